import { useEffect, useMemo } from 'react'
import { findEntry } from '../../../../shared/workshop/selectors.ts'
import { useClient } from '../../../client/index.ts'
import { PlainButton } from '../../../ui/PlainButton.tsx'
import { usePanelText } from '../usePanelText.ts'
import { startCapture } from './captureStore.ts'
import { putBack } from './saveEntry.ts'
import styles from './UnsavedList.module.css'
import { forgetUnsaved, type Unsaved, useUnsaved } from './unsavedStore.ts'

/** What was typed and is not on disk: held ones say so, refused and forgotten ones can be taken back. */
export function UnsavedList() {
  const text = usePanelText()
  const items = useUnsaved(store => store.items)
  const pending = useClient(client => client.pending)
  const confirmed = useClient(({ session }) => (session.kind === 'open' ? session.state : null))
  const shown = useClient(client => client.state)
  const isSaved = (entryId: string) => confirmed !== null && findEntry(confirmed, entryId) !== undefined
  const statusById = useMemo(
    () =>
      new Map(
        pending.flatMap(({ command, status }) =>
          command.type === 'addEntry' ? [[command.entryId, status] as const] : [],
        ),
      ),
    [pending],
  )
  // A reloaded page no longer waits for the answers, so what has arrived is found here.
  useEffect(() => {
    for (const { entryId } of items)
      if (confirmed !== null && findEntry(confirmed, entryId) !== undefined) forgetUnsaved(entryId)
  }, [items, confirmed])

  const held = items.filter(item => statusById.get(item.entryId) === 'held')
  // Most of them stand in the list above already, marked; here only those that do not.
  const unseen = held.filter(item => shown === null || findEntry(shown, item.entryId) === undefined)
  const lost = items.filter(item => !statusById.has(item.entryId) && !isSaved(item.entryId))
  return (
    <>
      {held.length > 0 && (
        <div className={styles.held}>
          <strong>{text('capture.kept', { count: held.length })}</strong> {text('capture.keptHint')}
          <ul className={styles.list} hidden={unseen.length === 0}>
            {unseen.map(({ entryId, draft }) => (
              <li key={entryId}>{draft.line}</li>
            ))}
          </ul>
        </div>
      )}
      {lost.map(item => (
        <Lost key={item.entryId} item={item} />
      ))}
    </>
  )
}

function Lost({ item }: { readonly item: Unsaved }) {
  const text = usePanelText()
  const takeBack = () => {
    putBack(item)
    startCapture()
  }
  return (
    <div className={styles.lost} role="alert">
      <p className={styles.line}>
        {item.problem === null ? text('capture.unsent') : text('capture.refused', { message: item.problem })}
      </p>
      <p className={styles.typed}>{item.draft.line}</p>
      <PlainButton look="outlined" onClick={takeBack}>
        {text('capture.putBack')}
      </PlainButton>{' '}
      <PlainButton look="quiet" onClick={() => forgetUnsaved(item.entryId)}>
        {text('capture.discard')}
      </PlainButton>
    </div>
  )
}

import { Drawer } from '@mantine/core'
import { Fragment } from 'react'
import { findEntry } from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { useWorkshop } from '../../../client/index.ts'
import { kindLook } from '../../../ui/kinds.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { useFocusStays } from '../../../ui/useFocusStays.ts'
import { closeDialog } from '../../deskStore.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from './EntryEditor.module.css'
import { EntryFieldInput } from './EntryFieldInput.tsx'
import { EntryFoot } from './EntryFoot.tsx'
import { EntryLinks } from './EntryLinks.tsx'
import { EntryPlace } from './EntryPlace.tsx'
import { EntryScore } from './EntryScore.tsx'
import { EntryText } from './EntryText.tsx'
import { firstFields, furtherFields } from './fieldLayout.ts'

type Props = { readonly entryId: string; readonly part: 'newAction' | undefined }

/** All of one entry, over the place where it was typed, so that the board stays in sight. */
export default function EntryEditor({ entryId, part }: Props) {
  const text = usePanelText()
  const entry = useWorkshop(state => findEntry(state, entryId))
  useFocusReturn()
  useFocusStays()
  return (
    <Drawer
      opened
      onClose={closeDialog}
      position="right"
      size="min(32rem, 100vw)"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      title={entry === undefined ? text('editor.none') : <Title entry={entry} />}
      closeButtonProps={{ 'aria-label': text('dialog.close') }}
    >
      {entry === undefined ? (
        <p>{text('editor.gone')}</p>
      ) : (
        // Another entry is another editor: nothing half typed goes along.
        <Fields key={entry.id} entry={entry} part={part} />
      )}
    </Drawer>
  )
}

function Title({ entry }: { readonly entry: Entry }) {
  const text = usePanelText()
  const { icon: Icon, colour } = kindLook[entry.kind]
  return (
    <span className={styles.title} style={{ color: colour }}>
      <Icon size={20} stroke={2} aria-hidden />
      {text('editor.title', { kind: text(`kind.${entry.kind}`), label: entry.label })}
      {entry.isParked && <span className={styles.parked}>{text('entries.parked')}</span>}
    </span>
  )
}

function Fields({ entry, part }: { readonly entry: Entry; readonly part: 'newAction' | undefined }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const further = furtherFields(entry.kind)
  const filled = further.filter(name => entry.fields[name]).length
  return (
    <div className={styles.editor}>
      {entry.isRemoved && <p className={styles.removed}>{text('editor.isRemoved')}</p>}
      <EntryText entry={entry} isFocusedFirst={part !== 'newAction'} />
      <div className={styles.fields}>
        {firstFields(entry.kind).map(name => (
          <Fragment key={name}>
            <EntryFieldInput entry={entry} name={name} />
            {entry.kind === 'risk' && name === 'impact' && <EntryScore entry={entry} />}
          </Fragment>
        ))}
      </div>
      {further.length > 0 && (
        <details className={styles.further}>
          <summary className={styles.summary}>
            {filled === 0 ? text('editor.more') : text('editor.moreFilled', { count: filled })}
          </summary>
          <div className={styles.fields}>
            {further.map(name => (
              <EntryFieldInput key={name} entry={entry} name={name} />
            ))}
          </div>
        </details>
      )}
      <EntryLinks entry={entry} beginsWithAction={part === 'newAction'} />
      <EntryPlace entry={entry} />
      <EntryFoot entry={entry} />
      {canWrite && <p className={styles.quiet}>{text('editor.savedByItself')}</p>}
    </div>
  )
}

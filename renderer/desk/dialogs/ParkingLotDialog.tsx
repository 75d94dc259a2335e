import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { parkedEntries } from '../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../shared/workshop/state.ts'
import { send, useWorkshop } from '../../client/index.ts'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { say, saySorry } from '../../ui/notices.ts'
import { closeDialog, openDialog } from '../deskStore.ts'
import { useCanWrite } from '../panel/useCanWrite.ts'
import { usePanelText } from '../panel/usePanelText.ts'
import styles from './dialogs.module.css'
import { EntryLine } from './EntryLine.tsx'
import ownStyles from './ParkingLotDialog.module.css'

/** What was set aside, and the way back into a step: its own, or another one. */
export default function ParkingLotDialog() {
  const text = usePanelText()
  const parked = useWorkshop(parkedEntries)
  return (
    <DialogFrame title={text('parking.title')} size="50rem" onClose={closeDialog}>
      {parked.length === 0 && (
        <>
          <p className={ownStyles.empty}>{text('parking.empty')}</p>
          <p className={styles.quiet}>{text('parking.emptyHint')}</p>
        </>
      )}
      <ul className={styles.list} aria-label={text('parking.list')} hidden={parked.length === 0}>
        {parked.map(entry => (
          <Parked key={entry.id} entry={entry} />
        ))}
      </ul>
    </DialogFrame>
  )
}

function Parked({ entry }: { readonly entry: Entry }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const steps = useWorkshop(state => state.process.steps)
  const [stepId, setStepId] = useState(entry.stepId)
  const bringBack = async () => {
    // In order: the entry is seen again only where it belongs now.
    if (stepId !== entry.stepId) {
      const moved = await send({ type: 'moveEntry', entryId: entry.id, stepId })
      if (!moved.ok) return saySorry(moved.message)
    }
    const outcome = await send({ type: 'unparkEntry', entryId: entry.id })
    if (outcome.ok) say(text('entries.unparked', { label: entry.label }))
    else saySorry(outcome.message)
  }
  return (
    <li className={styles.row} aria-label={`${entry.label} ${entry.text}`}>
      <button
        type="button"
        className={ownStyles.entry}
        onClick={() => openDialog({ kind: 'entry', entryId: entry.id })}
      >
        <EntryLine entry={entry} />
      </button>
      {canWrite && (
        <>
          <NativeSelect
            className={ownStyles.step}
            size="xs"
            aria-label={text('parking.step', { label: entry.label })}
            value={stepId}
            onChange={event => setStepId(event.currentTarget.value)}
            data={steps.map(({ id, shortName }, at) => ({ value: id, label: `${at + 1} ${shortName}` }))}
          />
          <Button
            size="xs"
            aria-label={text('parking.back', { label: entry.label })}
            onClick={() => void bringBack()}
          >
            {text('parking.backButton')}
          </Button>
        </>
      )}
    </li>
  )
}

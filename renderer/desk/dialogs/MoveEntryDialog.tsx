import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { allLanes, findActor, findEntry } from '../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../shared/workshop/state.ts'
import { send, useWorkshop } from '../../client/index.ts'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { say, saySorry } from '../../ui/notices.ts'
import { closeDialog } from '../deskStore.ts'
import { numberOfStep } from '../panel/shownStep.ts'
import { usePanelText } from '../panel/usePanelText.ts'
import styles from './dialogs.module.css'

/** Moves one entry: typing a number or a letter in a list jumps to the step or lane, Enter moves. */
export default function MoveEntryDialog({ entryId }: { readonly entryId: string }) {
  const text = usePanelText()
  const entry = useWorkshop(state => findEntry(state, entryId))
  if (entry === undefined) return null
  return (
    <DialogFrame title={text('move.title', { label: entry.label })} size="sm" onClose={closeDialog}>
      <MoveForm entry={entry} />
    </DialogFrame>
  )
}

function MoveForm({ entry }: { readonly entry: Entry }) {
  const text = usePanelText()
  const state = useWorkshop(workshop => workshop)
  const [stepId, setStepId] = useState(entry.stepId)
  const [laneId, setLaneId] = useState(entry.laneId)
  const move = async (event: FormEvent) => {
    event.preventDefault()
    closeDialog()
    if (stepId === entry.stepId && laneId === entry.laneId) return
    const outcome = await send({ type: 'moveEntry', entryId: entry.id, stepId, laneId })
    if (!outcome.ok) return saySorry(outcome.message)
    const lane = laneId === null ? text('capture.wholeRoom') : (findActor(state, laneId)?.shortName ?? laneId)
    say(
      stepId === entry.stepId
        ? text('entries.movedLane', { label: entry.label, lane })
        : text('entries.moved', { label: entry.label, number: numberOfStep(state, stepId) }),
    )
  }
  return (
    <form className={styles.form} onSubmit={event => void move(event)}>
      <NativeSelect
        label={text('move.step')}
        data-autofocus
        value={stepId}
        onChange={event => setStepId(event.currentTarget.value)}
        data={state.process.steps.map(({ id, name }, at) => ({ value: id, label: `${at + 1} ${name}` }))}
      />
      <NativeSelect
        label={text('move.lane')}
        value={laneId ?? ''}
        onChange={event => setLaneId(event.currentTarget.value || null)}
        data={[
          { value: '', label: text('capture.wholeRoom') },
          ...allLanes(state).map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
      />
      <Button type="submit">{text('move.save')}</Button>
    </form>
  )
}

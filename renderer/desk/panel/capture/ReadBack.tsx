import { IconParking, IconTool, IconX } from '@tabler/icons-react'
import { formatShortDay } from '../../../../shared/locale/dates.ts'
import type { Understood } from '../../../../shared/workshop/capture.ts'
import { findActor } from '../../../../shared/workshop/selectors.ts'
import { useClient, useWorkshop } from '../../../client/index.ts'
import { useFieldText } from '../../dialogs/entry/useFieldText.ts'
import { usePanelText } from '../usePanelText.ts'
import { setDraft, startCapture } from './captureStore.ts'
import { DuePick } from './DuePick.tsx'
import { LaneTarget } from './LaneTarget.tsx'
import { OwnerPick } from './OwnerPick.tsx'
import { PriorityPick } from './PriorityPick.tsx'
import styles from './ReadBack.module.css'
import type { Reading } from './reading.ts'

/** Read back by buttons of their own; the responsible organisation is the lane, which has one too. */
const ofAction = ['owner', 'due', 'priority', 'organisation']

/** What was understood, before Enter; what is missing of an action can be picked here. */
export function ReadBack({ reading, number }: { readonly reading: Reading; readonly number: number }) {
  const text = usePanelText()
  const language = useClient(client => client.preferences.language)
  const { fields } = reading
  const isAction = reading.kind === 'action'
  const others = reading.understood.filter(
    one =>
      one.kind === 'tool' ||
      one.kind === 'parked' ||
      (one.kind === 'field' && !(isAction && ofAction.includes(one.field))),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: what is read back while typing is no form of its own
    <div id="capture-read-back" role="group" aria-label={text('capture.understood')} className={styles.row}>
      <LaneTarget laneId={reading.laneId} number={number} />
      {isAction && (
        <>
          <OwnerPick owner={fields.owner ?? ''} />
          <DuePick due={fields.due ?? ''} label={formatShortDay(fields.due ?? '', language)} />
          <PriorityPick priority={fields.priority ?? ''} />
        </>
      )}
      {others.map(one => (
        <Chip
          key={`${one.kind} ${one.raw} ${one.kind === 'field' ? one.field : ''}`}
          one={one}
          reading={reading}
        />
      ))}
    </div>
  )
}

/** A piece of the line that was understood, and the way to have it stay plain text. */
function Chip({ one, reading }: { readonly one: Understood; readonly reading: Reading }) {
  const text = usePanelText()
  const fieldText = useFieldText()
  const state = useWorkshop(workshop => workshop)
  const laneName = (id: string) => findActor(state, id)?.shortName ?? id
  const leaveOut = () => {
    setDraft(draft => ({ ...draft, asText: [...draft.asText, one.raw] }))
    startCapture()
  }
  const said = () => {
    if (one.kind === 'field')
      return text('capture.other', {
        field: fieldText.name(one.field),
        value: fieldText.value(reading.kind, one.field, one.value, laneName),
      })
    return one.kind === 'tool' ? one.toolId : text('entries.parked')
  }
  return (
    <span className={styles.chip} data-kind={one.kind} title={said()}>
      {one.kind === 'tool' && <IconTool size={13} aria-hidden />}
      {one.kind === 'parked' && <IconParking size={13} aria-hidden />}
      <span className={styles.said}>{said()}</span>
      <button
        type="button"
        className={styles.drop}
        aria-label={text('capture.drop', { what: one.raw })}
        onClick={leaveOut}
      >
        <IconX size={12} aria-hidden />
      </button>
    </span>
  )
}

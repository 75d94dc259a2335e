import { Checkbox, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { formatMinutes } from '../../../../shared/locale/dates.ts'
import type { Step } from '../../../../shared/process/schema.ts'
import { findStepWalk, stepElapsedMs } from '../../../../shared/workshop/selectors.ts'
import { send, useClient, useWorkshop } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from '../dialogs.module.css'
import ownStyles from './AgendaRow.module.css'

type Props = { readonly step: Step; readonly number: number; readonly now: number }
const minuteMs = 60_000

export function AgendaRow({ step, number, now }: Props) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const language = useClient(client => client.preferences.language)
  const state = useWorkshop(workshop => workshop)
  const walk = findStepWalk(state, step.id)
  const planned = walk?.plannedMinutes ?? step.plannedMinutes
  const isOn = state.walk.currentStepId === step.id
  const isBegun = (walk?.visits ?? 0) > 0
  const isDone = (walk?.doneAt ?? null) !== null
  const actual = Math.round(stepElapsedMs(state, step.id, now) / minuteMs)
  const setDone = async (isWanted: boolean) => {
    const outcome = await send({ type: isWanted ? 'markStepDone' : 'reopenStep', stepId: step.id })
    if (!outcome.ok) saySorry(outcome.message)
  }
  return (
    <tr data-on={isOn} className={ownStyles.row}>
      <th scope="row">
        <span className={ownStyles.number}>{number}</span> {step.shortName}
        {isOn && <span className={ownStyles.on}> · {text('agenda.on')}</span>}
      </th>
      <td>
        <Planned stepId={step.id} number={number} minutes={planned} />
      </td>
      <td className={styles.number}>
        {isBegun ? (
          formatMinutes(actual, language)
        ) : (
          <span className={styles.quiet}>{text('agenda.notYet')}</span>
        )}
      </td>
      <td className={styles.number}>
        {isBegun && <Difference minutes={actual - planned} isSettled={isDone} />}
      </td>
      <td>
        <Checkbox
          aria-label={text('agenda.doneOf', { number })}
          checked={isDone}
          disabled={!canWrite}
          onChange={event => void setDone(event.currentTarget.checked)}
        />
      </td>
    </tr>
  )
}

type PlannedProps = { readonly stepId: string; readonly number: number; readonly minutes: number }
/** Saved on leaving it, on Enter, and when its dialog closes; what cannot be planned goes back to what was. */
function Planned({ stepId, number, minutes }: PlannedProps) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const [typed, setTyped] = useState<string | null>(null)
  const save = async () => {
    setTyped(null)
    if (typed === null) return
    const wanted = Math.round(Number(typed))
    if (wanted === minutes || !(wanted >= 1 && wanted <= 480)) return
    const outcome = await send({ type: 'setPlannedMinutes', stepId, minutes: wanted })
    if (outcome.ok) return
    setTyped(now => now ?? typed)
    saySorry(outcome.message)
  }
  const atClose = useRef(save)
  useEffect(() => {
    atClose.current = save
  })
  useEffect(() => () => void atClose.current(), [])
  return (
    <TextInput
      type="number"
      className={ownStyles.planned}
      size="xs"
      aria-label={text('agenda.plannedOf', { number })}
      value={typed ?? minutes}
      min={1}
      max={480}
      step={1}
      readOnly={!canWrite}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={event => {
        if (event.key === 'Enter') void save()
      }}
    />
  )
}

/** Over the plan always shows; under it only once the step is done, because until then there is time left. */
function Difference({ minutes, isSettled }: { readonly minutes: number; readonly isSettled: boolean }) {
  const language = useClient(client => client.preferences.language)
  if (minutes === 0 || (minutes < 0 && !isSettled)) return null
  return (
    <span data-over={minutes > 0} className={ownStyles.difference}>
      {minutes > 0 ? '+' : ''}
      {formatMinutes(minutes, language)}
    </span>
  )
}

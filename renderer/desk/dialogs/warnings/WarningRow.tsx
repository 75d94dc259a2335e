import { formatShortDay } from '../../../../shared/locale/dates.ts'
import { findActor, findEntry } from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import type { Warning } from '../../../../shared/workshop/warnings.ts'
import { useClient, useWorkshop } from '../../../client/index.ts'
import { numberOfStep } from '../../panel/shownStep.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from '../dialogs.module.css'
import { leftAsOne } from '../fields/useLeave.ts'
import { EntryCure } from './EntryCure.tsx'
import { LaneCure, StepCure } from './ProcessCure.tsx'
import ownStyles from './WarningRow.module.css'

export function WarningRow({ warning }: { readonly warning: Warning }) {
  const sentence = useSentence(warning)
  const state = useWorkshop(workshop => workshop)
  const entry = 'entryId' in warning ? findEntry(state, warning.entryId) : undefined
  return (
    <li className={styles.row} aria-label={sentence} {...leftAsOne}>
      <span className={styles.grow}>
        {sentence}
        {entry !== undefined && <span className={ownStyles.text}>{entry.text}</span>}
      </span>
      <span className={ownStyles.cure}>
        <Cure warning={warning} entry={entry} />
      </span>
    </li>
  )
}

function Cure({ warning, entry }: { readonly warning: Warning; readonly entry: Entry | undefined }) {
  switch (warning.kind) {
    case 'noOwner':
    case 'noDueDate':
    case 'overdue':
    case 'openQuestion':
      return entry === undefined ? null : <EntryCure kind={warning.kind} entry={entry} />
    case 'noAccountable':
    case 'manyAccountable':
    case 'noResponsible':
    case 'splitNotAgreed':
      return <StepCure warning={warning} />
    case 'neverInvolved':
    case 'involvedLate':
      return <LaneCure warning={warning} />
    default:
      return warning satisfies never
  }
}

function useSentence(warning: Warning): string {
  const text = usePanelText()
  const state = useWorkshop(workshop => workshop)
  const language = useClient(client => client.preferences.language)
  const named = (ids: readonly string[]) => ids.map(id => findActor(state, id)?.shortName ?? id).join(', ')
  return text(`warnings.said.${warning.kind}`, {
    ...('stepId' in warning ? { number: numberOfStep(state, warning.stepId) } : {}),
    ...('entryId' in warning ? { label: findEntry(state, warning.entryId)?.label ?? '' } : {}),
    ...('laneId' in warning ? { lane: named([warning.laneId]) } : {}),
    ...('laneIds' in warning ? { lanes: named(warning.laneIds) } : {}),
    ...('due' in warning ? { date: formatShortDay(warning.due, language) } : {}),
  })
}

import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { type Warning, type WarningKind, warnings } from '../../../shared/workshop/warnings.ts'

/** The warnings of one kind, as the status line names them. */
export type WarningGroup = {
  readonly kind: WarningKind
  readonly all: readonly Warning[]
  /** Those of the step that is on. */
  readonly hasCurrent: boolean
}

/** What hurts most first. Open questions are told with the counts: a question is not a fault. */
const order: readonly WarningKind[] = [
  'noAccountable',
  'manyAccountable',
  'noResponsible',
  'overdue',
  'noOwner',
  'noDueDate',
  'neverInvolved',
  'splitNotAgreed',
  'involvedLate',
]

/** Grouped by kind; the groups that touch the step that is on come first, because people are talking about it. */
export function warningGroups(state: WorkshopState, today: string): readonly WarningGroup[] {
  const found = warnings(state, today)
  const groups = order.flatMap((kind): WarningGroup[] => {
    const all = found.filter(warning => warning.kind === kind)
    const hasCurrent = all.some(warning => 'stepId' in warning && warning.stepId === state.walk.currentStepId)
    return all.length === 0 ? [] : [{ kind, all, hasCurrent }]
  })
  return [...groups.filter(group => group.hasCurrent), ...groups.filter(group => !group.hasCurrent)]
}

import type { Warning, WarningKind } from '../../../../shared/workshop/warnings.ts'

export type WarningGroup = {
  readonly name: 'entry' | 'step' | 'lane'
  readonly warnings: readonly Warning[]
}

const groupOf: Record<WarningKind, WarningGroup['name']> = {
  noOwner: 'entry',
  noDueDate: 'entry',
  overdue: 'entry',
  openQuestion: 'entry',
  noAccountable: 'step',
  manyAccountable: 'step',
  noResponsible: 'step',
  splitNotAgreed: 'step',
  neverInvolved: 'lane',
  involvedLate: 'lane',
}

/** What the room can still put right itself comes first: actions and questions, then responsibilities, then actors. */
export const groupWarnings = (all: readonly Warning[]): WarningGroup[] =>
  (['entry', 'step', 'lane'] as const)
    .map(name => ({ name, warnings: all.filter(warning => groupOf[warning.kind] === name) }))
    .filter(group => group.warnings.length > 0)

export function keyOfWarning(warning: Warning): string {
  if ('entryId' in warning) return `${warning.kind} ${warning.entryId}`
  return 'stepId' in warning && warning.kind !== 'involvedLate'
    ? `${warning.kind} ${warning.stepId}`
    : `${warning.kind} ${'laneId' in warning ? warning.laneId : ''}`
}

import type { LaneId, Step, StepId } from '../process/schema.ts'
import { visibleEntries } from './board.ts'
import { accountableLanes, jointlyResponsible, lettersOf, responsibleLanes, shownLanes } from './lanes.ts'
import { isProposed } from './provenance.ts'
import type { Entry, WorkshopState } from './state.ts'

/** What the room should hear while it talks; each carries the ids of the place where it is put right. */
export type Warning =
  | { readonly kind: 'noAccountable'; readonly stepId: StepId }
  | { readonly kind: 'manyAccountable'; readonly stepId: StepId; readonly laneIds: readonly LaneId[] }
  | { readonly kind: 'noResponsible'; readonly stepId: StepId }
  /** ICT and Clinical Engineering are both responsible and nobody has agreed who does what. */
  | { readonly kind: 'splitNotAgreed'; readonly stepId: StepId; readonly laneIds: readonly LaneId[] }
  | { readonly kind: 'neverInvolved'; readonly laneId: LaneId }
  /** First involved only after the first phase: not "from the start". `stepId`: where it comes in. */
  | { readonly kind: 'involvedLate'; readonly laneId: LaneId; readonly stepId: StepId }
  | { readonly kind: 'noOwner'; readonly entryId: string; readonly stepId: StepId }
  | { readonly kind: 'noDueDate'; readonly entryId: string; readonly stepId: StepId }
  | { readonly kind: 'overdue'; readonly entryId: string; readonly stepId: StepId; readonly due: string }
  | { readonly kind: 'openQuestion'; readonly entryId: string; readonly stepId: StepId }
export type WarningKind = Warning['kind']

const known = new WeakMap<WorkshopState, { readonly today: string; readonly found: readonly Warning[] }>()

/**
 * Looked for once per state and day, however many steps ask.
 * @param today ISO day by which "overdue" is judged.
 */
export function warnings(state: WorkshopState, today: string): readonly Warning[] {
  const remembered = known.get(state)
  if (remembered?.today === today) return remembered.found
  const found = [...processWarnings(state), ...entryWarnings(state, today)]
  known.set(state, { today, found })
  return found
}

/** @returns the warnings that belong to one step, for its panel. */
export const warningsOfStep = (state: WorkshopState, stepId: StepId, today: string): Warning[] =>
  warnings(state, today).filter(warning => 'stepId' in warning && warning.stepId === stepId)

type Seen = Pick<WorkshopState, 'process' | 'lanes' | 'confirmed'>

export function processWarnings(state: Seen): Warning[] {
  return [
    ...state.process.steps.flatMap(step => stepWarnings(state, step)),
    // A hidden lane is one that the room has said has no part in this.
    ...shownLanes(state).flatMap(lane => laneWarnings(state, lane.id)),
  ]
}

function stepWarnings(state: Seen, step: Step): Warning[] {
  const stepId = step.id
  const found: Warning[] = []
  const accountable = accountableLanes(state, step)
  if (accountable.length === 0) found.push({ kind: 'noAccountable', stepId })
  if (accountable.length > 1) found.push({ kind: 'manyAccountable', stepId, laneIds: accountable })
  if (responsibleLanes(state, step).length === 0) found.push({ kind: 'noResponsible', stepId })
  const joint = jointlyResponsible(state, step)
  if (joint.length > 0 && isProposed(state, `involvement:${stepId}`))
    found.push({ kind: 'splitNotAgreed', stepId, laneIds: joint })
  return found
}

function laneWarnings({ process }: Seen, laneId: LaneId): Warning[] {
  const first = process.steps.find(step => lettersOf(step, laneId) !== null)
  if (!first) return [{ kind: 'neverInvolved', laneId }]
  return first.phaseId === process.phases[0]?.id ? [] : [{ kind: 'involvedLate', laneId, stepId: first.id }]
}

const finished = ['done', 'verified', 'cancelled']
const isFieldOpen = (entry: Entry) => (entry.fields.status ?? 'open') === 'open'

export function entryWarnings(state: Pick<WorkshopState, 'entries'>, today: string): Warning[] {
  return visibleEntries(state).flatMap((entry): Warning[] => {
    const at = { entryId: entry.id, stepId: entry.stepId }
    if (entry.kind === 'question') return isFieldOpen(entry) ? [{ kind: 'openQuestion', ...at }] : []
    if (entry.kind !== 'action' || finished.includes(entry.fields.status ?? 'open')) return []
    const { owner, due } = entry.fields
    return [
      ...(owner ? [] : [{ kind: 'noOwner', ...at } as const]),
      ...(due ? [] : [{ kind: 'noDueDate', ...at } as const]),
      ...(due && due < today ? [{ kind: 'overdue', ...at, due } as const] : []),
    ]
  })
}

import {
  actualTotalMs,
  countKinds,
  type KindCounts,
  plannedTotalMinutes,
  riskScore,
  visibleEntries,
  walkProgress,
} from '../../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../../shared/workshop/state.ts'

export type Summary = {
  readonly counts: KindCounts
  readonly walkedSteps: number
  readonly totalSteps: number
  readonly spentMinutes: number
  readonly plannedMinutes: number
  /** Scored risks that are still with us, the highest first. */
  readonly risks: readonly Entry[]
  /** The newest first. */
  readonly decisions: readonly Entry[]
  /** What is still to be done, the earliest date first, without a date last. */
  readonly actions: readonly Entry[]
}

const settledStatuses = new Set(['treated', 'accepted', 'closed', 'done', 'verified', 'cancelled'])
const isStillOpen = ({ fields }: Entry) => !settledStatuses.has(fields.status ?? 'open')
const byDue = (a: Entry, b: Entry) => (a.fields.due ?? '9999').localeCompare(b.fields.due ?? '9999')

export function summaryOf(state: WorkshopState): Summary {
  const { steps, visited } = walkProgress(state)
  const entries = visibleEntries(state)
  const active = entries.filter(entry => !entry.isParked)
  return {
    counts: countKinds(entries),
    walkedSteps: visited,
    totalSteps: steps,
    // Every visit ends with the walk, so the clock no longer counts.
    spentMinutes: Math.round(actualTotalMs(state, 0) / 60_000),
    plannedMinutes: plannedTotalMinutes(state),
    risks: active
      .filter(entry => riskScore(entry) !== null && isStillOpen(entry))
      .sort((a, b) => (riskScore(b) ?? 0) - (riskScore(a) ?? 0)),
    decisions: active.filter(({ kind }) => kind === 'decision').reverse(),
    actions: active.filter(entry => entry.kind === 'action' && isStillOpen(entry)).sort(byDue),
  }
}

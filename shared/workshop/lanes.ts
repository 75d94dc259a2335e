import type { Actor, LaneId, Letters, Step } from '../process/schema.ts'
import { findActor } from './elements.ts'
import type { WorkshopState } from './state.ts'

type Involving = Pick<Step, 'involvement'>
type HasLanes = Pick<WorkshopState, 'process' | 'lanes'>
const arranged = new WeakMap<
  WorkshopState['lanes'],
  { process: WorkshopState['process']; lanes: readonly Actor[] }
>()

/** All lanes, top to bottom, hidden ones included. */
export function allLanes(state: HasLanes): readonly Actor[] {
  const known = arranged.get(state.lanes)
  if (known?.process === state.process) return known.lanes
  const lanes = state.lanes.order.map(id => findActor(state, id)).filter(actor => actor !== undefined)
  arranged.set(state.lanes, { process: state.process, lanes })
  return lanes
}

/** The lanes that are shown, top to bottom. */
export const shownLanes = (state: HasLanes): readonly Actor[] =>
  allLanes(state).filter(lane => !state.lanes.hidden.includes(lane.id))

export const lettersOf = (step: Involving, laneId: LaneId): Letters | null =>
  Object.hasOwn(step.involvement, laneId) ? (step.involvement[laneId] ?? null) : null

export function withLetters(
  involvement: Step['involvement'],
  laneId: LaneId,
  letters: Letters | null,
): Step['involvement'] {
  const others = Object.entries(involvement).filter(([id]) => id !== laneId)
  return Object.fromEntries(letters === null ? others : [...others, [laneId, letters]])
}

export const isAccountable = (letters: Letters | null): boolean => letters === 'A' || letters === 'AR'
export const isResponsible = (letters: Letters | null): boolean => letters === 'R' || letters === 'AR'

/** Lanes of a step whose letters fit, in the order of the lanes. */
const lanesWhere = (state: HasLanes, step: Involving, fits: (letters: Letters | null) => boolean): LaneId[] =>
  allLanes(state)
    .map(lane => lane.id)
    .filter(id => fits(lettersOf(step, id)))

export const accountableLanes = (state: HasLanes, step: Involving): LaneId[] =>
  lanesWhere(state, step, isAccountable)
export const responsibleLanes = (state: HasLanes, step: Involving): LaneId[] =>
  lanesWhere(state, step, isResponsible)

/** The two departments whose border is where such projects go wrong (use case, "needs"). */
const borderLanes = ['ict', 'ce']
/** ICT and Clinical Engineering where both are responsible for a step, so that who does what has to be agreed; else none. */
export function jointlyResponsible(state: HasLanes, step: Involving): LaneId[] {
  const both = responsibleLanes(state, step).filter(id => borderLanes.includes(id.toLowerCase()))
  return both.length === borderLanes.length ? both : []
}

/**
 * The lane that holds each step, for the line of the hand-over: the accountable one, or else the first responsible one;
 * null where the step has neither.
 */
export const handOverPath = (
  state: HasLanes,
): { readonly stepId: string; readonly laneId: LaneId | null }[] =>
  state.process.steps.map(step => ({
    stepId: step.id,
    laneId: accountableLanes(state, step)[0] ?? responsibleLanes(state, step)[0] ?? null,
  }))

import type { PhoneShared, PhoneStep } from '../protocol/room.ts'
import { visibleEntries } from '../workshop/board.ts'
import { hiddenCount, sharingOf } from '../workshop/collecting.ts'
import { findStepWalk, findTool } from '../workshop/elements.ts'
import { shownLanes } from '../workshop/lanes.ts'
import type { Timer, WorkshopState } from '../workshop/state.ts'
import { phoneEntry, shownQuestion } from './phoneEntries.ts'
import { phoneVote, shownVote } from './phoneVote.ts'

/** What phones see that is not in the workshop's file. */
export type PhoneExtras = {
  readonly version: number
  readonly isPaused: boolean
  readonly summons: number
  /** `Stage.questionId`. */
  readonly questionId: string | null
  /** Milliseconds since 1970 UTC. */
  readonly hostNow: number
}

/** So many of the newest entries go to a phone at most. */
export const phoneEntryLimit = 200

type OfState = Omit<PhoneShared, 'version' | 'isPaused' | 'summons' | 'shownQuestion' | 'hostNow'>
const known = new WeakMap<WorkshopState, OfState>()

/** The picture that every phone gets. Made once per state, however many phones there are. */
export function phoneShared(state: WorkshopState, extras: PhoneExtras): PhoneShared {
  const { questionId, ...others } = extras
  let ofState = known.get(state)
  if (!ofState) {
    ofState = picture(state)
    known.set(state, ofState)
  }
  return { ...ofState, ...others, shownQuestion: shownQuestion(state, questionId) }
}

function picture(state: WorkshopState): OfState {
  const { details, process, room, walk } = state
  const entries = visibleEntries(state).filter(entry => !entry.isParked)
  const vote = shownVote(state)
  return {
    title: details.title || process.title,
    place: details.place,
    language: process.language,
    rule: room.rule,
    lanes: shownLanes(state).map(({ id, name, shortName }) => ({ id, name, shortName })),
    steps: phoneSteps(state),
    currentStepId: walk.currentStepId,
    walk: walk.endedAt !== null ? 'over' : walk.startedAt !== null ? 'begun' : 'ahead',
    timer: phoneTimer(walk.timer),
    entries: entries.slice(-phoneEntryLimit).map(entry => phoneEntry(state, entry)),
    entryCount: entries.length,
    vote: vote && phoneVote(vote),
  }
}

function phoneSteps(state: WorkshopState): PhoneStep[] {
  const phaseNames = new Map(state.process.phases.map(({ id, name }) => [id, name]))
  return state.process.steps.map((step, place) => ({
    id: step.id,
    number: place + 1,
    name: step.name,
    phase: phaseNames.get(step.phaseId) ?? '',
    goal: step.goal,
    tools: step.toolIds.flatMap(id => {
      const tool = findTool(state, id)
      return tool ? [{ id, name: tool.name }] : []
    }),
    involvement: { ...step.involvement },
    isDone: (findStepWalk(state, step.id)?.doneAt ?? null) !== null,
    sharing: sharingOf(state, step.id),
    hiddenCount: hiddenCount(state, step.id),
  }))
}

function phoneTimer(timer: Timer): PhoneShared['timer'] {
  switch (timer.kind) {
    case 'off':
      return { kind: 'off' }
    case 'running':
      return { kind: 'running', endsAt: timer.endsAt }
    case 'paused':
      return { kind: 'paused', remainingMs: timer.remainingMs }
    default:
      return timer satisfies never
  }
}

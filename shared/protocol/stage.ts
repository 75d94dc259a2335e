import type { RecordedEvent } from '../workshop/events.ts'
import type { Stage } from './contract.ts'

/**
 * What stands on the wall after these events. The walk goes on: what was up for a moment goes, whoever moved it. Overview,
 * blank and a frozen picture are the facilitator's choice.
 * @returns the same object where nothing changes.
 */
export function stageAfter(stage: Stage, events: readonly RecordedEvent[]): Stage {
  const hasMovedOn = events.some(({ event: { type } }) => type === 'stepEntered' || type === 'walkEnded')
  const isMoment = stage.mode === 'invite' || stage.mode === 'vote'
  if (!hasMovedOn || (!isMoment && stage.questionId === null)) return stage
  return { ...stage, mode: isMoment ? 'focus' : stage.mode, questionId: null }
}

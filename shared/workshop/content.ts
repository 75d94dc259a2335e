import { visibleEntries } from './board.ts'
import { isHidden } from './collecting.ts'
import { findEntry } from './entryIndex.ts'
import type { WorkshopState } from './state.ts'
import { visibleVotes } from './votes.ts'

/**
 * All that people can see of a workshop, and nothing that only records how it came about (numbers, histories, removed
 * entries, times): the measure for "undo gives back what was there before".
 */
export function content(state: WorkshopState) {
  const isSeen = (id: string) => {
    const entry = findEntry(state, id)
    return entry !== undefined && !entry.isRemoved && !isHidden(entry)
  }
  return {
    details: state.details,
    process: state.process,
    confirmed: Object.keys(state.confirmed).sort(),
    lanes: state.lanes,
    people: state.people,
    walk: {
      currentStepId: state.walk.currentStepId,
      steps: Object.entries(state.walk.steps).map(([stepId, { plannedMinutes, doneAt }]) => ({
        stepId,
        plannedMinutes,
        isDone: doneAt !== null,
      })),
    },
    entries: visibleEntries(state).map(
      ({ id, label, kind, text, fields, stepId, laneId, toolId, isParked, authorId }) => ({
        id,
        label,
        kind,
        text,
        fields,
        stepId,
        laneId,
        toolId,
        isParked,
        authorId,
      }),
    ),
    links: state.links
      .filter(({ from, to }) => isSeen(from) && isSeen(to))
      .map(({ from, to }) => `${from} ${to}`)
      .sort(),
    rule: state.room.rule,
    votes: visibleVotes(state).map(({ id, label, title, stepId, options, dotsPerPerson }) => ({
      id,
      label,
      title,
      stepId,
      options,
      dotsPerPerson,
    })),
  }
}
export type WorkshopContent = ReturnType<typeof content>

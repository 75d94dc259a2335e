import { findNames, findStep } from '../elements.ts'
import { findEntry } from '../entryIndex.ts'
import type { GuideChanges, WorkshopEvent } from '../events.ts'
import type { WorkshopState } from '../state.ts'

/**
 * The event that takes another one back.
 * @param before the state the event was applied to.
 * @returns null for what cannot be undone: the creation, the walk and its timer, what the room has seen, heard and been
 * promised, and events that changed nothing.
 */
export function invert(before: WorkshopState, event: WorkshopEvent): WorkshopEvent | null {
  switch (event.type) {
    case 'workshopCreated':
    case 'stepEntered':
    case 'walkEnded':
    case 'timeboxStarted':
    case 'timeboxPaused':
    case 'timeboxResumed':
    case 'timeboxExtended':
    case 'timeboxStopped':
    case 'namingRuleSet':
    case 'collectingStarted':
    case 'stepRevealed':
    case 'voteOpened':
    case 'voteCast':
    case 'voteClosed':
    case 'participantJoined':
    case 'participantLeft':
    case 'participantChanged':
      return null
    case 'detailsChanged':
      return { type: 'detailsChanged', changes: pickSame(before.details, event.changes) }
    case 'personAdded':
      return { type: 'personRemoved', personId: event.person.id }
    case 'personChanged': {
      const person = before.people.find(p => p.id === event.personId)
      return person
        ? { type: 'personChanged', personId: person.id, changes: pickSame(person, event.changes) }
        : null
    }
    case 'personRemoved': {
      const at = before.people.findIndex(p => p.id === event.personId)
      const person = before.people[at]
      return person ? { type: 'personAdded', person, at } : null
    }
    case 'stepMarkedDone':
      return { type: 'stepReopened', stepId: event.stepId }
    case 'stepReopened':
      return { type: 'stepMarkedDone', stepId: event.stepId }
    case 'plannedMinutesSet': {
      const step = Object.hasOwn(before.walk.steps, event.stepId)
        ? before.walk.steps[event.stepId]
        : undefined
      return step ? { type: 'plannedMinutesSet', stepId: event.stepId, minutes: step.plannedMinutes } : null
    }
    case 'entryAdded':
      return { type: 'entryRemoved', entryId: event.entry.id }
    case 'entryEdited':
    case 'entryMoved':
    case 'entryParked':
    case 'entryUnparked':
    case 'entryRemoved':
    case 'entryRestored':
      return invertEntryChange(before, event)
    case 'entriesLinked':
      return { type: 'entriesUnlinked', link: event.link }
    case 'entriesUnlinked':
      return { type: 'entriesLinked', link: event.link }
    case 'voteRemoved':
      return { type: 'voteRestored', voteId: event.voteId }
    case 'voteRestored':
      return { type: 'voteRemoved', voteId: event.voteId }
    case 'elementConfirmed':
      return { type: 'elementUnconfirmed', key: event.key }
    case 'elementUnconfirmed':
      return { type: 'elementConfirmed', key: event.key }
    case 'involvementSet':
    case 'elementRenamed':
    case 'guideChanged':
    case 'stepToolsSet':
    case 'lanesArranged':
      return invertProcessChange(before, event)
    default:
      // An event of a newer version is not understood, therefore not taken back.
      event satisfies never
      return null
  }
}

type EntryChange = Extract<WorkshopEvent, { entryId: string }>

function invertEntryChange(before: WorkshopState, event: EntryChange): WorkshopEvent | null {
  const entry = findEntry(before, event.entryId)
  if (!entry) return null
  const entryId = entry.id
  switch (event.type) {
    case 'entryEdited':
      return {
        type: 'entryEdited',
        entryId,
        ...(event.text === undefined ? {} : { text: entry.text }),
        ...(event.fields === undefined
          ? {}
          : {
              fields: Object.fromEntries(
                Object.keys(event.fields).map(field => [field, entry.fields[field] ?? '']),
              ),
            }),
      }
    case 'entryMoved':
      return { type: 'entryMoved', entryId, stepId: entry.stepId, laneId: entry.laneId, toolId: entry.toolId }
    case 'entryParked':
      return { type: 'entryUnparked', entryId }
    case 'entryUnparked':
      return { type: 'entryParked', entryId }
    case 'entryRemoved':
      return { type: 'entryRestored', entryId }
    case 'entryRestored':
      return { type: 'entryRemoved', entryId }
    default:
      return event satisfies never
  }
}

type ProcessChange = Extract<
  WorkshopEvent,
  { type: 'involvementSet' | 'elementRenamed' | 'guideChanged' | 'stepToolsSet' | 'lanesArranged' }
>

function invertProcessChange(before: WorkshopState, event: ProcessChange): WorkshopEvent | null {
  if (event.type === 'lanesArranged') return { type: 'lanesArranged', lanes: before.lanes }
  if (event.type === 'elementRenamed') {
    const names = findNames(before.process, event.key)
    return names ? { type: 'elementRenamed', key: event.key, ...names } : null
  }
  const step = findStep(before, event.stepId)
  if (!step) return null
  const stepId = step.id
  switch (event.type) {
    case 'involvementSet': {
      const { laneId } = event
      const letters = Object.hasOwn(step.involvement, laneId) ? (step.involvement[laneId] ?? null) : null
      return { type: 'involvementSet', stepId, laneId, letters }
    }
    case 'guideChanged':
      return { type: 'guideChanged', stepId, changes: pickSame<GuideChanges>(step, event.changes) }
    case 'stepToolsSet':
      return { type: 'stepToolsSet', stepId, toolIds: step.toolIds }
    default:
      return event satisfies never
  }
}

/** The values that `from` has under the names that `changes` sets. */
function pickSame<T extends object>(from: T, changes: Partial<T>): Partial<T> {
  return Object.fromEntries(Object.keys(changes).map(name => [name, from[name as keyof T]])) as Partial<T>
}

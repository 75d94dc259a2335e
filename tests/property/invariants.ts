import type { ElementKey } from '../../shared/process/schema.ts'
import { cleanProse } from '../../shared/workshop/decide/values.ts'
import { entryFields, kindLetter, maxEntryText } from '../../shared/workshop/entryFields.ts'
import { pileLimit } from '../../shared/workshop/history/piles.ts'
import {
  findActor,
  findEntry,
  findStep,
  findTool,
  isHidden,
  isOpenVote,
  provenanceOf,
  sharingOf,
} from '../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../shared/workshop/state.ts'

/** @throws Error naming the first thing that no workshop may ever be. */
export function checkInvariants(state: WorkshopState): void {
  checkEntries(state)
  checkLinks(state)
  checkPeople(state)
  checkProcess(state)
  checkWalk(state)
  checkHistory(state)
  checkRoom(state)
}

function must(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`invalid state: ${what}`)
}
const areUnique = (all: readonly string[]) => new Set(all).size === all.length

function checkEntries(state: WorkshopState): void {
  must(areUnique(state.entries.map(entry => entry.id)), 'two entries share an id')
  must(areUnique(state.entries.map(entry => entry.label)), 'two entries share a label')
  for (const entry of state.entries) {
    const number = Number(entry.label.slice(1))
    must(findEntry(state, entry.id) === entry, `${entry.label} is not found by its id`)
    must(entry.label.startsWith(kindLetter[entry.kind]), `${entry.label} is a ${entry.kind}`)
    must(number >= 1 && number <= state.entryCounts[entry.kind], `${entry.label} is beyond the count`)
    must(entry.text !== '' && entry.text === cleanProse(entry.text), `${entry.label} has untidy text`)
    must(entry.text.length <= maxEntryText, `${entry.label} is too long`)
    must(entry.revision <= state.seq, `${entry.label} is from the future`)
    must(findStep(state, entry.stepId) !== undefined, `${entry.label} is in no step`)
    must(
      entry.laneId === null || findActor(state, entry.laneId) !== undefined,
      `${entry.label} is in no lane`,
    )
    must(entry.toolId === null || findTool(state, entry.toolId) !== undefined, `${entry.label} has no tool`)
    checkFields(entry)
  }
}

function checkFields({ label, kind, fields }: Entry): void {
  for (const [field, value] of Object.entries(fields)) {
    must(Object.hasOwn(entryFields[kind], field), `${label} has a field ${field}`)
    must(value !== '', `${label} keeps an empty ${field}`)
  }
}

function checkLinks(state: WorkshopState): void {
  must(areUnique(state.links.map(link => `${link.from} ${link.to}`)), 'a link stands twice')
  for (const { from, to } of state.links) {
    must(from !== to, 'an entry is linked to itself')
    must(
      [from, to].every(id => findEntry(state, id) !== undefined),
      'a link leads nowhere',
    )
  }
}

function checkPeople(state: WorkshopState): void {
  must(areUnique(state.people.map(person => person.id)), 'two people share an id')
  for (const { laneId, name } of state.people) {
    must(name !== '', 'a person has no name')
    must(laneId === null || findActor(state, laneId) !== undefined, 'a person sits in no lane')
  }
}

function checkProcess(state: WorkshopState): void {
  const lanes = state.process.actors.map(actor => actor.id)
  must([...state.lanes.order].sort().join() === lanes.sort().join(), 'a lane is missing from the order')
  must(
    state.lanes.hidden.every(id => lanes.includes(id)),
    'a lane is hidden that does not exist',
  )
  for (const key of Object.keys(state.confirmed))
    must(provenanceOf(state, key as ElementKey) === 'confirmed', `${key} is confirmed and does not exist`)
  for (const step of state.process.steps) {
    must(step.name !== '' && step.shortName !== '' && step.goal !== '', `step ${step.id} has lost a text`)
    must(areUnique(step.toolIds), `step ${step.id} has a tool twice`)
    must(
      step.toolIds.every(id => findTool(state, id) !== undefined),
      `step ${step.id} has an unknown tool`,
    )
    must(
      Object.keys(step.involvement).every(id => lanes.includes(id)),
      `step ${step.id} involves nobody`,
    )
  }
}

function checkWalk({ walk, process }: WorkshopState): void {
  const entered = Object.entries(walk.steps).filter(([, step]) => step.enteredAt !== null)
  must(
    entered.map(([id]) => id).join() === (walk.currentStepId ?? ''),
    'the step that is on is not the one entered',
  )
  must(Object.keys(walk.steps).length === process.steps.length, 'a step has no walk')
  for (const step of Object.values(walk.steps)) must(step.spentMs >= 0, 'time ran backwards')
  must(
    walk.timer.kind === 'off' || walk.timer.stepId === walk.currentStepId,
    'the timer runs for another step',
  )
}

function checkRoom(state: WorkshopState): void {
  const { votes, presence } = state.room
  for (const entry of state.entries) {
    must(
      !isHidden(entry) || sharingOf(state, entry.stepId) === 'collecting',
      `${entry.label} is hidden where nothing is collected`,
    )
  }
  must(areUnique(votes.map(({ id }) => id)), 'two votes share an id')
  must(areUnique(votes.map(({ label }) => label)), 'two votes share a label')
  must(votes.filter(isOpenVote).length <= 1, 'two votes are open')
  for (const { label, options, ballots, dotsPerPerson } of votes) {
    for (const ballot of Object.values(ballots)) {
      const dots = Object.values(ballot).reduce((sum, count) => sum + count, 0)
      must(dots > 0 && dots <= dotsPerPerson, `a ballot of ${label} holds ${dots} dots`)
      must(
        Object.keys(ballot).every(id => options.some(option => option.id === id)),
        `a ballot of ${label} names what was not asked`,
      )
    }
  }
  for (const { laneId, stayedMs } of Object.values(presence)) {
    must(laneId === null || findActor(state, laneId) !== undefined, 'somebody in the room sits in no lane')
    must(stayedMs >= 0, 'somebody left before they came')
  }
}

function checkHistory(state: WorkshopState): void {
  for (const { done, undone } of Object.values(state.history)) {
    must(done.length <= pileLimit && undone.length <= pileLimit, 'a pile is too high')
    must(
      [...done, ...undone].every(item => item.inverse.length > 0),
      'a command cannot be taken back',
    )
  }
}

import type { ElementKey } from '../../process/schema.ts'
import type { Command } from '../commands.ts'
import { findActor, findNames, findStep, findTool, sourceOf } from '../elements.ts'
import type { GuideChanges, WorkshopEvent } from '../events.ts'
import { jointlyResponsible, withLetters } from '../lanes.ts'
import { isProposed } from '../provenance.ts'
import type { WorkshopState } from '../state.ts'
import { decideLanes } from './lanes.ts'
import { cleanLine, cleanProse } from './values.ts'
import { isStale, refuse, stale, type Verdict } from './verdict.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
type ProcessCommand = Of<
  | 'setInvolvement'
  | 'confirmElement'
  | 'confirmElements'
  | 'unconfirmElement'
  | 'renameElement'
  | 'changeGuide'
  | 'setStepTools'
  | 'arrangeLanes'
>

export function decideProcess(state: WorkshopState, command: ProcessCommand): Verdict {
  switch (command.type) {
    case 'setInvolvement':
      return setInvolvement(state, command)
    case 'confirmElement':
      return confirm(state, [command.key])
    case 'confirmElements':
      return confirm(state, command.keys)
    case 'unconfirmElement': {
      if (sourceOf(state.process, command.key) === undefined) return refuse('unknownElement')
      const isConfirmed = Object.hasOwn(state.confirmed, command.key)
      return isConfirmed ? [{ type: 'elementUnconfirmed', key: command.key }] : []
    }
    case 'renameElement':
      return rename(state, command)
    case 'changeGuide':
      return changeGuide(state, command)
    case 'setStepTools':
      return setStepTools(state, command)
    case 'arrangeLanes':
      return decideLanes(state, command)
    default:
      return command satisfies never
  }
}

function confirm(state: WorkshopState, keys: readonly ElementKey[]): Verdict {
  if (keys.some(key => sourceOf(state.process, key) === undefined)) return refuse('unknownElement')
  return [...new Set(keys)]
    .filter(key => isProposed(state, key))
    .map(key => ({ type: 'elementConfirmed', key }))
}

/** What the room edits is the room's word. */
function edited(state: WorkshopState, key: ElementKey, event: WorkshopEvent): Verdict {
  return isProposed(state, key) ? [event, { type: 'elementConfirmed', key }] : [event]
}

function setInvolvement(state: WorkshopState, command: Of<'setInvolvement'>): Verdict {
  const { stepId, laneId, letters } = command
  const step = findStep(state, stepId)
  if (!step) return refuse('unknownStep')
  if (!findActor(state, laneId)) return refuse('unknownLane')
  const current = Object.hasOwn(step.involvement, laneId) ? step.involvement[laneId] : null
  if (current === letters) return []
  const key: ElementKey = `involvement:${stepId}`
  const event: WorkshopEvent = { type: 'involvementSet', stepId, laneId, letters }
  const after = { involvement: withLetters(step.involvement, laneId, letters) }
  if (jointlyResponsible(state, after).length === 0) return edited(state, key, event)
  // Who does what between ICT and Clinical Engineering is agreed by saying so, never in passing.
  const isNewlyJoint = jointlyResponsible(state, step).length === 0
  const isConfirmed = Object.hasOwn(state.confirmed, key)
  return isNewlyJoint && isConfirmed ? [event, { type: 'elementUnconfirmed', key }] : [event]
}

function rename(state: WorkshopState, command: Of<'renameElement'>): Verdict {
  const { key } = command
  const names = findNames(state.process, key)
  if (!names) return refuse('unknownElement')
  if (command.shortName !== undefined && names.shortName === undefined)
    return refuse('unknownField', { field: 'shortName' })
  const name = cleanLine(command.name)
  const shortName = command.shortName === undefined ? names.shortName : cleanLine(command.shortName)
  if (name === '' || shortName === '')
    return refuse('badValue', { field: name === '' ? 'name' : 'shortName', problem: 'empty' })
  if (name === names.name && shortName === names.shortName) return []
  const short = shortName === undefined ? {} : { shortName }
  return edited(state, key, { type: 'elementRenamed', key, name, ...short })
}

function changeGuide(state: WorkshopState, command: Of<'changeGuide'>): Verdict {
  const { stepId } = command
  const step = findStep(state, stepId)
  if (!step) return refuse('unknownStep')
  const changes: GuideChanges = {}
  const { goal } = command.changes
  if (goal !== undefined) {
    const text = cleanProse(goal)
    if (text === '') return refuse('badValue', { field: 'goal', problem: 'empty' })
    if (text !== step.goal) changes.goal = text
  }
  for (const part of ['bring', 'questions', 'outcomes'] as const) {
    const items = command.changes[part]?.map(cleanProse).filter(item => item !== '')
    if (items && !isSameList(items, step[part])) changes[part] = items
  }
  for (const part of Object.keys(changes) as (keyof GuideChanges)[])
    if (isStale(state, `guide:${stepId}/${part}`, command.basedOn))
      return stale(part, [step[part]].flat().join('\n'))
  if (Object.keys(changes).length === 0) return []
  return edited(state, `guide:${stepId}`, { type: 'guideChanged', stepId, changes })
}

function setStepTools(state: WorkshopState, command: Of<'setStepTools'>): Verdict {
  const { stepId } = command
  const step = findStep(state, stepId)
  if (!step) return refuse('unknownStep')
  const toolIds = [...new Set(command.toolIds)]
  if (toolIds.some(id => !findTool(state, id))) return refuse('unknownTool')
  if (isSameList(toolIds, step.toolIds)) return []
  return edited(state, `stepTools:${stepId}`, { type: 'stepToolsSet', stepId, toolIds })
}

export const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, place) => item === b[place])

import type { Command } from '../commands.ts'
import { isDay } from '../days.ts'
import type { DetailName, WorkshopState } from '../state.ts'
import { cleanLine, cleanProse, isTime, type ValueProblem } from './values.ts'
import { isStale, refuse, stale, type Verdict } from './verdict.ts'

/** Details that may run over several lines; the others are kept on one. */
const proseDetails: readonly DetailName[] = [
  'distribution',
  'purpose',
  'scope',
  'scenario',
  'whatWorks',
  'nextSteps',
  'nextMeeting',
]
const longestLine = 400

export function decideDetails(
  state: WorkshopState,
  command: Extract<Command, { type: 'changeDetails' }>,
): Verdict {
  const changed: [DetailName, string][] = []
  for (const [key, raw] of Object.entries(command.changes)) {
    if (raw === undefined) continue
    const name = key as DetailName
    const value = proseDetails.includes(name) ? cleanProse(raw) : cleanLine(raw)
    const problem = problemOf(name, value)
    if (problem) return refuse('badValue', { field: name, problem })
    if (value === state.details[name]) continue
    if (isStale(state, `details/${name}`, command.basedOn)) return stale(name, state.details[name])
    changed.push([name, value])
  }
  return changed.length === 0 ? [] : [{ type: 'detailsChanged', changes: Object.fromEntries(changed) }]
}

function problemOf(name: DetailName, value: string): ValueProblem | null {
  if (value === '') return name === 'title' ? 'empty' : null
  if (name === 'date') return isDay(value) ? null : 'notADate'
  if (name === 'startTime' || name === 'endTime') return isTime(value) ? null : 'notATime'
  return !proseDetails.includes(name) && value.length > longestLine ? 'tooLong' : null
}

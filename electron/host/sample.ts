import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Process } from '../../shared/process/schema.ts'
import { pace } from '../../shared/sample/pace.ts'
import { facilitator } from '../../shared/workshop/author.ts'
import type { RecordedEvent } from '../../shared/workshop/events.ts'
import { evolve } from '../../shared/workshop/evolve.ts'
import { parseCommand } from '../../shared/workshop/parseCommand.ts'
import { apply } from '../../shared/workshop/record.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'
import { firstEvent } from './newWorkshop.ts'

/**
 * Has the sample commands happen to a new workshop, at the times they could have been sent at, ending now.
 * @param now milliseconds since 1970 UTC.
 * @returns all its events and the title it ends with.
 */
export function sampleEvents(
  assetsFolder: string,
  process: Process,
  now: number,
): { events: RecordedEvent[]; title: string } {
  const commands = readSampleCommands(assetsFolder)
  const planned = new Map(process.steps.map(step => [step.id, step.plannedMinutes]))
  const paced = pace(commands, 0, stepId => planned.get(stepId) ?? 0)
  const startsAt = now - (paced.at(-1)?.at ?? 0)
  const first = firstEvent(process, { title: process.title }, startsAt)
  let state: WorkshopState = evolve(null, first)
  const events = [first]
  for (const { command, at: sinceStart } of paced) {
    const at = startsAt + sinceStart
    const applied = apply(state, command, facilitator, at)
    if (!applied.ok) continue
    state = applied.state
    events.push(...applied.recorded)
  }
  return { events, title: state.details.title }
}

function readSampleCommands(assetsFolder: string) {
  const lines = readFileSync(join(assetsFolder, 'sample', 'poct-workshop.jsonl'), 'utf8').split('\n')
  return lines.flatMap(line => {
    if (line.trim() === '') return []
    const parsed = parseCommand(JSON.parse(line))
    return parsed.ok ? [parsed.command] : []
  })
}

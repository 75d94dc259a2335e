import { readFileSync } from 'node:fs'
import { parseProcess } from '../../../shared/process/loadProcess.ts'
import { facilitator } from '../../../shared/workshop/author.ts'
import type { CommandBody } from '../../../shared/workshop/commands.ts'
import { replay } from '../../../shared/workshop/evolve.ts'
import { apply, createWorkshop } from '../../../shared/workshop/record.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'

const file = new URL('../../../assets/process/poct.json', import.meta.url)
const parsed = parseProcess(JSON.parse(readFileSync(file, 'utf8')))
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
const { process } = parsed

/** A POCT workshop in which `bodies` were carried out, one a minute from minute 1 on. */
export function workshopAfter(...bodies: readonly CommandBody[]): WorkshopState {
  const details = { title: 'Test' }
  const created = createWorkshop({
    workshopId: 'w',
    process,
    details,
    author: facilitator,
    commandId: 'c',
    now: 0,
  })
  let state = replay([created])
  if (state === null) throw new Error('no workshop')
  for (const [at, body] of bodies.entries()) {
    const result = apply(state, { id: `c${at}`, ...body }, facilitator, minutes(at + 1))
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    state = result.state
  }
  return state
}

/** Milliseconds on the workshop's clock. */
export const minutes = (count: number): number => count * 60_000

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import poct from '../../assets/process/poct.json' with { type: 'json' }
import phrases from '../../assets/sample/phrases.json' with { type: 'json' }
import { parseProcess } from '../../shared/process/loadProcess.ts'
import { Phrases } from '../../shared/sample/phrases.ts'
import { sampleCommands } from '../../shared/sample/sampleCommands.ts'
import { facilitator } from '../../shared/workshop/author.ts'
import type { Command } from '../../shared/workshop/commands.ts'
import { replay } from '../../shared/workshop/evolve.ts'
import { apply, createWorkshop } from '../../shared/workshop/record.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'

const parsed = parseProcess(poct)
if (!parsed.ok) throw new Error('the POCT process has faults')
const process_ = parsed.process

export type MadeWorkshop = {
  path: string
  entries: number
  /** Entries that stand on the board: neither removed nor parked. */
  onBoard: number
}

/** A workshop file with so many entries, written through the command line as anybody would. */
export function makeWorkshop(folder: string, entries: number): MadeWorkshop {
  const path = join(folder, `${entries}.walkthrough`)
  const commands = [
    ...sampleCommands({ entries, seed: 1, process: process_, phrases: Phrases.parse(phrases) }),
  ]
  cli(['new', path, '--title', `${entries} entries`], '')
  cli(['apply', path], `${commands.map(command => JSON.stringify(command)).join('\n')}\n`)
  const { entries: all } = replayed(commands)
  return { path, entries, onBoard: all.filter(entry => !entry.isRemoved && !entry.isParked).length }
}

/** How many `addEntry` commands make a log of about so many events. */
export const entriesForEvents = (events: number): number => Math.round(events / 1.42)

function replayed(commands: readonly Command[]): WorkshopState {
  const created = createWorkshop({
    workshopId: 'bench',
    commandId: 'c0',
    process: process_,
    details: {},
    author: facilitator,
    now: 0,
  })
  return commands.reduce(
    (state, command) => {
      const result = apply(state, command, facilitator, 0)
      return result.ok ? result.state : state
    },
    replay([created]) as WorkshopState,
  )
}

function cli(args: readonly string[], input: string): void {
  const done = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'electron/cli.ts', ...args],
    {
      input,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    },
  )
  if (done.status !== 0) throw new Error(`cli ${args[0]} ended with ${done.status}: ${done.stderr}`)
}

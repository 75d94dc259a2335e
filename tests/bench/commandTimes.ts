import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { LoopbackLine } from '../fixtures/loopbackLine.ts'
import type { App } from './app.ts'
import { median, p95 } from './numbers.ts'
import type { Row } from './table.ts'

/** From the start on, as a workshop meets them. */
const rounds = 250
/** Then, for comparison and without a limit, once the compilers of both programs have done their work. */
const roundsUntilWarm = 1000
const warmRounds = 500
/** Milliseconds of our own that a command may take. */
const ownMs = 2

/**
 * From sending a command over the loopback socket to its acknowledgement, that is: checked, on disk, answered. In turn
 * with it a bare SQLite insert of the same length and durability beside the workshop's file, so that both see the same
 * disk in the same state.
 */
export async function commandTimes(app: App, folder: string): Promise<Row[]> {
  const line = await LoopbackLine.open(app.deskUrl)
  const bare = bareInsert(folder)
  const allOurs: number[] = []
  const allTheirs: number[] = []
  for (let at = 0; at < roundsUntilWarm + warmRounds; at += 1) {
    const command = {
      id: `bench${at}`,
      type: 'addEntry',
      entryId: `bench${at}`,
      kind: 'risk',
      text: `Vendor remote access is always on (${at})`,
      stepId: `s${(at % 11) + 1}`,
      laneId: 'ICT',
    }
    const sent = performance.now()
    const reply = await line.ask('send', { command })
    allOurs.push(performance.now() - sent)
    if (!reply.ok || !reply.value.ok) throw new Error(`refused: ${JSON.stringify(reply)}`)
    allTheirs.push(bare(JSON.stringify(command)))
  }
  line.close()
  const ours = allOurs.slice(0, rounds)
  const theirs = allTheirs.slice(0, rounds)
  return [
    {
      what: 'command to durable acknowledgement, loopback',
      limit: { value: 20, holdsFor: 'p95' },
      measured: median(ours),
      p95: p95(ours),
      unit: 'ms',
    },
    {
      what: '  bare SQLite insert, same durability',
      limit: null,
      measured: median(theirs),
      p95: p95(theirs),
      unit: 'ms',
    },
    {
      what: '  of which ours: acknowledgement minus bare insert',
      limit: { value: ownMs },
      measured: median(ours) - median(theirs),
      unit: 'ms',
    },
    {
      what: '  acknowledgement / bare insert',
      limit: { value: 1.5 },
      measured: median(ours) / median(theirs),
      unit: 'x',
      isBinding: true,
    },
    {
      what: `  the same after ${roundsUntilWarm} commands`,
      limit: null,
      measured: median(allOurs.slice(roundsUntilWarm)) / median(allTheirs.slice(roundsUntilWarm)),
      unit: 'x',
    },
  ]
}

/** Synced at commit with a rollback journal, as the workshop's file is. @returns a function that tells its milliseconds. */
function bareInsert(folder: string): (text: string) => number {
  const database = new DatabaseSync(join(folder, 'bare.sqlite'))
  database.exec(
    'PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT)',
  )
  const insert = database.prepare('INSERT INTO event (body) VALUES (?)')
  return text => {
    const begun = performance.now()
    insert.run(text)
    return performance.now() - begun
  }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../../electron/host/contract.ts'
import { createHost } from '../../electron/host/host.ts'
import type { ExportResult } from '../../shared/protocol/contract.ts'
import { facilitator } from '../../shared/workshop/author.ts'
import { median, p95 } from './numbers.ts'
import type { Row } from './table.ts'

/** Opening a workshop and writing its minutes, in this process, through the host's own doors. */
export async function hostTimes(folder: string, events5000: string, entries1000: string): Promise<Row[]> {
  const opening: number[] = []
  for (let at = 0; at < 5; at += 1) {
    const host = makeHost(join(folder, `open${at}`))
    const begun = performance.now()
    await host.openFile(events5000)
    opening.push(performance.now() - begun)
    if (host.session().kind !== 'open') throw new Error('the workshop did not open')
    await host.close()
  }
  const writing = await minutesTimes(folder, entries1000)
  return [
    row('open a workshop of 5,000 events', 500, opening),
    row('minutes with 1,000 entries to .docx', 1000, writing),
  ]
}

async function minutesTimes(folder: string, file: string): Promise<number[]> {
  const host = makeHost(join(folder, 'minutes'))
  await host.openFile(file)
  const line = host.connect('desk', facilitator, () => {})
  const times: number[] = []
  for (let at = 0; at < 5; at += 1) {
    const path = join(folder, `minutes${at}.docx`)
    const begun = performance.now()
    const reply = await line.request('exportDocument', { kind: 'minutes', paper: 'a4', path })
    times.push(performance.now() - begun)
    if (!reply.ok || !(reply.value as ExportResult).ok)
      throw new Error(`no minutes: ${JSON.stringify(reply)}`)
  }
  await host.close()
  return times
}

function makeHost(dataFolder: string): Host {
  mkdirSync(dataFolder, { recursive: true })
  const settings = new Map<string, unknown>()
  return createHost({
    dataFolder,
    workshopsFolder: dataFolder,
    assetsFolder: join(import.meta.dirname, '../../assets'),
    appVersion: '0',
    settings: { get: key => settings.get(key), set: (key, value) => void settings.set(key, value) },
    surroundings: {
      can: { nativeDialogs: false, openWallWindow: false, revealFiles: false },
      wallUrl: null,
      choosePath: async () => null,
      showWall: async () => {},
      revealFile: async () => {},
      downloadUrl: () => null,
    },
    now: Date.now,
  })
}

const row = (what: string, limit: number, times: readonly number[]): Row => ({
  what,
  limit: { value: limit },
  measured: median(times),
  p95: p95(times),
  unit: 'ms',
})

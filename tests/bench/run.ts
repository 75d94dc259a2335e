import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import { needsBuild } from '../../electron/startBuild.ts'
import { ensureBrowser } from '../needs.ts'
import { startApp } from './app.ts'
import { boardTimes } from './boardTimes.ts'
import { launch } from './browser.ts'
import { commandTimes } from './commandTimes.ts'
import { hostTimes } from './hostTimes.ts'
import { deskSizes } from './sizes.ts'
import { isKept, printTable, type Row } from './table.ts'
import { entriesForEvents, makeWorkshop } from './workshops.ts'

/** `npm run bench`: the numbers that the design says are to be kept. Ends with 1 when a ratio or a size is over. */
const root = join(import.meta.dirname, '../..')
process.chdir(root)

const begun = performance.now()
const complaint = ensureBrowser()
if (complaint !== null) throw new Error(complaint)
if (needsBuild(root, 'pages')) vite('vite.config.ts')
vite('tests/bench/bare/vite.config.ts')

const folder = mkdtempSync(join(tmpdir(), 'walkthrough-bench-'))
const bare = createServer(sirv('dist/bench'))
await new Promise<void>(resolve => bare.listen(0, '127.0.0.1', resolve))
try {
  const rows = await measure(folder, bare)
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  printTable(rows)
  console.log(note(seconds))
  process.exitCode = rows.some(row => row.isBinding && !isKept(row)) ? 1 : 0
} finally {
  bare.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(folder: string, bareServer: Server): Promise<Row[]> {
  const small = makeWorkshop(folder, 1000)
  const large = makeWorkshop(folder, 5000)
  const events = makeWorkshop(folder, entriesForEvents(5000))
  const bareUrl = `http://127.0.0.1:${(bareServer.address() as AddressInfo).port}/`
  const browser = await launch()
  const board: Row[] = []

  const smallApp = await startApp(join(folder, 'data1000'), small.path)
  board.push(
    ...(await boardTimes({
      browser,
      app: smallApp,
      workshop: small,
      entries: 1000,
      bareUrl,
      limits: { load: 600, drawn: 50, interval: 17, change: 15 },
    })),
  )
  const commands = await commandTimes(smallApp, folder)
  await smallApp.stop()

  const largeApp = await startApp(join(folder, 'data5000'), large.path)
  board.push(
    ...(await boardTimes({
      browser,
      app: largeApp,
      workshop: large,
      entries: 5000,
      bareUrl,
      limits: { load: 1500, drawn: 45, interval: 20, change: null },
    })),
  )
  await largeApp.stop()
  await browser.close()
  const host = await hostTimes(folder, events.path, small.path)
  return [...commands, ...host, ...board, ...deskSizes('dist/renderer')]
}

function vite(config: string): void {
  const done = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'],
    {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (done.status !== 0) throw new Error(`the build of ${config} failed`)
}

function note(seconds: string): string {
  return `
Measured in ${seconds} s at 1366 x 768 without a GPU. Drawn frames are the DrawFrame events of the browser's own trace, that
is frames which the compositor drew because something had moved. "Painted" includes the wait for the next frame. "over"
is a time, which depends on the machine; "OVER" is a ratio or a size, which does not, and fails the run.`
}

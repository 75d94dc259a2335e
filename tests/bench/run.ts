import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import { needsBuild } from '../../electron/startBuild.ts'
import { ensureBrowser } from '../needs.ts'
import { type App, startApp } from './app.ts'
import { boardTimes } from './boardTimes.ts'
import { launch, viewport } from './browser.ts'
import { commandTimes } from './commandTimes.ts'
import { hostTimes } from './hostTimes.ts'
import { launchPlain } from './plainBrowser.ts'
import { type Business, printBusiness, waitForQuiet } from './quiet.ts'
import { roomTimes } from './roomTimes.ts'
import { deskSizes } from './sizes.ts'
import { isKept, printTable, type Row } from './table.ts'
import { entriesForEvents, type MadeWorkshop, makeWorkshop } from './workshops.ts'

/** `npm run bench`: the numbers that the design says are to be kept; `-- --long` with big rooms for 10 minutes each. Ends with 1 when a ratio or a size is over. */
const root = join(import.meta.dirname, '../..')
process.chdir(root)

/** As the design has them: milliseconds, frames a second. */
const limits = {
  small: { load: 600, drawn: 50, interval: 17, change: 15 },
  large: { load: 1500, drawn: 45, interval: 20, change: null },
}

const begun = performance.now()
const complaint = ensureBrowser()
if (complaint !== null) throw new Error(complaint)
if (needsBuild(root, 'pages')) vite('vite.config.ts')
vite('tests/bench/bare/vite.config.ts')

const folder = mkdtempSync(join(tmpdir(), 'walkthrough-bench-'))
const bare = createServer(sirv('dist/bench'))
await new Promise<void>(resolve => bare.listen(0, '127.0.0.1', resolve))
try {
  const business: Business[] = []
  const rows = await measure(folder, bare, business)
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  printTable(rows)
  printBusiness(business)
  console.log(note(seconds))
  process.exitCode = rows.some(row => row.isBinding && !isKept(row)) ? 1 : 0
} finally {
  bare.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(folder: string, bareServer: Server, business: Business[]): Promise<Row[]> {
  const small = makeWorkshop(folder, 1000)
  const large = makeWorkshop(folder, 5000)
  const events = makeWorkshop(folder, entriesForEvents(5000))
  business.push(await waitForQuiet('host'))
  const host = await hostTimes(folder, events.path, small.path)
  const bareUrl = `http://127.0.0.1:${(bareServer.address() as AddressInfo).port}/`
  const browser = await launch()
  const uncapped = await launch({ isUncapped: true })
  const plain = await launchPlain(folder)
  const pages = { plain, browser, uncapped, bareUrl, business }
  try {
    const { board, sizes } = await withApp(join(folder, 'data1000'), small, async app => ({
      board: await boardTimes({ ...pages, app, workshop: small, limits: limits.small }),
      sizes: await deskSizes({
        browser,
        deskUrl: app.deskUrl,
        entries: small.onBoard,
        pagesFolder: 'dist/renderer',
      }),
    }))
    const largeBoard = await withApp(join(folder, 'data5000'), large, app =>
      boardTimes({ ...pages, app, workshop: large, limits: limits.large }),
    )
    const commands = await withApp(join(folder, 'dataCommands'), small, async app => {
      business.push(await waitForQuiet('commands'))
      return commandTimes(app, folder)
    })
    business.push(await waitForQuiet('room'))
    const room = await roomTimes(folder, process.argv.includes('--long'))
    return [...commands, ...host, ...room, ...board, ...largeBoard, ...sizes]
  } finally {
    await browser.close()
    await uncapped.close()
    await plain.close()
  }
}

/** The app ends even when measuring fails: nothing is left running. */
async function withApp<T>(
  dataFolder: string,
  workshop: MadeWorkshop,
  use: (app: App) => Promise<T>,
): Promise<T> {
  const app = await startApp(dataFolder, workshop.path)
  try {
    return await use(app)
  } finally {
    await app.stop()
  }
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
Measured in ${seconds} s at ${viewport.width} x ${viewport.height} without a GPU; desk and bare page in turn, medians of several rounds.
Drawn frames are the DrawFrame events of the browser's own trace: frames that the compositor drew because something had
moved. A screen takes 60 of them a second; "not capped" is how many the page can give where no screen holds it back.
Intervals are those of requestAnimationFrame. "Painted" includes the wait for the next frame. The JavaScript with a limit is
what opening a workshop loads until the network rests, as the other boards' figures in the design were taken: menus, hints
and the table come after the first picture and count; dialogs are loaded when first asked for and do not. "over" is a time,
which depends on the machine and what else it does; "OVER" is a ratio or a size, which does not, and fails the run.`
}

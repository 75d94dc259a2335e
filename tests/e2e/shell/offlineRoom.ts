import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { LoopbackLine } from '../../fixtures/loopbackLine.ts'
import { startApp, watchRequests } from '../app.ts'

/** Run by `offline.test.ts` inside a network namespace with nothing but loopback. Prints what it saw as one line of JSON. */
export type OfflineReport = {
  interfaces: string[]
  canReachNetwork: boolean
  port: string
  /** Every local end that listens for TCP, with its port, as the system lists them. */
  listening: string[]
  foreignRequests: string[]
  pageErrors: string[]
  deskShows: string
  wallShows: string
  /** The first letters of the exported file; every .docx begins with PK. */
  minutesBegin: string
  exitCode: number | null
}
const title = 'Walk without a network'
const said = 'The middleware answers without a network'

const data = mkdtempSync(join(tmpdir(), 'walkthrough-offline-'))
const app = await startApp(data, ['--no-build'])
const { origin, port } = new URL(app.deskUrl)
const browser = await chromium.launch({
  ...(process.argv[2] ? { executablePath: process.argv[2] } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const context = await browser.newContext()
const foreignRequests: string[] = []
watchRequests(context, new Set([origin]), foreignRequests)
const pageErrors: string[] = []
context.on('weberror', webError => pageErrors.push(webError.error().message))

const desk = await context.newPage()
await desk.goto(app.deskUrl)
await desk.getByRole('textbox', { name: 'Title' }).fill(title)
await desk.getByRole('button', { name: 'Begin the workshop' }).click()
const field = desk.getByRole('textbox', { name: 'What was said' })
await field.fill(said)
await field.press('Enter')
await desk.getByText(said).first().waitFor()
const wall = await context.newPage()
await wall.goto(app.wallUrl)
await wall.getByText(title).first().waitFor()

const report: OfflineReport = {
  interfaces: Object.keys(networkInterfaces()),
  canReachNetwork: await canReach('192.0.2.1'),
  port,
  listening: listeningEnds(),
  foreignRequests,
  pageErrors,
  deskShows: (await desk.locator('#desk').textContent()) ?? '',
  wallShows: (await wall.locator('#wall').textContent()) ?? '',
  minutesBegin: await exportMinutes(),
  exitCode: null,
}
await browser.close()
report.exitCode = await app.stop()
rmSync(data, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify(report)}\n`)
process.exit()

/** Asks for the minutes as the desk does and fetches them from the address that the host names. */
async function exportMinutes(): Promise<string> {
  const line = await LoopbackLine.open(app.deskUrl)
  const reply = await line.ask('exportDocument', { kind: 'minutes', paper: 'a4' })
  line.close()
  if (!reply.ok || !reply.value.ok) throw new Error(`no minutes: ${JSON.stringify(reply)}`)
  const answer = await fetch(new URL(reply.value.url ?? '', origin))
  return (await answer.text()).slice(0, 2)
}

/** An address that is nobody's (RFC 5737): without a network there is not even a way to try. */
function canReach(address: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host: address, port: 80, timeout: 2_000 })
    socket.once('error', error => resolve(!('code' in error && error.code === 'ENETUNREACH')))
    socket.once('connect', () => resolve(true))
    socket.once('timeout', () => resolve(true))
  })
}

/** From /proc/net/tcp and tcp6 (proc_net_tcp(5)); state 0A is listening. */
function listeningEnds(): string[] {
  return ['tcp', 'tcp6'].flatMap(table =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .map(line => line.trim().split(/\s+/))
      .filter(([, , , state]) => state === '0A')
      .map(([, local = '']) => readableEnd(local)),
  )
}

function readableEnd(local: string): string {
  const [address = '', localPort = ''] = local.split(':')
  const bytes = address.match(/../g)?.map(byte => Number.parseInt(byte, 16)) ?? []
  const name = bytes.length === 4 ? bytes.reverse().join('.') : address
  return `${name}:${Number.parseInt(localPort, 16)}`
}

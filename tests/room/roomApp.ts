import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Pushes, PushName, Requests, Session, Welcome } from '../../shared/protocol/contract.ts'
import { protocolVersion } from '../../shared/protocol/defaults.ts'
import type { RoomAct, RoomStatus } from '../../shared/protocol/room.ts'
import { LoopbackLine } from '../fixtures/loopbackLine.ts'

export type On = Extract<RoomStatus, { kind: 'on' }>
const root = join(import.meta.dirname, '../..')

/** The app in browser mode as a process of its own, spoken to as its desk and its wall do. */
export type RoomApp = {
  readonly pid: number
  readonly wallUrl: string
  readonly desk: ViewLine
  /** Another line, as a wall page has one. */
  wall(): Promise<ViewLine>
  /** As a person ends it. */
  stop(): Promise<void>
  /** As a power cut ends it. */
  kill(): Promise<void>
}

/** @param roomBind the address that the room listens on; null: all of this machine, which only a namespace may do. */
export async function startRoomApp(dataFolder: string, roomBind: string | null): Promise<RoomApp> {
  const options = ['--browser', '--no-open', '--no-build', '--port', '0', '--data', dataFolder, '--json']
  const { WALKTHROUGH_ROOM_BIND: _, ...env } = process.env
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'electron/start.ts', ...options],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: roomBind === null ? env : { ...env, WALKTHROUGH_ROOM_BIND: roomBind },
    },
  )
  // Whatever becomes of the test, the app does not stay.
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const { desk, wall } = await addresses(child).catch(error => {
    end()
    throw error
  })
  const lines: ViewLine[] = []
  const line = async (view: 'desk' | 'wall', url: string) => {
    const opened = await ViewLine.open(view, url)
    lines.push(opened)
    return opened
  }
  const finish = async (signal: 'SIGTERM' | 'SIGKILL') => {
    for (const open of lines) open.close()
    child.kill(signal)
    await ended
    process.removeListener('exit', end)
  }
  return {
    pid: child.pid ?? 0,
    wallUrl: wall,
    desk: await line('desk', desk),
    wall: () => line('wall', wall),
    stop: () => finish('SIGTERM'),
    kill: () => finish('SIGKILL'),
  }
}

async function addresses(child: ChildProcess): Promise<{ desk: string; wall: string }> {
  if (child.stdout === null) throw new Error('the app was started without pipes')
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{')) return JSON.parse(line)
  throw new Error('the app ended before it was ready')
}

/** The line of one page to its host. */
export class ViewLine {
  readonly #line: LoopbackLine
  welcome!: Welcome
  room: RoomStatus = { kind: 'off' }

  private constructor(line: LoopbackLine) {
    this.#line = line
  }

  static async open(view: 'desk' | 'wall', url: string): Promise<ViewLine> {
    const line = new ViewLine(await LoopbackLine.open(url))
    line.listen('room', status => {
      line.room = status
    })
    line.welcome = await line.ask('hello', { protocol: protocolVersion, view })
    return line
  }

  /** @throws where the host does not take the request. */
  async ask<N extends keyof Requests>(name: N, input: Requests[N]['in']): Promise<Requests[N]['out']> {
    const reply = await this.#line.ask(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
    return reply.value
  }

  listen<N extends PushName>(name: N, handler: (value: Pushes[N]) => void): void {
    this.#line.listen(name, handler)
  }

  /** @returns the room, which must be open after this. */
  async openRoom(act: RoomAct): Promise<On> {
    const status = await this.ask('room', act)
    if (status.kind !== 'on') throw new Error(`the room is not open: ${JSON.stringify(status)}`)
    return status
  }

  /** The workshop as a page that is loaded now would see it. */
  async session(): Promise<Extract<Session, { kind: 'open' }>> {
    const { session } = await this.ask('hello', { protocol: protocolVersion, view: 'desk' })
    if (session.kind !== 'open') throw new Error('no workshop is open')
    return session
  }

  close(): void {
    this.#line.close()
  }
}

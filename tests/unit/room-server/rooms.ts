import type { Host, HostOptions } from '../../../electron/host/contract.ts'
import type { RoomAct, RoomStatus } from '../../../shared/protocol/room.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { connectTo, type Guest, hostIn } from '../../fixtures/hosts.ts'
import { TestPhone, withCode } from './phones.ts'

export type On = Extract<RoomStatus, { kind: 'on' }>
export type TestRoom = AsyncDisposable & {
  host: Host
  desk: Guest
  status: On
  act(act: RoomAct): Promise<RoomStatus>
  state(): WorkshopState
  /** A phone that has joined with the code. */
  phone(name?: string, laneId?: string | null): Promise<TestPhone>
  /** A phone that tries to. */
  attempt(auth: object, query?: Record<string, string>): Promise<TestPhone>
}

/** Waits for what comes over a line: asks every few milliseconds, and gives up after a while. */
export async function until(isSo: () => boolean, what: string, withinMs = 5_000): Promise<void> {
  const end = performance.now() + withinMs
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** A host with a workshop and a room on a free port of 127.0.0.1. */
export async function openTestRoom(folder: string, changes: Partial<HostOptions> = {}): Promise<TestRoom> {
  const host = hostIn(folder, { roomBind: '127.0.0.1', roomPort: 0, ...changes })
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Ward 3', processId: 'poct' })
  const status = on(await desk.ask('room', { act: 'start' }))
  let { port } = status
  const phones: TestPhone[] = []
  const attempt = async (auth: object, query: Record<string, string> = {}) => {
    const phone = new TestPhone(port, auth, { query })
    phones.push(phone)
    await until(() => phone.isSettled, 'joined or refused')
    return phone
  }
  return {
    host,
    desk,
    status,
    attempt,
    async act(act) {
      const after = await desk.ask('room', act)
      if (after.kind === 'on') port = after.port
      return after
    },
    state() {
      const session = host.session()
      if (session.kind === 'none') throw new Error('nothing is open')
      return session.state
    },
    async phone(name = 'Ada', laneId = null) {
      const phone = await attempt(withCode(status.code, name, laneId))
      if (phone.joined === null) throw new Error(`not joined: ${JSON.stringify(phone.closed)}`)
      return phone
    },
    async [Symbol.asyncDispose]() {
      for (const phone of phones) phone[Symbol.dispose]()
      await host.close()
    },
  }
}

export function on(status: RoomStatus): On {
  if (status.kind !== 'on') throw new Error(`the room is not open: ${JSON.stringify(status)}`)
  return status
}

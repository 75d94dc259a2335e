import { create } from 'zustand'
import {
  defaultPreferences,
  initialStage,
  type Pushes,
  protocolVersion,
  type Reply,
  type RequestName,
  type Requests,
  type Session,
  type Transport,
  type View,
  type Welcome,
} from '../../shared/protocol/contract.ts'
import { facilitator } from '../../shared/workshop/author.ts'
import type { CommandBody } from '../../shared/workshop/commands.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'
import type { ClientState, Outcome, PendingCommand } from './clientState.ts'
import { hostNow, learnHostTime } from './hostClock.ts'
import { newId } from './ids.ts'
import { keepPending, keptPending } from './keep.ts'
import {
  acknowledge,
  type Confirmed,
  join,
  nextToSend,
  predict,
  takeEvents,
  without,
  withStatus,
} from './outbox.ts'
import { chooseTransport } from './transport/choose.ts'

const useStore = create<ClientState>()(() => ({
  view: 'desk',
  connection: 'connecting',
  welcome: null,
  session: { kind: 'none' },
  state: null,
  pending: [],
  trouble: null,
  stage: initialStage,
  preferences: defaultPreferences,
}))
const { getState: get, setState: set } = useStore

let transport: Promise<Transport> | undefined
const endings = new Map<string, (outcome: Outcome) => void>()
const actionHandlers = new Set<(actionId: string) => void>()
let isSending = false
let failuresInARow = 0
let retry: ReturnType<typeof setTimeout> | undefined
const retryAfterMs = 2000
/** A host that keeps failing on one command while it answers otherwise will not learn: the command ends as refused. */
const failuresUntilGivenUp = 5

export function startClient(view: View): void {
  set({ view })
  transport ??= chooseTransport().then(listenTo)
}

export const useClient = <T>(select: (client: ClientState) => T): T => useStore(select)

/** The client state as it is now, for code that runs outside rendering. */
export const readClient = (): ClientState => get()

export function useWorkshop<T>(select: (state: WorkshopState) => T): T {
  return useStore(({ state }) => {
    if (state === null) throw new Error('useWorkshop is used while no workshop is open')
    return select(state)
  })
}

/** Calls `handler` when menu or second launch ask for one of the desk's actions. */
export function onRunAction(handler: (actionId: string) => void): () => void {
  actionHandlers.add(handler)
  return () => actionHandlers.delete(handler)
}

export async function ask<N extends RequestName>(name: N, input: Requests[N]['in']): Promise<Reply<N>> {
  if (transport === undefined) return { ok: false, error: { code: 'failed', message: '' } }
  const reply = await (await transport).request(name, input)
  if (!reply.ok) return reply
  if (name === 'setStage') set({ stage: (input as Requests['setStage']['in']).stage })
  if (name === 'setPreferences') set({ preferences: (input as Requests['setPreferences']['in']).preferences })
  return reply
}

export function send(body: CommandBody): Promise<Outcome> {
  const { session, state, pending } = get()
  if (session.kind === 'none' || state === null)
    return Promise.resolve({ ok: false, refusal: { code: 'noWorkshop' }, message: '' })
  const command = { ...body, id: newId() }
  const item: PendingCommand = { command, author: me().id, status: isLineClear() ? 'waiting' : 'held' }
  const ended = new Promise<Outcome>(resolve => endings.set(command.id, resolve))
  // Commands before this one are in the picture already, so only this one is put on top.
  const shown = session.readOnly === null ? predict(state, [item], me(), hostNow()) : state
  set({ pending: [...pending, item], state: shown })
  keep()
  void pump()
  return ended
}

const me = () => get().welcome?.author ?? facilitator
const isLineClear = () => get().connection === 'connected' && get().trouble === null

function listenTo(line: Transport): Transport {
  line.listen('session', takeSession)
  line.listen('events', takePushedEvents)
  line.listen('trouble', trouble => {
    set({ trouble })
    setPending(withStatus(get().pending, trouble === null ? 'waiting' : 'held'))
    void pump()
  })
  line.listen('stage', stage => set({ stage }))
  line.listen('preferences', preferences => set({ preferences }))
  line.listen('runAction', ({ actionId }: Pushes['runAction']) => {
    for (const handler of actionHandlers) handler(actionId)
  })
  line.onConnection(isConnected => {
    if (isConnected) return void hello(line)
    set({ connection: get().welcome === null ? 'connecting' : 'lost' })
    setPending(withStatus(get().pending, 'held'))
  })
  return line
}

async function hello(line: Transport): Promise<void> {
  const reply = await line.request('hello', { protocol: protocolVersion, view: get().view })
  if (!reply.ok) return
  takeWelcome(reply.value)
}

function takeWelcome(welcome: Welcome): void {
  const { preferences, stage } = welcome
  set({ connection: 'connected', welcome, preferences, stage })
  takeSession(welcome.session)
}

function takeSession(session: Session): void {
  if (session.kind === 'none') return set({ session, state: null, pending: [], trouble: null })
  const { workshopId } = session.state
  const before = get().session
  const isSame = before.kind === 'open' && before.state.workshopId === workshopId
  const queue = join(keptPending(workshopId), isSame ? get().pending : [])
  const pending = queue.filter(
    ({ acknowledgedSeq }) => acknowledgedSeq === undefined || acknowledgedSeq > session.state.seq,
  )
  set({ session, trouble: session.trouble })
  showConfirmed({ state: session.state, pending: withStatus(pending, isLineClear() ? 'waiting' : 'held') })
  void pump()
}

function takePushedEvents(events: Pushes['events']): void {
  const { session, pending } = get()
  if (session.kind === 'none') return
  const last = events.at(-1)
  if (last !== undefined) learnHostTime(last.at)
  const after = takeEvents({ state: session.state, pending }, events)
  if (after !== null) return showConfirmed(after)
  void transport?.then(hello)
}

function showConfirmed(confirmed: Confirmed): void {
  const { session } = get()
  if (session.kind === 'none') return
  set({
    session: session.state === confirmed.state ? session : { ...session, state: confirmed.state },
    pending: confirmed.pending,
    state:
      session.readOnly === null
        ? predict(confirmed.state, confirmed.pending, me(), hostNow())
        : confirmed.state,
  })
  keep()
}

function setPending(pending: readonly PendingCommand[]): void {
  set({ pending })
  keep()
}

function keep(): void {
  const { session, pending } = get()
  if (session.kind === 'open') keepPending(session.state.workshopId, pending)
}

/** Sends what waits, one after the other, until the queue is empty or the host cannot take more. */
async function pump(): Promise<void> {
  if (isSending || transport === undefined) return
  isSending = true
  try {
    const line = await transport
    for (let item = nextToSend(get().pending); item !== undefined; item = nextToSend(get().pending)) {
      if (get().connection !== 'connected') return
      const reply = await line.request('send', { command: item.command })
      if (!takeReply(item, reply)) return retryLater()
    }
  } finally {
    isSending = false
  }
}

/** @returns false: the command stays in the queue and is sent again later. */
function takeReply({ command }: PendingCommand, reply: Reply<'send'>): boolean {
  if (!reply.ok) {
    if (get().connection !== 'connected') return false
    failuresInARow += 1
    const isHopeless = reply.error.code !== 'failed' || failuresInARow >= failuresUntilGivenUp
    if (!isHopeless) return hold()
    end(command.id, { ok: false, refusal: { code: 'malformed' }, message: reply.error.message })
    return true
  }
  failuresInARow = 0
  const answer = reply.value
  if (answer.ok) {
    const { session, pending } = get()
    if (session.kind === 'open') {
      const after = acknowledge({ state: session.state, pending }, command.id, answer.seq)
      setPending(withStatus(after.pending, get().trouble === null ? 'waiting' : 'held'))
    }
    settle(command.id, { ok: true, seq: answer.seq })
    return true
  }
  if (answer.reason === 'notSaved') return hold()
  const refusal =
    answer.current === undefined ? { code: answer.reason } : { code: answer.reason, current: answer.current }
  end(command.id, { ok: false, refusal, message: answer.message })
  return true
}

function hold(): false {
  setPending(withStatus(get().pending, 'held'))
  return false
}

/** A refused command leaves the queue and the picture. */
function end(commandId: string, outcome: Outcome): void {
  const { session, pending } = get()
  if (session.kind === 'open') showConfirmed({ state: session.state, pending: without(pending, commandId) })
  settle(commandId, outcome)
}

function settle(commandId: string, outcome: Outcome): void {
  endings.get(commandId)?.(outcome)
  endings.delete(commandId)
}

function retryLater(): void {
  clearTimeout(retry)
  retry = setTimeout(() => void pump(), retryAfterMs)
}

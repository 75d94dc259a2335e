import type {
  Pushes,
  Reply,
  RequestName,
  Requests,
  Session,
  Transport,
  View,
} from '../../shared/protocol/contract.ts'
import { protocolVersion } from '../../shared/protocol/defaults.ts'
import { learnHostTime } from './hostClock.ts'
import { adoptPending } from './keep.ts'
import { join, takeEvents, withStatus } from './outbox.ts'
import { sendAgain, sendOver } from './sending.ts'
import { isLineClear, readClient, setPending, showConfirmed, writeClient } from './store.ts'
import { chooseTransport } from './transport/choose.ts'

let transport: Promise<Transport> | undefined
const actionHandlers = new Set<(actionId: string) => void>()

export function startClient(view: View): void {
  writeClient({ view })
  transport ??= chooseTransport().then(listenTo)
}

export async function ask<N extends RequestName>(name: N, input: Requests[N]['in']): Promise<Reply<N>> {
  if (transport === undefined) return { ok: false, error: { code: 'failed', message: '' } }
  // What only this desk decides is shown at once; the host tells the other views.
  if (name === 'setStage') writeClient(input as Requests['setStage']['in'])
  if (name === 'setPreferences') writeClient(input as Requests['setPreferences']['in'])
  return (await transport).request(name, input)
}

/** Calls `handler` when menu or second launch ask for one of the desk's actions. */
export function onRunAction(handler: (actionId: string) => void): () => void {
  actionHandlers.add(handler)
  return () => actionHandlers.delete(handler)
}

function listenTo(line: Transport): Transport {
  line.listen('session', takeSession)
  line.listen('events', events => takePushedEvents(line, events))
  line.listen('trouble', trouble => {
    writeClient({ trouble })
    setPending(withStatus(readClient().pending, trouble === null ? 'waiting' : 'held'))
    sendAgain()
  })
  line.listen('stage', stage => writeClient({ stage }))
  line.listen('preferences', preferences => writeClient({ preferences }))
  line.listen('room', room => writeClient({ room }))
  line.listen('runAction', ({ actionId }) => {
    for (const handler of actionHandlers) handler(actionId)
  })
  sendOver(line)
  line.onConnection(isConnected => {
    if (isConnected) void sayHello(line)
    else loseLine()
  })
  return line
}

function loseLine(): void {
  writeClient({ connection: readClient().welcome === null ? 'connecting' : 'lost' })
  setPending(withStatus(readClient().pending, 'held'))
}

async function sayHello(line: Transport): Promise<void> {
  const reply = await line.request('hello', { protocol: protocolVersion, view: readClient().view })
  if (!reply.ok) return
  const welcome = reply.value
  const { preferences, stage } = welcome
  writeClient({ connection: 'connected', welcome, preferences, stage })
  takeSession(welcome.session)
}

function takeSession(session: Session): void {
  if (session.kind === 'none') {
    writeClient({ session, state: null, pending: [], trouble: null })
    return
  }
  const { seq, workshopId } = session.state
  const before = readClient()
  const isSame = before.session.kind === 'open' && before.session.state.workshopId === workshopId
  const queue = join(adoptPending(before.view, workshopId), isSame ? before.pending : [])
  const pending = queue.filter(item => item.acknowledgedSeq === undefined || item.acknowledgedSeq > seq)
  writeClient({ session, trouble: session.trouble })
  showConfirmed({
    state: session.state,
    pending: withStatus(pending, isLineClear() ? 'waiting' : 'held'),
  })
  sendAgain()
}

function takePushedEvents(line: Transport, events: Pushes['events']): void {
  const { session, pending } = readClient()
  if (session.kind === 'none') return
  const last = events.at(-1)
  if (last !== undefined) learnHostTime(last.at)
  const after = takeEvents({ state: session.state, pending }, events)
  if (after === null) void sayHello(line)
  else showConfirmed(after)
}

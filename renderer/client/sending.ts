import type { Answer, Reply, Transport } from '../../shared/protocol/contract.ts'
import type { Command, CommandBody } from '../../shared/workshop/commands.ts'
import type { Outcome, PendingCommand } from './clientState.ts'
import { hostNow } from './hostClock.ts'
import { newId } from './ids.ts'
import { acknowledge, isFirstUnsaved, predict, unsaved, without, withStatus } from './outbox.ts'
import { isLineClear, me, readClient, setPending, showConfirmed } from './store.ts'

/**
 * Commands go out the moment they are made, so that those of one act share one write to the disk. Once the host could not
 * take one, they go one at a time, so that their order holds through a full disk and a broken line.
 */
const endings = new Map<string, (outcome: Outcome) => void>()
const underWay = new Set<string>()
let line: Transport | undefined
let isOneAtATime = false
let failuresInARow = 0
let retry: ReturnType<typeof setTimeout> | undefined
const retryAfterMs = 2000
/** A host that keeps failing on one command while it answers otherwise will not learn: the command ends as refused. */
const failuresUntilGivenUp = 5

export function sendOver(transport: Transport): void {
  line = transport
}

export function send(body: CommandBody): Promise<Outcome> {
  const { session, state, pending } = readClient()
  if (session.kind === 'none' || state === null)
    return Promise.resolve({ ok: false, refusal: { code: 'noWorkshop' }, message: '' })
  const command = { ...body, id: newId() } as Command
  const item: PendingCommand = { command, author: me().id, status: isLineClear() ? 'waiting' : 'held' }
  const ended = new Promise<Outcome>(resolve => endings.set(command.id, resolve))
  // Commands before this one are in the picture already, so only this one is put on top.
  setPending(
    [...pending, item],
    session.readOnly === null ? predict(state, [item], me(), hostNow()) : undefined,
  )
  sendAgain()
  return ended
}

/** Sends what is not under way: also after the line or the disk came back. */
export function sendAgain(): void {
  const { connection, pending } = readClient()
  if (connection !== 'connected') return
  const left = unsaved(pending)
  for (const { command } of isOneAtATime ? left.slice(0, 1) : left)
    if (!underWay.has(command.id)) void transmit(command)
}

async function transmit(command: Command): Promise<void> {
  if (line === undefined) return
  underWay.add(command.id)
  const reply = await line.request('send', { command })
  underWay.delete(command.id)
  if (takeReply(command, reply)) sendAgain()
  else retryLater()
}

/** @returns false: the command stays in the queue and is sent again later. */
function takeReply(command: Command, reply: Reply<'send'>): boolean {
  if (reply.ok) {
    failuresInARow = 0
    return takeAnswer(command, reply.value)
  }
  if (readClient().connection !== 'connected') return false
  failuresInARow += 1
  if (reply.error.code === 'failed' && failuresInARow < failuresUntilGivenUp) return hold()
  failuresInARow = 0
  refuse(command, { ok: false, refusal: { code: 'malformed' }, message: reply.error.message })
  return true
}

function takeAnswer(command: Command, answer: Answer): boolean {
  const { session, pending, trouble } = readClient()
  if (answer.ok) {
    if (session.kind === 'open') {
      const after = acknowledge({ state: session.state, pending }, command.id, answer.seq)
      setPending(withStatus(after.pending, trouble === null ? 'waiting' : 'held'))
    }
    isOneAtATime = false
    settle(command.id, { ok: true, seq: answer.seq })
    return true
  }
  const { reason, message, current } = answer
  if (reason === 'notSaved') return hold()
  if (!isFirstUnsaved(pending, command.id)) {
    // It may rest on a command before it that is not saved yet: only the answer after that one counts.
    isOneAtATime = true
    return true
  }
  const refusal = current === undefined ? { code: reason } : { code: reason, current }
  refuse(command, { ok: false, refusal, message })
  return true
}

function hold(): false {
  isOneAtATime = true
  setPending(withStatus(readClient().pending, 'held'))
  return false
}

/** A refused command leaves the queue and the picture; whoever sent it keeps what was typed. */
function refuse(command: Command, outcome: Outcome): void {
  const { session, pending } = readClient()
  if (session.kind === 'open') showConfirmed({ state: session.state, pending: without(pending, command.id) })
  isOneAtATime = false
  settle(command.id, outcome)
}

function settle(commandId: string, outcome: Outcome): void {
  endings.get(commandId)?.(outcome)
  endings.delete(commandId)
}

function retryLater(): void {
  clearTimeout(retry)
  retry = setTimeout(sendAgain, retryAfterMs)
}

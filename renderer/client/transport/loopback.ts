import type { Reply, RequestName, Transport } from '../../../shared/protocol/contract.ts'
import {
  type HostMessage,
  loopbackPath,
  protocolsWithKey,
  type Question,
  type Told,
} from '../../../shared/protocol/loopbackLine.ts'
import { Listeners } from './listeners.ts'
import { noLine } from './noLine.ts'

/** A host that was started again is found within this, and nobody waits for it in vain. */
const retryMs = { first: 200, most: 2000 }

/**
 * The loopback host. Requests that are under way when the line breaks end as failed: whether they arrived is not known, so
 * whoever asked asks again.
 */
export function loopbackTransport(key: string): Transport {
  const address = `${location.origin.replace(/^http/, 'ws')}${loopbackPath}`
  const listeners = new Listeners()
  const watchers = new Set<(isConnected: boolean) => void>()
  const underWay = new Map<number, (reply: Reply<RequestName>) => void>()
  let lastId = 0
  let waitMs = retryMs.first
  let socket = open()

  function open(): WebSocket {
    const opening = new WebSocket(address, protocolsWithKey(key))
    opening.addEventListener('open', () => {
      waitMs = retryMs.first
      for (const watcher of watchers) watcher(true)
    })
    opening.addEventListener('message', ({ data }) => {
      for (const told of JSON.parse(data) as HostMessage) take(told)
    })
    opening.addEventListener('close', () => {
      const unanswered = [...underWay.values()]
      underWay.clear()
      for (const answer of unanswered) answer(noLine)
      for (const watcher of watchers) watcher(false)
      setTimeout(() => {
        socket = open()
      }, waitMs)
      waitMs = Math.min(waitMs * 2, retryMs.most)
    })
    return opening
  }

  function take(told: Told): void {
    if ('push' in told) {
      listeners.tell(told.push, told.value)
      return
    }
    const answer = underWay.get(told.id)
    underWay.delete(told.id)
    answer?.(told.reply)
  }

  return {
    request<N extends RequestName>(name: N, input: unknown): Promise<Reply<N>> {
      if (socket.readyState !== WebSocket.OPEN) return Promise.resolve(noLine)
      return new Promise(resolve => {
        lastId += 1
        underWay.set(lastId, resolve as (reply: Reply<RequestName>) => void)
        socket.send(JSON.stringify({ id: lastId, name, input } satisfies Question))
      })
    },
    listen: listeners.listen,
    onConnection(handler) {
      watchers.add(handler)
      if (socket.readyState === WebSocket.OPEN) handler(true)
      return () => watchers.delete(handler)
    },
  }
}

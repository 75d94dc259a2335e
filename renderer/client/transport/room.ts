import { io } from 'socket.io-client'
import type { PushName, Reply, RequestName, Transport } from '../../../shared/protocol/contract.ts'
import { Listeners } from './listeners.ts'
import { noLine } from './noLine.ts'

/**
 * The room, for the desk of the second laptop: `request` (name, input, acknowledgement) up, `push` (name, value) down.
 * Requests that are under way when the line breaks end as failed: whether they arrived is not known, so whoever asked asks
 * again.
 */
export function roomTransport(key: string): Transport {
  const socket = io({
    path: '/socket',
    auth: { key },
    transports: ['websocket'],
    reconnectionDelay: 200,
    reconnectionDelayMax: 2000,
  })
  const underWay = new Set<() => void>()
  const listeners = new Listeners()

  socket.on('push', (name: PushName, value: unknown) => listeners.tell(name, value))
  socket.on('disconnect', () => {
    for (const fail of underWay) fail()
    underWay.clear()
  })

  return {
    request<N extends RequestName>(name: N, input: unknown): Promise<Reply<N>> {
      if (!socket.connected) return Promise.resolve(noLine)
      return new Promise(resolve => {
        const fail = () => resolve(noLine)
        underWay.add(fail)
        socket.emit('request', name, input, (reply: Reply<N>) => {
          underWay.delete(fail)
          resolve(reply)
        })
      })
    },
    listen: listeners.listen,
    onConnection(handler) {
      const up = () => handler(true)
      const down = () => handler(false)
      socket.on('connect', up)
      socket.on('disconnect', down)
      socket.on('connect_error', down)
      if (socket.connected) up()
      return () => {
        socket.off('connect', up)
        socket.off('disconnect', down)
        socket.off('connect_error', down)
      }
    },
  }
}

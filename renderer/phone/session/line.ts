import { io } from 'socket.io-client'
import type { JoinRequest, PhoneMessage } from '../../../shared/protocol/room.ts'
import { asClosing, asJoined, type Closing, isRecord, type Joined } from './shapes.ts'

/** What comes up a line. After `lost` or `closed` a line is finished and says nothing more. */
export type LineHandlers = {
  joined(answer: Joined): void
  closed(closing: Closing): void
  lost(): void
  /** Anything at all came from the host. */
  heard(): void
  shared(value: unknown): void
  /** What is new since the picture before. */
  change(value: unknown): void
  own(value: unknown): void
}
export type Line = {
  send(message: PhoneMessage, answer: (value: unknown) => void): void
  close(): void
}
export type OpenLine = (request: JoinRequest, handlers: LineHandlers) => Line

/**
 * One try at one socket. Trying again is `connection.ts`: a phone comes back from sleep, from another network, from a
 * browser that froze the page, and a fresh socket is the only thing that is surely alive.
 */
export const openSocketLine: OpenLine = (request, handlers) => {
  const socket = io({
    path: '/socket',
    transports: ['websocket'],
    auth: request,
    // After the first picture only what is new: thirty phones share one Wi-Fi.
    query: { changes: '1' },
    forceNew: true,
    reconnection: false,
    timeout: 8_000,
  })
  let isFinished = false
  const finish = (tell: () => void) => {
    if (isFinished) return
    isFinished = true
    socket.disconnect()
    tell()
  }
  const close = (value: unknown) => {
    const closing = asClosing(value)
    finish(() => (closing ? handlers.closed(closing) : handlers.lost()))
  }
  const whileOpen = (handler: (value: unknown) => void) => (value?: unknown) => {
    if (!isFinished) handler(value)
  }

  socket.io.on('ping', whileOpen(handlers.heard))
  socket.onAny(whileOpen(handlers.heard))
  socket.on('connect', whileOpen(handlers.heard))
  socket.on('joined', (value: unknown) => {
    const joined = asJoined(value)
    if (joined && !isFinished) handlers.joined(joined)
    else if (!joined) close(value)
  })
  socket.on('shared', whileOpen(handlers.shared))
  socket.on('change', whileOpen(handlers.change))
  socket.on('own', whileOpen(handlers.own))
  socket.on('closed', close)
  socket.on('connect_error', (error: Error & { data?: unknown }) =>
    close(isRecord(error.data) ? error.data : null),
  )
  socket.on('disconnect', () => close(null))

  return {
    send(message, answer) {
      socket.emit('message', message, (value: unknown) => {
        if (isFinished) return
        handlers.heard()
        answer(value)
      })
    },
    close: () => finish(() => {}),
  }
}

import { createKeep, type Keep } from '../../../renderer/phone/session/keep.ts'
import type { LineHandlers } from '../../../renderer/phone/session/line.ts'
import { createSession } from '../../../renderer/phone/session/session.ts'
import type { JoinRequest, PhoneAnswer, PhoneMessage, PhoneShared } from '../../../shared/protocol/room.ts'
import { ownPicture, sharedPicture } from './pictures.ts'

/** A clock that only the test moves; timers run in their order. */
export function pretendClock(start = 1_000_000) {
  let now = start
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after(ms: number, run: () => void) {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter(other => other !== timer)
      }
    },
    pass(ms: number) {
      const end = now + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers = timers.filter(other => other !== next)
        now = Math.max(now, next.at)
        next.run()
      }
      now = end
    },
    /** The phone sleeps: time goes by and no timer runs. */
    sleep(ms: number) {
      now += ms
    },
  }
}

export type PretendLine = {
  request: JoinRequest
  handlers: LineHandlers
  sent: { message: PhoneMessage; answer: (value: unknown) => void }[]
  isClosed: boolean
}

/** The browser's storage as a plain map; give the same to two phones to reload a page. */
export function pretendArea() {
  const map = new Map<string, string>()
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
}

/** A phone without a page: its session, its clock and every line that it opened. */
export function pretendPhone(area = pretendArea()) {
  const clock = pretendClock()
  const keep: Keep = createKeep(area)
  const lines: PretendLine[] = []
  let isVisible = true
  const session = createSession({
    keep,
    openLine(request, handlers) {
      const line: PretendLine = { request, handlers, sent: [], isClosed: false }
      lines.push(line)
      return {
        send: (message, answer) => void line.sent.push({ message, answer }),
        close() {
          line.isClosed = true
        },
      }
    },
    now: clock.now,
    after: clock.after,
    chance: () => 0.5,
    isVisible: () => isVisible,
  })
  const line = (): PretendLine => {
    const last = lines[lines.length - 1]
    if (!last) throw new Error('no line was opened')
    return last
  }
  return {
    session,
    clock,
    lines,
    line,
    state: session.store.getState,
    setVisible(value: boolean) {
      isVisible = value
    },
    /** The host lets this phone in on its newest line. */
    letIn(token = 'token', participantId = 'p1', shared: Partial<PhoneShared> = {}) {
      line().handlers.joined({ token, participantId })
      line().handlers.shared(sharedPicture(shared))
      line().handlers.own(ownPicture())
    },
    answer(value: Partial<PhoneAnswer> & { ok: boolean }) {
      const next = line().sent.shift()
      if (!next) throw new Error('nothing was sent')
      next.answer({ id: next.message.id, ...value })
      return next.message
    },
  }
}

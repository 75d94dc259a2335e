import type { PhoneMessage } from '../../../shared/protocol/room.ts'
import { answered, markTried, nextToSend, type Outbox, refuse } from './outbox.ts'
import { asAnswer } from './shapes.ts'

type SenderParts = {
  now(): number
  after(ms: number, run: () => void): () => void
  gate(): { isPaused: boolean; isMuted: boolean }
  outbox(): Outbox
  setOutbox(outbox: Outbox): void
  /** @returns false where there is no line. */
  send(message: PhoneMessage, answer: (value: unknown) => void): boolean
  /** No answer came although the line seems alive. */
  unanswered(): void
}

const answerWithinMs = 9_000
/** Before the same message is tried again after a refusal that passes. */
const pauseMs = 2_000

/** Carries the outbox up the line, one message at a time, so that order holds through any trouble. */
export function createSender({ now, after, gate, outbox, setOutbox, send, unanswered }: SenderParts) {
  let underWay: string | null = null
  let notBefore = 0
  let cancelWait = () => {}

  function pump(): void {
    if (underWay !== null || now() < notBefore) return
    const item = nextToSend(outbox(), gate())
    if (!item) return
    const { message } = item
    const isSent = send(message, value => {
      if (underWay !== message.id) return
      underWay = null
      cancelWait()
      take(message.id, value)
    })
    if (!isSent) return
    underWay = message.id
    setOutbox(markTried(outbox(), message.id))
    cancelWait = after(answerWithinMs, unanswered)
  }

  function take(id: string, value: unknown): void {
    const answer = asAnswer(value)
    const result = answer && answered(outbox(), id, answer, now())
    if (result && !result.isPassing) {
      setOutbox(result.outbox)
      pump()
      return
    }
    notBefore = now() + pauseMs
    cancelWait = after(pauseMs, pump)
  }

  return {
    pump,
    /** What was under way on the line before goes again, first. */
    lineIsNew() {
      underWay = null
      cancelWait()
      notBefore = 0
      pump()
    },
    /** The host ended the line because of what was under way; it must not end the next one too. */
    blame(closing: { reason: string; message: string }) {
      if (underWay === null) return
      setOutbox(refuse(outbox(), underWay, closing))
      underWay = null
      cancelWait()
    },
  }
}

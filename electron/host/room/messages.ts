import type { Translate } from '../../../shared/locale/translate.ts'
import { type PhoneAnswer, PhoneMessage } from '../../../shared/protocol/room.ts'
import { authorOfMessage, ruleOf } from '../../../shared/room/authorship.ts'
import { toCommand } from '../../../shared/room/toCommand.ts'
import { findEntry } from '../../../shared/workshop/entryIndex.ts'
import { findPresence } from '../../../shared/workshop/presence.ts'
import { refusalMessage } from '../../../shared/workshop/refusalMessage.ts'
import type { Outcome } from '../givenAnswers.ts'
import type { RoomNeeds } from './contract.ts'
import type { Phone } from './phone.ts'

type MessageNeeds = Pick<RoomNeeds, 'state' | 'submit' | 'translate' | 'now'> & {
  isPaused(): boolean
  /** Writes down who came, where the disk refused it before. */
  arrive(phone: Phone): Promise<void>
  /** What the phone or the desk sees of this phone is another thing now. */
  changed(): void
}

/** A rule that becomes stricter while a message is under way makes it be decided again, once for each stricter rule. */
const mostTries = 3

/**
 * Does what a phone asks.
 * @param raw whatever came up the line.
 * @returns null where there is no message to answer to.
 */
export async function answerMessage(
  needs: MessageNeeds,
  phone: Phone,
  raw: unknown,
): Promise<PhoneAnswer | null> {
  const t = needs.translate()
  const parsed = PhoneMessage.safeParse(raw)
  if (!parsed.success) {
    const id = idOf(raw)
    return id === null ? null : { id, ok: false, reason: 'malformed', message: t('room.close.malformed') }
  }
  const message = parsed.data
  const { id } = message
  const held = whyNotNow(message, phone, needs.isPaused())
  if (held !== null) return { id, ok: false, reason: held, message: t(`room.answer.${held}`) }
  if (message.type === 'raiseHand') {
    phone.handSince = message.isRaised ? (phone.handSince ?? needs.now()) : null
    needs.changed()
    return { id, ok: true }
  }
  return answerOf(message, await submit(needs, phone, message), needs, t)
}

/** Entries and votes wait while phones are paused; a raised hand and a name never disturb anybody. */
function whyNotNow(
  { type }: PhoneMessage,
  phone: Phone,
  isPaused: boolean,
): 'tooFast' | 'muted' | 'paused' | null {
  if (!phone.messages.take()) return 'tooFast'
  if (type === 'raiseHand' || type === 'setMe') return null
  if (phone.record.isMuted) return 'muted'
  return isPaused ? 'paused' : null
}

async function submit(needs: MessageNeeds, phone: Phone, message: PhoneMessage): Promise<Outcome> {
  if (message.type === 'setMe') {
    await needs.arrive(phone)
    const state = needs.state()
    // Refused for good it would never be asked again: the phone comes back with it.
    if (state && !findPresence(state, phone.record.id)) return { ok: false, refusal: { code: 'notSaved' } }
  }
  let outcome: Outcome = { ok: false, refusal: { code: 'noWorkshop' } }
  for (let tries = 0; tries < mostTries; tries++) {
    const state = needs.state()
    const command = state && toCommand(state, phone.record.id, message)
    if (!state || !command) break
    const author = authorOfMessage(state, phone.participant(state), message, phone.pseudonymOf)
    const id = phone.commandId(message.id, ruleOf(state, message))
    outcome = await needs.submit({ ...command, id }, author)
    if (outcome.ok || outcome.refusal.code !== 'ruleChanged') break
  }
  if (outcome.ok && message.type === 'addEntry') phone.entryIds.add(message.entryId)
  return outcome
}

function answerOf(message: PhoneMessage, outcome: Outcome, needs: MessageNeeds, t: Translate): PhoneAnswer {
  const { id } = message
  if (outcome.ok) {
    const state = needs.state()
    const entry = message.type === 'addEntry' && state ? findEntry(state, message.entryId) : undefined
    return { id, ok: true, ...(entry ? { label: entry.label } : {}) }
  }
  const { code, current } = outcome.refusal
  // What was wanted is so already.
  if (code === 'noChange') return { id, ok: true }
  const text = refusalMessage(outcome.refusal, t)
  return { id, ok: false, reason: code, message: text, ...(current === undefined ? {} : { current }) }
}

function idOf(raw: unknown): string | null {
  const hasId = typeof raw === 'object' && raw !== null && 'id' in raw
  return hasId && typeof raw.id === 'string' && /^[\w-]{1,64}$/.test(raw.id) ? raw.id : null
}

import { z } from 'zod'
import { entryKinds, maxEntryText } from '../workshop/entryFields.ts'
import { namingRules } from '../workshop/naming.ts'
import type { RefusalCode } from '../workshop/refusals.ts'
import type { closeReasons } from './roomLimits.ts'

export { namingRules } from '../workshop/naming.ts'
/**
 * The room: phones and a second laptop over the local network. The room server is off until the facilitator invites. This
 * file is the contract of what crosses that border, in both directions, and of what the desk is told about it. A phone
 * never sees the workshop's state, only the picture of it that is meant for it (`PhoneShared`, `PhoneOwn`).
 */
export { closeReasons, roomLimits, roomProtocolVersion } from './roomLimits.ts'

export const NamingRule = z.enum(namingRules)
export type NamingRule = z.infer<typeof NamingRule>
export type CloseReason = (typeof closeReasons)[number]

// ---------------------------------------------------------------- phone -> host
const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
/** Sent in the socket handshake. A token from an earlier join is enough; otherwise code, name and lane. */
export const JoinRequest = z.strictObject({
  protocol: z.number().int(),
  /** From an earlier join; null on the first. */
  token: z.string().max(128).nullable(),
  /** From the QR code or typed: six characters; null when `token` is sent. */
  code: z.string().max(16).nullable(),
  name: z.string().trim().max(80),
  laneId: z.string().max(32).nullable(),
})
export type JoinRequest = z.infer<typeof JoinRequest>

/**
 * What a joined phone may ask. Every message carries an id: sending twice does it once and gets the first answer. Ids of
 * messages and entries stand in the log, so they are random: no counter, nothing that two messages of a phone share.
 */
export const PhoneMessage = z.discriminatedUnion('type', [
  z.strictObject({
    id: Id,
    type: z.literal('addEntry'),
    entryId: Id,
    kind: z.enum(entryKinds),
    text: z.string().trim().min(1).max(maxEntryText),
    stepId: z.string().max(32),
    /** Which naming rule the phone showed when it was typed; a stricter one in force wins, a looser one is not used. */
    rule: NamingRule,
  }),
  z.strictObject({
    id: Id,
    type: z.literal('editEntry'),
    entryId: Id,
    basedOn: z.number().int().min(0),
    text: z.string().trim().min(1).max(maxEntryText),
  }),
  z.strictObject({ id: Id, type: z.literal('withdrawEntry'), entryId: Id }),
  z.strictObject({
    id: Id,
    type: z.literal('castVote'),
    voteId: Id,
    /** Dots by option id; replaces what was cast before. */
    dots: z.record(Id, z.number().int().min(0).max(20)),
  }),
  z.strictObject({ id: Id, type: z.literal('raiseHand'), isRaised: z.boolean() }),
  z.strictObject({
    id: Id,
    type: z.literal('setMe'),
    /** Left out: as it was. '' takes the name back. */
    name: z.string().trim().max(80).optional(),
    laneId: z.string().max(32).nullable().optional(),
  }),
])
export type PhoneMessage = z.infer<typeof PhoneMessage>
export type PhoneAnswer =
  | { id: string; ok: true; label?: string }
  | {
      id: string
      ok: false
      reason: RefusalCode | 'paused' | 'muted' | 'tooFast'
      message: string
      current?: string
    }

// ---------------------------------------------------------------- host -> phone
export type JoinAnswer =
  | { ok: true; token: string; participantId: string; role: 'participant' | 'cofacilitator' }
  | { ok: false; reason: CloseReason; message: string; waitMs?: number }

/** The same for every phone; sent when it changes, at most a few times a second. */
export type PhoneShared = {
  /** Grows with every change, so that a late message never replaces a newer one. */
  version: number
  title: string
  place: string
  language: string
  rule: NamingRule
  lanes: { id: string; name: string; shortName: string }[]
  steps: PhoneStep[]
  currentStepId: string | null
  /** `over`: the facilitator ended the walk, whether all steps are done or not; entering a step begins it again. */
  walk: 'ahead' | 'begun' | 'over'
  timer: { kind: 'off' } | { kind: 'running'; endsAt: number } | { kind: 'paused'; remainingMs: number }
  /** The host's clock when this was made, milliseconds since 1970 UTC. */
  hostNow: number
  isPaused: boolean
  /** Grows with every summons, through a restart of the room, too: a phone that looks elsewhere comes back to the current step. */
  summons: number
  /** Entries everybody may see, newest last; capped, with how many there are in all. */
  entries: PhoneEntry[]
  entryCount: number
  vote: PhoneVote | null
  /** The question that the facilitator put on the wall. */
  shownQuestion: { label: string; text: string } | null
}
export type PhoneStep = {
  id: string
  number: number
  name: string
  phase: string
  goal: string
  tools: { id: string; name: string }[]
  /** RACI letters by lane id. */
  involvement: Record<string, string>
  isDone: boolean
  /** `open`: everybody sees at once. `collecting`: only counts until the reveal. */
  sharing: 'open' | 'collecting' | 'revealed'
  /** Entries collected and not yet shown. */
  hiddenCount: number
}
export type PhoneEntry = {
  id: string
  label: string
  kind: (typeof entryKinds)[number]
  text: string
  stepId: string
  /** '' where the rule hides the author. */
  author: string
  laneName: string
  answer: string
}
export type PhoneVote = {
  id: string
  title: string
  options: { id: string; text: string }[]
  dotsPerPerson: number
  status: 'open' | 'closed'
  /** How many people have voted; the tally stays hidden until it is closed. */
  voters: number
  tally: Record<string, number> | null
}

/** Only for one participant. */
export type PhoneOwn = {
  version: number
  name: string
  laneId: string | null
  isMuted: boolean
  isHandRaised: boolean
  /** Mine, with the revision to base an edit on. */
  entries: (PhoneEntry & { revision: number; canChange: boolean })[]
  actions: { label: string; text: string; due: string; status: string; stepId: string }[]
  dots: Record<string, number>
}

// ---------------------------------------------------------------- desk <-> host
export type RoomAddress = {
  address: string
  adapter: string
  /** How likely phones reach it; only `local` is offered first. */
  rank: 'local' | 'public' | 'virtual' | 'linkLocal' | 'loopback'
}
export type RoomStatus =
  | { kind: 'off' }
  | { kind: 'starting' }
  | {
      kind: 'failed'
      reason: 'portInUse' | 'noAddress' | 'noPermission' | 'failed'
      detail: string
      port: number
    }
  | {
      kind: 'on'
      port: number
      addresses: RoomAddress[]
      chosen: string
      /** False: the chosen address is gone (cable pulled, other Wi-Fi). */
      isReachable: boolean
      /** Six characters without look-alikes. */
      code: string
      /** What the QR code says; holds the code in the fragment. */
      joinUrl: string
      /** `joinUrl` as a picture: an SVG path of the dark squares in a `viewBox` of `0 0 size size`, quiet zone included. */
      qr: { size: number; path: string }
      /** What people type: host and port. */
      shortAddress: string
      /** The same by name, where the system gives this machine one that phones may know; null: the address alone. */
      nameAddress: string | null
      selfTestUrl: string
      cofacilitatorUrl: string
      isPaused: boolean
      participants: RoomParticipant[]
    }
export type RoomParticipant = {
  id: string
  role: 'participant' | 'cofacilitator'
  /** '' under `laneOnly` and `anonymous`. */
  name: string
  laneId: string | null
  isHere: boolean
  isMuted: boolean
  joinedAt: number
  lastSeenAt: number
  /** When the hand went up; null: it is down. */
  handSince: number | null
}

const ParticipantId = z.string().min(1).max(64)
/** What the desk may ask about the room; only the facilitator's own desk, never the second laptop. */
export const RoomAct = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('start'),
    port: z.number().int().min(0).max(65535).optional(),
    address: z.string().max(64).optional(),
  }),
  z.strictObject({ act: z.literal('stop') }),
  z.strictObject({ act: z.literal('newCode') }),
  z.strictObject({ act: z.literal('chooseAddress'), address: z.string().max(64) }),
  z.strictObject({ act: z.literal('pause'), isPaused: z.boolean() }),
  z.strictObject({ act: z.literal('summon') }),
  z.strictObject({ act: z.literal('mute'), participantId: ParticipantId, isMuted: z.boolean() }),
  z.strictObject({ act: z.literal('remove'), participantId: ParticipantId }),
  z.strictObject({ act: z.literal('rename'), participantId: ParticipantId, name: z.string().trim().max(80) }),
  z.strictObject({
    act: z.literal('assignLane'),
    participantId: ParticipantId,
    laneId: z.string().max(32).nullable(),
  }),
  z.strictObject({ act: z.literal('lowerHand'), participantId: ParticipantId }),
])
export type RoomAct = z.infer<typeof RoomAct>

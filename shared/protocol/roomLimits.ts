/** Values of the room's contract that a phone needs without its schemas: it does without zod. */
export const roomProtocolVersion = 1

// ---------------------------------------------------------------- limits, before and after joining
/** Everything is refused, never cut: a refused message is answered with its reason and kept by the phone. */
export const roomLimits = {
  /** Open sockets that have not joined yet, all together and from one address. */
  unjoinedSockets: 60,
  unjoinedSocketsPerAddress: 20,
  /** A socket that has not joined after this long is closed. */
  joinWithinMs: 10_000,
  participants: 320,
  /** One message, bytes. */
  messageBytes: 24_576,
  /** Messages of one joined phone: sustained per second and at once. */
  messagesPerSecond: 5,
  messagesAtOnce: 30,
  /** Wrong codes: from one address, and from everywhere together, before guessing has to wait. */
  wrongCodesPerAddressPerMinute: 10,
  wrongCodesPerMinute: 60,
  /** How long the heartbeat may be silent before either side calls the line dead. */
  heartbeatMs: 4_000,
  heartbeatTimeoutMs: 5_000,
} as const

/** Why the room server ends or refuses a connection. Names are stable: the phone has a sentence for each. */
export const closeReasons = [
  'noToken', // neither token nor code
  'badToken', // unknown or revoked
  'badCode', // wrong or expired join code
  'tooManyTries', // guessing is slowed down
  'roomFull',
  'tooManyConnections',
  'joinTimeout',
  'messageTooLarge',
  'tooFast',
  'malformed',
  'badOrigin',
  'removed', // by the facilitator: this token does not come back
  'replaced', // the same participant joined on another page
  'roomClosed',
  'protocolMismatch',
  'serverError',
] as const

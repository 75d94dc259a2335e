import { isRecord } from './shapes.ts'

/** Who this phone is. The token is the key to the room; name and lane are remembered for the next time. */
export type Identity = {
  readonly token: string | null
  readonly participantId: string | null
  readonly name: string
  readonly laneId: string | null
  /** Whether name and lane were asked for in this room. */
  readonly isIntroduced: boolean
}

export const nobody: Identity = {
  token: null,
  participantId: null,
  name: '',
  laneId: null,
  isIntroduced: false,
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

export function readIdentity(kept: unknown): Identity {
  if (!isRecord(kept)) return nobody
  return {
    token: text(kept.token),
    participantId: text(kept.participantId),
    name: text(kept.name) ?? '',
    laneId: text(kept.laneId),
    isIntroduced: kept.isIntroduced === true,
  }
}

/** The token is no good any more; name and lane stay for the form. */
export const withoutToken = (identity: Identity): Identity => ({
  ...identity,
  token: null,
  participantId: null,
  isIntroduced: false,
})

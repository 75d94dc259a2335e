import { type Draft, type Edits, readDraft, readEdits } from './draft.ts'
import { type Identity, readIdentity } from './identity.ts'
import type { Keep } from './keep.ts'
import { hold, type Outbox, readOutbox } from './outbox.ts'

/**
 * The laptop has another address now, and to a browser that is another site: what this phone keeps does not come along by
 * itself. So it travels in the fragment of the link, which no server ever sees.
 */
type Luggage = { identity: Identity; outbox: Outbox; draft: Draft; edits: Edits }

/** @returns host and port as typed, with or without `http://`; null where it is no address. */
export function readAddress(typed: string): string | null {
  const address = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
  return /^[a-z0-9][a-z0-9.-]*(:\d{1,5})?$/i.test(address) ? address.toLowerCase() : null
}

export const linkTo = (address: string, { identity, outbox, draft, edits }: Luggage): string =>
  `http://${address}/#move=${encodeURIComponent(JSON.stringify({ identity, outbox, draft, edits }))}`

/**
 * Unpacks at the new address. A phone that is somebody here already stays who it is, and what came along goes out only when
 * its owner says so: a link must not speak in anybody's name.
 * @returns whether there was anything in the link.
 */
export function unpack(hash: string, keep: Keep): boolean {
  const text = new URLSearchParams(hash.replace(/^#/, '')).get('move')
  const packed = text === null ? null : parse(text)
  if (packed === null) return false
  const here = readIdentity(keep.read('identity'))
  const identity = readIdentity(packed.identity)
  const isSame = here.token === null || here.participantId === identity.participantId
  const outbox = readOutbox(packed.outbox)
  const ids = new Set(outbox.map(({ message }) => message.id))
  const others = readOutbox(keep.read('outbox')).filter(({ message }) => !ids.has(message.id))
  keep.write('outbox', [...(isSame ? outbox : hold(outbox)), ...others])
  if (isSame) keep.write('identity', identity)
  if (readDraft(keep.read('draft')).text === '') keep.write('draft', readDraft(packed.draft))
  keep.write('edits', { ...readEdits(packed.edits), ...readEdits(keep.read('edits')) })
  return true
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

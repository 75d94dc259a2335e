import type { LaneId, ToolId } from '../../process/schema.ts'
import type { EntryKind } from '../entryFields.ts'
import type { Mention } from './mentions.ts'
import type { Token } from './tokens.ts'

/** One thing the line said about the entry, for reading back; `raw` is the piece of the line that said it. */
export type Understood = { readonly raw: string } & (
  | { readonly kind: 'kind'; readonly entryKind: EntryKind }
  | { readonly kind: 'field'; readonly field: string; readonly value: string }
  | { readonly kind: 'lane'; readonly laneId: LaneId }
  | { readonly kind: 'tool'; readonly toolId: ToolId }
  | { readonly kind: 'parked' }
)

/** What a token says about an entry of this kind, as far as that has not been said already; nothing: leave it. */
export function meaningFor(
  { raw, means }: Token,
  kind: EntryKind,
  said: readonly Understood[],
): Understood[] {
  const isFree = (field: string) => !said.some(one => one.kind === 'field' && one.field === field)
  const field = (name: string, value: string): Understood => ({ kind: 'field', raw, field: name, value })
  switch (means.kind) {
    case 'who':
      return whoFor(raw, means.who, kind, said)
    case 'due':
      return isFree('due') ? [field('due', means.day)] : []
    case 'priority':
      return isFree('priority') ? [field('priority', means.level)] : []
    case 'score':
      return isFree('likelihood')
        ? [field('likelihood', means.likelihood), field('impact', means.impact)]
        : []
    case 'tool':
      return said.some(one => one.kind === 'tool') ? [] : [{ kind: 'tool', raw, toolId: means.toolId }]
    case 'park':
      return said.some(one => one.kind === 'parked') ? [] : [{ kind: 'parked', raw }]
    default:
      return means satisfies never
  }
}

const nameField: Record<EntryKind, string | null> = {
  note: null,
  risk: 'owner',
  question: 'forWhom',
  decision: 'decidedBy',
  action: 'owner',
}

/** The first name owns the entry (or is asked, or decides); a second one is the lane, or helps with an action. */
function whoFor(
  raw: string,
  { name, laneId }: Mention,
  kind: EntryKind,
  said: readonly Understood[],
): Understood[] {
  const isFree = (field: string) => !said.some(one => one.kind === 'field' && one.field === field)
  const owner = nameField[kind]
  const isOwner = owner !== null && isFree(owner)
  const isLane = laneId !== null && !said.some(one => one.kind === 'lane')
  const found: Understood[] = []
  if (isOwner) found.push({ kind: 'field', raw, field: owner, value: name })
  if (isLane && kind === 'action') found.push({ kind: 'field', raw, field: 'organisation', value: laneId })
  if (isLane) found.push({ kind: 'lane', raw, laneId })
  // Who is responsible already does not help as well: the same lane once more is a word of the sentence.
  const isSaid = said.some(
    one =>
      (one.kind === 'field' && one.value === name) ||
      (one.kind === 'lane' && laneId !== null && one.laneId === laneId),
  )
  if (found.length === 0 && kind === 'action' && isFree('support') && !isSaid)
    found.push({ kind: 'field', raw, field: 'support', value: name })
  return found
}

import type { PhoneEntry, PhoneShared, PhoneStep } from '../protocol/room.ts'

type Parts = Omit<PhoneShared, 'version' | 'hostNow' | 'entries' | 'steps'>

/**
 * What is new in the picture that all phones share. A picture of 200 entries is 60 kB; thirty phones in one Wi-Fi cannot be
 * sent that much whenever somebody says something, so they get a few hundred bytes.
 */
export type PhoneChange = {
  /** The version this is to be applied to, and the one it leads to. */
  readonly from: number
  readonly version: number
  readonly hostNow: number
  readonly parts: Partial<Parts>
  /** Steps that are other than before; none came or went. */
  readonly steps: readonly PhoneStep[]
  /** Ids of entries that are not shown any more. */
  readonly gone: readonly string[]
  /** Entries that are other than before, in their places, and new ones, at the end. */
  readonly put: readonly PhoneEntry[]
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** @returns null where only the whole picture will do: entries or steps are in another order than before. */
export function changeBetween(before: PhoneShared, after: PhoneShared): PhoneChange | null {
  const { version, hostNow, entries, steps, ...parts } = after
  const known = new Map(before.entries.map(entry => [entry.id, entry]))
  const kept = new Set(entries.map(({ id }) => id))
  const areStepsKept = isSame(
    before.steps.map(({ id }) => id),
    steps.map(({ id }) => id),
  )
  const change: PhoneChange = {
    from: before.version,
    version,
    hostNow,
    parts: newParts(before, parts),
    steps: steps.filter((step, place) => !isSame(step, before.steps[place])),
    gone: before.entries.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
    put: entries.filter(entry => !isSame(entry, known.get(entry.id))),
  }
  if (!areStepsKept) return null
  const order = withChange(before, change)?.entries.map(({ id }) => id)
  return isSame(
    order,
    entries.map(({ id }) => id),
  )
    ? change
    : null
}

function newParts(before: PhoneShared, after: Parts): Partial<Parts> {
  const names = Object.keys(after) as (keyof Parts)[]
  return Object.fromEntries(
    names.filter(name => !isSame(before[name], after[name])).map(name => [name, after[name]]),
  )
}

/** @returns the new picture, or null where the change belongs to another one than this. */
export function withChange(picture: PhoneShared, change: PhoneChange): PhoneShared | null {
  if (change.from !== picture.version) return null
  const gone = new Set(change.gone)
  const put = new Map(change.put.map(entry => [entry.id, entry]))
  const steps = new Map(change.steps.map(step => [step.id, step]))
  const known = new Set(picture.entries.map(({ id }) => id))
  return {
    ...picture,
    ...change.parts,
    version: change.version,
    hostNow: change.hostNow,
    steps: picture.steps.map(step => steps.get(step.id) ?? step),
    entries: [
      ...picture.entries.filter(({ id }) => !gone.has(id)).map(entry => put.get(entry.id) ?? entry),
      ...change.put.filter(({ id }) => !known.has(id)),
    ],
  }
}

import { z } from 'zod'
import { entryKinds } from '../workshop/entryFields.ts'
import type { Draw } from './draw.ts'

/**
 * What generated workshops talk about: sentences with `{slots}` in them. Comes from `assets/sample/phrases.json`, passed
 * in by whoever generates. `{Slot}` with a capital begins a sentence.
 */
const Some = z.array(z.string().min(1).max(300)).min(1)
export const Phrases = z.object({
  people: z.array(z.object({ name: z.string(), role: z.string(), laneId: z.string().nullable() })).min(1),
  slots: z.record(z.string(), Some),
  texts: z.record(z.enum(entryKinds), Some),
  fields: z.object({
    cause: Some,
    effect: Some,
    existingControl: Some,
    answer: Some,
    options: Some,
    reason: Some,
    dissent: Some,
    finding: Some,
    standard: Some,
  }),
  afterthoughts: Some,
})
export type Phrases = z.infer<typeof Phrases>

/** Picks one of `sentences` and fills its slots. A slot that nobody knows stays as it is written. */
export function say(sentences: readonly string[], phrases: Phrases, draw: Draw): string {
  return draw.one(sentences).replace(/\{(\w+)\}/g, (slot, name: string) => {
    const words = phrases.slots[name.toLowerCase()]
    if (words === undefined) return slot
    const word = draw.one(words)
    return name === name.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1)
  })
}

import type { CommandBody } from '../../../../shared/workshop/commands.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'

/** A link runs from what was said to the action that follows from it; between others, from the one that is in hand. */
export function linkBetween(inHand: Entry, other: Entry): Extract<CommandBody, { type: 'linkEntries' }> {
  const isBackwards = inHand.kind === 'action' && other.kind !== 'action'
  const [from, to] = isBackwards ? [other, inHand] : [inHand, other]
  return { type: 'linkEntries', from: from.id, to: to.id }
}

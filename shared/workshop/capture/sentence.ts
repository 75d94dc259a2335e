import type { CaptureWords } from './words.ts'

/**
 * Whether a name belongs to the sentence it stands in ("sent to @Legal", "@Legal and @ICT disagree") or is only put beside
 * it, at either end. What belongs to the sentence is never taken out of it.
 */
type Words = Pick<CaptureWords, 'names'>

/** Nothing but the end of a sentence follows; a bracket or a quotation mark closes what was opened within it. */
const isPlainEnd = /^[.,;:!?…\s]*$/

/** @param before the line up to the name. @param after what closes the line behind it. */
export function isTiedAtEnd(before: string, after: string, words: Words): boolean {
  return !isPlainEnd.test(after) || isTiedBehind(before.replace(/:?\s*$/, ''), words)
}

function isTiedBehind(before: string, { names }: Words): boolean {
  if (/[&+/]$/.test(before)) return true
  const found = /(?:^|[^@#\p{L}\p{N}'’-])(?:([\p{L}'’]+)\s+)?([\p{L}'’]+)$/u.exec(before)
  const [previous = '', last = ''] = [found?.[1]?.toLowerCase(), found?.[2]?.toLowerCase()]
  if (last === '') return false
  const isTying = [...names.tying, ...names.tyingBefore].some(
    one => one === last || one === `${previous} ${last}`,
  )
  const isVerbHere = previous === '' || names.beforeVerb.includes(previous)
  return isTying || names.actingOn.test(last) || (isVerbHere && names.actingAsVerb.includes(last))
}

/** @param after what follows the name with which a line begins. */
export function isTiedAtStart(after: string, words: Words): boolean {
  return /^['’"”»)\]!?…&+/]/.test(after) || isTiedAhead(after, words)
}

/** @param after what follows a name: "and @ICT disagree", "must sign", "signs". */
export function isTiedAhead(after: string, words: Words): boolean {
  const { tying, tyingAfter } = words.names
  const next = wordAhead(after).toLowerCase()
  return /^[&+/]/.test(next) || [...tying, ...tyingAfter].includes(next) || isVerbAhead(after, words)
}

/** A verb, as far as its look tells. */
export const isVerbAhead = (after: string, { names }: Words): boolean =>
  names.verbAfter.test(wordAhead(after))

/** The dot may belong to the name: "Clinical Eng. must sign". */
const wordAhead = (after: string): string => /^\.?\s+([&+/]|[\p{L}'’]+)/u.exec(after)?.[1] ?? ''

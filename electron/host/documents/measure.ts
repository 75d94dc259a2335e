import type { Run } from '../../../shared/minutes/document.ts'
import { letterWidth } from './letterWidths.ts'
import type { TextStyle } from './typography.ts'

/**
 * How much room text takes, in points; used for page numbers and to tell what may be kept on one page, never to place
 * anything.
 */

/** @returns the width of a text on one line, in points. */
export function textWidth(text: string, style: TextStyle): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += letterWidth(text.charCodeAt(at), style.isBold ?? false)
  return (width * style.size) / 1000
}

const space = 32
/** Where a line may end without a space: after a hyphen, a dash and an en space, and anywhere in Chinese or Japanese. */
const endsPart = (code: number): boolean =>
  code === 0x2d || code === 0x2013 || code === 0x2014 || (code >= 0x2e80 && code < 0xd800)
const enSpace = 0x2002

/** @returns how many lines runs of text take in a column of that width. A line holds at least one letter. */
export function countLines(runs: readonly Run[], style: TextStyle, width: number): number {
  const room = (width * 1000) / style.size
  let lines = 1
  let used = 0
  let word = 0
  for (const run of runs) {
    const isBold = Boolean(run.isBold || style.isBold)
    for (let at = 0; at < run.text.length; at += 1) {
      const code = run.text.charCodeAt(at)
      const letter = letterWidth(code, isBold)
      if (code === space || code === enSpace) {
        used += word + letter
        word = 0
        continue
      }
      // A word that does not fit goes to the next line; one longer than a line is broken where the line ends.
      if (word + letter > room) {
        lines += used > 0 ? 2 : 1
        used = 0
        word = letter
        continue
      }
      word += letter
      if (used > 0 && used + word > room) {
        lines += 1
        used = 0
      }
      if (endsPart(code)) {
        used += word
        word = 0
      }
    }
  }
  return lines
}

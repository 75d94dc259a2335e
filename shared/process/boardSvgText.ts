/**
 * Text in a drawing has to be broken into lines before anybody draws it, so widths are estimated: advance widths of Noto
 * Sans Bold in thousandths of the font size (SIL Open Font License), for code points 32 to 126. Bold is the wider cut, so
 * regular text and most fall-back fonts fit too.
 */
const asciiWidths = [
  260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572, 572, 572, 572,
  572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637, 740, 560, 549, 724, 765, 389,
  331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667, 624, 579, 331, 413, 331, 572,
  411, 362, 604, 633, 514, 633, 591, 387, 633, 657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 497,
  434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572,
]
const otherWidth = 680
/** From here on scripts are about as wide as high (Chinese, Japanese, Korean, emoji). */
const firstWideCodePoint = 0x2e80

/** @returns the estimated width of one line, in the unit of `fontSize`. */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    thousandths += asciiWidths[code - 32] ?? (code >= firstWideCodePoint ? 1000 : otherWidth)
  }
  return (thousandths * fontSize) / 1000
}

/**
 * Breaks a text at spaces, and inside a word where the word alone is wider than the line.
 * @returns at most `maxLines` lines; the last one ends in an ellipsis where something was left out.
 */
export function wrapText(text: string, fontSize: number, width: number, maxLines: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .trim()
    .split(/\s+/u)
    .flatMap(word => breakWord(word, fontSize, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, fontSize) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= maxLines) return lines
  return [...lines.slice(0, maxLines - 1), shorten(lines.slice(maxLines - 1).join(' '), fontSize, width)]
}

/** @returns the text, cut with an ellipsis where it is wider than `width`. */
export function shorten(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const characters = [...text]
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

function breakWord(word: string, fontSize: number, width: number): string[] {
  if (textWidth(word, fontSize) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, fontSize) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** @returns text that can stand in an XML element or attribute; what XML 1.0 cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  let escaped = ''
  for (const character of text) {
    escaped += isXmlCharacter(character.codePointAt(0) ?? 0) ? (named[character] ?? character) : '\ufffd'
  }
  return escaped
}

/** Production 2 of XML 1.0. A code point between D800 and DFFF is half a character. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  if (code >= 0xd800 && code <= 0xdfff) return false
  return code !== 0xfffe && code !== 0xffff
}

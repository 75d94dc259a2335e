/**
 * Widths of the letters of Arial, and of every font that was made to its measure (Liberation Sans, Helvetica), in
 * thousandths of the font size. Exact for Latin script, near enough for the rest.
 */

/** From space to tilde. */
const regular = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const bold = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
]
/** Punctuation that people and documents use, regular and bold. */
const others: Readonly<Record<string, readonly [number, number]>> = {
  '\u00a0': [278, 278],
  '§': [556, 556],
  '°': [400, 400],
  '·': [333, 278],
  '«': [556, 556],
  '»': [556, 556],
  '×': [584, 584],
  ß: [611, 611],
  '\u2002': [500, 500],
  '\u2011': [333, 333],
  '–': [556, 556],
  '—': [1000, 1000],
  '‘': [222, 278],
  '’': [222, 278],
  '‚': [222, 278],
  '“': [333, 500],
  '”': [333, 500],
  '„': [333, 500],
  '•': [350, 350],
  '…': [1000, 1000],
  '→': [1000, 1000],
  '−': [584, 584],
}

/** Measured once for each character: by code unit, regular and bold. 0: not measured yet. */
const known = [new Uint16Array(0x10000), new Uint16Array(0x10000)] as const
const noRoom = 0xffff

/** @param code UTF-16 code unit. @returns thousandths of the font size. */
export function letterWidth(code: number, isBold: boolean): number {
  const widths = known[isBold ? 1 : 0]
  const width = widths[code] || measured(code, isBold)
  widths[code] = width
  return width === noRoom ? 0 : width
}

function measured(code: number, isBold: boolean): number {
  const ascii = (isBold ? bold : regular)[code - 32]
  if (ascii !== undefined) return ascii
  const sign = String.fromCharCode(code)
  const other = others[sign]
  if (other) return other[isBold ? 1 : 0]
  // Accents set over the letter before take no room; Chinese, Japanese, Korean and emoji take a square.
  if (code >= 0x300 && code < 0x370) return noRoom
  if (code >= 0x2e80 && code < 0xd800) return 1000
  if (code >= 0xd800 && code < 0xe000) return 500
  // A letter with its accent is as wide as the letter.
  const letter = sign.normalize('NFD').charCodeAt(0)
  return (isBold ? bold : regular)[letter - 32] ?? 556
}

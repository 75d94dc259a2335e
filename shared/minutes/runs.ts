import type { Cell, KindTone, Run, Tone } from './document.ts'

/** Short ways to write the smallest pieces of a document. */

export const plain = (text: string): Run => ({ text })
export const bold = (text: string): Run => ({ text, isBold: true })
export const toned = (text: string, tone: Tone): Run => ({ text, tone })
export const quiet = (text: string): Run => ({ text, tone: 'quiet' })
export const warning = (text: string): Run => ({ text, tone: 'warning', isBold: true })

/** Typed text as paragraphs: one for each line that is not empty. */
export function paragraphsOf(text: string): Run[][] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .filter(line => line.trim() !== '')
    .map(line => [plain(line)])
}

/** "Cause: what was typed", with further paragraphs where several lines were typed. */
export function labelled(label: string, value: Run[][]): Run[][] {
  const [first = [], ...rest] = value
  return [[quiet(`${label}: `), ...first], ...rest]
}

export const cell = (...runs: Run[]): Cell => ({ blocks: [runs] })
export const textCell = (text: string): Cell => cell(plain(text))
export const headCell = (...runs: Run[]): Cell => ({ blocks: [runs], isHead: true })
export const centred = (...runs: Run[]): Cell => ({ blocks: [runs], align: 'center' })

/** The cell with an entry's label: bold, in its kind's colour, with a bar of that colour. */
export const labelCell = (label: string, kind: KindTone): Cell => ({
  blocks: [[{ text: label, isBold: true, tone: kind }]],
  bar: kind,
})

export const heads = (...texts: string[]): Run[][] => texts.map(text => [bold(text)])

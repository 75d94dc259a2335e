import { type EntryKind, entryKinds, kindLetter } from '../workshop/entryFields.ts'
import { escapeXml, textWidth } from './boardSvgText.ts'
import type { Letters } from './schema.ts'

/** The light theme of the desk's tokens, as it looks on paper. */
export const paper = {
  ink: '#14213d',
  inkSoft: '#4a5875',
  ground: '#f3f5f9',
  surface: '#ffffff',
  line: '#c9d1e0',
  faint: '#7c89a5',
  wash: '#e9edf5',
  done: '#0f766e',
  tool: '#92500a',
  toolLine: '#d97706',
  kind: {
    note: '#56637d',
    risk: '#b45309',
    question: '#0369a1',
    decision: '#15803d',
    action: '#6d28d9',
  } satisfies Record<EntryKind, string>,
} as const

/** Sizes in drawing units; see `boardSvg.ts` for what a unit is on paper. */
export const size = {
  name: 15,
  text: 14,
  line: 17,
  letter: 13,
  letterRadius: 10,
  number: 13,
  chip: 20,
} as const

export type TextLook = {
  fontSize?: number
  colour?: string
  isBold?: boolean
  anchor?: 'start' | 'middle' | 'end'
}

/** One line of text; `y` is its base line. */
export function drawText(text: string, x: number, y: number, look: TextLook = {}): string {
  const { fontSize = size.text, colour = paper.ink, isBold = false, anchor = 'start' } = look
  const weight = isBold ? ' font-weight="700"' : ''
  const align = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${round(x)}" y="${round(y)}" font-size="${fontSize}" fill="${colour}"${weight}${align}>${escapeXml(text)}</text>`
}

export function drawLines(lines: readonly string[], x: number, y: number, look: TextLook = {}): string {
  return lines.map((line, at) => drawText(line, x, y + at * size.line, look)).join('')
}

export type BoxLook = { fill: string; stroke?: string; strokeWidth?: number; radius?: number }

export function drawBox(x: number, y: number, width: number, height: number, look: BoxLook): string {
  const { fill, stroke, strokeWidth = 1, radius = 5 } = look
  const edge = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${strokeWidth}"`
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"${edge}/>`
}

/** Responsibility as shape: A filled, R outlined, C and I faint. `AR` is two circles, one under the other. */
export function drawLetters(letters: Letters, x: number, y: number): string {
  switch (letters) {
    case 'AR':
      return drawLetter('A', x, y) + drawLetter('R', x, y + 2 * size.letterRadius + 3)
    case 'A':
    case 'R':
    case 'C':
    case 'I':
      return drawLetter(letters, x, y)
    default: {
      const missing: never = letters
      return missing
    }
  }
}

const letterLook = {
  A: { fill: paper.ink, stroke: paper.ink, text: '#ffffff', width: 1.8 },
  R: { fill: paper.surface, stroke: paper.ink, text: paper.ink, width: 1.8 },
  C: { fill: 'none', stroke: paper.line, text: paper.inkSoft, width: 1 },
  I: { fill: 'none', stroke: paper.line, text: paper.inkSoft, width: 1 },
} as const

function drawLetter(letter: keyof typeof letterLook, x: number, y: number): string {
  const look = letterLook[letter]
  const r = size.letterRadius
  return (
    `<circle cx="${round(x + r)}" cy="${round(y + r)}" r="${r}" fill="${look.fill}" stroke="${look.stroke}" stroke-width="${look.width}"/>` +
    drawText(letter, x + r, y + r + 4.7, {
      fontSize: size.letter,
      colour: look.text,
      isBold: letter === 'A' || letter === 'R',
      anchor: 'middle',
    })
  )
}

/** "R12 D3": letter and number of each kind that is there, wrapped into `width`. */
export function drawCounts(
  counts: Readonly<Record<EntryKind, number>>,
  x: number,
  y: number,
  width: number,
): string {
  const gap = 8
  let atX = x
  let atY = y
  let drawing = ''
  for (const kind of entryKinds) {
    if (counts[kind] === 0) continue
    const text = `${kindLetter[kind]}${counts[kind]}`
    const textW = textWidth(text, size.text)
    if (atX > x && atX + textW > x + width) {
      atX = x
      atY += size.line
    }
    drawing += drawText(text, atX, atY, { colour: paper.kind[kind], isBold: true })
    atX += textW + gap
  }
  return drawing
}

/** Tool names as amber outlines, wrapped into `width`. */
export function chipRows(names: readonly string[], width: number): string[][] {
  const rows: string[][] = []
  let left = 0
  for (const name of names) {
    const chip = chipWidth(name)
    const row = rows.at(-1)
    if (row === undefined || chip > left) {
      rows.push([name])
      left = width - chip - chipGap
    } else {
      row.push(name)
      left -= chip + chipGap
    }
  }
  return rows
}

const chipGap = 4
const chipWidth = (name: string): number => textWidth(name, size.letter) + 16

export function drawChips(rows: readonly (readonly string[])[], x: number, y: number): string {
  return rows
    .map((row, at) => {
      let chipX = x
      const top = y + at * (size.chip + chipGap)
      return row
        .map(name => {
          const width = chipWidth(name)
          const chip =
            drawBox(chipX, top, width, size.chip, {
              fill: paper.surface,
              stroke: paper.toolLine,
              radius: 10,
            }) +
            drawText(name, chipX + width / 2, top + 14.7, {
              fontSize: size.letter,
              colour: paper.tool,
              isBold: true,
              anchor: 'middle',
            })
          chipX += width + chipGap
          return chip
        })
        .join('')
    })
    .join('')
}

export const round = (value: number): number => Math.round(value * 10) / 10

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

/** Sizes in drawing units: about half a point each where the picture fills a landscape page. */
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

const beside = 2 * size.letterRadius + 3

/** Responsibility as shape: A filled, R outlined, C and I faint. `AR` is two circles, one beside the other. */
export function drawLetters(letters: Letters, x: number, y: number): string {
  switch (letters) {
    case 'AR':
      return drawLetter('A', x, y) + drawLetter('R', x + beside, y)
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

/** "12R": twelve risks. The number stands first: "R12" is the label of one risk. */
export const countSign = (kind: EntryKind, count: number): string => `${count}${kindLetter[kind]}`

type Counts = Readonly<Record<EntryKind, number>>
type Place = { readonly kind: EntryKind; readonly text: string; readonly x: number; readonly line: number }
const countGap = 8

/** Where the letters of a cell end and its counts may begin, from the cell's left. */
const countsLeft = (letters: Letters | undefined, lettersWidth: number): number =>
  letters === 'AR' ? lettersWidth + beside : lettersWidth

type Columns = { readonly stepWidth: number; readonly lettersWidth: number }
export const roomForCounts = (letters: Letters | undefined, { stepWidth, lettersWidth }: Columns): number =>
  stepWidth - countsLeft(letters, lettersWidth) - 2

/** "12R 3D": a count of each kind that is there, wrapped into `width`. */
function placeCounts(counts: Counts, width: number): Place[] {
  let x = 0
  let line = 0
  return entryKinds
    .filter(kind => counts[kind] > 0)
    .map(kind => {
      const text = countSign(kind, counts[kind])
      const textW = textWidth(text, size.text)
      if (x > 0 && x + textW > width) {
        x = 0
        line += 1
      }
      const place = { kind, text, x, line }
      x += textW + countGap
      return place
    })
}

export const countLines = (counts: Counts, width: number): number =>
  (placeCounts(counts, width).at(-1)?.line ?? -1) + 1

/** @param x left edge of the cell. @param y base line of the first counts. */
export function drawCounts(
  counts: Counts,
  letters: Letters | undefined,
  x: number,
  y: number,
  columns: Columns,
): string {
  const left = x + countsLeft(letters, columns.lettersWidth)
  return placeCounts(counts, roomForCounts(letters, columns))
    .map(place =>
      drawText(place.text, left + place.x, y + place.line * size.line, {
        colour: paper.kind[place.kind],
        isBold: true,
      }),
    )
    .join('')
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

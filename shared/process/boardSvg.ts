import type { Translate } from '../locale/translate.ts'
import { entryKinds, kindLetter } from '../workshop/entryFields.ts'
import type { WorkshopState } from '../workshop/state.ts'
import { fitBoard, type Room } from './boardSvgFit.ts'
import { drawGrid } from './boardSvgGrid.ts'
import { drawHeads } from './boardSvgHeads.ts'
import { countSign, drawLetters, drawText, paper, round, size } from './boardSvgShapes.ts'
import { escapeXml, textWidth } from './boardSvgText.ts'

/** The room on a landscape A4 page with a heading and a caption. */
const usualRoom: Room = { width: 730, height: 405 }

/** `laneCount`: lanes that have a row, without the whole room. */
export type BoardSvg = {
  readonly svg: string
  readonly widthPx: number
  readonly heightPx: number
  readonly laneCount: number
}

/**
 * Draws the swimlane as one self-contained SVG 1.1 picture: no style sheet, no script, no font to load.
 * @param options.mode `counts`: with the number of entries of each kind in each cell and where the walk stands; `plain`:
 *   the process alone.
 * @param options.room that the picture is to fill, in any unit.
 */
export function drawBoardSvg(
  state: WorkshopState,
  options: { t: Translate; mode: 'counts' | 'plain'; room?: Room },
): BoardSvg {
  const { t, mode, room = usualRoom } = options
  const { process } = state
  const layout = fitBoard(state, t, room, legendGap + legendHeight)
  const widthPx = Math.round(layout.width)
  const heightPx = Math.round(layout.height + legendGap + legendHeight)
  const title = escapeXml(t('board.pictureTitle', { title: process.title }))
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" ` +
    `viewBox="0 0 ${widthPx} ${heightPx}" role="img" ` +
    `font-family="'Noto Sans', 'Segoe UI', Arial, Helvetica, sans-serif">` +
    `<title>${title}</title>` +
    `<rect width="${widthPx}" height="${heightPx}" fill="#ffffff"/>` +
    drawGrid(state, layout, mode) +
    drawHeads(state, layout, t, mode) +
    drawLegend(t, mode, layout.height + legendGap) +
    '</svg>'
  return { svg, widthPx, heightPx, laneCount: layout.rows.filter(row => row.laneId !== null).length }
}

const legendGap = 10
const legendHeight = 30

/** What the letters and counts mean, under the picture. */
function drawLegend(t: Translate, mode: 'counts' | 'plain', top: number): string {
  const baseLine = top + 18
  let x = 8
  let svg = ''
  for (const letter of ['A', 'R', 'C', 'I'] as const) {
    svg += drawLetters(letter, x, top + 3)
    x += 2 * size.letterRadius + 6
    const text = t(`board.letter.${letter}`)
    svg += drawText(text, x, baseLine, { colour: paper.inkSoft })
    x += textWidth(text, size.text) + 16
  }
  if (mode === 'counts') {
    x += 12
    const explained = [
      ...entryKinds.map(kind => ({ kind, sign: kindLetter[kind], text: t(`board.kinds.${kind}`) })),
      { kind: 'risk' as const, sign: countSign('risk', 2), text: t('board.twoRisks') },
    ]
    for (const { kind, sign, text } of explained) {
      svg += drawText(sign, x, baseLine, { colour: paper.kind[kind], isBold: true })
      x += textWidth(sign, size.text) + 5
      svg += drawText(text, x, baseLine, { colour: paper.inkSoft })
      x += textWidth(text, size.text) + 15
    }
  }
  svg += `<path d="M${round(x + 12)} ${top + 13.5}h34" stroke="${paper.done}" stroke-width="2.5" fill="none"/>`
  svg += drawText(t('board.handOver'), x + 54, baseLine, { colour: paper.inkSoft })
  return svg
}

import type { Translate } from '../locale/translate.ts'
import { type EntryKind, entryKinds, kindLetter } from '../workshop/entryFields.ts'
import type { WorkshopState } from '../workshop/state.ts'
import { drawGrid } from './boardSvgGrid.ts'
import { drawHeads, headPlan, stepHeadHeight } from './boardSvgHeads.ts'
import { drawLetters, drawText, paper, round, size } from './boardSvgShapes.ts'
import { escapeXml, textWidth } from './boardSvgText.ts'
import { type BoardMetrics, layoutBoard } from './layout.ts'
import type { Process } from './schema.ts'

/**
 * Width of the whole drawing in its own units. On the 257 mm between the margins of a landscape A4 page one unit is then
 * half a point, so the smallest text (13 to 14 units) prints at about 7 pt.
 */
const fullWidth = 1456
const minStepWidth = 100

export type BoardSvg = { readonly svg: string; readonly widthPx: number; readonly heightPx: number }

/**
 * Draws the swimlane as one self-contained SVG 1.1 picture: no style sheet, no script, no font to load.
 * @param mode `counts`: with the number of entries of each kind in each cell and where the walk stands; `plain`: the
 *   process alone.
 * @param widthPx wanted width in CSS pixels; the height follows. Absent: 1456, more with many steps.
 */
export function drawBoardSvg(
  state: WorkshopState,
  options: { t: Translate; mode: 'counts' | 'plain'; widthPx?: number },
): BoardSvg {
  const { t, mode } = options
  const { process, lanes } = state
  const layout = layoutBoard({ process, lanes, maxCards: 0, metrics: paperMetrics(process) })
  const legend = drawLegend(t, mode, layout.height + 10)
  const height = layout.height + 10 + legend.height
  const widthPx = options.widthPx ?? layout.width
  const heightPx = Math.round((widthPx * height) / layout.width)
  const title = escapeXml(t('board.pictureTitle', { title: process.title }))
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" ` +
    `viewBox="0 0 ${round(layout.width)} ${round(height)}" role="img" ` +
    `font-family="'Noto Sans', 'Segoe UI', Arial, Helvetica, sans-serif">` +
    `<title>${title}</title>` +
    `<rect width="${round(layout.width)}" height="${round(height)}" fill="#ffffff"/>` +
    drawGrid(state, layout, mode) +
    drawHeads(state, layout, t, mode) +
    legend.svg +
    '</svg>'
  return { svg, widthPx, heightPx }
}

function paperMetrics(process: Process): BoardMetrics {
  const stepGap = 12
  const phaseGap = 18
  const laneHeadWidth = 152
  const changes = process.steps.filter(
    (step, at) => at > 0 && step.phaseId !== process.steps[at - 1]?.phaseId,
  )
  const gaps = (process.steps.length + 1) * stepGap + changes.length * (phaseGap - stepGap)
  const stepWidth = Math.max(minStepWidth, (fullWidth - laneHeadWidth - gaps) / process.steps.length)
  return {
    laneHeadWidth,
    phaseHeight: 28,
    stepHeadHeight: stepHeadHeight(process.steps.map(step => headPlan(step, stepWidth))),
    stepWidth,
    stepGap,
    phaseGap,
    rowGap: 4,
    minRowHeight: 60,
    padding: 5,
    lettersWidth: 30,
    cardHeight: 0,
    cardGap: 0,
    moreHeight: 0,
    channelHeight: 11,
  }
}

/** What the letters mean, under the picture. */
function drawLegend(t: Translate, mode: 'counts' | 'plain', top: number): { svg: string; height: number } {
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
    for (const kind of entryKinds) {
      svg += legendOfKind(t, kind, x, baseLine)
      x += textWidth(`${kindLetter[kind]} ${t(`board.kinds.${kind}`)}`, size.text) + 16
    }
  }
  svg += `<path d="M${round(x + 12)} ${top + 13.5}h34" stroke="${paper.done}" stroke-width="2.5" fill="none"/>`
  svg += drawText(t('board.handOver'), x + 54, baseLine, { colour: paper.inkSoft })
  return { svg, height: 30 }
}

const legendOfKind = (t: Translate, kind: EntryKind, x: number, y: number): string =>
  drawText(kindLetter[kind], x, y, { colour: paper.kind[kind], isBold: true }) +
  drawText(t(`board.kinds.${kind}`), x + textWidth(kindLetter[kind], size.text) + 5, y, {
    colour: paper.inkSoft,
  })

import type { Translate } from '../locale/translate.ts'
import type { WorkshopState } from '../workshop/state.ts'
import { chipRows, drawBox, drawChips, drawLines, drawText, paper, round, size } from './boardSvgShapes.ts'
import { shorten, wrapText } from './boardSvgText.ts'
import type { BoardLayout } from './layout.ts'
import type { Actor, Step } from './schema.ts'

/** A step's head, broken into lines: number, then name, then tools. */
export type HeadPlan = { readonly name: readonly string[]; readonly chips: readonly (readonly string[])[] }

const inset = 3
const numberHeight = 32

export function headPlan(step: Step, width: number): HeadPlan {
  return {
    name: wrapText(step.shortName, size.text, width - 2 * inset, 6),
    chips: chipRows(step.toolIds, width - 2 * inset),
  }
}

export function stepHeadHeight(plans: readonly HeadPlan[]): number {
  return Math.max(0, ...plans.map(({ name, chips }) => nameHeight(name) + chips.length * (size.chip + 4))) + 8
}

const nameHeight = (name: readonly string[]): number => numberHeight + 8 + name.length * size.line

export function drawHeads(
  state: WorkshopState,
  layout: BoardLayout,
  t: Translate,
  mode: 'counts' | 'plain',
): string {
  const { process } = state
  const phases = layout.phases.map((band, at) => {
    const name = process.phases.find(phase => phase.id === band.phaseId)?.name ?? ''
    return (
      drawBox(band.x, 0, band.width, band.height - 4, { fill: at % 2 === 0 ? '#d9eeec' : '#e3e4fa' }) +
      drawText(shorten(name, size.name, band.width - 20), band.x + 10, 17.5, {
        fontSize: size.name,
        isBold: true,
      })
    )
  })
  const steps = layout.steps.map((column, at) => {
    const step = process.steps[at]
    if (step === undefined) return ''
    const plan = headPlan(step, column.width)
    const top = layout.metrics.phaseHeight
    return (
      drawNumber(state, step, column.index + 1, column.x + inset, top + 3, mode) +
      drawLines(plan.name, column.x + inset, top + numberHeight + 15, { isBold: true }) +
      drawChips(plan.chips, column.x + inset, top + nameHeight(plan.name))
    )
  })
  const lanes = layout.rows.map(row => {
    const actor = process.actors.find(({ id }) => id === row.laneId)
    return drawLaneHead(actor, row.y, row.height, layout.laneHeadWidth, t)
  })
  return [...phases, ...steps, ...lanes].join('')
}

function drawNumber(
  state: WorkshopState,
  step: Step,
  number: number,
  x: number,
  y: number,
  mode: 'counts' | 'plain',
): string {
  const r = size.number
  const isNow = mode === 'counts' && state.walk.currentStepId === step.id
  const isDone = mode === 'counts' && (state.walk.steps[step.id]?.doneAt ?? null) !== null
  const fill = isNow ? paper.ink : isDone ? paper.done : paper.wash
  const colour = isNow || isDone ? '#ffffff' : paper.ink
  const tick = isDone
    ? `<path d="M${round(x + 2 * r + 7)} ${round(y + r)}l4.5 5 9-10" fill="none" stroke="${paper.done}" stroke-width="2.6"/>`
    : ''
  return (
    `<circle cx="${round(x + r)}" cy="${round(y + r)}" r="${r}" fill="${fill}"/>` +
    drawText(String(number), x + r, y + r + 5, { colour, isBold: true, anchor: 'middle' }) +
    tick
  )
}

function drawLaneHead(
  actor: Actor | undefined,
  y: number,
  height: number,
  width: number,
  t: Translate,
): string {
  const room = width - 16
  const name = shorten(actor?.shortName ?? t('board.wholeRoom'), size.name, room)
  const wanted = actor === undefined ? t('board.wholeRoomHint') : actor.name
  const below = wanted === name ? [] : wrapText(wanted, size.text, room, 2)
  const textHeight = size.line * (1 + below.length)
  const baseLine = y + (height - textHeight) / 2 + 14
  return (
    drawText(name, 8, baseLine, { fontSize: size.name, isBold: true }) +
    drawLines(below, 8, baseLine + size.line, { colour: paper.inkSoft })
  )
}

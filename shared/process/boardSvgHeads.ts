import type { Translate } from '../locale/translate.ts'
import type { WorkshopState } from '../workshop/state.ts'
import { chipRows, drawBox, drawChips, drawLines, drawText, paper, round, size } from './boardSvgShapes.ts'
import { shorten, textWidth, wrapText } from './boardSvgText.ts'
import type { BoardLayout } from './layout.ts'
import type { Actor, LaneId, Step } from './schema.ts'

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

const laneInset = 8
const [leastLaneHead, mostLaneHead] = [120, 300]
/** A lane's head: its short name, and below it what that stands for, on at most two lines. */
type LaneHead = { readonly name: string; readonly below: string }

const headOfLane = (actor: Actor | undefined, t: Translate): LaneHead => {
  const name = actor?.shortName ?? t('board.wholeRoom')
  const below = actor === undefined ? t('board.wholeRoomHint') : actor.name
  return { name, below: below === name ? '' : below }
}
const headsOf = (actors: readonly Actor[], t: Translate): LaneHead[] =>
  [undefined, ...actors].map(actor => headOfLane(actor, t))
const linesBelow = ({ below }: LaneHead, width: number): string[] =>
  wrapText(below, size.text, width - 2 * laneInset, 2)

/** @returns the width at which every lane's name is whole on so many lines, as far as names are of a usual length. */
export function laneHeadWidth(actors: readonly Actor[], t: Translate, lines: number): number {
  const heads = headsOf(actors, t)
  const isWhole = (width: number) =>
    heads.every(
      ({ name, below }) =>
        textWidth(name, size.name) <= width && wrapText(below, size.text, width, lines + 1).length <= lines,
    )
  let width = leastLaneHead
  while (width < mostLaneHead && !isWhole(width - 2 * laneInset)) width += 4
  return width
}

/** @returns the height that each lane's head needs, by lane; null: the whole room. */
export const laneHeadHeights = (
  actors: readonly Actor[],
  t: Translate,
  width: number,
): ReadonlyMap<LaneId | null, number> =>
  new Map(
    [undefined, ...actors].map(actor => [
      actor?.id ?? null,
      size.line * (1 + linesBelow(headOfLane(actor, t), width).length) + 4,
    ]),
  )

function drawLaneHead(
  actor: Actor | undefined,
  y: number,
  height: number,
  width: number,
  t: Translate,
): string {
  const head = headOfLane(actor, t)
  const below = linesBelow(head, width)
  const textHeight = size.line * (1 + below.length)
  const baseLine = y + (height - textHeight) / 2 + 14
  return (
    drawText(shorten(head.name, size.name, width - 2 * laneInset), laneInset, baseLine, {
      fontSize: size.name,
      isBold: true,
    }) + drawLines(below, laneInset, baseLine + size.line, { colour: paper.inkSoft })
  )
}

import type { Translate } from '../locale/translate.ts'
import { cellsOfStep, countsOfCell } from '../workshop/board.ts'
import type { WorkshopState } from '../workshop/state.ts'
import { headPlan, laneHeadHeights, laneHeadWidth, stepHeadHeight } from './boardSvgHeads.ts'
import { countLines, roomForCounts, size } from './boardSvgShapes.ts'
import { textWidth } from './boardSvgText.ts'
import { type BoardLayout, type BoardMetrics, layoutBoard } from './layout.ts'
import type { LaneId } from './schema.ts'

/**
 * Finds the proportions in which the picture, scaled to the room it gets, can be read best: wider heads and columns mean
 * fewer lines of text and lower rows, but a smaller scale where the width is what is short.
 */

/** In any unit: only the proportion counts. */
export type Room = { readonly width: number; readonly height: number }

/** In drawing units. Narrower, a process of few steps would print in letters larger than the page's own. */
const leastWidth = 1300
const leastStepWidth = 96
const [leastRowHeight, mostRowHeight] = [44, 84]
const mostStepWidth = 240
const fillPasses = 4
/** How much wider heads and columns become from one try to the next, and how often columns do. */
const [headStep, columnStep, columnTries] = [16, 8, 6]
const [stepGap, phaseGap, rowGap, phaseHeight, padding, channelHeight] = [12, 18, 4, 28, 5, 11]

/**
 * Lanes as the document shows them. The desk hides lanes to have room; in the document whoever takes part in a step, or
 * has said something, has a row.
 */
export function drawnLanes(state: WorkshopState): WorkshopState['lanes'] {
  const { order, hidden } = state.lanes
  const takesPart = (lane: LaneId) =>
    state.process.steps.some(
      step => Object.hasOwn(step.involvement, lane) || cellsOfStep(state, step.id).has(lane),
    )
  return { order, hidden: hidden.filter(lane => !takesPart(lane)) }
}

/** @param below height of what stands under the lanes. */
export function fitBoard(state: WorkshopState, t: Translate, room: Room, below: number): BoardLayout {
  const board = { state, t, lanes: drawnLanes(state) }
  const scaleOf = ({ width, height }: BoardLayout) =>
    Math.min(room.width / width, room.height / (height + below))
  let best: BoardLayout | null = null
  for (const heads of headWidths(board)) {
    const from = Math.max(narrowestStep(board), stepWidthFor(board, heads, leastWidth))
    for (let at = 0; at < columnTries; at += 1) {
      const layout = layOut(board, heads, from + at * columnStep)
      if (best === null || scaleOf(layout) > scaleOf(best)) best = layout
    }
  }
  return filled(board, best ?? layOut(board, 0, leastStepWidth), room, below)
}

type Board = {
  readonly state: WorkshopState
  readonly t: Translate
  readonly lanes: WorkshopState['lanes']
}

/** From where the name of every lane takes two lines to where none takes more than one. */
function headWidths({ state, t }: Board): number[] {
  const [from, to] = [2, 1].map(lines => laneHeadWidth(state.process.actors, t, lines)) as [number, number]
  return Array.from({ length: 1 + Math.ceil((to - from) / headStep) }, (_, at) => from + at * headStep)
}

function layOut(board: Board, heads: number, stepWidth: number, leastRow = 0): BoardLayout {
  const { state, t, lanes } = board
  const { process } = state
  const metrics: BoardMetrics = {
    laneHeadWidth: heads,
    phaseHeight,
    stepHeadHeight: stepHeadHeight(process.steps.map(step => headPlan(step, stepWidth))),
    stepWidth,
    stepGap,
    phaseGap,
    rowGap,
    minRowHeight: Math.max(leastRow, leastRowHeight),
    padding,
    lettersWidth: 30,
    // What the layout takes for cards is height here: a row is as high as its head and its fullest cell need.
    cardHeight: 1,
    cardGap: 0,
    moreHeight: 0,
    channelHeight,
  }
  const involvement = new Map(process.steps.map(step => [step.id, step.involvement]))
  const headHeights = laneHeadHeights(process.actors, t, heads)
  return layoutBoard({
    process,
    lanes,
    maxCards: Number.MAX_SAFE_INTEGER,
    metrics,
    counts(stepId, laneId) {
      const letters = laneId === null ? undefined : involvement.get(stepId)?.[laneId]
      const lines = countLines(countsOfCell(state, stepId, laneId), roomForCounts(letters, metrics))
      const head = (headHeights.get(laneId) ?? 0) - padding - channelHeight
      return Math.max(lines * size.line, head)
    },
  })
}

/** What is left of the room goes to the columns, or to the rows. */
function filled(board: Board, best: BoardLayout, room: Room, below: number): BoardLayout {
  const { laneHeadWidth: heads, stepWidth, minRowHeight } = best.metrics
  const total = best.height + below
  if (room.width / best.width > room.height / total) {
    const wider = stepWidthFor(board, heads, (room.width * total) / room.height)
    return layOut(board, heads, Math.max(stepWidth, Math.min(wider, mostStepWidth)))
  }
  // Rows that are higher already take nothing: what they leave goes to the others.
  const wanted = (room.height * best.width) / room.width - below
  let [layout, height] = [best, minRowHeight]
  for (let pass = 0; pass < fillPasses && height < mostRowHeight; pass += 1) {
    height = Math.min(height + Math.max(0, wanted - layout.height) / layout.rows.length, mostRowHeight)
    layout = layOut(board, heads, stepWidth, height)
  }
  return layout
}

/** Width of a column where the whole drawing is to be so wide. */
function stepWidthFor({ state }: Board, heads: number, width: number): number {
  const { steps } = state.process
  const changes = steps.filter((step, at) => at > 0 && step.phaseId !== steps[at - 1]?.phaseId)
  const gaps = (steps.length + 1) * stepGap + changes.length * (phaseGap - stepGap)
  return (width - heads - gaps) / steps.length
}

/** Wide enough for most words of the steps' names to stay whole. */
function narrowestStep({ state }: Board): number {
  const words = state.process.steps.flatMap(step => step.shortName.split(/\s+/u))
  const widest = Math.max(0, ...words.map(word => textWidth(word, size.text)))
  return Math.min(Math.max(leastStepWidth, widest + 7), 1.4 * leastStepWidth)
}

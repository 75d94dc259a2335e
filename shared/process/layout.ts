import { type HandOver, layoutHandOver } from './layoutHandOver.ts'
import type { LaneId, Process, StepId } from './schema.ts'

/**
 * Where everything of the swimlane stands: lanes are rows, steps are columns grouped in phases. Pure geometry in layout
 * units (CSS pixels at zoom 1), shared by the canvas, the wall and the drawing for documents, so that they agree.
 * The origin is the upper left corner, heads included: lane heads fill x < `laneHeadWidth`, step heads y < `headHeight`.
 */
export type BoardLayout = {
  readonly width: number
  readonly height: number
  readonly laneHeadWidth: number
  /** Phase band and step heads together. */
  readonly headHeight: number
  readonly phases: readonly ({ readonly phaseId: string } & Rect)[]
  readonly steps: readonly StepColumn[]
  readonly rows: readonly LaneRow[]
  /** Null where the lane is hidden or unknown, or the step unknown. */
  readonly cellRect: (stepId: StepId, laneId: LaneId | null) => Rect | null
  /** Through the accountable lane of each step, in step order. */
  readonly handOver: HandOver
  readonly metrics: BoardMetrics
}
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** `index` counts all steps from 0, over the phases. */
export type StepColumn = {
  readonly stepId: StepId
  readonly phaseId: string
  readonly index: number
  readonly x: number
  readonly width: number
}
/** `laneId` null: the whole room, for what was said for no lane in particular. */
export type LaneRow = { readonly laneId: LaneId | null; readonly y: number; readonly height: number }

export type BoardMetrics = {
  readonly laneHeadWidth: number
  readonly phaseHeight: number
  readonly stepHeadHeight: number
  readonly stepWidth: number
  /** Between two columns; the hand-over line changes lanes here. */
  readonly stepGap: number
  readonly phaseGap: number
  readonly rowGap: number
  readonly minRowHeight: number
  readonly padding: number
  /** Left part of a cell, where the involvement letters stand. */
  readonly lettersWidth: number
  readonly cardHeight: number
  readonly cardGap: number
  /** The line "12 more" under the cards of a full cell. */
  readonly moreHeight: number
  /** Free strip at the bottom of each row, where the hand-over line runs under the cards. */
  readonly channelHeight: number
}

export const boardMetrics: BoardMetrics = {
  laneHeadWidth: 160,
  phaseHeight: 28,
  stepHeadHeight: 120,
  stepWidth: 232,
  stepGap: 18,
  phaseGap: 34,
  rowGap: 6,
  minRowHeight: 96,
  padding: 8,
  lettersWidth: 38,
  cardHeight: 42,
  cardGap: 4,
  moreHeight: 22,
  channelHeight: 14,
}

export type BoardLayoutInput = {
  readonly process: Process
  /** The lanes in their order; hidden ones get no row. */
  readonly lanes: { readonly order: readonly LaneId[]; readonly hidden: readonly LaneId[] }
  /** How many entries a cell holds; a row is as high as its fullest cell needs. Absent: all cells are empty. */
  readonly counts?: (stepId: StepId, laneId: LaneId | null) => number
  /** At most so many cards are drawn in a cell, the rest becomes "12 more". */
  readonly maxCards: number
  readonly metrics?: BoardMetrics
}

export function layoutBoard(input: BoardLayoutInput): BoardLayout {
  const metrics = input.metrics ?? boardMetrics
  const headHeight = metrics.phaseHeight + metrics.stepHeadHeight
  const steps = layoutSteps(input.process, metrics)
  const rows = layoutRows(input, metrics, headHeight)
  const stepById = new Map(steps.map(step => [step.stepId, step]))
  const rowByLane = new Map(rows.map(row => [row.laneId, row]))
  const lastStep = steps.at(-1)
  const lastRow = rows.at(-1)
  return {
    width: lastStep === undefined ? metrics.laneHeadWidth : lastStep.x + lastStep.width + metrics.stepGap,
    height: lastRow === undefined ? headHeight : lastRow.y + lastRow.height,
    laneHeadWidth: metrics.laneHeadWidth,
    headHeight,
    phases: layoutPhases(input.process, steps, metrics),
    steps,
    rows,
    cellRect(stepId, laneId) {
      const step = stepById.get(stepId)
      const row = rowByLane.get(laneId)
      if (step === undefined || row === undefined) return null
      return { x: step.x, y: row.y, width: step.width, height: row.height }
    },
    handOver: layoutHandOver(input.process, steps, rows, metrics),
    metrics,
  }
}

/** @returns how many cards are drawn of a cell with `count` entries, and how many are left for "… more". */
export function cardsShown(count: number, maxCards: number): { cards: number; more: number } {
  const cards = Math.min(count, maxCards)
  return { cards, more: count - cards }
}

/** The cell under a place, or null in a gap or outside. */
export function cellAt(
  layout: BoardLayout,
  x: number,
  y: number,
): { stepId: StepId; laneId: LaneId | null } | null {
  const step = layout.steps.find(s => x >= s.x && x < s.x + s.width)
  const row = layout.rows.find(r => y >= r.y && y < r.y + r.height)
  return step === undefined || row === undefined ? null : { stepId: step.stepId, laneId: row.laneId }
}

function layoutSteps(process: Process, metrics: BoardMetrics): StepColumn[] {
  let x = metrics.laneHeadWidth
  let phaseId: string | null = null
  return process.steps.map((step, index) => {
    x += phaseId !== null && phaseId !== step.phaseId ? metrics.phaseGap : metrics.stepGap
    phaseId = step.phaseId
    const column = { stepId: step.id, phaseId: step.phaseId, index, x, width: metrics.stepWidth }
    x += metrics.stepWidth
    return column
  })
}

function layoutPhases(process: Process, steps: readonly StepColumn[], metrics: BoardMetrics) {
  return process.phases.flatMap(phase => {
    const own = steps.filter(step => step.phaseId === phase.id)
    const first = own[0]
    const last = own.at(-1)
    if (first === undefined || last === undefined) return []
    const width = last.x + last.width - first.x
    return [{ phaseId: phase.id, x: first.x, y: 0, width, height: metrics.phaseHeight }]
  })
}

function layoutRows(
  { process, lanes, counts, maxCards }: BoardLayoutInput,
  metrics: BoardMetrics,
  top: number,
): LaneRow[] {
  const hidden = new Set(lanes.hidden)
  const visible: (LaneId | null)[] = [null, ...lanes.order.filter(laneId => !hidden.has(laneId))]
  let y = top
  return visible.map(laneId => {
    y += metrics.rowGap
    const fullest = Math.max(0, ...process.steps.map(step => counts?.(step.id, laneId) ?? 0))
    const row = { laneId, y, height: rowHeight(fullest, maxCards, metrics) }
    y += row.height
    return row
  })
}

function rowHeight(fullest: number, maxCards: number, metrics: BoardMetrics): number {
  const { cards, more } = cardsShown(fullest, maxCards)
  const stack = cards === 0 ? 0 : cards * metrics.cardHeight + (cards - 1) * metrics.cardGap
  const content = metrics.padding + stack + (more > 0 ? metrics.moreHeight : 0) + metrics.channelHeight
  return Math.max(metrics.minRowHeight, content)
}

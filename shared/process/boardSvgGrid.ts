import { countsOfCell } from '../workshop/board.ts'
import type { WorkshopState } from '../workshop/state.ts'
import { drawBox, drawCounts, drawLetters, paper, round, size } from './boardSvgShapes.ts'
import type { BoardLayout, LaneRow, StepColumn } from './layout.ts'

/** Lanes, the step that is on, the hand-over line, then letters and counts of every cell. */
export function drawGrid(state: WorkshopState, layout: BoardLayout, mode: 'counts' | 'plain'): string {
  return (
    layout.rows.map(row => drawLane(layout, row)).join('') +
    drawNow(state, layout, mode) +
    drawHandOver(layout) +
    layout.steps
      .map(column => layout.rows.map(row => drawCell(state, layout, column, row, mode)).join(''))
      .join('')
  )
}

function drawLane(layout: BoardLayout, row: LaneRow): string {
  return drawBox(0, row.y, layout.width, row.height, {
    fill: row.laneId === null ? '#eceff6' : paper.ground,
    radius: 4,
  })
}

function drawNow(state: WorkshopState, layout: BoardLayout, mode: 'counts' | 'plain'): string {
  const column = layout.steps.find(({ stepId }) => stepId === state.walk.currentStepId)
  if (mode === 'plain' || column === undefined) return ''
  const top = layout.metrics.phaseHeight - 2
  return drawBox(column.x - 3, top, column.width + 6, layout.height - top - 1, {
    fill: paper.wash,
    stroke: paper.ink,
    strokeWidth: 2,
    radius: 7,
  })
}

function drawHandOver({ handOver }: BoardLayout): string {
  const dots = handOver.points.map(
    ({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="3.6" fill="${paper.done}"/>`,
  )
  const line =
    handOver.path === ''
      ? ''
      : `<path d="${handOver.path}" fill="none" stroke="${paper.done}" stroke-width="2" stroke-opacity="0.75"/>`
  return line + dots.join('')
}

function drawCell(
  state: WorkshopState,
  layout: BoardLayout,
  column: StepColumn,
  row: LaneRow,
  mode: 'counts' | 'plain',
): string {
  const { padding } = layout.metrics
  const letters = row.laneId === null ? undefined : state.process.steps[column.index]?.involvement[row.laneId]
  return (
    (letters === undefined ? '' : drawLetters(letters, column.x + 4, row.y + padding)) +
    (mode === 'plain'
      ? ''
      : drawCounts(
          countsOfCell(state, column.stepId, row.laneId),
          letters,
          column.x,
          row.y + padding + size.text,
          layout.metrics,
        ))
  )
}

import { type BoardLayout, layoutBoard } from '../../shared/process/layout.ts'
import { entriesOfCell, shownLanes } from '../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'
import { useWorkshop } from '../client/index.ts'

/** Cards drawn in one cell; the rest is "12 more", so that a row never grows without end. */
export const maxCards = 3

type Remembered = {
  readonly process: WorkshopState['process']
  readonly lanes: WorkshopState['lanes']
  readonly fullness: string
  readonly layout: BoardLayout
}
let latest: Remembered | null = null

/** The same layout object as long as nothing stands in another place than before. */
function boardLayoutOf(state: WorkshopState): BoardLayout {
  const { process, lanes } = state
  const fullness = rowFullness(state)
  if (latest?.process === process && latest.lanes === lanes && latest.fullness === fullness)
    return latest.layout
  const layout = layoutBoard({
    process,
    lanes,
    maxCards,
    counts: (stepId, laneId) => entriesOfCell(state, stepId, laneId).length,
  })
  latest = { process, lanes, fullness, layout }
  return layout
}

/** For each row the number of cards that decides its height. */
function rowFullness(state: WorkshopState): string {
  const rows = [null, ...shownLanes(state).map(lane => lane.id)]
  return rows
    .map(laneId =>
      state.process.steps.reduce((fullest, step) => {
        const count = entriesOfCell(state, step.id, laneId).length
        return Math.max(fullest, Math.min(count, maxCards + 1))
      }, 0),
    )
    .join(' ')
}

export const useBoardLayout = (): BoardLayout => useWorkshop(boardLayoutOf)

import type { Command } from '../commands.ts'
import { findActor } from '../elements.ts'
import type { WorkshopState } from '../state.ts'
import { refuse, type Verdict } from './verdict.ts'

/** An arrangement names every lane exactly once; hiding touches no content. */
export function decideLanes(
  state: WorkshopState,
  command: Extract<Command, { type: 'arrangeLanes' }>,
): Verdict {
  const { order } = command
  if ([...order, ...command.hidden].some(id => !findActor(state, id))) return refuse('unknownLane')
  if (new Set(order).size !== order.length || order.length !== state.process.actors.length)
    return refuse('badValue', { field: 'order', problem: 'incomplete' })
  const hidden = order.filter(id => command.hidden.includes(id))
  const isSame =
    order.every((id, place) => id === state.lanes.order[place]) &&
    hidden.length === state.lanes.hidden.length &&
    hidden.every(id => state.lanes.hidden.includes(id))
  return isSame ? [] : [{ type: 'lanesArranged', lanes: { order: [...order], hidden } }]
}

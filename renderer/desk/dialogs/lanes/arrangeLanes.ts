import type { LaneArrangement } from '../../../../shared/workshop/state.ts'
import { send } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'

export async function arrangeLanes({ order, hidden }: LaneArrangement): Promise<void> {
  const outcome = await send({ type: 'arrangeLanes', order: [...order], hidden: [...hidden] })
  if (!outcome.ok) saySorry(outcome.message)
}

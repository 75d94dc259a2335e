import { hiddenCount, sharingOf } from '../../../shared/workshop/selectors.ts'
import { readClient, send } from '../../client/index.ts'
import { translate } from '../../ui/i18n.ts'
import { say, saySorry } from '../../ui/notices.ts'
import { reportRefusal } from '../actions/report.ts'
import { showOnWall } from './wallStage.ts'

/** What the facilitator does with a step together with the room. */
export const startCollecting = (stepId: string): Promise<void> =>
  reportRefusal(send({ type: 'startCollecting', stepId }))

/** Says how many entries came up, because they may stand out of sight. */
export async function reveal(stepId: string): Promise<void> {
  const { state } = readClient()
  if (state === null || sharingOf(state, stepId) !== 'collecting') return
  const count = hiddenCount(state, stepId)
  const outcome = await send({ type: 'revealEntries', stepId })
  if (outcome.ok) say(translate('deskRoom.collect.done', { count }))
  else saySorry(outcome.message)
}

/** Closes the vote and lets the room see how it ended. */
export async function closeVote(voteId: string): Promise<void> {
  const outcome = await send({ type: 'closeVote', voteId })
  if (outcome.ok) showOnWall('vote')
  else saySorry(outcome.message)
}

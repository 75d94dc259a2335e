import { readClient, send } from '../../client/index.ts'
import { reportRefusal } from './report.ts'

/** Minutes that are final say how long everything took: a walk that is still on ends with them. */
export async function setDocumentStatus(status: 'draft' | 'final'): Promise<void> {
  const isWalking = (readClient().state?.walk.currentStepId ?? null) !== null
  if (status === 'final' && isWalking) await reportRefusal(send({ type: 'endWalk' }))
  await reportRefusal(send({ type: 'changeDetails', changes: { status } }))
}

import type { Outcome } from '../../client/index.ts'
import { saySorry } from '../../ui/notices.ts'

/** Says quietly why a command was not carried out. */
export async function reportRefusal(ended: Promise<Outcome>): Promise<void> {
  const outcome = await ended
  if (!outcome.ok) saySorry(outcome.message)
}

import { ask, readClient } from '../../client/index.ts'
import { translate } from '../../ui/i18n.ts'
import { saySorry } from '../../ui/notices.ts'

/** Opens the wall: a window of its own in Electron, a second tab in the browser (the same one again when it is there). */
export async function showWall(): Promise<void> {
  const reply = await ask('showWall', {})
  if (!reply.ok) return saySorry(reply.error.message)
  const url = reply.value.url ?? readClient().welcome?.wallUrl ?? null
  if (url === null) return
  if (window.open(url, 'panacea-wall') === null) saySorry(translate('desk.wall.blocked'))
}

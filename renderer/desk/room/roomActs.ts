import type { RoomAct, RoomStatus } from '../../../shared/protocol/room.ts'
import { ask, readClient } from '../../client/index.ts'
import { translate } from '../../ui/i18n.ts'
import { say, saySorry } from '../../ui/notices.ts'
import { closeDialog, openDialog } from '../deskStore.ts'
import { phonesHere } from './roomStatus.ts'
import { showOnWall } from './wallStage.ts'

/** @returns what the room is like afterwards; null where the host did not take it, which has been said then. */
export async function askRoom(act: RoomAct): Promise<RoomStatus | null> {
  const reply = await ask('room', act)
  if (reply.ok) return reply.value
  saySorry(reply.error.message)
  return null
}

/** One click: the room opens, the wall says how to join, and the desk shows the same. */
export function invite(): void {
  openDialog({ kind: 'invite' })
  if (readClient().room.kind === 'off') void startRoom()
}

/** `port` 0: whichever is free. */
export async function startRoom(options: { port?: number; address?: string } = {}): Promise<void> {
  const status = await askRoom({ act: 'start', ...options })
  if (status === null) closeDialog()
  else if (status.kind === 'on') showOnWall('invite')
}

/** Sends phones away; asks first where there are any, in the dialog that can be opened again. */
export function closeRoom(): void {
  const { room } = readClient()
  if (room.kind === 'on' && phonesHere(room).length > 0) openDialog({ kind: 'invite', part: 'stop' })
  else void askRoom({ act: 'stop' })
}

export function pausePhones(): void {
  const { room } = readClient()
  if (room.kind === 'on') void askRoom({ act: 'pause', isPaused: !room.isPaused })
}

export async function summonPhones(): Promise<void> {
  if ((await askRoom({ act: 'summon' })) !== null) say(translate('deskRoom.room.summoned'))
}

import type { PhoneOwn } from '../../../shared/protocol/room.ts'
import type { SessionState } from '../session/session.ts'

/** The lane as the person chose it last; the host's word once it has it, for the facilitator may assign another. */
export const myLaneId = (state: SessionState): string | null => asSaid(state, 'laneId')

/** The name in the same way; '' under a rule that hides names. */
export const myName = (state: SessionState): string => asSaid(state, 'name')

function asSaid<K extends 'name' | 'laneId'>(
  { outbox, own, identity }: SessionState,
  what: K,
): Pick<PhoneOwn, 'name' | 'laneId'>[K] {
  for (let at = outbox.length - 1; at >= 0; at--) {
    const item = outbox[at]
    if (item?.message.type !== 'setMe' || item.state.kind === 'refused') continue
    const said = item.message[what]
    if (said !== undefined) return said
  }
  return own ? own[what] : identity[what]
}

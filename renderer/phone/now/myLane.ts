import type { SessionState } from '../session/session.ts'

/** The lane as the person chose it last; the host's word once it has it, for the facilitator may assign another. */
export function myLaneId({ outbox, own, identity }: SessionState): string | null {
  for (let at = outbox.length - 1; at >= 0; at--) {
    const item = outbox[at]
    if (item?.message.type === 'setMe' && item.state.kind !== 'refused') return item.message.laneId
  }
  return own ? own.laneId : identity.laneId
}

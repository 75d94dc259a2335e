import type { SessionState } from '../session/session.ts'

/** Up or down as the person left it, whether the host knows it yet or not. */
export function handOf({ outbox, own }: SessionState): boolean {
  for (let at = outbox.length - 1; at >= 0; at--) {
    const item = outbox[at]
    if (item?.message.type === 'raiseHand' && item.state.kind !== 'refused') return item.message.isRaised
  }
  return own?.isHandRaised ?? false
}

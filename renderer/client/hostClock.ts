/**
 * How far the host's clock is ahead of this view's, in milliseconds. Desk and wall run on the host's machine, so it is
 * nothing there; a phone's clock may be minutes off. Learned from the stamp of events as they arrive.
 */
let ahead = 0
/** Smaller differences are the way of the message, not the clock. */
const tolerance = 1500

export const hostNow = (): number => Date.now() + ahead

/** @param stampedAt host time of an event that was sent a moment ago. */
export function learnHostTime(stampedAt: number): void {
  const difference = stampedAt - Date.now()
  ahead = Math.abs(difference) < tolerance ? 0 : difference
}

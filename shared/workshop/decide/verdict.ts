import type { WorkshopEvent } from '../events.ts'
import type { ThingKey } from '../history/keys.ts'
import type { Refusal, RefusalCode } from '../refusals.ts'
import type { WorkshopState } from '../state.ts'

/** The events that carry a command out (none: it would change nothing), or why it is refused. */
export type Verdict = readonly WorkshopEvent[] | Refusal

export const refuse = (code: RefusalCode, params?: Refusal['params']): Refusal =>
  params ? { code, params } : { code }

/** Somebody else has changed a field since an edit of it began. @param current what stands there by now. */
export const stale = (field: string, current: string): Refusal => ({
  code: 'stale',
  params: { field },
  current,
})

/** @param basedOn what the edit was begun on; absent: on whatever stands. */
export const isStale = (
  state: Pick<WorkshopState, 'touched'>,
  key: ThingKey,
  basedOn: number | undefined,
): boolean =>
  basedOn !== undefined && Object.hasOwn(state.touched, key) && (state.touched[key] ?? 0) > basedOn

export const isRefused = (verdict: Verdict): verdict is Refusal => 'code' in verdict

import type { WorkshopEvent } from '../events.ts'
import type { Refusal, RefusalCode } from '../refusals.ts'

/** The events that carry a command out (none: it would change nothing), or why it is refused. */
export type Verdict = readonly WorkshopEvent[] | Refusal

export const refuse = (code: RefusalCode, params?: Refusal['params']): Refusal =>
  params ? { code, params } : { code }

export const isRefused = (verdict: Verdict): verdict is Refusal => 'code' in verdict

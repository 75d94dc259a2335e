import { keepTyped } from './keptText.ts'

/**
 * Texts that were typed and could not be written, by field: another text stood there by then. They wait for the field to
 * be shown again, so that closing its dialog loses nothing.
 */
export type Unfinished = { readonly mine: string; readonly theirs: string }

const waiting = keepTyped<Unfinished>()

export const findUnfinished = waiting.find
export const keepUnfinished = waiting.keep
export const forgetUnfinished = waiting.forget

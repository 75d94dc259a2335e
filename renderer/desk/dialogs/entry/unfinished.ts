/**
 * Texts that were typed and could not be written, by entry and field: another text stood there by then. They wait for the
 * editor to be opened again, so that closing it loses nothing.
 */
export type Unfinished = { readonly mine: string; readonly theirs: string }

const waiting = new Map<string, Unfinished>()
const keyOf = (entryId: string, field: string): string => `${entryId} ${field}`

export const findUnfinished = (entryId: string, field: string): Unfinished | undefined =>
  waiting.get(keyOf(entryId, field))
export const keepUnfinished = (entryId: string, field: string, texts: Unfinished): void => {
  waiting.set(keyOf(entryId, field), texts)
}
export const forgetUnfinished = (entryId: string, field: string): void => {
  waiting.delete(keyOf(entryId, field))
}

/**
 * Texts that were typed and could not be written, by field: another text stood there by then. They wait for the field to
 * be shown again, so that closing its dialog loses nothing.
 */
export type Unfinished = { readonly mine: string; readonly theirs: string }

const waiting = new Map<string, Unfinished>()

export const findUnfinished = (key: string): Unfinished | undefined => waiting.get(key)
export const keepUnfinished = (key: string, texts: Unfinished): void => {
  waiting.set(key, texts)
}
export const forgetUnfinished = (key: string): void => {
  waiting.delete(key)
}

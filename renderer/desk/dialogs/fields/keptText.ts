import { useState } from 'react'
import { readClient } from '../../../client/index.ts'

/**
 * What was typed and is not written yet, by what it was typed for. It outlives its field and waits in memory for the
 * field to be shown again, in the same workshop: closing a dialog loses nothing.
 */
export type Kept<T> = {
  readonly find: (key: string) => T | undefined
  readonly keep: (key: string, typed: T) => void
  readonly forget: (key: string) => void
}

export function keepTyped<T>(): Kept<T> {
  const kept = new Map<string, T>()
  const here = (key: string): string => `${readClient().state?.workshopId}/${key}`
  return {
    find: key => kept.get(here(key)),
    keep: (key, typed) => {
      kept.set(here(key), typed)
    },
    forget: key => {
      kept.delete(here(key))
    },
  }
}

const texts = keepTyped<string>()

export type KeptText = {
  readonly text: string
  readonly write: (typed: string) => void
  /** It is written, or not wanted. */
  readonly forget: () => void
  /** It was not taken: it stands in the field again, unless the next one stands there by now. */
  readonly giveBack: (typed: string) => void
}

/** The answer to a question, wherever it is typed. */
export const answerKey = (entryId: string): string => `answer/${entryId}`

/** One text of a form; two forms for the same thing share its key, and with it what was typed. */
export function useKeptText(key: string, start = ''): KeptText {
  const [text, setText] = useState(() => texts.find(key) ?? start)
  const write = (typed: string) => {
    setText(typed)
    if (typed.trim() === start.trim()) texts.forget(key)
    else texts.keep(key, typed)
  }
  return {
    text,
    write,
    forget: () => write(start),
    giveBack: typed => {
      if (texts.find(key) === undefined) write(typed)
    },
  }
}

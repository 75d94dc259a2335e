import type { shell } from '../../shared/locale/en/shell.ts'
import { createTranslate } from './translate.ts'

type Catalogue = typeof shell
/** `start.building`, `menu.file`: a typing mistake in a key is a type error. */
export type ShellKey = {
  [Group in keyof Catalogue & string]: Catalogue[Group] extends string
    ? Group
    : `${Group}.${keyof Catalogue[Group] & string}`
}[keyof Catalogue & string]
export type ShellSentence = (key: ShellKey, params?: Readonly<Record<string, string | number>>) => string

/** What the surroundings of the host say: `npm start`, the loopback host, the Electron shell. */
export function createShellSentences(language: string): ShellSentence {
  const translate = createTranslate(language)
  return (key, params) => translate(`shell.${key}`, params)
}

import { createInstance } from 'i18next'
import { shell as english } from '../../shared/locale/en/shell.ts'

type Catalogue = typeof english
/** `start.building`, `menu.file`: a typing mistake in a key is a type error. */
export type ShellKey = {
  [Group in keyof Catalogue & string]: Catalogue[Group] extends string
    ? Group
    : `${Group}.${keyof Catalogue[Group] & string}`
}[keyof Catalogue & string]
export type ShellSentence = (key: ShellKey, params?: Readonly<Record<string, string | number>>) => string

/** What the surroundings of the host say: `npm start`, the loopback host, the Electron shell. */
export function createShellSentences(language: string): ShellSentence {
  const i18n = createInstance()
  // Everything is at hand: initialised before `init` returns.
  i18n.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { shell: english } },
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return (key, params = {}) => i18n.t(key, params)
}

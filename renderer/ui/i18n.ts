import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import { views as en } from '../../shared/locale/en/views.ts'
import type { Translate } from '../../shared/locale/translate.ts'

/** Catalogues by language tag. English is complete; another language needs its folder beside `en` and a line here. */
const catalogues: Readonly<Record<string, object>> = { en }
export const languages: readonly { readonly tag: string; readonly name: string }[] = [
  { tag: 'en', name: 'English' },
]

/** Called once by each entry page, before it draws. */
export function startLanguage(language: string): void {
  void i18next.init({
    lng: language,
    fallbackLng: 'en',
    resources: Object.fromEntries(
      Object.entries(catalogues).map(([tag, catalogue]) => [tag, { translation: catalogue }]),
    ),
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}

export function changeLanguage(language: string): void {
  if (i18next.language !== language) void i18next.changeLanguage(language)
}

/** For code outside rendering. */
export const translate: Translate = (key, params) => inLanguage(key, params)

/** For components: re-renders when the language changes. The same function for all of them. */
export const useTranslate = (): Translate => useSyncExternalStore(onLanguage, () => inLanguage)

/** A screen says the same few hundred things again and again; each is looked up once. A bound, as counts go up all day. */
const mostKept = 4000
function translateOnce(): Translate {
  const known = new Map<string, string>()
  return (key, params) => {
    const name = params === undefined ? key : `${key} ${JSON.stringify(params)}`
    const before = known.get(name)
    if (before !== undefined) return before
    const sentence = i18next.t(key, { ...params })
    if (known.size >= mostKept) known.clear()
    known.set(name, sentence)
    return sentence
  }
}

let inLanguage = translateOnce()
const listeners = new Set<() => void>()
i18next.on('languageChanged', () => {
  inLanguage = translateOnce()
  for (const tell of listeners) tell()
})
function onLanguage(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

import { createInstance } from 'i18next'
import { en } from '../../shared/locale/en/index.ts'
import type { Translate } from '../../shared/locale/translate.ts'

/** @param language what the reader prefers; a language without a catalogue falls back to English. */
export function createTranslate(language: string): Translate {
  const i18n = createInstance()
  // Everything is at hand: initialised before `init` returns.
  i18n.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return (key, params = {}) => i18n.t(key, params)
}

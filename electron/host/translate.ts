import i18next from 'i18next'
import { en } from '../../shared/locale/en/index.ts'
import type { Translate } from '../../shared/locale/translate.ts'

/** Catalogues by language; English is complete and stands in where another language has no message. */
const catalogues: Readonly<Record<string, object>> = { en }

/**
 * @param language a language tag; a language without a catalogue gets English.
 * @returns a translator that answers at once: the catalogues are part of the program, nothing is loaded.
 */
export function createTranslate(language: string): Translate {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    // Keys are written whole, `minutes.section.purpose`: one namespace, and no escaping, for nothing here is HTML.
    resources: Object.fromEntries(
      Object.entries(catalogues).map(([tag, messages]) => [tag, { translation: messages }]),
    ),
    interpolation: { escapeValue: false },
  })
  return (key, params) => instance.t(key, { ...params })
}

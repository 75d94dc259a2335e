import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { views as en } from '../../shared/locale/en/views.ts'
import type { Translate } from '../../shared/locale/translate.ts'

/** Catalogues by language tag. English is complete; another language needs its folder beside `en` and a line here. */
const catalogues: Readonly<Record<string, object>> = { en }
export const languages: readonly { readonly tag: string; readonly name: string }[] = [
  { tag: 'en', name: 'English' },
]

/** Called once by each entry page, before it draws. */
export function startLanguage(language: string): void {
  void i18next.use(initReactI18next).init({
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
export const translate: Translate = (key, params) => i18next.t(key, { ...params })

/** For components: re-renders when the language changes. */
export function useTranslate(): Translate {
  const { t } = useTranslation()
  return useMemo<Translate>(() => (key, params) => t(key, { ...params }), [t])
}

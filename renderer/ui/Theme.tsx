import { createContext, type ReactNode, useLayoutEffect } from 'react'
import type { Preferences } from '../../shared/protocol/contract.ts'
import { changeLanguage } from './i18n.ts'

/** For parts whose colours are not all tokens. */
export const ThemeName = createContext<Preferences['theme']>('light')

/** Gives everything below it the reader's colours, sizes and language. */
export function Theme({ preferences, children }: { preferences: Preferences; children: ReactNode }) {
  const { theme, textSize, isMotionReduced, language } = preferences
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.theme = theme
    dataset.textSize = textSize
    dataset.motion = isMotionReduced ? 'reduced' : 'full'
    document.documentElement.lang = language
    changeLanguage(language)
  }, [theme, textSize, isMotionReduced, language])
  return <ThemeName value={theme}>{children}</ThemeName>
}

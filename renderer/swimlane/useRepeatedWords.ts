import { useMemo } from 'react'
import type { Translate } from '../../shared/locale/translate.ts'
import { useTranslate } from '../ui/i18n.ts'

/** Far more than a board says; a bound so that counts that go up all day are not kept for ever. */
const most = 2000

/** As `useTranslate`, for labels that many cells share ("2 risks"): each is looked up once for a language. */
export function useRepeatedWords(): Translate {
  const t = useTranslate()
  return useMemo(() => {
    const known = new Map<string, string>()
    return (key, params) => {
      const name = params === undefined ? key : `${key} ${Object.values(params).join(' ')}`
      const word = known.get(name) ?? t(key, params)
      if (known.size > most) known.clear()
      known.set(name, word)
      return word
    }
  }, [t])
}

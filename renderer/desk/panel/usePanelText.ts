import { useCallback } from 'react'
import type { panel } from '../../../shared/locale/en/panel.ts'
import { useTranslate } from '../../ui/i18n.ts'

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string]
type WithoutPlural<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K
/** A message of the `panel` catalogue, without its first word: a key that is not there does not compile. */
export type PanelKey = WithoutPlural<Path<typeof panel>>
export type PanelText = (key: PanelKey, params?: Readonly<Record<string, string | number>>) => string

export function usePanelText(): PanelText {
  const translate = useTranslate()
  return useCallback((key, params) => translate(`panel.${key}`, params), [translate])
}

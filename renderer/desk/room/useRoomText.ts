import { useMemo } from 'react'
import type { deskRoom } from '../../../shared/locale/en/deskRoom.ts'
import { useTranslate } from '../../ui/i18n.ts'

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string]
type WithoutPlural<K> = K extends `${infer Base}_zero` | `${infer Base}_one` | `${infer Base}_other`
  ? Base
  : K
/** A message of the `deskRoom` catalogue, without its first word: a key that is not there does not compile. */
export type RoomKey = WithoutPlural<Path<typeof deskRoom>>
export type RoomText = (key: RoomKey, params?: Readonly<Record<string, string | number>>) => string

export function useRoomText(): RoomText {
  const translate = useTranslate()
  return useMemo<RoomText>(() => (key, params) => translate(`deskRoom.${key}`, params), [translate])
}

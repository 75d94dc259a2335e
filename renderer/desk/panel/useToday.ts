import { useMemo } from 'react'
import { dayAt, type IsoDay } from '../../../shared/locale/dates.ts'
import { useNow } from '../../client/index.ts'

const minuteMs = 60_000
/** Asked once: finding it out costs more than drawing an entry, and a meeting stays where it is. */
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
export const localTimeZone = (): string => timeZone

/** The day it is for whoever sits at the desk. */
export function useToday(): IsoDay {
  const now = useNow(minuteMs)
  return useMemo(() => dayAt(now, timeZone), [now])
}

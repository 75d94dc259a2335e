import { dayAt, type IsoDay } from '../../../shared/locale/dates.ts'
import { useNow } from '../../client/index.ts'

const minuteMs = 60_000
export const localTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The day it is for whoever sits at the desk. */
export const useToday = (): IsoDay => dayAt(useNow(minuteMs), localTimeZone())

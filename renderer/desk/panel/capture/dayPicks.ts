import type { IsoDay } from '../../../../shared/locale/dates.ts'

/** @param day an existing ISO day. @returns the day so many days later; a month is the same date of the next month. */
export function dayLater(day: IsoDay, days: number): IsoDay {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** The same date of the next month, or its last day where it is shorter: 31 January gives 28 or 29 February. */
export function monthLater(day: IsoDay): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date, lastOfNext))).toISOString().slice(0, 10)
}

export const duePicks = [
  { name: 'dueTomorrow', from: (today: IsoDay) => dayLater(today, 1) },
  { name: 'dueWeek', from: (today: IsoDay) => dayLater(today, 7) },
  { name: 'dueFortnight', from: (today: IsoDay) => dayLater(today, 14) },
  { name: 'dueMonth', from: monthLater },
] as const

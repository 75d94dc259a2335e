/** Arithmetic on calendar days, written `YYYY-MM-DD`. No clock, no time zone. */
export type Day = string

const dayMs = 86_400_000

/** @returns the day, or null where the calendar has none such (31 April). @param month 1 to 12. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const isReal =
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  if (!isReal) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** @returns year, month (1 to 12) and day, or null where the text is no day of the calendar: 2026-02-29 is not. */
export function partsOfDay(text: string): { year: number; month: number; day: number } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return dayOf(year, month, day) === null ? null : { year, month, day }
}

export const isDay = (text: string): boolean => partsOfDay(text) !== null

/** @param month 1 to 12. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** @returns the day that many days later, or null where that is beyond the year 9999 or `day` is none. */
export function addDays(day: Day, count: number): Day | null {
  if (!isDay(day)) return null
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs)
  return Number.isNaN(moment.getTime())
    ? null
    : dayOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
}

/** The same day of a later month, or that month's last: 31 January and one month is 28 or 29 February. */
export function addMonths(day: Day, count: number): Day | null {
  const parts = partsOfDay(day)
  if (!parts) return null
  const months = parts.year * 12 + parts.month - 1 + count
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  return dayOf(year, month, Math.min(parts.day, daysIn(year, month)))
}

/** @returns 0 for Monday to 6 for Sunday; null where `day` is none. */
export function weekdayOf(day: Day): number | null {
  return isDay(day) ? (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7 : null
}

/**
 * Days, clock times, durations and lists as a reader of the given language writes them. Pure: the time zone is an argument,
 * never the machine's, so a document is the same wherever it is made.
 */

/** An ISO 8601 calendar day, `YYYY-MM-DD`. */
export type IsoDay = string

/** Plain `en` means British English here: day before month, 24-hour clock. Other tags are taken as they are. */
export function localeTag(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs about as much as using it a hundred times. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  let made = formatters.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(localeTag(language), options)
    formatters.set(key, made)
  }
  return made
}

/** @returns the day's first moment in UTC, or null where the text is not an existing day. */
function momentOfDay(day: IsoDay): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const moment = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day ? null : moment
}

/** "15 December 2026". What is not a day is given back as it is: somebody typed it, so it is shown. */
export function formatDay(day: IsoDay, language: string): string {
  const moment = momentOfDay(day)
  return moment === null ? day : formatter(language, { dateStyle: 'long', timeZone: 'UTC' }).format(moment)
}

/** "15 Dec 2026", for tables. */
export function formatShortDay(day: IsoDay, language: string): string {
  const moment = momentOfDay(day)
  return moment === null ? day : formatter(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(moment)
}

/** "09:30". @param moment milliseconds since 1970 UTC. */
export function formatClock(moment: number, language: string, timeZone: string): string {
  return formatter(language, { timeStyle: 'short', timeZone }).format(moment)
}

/** "15 December 2026 at 09:30". @param moment milliseconds since 1970 UTC. */
export function formatMoment(moment: number, language: string, timeZone: string): string {
  return formatter(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(moment)
}

/** The calendar day it is at that moment in that time zone. */
export function dayAt(moment: number, timeZone: string): IsoDay {
  const parts = formatter('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(p => p.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/**
 * "1 h 20 min", "45 min", "0 min", with the international symbols of ISO 80000-3, which need no plural. Negative
 * durations get a minus sign. @param minutes is rounded to whole minutes.
 */
export function formatMinutes(minutes: number, language: string): string {
  const whole = Math.round(Math.abs(minutes))
  const number = new Intl.NumberFormat(localeTag(language))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  const parts: string[] = []
  if (hours > 0) parts.push(`${number.format(hours)}\u00a0h`)
  if (rest > 0 || hours === 0) parts.push(`${number.format(rest)}\u00a0min`)
  return (minutes < 0 && whole > 0 ? '\u2212' : '') + parts.join('\u00a0')
}

/** "ICT and Clinical Engineering". */
export function formatAll(words: readonly string[], language: string): string {
  return new Intl.ListFormat(localeTag(language), { type: 'conjunction' }).format(words)
}

/** "notes, risks or questions". */
export function formatAlternatives(words: readonly string[], language: string): string {
  return new Intl.ListFormat(localeTag(language), { type: 'disjunction' }).format(words)
}

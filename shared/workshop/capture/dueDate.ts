import { addDays, addMonths, type Day, dayOf, partsOfDay, weekdayOf } from '../days.ts'
import type { CaptureWords } from './words.ts'

/** A date that closes a line. `raw` is what stands for it there, "by" included; `rest` is the line without it. */
export type FoundDate = { readonly rest: string; readonly raw: string; readonly day: Day }

/** `read`: null where the calendar has no such day; undefined where it is not to be read like that. */
type Reading = {
  readonly pattern: string
  readonly read: (parts: readonly string[]) => Day | null | undefined
}

/**
 * Reads a date at the end of a line, together with the weekday beside it. A day without a year is the next one to come; a
 * weekday is the next one after today; "next friday" is the one of next week.
 * @param isStrict only dates that are surely due dates: "due 15 Dec", "+7d".
 */
export function dateAtEnd(
  line: string,
  today: Day,
  words: CaptureWords,
  isStrict: boolean,
): FoundDate | null {
  const readings = readingsOf(today, words)
  for (const { pattern, read } of readings) {
    const found = new RegExp(
      `(?:^|\\s)((${oneOf([...words.due, ...words.by])})\\s+)?(?:${pattern})[.,;]?\\s*$`,
      'iu',
    ).exec(line)
    if (!found) continue
    const lead = found[2]?.toLowerCase().replace(/\s+/g, ' ') ?? ''
    const raw = found[0].trim()
    const isSure = words.due.includes(lead) || raw.startsWith('+')
    const rest = line.slice(0, found.index).trimEnd()
    const isSaidOfSomething = () => isPartOfSentence(rest, words) || isPartOfRange(rest, readings, words)
    if (isStrict ? !isSure : lead === '' && !isSure && isSaidOfSomething()) continue
    const day = read(found.slice(3).map(part => part ?? ''))
    // "31 Nov 27" is no day, and "Nov 27" is not what was said.
    if (day !== undefined) return day === null ? null : { rest, raw, day }
  }
  return null
}

function isPartOfSentence(rest: string, words: CaptureWords): boolean {
  const last = /[\p{L}\p{N}]+$/u.exec(rest)?.[0].toLowerCase()
  return last !== undefined && words.notDue.includes(last)
}

/** "14 - 15 Dec", "Monday, Friday": half of a range or of a list is not what was said. */
function isPartOfRange(rest: string, readings: readonly Reading[], words: CaptureWords): boolean {
  const joint = /\s*([-–—~/&+,])$/.exec(rest)
  if (!joint) return false
  // After a comma a bare number is rather something else: "update room 12, 15 Dec".
  const parts =
    joint[1] === ',' ? [] : ['\\d{1,2}(?:st|nd|rd|th)?\\.?', anyWeekday(words), oneOf(words.months.flat())]
  const whole = readings.map(({ pattern }) => pattern)
  return new RegExp(`(?:^|[\\s/.(])(?:${[...whole, ...parts].join('|')})$`, 'iu').test(
    rest.slice(0, joint.index),
  )
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+')
const oneOf = (all: readonly string[]) => all.map(escaped).join('|')
const anyWeekday = ({ weekdays, weekdaysShort }: CaptureWords) => oneOf([...weekdays, ...weekdaysShort])

/** Each pattern's groups go to its reader in order. */
function readingsOf(today: Day, words: CaptureWords): Reading[] {
  const month = oneOf(words.months.flat())
  const { day, week, month: months } = words.units
  const unit = oneOf([...day, ...week, ...months])
  const monthNumber = (text = '') => words.months.findIndex(names => names.includes(text.toLowerCase())) + 1
  const inYear = (year: string, m: number, d: number) =>
    year === '' ? nextOccurrence(today, m, d) : dayOf(fullYear(year), m, d)
  // After the name of a month two digits may be a day as well: "15 Dec 27". They are a year from this one on.
  const inYearToCome = (year: string, m: number, d: number) =>
    /^\D?\d{2}$/.test(year) && fullYear(year) < Number(today.slice(0, 4)) ? undefined : inYear(year, m, d)
  const later = (count: number, name = ''): Day | null => {
    const lower = name.toLowerCase()
    if (months.includes(lower) || lower === 'm') return addMonths(today, count)
    return addDays(today, week.includes(lower) || lower === 'w' ? count * 7 : count)
  }
  const numbered = ([a, b, y = '']: readonly string[]) =>
    words.isDayFirst ? inYear(y, Number(b), Number(a)) : inYear(y, Number(a), Number(b))
  const dates: Reading[] = [
    { pattern: '(\\d{4})-(\\d{2})-(\\d{2})', read: ([y, m, d]) => dayOf(Number(y), Number(m), Number(d)) },
    {
      pattern: `(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s*(${month})\\.?(?:,?\\s+(\\d{4}|['’]?\\d{2}))?`,
      read: ([d, name, y = '']) => inYearToCome(y, monthNumber(name), Number(d)),
    },
    {
      pattern: `(${month})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}|['’]?\\d{2}))?`,
      read: ([name, d, y = '']) => inYearToCome(y, monthNumber(name), Number(d)),
    },
    // Two digits each: "9/10" is rather a part of something than a day.
    { pattern: '(\\d{2})/(\\d{2})(?:/(\\d{4}|\\d{2}))?', read: numbered },
    { pattern: '(\\d{1,2})/(\\d{1,2})/(\\d{4})', read: numbered },
    {
      pattern: '(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})',
      read: ([d, m, y = '']) => inYear(y, Number(m), Number(d)),
    },
  ]
  // A weekday beside a date belongs to it and says nothing of its own: where the two disagree, the date counts.
  const weekday = anyWeekday(words)
  const before = `(?:(?:${escaped(words.next)}\\s+)?(?:${weekday})\\.?,?\\s+)?`
  const after = `(?:,?\\s+(?:(?:${weekday})|\\((?:${weekday})\\)))?`
  return [
    ...dates.map(({ pattern, read }) => ({ pattern: `${before}${pattern}${after}`, read })),
    { pattern: oneOf(words.today), read: () => today },
    { pattern: oneOf(words.tomorrow), read: () => addDays(today, 1) },
    {
      pattern: `(?:(${escaped(words.next)})\\s+)?(${oneOf(words.weekdays)})`,
      read: ([next, name = '']) =>
        nextWeekday(today, words.weekdays.indexOf(name.toLowerCase()), Boolean(next)),
    },
    {
      pattern: `${escaped(words.in)}\\s+(\\d{1,3}|${oneOf(words.one)})\\s+(${unit})`,
      read: ([count = '', name]) => later(/^\d/.test(count) ? Number(count) : 1, name),
    },
    { pattern: '\\+(\\d{1,3})([dwm])', read: ([count, name]) => later(Number(count), name) },
  ]
}

/** "2027", "27" or "'27". */
const fullYear = (year: string): number => {
  const digits = year.replace(/\D/g, '')
  return (digits.length === 2 ? 2000 : 0) + Number(digits)
}

/** The first such day from today on. 29 February may be eight years away. */
function nextOccurrence(today: Day, month: number, day: number): Day | null {
  const start = partsOfDay(today)
  if (!start) return null
  for (let year = start.year; year <= start.year + 8; year += 1) {
    const found = dayOf(year, month, day)
    if (found !== null && found >= today) return found
  }
  return null
}

/** @param weekday 0 for Monday. @param isNextWeek the one of the week after this one, weeks beginning on Monday. */
function nextWeekday(today: Day, weekday: number, isNextWeek: boolean): Day | null {
  const now = weekdayOf(today)
  if (now === null || weekday < 0) return null
  return addDays(today, isNextWeek ? 7 - now + weekday : ((weekday - now + 6) % 7) + 1)
}

/** The words of one language that the capture field understands, in lower case. */
export type CaptureWords = {
  /** January first; every way to write each. */
  readonly months: readonly (readonly string[])[]
  /** Monday first, in full: "sun" and "sat" are words of their own. */
  readonly weekdays: readonly string[]
  readonly today: readonly string[]
  readonly tomorrow: readonly string[]
  readonly next: string
  readonly in: string
  /** "a" in "in a week". */
  readonly one: readonly string[]
  readonly units: {
    readonly day: readonly string[]
    readonly week: readonly string[]
    readonly month: readonly string[]
  }
  /** Words that make any day after them a due date and mean nothing else. */
  readonly due: readonly string[]
  /** The same, but after them a day may also belong to what is said: "expires by". */
  readonly by: readonly string[]
  /** After these a day belongs to the sentence and is left in it: "keep the paper log until 15 Dec". */
  readonly notDue: readonly string[]
  readonly priorities: {
    readonly high: readonly string[]
    readonly medium: readonly string[]
    readonly low: readonly string[]
  }
  readonly park: readonly string[]
  /** 15/12 or 12/15. */
  readonly isDayFirst: boolean
}

const english: CaptureWords = {
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  today: ['today'],
  tomorrow: ['tomorrow'],
  next: 'next',
  in: 'in',
  one: ['a', 'one'],
  units: { day: ['days', 'day'], week: ['weeks', 'week'], month: ['months', 'month'] },
  due: ['due by', 'due on', 'due:', 'due'],
  by: ['by'],
  notDue: [
    ...[
      'before',
      'until',
      'till',
      'since',
      'after',
      'from',
      'of',
      'in',
      'at',
      'on',
      'for',
      'between',
      'within',
    ],
    ...[
      'the',
      'this',
      'last',
      'every',
      'each',
      'to',
      'and',
      'or',
      'than',
      'as',
      'version',
      'than',
      'with',
      'not',
    ],
  ],
  priorities: { high: ['high', 'h', '!'], medium: ['medium', 'med', 'm'], low: ['low', 'l'] },
  park: ['park', 'parked'],
  isDayFirst: true,
}

/** @param language BCP 47 tag; a language without words of its own gets the English ones. */
export function captureWords(language: string): CaptureWords {
  return language === 'en-US' ? { ...english, isDayFirst: false } : english
}

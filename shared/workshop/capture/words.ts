/** The words of one language that the capture field understands, in lower case. */
export type CaptureWords = {
  /** January first; every way to write each. */
  readonly months: readonly (readonly string[])[]
  /** Monday first, in full: "sun" and "sat" are words of their own. */
  readonly weekdays: readonly string[]
  /** Only beside a date: "Fri 15 Dec". */
  readonly weekdaysShort: readonly string[]
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
  readonly names: NameWords
  /** 15/12 or 12/15. */
  readonly isDayFirst: boolean
}

/** What tells a name that belongs to the sentence from one that is only put beside it. In doubt it belongs. */
export type NameWords = {
  /** They tie a name to the sentence on either side: "sent to @Legal", "@Legal and @ICT". */
  readonly tying: readonly string[]
  /** The same before a name only: "our @ICT", "depends on @ICT"; a bare "on" may also close: "always on @ICT". */
  readonly tyingBefore: readonly string[]
  /** The same after a name only: "@Legal must sign". */
  readonly tyingAfter: readonly string[]
  /** A verb that speaks of somebody, by its look: "@Legal signs". */
  readonly verbAfter: RegExp
  /** What is done to somebody: "ask @Legal". */
  readonly actingOn: RegExp
  /** The same where a verb stands, at the beginning or after `beforeVerb`; elsewhere a noun: "phishing email @ICT". */
  readonly actingAsVerb: readonly string[]
  readonly beforeVerb: readonly string[]
  /** What follows a verb and not a name, so that "@Jane Check the clause" names Jane. */
  readonly beginningObject: readonly string[]
  /** Stand before a name and are none, without dots. Names come from anywhere, whatever is spoken. */
  readonly titles: readonly string[]
}

const wordsIn = (text: string): string[] => text.trim().split(/\s+/)

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
  weekdaysShort: wordsIn('mon tue tues wed thu thur thurs fri sat sun'),
  today: ['today'],
  tomorrow: ['tomorrow'],
  next: 'next',
  in: 'in',
  one: ['a', 'one'],
  units: { day: ['days', 'day'], week: ['weeks', 'week'], month: ['months', 'month'] },
  due: ['due by', 'due on', 'due:', 'due'],
  by: ['by'],
  notDue: wordsIn(`
    before until till til since after from of in at on for between within through thru
    the this last every each to and or than as version with not`),
  priorities: { high: ['high', 'h', '!'], medium: ['medium', 'med', 'm'], low: ['low', 'l'] },
  park: ['park', 'parked'],
  names: {
    tying: wordsIn(`
      to for with without from by at of in about after against among between behind via per like than as towards
      and or nor but plus versus vs if whether because when while where who which that
      is are was were be been being not both either neither`),
    tyingBefore: [
      ...wordsIn('a an the our your their my its'),
      ...['depends on', 'depend on', 'relies on', 'rely on', 'based on', 'waits on', 'wait on', 'falls on'],
      ...['is it', 'is this', 'is that', 'was it', 'was this', 'was that'],
    ],
    tyingAfter: wordsIn(`
      on over under before until has have had does did must should shall will would can could cannot may might need
      said told thought knew saw went got gave took made came never still already only also even`),
    verbAfter: /^\p{Ll}+(?:[^sui]s|\p{Ll}ed|n['’]t)$/u,
    actingOn:
      /^(?:(?:ask|tell|inform|remind|thank|consult|send|teach)(?:s|ed|ing)?|(?:invit|involv|includ|convinc|giv)(?:e|es|ed|en|ing)|notif(?:y|ies|ied|ying)|told|gave|taught|sent|cc)$/,
    actingAsVerb: wordsIn(`
      brief warn contact phone email call meet see visit interview chase train show pay trust use try run open`),
    beforeVerb: wordsIn(`
      to and or but then please not never always also just must should shall will would can could may might
      i we you they let's let’s`),
    beginningObject: wordsIn(`
      a an the this that these those our your their my his her its it them us him all every each any no some
      if whether with for`),
    titles: wordsIn('dr prof professor mr mrs ms miss mx dott dottssa profssa ing avv sig sigra herr frau'),
  },
  isDayFirst: true,
}

/** @param language BCP 47 tag; a language without words of its own gets the English ones. */
export function captureWords(language: string): CaptureWords {
  return language === 'en-US' ? { ...english, isDayFirst: false } : english
}

import { isDay } from '../days.ts'
import { findActor } from '../elements.ts'
import { type EntryKind, type FieldSpec, fieldSpec } from '../entryFields.ts'
import type { Refusal } from '../refusals.ts'
import type { WorkshopState } from '../state.ts'
import { refuse } from './verdict.ts'

/** Why a value does not fit its field; sentences at `refusal.problem.<problem>`. */
export const valueProblems = [
  'empty',
  'tooLong',
  'notADate',
  'notATime',
  'notAChoice',
  'outOfRange',
  'noSuchLane',
  'incomplete',
] as const
export type ValueProblem = (typeof valueProblems)[number]

/** C0 and C1 control characters except tab and line feed, and halves of characters: no document can hold them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu

/** Nothing but blanks and characters without a shape of their own, which would look like no text at all. */
const shapeless = /^[\s\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u2800\u3164\uffa0]*$/u

/** Text as it may be kept: one kind of line break, nothing unprintable, no blanks around it; '' where nothing would be seen. */
export function cleanProse(text: string): string {
  const clean = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(unprintable, '')
    .trim()
  return shapeless.test(clean) ? '' : clean
}

/** The same on one line. */
export const cleanLine = (text: string): string => cleanProse(text).replace(/\s+/g, ' ')

export type Checked = { ok: true; value: string } | { ok: false; problem: ValueProblem }
const good = (value: string): Checked => ({ ok: true, value })
const bad = (problem: ValueProblem): Checked => ({ ok: false, problem })

/** Checks and tidies one value of a field. '' always fits: it clears the field. */
export function checkValue(state: WorkshopState, spec: FieldSpec, raw: string): Checked {
  const value = spec.type === 'prose' ? cleanProse(raw) : cleanLine(raw)
  if (value === '') return good('')
  switch (spec.type) {
    case 'line':
    case 'prose':
      return value.length <= spec.max ? good(value) : bad('tooLong')
    case 'date':
      return isDay(value) ? good(value) : bad('notADate')
    case 'choice':
      return spec.options.includes(value) ? good(value) : bad('notAChoice')
    case 'scale': {
      const number = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN
      return number >= spec.min && number <= spec.max ? good(String(number)) : bad('outOfRange')
    }
    case 'lane':
      return findActor(state, value) ? good(value) : bad('noSuchLane')
    default:
      return spec satisfies never
  }
}

/** Checks all field values of an entry; the first fault refuses them all. */
export function checkFields(
  state: WorkshopState,
  kind: EntryKind,
  fields: Readonly<Record<string, string>>,
): { ok: true; fields: Record<string, string> } | { ok: false; refusal: Refusal } {
  const checked: [string, string][] = []
  for (const [field, raw] of Object.entries(fields)) {
    const spec = fieldSpec(kind, field)
    if (!spec) return { ok: false, refusal: refuse('unknownField', { field }) }
    const result = checkValue(state, spec, raw)
    if (!result.ok) return { ok: false, refusal: refuse('badValue', { field, problem: result.problem }) }
    checked.push([field, result.value])
  }
  return { ok: true, fields: Object.fromEntries(checked) }
}

/** Whether a text is a time of day, `HH:MM`. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

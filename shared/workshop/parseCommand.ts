import type { core } from 'zod'
import { Command } from './commands.ts'
import type { Refusal } from './refusals.ts'

/** What is wrong with the shape of a command; sentences at `refusal.fault.<fault>`. */
export const shapeFaults = [
  'notJson', // of a line of text
  'lineTooLong',
  'defect', // ours, not the sender's; params: value
  'notACommand',
  'unknownCommand', // params: value
  'missing', // params: place
  'empty', // params: place
  'tooLong', // params: place, most (letters)
  'tooMany', // params: place, most
  'tooFew', // params: place, least
  'tooSmall', // params: place, least
  'tooLarge', // params: place, most
  'notAChoice', // params: place, choices
  'unknownKey', // params: place, of something that no command of this type has
  'notText', // params: place
  'notANumber', // params: place
  'notAList', // params: place
  'notAnObject', // params: place
  'notAnId', // params: place
  'doesNotFit', // params: place
] as const
export type ShapeFault = (typeof shapeFaults)[number]
type Fault = { readonly fault: ShapeFault; readonly [param: string]: string | number }

/** Reads a command from anything that came over a wire or a command line. The first fault is named with its place. */
export function parseCommand(
  json: unknown,
): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly refusal: Refusal } {
  const parsed = Command.safeParse(json)
  if (parsed.success) return { ok: true, command: parsed.data }
  const [issue] = parsed.error.issues
  const params = issue === undefined ? ({ fault: 'notACommand' } as const) : faultOf(issue, json)
  return { ok: false, refusal: { code: 'malformed', params } }
}

function faultOf(issue: core.$ZodIssue, json: unknown): Fault {
  const place = issue.path.map(String).join('.')
  if (place === '' && issue.code !== 'unrecognized_keys') return { fault: 'notACommand' }
  const value = valueAt(json, issue.path)
  if (value === undefined && issue.code !== 'unrecognized_keys') return { fault: 'missing', place }
  if (issue.code === 'invalid_union' && place === 'type')
    return { fault: 'unknownCommand', value: String(value).slice(0, 40) }
  return { place, ...faultAt(issue, place) }
}

/** The fault of something that is there. */
function faultAt(issue: core.$ZodIssue, place: string): Fault {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { fault: 'unknownKey', place: [place, issue.keys[0] ?? ''].filter(Boolean).join('.') }
    case 'invalid_type':
      return { fault: wrongTypes[issue.expected] ?? 'doesNotFit' }
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_value':
      return { fault: 'notAChoice', choices: issue.values.map(String).join(', ') }
    case 'invalid_format':
      return { fault: 'notAnId' }
    default:
      return { fault: 'doesNotFit' }
  }
}

function tooSmall({ origin, minimum }: core.$ZodIssueTooSmall): Fault {
  if (origin === 'string') return { fault: 'empty' }
  return { fault: origin === 'array' ? 'tooFew' : 'tooSmall', least: Number(minimum) }
}

function tooBig({ origin, maximum }: core.$ZodIssueTooBig): Fault {
  const fault = origin === 'string' ? 'tooLong' : origin === 'array' ? 'tooMany' : 'tooLarge'
  return { fault, most: Number(maximum) }
}

const wrongTypes: Readonly<Record<string, ShapeFault>> = {
  string: 'notText',
  number: 'notANumber',
  int: 'notANumber',
  array: 'notAList',
  object: 'notAnObject',
  record: 'notAnObject',
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  )

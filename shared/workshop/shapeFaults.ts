import type { core } from 'zod'

/** What is wrong with the shape of a command; sentences at `refusal.fault.<fault>`. */
export const shapeFaults = [
  'notJson', // of a line of text
  'lineTooLong',
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
export type Fault = { readonly fault: ShapeFault; readonly [param: string]: string | number }

/** What `issue` says about `json`, in terms of our own. */
export function faultOf(issue: core.$ZodIssue, json: unknown): Fault {
  if (issue.code === 'unrecognized_keys')
    return { fault: 'unknownKey', place: [...issue.path, issue.keys[0]].join('.') }
  if (issue.path.length === 0) return { fault: 'notACommand' }
  const place = issue.path.join('.')
  const value = valueAt(json, issue.path)
  if (value === undefined) return { fault: 'missing', place }
  if (issue.code === 'invalid_union' && place === 'type')
    return { fault: 'unknownCommand', value: String(value).slice(0, 40) }
  return { place, ...faultOfValue(issue) }
}

/** The fault of something that is there. */
function faultOfValue(issue: core.$ZodIssue): Fault {
  switch (issue.code) {
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

import { Command } from './commands.ts'
import type { Refusal } from './refusals.ts'
import { type Fault, faultOf } from './shapeFaults.ts'

/** Reads a command from anything that came over a wire or a command line. The first fault is named with its place. */
export function parseCommand(
  json: unknown,
): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly refusal: Refusal } {
  const parsed = Command.safeParse(json)
  if (parsed.success) return { ok: true, command: parsed.data }
  const [issue] = parsed.error.issues
  const params: Fault = issue === undefined ? { fault: 'notACommand' } : faultOf(issue, json)
  return { ok: false, refusal: { code: 'malformed', params } }
}

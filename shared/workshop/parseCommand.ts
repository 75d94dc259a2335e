import { Command } from './commands.ts'
import type { Refusal } from './refusals.ts'

/** Reads a command from anything that came over a wire or a command line. */
export function parseCommand(
  json: unknown,
): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly refusal: Refusal } {
  const parsed = Command.safeParse(json)
  if (parsed.success) return { ok: true, command: parsed.data }
  const [issue] = parsed.error.issues
  const place = issue?.path.length ? `${issue.path.map(String).join('.')}: ` : ''
  const problem = `${place}${issue?.message ?? 'not a command'}`
  return { ok: false, refusal: { code: 'malformed', params: { problem } } }
}

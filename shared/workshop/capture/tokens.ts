import type { ToolId } from '../../process/schema.ts'
import type { Day } from '../days.ts'
import type { EntryKind } from '../entryFields.ts'
import { foldForSearch } from '../searchText.ts'
import type { WorkshopState } from '../state.ts'
import { dateAtEnd } from './dueDate.ts'
import { type Mention, whoIs } from './mentions.ts'
import type { CaptureWords } from './words.ts'

/** A piece of the line that says something about the entry. `raw`: as it was typed. */
export type Token = { readonly raw: string; readonly means: Meaning }
export type Meaning =
  | { readonly kind: 'who'; readonly who: Mention }
  | { readonly kind: 'due'; readonly day: Day }
  | { readonly kind: 'priority'; readonly level: 'high' | 'medium' | 'low' }
  | { readonly kind: 'tool'; readonly toolId: ToolId }
  | { readonly kind: 'score'; readonly likelihood: string; readonly impact: string }
  | { readonly kind: 'park' }

export type Context = {
  readonly kind: EntryKind
  readonly state: Pick<WorkshopState, 'process' | 'people'>
  readonly today: Day
  readonly words: CaptureWords
  /** Pieces that the writer wants left in the text. */
  readonly asText: readonly string[]
}

/** Reads one word, or two that belong together ("l4 i5"). */
export function readToken(raw: string, context: Context): Token | null {
  const means = meaningOf(raw.replace(/[.,;:]$/, ''), context)
  return means && !context.asText.includes(raw) ? { raw, means } : null
}

function meaningOf(word: string, { kind, state, words }: Context): Meaning | null {
  const name = word.slice(1).toLowerCase()
  if (word.startsWith('!') && kind === 'action') {
    const level = (['high', 'medium', 'low'] as const).find(one => words.priorities[one].includes(name))
    return level ? { kind: 'priority', level } : null
  }
  if (word.startsWith('#')) {
    if (words.park.includes(name)) return { kind: 'park' }
    const tool = state.process.tools.find(one =>
      [one.id, one.name].some(called => name !== '' && foldForSearch(called) === foldForSearch(name)),
    )
    return tool ? { kind: 'tool', toolId: tool.id } : null
  }
  return kind === 'risk' ? scoreOf(word) : null
}

/** "l4 i5", "i5/l4", "4x5": likelihood and impact, never one of them alone ("L2" is also a kind of switch). */
function scoreOf(word: string): Meaning | null {
  const pair = /^(?:l([1-5])[\s,/]*i([1-5])|i([1-5])[\s,/]*l([1-5])|([1-5])[x×]([1-5]))$/i.exec(word)
  const likelihood = pair?.[1] ?? pair?.[4] ?? pair?.[5]
  const impact = pair?.[2] ?? pair?.[3] ?? pair?.[6]
  return likelihood && impact ? { kind: 'score', likelihood, impact } : null
}

const fewWords = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** Reads the name after an `@` that stands at the beginning of `text`: the longest that is known, or else one word. */
export function readMention(text: string, context: Context): (Token & { readonly written: string }) | null {
  const quoted = /^@"([^"]+)"/.exec(text)
  const candidates = quoted
    ? [{ raw: quoted[0], name: quoted[1] ?? '' }]
    : [4, 3, 2, 1].flatMap(count => {
        const raw = new RegExp(`^@\\S+(?:[ \\t]+\\S+){${count - 1}}`).exec(text)?.[0]
        return raw ? [{ raw, name: raw.slice(1).replace(/(?:['’]s)?[.,;:!?]*$/, '') }] : []
      })
  for (const { raw, name } of candidates) {
    const isLong = !quoted && /\s/.test(name)
    const who = whoIs(name, context.state)
    if (who && (who.isKnown || !isLong) && !context.asText.includes(raw))
      return { raw, written: raw.slice(1).replaceAll('"', ''), means: { kind: 'who', who } }
  }
  return null
}

/** A mention that closes the line. Here two or three capitalised words are a full name, on a list or not. */
function mentionAtEnd(text: string, context: Context): { rest: string; token: Token } | null {
  const at = /(?:^|\s)(@(?:"[^"]+"|[^@"\s][^@"]*))$/.exec(text)
  const raw = at?.[1]
  if (!at || !raw || context.asText.includes(raw)) return null
  const name = raw
    .slice(1)
    .replaceAll('"', '')
    .replace(/[.,;:!?]$/, '')
  const who = whoIs(name, context.state)
  const count = fewWords(name).length
  const isName = who && (who.isKnown || count === 1 || raw.includes('"') || isFullName(name))
  return isName ? { rest: text.slice(0, at.index), token: { raw, means: { kind: 'who', who } } } : null
}

const isFullName = (name: string): boolean => /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,2}$/u.test(name)

/** Takes tokens off the end until something stands there that is none. Tokens come in the order of the line. */
export function peelEnd(line: string, context: Context): { rest: string; tokens: Token[] } {
  const tokens: Token[] = []
  let rest = line.trimEnd()
  for (;;) {
    const peeled = dueAtEnd(rest, context) ?? wordsAtEnd(rest, context) ?? mentionAtEnd(rest, context)
    if (!peeled) return { rest, tokens }
    tokens.unshift(peeled.token)
    rest = peeled.rest.trimEnd()
  }
}

/** Actions take any date; risks only what is surely a due date: "the certificate expires 15 Dec" is the risk itself. */
function dueAtEnd(
  text: string,
  { kind, today, words, asText }: Context,
): { rest: string; token: Token } | null {
  if (kind !== 'action' && kind !== 'risk') return null
  const found = dateAtEnd(text, today, words, kind === 'risk')
  if (!found || asText.includes(found.raw)) return null
  return { rest: found.rest, token: { raw: found.raw, means: { kind: 'due', day: found.day } } }
}

function wordsAtEnd(text: string, context: Context): { rest: string; token: Token } | null {
  for (const pattern of [/(?:^|\s)(\S+\s\S+)$/, /(?:^|\s)(\S+)$/]) {
    const found = pattern.exec(text)
    const token = found?.[1] ? readToken(found[1], context) : null
    if (found && token) return { rest: text.slice(0, found.index), token }
  }
  return null
}

/** Takes tokens off the beginning: "@Legal !high check the clause". */
export function peelStart(line: string, context: Context): { rest: string; tokens: Token[] } {
  const tokens: Token[] = []
  let rest = line.trimStart()
  for (;;) {
    const words = [/^\S+\s\S+(?=\s)/, /^\S+(?=\s)/].map(pattern => pattern.exec(rest)?.[0])
    const token = words.map(raw => raw && readToken(raw, context)).find(Boolean) || readMention(rest, context)
    if (!token) return { rest, tokens }
    tokens.push(token)
    rest = rest.slice(token.raw.length).trimStart()
  }
}

import type { LaneId, ToolId } from '../process/schema.ts'
import { meaningFor, type Understood } from './capture/meaning.ts'
import { readName } from './capture/names.ts'
import {
  type Context,
  isName,
  peelEnd,
  peelStart,
  readToken,
  type Tag,
  type Token,
} from './capture/tokens.ts'
import { captureWords } from './capture/words.ts'
import type { Day } from './days.ts'
import { type EntryKind, entryKinds, kindLetter } from './entryFields.ts'
import type { WorkshopState } from './state.ts'

export type { Understood }

export type Captured = {
  readonly kind: EntryKind
  /** What is left of the line: the entry's text. */
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
  /** Null: the line says nothing about it. */
  readonly laneId: LaneId | null
  readonly toolId: ToolId | null
  readonly isParked: boolean
  readonly understood: readonly Understood[]
}

export type CaptureContext = {
  /** The kind where the line names none. */
  readonly kind: EntryKind
  readonly state: Pick<WorkshopState, 'process' | 'people'>
  readonly today: Day
  readonly language: string
  /** `raw` pieces to be left in the text although they would be understood. */
  readonly asText?: readonly string[]
}

/**
 * Reads the one-line capture field. The beginning may name the kind ("r ", "risk: "); `@name`, `!high`, `#TOOL`, `l4 i5`
 * and a closing date fill fields. Only what is fully understood leaves the text. Put beside the sentence, at either end of
 * the line, it is taken out; a name that belongs to the sentence only loses its mark: "ask @Legal to sign" and "send it to
 * @Legal" keep "Legal".
 */
export function parseCapture(line: string, given: CaptureContext): Captured {
  const prefix = kindPrefix(line, given.asText ?? [])
  const kind = prefix?.entryKind ?? given.kind
  const context: Context = {
    kind,
    state: given.state,
    today: given.today,
    words: captureWords(given.language),
    asText: given.asText ?? [],
  }
  const said = line.slice(prefix?.length ?? 0)
  const named: Understood[] = prefix ? [{ kind: 'kind', raw: prefix.raw, entryKind: kind }] : []
  const read = readLine(said, context)
  // A line of nothing but tokens is text: an entry needs something to say.
  const isSaid = /[^\s.,;:!?…–-]/.test(read.text)
  const { text, understood } = isSaid ? read : { text: said.trim(), understood: [] }
  return { kind, text, ...gathered(understood), understood: [...named, ...understood] }
}

/**
 * A letter and a blank, a letter or the kind and a colon. A capital letter needs the colon: "A nurse said" begins a
 * sentence.
 */
function kindPrefix(line: string, asText: readonly string[]) {
  const found =
    /^\s*(?:([nrqda])\s+|([nrqda]|note|risk|question|decision|action)\s*:\s*)/.exec(line) ??
    /^\s*(?:([NRQD])\s+|([nrqda]|note|risk|question|decision|action)\s*:\s*)/i.exec(line)
  const name = (found?.[1] ?? found?.[2])?.toLowerCase()
  const entryKind = entryKinds.find(kind => kind === name || kindLetter[kind].toLowerCase() === name)
  if (!found || !entryKind) return null
  const raw = found[0].trim()
  return asText.includes(raw) ? null : { raw, entryKind, length: found[0].length }
}

/** A token within a sentence. `gap`: what parts it from the word before; `written`: what is left of it once understood. */
type Marked = { readonly gap: string; readonly token: Token; readonly written: string }

function readLine(said: string, context: Context): { text: string; understood: Understood[] } {
  const end = peelEnd(said, context)
  const start = peelStart(end.rest, context)
  const inside = piecesOf(start.rest, context)
  const understood: Understood[] = []
  const claimed = new Set<Token>()
  // In the order of the line: the first name owns the entry.
  const marked = inside.flatMap(piece => (typeof piece === 'string' ? [] : piece))
  for (const { token } of [...start.tags, ...marked, ...end.tags]) {
    const news = meaningFor(token, context.kind, understood)
    understood.push(...news)
    if (news.length > 0) claimed.add(token)
  }
  // What finds no place (a third name) stays as it was typed. Within a sentence it is written like the names beside it.
  const hasNames = [...claimed].some(({ means }) => means.kind === 'who')
  const isWritten = ({ means }: Token) => means.kind === 'who' && means.who.match !== 'none' && hasNames
  const core = inside.map(piece => {
    if (typeof piece === 'string') return piece
    const { gap, token, written } = piece
    if (!claimed.has(token) && !isWritten(token)) return gap + token.raw
    return written === '' ? gap.trimEnd() : gap + written
  })
  const head = start.tags.map(({ token, stood }) => (claimed.has(token) ? '' : stood)).join('')
  const lastOfHead = start.tags.at(-1)?.token
  const isHeadCut = lastOfHead !== undefined && claimed.has(lastOfHead)
  const body = isHeadCut ? core.join('').replace(/^(?:[,;:–-]\s+)+/, '') : core.join('')
  const text = end.tags.reduce(
    (line, tag) => (claimed.has(tag.token) ? closedWithout(line, tag) : line + tag.stood),
    head + body,
  )
  return { text: text.trim(), understood }
}

/** The line before a tag that is taken out: what parted the two goes as well, a question stays a question. */
function closedWithout(line: string, { token, stood }: Tag): string {
  const kept = line.replace(/(?:\s*[,;–-])+\s*$/, '')
  const close = isName(token) ? (/[?!]+\s*$/.exec(stood)?.[0].trim() ?? '') : ''
  return /[?!]$/.test(kept) ? kept : kept + close
}

/** Tokens within a sentence, and the text between them. A priority is taken out, names only lose their mark. */
function piecesOf(text: string, context: Context): (string | Marked)[] {
  const pieces: (string | Marked)[] = []
  let rest = text
  for (;;) {
    // A name may stand in brackets, be quoted or follow another: "@ICT/@CE".
    const next = /(?:^|\s)(?:(?=[#!]\S)|[("'“‘«[/&+]*(?=@\S))/.exec(rest)
    if (!next) return [...pieces, rest]
    const gap = rest.slice(0, next.index + next[0].length)
    const ahead = rest.slice(gap.length)
    const word = /^\S+/.exec(ahead)?.[0] ?? ''
    const isFirst = pieces.length === 0 && gap === ''
    const name = ahead.startsWith('@') ? readName(ahead, context, isFirst) : null
    const token = name ?? readToken(word, context)
    const raw = token?.raw ?? word
    if (token) pieces.push({ gap, token, written: name?.written ?? (isName(token) ? raw.slice(1) : '') })
    else pieces.push(gap + word)
    rest = ahead.slice(raw.length)
  }
}

function gathered(understood: readonly Understood[]): Omit<Captured, 'kind' | 'text' | 'understood'> {
  const fields: Record<string, string> = {}
  let [laneId, toolId, isParked]: [LaneId | null, ToolId | null, boolean] = [null, null, false]
  for (const one of understood) {
    if (one.kind === 'field') fields[one.field] = one.value
    if (one.kind === 'lane') laneId = one.laneId
    if (one.kind === 'tool') toolId = one.toolId
    if (one.kind === 'parked') isParked = true
  }
  return { fields, laneId, toolId, isParked }
}

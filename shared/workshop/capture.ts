import type { LaneId, ToolId } from '../process/schema.ts'
import { meaningFor, type Understood } from './capture/meaning.ts'
import { type Context, peelEnd, peelStart, readMention, readToken, type Token } from './capture/tokens.ts'
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
 * and a closing date fill fields. Only what is fully understood leaves the text: at both ends of the line it is taken
 * out, inside a sentence only its mark is ("ask @Legal to sign" keeps "Legal").
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
  const { text, understood } = read.text === '' ? { text: said.trim(), understood: [] } : read
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

function readLine(said: string, context: Context): { text: string; understood: Understood[] } {
  const understood: Understood[] = []
  const claim = (token: Token): boolean => {
    const news = meaningFor(token, context.kind, understood)
    understood.push(...news)
    return news.length > 0
  }
  const end = peelEnd(said, context)
  const start = peelStart(end.rest, context)
  // What finds no place (a third name) goes back to where it stood.
  const before = start.tokens.filter(token => !claim(token))
  const after = end.tokens.filter(token => !claim(token))
  const inside = readInside(start.rest, context, claim)
  const isHeadKept = before.length === start.tokens.length
  const isTailKept = after.length === end.tokens.length
  const head = isHeadKept
    ? end.rest.slice(0, end.rest.length - start.rest.length)
    : before.map(({ raw }) => `${raw} `).join('')
  const tail = isTailKept ? said.slice(end.rest.length) : after.map(({ raw }) => ` ${raw}`).join('')
  const core = isTailKept ? inside : inside.replace(/(?:\s*[,;–-])+\s*$/, '')
  return { text: (head + core + tail).trim(), understood }
}

/** Tokens within a sentence: a priority is taken out, names and tools only lose their mark. */
function readInside(text: string, context: Context, claim: (token: Token) => boolean): string {
  let read = ''
  let rest = text
  for (;;) {
    const next = /(?:^|\s)(?=[@#!]\S)/.exec(rest)
    if (!next) return read + rest
    const gap = next.index + next[0].length
    const ahead = rest.slice(gap)
    const word = /^\S+/.exec(ahead)?.[0] ?? ''
    const mention = ahead.startsWith('@') ? readMention(ahead, context) : null
    const token = mention ?? readToken(word, context)
    const isClaimed = token !== null && claim(token)
    const raw = token?.raw ?? word
    const isWordKept = token?.means.kind !== 'priority' && token?.means.kind !== 'park'
    const kept = !isClaimed ? raw : isWordKept ? (mention?.written ?? raw.slice(1)) : ''
    read += kept === '' ? rest.slice(0, gap).trimEnd() : rest.slice(0, gap) + kept
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

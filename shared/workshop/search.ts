import type { LaneId, StepId, ToolId } from '../process/schema.ts'
import { visibleEntries } from './board.ts'
import { fieldSpec } from './entryFields.ts'
import { type Excerpt, excerptOf, foldForSearch, wordsOf } from './searchText.ts'
import type { Entry, WorkshopState } from './state.ts'

export type Found =
  | { readonly kind: 'entry'; readonly entryId: string; readonly stepId: StepId }
  | { readonly kind: 'step'; readonly stepId: StepId }
  | { readonly kind: 'actor'; readonly laneId: LaneId }
  | { readonly kind: 'tool'; readonly toolId: ToolId }
  | { readonly kind: 'person'; readonly personId: string }

/** `title`: an entry's label or a name; `excerpt`: the piece of text where the words were found. */
export type SearchResult = {
  readonly found: Found
  readonly title: string
  readonly excerpt: Excerpt
  readonly score: number
}

/** A thing that can be found. `parts` come in the order of their weight; the first is what it is called by. */
type Subject = { readonly found: Found; readonly title: string; readonly parts: readonly string[] }
/** `text`: all parts, folded, every word after a blank; `starts`: where each part begins in it. */
type Indexed = Subject & { readonly text: string; readonly starts: readonly number[] }

/**
 * Finds whatever holds every word of the query as the beginning of one of its words, whatever the case and the accents.
 * Best first: a label said exactly, then names, then texts, then fields. Removed entries are not found, parked ones are.
 */
export function search(state: WorkshopState, query: string, limit = 50): SearchResult[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const hits: { indexed: Indexed; score: number; place: number }[] = []
  let place = 0
  for (const indexed of subjectsOf(state)) {
    place += 1
    const score = scoreOf(indexed, words)
    if (score > 0) hits.push({ indexed, score, place })
  }
  hits.sort((a, b) => b.score - a.score || a.place - b.place)
  return hits.slice(0, limit).map(({ indexed: { found, title, parts }, score }) => ({
    found,
    title,
    score,
    excerpt: excerptOf(parts, words),
  }))
}

/** 0: at least one word is missing. */
function scoreOf({ text, starts }: Indexed, words: readonly string[]): number {
  let score = 0
  for (const word of words) {
    const at = text.indexOf(` ${word}`)
    if (at < 0) return 0
    const part = starts.findLastIndex(start => start <= at)
    const isWhole = text[at + word.length + 1] === ' '
    score += 10 / (1 + part) + (isWhole ? 5 : 0) + (isWhole && part === 0 ? 20 : 0)
  }
  return score / words.length
}

type Actors = WorkshopState['process']['actors']
/** By the actors, because fields name them and their names can change. */
const indexedEntries = new WeakMap<Actors, WeakMap<Entry, Indexed>>()
const indexedProcesses = new WeakMap<WorkshopState['process'], readonly Indexed[]>()
const indexedPeople = new WeakMap<WorkshopState['people'], readonly Indexed[]>()

function* subjectsOf(state: WorkshopState): Iterable<Indexed> {
  yield* remembered(indexedProcesses, state.process, process => processSubjects(process).map(indexed))
  yield* remembered(indexedPeople, state.people, people =>
    people.map(person => indexed(personSubject(person))),
  )
  const { actors } = state.process
  const entries = remembered(indexedEntries, actors, () => new WeakMap<Entry, Indexed>())
  for (const entry of visibleEntries(state)) {
    yield remembered(entries, entry, one => indexed(entrySubject(one, actors)))
  }
}

function remembered<K extends object, V>(cache: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make(key)
  cache.set(key, made)
  return made
}

function indexed(subject: Subject): Indexed {
  const starts: number[] = []
  let text = ''
  for (const part of subject.parts) {
    starts.push(text.length)
    text += ` ${foldForSearch(part)}`
  }
  return { ...subject, text: `${text} `, starts }
}

function entrySubject(entry: Entry, actors: Actors): Subject {
  return {
    found: { kind: 'entry', entryId: entry.id, stepId: entry.stepId },
    title: entry.label,
    parts: [
      entry.label,
      entry.text,
      ...Object.entries(entry.fields).flatMap(([field, value]) => asShown(entry, field, value, actors)),
    ],
  }
}

/** A field's value in the words that people see of it: names for lanes, "In progress" for `inProgress`. */
function asShown({ kind }: Entry, field: string, value: string, actors: Actors): string[] {
  const type = fieldSpec(kind, field)?.type
  if (type === 'choice') return [sentenceCase(value)]
  const actor = type === 'lane' ? actors.find(({ id }) => id === value) : undefined
  if (!actor) return [value]
  return [...new Set([actor.shortName, actor.name])]
}

/** The codes are English words run together; the catalogues of messages say the same words. */
function sentenceCase(code: string): string {
  const words = code.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function processSubjects(process: WorkshopState['process']): Subject[] {
  return [
    ...process.steps.map(
      (step, place): Subject => ({
        found: { kind: 'step', stepId: step.id },
        title: step.name,
        parts: [
          `${place + 1}`,
          step.name,
          step.shortName,
          step.goal,
          ...step.questions,
          ...step.bring,
          ...step.outcomes,
        ],
      }),
    ),
    ...process.actors.map(
      (actor): Subject => ({
        found: { kind: 'actor', laneId: actor.id },
        title: actor.name,
        parts: [actor.id, actor.name, actor.shortName],
      }),
    ),
    ...process.tools.map(
      (tool): Subject => ({
        found: { kind: 'tool', toolId: tool.id },
        title: tool.name,
        parts: [tool.id, tool.name, tool.what],
      }),
    ),
  ]
}

function personSubject(person: WorkshopState['people'][number]): Subject {
  return {
    found: { kind: 'person', personId: person.id },
    title: person.name,
    parts: [person.name, person.role],
  }
}

import type { Author } from '../author.ts'
import { isHidden, sharingOf } from '../collecting.ts'
import type { Command } from '../commands.ts'
import { findActor, findStep, findTool } from '../elements.ts'
import { kindLetter, maxEntryText } from '../entryFields.ts'
import { findEntry } from '../entryIndex.ts'
import { keepsRule, type NamingRule, stricterRule } from '../naming.ts'
import type { Refusal } from '../refusals.ts'
import type { Entry, WorkshopState } from '../state.ts'
import { checkFields, cleanProse } from './values.ts'
import { refuse, stale, type Verdict } from './verdict.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
type EntryCommand = Of<'addEntry' | 'editEntry' | 'moveEntry' | 'parkEntry' | 'unparkEntry' | 'removeEntry'>

export function decideEntries(state: WorkshopState, command: EntryCommand, author: Author): Verdict {
  if (command.type === 'addEntry') return add(state, command, author)
  const entry = findEntry(state, command.entryId)
  if (!entry) return refuse('unknownEntry')
  if (entry.isRemoved) return refuse('entryRemoved', { label: entry.label })
  if (author.role === 'participant') {
    if (!keepsRule(entry.rule ?? 'named', author)) return refuse('ruleChanged')
  } else if (isHidden(entry)) return refuse('entryHidden')
  const { entryId } = command
  switch (command.type) {
    case 'editEntry':
      return edit(state, command, entry)
    case 'moveEntry':
      return move(state, command, entry)
    case 'parkEntry':
      return entry.isParked ? [] : [{ type: 'entryParked', entryId }]
    case 'unparkEntry':
      return entry.isParked ? [{ type: 'entryUnparked', entryId }] : []
    case 'removeEntry':
      return [{ type: 'entryRemoved', entryId }]
    default:
      return command satisfies never
  }
}

function add(state: WorkshopState, command: Of<'addEntry'>, author: Author): Verdict {
  const { entryId, kind, stepId } = command
  if (findEntry(state, entryId)) return refuse('duplicateId')
  const mark = participantMark(state, command, author)
  if (!mark.ok) return mark.refusal
  const laneId = mark.rule === 'anonymous' ? null : (command.laneId ?? homeLane(state, command, author))
  const toolId = command.toolId ?? null
  const misplaced = refusalOfPlace(state, { stepId, laneId, toolId })
  if (misplaced) return misplaced
  const text = checkText(command.text)
  if (!text.ok) return text.refusal
  const checked = checkFields(state, kind, command.fields ?? {})
  if (!checked.ok) return checked.refusal
  const fields = Object.fromEntries(Object.entries(checked.fields).filter(([, value]) => value !== ''))
  const label = `${kindLetter[kind]}${state.entryCounts[kind] + 1}`
  const isParked = command.isParked ?? false
  return [
    {
      type: 'entryAdded',
      entry: {
        id: entryId,
        label,
        kind,
        text: text.value,
        fields,
        stepId,
        laneId,
        toolId,
        isParked,
        ...(mark.rule === 'named' ? {} : { rule: mark.rule }),
        ...(mark.isPrivate ? { isPrivate: true } : {}),
      },
    },
  ]
}

type Mark = { ok: true; rule: NamingRule; isPrivate: boolean } | { ok: false; refusal: Refusal }

/**
 * What comes with an entry because a participant made it. Their author was made by the host under the command's rule; where
 * a stricter one has come into force since, or the author says more than it allows, the host has to make it anew.
 */
function participantMark(state: WorkshopState, command: Of<'addEntry'>, author: Author): Mark {
  if (author.role !== 'participant') return { ok: true, rule: 'named', isPrivate: false }
  const rule = command.rule ?? 'named'
  const isKept = stricterRule(rule, state.room.rule) === rule && keepsRule(rule, author)
  if (!isKept) return { ok: false, refusal: refuse('ruleChanged') }
  return { ok: true, rule, isPrivate: sharingOf(state, command.stepId) === 'collecting' }
}

/** What a participant adds belongs to the lane they sit in for, unless they say otherwise. */
function homeLane(state: WorkshopState, { laneId }: Of<'addEntry'>, author: Author): string | null {
  if (laneId === null) return null
  return author.laneId !== null && findActor(state, author.laneId) ? author.laneId : null
}

/**
 * Each text and field counts for itself: two people may work on different fields of one entry at a time. A `basedOn`
 * beyond the state's number means "on whatever stands".
 */
function edit(state: WorkshopState, command: Of<'editEntry'>, entry: Entry): Verdict {
  const isStale = (part: string) => (entry.fieldRevisions[part] ?? 0) > command.basedOn

  const text = checkText(command.text ?? entry.text)
  if (!text.ok) return text.refusal
  const isTextNew = text.value !== entry.text
  if (isTextNew && isStale('text')) return stale('text', entry.text)

  const checked = checkFields(state, entry.kind, command.fields ?? {})
  if (!checked.ok) return checked.refusal
  const newFields = Object.entries(checked.fields).filter(
    ([field, value]) => value !== (entry.fields[field] ?? ''),
  )
  for (const [field] of newFields) if (isStale(field)) return stale(field, entry.fields[field] ?? '')

  if (!isTextNew && newFields.length === 0) return []
  return [
    {
      type: 'entryEdited',
      entryId: entry.id,
      ...(isTextNew ? { text: text.value } : {}),
      ...(newFields.length > 0 ? { fields: Object.fromEntries(newFields) } : {}),
    },
  ]
}

function move(state: WorkshopState, command: Of<'moveEntry'>, entry: Entry): Verdict {
  const place: Place = {
    stepId: command.stepId ?? entry.stepId,
    laneId: command.laneId === undefined ? entry.laneId : command.laneId,
    toolId: command.toolId === undefined ? entry.toolId : command.toolId,
  }
  const misplaced = refusalOfPlace(state, place)
  if (misplaced) return misplaced
  const isThere =
    place.stepId === entry.stepId && place.laneId === entry.laneId && place.toolId === entry.toolId
  return isThere ? [] : [{ type: 'entryMoved', entryId: entry.id, ...place }]
}

type Place = Pick<Entry, 'stepId' | 'laneId' | 'toolId'>

function refusalOfPlace(state: WorkshopState, { stepId, laneId, toolId }: Place): Refusal | null {
  if (!findStep(state, stepId)) return refuse('unknownStep')
  if (laneId !== null && !findActor(state, laneId)) return refuse('unknownLane')
  if (toolId !== null && !findTool(state, toolId)) return refuse('unknownTool')
  return null
}

function checkText(raw: string): { ok: true; value: string } | { ok: false; refusal: Refusal } {
  const value = cleanProse(raw)
  if (value === '') return { ok: false, refusal: refuse('badValue', { field: 'text', problem: 'empty' }) }
  if (value.length > maxEntryText)
    return { ok: false, refusal: refuse('badValue', { field: 'text', problem: 'tooLong' }) }
  return { ok: true, value }
}

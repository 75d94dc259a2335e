import { stricterRule } from '../workshop/naming.ts'
import type { Presence } from '../workshop/roomState.ts'
import { foldForSearch } from '../workshop/searchText.ts'
import type { Person, Walk } from '../workshop/state.ts'
import type { Block } from './document.ts'
import type { Reading } from './reading.ts'
import { plain } from './runs.ts'

export type Attendance = {
  /** With their names: the list of people, and phones that joined under names. */
  readonly here: readonly Person[]
  readonly away: readonly Person[]
  /** Phones whose person has no name here, because of the rule or because they gave none. */
  readonly unnamed: readonly Presence[]
}

/**
 * Who was there, from the list of people and from the phones. What was typed in the list stands; a phone of the same name
 * adds nobody, but shows that somebody who sent apologies came after all. Somebody who was promised less than names, or
 * whom the rule in force protects now, is counted only.
 */
export function attendanceOf({ state }: Reading): Attendance {
  const phones = Object.entries(state.room.presence)
  const isNamed = ({ name, rule }: Presence) => name !== '' && stricterRule(rule, state.room.rule) === 'named'
  const named = new Map<string, Person>()
  for (const [id, presence] of phones) {
    if (!isNamed(presence)) continue
    const key = foldForSearch(presence.name)
    const attendance = wasWhole(presence, state.walk) ? 'present' : named.get(key)?.attendance
    const { name, laneId } = presence
    named.set(key, { id, name, role: '', laneId, attendance: attendance ?? 'part' })
  }
  const listed = state.people.map(person => {
    const phone = named.get(foldForSearch(person.name))
    named.delete(foldForSearch(person.name))
    if (!phone) return person
    const attendance = person.attendance === 'apologies' ? phone.attendance : person.attendance
    return { ...person, attendance, laneId: person.laneId ?? phone.laneId }
  })
  return {
    here: [...listed.filter(({ attendance }) => attendance !== 'apologies'), ...named.values()],
    away: listed.filter(({ attendance }) => attendance === 'apologies'),
    unnamed: phones.map(([, presence]) => presence).filter(presence => !isNamed(presence)),
  }
}

const minute = 60_000

/**
 * Whether somebody was there from beginning to end, give or take a tenth of the walk and at least ten minutes. Gaps do not
 * count: a phone that sleeps is not a person who left.
 */
export function wasWhole({ joinedAt, hereSince, lastSeenAt }: Presence, walk: Walk): boolean {
  const from = walk.startedAt ?? joinedAt
  const to = walk.endedAt ?? lastSeenAt
  const grace = Math.max(10 * minute, (to - from) / 10)
  return joinedAt <= from + grace && (hereSince !== null || lastSeenAt >= to - grace)
}

/** One sentence for each rule: how many people, of which lanes where that may be said, and how many came in part. */
export function unnamedBlocks(reading: Reading, unnamed: readonly Presence[]): Block[] {
  const { t, state } = reading
  const isCounted = ({ rule }: Presence) => stricterRule(rule, state.room.rule) === 'anonymous'
  const groups = [
    { key: 'unnamedByLane', of: unnamed.filter(presence => !isCounted(presence)) },
    { key: 'unnamed', of: unnamed.filter(isCounted) },
  ].filter(({ of }) => of.length > 0)
  return groups.map(({ key, of }) => {
    const part = of.filter(presence => !wasWhole(presence, state.walk)).length
    const sentences = [
      t(`room.minutes.${key}`, { count: of.length, lanes: laneCounts(reading, of) }),
      ...(part > 0 ? [t('room.minutes.inPart', { count: part })] : []),
    ]
    return { type: 'paragraph', runs: [plain(sentences.join(' '))] }
  })
}

function laneCounts({ t, actors }: Reading, presences: readonly Presence[]): string {
  const lanes = [...actors.map(({ id, shortName }) => ({ id, lane: shortName })), noLane(t)]
  return lanes
    .map(({ id, lane }) => ({ lane, count: presences.filter(({ laneId }) => laneId === id).length }))
    .filter(({ count }) => count > 0)
    .map(({ lane, count }) => t('room.minutes.laneCount', { lane, count }))
    .join(', ')
}
const noLane = (t: Reading['t']) => ({ id: null, lane: t('room.minutes.noLane') })

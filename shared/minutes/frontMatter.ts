import { dayAt, formatClock, formatDay } from '../locale/dates.ts'
import type { Details, Person } from '../workshop/state.ts'
import { attendanceOf, unnamedBlocks } from './attendance.ts'
import type { Block, Cell, Row, Run } from './document.ts'
import { partHeading } from './pieces.ts'
import type { Reading } from './reading.ts'
import { cell, headCell, heads, paragraphsOf, plain, quiet, textCell } from './runs.ts'

/** The title of the workshop, or of its process while it has none. */
export const workshopTitle = ({ state }: Reading): string => state.details.title.trim() || state.process.title

/**
 * Logo, title and the facts that identify the document.
 * @param layout `wide`: two facts beside each other, for a landscape page.
 */
export function titleBlocks(reading: Reading, kicker: string, layout: 'narrow' | 'wide'): Block[] {
  const { t, state } = reading
  const { status } = state.details
  const title = workshopTitle(reading)
  return [
    { type: 'logo', altText: t('minutes.title.logo') },
    {
      type: 'title',
      kicker,
      text: title,
      badge: { text: t(`minutes.status.${status}`), tone: status },
    },
    {
      type: 'table',
      style: 'fields',
      altText: kicker,
      widths: layout === 'wide' ? [13, 37, 13, 37] : [28, 72],
      header: [],
      rows: layout === 'wide' ? besideEachOther(facts(reading)) : facts(reading),
    },
  ]
}

/** The second half of the rows at the right of the first. */
function besideEachOther(rows: readonly Row[]): Row[] {
  const half = Math.ceil(rows.length / 2)
  return rows.slice(0, half).map((row, at) => ({
    cells: [...row.cells, ...(rows[half + at]?.cells ?? [cell(), cell()])],
  }))
}

function facts(reading: Reading): Row[] {
  const { t, language, state } = reading
  const { details } = state
  const row = (key: string, value: string): Row => ({
    cells: [
      headCell(plain(t(`minutes.fact.${key}`))),
      value.trim() === '' ? cell(notRecorded(reading)) : textCell(value),
    ],
  })
  const day =
    details.date || (state.walk.startedAt === null ? '' : dayAt(state.walk.startedAt, reading.timeZone))
  return [
    row('reference', details.reference),
    row('version', details.version),
    row('status', t(`minutes.state.${details.status}`)),
    row('classification', details.classification),
    row('date', day === '' ? '' : formatDay(day, language)),
    row('time', startAndEnd(reading, details)),
    row('place', details.place),
    row('process', state.process.title),
    row('organiser', details.organiser),
    row('facilitator', details.facilitator),
    row('minuteTaker', details.minuteTaker),
    { cells: [headCell(plain(t('minutes.section.distribution'))), typedCell(reading, details.distribution)] },
  ]
}

/** Several typed lines stay several lines. */
function typedCell(reading: Reading, text: string): Cell {
  const blocks = paragraphsOf(text)
  return blocks.length === 0 ? cell(notRecorded(reading)) : { blocks }
}

/** Typed times go before those of the walk: people know when they began to talk. */
function startAndEnd({ t, state, language, timeZone }: Reading, details: Details): string {
  const clock = (typed: string, walked: number | null) =>
    typed || (walked === null ? '' : formatClock(walked, language, timeZone))
  const start = clock(details.startTime, state.walk.startedAt)
  const end = clock(details.endTime, state.walk.endedAt)
  if (start && end) return t('minutes.time.fromTo', { start, end })
  if (start) return t('minutes.time.from', { start })
  return end ? t('minutes.time.until', { end }) : ''
}

export const notRecorded = ({ t }: Reading): Run => quiet(t('minutes.value.notRecorded'))

/** Who was there and who sent apologies. */
export function attendanceBlocks(reading: Reading): Block[] {
  const { t } = reading
  const { here, away, unnamed } = attendanceOf(reading)
  const others = unnamedBlocks(reading, unnamed)
  return [
    { type: 'heading', level: 1, text: t('minutes.section.attendance'), id: 'attendance' },
    ...(here.length > 0 || others.length === 0
      ? people(reading, 'present', here)
      : [listHeading(reading, 'present')]),
    ...others,
    ...people(reading, 'apologies', away),
  ]
}

const listHeading = ({ t }: Reading, list: 'present' | 'apologies'): Block =>
  partHeading(t(`minutes.section.${list}`), list)

function people(reading: Reading, list: 'present' | 'apologies', persons: readonly Person[]): Block[] {
  const { t } = reading
  const heading = listHeading(reading, list)
  if (persons.length === 0) return [heading, emptySentence(reading, list)]
  return [
    heading,
    {
      type: 'table',
      style: 'grid',
      altText: t(`minutes.section.${list}`),
      widths: [34, 38, 28],
      header: heads(t('minutes.column.name'), t('minutes.column.role'), t('minutes.column.lane')),
      rows: persons.map(person => ({
        cells: [
          cell(
            plain(person.name),
            ...(person.attendance === 'part' ? [quiet(` (${t('minutes.value.inPart')})`)] : []),
          ),
          textCell(person.role),
          textCell(person.laneId === null ? '–' : (reading.actor(person.laneId)?.shortName ?? person.laneId)),
        ],
      })),
    },
  ]
}

type TypedDetail = 'purpose' | 'scope' | 'scenario' | 'whatWorks' | 'nextSteps' | 'nextMeeting'
/** What was typed in a detail as paragraphs, or one sentence that nothing was. */
export function typedText(reading: Reading, detail: TypedDetail, empty: string = detail): Block[] {
  const paragraphs = paragraphsOf(reading.state.details[detail])
  if (paragraphs.length === 0) return [emptySentence(reading, empty)]
  return paragraphs.map(runs => ({ type: 'paragraph', runs }))
}

export const emptySentence = ({ t }: Reading, key: string, params = {}): Block => ({
  type: 'paragraph',
  style: 'quiet',
  runs: [plain(t(`minutes.empty.${key}`, params))],
})

/** Purpose, scope and scenario. */
export function aimBlocks(reading: Reading): Block[] {
  const { t } = reading
  const part = (detail: 'purpose' | 'scope' | 'scenario'): Block[] => [
    partHeading(t(`minutes.section.${detail}`), detail),
    ...typedText(reading, detail),
  ]
  return [
    { type: 'heading', level: 1, text: t('minutes.section.aim'), id: 'aim' },
    ...part('purpose'),
    ...part('scope'),
    ...part('scenario'),
  ]
}

import { entryFields } from '../workshop/entryFields.ts'
import type { Entry } from '../workshop/state.ts'
import type { Block, Cell, Row } from './document.ts'
import { isOverdue, statusOf } from './entryFacts.ts'
import { keptTogether } from './pieces.ts'
import type { Reading } from './reading.ts'
import { bold, centred, heads, plain, quiet, textCell } from './runs.ts'

const statuses = entryFields.action.status.options

/** How many actions each organisation has, by status, with a line of totals. Actions set aside do not count. */
export function actionTotals(reading: Reading, actions: readonly Entry[]): Block[] {
  const { t } = reading
  const heading: Block = { type: 'heading', level: 1, text: t('minutes.section.totals'), id: 'totals' }
  const active = actions.filter(entry => !entry.isParked)
  if (active.length === 0) return []
  const organisations = [...new Set(active.map(entry => entry.fields.organisation ?? ''))]
  const rank = (id: string) =>
    id === '' ? Number.MAX_SAFE_INTEGER : reading.actors.findIndex(actor => actor.id === id)
  const rows = organisations
    .sort((a, b) => rank(a) - rank(b))
    .map((id): Row => {
      const name = id === '' ? t('minutes.total.noOrganisation') : (reading.actor(id)?.name ?? id)
      const those = active.filter(entry => (entry.fields.organisation ?? '') === id)
      return { cells: [textCell(name), ...numbers(reading, those)] }
    })
  const total: Row = {
    isGroup: true,
    cells: [{ blocks: [[bold(t('minutes.row.total'))]] }, ...numbers(reading, active)],
  }
  return [
    heading,
    {
      type: 'table',
      style: 'grid',
      altText: heading.text,
      widths: [37, ...Array<number>(7).fill(9)],
      header: heads(
        t('minutes.column.organisation'),
        t('minutes.total.all'),
        t('minutes.total.overdue'),
        ...statuses.map(status => t(`minutes.total.${status}`)),
      ),
      rows: keptTogether([...rows, total]),
    },
  ]
}

function numbers({ today }: Reading, entries: readonly Entry[]): Cell[] {
  const number = (count: number): Cell => centred(count === 0 ? quiet('–') : plain(`${count}`))
  return [
    number(entries.length),
    number(entries.filter(entry => isOverdue(entry, today)).length),
    ...statuses.map(status => number(entries.filter(entry => statusOf(entry) === status).length)),
  ]
}

/** One line of what `npm run bench` prints. */
export type Row = {
  what: string
  /** Null: printed for comparison only. `atLeast`: must not be lower. Without `holdsFor` it is the median's. */
  limit: { value: number; atLeast?: true; holdsFor?: 'p95' } | null
  measured: number
  p95?: number
  unit: string
  /** Ratios and sizes do not depend on the machine: one that is over fails the run. Times only say so. */
  isBinding?: true
}

export const isKept = ({ limit, measured, p95 }: Row): boolean => {
  if (limit === null) return true
  const judged = limit.holdsFor === 'p95' ? (p95 ?? measured) : measured
  return limit.atLeast ? judged >= limit.value : judged <= limit.value
}

export function printTable(rows: readonly Row[]): void {
  const lines = [
    ['what', 'limit', 'median', 'p95', ''],
    ...rows.map(row => [
      row.what,
      row.limit === null
        ? '-'
        : `${row.limit.atLeast ? '>=' : '<='} ${show(row.limit.value)} ${row.unit}${row.limit.holdsFor === 'p95' ? ' p95' : ''}`,
      `${show(row.measured)} ${row.unit}`,
      row.p95 === undefined ? '' : `${show(row.p95)} ${row.unit}`,
      verdict(row),
    ]),
  ]
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...lines.map(line => line[column]?.length ?? 0)))
  for (const line of lines)
    console.log(
      line
        .map((text, at) => text.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

function verdict(row: Row): string {
  if (row.limit === null) return ''
  if (isKept(row)) return 'ok'
  return row.isBinding ? 'OVER' : 'over'
}

const show = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2))

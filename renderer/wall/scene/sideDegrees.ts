/** How much the column beside the step says. */
export type SideDegree = {
  /** The most names of people of one lane. */
  readonly people: number
  readonly hasToolNames: boolean
  readonly hasConsulted: boolean
  /** The most lanes under one heading. */
  readonly lanes: number
}

const everything: SideDegree = {
  people: Number.POSITIVE_INFINITY,
  hasToolNames: true,
  hasConsulted: true,
  lanes: Number.POSITIVE_INFINITY,
}
const fewPeople: SideDegree = { ...everything, people: 1 }
const codes: SideDegree = { ...fewPeople, hasToolNames: false }
const withoutConsulted: SideDegree = { ...codes, hasConsulted: false }

/** From everything to the least: what is read first from afar, who answers and who does it, goes last. */
export const sideDegrees: readonly SideDegree[] = [
  everything,
  fewPeople,
  codes,
  withoutConsulted,
  ...[8, 6, 4, 3, 2, 1].map(lanes => ({ ...withoutConsulted, lanes })),
  { ...withoutConsulted, lanes: 1, people: 0 },
]

/** The first `most` items, and how many are left. */
export function firstOf<T>(items: readonly T[], most: number): { shown: readonly T[]; left: number } {
  const shown = items.slice(0, most)
  return { shown, left: items.length - shown.length }
}

/** What can be proposed and confirmed, see `ElementKey`; apart from the schema, which views do not need. */
export const elementKinds = ['phase', 'actor', 'tool', 'step', 'guide', 'stepTools', 'involvement'] as const
export type ElementKind = (typeof elementKinds)[number]

/** All letters of an involvement, see `Letters`. */
export const letterValues = ['A', 'R', 'AR', 'C', 'I'] as const

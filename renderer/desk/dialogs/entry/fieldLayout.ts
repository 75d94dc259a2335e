import { type EntryKind, entryFields } from '../../../../shared/workshop/entryFields.ts'

/** What is filled in while the room talks; everything else of the kind stands folded below. */
const first: { readonly [K in EntryKind]: readonly (keyof (typeof entryFields)[K] & string)[] } = {
  note: [],
  risk: ['likelihood', 'impact', 'owner', 'due', 'status', 'category'],
  question: ['answer', 'answeredBy', 'status'],
  decision: ['reason', 'decidedBy', 'decidedOn'],
  action: ['owner', 'organisation', 'due', 'priority', 'status'],
}

export const firstFields = (kind: EntryKind): readonly string[] => first[kind]

/** The other fields of the kind, in the order of the table, so that a new field shows up by itself. */
export const furtherFields = (kind: EntryKind): string[] =>
  Object.keys(entryFields[kind]).filter(name => !firstFields(kind).includes(name))

/** Fields that name somebody: people of the workshop and actors are offered while typing. */
const whoFields = ['owner', 'support', 'askedBy', 'forWhom', 'answeredBy', 'decidedBy']
export const namesSomebody = (field: string): boolean => whoFields.includes(field)

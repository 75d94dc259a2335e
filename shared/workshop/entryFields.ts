/**
 * The five kinds of entries and their fields (brief section 10, "What the profession expects"). This table is the one
 * place that says which fields a kind has: commands are checked against it, forms are drawn from it, documents print it.
 */

export const entryKinds = ['note', 'risk', 'question', 'decision', 'action'] as const
export type EntryKind = (typeof entryKinds)[number]

/** The letter of an entry's label: N1, R3, Q2, D2, A14. */
export const kindLetter: Record<EntryKind, string> = {
  note: 'N',
  risk: 'R',
  question: 'Q',
  decision: 'D',
  action: 'A',
}

export type FieldSpec =
  | { type: 'line'; max: number }
  | { type: 'prose'; max: number }
  /** ISO 8601 calendar day, `YYYY-MM-DD`. */
  | { type: 'date' }
  | { type: 'choice'; options: readonly string[] }
  /** Whole number, both ends included. */
  | { type: 'scale'; min: number; max: number }
  /** Id of a lane (actor). */
  | { type: 'lane' }

const line = { type: 'line', max: 200 } as const
const prose = { type: 'prose', max: 4000 } as const
const date = { type: 'date' } as const
const lane = { type: 'lane' } as const
const scale5 = { type: 'scale', min: 1, max: 5 } as const

/**
 * Every field is optional: an entry is complete with its text alone, because people are talking. All values are strings
 * (dates ISO, scales a digit); an absent key means "not said".
 * A risk's score is not a field: it is likelihood x impact (1 to 25), computed where it is shown.
 */
export const entryFields = {
  note: {},
  risk: {
    cause: prose,
    effect: prose,
    category: {
      type: 'choice',
      options: ['confidentiality', 'integrity', 'availability', 'patientSafety', 'compliance', 'behaviour'],
    },
    likelihood: scale5,
    impact: scale5,
    existingControl: prose,
    response: { type: 'choice', options: ['avoid', 'reduce', 'transfer', 'accept'] },
    owner: line,
    residual: { type: 'choice', options: ['low', 'medium', 'high'] },
    status: { type: 'choice', options: ['open', 'treated', 'accepted', 'closed'] },
    due: date,
  },
  question: {
    askedBy: line,
    forWhom: line,
    answer: prose,
    answeredBy: line,
    status: { type: 'choice', options: ['open', 'answered', 'dropped'] },
  },
  decision: {
    options: prose,
    reason: prose,
    decidedBy: line,
    decidedOn: date,
    dissent: prose,
    effectiveFrom: date,
    reviewOn: date,
  },
  action: {
    element: {
      type: 'choice',
      options: ['planning', 'organisation', 'equipment', 'training', 'exercises'],
    },
    finding: prose,
    priority: { type: 'choice', options: ['high', 'medium', 'low'] },
    organisation: lane,
    owner: line,
    support: line,
    start: date,
    due: date,
    status: { type: 'choice', options: ['open', 'inProgress', 'done', 'verified', 'cancelled'] },
    completedOn: date,
    evidence: prose,
    standard: line,
    comment: prose,
  },
} as const satisfies Record<EntryKind, Record<string, FieldSpec>>

export type FieldsOf<K extends EntryKind> = Partial<Record<keyof (typeof entryFields)[K] & string, string>>
/** Field values of any entry. Keys are those of `entryFields[kind]`. */
export type FieldValues = Readonly<Record<string, string>>

/** The longest text of an entry, in UTF-16 code units. */
export const maxEntryText = 4000

/** @returns the specification of one field, or undefined where the kind has no such field. */
export function fieldSpec(kind: EntryKind, field: string): FieldSpec | undefined {
  const specs: Record<string, FieldSpec> = entryFields[kind]
  return Object.hasOwn(specs, field) ? specs[field] : undefined
}

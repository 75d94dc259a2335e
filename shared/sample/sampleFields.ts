import type { EntryKind, FieldsOf } from '../workshop/entryFields.ts'
import type { Draw } from './draw.ts'
import { type Phrases, say } from './phrases.ts'

/** The day generated workshops are held on; other days are counted from it. */
export const sampleDay = '2026-11-23'
const dayMs = 86_400_000

/** Fields as a room leaves them: often incomplete, never wrong. */
export function sampleFields(kind: EntryKind, phrases: Phrases, draw: Draw): Record<string, string> {
  switch (kind) {
    case 'note':
      return {}
    case 'risk':
      return riskFields(phrases, draw)
    case 'question':
      return questionFields(phrases, draw)
    case 'decision':
      return decisionFields(phrases, draw)
    case 'action':
      return actionFields(phrases, draw)
    default:
      return kind satisfies never
  }
}

const someone = (phrases: Phrases, draw: Draw) => draw.one(phrases.people).name

function someDayAfter(draw: Draw): string {
  return new Date(Date.parse(sampleDay) + draw.between(3, 150) * dayMs).toISOString().slice(0, 10)
}

function riskFields(phrases: Phrases, draw: Draw): FieldsOf<'risk'> {
  const { cause, effect, existingControl } = phrases.fields
  return {
    category: draw.one([
      'confidentiality',
      'integrity',
      'availability',
      'patientSafety',
      'compliance',
      'behaviour',
    ]),
    likelihood: String(draw.between(1, 5)),
    impact: String(draw.between(2, 5)),
    status: 'open',
    ...(draw.chance(0.6) && { cause: say(cause, phrases, draw), effect: say(effect, phrases, draw) }),
    ...(draw.chance(0.4) && { existingControl: say(existingControl, phrases, draw) }),
    ...(draw.chance(0.5) && { response: draw.one(['avoid', 'reduce', 'transfer', 'accept']) }),
    ...(draw.chance(0.6) && { owner: someone(phrases, draw), due: someDayAfter(draw) }),
  }
}

function questionFields(phrases: Phrases, draw: Draw): FieldsOf<'question'> {
  const asked = { askedBy: someone(phrases, draw), forWhom: someone(phrases, draw) }
  if (draw.chance(0.45)) return { ...asked, status: 'open' }
  return {
    ...asked,
    status: 'answered',
    answer: say(phrases.fields.answer, phrases, draw),
    answeredBy: someone(phrases, draw),
  }
}

function decisionFields(phrases: Phrases, draw: Draw): FieldsOf<'decision'> {
  const { options, reason, dissent } = phrases.fields
  return {
    reason: say(reason, phrases, draw),
    decidedBy: someone(phrases, draw),
    decidedOn: sampleDay,
    ...(draw.chance(0.4) && { options: say(options, phrases, draw) }),
    ...(draw.chance(0.15) && { dissent: say(dissent, phrases, draw) }),
    ...(draw.chance(0.3) && { reviewOn: someDayAfter(draw) }),
  }
}

function actionFields(phrases: Phrases, draw: Draw): FieldsOf<'action'> {
  const { finding, standard } = phrases.fields
  return {
    priority: draw.one(['high', 'medium', 'medium', 'low']),
    status: draw.one(['open', 'open', 'open', 'inProgress']),
    ...(draw.chance(0.85) && { owner: someone(phrases, draw) }),
    ...(draw.chance(0.8) && { due: someDayAfter(draw) }),
    ...(draw.chance(0.6) && {
      element: draw.one(['planning', 'organisation', 'equipment', 'training', 'exercises']),
    }),
    ...(draw.chance(0.4) && { finding: say(finding, phrases, draw) }),
    ...(draw.chance(0.2) && { standard: draw.one(standard) }),
  }
}

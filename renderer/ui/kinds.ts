import {
  type Icon,
  IconAlertTriangle,
  IconCheckbox,
  IconGavel,
  IconHelpCircle,
  IconNote,
} from '@tabler/icons-react'
import type { EntryKind } from '../../shared/workshop/entryFields.ts'

/** Icon and colour of each kind, the same everywhere; the letter is `kindLetter` of shared/workshop. */
export const kindLook: Record<EntryKind, { icon: Icon; colour: string }> = {
  note: { icon: IconNote, colour: 'var(--kind-note)' },
  risk: { icon: IconAlertTriangle, colour: 'var(--kind-risk)' },
  question: { icon: IconHelpCircle, colour: 'var(--kind-question)' },
  decision: { icon: IconGavel, colour: 'var(--kind-decision)' },
  action: { icon: IconCheckbox, colour: 'var(--kind-action)' },
}

import type { ElementKind } from '../process/schema.ts'
import type { Block, Run } from './document.ts'
import { partHeading } from './pieces.ts'
import { ranges } from './ranges.ts'
import type { Reading } from './reading.ts'
import { roomNotes } from './roomNotes.ts'
import { plain } from './runs.ts'

/** The discreet word behind what is our reconstruction and was not confirmed by the room; nothing otherwise. */
export function proposedMark(reading: Reading, kind: ElementKind, id: string): Run[] {
  if (!reading.isProposed(kind, id)) return []
  return [{ text: `\u2002${reading.t('minutes.value.proposed')}`, tone: 'proposed', isItalic: true }]
}

/** The annex on who said what, and on what the room has not confirmed yet. */
export function provenanceAnnex(reading: Reading, heading: Block): Block[] {
  const { t } = reading
  const sentence = (key: string): Block => ({ type: 'paragraph', runs: [plain(t(`minutes.note.${key}`))] })
  const proposed = proposedSentences(reading)
  return [
    heading,
    partHeading(t('minutes.section.anonymity'), 'anonymity'),
    sentence('anonymity'),
    ...roomNotes(reading),
    partHeading(t('minutes.section.proposed'), 'proposed'),
    ...(proposed.length === 0
      ? [sentence('proposedNone')]
      : [sentence('proposedIntro'), { type: 'list' as const, items: proposed.map(text => [plain(text)]) }]),
    sentence('entries'),
  ]
}

export const hasProposed = (reading: Reading): boolean => proposedSentences(reading).length > 0

function proposedSentences(reading: Reading): string[] {
  const { t, state } = reading
  const { phases, tools, steps } = state.process
  const usedTools = new Set(steps.flatMap(step => step.toolIds))
  const names = (key: string, list: readonly string[]) =>
    list.length === 0 ? [] : [t(`minutes.note.${key}`, { list: list.join(', ') })]
  const stepsWith = (key: string, kind: ElementKind) => {
    const numbers = steps
      .filter(step => reading.isProposed(kind, step.id))
      .map(step => reading.stepNumber(step.id))
    if (numbers.length === 0) return []
    return [
      t(`minutes.note.${key}`, {
        list: t('minutes.note.stepList', { count: numbers.length, steps: ranges(numbers) }),
      }),
    ]
  }
  return [
    ...names(
      'proposedPhases',
      phases.filter(phase => reading.isProposed('phase', phase.id)).map(phase => phase.name),
    ),
    ...stepsWith('proposedSteps', 'step'),
    ...names(
      'proposedActors',
      reading.actors.filter(actor => reading.isProposed('actor', actor.id)).map(actor => actor.name),
    ),
    ...names(
      'proposedTools',
      tools
        .filter(tool => usedTools.has(tool.id) && reading.isProposed('tool', tool.id))
        .map(tool => tool.id),
    ),
    ...stepsWith('proposedGuides', 'guide'),
    ...stepsWith('proposedStepTools', 'stepTools'),
    ...stepsWith('proposedInvolvement', 'involvement'),
  ]
}

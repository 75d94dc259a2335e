import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { t } from '../words/t.ts'

/** Before the walk, between steps, after its end. @returns what is the matter, and what comes of it. */
export function noStepSentences({ walk, steps }: PhoneShared): [title: string, lead: string] {
  switch (walk) {
    case 'ahead':
      return [t('step.notBegun'), t('step.notBegunLead')]
    case 'begun':
      return [t('step.between'), t('step.betweenLead')]
    case 'over':
      return steps.every(({ isDone }) => isDone)
        ? [t('step.over'), t('step.overLead')]
        : [t('step.ended'), t('step.endedLead')]
    default:
      return walk satisfies never
  }
}

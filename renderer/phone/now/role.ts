import type { PhoneStep } from '../../../shared/protocol/room.ts'
import { t } from '../words/t.ts'

const letters = ['A', 'R', 'C', 'I'] as const

/** "accountable and responsible", out of the letters of the table. */
export function roleIn(step: PhoneStep, laneId: string): string {
  const held = String(step.involvement[laneId] ?? '')
  const words = letters
    .filter(letter => held.includes(letter))
    .map(letter => t(`involvement.letter.${letter}`))
  return words.length === 0 ? t('involvement.none') : words.join(t('involvement.and'))
}

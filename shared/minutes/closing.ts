import type { Block } from './document.ts'
import { isPending } from './entryFacts.ts'
import { mixedEntryTable } from './entryTable.ts'
import { emptySentence, typedText } from './frontMatter.ts'
import { partHeading } from './pieces.ts'
import { activeOfKind, type Reading } from './reading.ts'
import { plain } from './runs.ts'

/** What works, the parking lot, next steps and the approval block. */
export function closingBlocks(reading: Reading, actionAnnexLetter: string): Block[] {
  const { t } = reading
  const heading = (key: string): Block => ({
    type: 'heading',
    level: 1,
    text: t(`minutes.section.${key}`),
    id: key,
  })
  return [
    heading('whatWorks'),
    ...typedText(reading, 'whatWorks'),
    heading('parkingLot'),
    ...parkingLot(reading),
    heading('next'),
    ...nextSteps(reading, actionAnnexLetter),
    partHeading(t('minutes.section.nextMeeting'), 'nextMeeting'),
    ...typedText(reading, 'nextMeeting'),
    heading('approval'),
    ...approval(reading),
  ]
}

function parkingLot(reading: Reading): Block[] {
  const { parked } = reading
  return parked.length === 0
    ? [emptySentence(reading, 'parkingLot')]
    : [mixedEntryTable(reading, reading.t('minutes.section.parkingLot'), parked)]
}

function nextSteps(reading: Reading, letter: string): Block[] {
  const count = activeOfKind(reading, 'action').filter(isPending).length
  const typed = typedText(reading, 'nextSteps', 'next')
  if (count === 0) return typed
  const sentence = reading.t('minutes.count.actionsLeft', { count, letter })
  return [...typed, { type: 'paragraph', runs: [plain(sentence)] }]
}

function approval({ t, state }: Reading): Block[] {
  const { facilitator, minuteTaker, organiser, status } = state.details
  return [
    {
      type: 'paragraph',
      isKeptWithNext: true,
      runs: [plain(t(status === 'final' ? 'minutes.intro.approval' : 'minutes.intro.approvalDraft'))],
    },
    {
      type: 'approval',
      altText: t('minutes.section.approval'),
      widths: [24, 30, 16, 30],
      columns: [
        t('minutes.column.signatureRole'),
        t('minutes.column.name'),
        t('minutes.column.signatureDate'),
        t('minutes.column.signature'),
      ],
      rows: [
        [t('minutes.fact.facilitator'), facilitator, '', ''],
        [t('minutes.fact.minuteTaker'), minuteTaker, '', ''],
        [t('minutes.fact.organiser'), organiser, '', ''],
      ],
    },
  ]
}

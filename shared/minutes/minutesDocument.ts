import type { WorkshopState } from '../workshop/state.ts'
import { abbreviationsAnnex } from './abbreviations.ts'
import { agendaBlocks } from './agenda.ts'
import { closingBlocks } from './closing.ts'
import type { Block, DocumentTree, Heading } from './document.ts'
import { documentFrame } from './frame.ts'
import { aimBlocks, attendanceBlocks, emptySentence, titleBlocks } from './frontMatter.ts'
import { actionAnnex, logAnnex } from './logs.ts'
import { hasProposed, provenanceAnnex } from './proposed.ts'
import { raciAnnex } from './raciMatrix.ts'
import { type BoardPicture, type DocumentOptions, type Reading, readWorkshop } from './reading.ts'
import { phaseSections } from './stepSection.ts'
import { summaryBlocks } from './summary.ts'

/** Annexes in the order they stand in; the text points to some of them by letter. */
const annexes = [
  'actionList',
  'raci',
  'riskLog',
  'decisionLog',
  'questionLog',
  'abbreviations',
  'provenance',
] as const
type Annex = (typeof annexes)[number]
const letterOf = (annex: Annex): string => String.fromCharCode(65 + annexes.indexOf(annex))

/**
 * The minutes of a workshop, as DRAFT at any time and as FINAL once its status says so. Pure: the same arguments give the
 * same document. Sections a reader would look for are there even when empty, with one sentence that says so.
 * @param options.board the swimlane, drawn from the model; null where it could not be drawn.
 */
export function minutesDocument(
  state: WorkshopState,
  options: DocumentOptions & { readonly board: BoardPicture | null },
): DocumentTree {
  const reading = readWorkshop(state, options)
  const { t } = reading
  return {
    ...documentFrame(reading, t('minutes.title.minutes'), 'minutes.title.keywords'),
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...titleBlocks(reading, t('minutes.title.minutes'), 'narrow'),
          ...attendanceBlocks(reading),
          // Under the last names where it fits as a whole, else on the next page.
          { type: 'tableOfContents', title: t('minutes.section.contents') },
          { type: 'pageBreak' },
          ...aimBlocks(reading),
          ...agendaBlocks(reading),
          // A page of its own: what people print who print one page.
          { type: 'pageBreak' },
          ...summaryBlocks(reading, letterOf('riskLog')),
        ],
      },
      { orientation: 'landscape', blocks: boardBlocks(reading, options.board) },
      {
        orientation: 'portrait',
        blocks: [...phaseSections(reading), ...closingBlocks(reading, letterOf('actionList'))],
      },
      {
        orientation: 'landscape',
        blocks: [
          ...actionAnnex(reading, annexHeading(reading, 'actionList')),
          ...raciAnnex(reading, annexHeading(reading, 'raci')),
          ...logAnnex(reading, 'risk', annexHeading(reading, 'riskLog')),
          ...logAnnex(reading, 'decision', annexHeading(reading, 'decisionLog')),
          ...logAnnex(reading, 'question', annexHeading(reading, 'questionLog')),
        ],
      },
      {
        orientation: 'portrait',
        blocks: [
          ...abbreviationsAnnex(reading, annexHeading(reading, 'abbreviations')),
          ...provenanceAnnex(reading, annexHeading(reading, 'provenance')),
        ],
      },
    ],
  }
}

const annexHeading = ({ t }: Reading, annex: Annex): Heading => ({
  type: 'heading',
  level: 1,
  text: t('minutes.section.annex', { letter: letterOf(annex), title: t(`minutes.section.${annex}`) }),
  id: `annex_${annex}`,
})

function boardBlocks(reading: Reading, board: BoardPicture | null): Block[] {
  const { t, state } = reading
  const heading: Block = { type: 'heading', level: 1, text: t('minutes.section.board'), id: 'board' }
  const letter = letterOf('raci')
  if (!board) return [heading, emptySentence(reading, 'board', { letter })]
  const altText = t('minutes.intro.boardAlt', {
    steps: state.process.steps.length,
    actors: board.laneCount,
    letter,
  })
  const proposed = hasProposed(reading)
    ? [t('minutes.intro.boardProposed', { letter: letterOf('provenance') })]
    : []
  const caption = [t('minutes.intro.boardCaption'), ...proposed].join(' ')
  const { svg, widthPx, heightPx } = board
  return [heading, { type: 'svgPicture', svg, widthPx, heightPx, altText, caption }]
}

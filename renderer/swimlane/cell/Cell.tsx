import { memo } from 'react'
import type { Translate } from '../../../shared/locale/translate.ts'
import type { Letters } from '../../../shared/process/schema.ts'
import { type EntryKind, entryKinds, kindLetter } from '../../../shared/workshop/entryFields.ts'
import { countKinds, type KindCounts } from '../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../shared/workshop/state.ts'
import { kindLook } from '../../ui/kinds.ts'
import { isSameCell, useBoardView } from '../boardView.ts'
import { Cards } from './Cards.tsx'
import classes from './Cell.module.css'
import { CellLetters } from './CellLetters.tsx'

export type CellProps = {
  t: Translate
  stepId: string
  /** Of the step, as people say it. */
  number: number
  laneId: string | null
  laneName: string
  letters: Letters | null
  entries: readonly Entry[]
  /** New entries go here. */
  isTarget: boolean
  /** False for a moment where it is out of sight: then only its place is there. */
  isDrawn: boolean
  /** Far out there are counts only, and cards out of sight come a moment later. */
  hasCards: boolean
  /** Seen from afar only, and there by then. */
  hasCounts: boolean
  /** Place in the column, layout units. */
  top: number
  height: number
}

/**
 * One lane in one step. Draws itself again only when its own entries, letters or place change. What happens on click and
 * key press is read from the `data-` attributes by the board (`useCellEvents`).
 */
export const Cell = memo((props: CellProps) => {
  const { t, stepId, laneId, number, laneName, letters, entries, isTarget, isDrawn, top, height } = props
  const isCursor = useBoardView(view => isSameCell(view.cursor, { stepId, laneId }))
  const counts = countKinds(entries)
  const hasEntries = entries.length > 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a group of cards
    <div
      role="group"
      className={classes.cell}
      style={{ top, height }}
      tabIndex={isCursor ? 0 : -1}
      aria-label={isDrawn ? cellLabel(props, counts) : undefined}
      data-cell=""
      data-step={stepId}
      data-lane={laneId ?? ''}
      data-count={entries.length}
      data-target={isTarget || undefined}
    >
      {isDrawn && laneId !== null && (
        <CellLetters
          letters={letters}
          label={t('board.letters.change', {
            lane: laneName,
            number,
            letters: t(`board.letter.${letters ?? 'none'}`),
          })}
          isReachable={isCursor}
        />
      )}
      {props.hasCounts && hasEntries && <Counts counts={counts} />}
      {props.hasCards && hasEntries && (
        <Cards t={t} entries={entries} isReachable={isCursor} number={number} laneName={laneName} />
      )}
    </div>
  )
})
Cell.displayName = 'Cell'

/** From afar: "12R 3D", the number first, because R12 is an entry. The label of the cell says it in words. */
function Counts({ counts }: { counts: KindCounts }) {
  return (
    <span className={classes.counts} aria-hidden="true">
      {presentKinds(counts).map(kind => (
        <span key={kind} style={{ color: kindLook[kind].colour }}>
          {counts[kind]}
          {kindLetter[kind]}
        </span>
      ))}
    </span>
  )
}

const presentKinds = (counts: KindCounts): EntryKind[] => entryKinds.filter(kind => counts[kind] > 0)

function cellLabel({ t, number, laneName, letters, isTarget }: CellProps, counts: KindCounts): string {
  const kinds = presentKinds(counts).map(kind => t(`board.count.${kind}`, { count: counts[kind] }))
  return [
    t('board.canvas.cell', { number, lane: laneName }),
    ...(letters === null ? [] : [t(`board.letter.${letters}`)]),
    ...(kinds.length === 0 ? [t('board.canvas.cellEmpty')] : kinds),
    ...(isTarget ? [t('board.canvas.cellIsTarget')] : []),
  ].join(', ')
}

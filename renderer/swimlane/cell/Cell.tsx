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

/** A place of the board, in the column of its step. */
export type PlaceProps = {
  stepId: string
  laneId: string | null
  entries: readonly Entry[]
  /** Place in the column, layout units. */
  top: number
  height: number
}
export type CellProps = PlaceProps & {
  t: Translate
  /** Of the step, as people say it. */
  number: number
  laneName: string
  letters: Letters | null
  /** New entries go here. */
  isTarget: boolean
  /** Far out there are counts only, and cards out of sight come a moment later. */
  hasCards: boolean
  /** Seen from afar only, and there by then. */
  hasCounts: boolean
}

/** A cell out of sight while the board is being opened: its place only, so that what is in sight comes sooner. */
export const UndrawnCell = ({ stepId, laneId, entries, top, height }: PlaceProps) => (
  <div
    className={classes.cell}
    style={{ top, height }}
    data-cell=""
    data-step={stepId}
    data-lane={laneId ?? ''}
    data-count={entries.length}
  />
)

/**
 * One lane in one step. Draws itself again only when its own entries, letters or place change. What happens on click and
 * key press is read from the `data-` attributes by the board (`useCellEvents`).
 */
export const Cell = memo((props: CellProps) => {
  const { t, stepId, laneId, number, laneName, letters, entries, isTarget, top, height } = props
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
      aria-label={cellLabel(props, counts)}
      data-cell=""
      data-step={stepId}
      data-lane={laneId ?? ''}
      data-count={entries.length}
      data-target={isTarget || undefined}
    >
      {laneId !== null && (
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

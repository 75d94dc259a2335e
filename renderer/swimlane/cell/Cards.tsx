import { memo } from 'react'
import type { Translate } from '../../../shared/locale/translate.ts'
import { cardsShown } from '../../../shared/process/layout.ts'
import type { Entry } from '../../../shared/workshop/state.ts'
import { useDesk } from '../../desk/deskStore.ts'
import { kindLook } from '../../ui/kinds.ts'
import { maxCards } from '../boardLayout.ts'
import classes from './Cards.module.css'

type Props = {
  t: Translate
  entries: readonly Entry[]
  isReachable: boolean
  number: number
  laneName: string
}

/** The newest entries of a cell, oldest of them first; the rest is one line that opens the cell's list in the panel. */
export const Cards = memo(({ t, entries, isReachable, number, laneName }: Props) => {
  const { cards, more } = cardsShown(entries.length, maxCards)
  const tabIndex = isReachable ? 0 : -1
  return (
    <div className={classes.cards}>
      {entries.slice(entries.length - cards).map(entry => (
        <Card key={entry.id} entry={entry} tabIndex={tabIndex} />
      ))}
      {more > 0 && (
        <button
          type="button"
          className={`${classes.more} nopan`}
          data-more=""
          tabIndex={tabIndex}
          aria-label={t('board.canvas.moreOf', { count: more, number, lane: laneName })}
        >
          {t('board.canvas.more', { count: more })}
        </button>
      )}
    </div>
  )
})
Cards.displayName = 'Cards'

const Card = memo(({ entry, tabIndex }: { entry: Entry; tabIndex: number }) => {
  const isSelected = useDesk(desk => desk.selectedEntryId === entry.id)
  return (
    <button
      type="button"
      className={`${classes.card} nopan`}
      style={{ '--kind': kindLook[entry.kind].colour }}
      data-entry={entry.id}
      aria-pressed={isSelected}
      tabIndex={tabIndex}
    >
      <span className={classes.text}>
        <b>{entry.label}</b> {entry.text}
      </span>
    </button>
  )
})
Card.displayName = 'Card'

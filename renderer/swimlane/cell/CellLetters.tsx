import { Fragment } from 'react'
import type { Letters } from '../../../shared/process/schema.ts'
import classes from './CellLetters.module.css'

const single: Record<Letters, readonly ('A' | 'R' | 'C' | 'I')[]> = {
  A: ['A'],
  R: ['R'],
  AR: ['A', 'R'],
  C: ['C'],
  I: ['I'],
}

type Props = { letters: Letters | null; label: string; isReachable: boolean }

/** Involvement as shape; a click opens the menu that changes it. Its name begins with what is seen, for voice control. */
export function CellLetters({ letters, label, isReachable }: Props) {
  const shown = letters === null ? [] : single[letters]
  return (
    <button
      type="button"
      className={`${classes.letters} nopan`}
      data-letters={letters ?? ''}
      aria-label={[shown.join(' '), label].filter(part => part !== '').join(', ')}
      aria-haspopup="menu"
      tabIndex={isReachable ? 0 : -1}
    >
      {shown.map(letter => (
        <Fragment key={letter}>
          <span className={classes.letter} data-letter={letter}>
            {letter}
          </span>{' '}
        </Fragment>
      ))}
    </button>
  )
}

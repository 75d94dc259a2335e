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

/** Involvement as shape; a click opens the menu that changes it. */
export function CellLetters({ letters, label, isReachable }: Props) {
  return (
    <button
      type="button"
      className={`${classes.letters} nopan`}
      data-letters={letters ?? ''}
      aria-label={label}
      aria-haspopup="menu"
      tabIndex={isReachable ? 0 : -1}
    >
      {(letters === null ? [] : single[letters]).map(letter => (
        <span key={letter} className={classes.letter} data-letter={letter}>
          {letter}
        </span>
      ))}
    </button>
  )
}

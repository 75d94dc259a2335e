import type { Letters } from '../../../../shared/process/schema.ts'
import styles from './RaciMark.module.css'

/** Responsibility as shape: A filled, R outlined, C and I faint. The words are for whoever draws it around. */
export function RaciMark({ letters }: { readonly letters: Letters }) {
  return (
    <span className={styles.marks} aria-hidden>
      {[...letters].map(letter => (
        <span key={letter} className={styles.mark} data-letter={letter}>
          {letter}
        </span>
      ))}
    </span>
  )
}

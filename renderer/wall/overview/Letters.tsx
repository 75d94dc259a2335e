import type { Letters as Involvement } from '../../../shared/process/schema.ts'
import { useTranslate } from '../../ui/i18n.ts'
import styles from './Letters.module.css'

/** Responsibility as shape: A filled, R outlined, C and I faint. */
export function Letters({ letters }: { readonly letters: Involvement | null }) {
  const t = useTranslate()
  if (letters === null) return null
  return (
    <span className={styles.letters}>
      {[...letters].map(letter => (
        <span key={letter} className={styles.letter} data-letter={letter} aria-hidden>
          {letter}
        </span>
      ))}
      <span className="visuallyHidden">{t(`board.letter.${letters}`)}</span>
    </span>
  )
}

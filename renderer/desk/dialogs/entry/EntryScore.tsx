import { riskLevel, riskScore } from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from './EntryEditor.module.css'

/** Likelihood times impact, as soon as both are said. */
export function EntryScore({ entry }: { readonly entry: Entry }) {
  const text = usePanelText()
  const score = riskScore(entry)
  return (
    <p className={styles.score} aria-live="polite">
      <span className={styles.quiet}>{text('editor.score')}</span>{' '}
      {score === null ? (
        <span className={styles.quiet}>{text('editor.noScore')}</span>
      ) : (
        <strong data-level={riskLevel(score)}>
          {score} · {text(`choice.${riskLevel(score)}`)}
        </strong>
      )}
    </p>
  )
}

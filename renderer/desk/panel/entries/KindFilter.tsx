import { memo } from 'react'
import { type EntryKind, entryKinds } from '../../../../shared/workshop/entryFields.ts'
import type { KindCounts } from '../../../../shared/workshop/selectors.ts'
import { kindLook } from '../../../ui/kinds.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './KindFilter.module.css'

type Props = {
  readonly counts: KindCounts
  readonly kind: EntryKind | null
  readonly onKind: (kind: EntryKind | null) => void
}

/** How many of each kind, and only that kind on a press; a second press shows all again. */
export const KindFilter = memo(function KindFilter({ counts, kind, onKind }: Props) {
  const text = usePanelText()
  return (
    // biome-ignore lint/a11y/useSemanticElements: toggles beside a heading, not a form
    <div role="group" aria-label={text('entries.filter')} className={styles.filter}>
      {entryKinds
        .filter(option => counts[option] > 0 || option === kind)
        .map(option => {
          const { icon: Icon, colour } = kindLook[option]
          return (
            <button
              key={option}
              type="button"
              className={styles.kind}
              style={{ '--kind': colour } as React.CSSProperties}
              aria-pressed={option === kind}
              aria-label={`${text(`kinds.${option}`)} ${counts[option]}`}
              title={text(`kinds.${option}`)}
              onClick={() => onKind(option === kind ? null : option)}
            >
              <Icon size={14} stroke={2} aria-hidden />
              {counts[option]}
            </button>
          )
        })}
    </div>
  )
})

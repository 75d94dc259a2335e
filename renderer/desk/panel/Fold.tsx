import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import styles from './Fold.module.css'
import { useRemembered } from './remembered.ts'

type Props = {
  readonly title: string
  /** Under which it is remembered whether this part is unfolded. */
  readonly name: string
  readonly isOpenAtFirst: boolean
  /** Shown beside the title, folded or not. */
  readonly aside?: ReactNode
  /** Shown instead of the content while folded. */
  readonly brief?: ReactNode
  readonly children: ReactNode
}

/** A part of the panel with a heading that folds it away. */
export function Fold({ title, name, isOpenAtFirst, aside, brief, children }: Props) {
  const [isOpen, setOpen] = useRemembered(name, isOpenAtFirst)
  const contentId = useId()
  return (
    <section className={styles.fold}>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={contentId}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronDown className={styles.chevron} data-open={isOpen} size={14} aria-hidden />
            {title}
          </button>
        </h3>
        {aside}
      </div>
      <div id={contentId}>{isOpen ? children : brief}</div>
    </section>
  )
}

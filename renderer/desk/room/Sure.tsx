import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFocusAtFirst } from '../dialogs/useFocusAtFirst.ts'
import styles from './Sure.module.css'
import { type FocusGoal, useFocusBack } from './useFocusBack.ts'

type Props = {
  /** What will happen, what stays, and whether it can be undone. */
  readonly children: ReactNode
  readonly go: string
  readonly keep: string
  readonly onGo: () => void
  readonly onKeep: () => void
  /** The element that has the focus afterwards; absent: the one that had it before. */
  readonly focusGoal?: FocusGoal
}

/** Tells Mantine that Escape on this button is not meant for the dialog around it. */
const ownEscape = { 'data-mantine-stop-propagation': 'true' }

/** Asked only before what cannot be undone, in the place where it was asked for; the cursor stands on leaving it. */
export function Sure({ children, go, keep, onGo, onKeep, focusGoal }: Props) {
  useFocusBack(focusGoal)
  const keepButton = useFocusAtFirst<HTMLButtonElement>()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question, not a part of a form
    <div
      role="group"
      aria-label={go}
      className={styles.sure}
      onKeyDown={event => {
        if (event.key === 'Escape') onKeep()
      }}
    >
      <p className={styles.words}>{children}</p>
      <div className={styles.ways}>
        <Button ref={keepButton} variant="default" onClick={onKeep} {...ownEscape}>
          {keep}
        </Button>
        <Button className={styles.go} onClick={onGo} {...ownEscape}>
          {go}
        </Button>
      </div>
    </div>
  )
}

import type { Icon } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { useFloat } from '../../../ui/float/useFloat.ts'
import { startCapture } from './captureStore.ts'
import styles from './ReadBack.module.css'

/** What the choice of one thing gets, loaded late. */
export type PickProps = {
  readonly said: string
  readonly at: HTMLElement
  readonly onClose: () => void
  /** Closes it and puts the cursor back into the field. */
  readonly onDone: () => void
}
type Props = {
  readonly icon: Icon
  /** The field as it was said so far, '' where it was not. */
  readonly said: string
  /** The same for people, or what can be picked. */
  readonly label: ReactNode
  readonly choice: ComponentType<PickProps>
}

/** A chip that reads back one thing and opens the choice of it. */
export function PickChip({ icon: Icon, said, label, choice: Choice }: Props) {
  const { at, close, button } = useFloat('dialog')
  const done = () => {
    close()
    startCapture()
  }
  return (
    <>
      <button
        {...button}
        type="button"
        className={styles.pick}
        data-said={said !== ''}
        title={typeof label === 'string' ? label : undefined}
      >
        <Icon size={13} aria-hidden />
        <span className={styles.said}>{label}</span>
      </button>
      {at !== null && <Choice said={said} at={at} onClose={close} onDone={done} />}
    </>
  )
}

import { Popover } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { startCapture } from './captureStore.ts'
import styles from './ReadBack.module.css'

type Props = {
  readonly icon: Icon
  /** What the dialog asks for: "Owner". */
  readonly title: string
  /** What was said so far, or the title where nothing was. */
  readonly label: ReactNode
  readonly isSaid: boolean
  /** `done` closes it and puts the cursor back into the field. */
  readonly children: (done: () => void) => ReactNode
}

/** A chip that reads back one thing and opens the choice of it. */
export function PickPopover({ icon: Icon, title, label, isSaid, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    startCapture()
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" width={260} trapFocus withRoles={false}>
      <Popover.Target>
        <button
          type="button"
          className={styles.pick}
          data-said={isSaid}
          title={typeof label === 'string' ? label : undefined}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon size={13} aria-hidden />
          <span className={styles.said}>{label}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={title}>
        {children(done)}
      </Popover.Dropdown>
    </Popover>
  )
}

import type { ReactNode } from 'react'
import { FloatPopover } from '../../../ui/float/FloatPopover.tsx'

type Props = {
  readonly at: HTMLElement
  readonly onClose: () => void
  /** What the dialog asks for: "Owner". */
  readonly title: string
  readonly children: ReactNode
}

/** The choice of one thing, above its chip. */
export const PickPopover = ({ children, ...frame }: Props) => (
  <FloatPopover {...frame} position="top-start" width={260}>
    {children}
  </FloatPopover>
)

import { Popover, type PopoverProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Existing } from './Existing.tsx'
import { floatId } from './useFloat.ts'

type Props = Pick<PopoverProps, 'position' | 'width'> & {
  /** The button that was pressed. */
  readonly at: HTMLElement
  readonly onClose: () => void
  /** What the dialog asks for. */
  readonly title: string
  readonly children: ReactNode
}

/** A small dialog beside the button that opens it: mounted while it is open. */
export function FloatPopover({ at, onClose, title, children, ...looks }: Props) {
  return (
    <Popover
      opened
      onChange={isOpen => !isOpen && onClose()}
      trapFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
      {...looks}
    >
      <Popover.Target>
        <Existing element={at} />
      </Popover.Target>
      <Popover.Dropdown id={floatId(at.id)} role="dialog" aria-label={title}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}

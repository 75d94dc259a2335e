import { Menu, type MenuProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Existing } from './Existing.tsx'
import { floatId } from './useFloat.ts'

type Looks = Pick<MenuProps, 'position' | 'width' | 'withinPortal' | 'closeOnItemClick'>
type Props = Looks & {
  /** The button that was pressed; its name is the menu's. */
  readonly at: HTMLElement
  readonly onClose: () => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A menu beside the button that opens it: mounted while it is open. */
export function FloatMenu({ at, onClose, className, children, ...looks }: Props) {
  return (
    <Menu opened onClose={onClose} returnFocus={false} transitionProps={{ duration: 0 }} {...looks}>
      <Menu.Target>
        <Existing element={at} />
      </Menu.Target>
      <Menu.Dropdown
        id={floatId(at.id)}
        aria-labelledby={at.id}
        {...(className !== undefined && { className })}
      >
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}

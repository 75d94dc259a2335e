import type { Icon } from '@tabler/icons-react'
import type { ClientState } from '../../client/index.ts'
import type { DeskState } from '../deskStore.ts'

/**
 * One thing the facilitator can do. Menu, command palette, toolbar, shortcuts sheet and tests all read the same object.
 * Ids are shared with the native menu of the shell (`runAction`).
 */
export type Action = {
  readonly id: string
  /** Message key of the label, e.g. `desk.action.undo`. */
  readonly label: string
  readonly labelParams?: Readonly<Record<string, string | number>>
  readonly group: 'workshop' | 'edit' | 'view' | 'walk' | 'capture' | 'room' | 'help'
  readonly icon: Icon
  /** E.g. `mod+Z`, `shift+P`, `alt+ArrowRight`. Keys without mod or alt work only outside text fields. */
  readonly shortcut?: string
  /** More keys for the same thing; the shortcuts sheet shows them behind the first. */
  readonly otherShortcuts?: readonly string[]
  readonly isEnabled: (context: ActionContext) => boolean
  readonly run: (context: ActionContext) => void | Promise<void>
}
export type ActionContext = { readonly client: ClientState; readonly desk: DeskState; readonly now: number }

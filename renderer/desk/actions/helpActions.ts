import { IconCommand, IconKeyboard } from '@tabler/icons-react'
import { openDialog } from '../deskStore.ts'
import type { Action } from './action.ts'
import { always } from './enabled.ts'

export const helpActions: readonly Action[] = [
  {
    id: 'app.palette',
    label: 'desk.action.palette',
    group: 'help',
    icon: IconCommand,
    shortcut: 'mod+K',
    otherShortcuts: ['mod+shift+P'],
    isEnabled: always,
    run: () => openDialog({ kind: 'palette' }),
  },
  {
    id: 'help.shortcuts',
    label: 'desk.action.shortcuts',
    group: 'help',
    icon: IconKeyboard,
    shortcut: '?',
    isEnabled: always,
    run: () => openDialog({ kind: 'shortcuts' }),
  },
]

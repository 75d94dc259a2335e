import { IconPencil } from '@tabler/icons-react'
import { type EntryKind, entryKinds } from '../../../shared/workshop/entryFields.ts'
import { kindLook } from '../../ui/kinds.ts'
import { startCapture } from '../panel/capture/captureStore.ts'
import type { Action } from './action.ts'
import { canWrite } from './enabled.ts'

/** Notes have no key of their own: N is the next step, and C writes what was written last. */
const keys: Partial<Record<EntryKind, string>> = { risk: 'R', question: 'Q', decision: 'D', action: 'A' }

export const captureActions: readonly Action[] = [
  {
    id: 'capture.focus',
    label: 'desk.action.capture',
    group: 'capture',
    icon: IconPencil,
    shortcut: 'C',
    otherShortcuts: ['mod+Enter'],
    isEnabled: canWrite,
    run: () => startCapture(),
  },
  ...entryKinds.map((kind): Action => {
    const shortcut = keys[kind]
    return {
      id: `capture.${kind}`,
      label: `desk.action.capture_${kind}`,
      group: 'capture',
      icon: kindLook[kind].icon,
      ...(shortcut === undefined ? {} : { shortcut }),
      isEnabled: canWrite,
      run: () => startCapture(kind),
    }
  }),
]

import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react'
import { facilitator } from '../../../shared/workshop/facilitator.ts'
import { historyOf, itemToTakeBack } from '../../../shared/workshop/selectors.ts'
import { send } from '../../client/index.ts'
import { say, saySorry } from '../../ui/notices.ts'
import { openDialog } from '../deskStore.ts'
import type { Action, ActionContext } from './action.ts'
import { canWrite, isWorkshopOpen } from './enabled.ts'
import { describeHistoryItem } from './historyItem.ts'

export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    label: 'desk.action.undo',
    group: 'edit',
    icon: IconArrowBackUp,
    shortcut: 'mod+Z',
    isEnabled: context => canWrite(context) && pile(context).done.length > 0,
    run: context => takeBack(context, 'undo'),
  },
  {
    id: 'edit.redo',
    label: 'desk.action.redo',
    group: 'edit',
    icon: IconArrowForwardUp,
    shortcut: 'mod+shift+Z',
    otherShortcuts: ['mod+Y'],
    isEnabled: context => canWrite(context) && pile(context).undone.length > 0,
    run: context => takeBack(context, 'redo'),
  },
  {
    id: 'edit.search',
    label: 'desk.action.search',
    group: 'edit',
    icon: IconSearch,
    shortcut: '/',
    otherShortcuts: ['mod+F'],
    isEnabled: isWorkshopOpen,
    run: () => openDialog({ kind: 'search' }),
  },
]

const authorId = ({ client: { welcome } }: ActionContext): string => welcome?.author.id ?? facilitator.id

function pile(context: ActionContext) {
  const { state } = context.client
  return state === null ? { done: [], undone: [] } : historyOf(state, authorId(context))
}

/** Says what was undone or done again by name, because the place where it happened may be out of sight. */
async function takeBack(context: ActionContext, type: 'undo' | 'redo'): Promise<void> {
  const { state } = context.client
  const item = state === null ? null : itemToTakeBack(state, authorId(context), type)
  const what = state === null || item === null ? null : describeHistoryItem(state, item)
  const isSteppedOver = type === 'undo' && item !== null && item !== pile(context).done.at(-1)
  const outcome = await send({ type })
  if (!outcome.ok) saySorry(outcome.message)
  else if (what !== null) say(isSteppedOver ? what.undoBefore : what[type])
}

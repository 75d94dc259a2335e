import { hostNow, readClient } from '../../client/index.ts'
import { useDesk } from '../deskStore.ts'
import type { Action, ActionContext } from './action.ts'
import { captureActions } from './captureActions.ts'
import { editActions } from './editActions.ts'
import { helpActions } from './helpActions.ts'
import { guarded } from './ownDesk.ts'
import { roomActions } from './roomActions.ts'
import { stepActions } from './stepActions.ts'
import { viewActions } from './viewActions.ts'
import { walkActions } from './walkActions.ts'
import { workshopActions } from './workshopActions.ts'

/** Everything the facilitator can do that does not depend on the process. */
export const fixedActions: readonly Action[] = [
  ...captureActions,
  ...walkActions,
  ...roomActions,
  ...viewActions,
  ...editActions,
  ...workshopActions,
  ...helpActions,
].map(guarded)
const byId = new Map(fixedActions.map(action => [action.id, action]))

export const actionContext = (): ActionContext => ({
  client: readClient(),
  desk: useDesk.getState(),
  now: hostNow(),
})

/** All actions, those for each step of the open workshop included. */
export function allActions({ client: { state } }: ActionContext): readonly Action[] {
  return state === null ? fixedActions : [...fixedActions, ...stepActions(state.process)]
}

/** @throws Error where no action has this id: ids in code are constants, so that is a slip of the pen. */
export function actionOf(id: string): Action {
  const action = byId.get(id)
  if (action === undefined) throw new Error(`There is no action ${id}`)
  return action
}

/** Runs an action if it can run now; ids from outside (the shell's menu) may be unknown. @returns whether it ran. */
export function runAction(id: string): boolean {
  const context = actionContext()
  const action = allActions(context).find(candidate => candidate.id === id)
  if (action?.isEnabled(context) !== true) return false
  void action.run(context)
  return true
}

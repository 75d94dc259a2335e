import type { WorkshopState } from '../../../shared/workshop/state.ts'
import type { ActionContext } from './action.ts'

/** The conditions under which actions can run. */
export const always = (): boolean => true

export const isWorkshopOpen = ({ client }: ActionContext): boolean => client.state !== null

export const canWrite = ({ client }: ActionContext): boolean =>
  client.session.kind === 'open' && client.session.readOnly === null

/** @returns a condition that holds while a workshop is open for writing and `test` says yes about it. */
export const whileWriting =
  (test: (state: WorkshopState) => boolean) =>
  (context: ActionContext): boolean =>
    canWrite(context) && context.client.state !== null && test(context.client.state)

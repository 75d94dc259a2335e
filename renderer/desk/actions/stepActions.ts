import { IconArrowNarrowRight } from '@tabler/icons-react'
import type { Process } from '../../../shared/process/schema.ts'
import { moveCamera, showStep } from '../deskStore.ts'
import type { Action } from './action.ts'
import { canWrite, isWorkshopOpen } from './enabled.ts'
import { enter, lookAt } from './walkActions.ts'

const made = new WeakMap<Process, readonly Action[]>()

/** Two for each step of the process: looking at it, and putting it on. Made once for each process. */
export function stepActions(process: Process): readonly Action[] {
  const known = made.get(process)
  if (known !== undefined) return known
  const actions = process.steps.flatMap(({ id, shortName }, at): Action[] => [
    {
      id: `step.show.${id}`,
      label: 'desk.action.showStep',
      labelParams: { number: at + 1, name: shortName },
      group: 'walk',
      icon: IconArrowNarrowRight,
      isEnabled: isWorkshopOpen,
      run: () => {
        showStep(id)
        moveCamera({ kind: 'step', stepId: id })
      },
    },
    {
      id: `step.enter.${id}`,
      label: 'desk.action.enterStep',
      labelParams: { number: at + 1, name: shortName },
      group: 'walk',
      icon: IconArrowNarrowRight,
      isEnabled: canWrite,
      run: () => {
        lookAt(id)
        return enter(id)
      },
    },
  ])
  made.set(process, actions)
  return actions
}

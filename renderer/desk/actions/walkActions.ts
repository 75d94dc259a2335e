import {
  IconChevronLeft,
  IconChevronRight,
  IconCircleCheck,
  IconClockPlus,
  IconFlag,
  IconPlayerPause,
  IconPlayerStop,
} from '@tabler/icons-react'
import { findStepWalk, minutesLeft, walkProgress } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { hostNow, type Outcome, readClient, send } from '../../client/index.ts'
import { useBoardView } from '../../swimlane/boardView.ts'
import { moveCamera, showStep } from '../deskStore.ts'
import type { Action, ActionContext } from './action.ts'
import { whileWriting } from './enabled.ts'
import { reportRefusal } from './report.ts'

const isStepOn = ({ walk }: WorkshopState) => walk.currentStepId !== null

export const walkActions: readonly Action[] = [
  {
    id: 'walk.next',
    label: 'desk.action.next',
    group: 'walk',
    icon: IconChevronRight,
    shortcut: 'N',
    otherShortcuts: ['alt+ArrowRight'],
    isEnabled: whileWriting(state => walkProgress(state).nextStepId !== null),
    run: withState(goOn),
  },
  {
    id: 'walk.previous',
    label: 'desk.action.previous',
    group: 'walk',
    icon: IconChevronLeft,
    shortcut: 'P',
    otherShortcuts: ['alt+ArrowLeft'],
    isEnabled: whileWriting(state => stepBefore(state) !== null),
    run: withState(goBack),
  },
  {
    id: 'walk.timer',
    label: 'desk.action.timer',
    group: 'walk',
    icon: IconPlayerPause,
    shortcut: 'S',
    isEnabled: whileWriting(isStepOn),
    run: withState(turnTimer),
  },
  {
    id: 'walk.addOne',
    label: 'desk.action.addOne',
    group: 'walk',
    icon: IconClockPlus,
    shortcut: 'M',
    isEnabled: whileWriting(({ walk }) => walk.timer.kind !== 'off'),
    run: () => reportRefusal(send({ type: 'extendTimebox', minutes: 1 })),
  },
  {
    id: 'walk.addFive',
    label: 'desk.action.addFive',
    group: 'walk',
    icon: IconClockPlus,
    shortcut: 'shift+M',
    isEnabled: whileWriting(({ walk }) => walk.timer.kind !== 'off'),
    run: () => reportRefusal(send({ type: 'extendTimebox', minutes: 5 })),
  },
  {
    id: 'walk.stopTimer',
    label: 'desk.action.stopTimer',
    group: 'walk',
    icon: IconPlayerStop,
    shortcut: 'shift+S',
    isEnabled: whileWriting(({ walk }) => walk.timer.kind !== 'off'),
    run: () => reportRefusal(send({ type: 'stopTimebox' })),
  },
  {
    id: 'walk.stepDone',
    label: 'desk.action.stepDone',
    group: 'walk',
    icon: IconCircleCheck,
    shortcut: 'E',
    isEnabled: whileWriting(isStepOn),
    run: withState(turnStepDone),
  },
  {
    id: 'walk.end',
    label: 'desk.action.endWalk',
    group: 'walk',
    icon: IconFlag,
    isEnabled: whileWriting(isStepOn),
    run: withState(endWalk),
  },
]

function withState(act: (state: WorkshopState) => Promise<void>) {
  return ({ client: { state } }: ActionContext): Promise<void> | void =>
    state === null ? undefined : act(state)
}

/** The step that is on is done; the next one is on and its time runs. */
async function goOn(state: WorkshopState): Promise<void> {
  const { nextStepId } = walkProgress(state)
  if (nextStepId === null) return
  markDone(state)
  lookAt(nextStepId)
  await enter(nextStepId)
}

/**
 * Going back is for looking again: nothing is marked and no time is set. Right after going on it takes that back: the step
 * is not done and its time goes on.
 */
async function goBack(state: WorkshopState): Promise<void> {
  const previousStepId = stepBefore(state)
  if (previousStepId === null) return
  lookAt(previousStepId)
  if (isSlip(state, previousStepId, hostNow())) {
    await enter(previousStepId)
    return reportRefusal(send({ type: 'reopenStep', stepId: previousStepId }))
  }
  await reportRefusal(send({ type: 'enterStep', stepId: previousStepId }))
}

const slipMs = 20_000
/** Whether the step that is on was only just entered, by leaving that other one as done. */
function isSlip(state: WorkshopState, otherId: string, now: number): boolean {
  const other = findStepWalk(state, otherId)
  const current = findStepWalk(state, state.walk.currentStepId ?? '')
  const enteredAt = current?.enteredAt ?? 0
  return other?.doneAt != null && now - enteredAt < slipMs && Math.abs(enteredAt - other.doneAt) < 1000
}

/** Panel and board follow the walk; a board that is shown whole stays whole. */
export function lookAt(stepId: string): void {
  showStep(null)
  if (useBoardView.getState().detail === 'near') moveCamera({ kind: 'step', stepId })
}

/** After the end of the walk, back leads to its last step. */
function stepBefore(state: WorkshopState): string | null {
  const { walk, process } = state
  if (walk.currentStepId === null && walk.endedAt !== null) return process.steps.at(-1)?.id ?? null
  return walkProgress(state).previousStepId
}

/** Puts a step on and starts its timebox with the minutes planned for it, or with what an earlier visit has left of them. */
export async function enter(stepId: string): Promise<void> {
  const entered = send({ type: 'enterStep', stepId })
  const started = startTimebox(stepId)
  await reportRefusal(entered)
  await reportRefusal(started)
}

function startTimebox(stepId: string | null): Promise<Outcome> {
  const { state } = readClient()
  const minutes = state === null || stepId === null ? null : minutesLeft(state, stepId, hostNow())
  return send({ type: 'startTimebox', ...(minutes === null ? {} : { minutes }) })
}

async function turnTimer({ walk }: WorkshopState): Promise<void> {
  switch (walk.timer.kind) {
    case 'off':
      return reportRefusal(startTimebox(walk.currentStepId))
    case 'running':
      return reportRefusal(send({ type: 'pauseTimebox' }))
    case 'paused':
      return reportRefusal(send({ type: 'resumeTimebox' }))
    default:
      return walk.timer satisfies never
  }
}

async function turnStepDone(state: WorkshopState): Promise<void> {
  const stepId = state.walk.currentStepId
  if (stepId === null) return
  const isDone = findStepWalk(state, stepId)?.doneAt !== null
  await reportRefusal(send({ type: isDone ? 'reopenStep' : 'markStepDone', stepId }))
}

async function endWalk(state: WorkshopState): Promise<void> {
  markDone(state)
  await reportRefusal(send({ type: 'endWalk' }))
}

function markDone(state: WorkshopState): void {
  const stepId = state.walk.currentStepId
  if (stepId !== null && findStepWalk(state, stepId)?.doneAt === null)
    void reportRefusal(send({ type: 'markStepDone', stepId }))
}

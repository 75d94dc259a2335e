import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconPlayerStop } from '@tabler/icons-react'
import { clockFace } from '../../../shared/locale/clockFace.ts'
import { findStepWalk, stepElapsedMs, timerRemainingMs } from '../../../shared/workshop/selectors.ts'
import { useNow, useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { ActionButton } from './ActionButton.tsx'
import classes from './StepTimer.module.css'

/** The timebox of the step that is on. It ends softly: past the end it counts what is over and changes colour. */
export function StepTimer() {
  const t = useTranslate()
  const { kind } = useWorkshop(state => state.walk.timer)
  const isRunning = kind === 'running'
  const turn = isRunning ? 'pause' : kind === 'paused' ? 'resume' : 'start'
  return (
    <div className={classes.timer}>
      <Face />
      <div className={classes.buttons}>
        <ActionButton
          id="walk.timer"
          look="icon"
          icon={isRunning ? IconPlayerPauseFilled : IconPlayerPlayFilled}
          name={t(`desk.timer.${turn}`)}
        />
        {kind !== 'off' && (
          <>
            <MoreTime id="walk.addOne" text="+1" />
            <span className={classes.rare}>
              <MoreTime id="walk.addFive" text="+5" />
              <ActionButton id="walk.stopTimer" look="icon" icon={IconPlayerStop} />
            </span>
          </>
        )}
      </div>
    </div>
  )
}

function MoreTime({ id, text }: { id: string; text: string }) {
  return (
    <ActionButton id={id} look="bare">
      {text}
    </ActionButton>
  )
}

function Face() {
  const t = useTranslate()
  const state = useWorkshop(each => each)
  const now = useNow(250)
  const stepId = state.walk.currentStepId
  if (stepId === null) return null
  const remaining = timerRemainingMs(state, now)
  const spent = clockFace(stepElapsedMs(state, stepId, now))
  const { timer } = state.walk
  // With the minutes that were added, where the clock has been started.
  const planned =
    timer.kind === 'off'
      ? (findStepWalk(state, stepId)?.plannedMinutes ?? 0)
      : Math.round(timer.totalMs / 60_000)
  // Rounded up while time is left, so that a fresh timebox shows its full minutes and 00:00 means over.
  const shown = remaining === null ? null : remaining > 0 ? Math.ceil(remaining / 1000) * 1000 : remaining
  const isOver = shown !== null && shown <= 0
  return (
    <div className={classes.face} data-over={isOver} data-paused={timer.kind === 'paused'} role="timer">
      <span className={classes.time}>
        {shown === null ? spent : isOver ? `+${clockFace(shown)}` : clockFace(shown)}
      </span>
      <span className={classes.under}>
        {shown === null
          ? t('desk.timer.spentOf', { planned })
          : isOver
            ? t('desk.timer.over')
            : timer.kind === 'paused'
              ? t('desk.timer.paused')
              : t('desk.timer.left', { spent, planned })}
      </span>
    </div>
  )
}

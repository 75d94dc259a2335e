import type { Viewport } from '@xyflow/react'
import { type KeyboardEvent, memo, useCallback, useRef } from 'react'
import type { BoardLayout, StepColumn } from '../../../shared/process/layout.ts'
import { findStepWalk } from '../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../client/index.ts'
import { moveCamera, showStep, useDesk } from '../../desk/deskStore.ts'
import { shownStep } from '../../desk/panel/shownStep.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { useFollow } from '../camera/follow.ts'
import { bringIntoSight } from './bringIntoSight.ts'
import classes from './StepHeads.module.css'
import { StepTools } from './StepTools.tsx'

/** Phases and steps over their columns. They move sideways with the board and never out of sight upwards. */
export const StepHeads = memo(({ layout }: { layout: BoardLayout }) => {
  const t = useTranslate()
  const phases = useWorkshop(state => state.process.phases)
  const strip = useRef<HTMLDivElement>(null)
  useFollow(
    useCallback(
      ({ x, zoom }: Viewport) => {
        const { current } = strip
        if (current === null) return
        current.style.transform = `translateX(${Math.round(x)}px)`
        keepPhaseNames(current, layout, -x, zoom)
        if (current.dataset.zoom === String(zoom)) return
        current.dataset.zoom = String(zoom)
        current.style.setProperty('--z', String(zoom))
      },
      [layout],
    ),
  )
  return (
    <nav className={classes.window} aria-label={t('board.canvas.steps')}>
      <div ref={strip} className={classes.strip}>
        {layout.phases.map((band, at) => (
          <div
            key={band.phaseId}
            className={classes.phase}
            data-even={at % 2 === 0 || undefined}
            style={{ '--x': band.x, '--w': band.width }}
          >
            <b>{phases.find(phase => phase.id === band.phaseId)?.name}</b>
          </div>
        ))}
        {layout.steps.map(column => (
          <StepHead key={column.stepId} column={column} />
        ))}
      </div>
    </nav>
  )
})
StepHeads.displayName = 'StepHeads'

/** The name of a phase stays in sight while a part of the phase is: shifted, not laid out, so that panning stays cheap. */
function keepPhaseNames(strip: HTMLElement, layout: BoardLayout, left: number, zoom: number): void {
  const names = strip.getElementsByTagName('b')
  for (const [at, band] of layout.phases.entries()) {
    const shift = Math.min(left - band.x * zoom, band.width * zoom - phaseNameRoom)
    names.item(at)?.style.setProperty('transform', `translateX(${Math.round(Math.max(0, shift))}px)`)
  }
}
const phaseNameRoom = 150

const StepHead = memo(({ column }: { column: StepColumn }) => {
  const t = useTranslate()
  const { stepId, index } = column
  const chosenId = useDesk(desk => desk.panelStepId)
  const step = useWorkshop(state => state.process.steps[index])
  const isNow = useWorkshop(state => state.walk.currentStepId === stepId)
  const isDone = useWorkshop(state => (findStepWalk(state, stepId)?.doneAt ?? null) !== null)
  const isShown = useWorkshop(state => shownStep(state, chosenId)?.step.id === stepId)
  if (step === undefined) return null
  const zoomIn = () => moveCamera({ kind: 'step', stepId })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    showStep(stepId)
    zoomIn()
  }
  const marks = [
    ...(isNow ? [t('board.canvas.stepIsOn')] : []),
    ...(isDone ? [t('board.canvas.stepIsDone')] : []),
  ]
  return (
    <div
      className={classes.step}
      style={{ '--x': column.x, '--w': column.width }}
      data-now={isNow || undefined}
      data-done={isDone || undefined}
      data-shown={isShown || undefined}
    >
      <button
        type="button"
        className={classes.head}
        aria-label={[
          t('board.canvas.stepHead', { number: index + 1, shortName: step.shortName, name: step.name }),
          ...marks,
        ].join(', ')}
        aria-current={isNow ? 'step' : undefined}
        aria-pressed={isShown}
        title={step.name}
        onClick={() => showStep(stepId)}
        onDoubleClick={zoomIn}
        onFocus={event => bringIntoSight(event, zoomIn)}
        onKeyDown={onKeyDown}
      >
        <span className={classes.number}>{index + 1}</span>{' '}
        <span className={classes.name}>{step.shortName}</span>
      </button>
      <StepTools step={step} />
    </div>
  )
})
StepHead.displayName = 'StepHead'

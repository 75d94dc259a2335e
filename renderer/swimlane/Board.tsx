import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useWorkshop } from '../client/index.ts'
import { useDesk } from '../desk/deskStore.ts'
import { shownStep } from '../desk/panel/shownStep.ts'
import { useCanWrite } from '../desk/panel/useCanWrite.ts'
import { useTranslate } from '../ui/i18n.ts'
import classes from './Board.module.css'
import { useBoardLayout } from './boardLayout.ts'
import { useBoardView } from './boardView.ts'
import { Corner } from './Corner.tsx'
import { useBodySize } from './camera/useBodySize.ts'
import { Canvas } from './canvas/Canvas.tsx'
import { LettersMenu } from './cell/LettersMenu.tsx'
import { useCellEvents } from './cell/useCellEvents.ts'
import { DragGhost } from './drag/DragGhost.tsx'
import { useCardDrag } from './drag/useCardDrag.ts'
import { LaneHeads } from './heads/LaneHeads.tsx'
import { StepHeads } from './heads/StepHeads.tsx'
import { Minimap } from './minimap/Minimap.tsx'
import { useStagePointer } from './useStagePointer.ts'

/** The swimlane: lanes are rows, steps are columns, what people said stands in their cell. */
export function Board() {
  return (
    <ReactFlowProvider>
      <BoardFrame />
    </ReactFlowProvider>
  )
}

/** Heads stay in sight on two sides while the body moves, as in a sheet with frozen panes. */
function BoardFrame() {
  const t = useTranslate()
  const layout = useBoardLayout()
  const detail = useBoardView(view => view.detail)
  const canWrite = useCanWrite()
  const boardElement = useRef<HTMLElement>(null)
  const bodyElement = useRef<HTMLDivElement>(null)
  const body = useBodySize(bodyElement)
  const events = useCellEvents(layout, body, canWrite)
  const onPointerDown = useCardDrag(layout, canWrite)
  const pointing = useStagePointer()
  useStartCursor()
  return (
    <section
      ref={boardElement}
      className={classes.board}
      data-detail={detail}
      aria-label={t('board.canvas.name')}
    >
      <Corner />
      {body !== null && <StepHeads layout={layout} />}
      {body !== null && <LaneHeads layout={layout} />}
      <div ref={bodyElement} className={classes.body} onPointerDown={onPointerDown} {...events} {...pointing}>
        {body !== null && <Canvas layout={layout} body={body} board={boardElement} />}
        {body !== null && <Minimap layout={layout} body={body} />}
      </div>
      <DragGhost />
      <LettersMenu />
    </section>
  )
}

/** Tab reaches the cell that new entries go to, until the arrow keys say otherwise. */
function useStartCursor(): void {
  const chosenId = useDesk(desk => desk.panelStepId)
  const laneId = useDesk(desk => desk.captureLaneId)
  const stepId = useWorkshop(state => shownStep(state, chosenId)?.step.id ?? null)
  useEffect(() => {
    useBoardView.setState({ cursor: stepId === null ? null : { stepId, laneId } })
  }, [stepId, laneId])
}

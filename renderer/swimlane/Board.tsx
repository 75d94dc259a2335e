import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { BoardLayout } from '../../shared/process/layout.ts'
import { useWorkshop } from '../client/index.ts'
import { useDesk } from '../desk/deskStore.ts'
import { shownStep } from '../desk/panel/shownStep.ts'
import { useCanWrite } from '../desk/panel/useCanWrite.ts'
import { useTranslate } from '../ui/i18n.ts'
import { late } from '../ui/late.tsx'
import classes from './Board.module.css'
import { useBoardLayout } from './boardLayout.ts'
import { useBoardView } from './boardView.ts'
import { Corner } from './Corner.tsx'
import type { BodySize } from './camera/places.ts'
import { sizeOf, useBodySize } from './camera/useBodySize.ts'
import { Canvas } from './canvas/Canvas.tsx'
import { type BoardNode, nodesOf } from './canvas/nodes.ts'
import { useCellEvents } from './cell/useCellEvents.ts'
import { DragGhost } from './drag/DragGhost.tsx'
import { useCardDrag } from './drag/useCardDrag.ts'
import { LaneHeads } from './heads/LaneHeads.tsx'
import { StepHeads } from './heads/StepHeads.tsx'
import { Minimap } from './minimap/Minimap.tsx'
import { useStagePointer } from './useStagePointer.ts'

const LettersMenu = late(() => import('./cell/LettersMenu.tsx'))

/** The swimlane: lanes are rows, steps are columns, what people said stands in their cell. */
export function Board() {
  const layout = useBoardLayout()
  const nodes = useMemo(() => nodesOf(layout), [layout])
  const [opening, setOpening] = useState<BodySize | null>(null)
  if (opening === null) return <EmptyBoard onMeasure={setOpening} />
  return (
    <ReactFlowProvider initialNodes={nodes} initialWidth={opening.width} initialHeight={opening.height}>
      <BoardFrame layout={layout} nodes={nodes} opening={opening} />
    </ReactFlowProvider>
  )
}

/** Never painted: tells how large the body will be, while there is next to nothing that the browser must lay out for it. */
function EmptyBoard({ onMeasure }: { onMeasure: (size: BodySize) => void }) {
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (body.current !== null) onMeasure(sizeOf(body.current))
  }, [onMeasure])
  return (
    <section className={classes.board}>
      <div ref={body} className={classes.body} />
    </section>
  )
}

type FrameProps = { layout: BoardLayout; nodes: BoardNode[]; opening: BodySize }
/** Heads stay in sight on two sides while the body moves, as in a sheet with frozen panes. */
function BoardFrame({ layout, nodes, opening }: FrameProps) {
  const t = useTranslate()
  const detail = useBoardView(view => view.detail)
  const canWrite = useCanWrite()
  const boardElement = useRef<HTMLElement>(null)
  const bodyElement = useRef<HTMLDivElement>(null)
  const body = useBodySize(bodyElement, opening)
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
      <StepHeads layout={layout} />
      <LaneHeads layout={layout} />
      <div ref={bodyElement} className={classes.body} onPointerDown={onPointerDown} {...events} {...pointing}>
        <Canvas layout={layout} nodes={nodes} body={body} board={boardElement} />
        <Minimap layout={layout} body={body} />
      </div>
      <DragGhost />
      <OpenLettersMenu />
    </section>
  )
}

function OpenLettersMenu() {
  const place = useBoardView(view => view.lettersMenu)
  if (place === null || place.laneId === null) return null
  return <LettersMenu stepId={place.stepId} laneId={place.laneId} anchor={place.anchor} />
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

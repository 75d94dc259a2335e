import { ReactFlow, useStoreApi, type Viewport } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { BoardLayout } from '../../../shared/process/layout.ts'
import { useWorkshop } from '../../client/index.ts'
import { showDetail } from '../boardView.ts'
import { useFollow } from '../camera/follow.ts'
import { type BodySize, fitZoom, maxZoom, translateExtent, viewOfStep } from '../camera/places.ts'
import { useCamera } from '../camera/useCamera.ts'
import { Backdrop } from './Backdrop.tsx'
import classes from './Canvas.module.css'
import type { BoardNode } from './nodes.ts'
import { StepColumnNode } from './StepColumnNode.tsx'
import { noteSeen } from './seen.ts'
import { settledScale } from './settledScale.ts'

const nodeTypes = { backdrop: Backdrop, column: StepColumnNode }
const noAttribution = { hideAttribution: true }
const dragButtons = [0, 1]

type Props = {
  layout: BoardLayout
  nodes: BoardNode[]
  body: BodySize
  /** Carries `data-moving` while the view moves: the heads move with it. */
  board: RefObject<HTMLElement | null>
}

/**
 * The movable part of the board. React Flow holds one node for each step and one for what lies under them; entries are
 * not nodes, so a pan or a new entry costs the same with 5,000 of them.
 */
export function Canvas({ layout, nodes, body, board }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const currentStepId = useWorkshop(state => state.walk.currentStepId)
  const [opening] = useState(() => {
    const view = viewOfStep(layout, body, currentStepId ?? '', null)
    noteSeen(view, body)
    return view
  })
  useCamera(layout, body)
  useFollow(useWhatFollows(root, layout, body))
  // At the first movement, not when the button goes down: a click must still find its cell.
  const lift = useCallback(() => {
    if (board.current?.hasAttribute('data-moving') === false) board.current.setAttribute('data-moving', '')
  }, [board])
  const settle = useCallback(() => board.current?.removeAttribute('data-moving'), [board])
  return (
    <div ref={root} className={classes.root}>
      <ReactFlow<BoardNode>
        nodes={nodes}
        nodeTypes={nodeTypes}
        defaultViewport={opening}
        minZoom={fitZoom(layout, body)}
        maxZoom={maxZoom}
        panOnDrag={dragButtons}
        panOnScroll
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        onMove={lift}
        onMoveEnd={settle}
        proOptions={noAttribution}
      />
    </div>
  )
}

/** What changes with the view, outside React: most of it only with the zoom. */
function useWhatFollows(root: RefObject<HTMLElement | null>, layout: BoardLayout, body: BodySize) {
  const store = useStoreApi()
  return useMemo(() => {
    let followed = 0
    return (viewport: Viewport) => {
      const { zoom } = viewport
      noteSeen(viewport, body)
      if (followed === zoom) return
      followed = zoom
      showDetail(zoom)
      settledScale(root.current, zoom, layout.metrics.stepWidth)
      store.getState().setTranslateExtent(translateExtent(layout, body, zoom))
    }
  }, [root, layout, body, store])
}

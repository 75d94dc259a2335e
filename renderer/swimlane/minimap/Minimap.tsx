import { useReactFlow, type Viewport } from '@xyflow/react'
import { memo, type PointerEvent, useCallback, useDeferredValue, useRef } from 'react'
import type { BoardLayout } from '../../../shared/process/layout.ts'
import { entriesOfCell } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { useFollow } from '../camera/follow.ts'
import { type BodySize, boardExtent } from '../camera/places.ts'
import classes from './Minimap.module.css'

const width = 168

/** Where on the board we are; only there while a part of it is out of sight. Its keys are those of the board. */
export function Minimap({ layout, body }: { layout: BoardLayout; body: BodySize }) {
  const t = useTranslate()
  const flow = useReactFlow()
  const [[left, top], [right, bottom]] = boardExtent(layout)
  const scale = width / (right - left)
  const frame = useRef<HTMLDivElement>(null)
  useFollow(
    useCallback(
      ({ x, y, zoom }: Viewport) => {
        const { current } = frame
        if (current === null || current.parentElement === null) return
        const isAll =
          x + left * zoom > -2 &&
          y + top * zoom > -2 &&
          x + right * zoom < body.width + 2 &&
          y + bottom * zoom < body.height + 2
        if (current.parentElement.hidden !== isAll) current.parentElement.hidden = isAll
        const width = `${(body.width / zoom) * scale}px`
        if (current.style.width !== width) {
          current.style.width = width
          current.style.height = `${(body.height / zoom) * scale}px`
        }
        current.style.transform = `translate(${(-x / zoom - left) * scale}px, ${(-y / zoom - top) * scale}px)`
      },
      [left, top, right, bottom, scale, body],
    ),
  )
  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    const { zoom } = flow.getViewport()
    const x = (event.clientX - box.left) / scale + left
    const y = (event.clientY - box.top) / scale + top
    void flow.setViewport({
      x: kept(body.width / 2 - x * zoom, left * zoom, right * zoom, body.width),
      y: kept(body.height / 2 - y * zoom, top * zoom, bottom * zoom, body.height),
      zoom,
    })
  }
  return (
    <div
      className={classes.map}
      style={{ width, height: (bottom - top) * scale }}
      title={t('board.canvas.minimapHint')}
      aria-hidden="true"
      onPointerDown={event => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={goTo}
    >
      <Picture layout={layout} />
      <div ref={frame} className={classes.frame} />
    </div>
  )
}

function kept(offset: number, from: number, to: number, room: number): number {
  return to - from <= room ? (room - from - to) / 2 : Math.min(-from, Math.max(room - to, offset))
}

/** Drawn after what matters: a new entry does not wait for it. */
const Picture = memo(({ layout }: { layout: BoardLayout }) => {
  const state = useDeferredValue(useWorkshop(workshop => workshop))
  const [[left, top], [right, bottom]] = boardExtent(layout)
  const now = layout.steps.find(step => step.stepId === state.walk.currentStepId)
  return (
    <svg viewBox={`${left} ${top} ${right - left} ${bottom - top}`} aria-hidden="true">
      {layout.rows.map(row => (
        <rect
          key={row.laneId ?? ''}
          className={classes.lane}
          x={layout.laneHeadWidth}
          y={row.y}
          width={layout.width - layout.laneHeadWidth}
          height={row.height}
        />
      ))}
      {now !== undefined && (
        <rect className={classes.now} x={now.x} y={top} width={now.width} height={bottom - top} />
      )}
      <path className={classes.handOver} d={layout.handOver.path} />
      <path className={classes.cell} d={filledCells(layout, state)} />
    </svg>
  )
})
Picture.displayName = 'Picture'

/** The cells with entries, the wider the more, as one shape: a hundred would be drawn anew with each entry. */
function filledCells(layout: BoardLayout, state: WorkshopState): string {
  const boxes = layout.steps.flatMap(step =>
    layout.rows.map(row => {
      const count = entriesOfCell(state, step.stepId, row.laneId).length
      if (count === 0) return ''
      const width = Math.min(step.width - 60, 40 + count * 24)
      return `M${step.x + 30} ${row.y + 10}h${width}v${row.height - 30}h${-width}z`
    }),
  )
  return boxes.join('')
}

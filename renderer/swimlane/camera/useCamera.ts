import { useReactFlow, type Viewport } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import type { BoardLayout } from '../../../shared/process/layout.ts'
import { useClient } from '../../client/index.ts'
import { type CameraRequest, useDesk } from '../../desk/deskStore.ts'
import { type BodySize, viewOfAll, viewOfLane, viewOfStep, viewZoomed } from './places.ts'

const flight = 160

/** Carries out what `deskStore.camera` asks, and keeps the whole board in view over resizing where it was. */
export function useCamera(layout: BoardLayout, body: BodySize): void {
  const flow = useReactFlow()
  const request = useDesk(desk => desk.camera)
  const isStill = useClient(client => client.preferences.isMotionReduced)
  const latest = useRef({ layout, body, isStill })
  const carriedOut = useRef(request)
  const wholeBoard = useRef<Viewport | null>(null)

  useEffect(() => {
    latest.current = { layout, body, isStill }
  }, [layout, body, isStill])

  useEffect(() => {
    if (request === null || carriedOut.current === request) return
    carriedOut.current = request
    const now = latest.current
    const target = placeOf(request.target, now.layout, now.body, flow.getViewport())
    const duration = now.isStill || prefersStillness() ? 0 : flight
    void flow.setViewport(target, { duration })
    wholeBoard.current = request.target.kind === 'all' ? target : null
  }, [request, flow])

  useKeepWhole(wholeBoard, layout, body)
}

/** A board that was shown whole and not moved since stays whole when the window or a row changes its size. */
function useKeepWhole(wholeBoard: RefObject<Viewport | null>, layout: BoardLayout, body: BodySize): void {
  const flow = useReactFlow()
  useEffect(() => {
    const shown = flow.getViewport()
    const before = wholeBoard.current
    if (before === null || shown.zoom !== before.zoom || shown.x !== before.x || shown.y !== before.y) return
    const now = viewOfAll(layout, body)
    void flow.setViewport(now)
    wholeBoard.current = now
  }, [layout, body, flow, wholeBoard])
}

function placeOf(
  target: CameraRequest['target'],
  layout: BoardLayout,
  body: BodySize,
  before: Viewport,
): Viewport {
  switch (target.kind) {
    case 'all':
      return viewOfAll(layout, body)
    case 'step':
      return viewOfStep(layout, body, target.stepId, before)
    case 'lane':
      return viewOfLane(layout, body, target.laneId, before)
    case 'zoom':
      return viewZoomed(layout, body, target.factor, before)
    default:
      return target satisfies never
  }
}

const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

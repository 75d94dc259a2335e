import type { Viewport } from '@xyflow/react'
import type { BoardLayout } from '../../../shared/process/layout.ts'

/** Size of the board's body, without the heads, in CSS pixels. */
export type BodySize = { readonly width: number; readonly height: number }

const margin = 10
const largestFit = 1
export const maxZoom = 2
/** From this zoom on the text of a card is about as large as a footnote in print. */
export const nearFrom = 0.66

type Extent = { readonly from: number; readonly to: number }
const columns = (layout: BoardLayout): Extent => ({ from: layout.laneHeadWidth, to: layout.width })
const rows = (layout: BoardLayout): Extent => ({ from: layout.headHeight, to: layout.height })

/** Cards can be read at this zoom; a little smaller where the window is narrow, to see a fourth column. */
const readingZoom = (body: BodySize): number => Math.min(1, Math.max(0.9, body.width / 1080))

export type TranslateExtent = [[number, number], [number, number]]

/** All cells, and a little around them. */
export function boardExtent(layout: BoardLayout): TranslateExtent {
  return [
    [columns(layout).from - margin, rows(layout).from],
    [columns(layout).to + margin, rows(layout).to + margin],
  ]
}

/** How far a hand may move the view: any place of the board can be brought to the middle, none lost. */
export function translateExtent(layout: BoardLayout, body: BodySize, zoom: number): TranslateExtent {
  const [[left, top], [right, bottom]] = boardExtent(layout)
  const x = (body.width / zoom) * slack
  const y = (body.height / zoom) * slack
  return [
    [left - x, top - y],
    [right + x, bottom + y],
  ]
}
const slack = 0.5

/** Where a view lands that nobody moved by hand: within the board; one less high than the body hangs from its heads. */
function restingExtent(layout: BoardLayout, body: BodySize, zoom: number): TranslateExtent {
  const [[left, top], [right, bottom]] = boardExtent(layout)
  return [
    [left, top],
    [right, Math.max(bottom, top + body.height / zoom)],
  ]
}

/** The zoom at which everything is seen. */
export function fitZoom(layout: BoardLayout, body: BodySize): number {
  const [[left, top], [right, bottom]] = boardExtent(layout)
  return Math.min(largestFit, body.width / (right - left), body.height / (bottom - top))
}

export const viewOfAll = (layout: BoardLayout, body: BodySize): Viewport =>
  centred(layout, body, fitZoom(layout, body), 0, 0)

/** The step in the middle, at reading zoom; as far up as before, or at the top coming from afar. */
export function viewOfStep(
  layout: BoardLayout,
  body: BodySize,
  stepId: string,
  before: Viewport | null,
): Viewport {
  const column = layout.steps.find(step => step.stepId === stepId) ?? layout.steps[0]
  const centreX = column === undefined ? 0 : column.x + column.width / 2
  const centreY =
    before === null || before.zoom < nearFrom ? rows(layout).from : (body.height / 2 - before.y) / before.zoom
  return centred(layout, body, Math.max(readingZoom(body), before?.zoom ?? 0), centreX, centreY)
}

/** The lane in the middle, at reading zoom; as far left as before. */
export function viewOfLane(
  layout: BoardLayout,
  body: BodySize,
  laneId: string | null,
  before: Viewport,
): Viewport {
  const row = layout.rows.find(lane => lane.laneId === laneId)
  const centreY = row === undefined ? 0 : row.y + row.height / 2
  const centreX = (body.width / 2 - before.x) / before.zoom
  return centred(layout, body, Math.max(readingZoom(body), before.zoom), centreX, centreY)
}

/** Nearer or farther, about the middle of what is seen. */
export function viewZoomed(layout: BoardLayout, body: BodySize, factor: number, before: Viewport): Viewport {
  const zoom = Math.min(maxZoom, Math.max(fitZoom(layout, body), before.zoom * factor))
  const centreX = (body.width / 2 - before.x) / before.zoom
  const centreY = (body.height / 2 - before.y) / before.zoom
  return centred(layout, body, zoom, centreX, centreY)
}

/** The smallest movement that brings a place of the board into view. */
export function viewWith(
  layout: BoardLayout,
  body: BodySize,
  rect: { x: number; y: number; width: number; height: number },
  before: Viewport,
): Viewport {
  const { zoom } = before
  const x = shifted(before.x, rect.x * zoom, rect.width * zoom, body.width)
  const y = shifted(before.y, rect.y * zoom, rect.height * zoom, body.height)
  return centred(layout, body, zoom, (body.width / 2 - x) / zoom, (body.height / 2 - y) / zoom)
}

function shifted(offset: number, at: number, length: number, room: number): number {
  if (offset + at < margin) return margin - at
  if (offset + at + length > room - margin) return room - margin - length - at
  return offset
}

/** A view around a place, as near as it goes without leaving the board. */
function centred(
  layout: BoardLayout,
  body: BodySize,
  zoom: number,
  centreX: number,
  centreY: number,
): Viewport {
  const [[left, top], [right, bottom]] = restingExtent(layout, body, zoom)
  return {
    x: within(body.width / 2 - centreX * zoom, left * zoom, right * zoom, body.width),
    y: within(body.height / 2 - centreY * zoom, top * zoom, bottom * zoom, body.height),
    zoom,
  }
}

function within(offset: number, from: number, to: number, room: number): number {
  if (to - from <= room) return Math.round((room - from - to) / 2)
  return Math.round(Math.min(-from, Math.max(room - to, offset)))
}

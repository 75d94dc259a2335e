import type { Heading } from '../../../shared/minutes/document.ts'

/** Something that stands on a page: a paragraph, a table row, a picture. Lengths in points. */
export type Box = {
  height: number
  before: number
  after: number
  /** May break across pages between lines of this height. */
  line?: number
  /** Stays on the page of the box after it. */
  keepsNext?: boolean
  startsPage?: boolean
  /** Height of the header row, which comes again when the page ends before this box. */
  repeats?: number
  heading?: Heading
}

/**
 * @returns the page of each box, the first being 1, and the number of pages. Space between two boxes is the larger of the
 * two; boxes that keep with the next one move to a new page together.
 */
export function fillPages(boxes: readonly Box[], room: number): { pages: number[]; count: number } {
  const pages: number[] = []
  let page = 1
  let used = 0
  let gap = 0
  const turn = () => {
    page += 1
    used = 0
    gap = 0
  }
  boxes.forEach((box, index) => {
    if (box.startsPage && used > 0) turn()
    const space = used === 0 ? 0 : Math.max(gap, box.before)
    if (used > 0 && used + space + keptHeight(boxes, index) > room) {
      turn()
      used = box.repeats ?? 0
    } else used += space
    pages.push(page)
    used += box.height
    while (used > room) {
      if (box.line === undefined) break
      used -= room
      page += 1
      used += box.repeats ?? 0
    }
    gap = box.after
  })
  return { pages, count: page }
}

/** Height that must fit on the page for a box to stand there: its own, and of what it may not be parted from. */
function keptHeight(boxes: readonly Box[], from: number): number {
  let height = 0
  for (let at = from; at < boxes.length; at += 1) {
    const box = boxes[at]
    if (!box || (at > from && box.startsPage)) break
    if (at > from) height += Math.max(boxes[at - 1]?.after ?? 0, box.before)
    if (!box.keepsNext) return height + (box.line ? Math.min(box.height, 2 * box.line) : box.height)
    height += box.height
  }
  return height
}

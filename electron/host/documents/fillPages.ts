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
  /** Height of a rule under the box. What is kept together is not parted for it: it then stands in the margin. */
  foot?: number
  heading?: Heading
}

/**
 * @returns the page of each box, the first being 1, and the number of pages. Space between two boxes is the larger of the
 * two. Boxes that keep with the next one move to a new page together; a chain taller than a page moves once, and then
 * fills as many pages as it needs.
 */
export function fillPages(boxes: readonly Box[], room: number): { pages: number[]; count: number } {
  const pages: number[] = []
  let page = 1
  let used = 0
  let gap = 0
  const turn = (top = 0) => {
    page += 1
    used = top
  }
  boxes.forEach((box, index) => {
    if (box.startsPage && used > 0) turn()
    const space = used === 0 ? 0 : Math.max(gap, box.before)
    // What is kept with this one was looked after where its chain began.
    const isInChain = (boxes[index - 1]?.keepsNext ?? false) && !box.startsPage
    const least = isInChain ? leastHeight(box) : keptHeight(boxes, index)
    if (used > 0 && used + space + least > room) turn(box.repeats)
    else used += space
    pages.push(page)
    let left = box.height
    while (box.line !== undefined && used + left > room) {
      left -= linesHere(left, room - used, box.line) * box.line
      turn(box.repeats)
    }
    used += left + (box.foot ?? 0)
    gap = box.after
  })
  return { pages, count: page }
}

/** Neither the first nor the last line of a text stands alone. */
const leastLines = 2

/** @returns how many of the lines left stand on this page, at least one. */
function linesHere(left: number, room: number, line: number): number {
  const lines = Math.ceil(left / line)
  return Math.max(1, Math.min(Math.floor(room / line), lines - leastLines))
}

/** Height that must fit on the page for a box to begin there. */
const leastHeight = ({ height, line }: Box): number =>
  line === undefined || height < 2 * leastLines * line ? height : leastLines * line

/** The same for a box with all that it may not be parted from. */
function keptHeight(boxes: readonly Box[], from: number): number {
  let height = 0
  for (let at = from; at < boxes.length; at += 1) {
    const box = boxes[at]
    if (!box || (at > from && box.startsPage)) break
    const above = boxes[at - 1]
    if (at > from) height += (above?.foot ?? 0) + Math.max(above?.after ?? 0, box.before)
    if (!box.keepsNext) return height + leastHeight(box) + (at === from ? (box.foot ?? 0) : 0)
    height += box.height
  }
  return height
}

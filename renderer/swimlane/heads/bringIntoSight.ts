import type { FocusEvent } from 'react'

/**
 * The heads' windows do not scroll, they follow the board. A head that gets the focus by keyboard while it is out of sight
 * therefore moves the board; one that is clicked stays where it is.
 */
export function bringIntoSight(event: FocusEvent<HTMLElement>, move: () => void): void {
  const head = event.currentTarget
  const window = head.closest('nav')
  if (window === null || !head.matches(':focus-visible')) return
  const inner = head.getBoundingClientRect()
  const outer = window.getBoundingClientRect()
  const isInSight =
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  if (!isInSight) move()
}

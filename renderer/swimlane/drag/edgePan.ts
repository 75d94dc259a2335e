const edge = 44
const pixelsPerFrame = 14

/** While a card is held near the border of the board, the board moves on. @returns a function that stops it. */
export function startEdgePan(
  panBy: (delta: { x: number; y: number }) => Promise<boolean>,
  board: HTMLElement,
  pointer: () => { x: number; y: number },
  moved: () => void,
): () => void {
  let frame = requestAnimationFrame(step)
  function step() {
    const box = board.getBoundingClientRect()
    const at = pointer()
    const dx = push(at.x, box.left, box.right)
    const dy = push(at.y, box.top, box.bottom)
    if (dx !== 0 || dy !== 0) {
      void panBy({ x: dx, y: dy })
      moved()
    }
    frame = requestAnimationFrame(step)
  }
  return () => cancelAnimationFrame(frame)
}

function push(at: number, from: number, to: number): number {
  if (at < from + edge) return pixelsPerFrame
  if (at > to - edge) return -pixelsPerFrame
  return 0
}

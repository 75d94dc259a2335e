/** Neighbouring zooms that share one text size differ by at most this factor. */
const stepFactor = 1.15

/** The text of a count on the screen, in CSS pixels: larger where a column is wide enough for all five kinds. */
const countSize = (columnWidth: number): number => Math.min(20, Math.max(12, columnWidth / 7.5))

/**
 * Writes `--k`, about 1 / zoom, on the canvas: sizes that must not shrink with the board (counts, frames) are multiplied
 * by it; and `--count`, the size of counts. They change in steps, so that a zoom gesture lays the text out a few times and not with every frame.
 */
export function settledScale(element: HTMLElement | null, zoom: number, stepWidth: number): void {
  if (element === null) return
  const steps = Math.round(Math.log(1 / zoom) / Math.log(stepFactor))
  const scale = (stepFactor ** steps).toFixed(4)
  if (element.dataset.scale === scale) return
  element.dataset.scale = scale
  element.style.setProperty('--k', scale)
  const count = countSize(stepWidth / Number(scale)) * Number(scale)
  element.style.setProperty('--count', `${count.toFixed(1)}px`)
}

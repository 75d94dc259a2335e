/** Neighbouring zooms that share one text size differ by at most this factor. */
const stepFactor = 1.15

/**
 * Writes `--k`, about 1 / zoom, on the canvas: sizes that must not shrink with the board (counts, frames) are multiplied
 * by it. It changes in steps, so that a zoom gesture lays the text out a few times and not with every frame.
 */
export function settledScale(element: HTMLElement | null, zoom: number): void {
  if (element === null) return
  const steps = Math.round(Math.log(1 / zoom) / Math.log(stepFactor))
  const scale = (stepFactor ** steps).toFixed(4)
  if (element.dataset.scale === scale) return
  element.dataset.scale = scale
  element.style.setProperty('--k', scale)
}

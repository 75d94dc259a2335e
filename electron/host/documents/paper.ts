import type { Section } from '../../../shared/minutes/document.ts'

export type Paper = 'a4' | 'letter'
/** All lengths are points; width and height as the page is held. */
export type Page = {
  width: number
  height: number
  margin: { top: number; right: number; bottom: number; left: number; header: number; footer: number }
  /** Between the margins. */
  text: { width: number; height: number }
}

const sizes: Record<Paper, { short: number; long: number }> = {
  a4: { short: 595.3, long: 841.9 },
  letter: { short: 612, long: 792 },
}
const margin = { top: 68, right: 56, bottom: 60, left: 56, header: 32, footer: 30 }

export function pageOf(paper: Paper, orientation: Section['orientation']): Page {
  const { short, long } = sizes[paper]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  const text = {
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  }
  return { width, height, margin, text }
}

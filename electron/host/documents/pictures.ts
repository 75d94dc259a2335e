import { AlignmentType, ImageRun, Paragraph } from 'docx'
import { cleanText } from './cleanText.ts'
import { styleIds } from './styles.ts'

/** A picture in both forms: drawn (SVG) for readers that can, dots (PNG) for those that cannot. */
export type Picture = { svg: string; png: Uint8Array }

/** @param size in points. */
export function picture(
  { svg, png }: Picture,
  size: { width: number; height: number },
  altText: string,
  isKeptWithNext = false,
): Paragraph {
  // docx counts pictures in CSS pixels, 96 to the inch.
  const transformation = { width: Math.round(size.width / 0.75), height: Math.round(size.height / 0.75) }
  const description = cleanText(altText)
  return new Paragraph({
    style: styleIds.body,
    alignment: AlignmentType.LEFT,
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    keepNext: isKeptWithNext,
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svg),
        transformation,
        fallback: { type: 'png', data: png },
        altText: { name: description.slice(0, 60), description, title: '' },
      }),
    ],
  })
}

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

/** Pictures that are still being drawn while the rest of the document is written. */
export class LatePictures {
  readonly #expected = new Map<string, Promise<Uint8Array>>()

  /** @returns what stands for the picture until it is there. */
  expect(png: Promise<Uint8Array>): Uint8Array {
    const name = `picture ${this.#expected.size + 1}`
    this.#expected.set(name, png)
    return new TextEncoder().encode(name)
  }

  /** Exchanges what stands for the pictures. @param parts of the package, by path. */
  async fill(parts: Map<string, string | Uint8Array>): Promise<void> {
    for (const [path, data] of parts) {
      const png = path.endsWith('.png') ? this.#expected.get(Buffer.from(data).toString()) : undefined
      if (png !== undefined) parts.set(path, await png)
    }
  }
}

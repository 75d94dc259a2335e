import type { Page } from './paper.ts'

/** A heading above and a caption below a picture that fills a page, in points. */
const headingAndCaption = 62

/** The largest size, in points, at which a picture fits between the margins with its heading and caption. */
export function pictureSize(
  picture: { widthPx: number; heightPx: number },
  page: Page,
): { width: number; height: number } {
  const scale = Math.min(
    page.text.width / picture.widthPx,
    (page.text.height - headingAndCaption) / picture.heightPx,
  )
  return { width: picture.widthPx * scale, height: picture.heightPx * scale }
}

import type { Page } from './paper.ts'

/** A heading above and a caption of two lines below a picture that fills a page, in points. */
const headingAndCaption = 62

/** What is between the margins for a picture with its heading and caption, in points. */
export const pictureRoom = ({ text }: Page): { width: number; height: number } => ({
  width: text.width,
  height: text.height - headingAndCaption,
})

/** The largest size, in points, at which a picture fits between the margins with its heading and caption. */
export function pictureSize(
  picture: { widthPx: number; heightPx: number },
  page: Page,
): { width: number; height: number } {
  const { width, height } = pictureRoom(page)
  const scale = Math.min(width / picture.widthPx, height / picture.heightPx)
  return { width: picture.widthPx * scale, height: picture.heightPx * scale }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Translate } from '../../../shared/locale/translate.ts'
import { actionListDocument } from '../../../shared/minutes/actionListDocument.ts'
import { minutesDocument } from '../../../shared/minutes/minutesDocument.ts'
import type { BoardPicture } from '../../../shared/minutes/reading.ts'
import { drawBoardSvg } from '../../../shared/process/boardSvg.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { pictureDots } from './blocks.ts'
import { cleanText } from './cleanText.ts'
import { type Paper, pageOf } from './paper.ts'
import { pictureRoom } from './pictureSize.ts'
import { prepareRasterizer, type Rasterize } from './rasterize.ts'
import { renderWord } from './renderWord.ts'

export type ExportOptions = {
  kind: 'minutes' | 'actions'
  paper: Paper
  /** Tag of the catalogue that `t` reads from. */
  language: string
  /** Milliseconds since 1970 UTC. */
  now: number
  /** IANA name of the reader's time zone. */
  timeZone: string
  /** The project's `assets` folder. */
  assetsFolder: string
  t: Translate
}

/** The minutes or the action list of a workshop as a Word file. @returns the bytes of the .docx. */
export async function exportDocument(state: WorkshopState, options: ExportOptions): Promise<Uint8Array> {
  const { kind, paper, assetsFolder, t } = options
  const rasterize = drawnOnce((svg, width) => prepareRasterizer(assetsFolder)(svg, width))
  const logo = readLogo(assetsFolder)
  // A failure is met where it is awaited, not before.
  logo.catch(() => {})
  if (kind === 'actions') {
    return renderWord(actionListDocument(state, options), { paper, logo: await logo, rasterize })
  }
  const board = drawBoard(state, paper, t)
  // Drawn beside the work on the rest, which asks for the same picture when it comes to it.
  if (board !== null) rasterize(cleanText(board.svg), pictureDots).catch(() => {})
  const tree = minutesDocument(state, { ...options, board })
  return renderWord(tree, { paper, logo: await logo, rasterize })
}

function drawnOnce(rasterize: Rasterize): Rasterize {
  const drawn = new Map<string, Promise<Uint8Array>>()
  return (svg, width) => {
    const key = `${width} ${svg}`
    const known = drawn.get(key) ?? rasterize(svg, width)
    drawn.set(key, known)
    return known
  }
}

/** A workshop without steps has nothing to draw. */
function drawBoard(state: WorkshopState, paper: Paper, t: Translate): BoardPicture | null {
  if (state.process.steps.length === 0) return null
  return drawBoardSvg(state, { t, mode: 'counts', room: pictureRoom(pageOf(paper, 'landscape')) })
}

async function readLogo(assetsFolder: string) {
  const brand = join(assetsFolder, 'brand')
  const [svg, png] = await Promise.all([
    readFile(join(brand, 'logo.svg'), 'utf8'),
    readFile(join(brand, 'logo.png')),
  ])
  return { svg, png, widthPx: 234, heightPx: 72 }
}

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** Turns an SVG into PNG bytes of the given width in dots. Throws where the SVG is not well-formed. */
export type Rasterize = (svg: string, width: number) => Uint8Array

let prepared: Promise<Rasterize> | null = null

/** Prepared once for each run of the program. @param assetsFolder holds the fonts that texts are drawn with. */
export function prepareRasterizer(assetsFolder: string): Promise<Rasterize> {
  prepared ??= prepare(assetsFolder).catch(error => {
    prepared = null
    throw error
  })
  return prepared
}

async function prepare(assetsFolder: string): Promise<Rasterize> {
  const fonts = join(assetsFolder, 'brand', 'fonts')
  const [regular, bold, wasm] = await Promise.all([
    readFile(join(fonts, 'NotoSans-Regular.ttf')),
    readFile(join(fonts, 'NotoSans-Bold.ttf')),
    readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  ])
  await initWasm(wasm)
  const font = {
    fontBuffers: [regular, bold],
    loadSystemFonts: false,
    defaultFontFamily: 'Noto Sans',
    sansSerifFamily: 'Noto Sans',
  }
  return (svg, width) => {
    const drawing = new Resvg(svg, { font, fitTo: { mode: 'width', value: width }, background: '#ffffff' })
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    drawing.free()
    return png
  }
}

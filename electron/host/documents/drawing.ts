import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** Draws an SVG as PNG bytes of the given width in dots. Throws where it is not well-formed. */
export type Draw = (svg: string, width: number) => Uint8Array

/** May be called once in each thread. @param assetsFolder holds the fonts that texts are drawn with. */
export async function createDrawing(assetsFolder: string): Promise<Draw> {
  // A picture is drawn once in a while: V8's simple compiler is done in a third of the time its optimising one takes.
  // Electron does not let its flags be changed.
  if (process.versions.electron === undefined) {
    for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'])
      setFlagsFromString(flag)
  }
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

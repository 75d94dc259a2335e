import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { prepareRasterizer } from '../../../electron/host/documents/rasterize.ts'

const assetsFolder = fileURLToPath(new URL('../../../assets', import.meta.url))
const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><text y="9">A</text></svg>'

test('draws several pictures at once, each in the width asked for', async () => {
  const draw = prepareRasterizer(assetsFolder)
  const drawn = await Promise.all([20, 300, 100].map(width => draw(square, width)))
  // The first chunk of a PNG begins with the width (ISO/IEC 15948, 11.2.1).
  expect(drawn.map(png => Buffer.from(png).readUInt32BE(16))).toEqual([20, 300, 100])
})

test('says so where a text is no picture, and goes on with the next', async () => {
  const draw = prepareRasterizer(assetsFolder)
  await expect(draw('<svg', 20)).rejects.toThrow()
  expect((await draw(square, 20)).length).toBeGreaterThan(50)
})

test('a thread that cannot make ready leaves nobody waiting', async () => {
  const draw = prepareRasterizer(join(assetsFolder, 'missing'))
  await expect(draw(square, 20)).rejects.toThrow('ENOENT')
  await expect(draw(square, 20)).rejects.toThrow('ENOENT')
})

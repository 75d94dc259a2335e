import { parentPort, workerData } from 'node:worker_threads'
import { createDrawing } from './drawing.ts'
import type { DrawingReply, DrawingTask } from './rasterize.ts'

// resvg asks whether it was given one of these; the mere question makes Node load all it knows about networks.
for (const name of ['Request', 'Response']) Object.defineProperty(globalThis, name, { value: undefined })

/**
 * The thread that pictures are drawn on. It makes ready as soon as it is started; where that fails it ends, and whoever
 * started it draws without it.
 */
const draw = await createDrawing((workerData as { assetsFolder: string }).assetsFolder)

parentPort?.on('message', ({ id, svg, width }: DrawingTask) => {
  parentPort?.postMessage(reply(id, svg, width))
})

function reply(id: number, svg: string, width: number): DrawingReply {
  try {
    return { id, png: draw(svg, width) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

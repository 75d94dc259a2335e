import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Draw } from './drawing.ts'

/** Turns an SVG into PNG bytes of the given width in dots. Rejects where the SVG is not well-formed. */
export type Rasterize = (svg: string, width: number) => Promise<Uint8Array>

export type DrawingTask = { id: number; svg: string; width: number }
export type DrawingReply = { id: number; png: Uint8Array } | { id: number; error: string }

let prepared: { assetsFolder: string; rasterize: Rasterize } | null = null

/**
 * Begins at once to make ready, on a thread of its own: drawing takes as long as the rest of the document, beside which
 * it then goes on. Where there can be no other thread it is done on this one.
 * @param assetsFolder holds the fonts that texts are drawn with.
 */
export function prepareRasterizer(assetsFolder: string): Rasterize {
  if (prepared?.assetsFolder !== assetsFolder) {
    prepared = { assetsFolder, rasterize: onOtherThread(assetsFolder) ?? onThisThread(assetsFolder) }
  }
  return prepared.rasterize
}

function onThisThread(assetsFolder: string): Rasterize {
  let drawing: Promise<Draw> | null = null
  return async (svg, width) => {
    drawing ??= import('./drawing.ts')
      .then(({ createDrawing }) => createDrawing(assetsFolder))
      .catch(error => {
        drawing = null
        throw error
      })
    return (await drawing)(svg, width)
  }
}

type Waiting = { task: DrawingTask; resolve(png: Uint8Array): void; reject(error: Error): void }

function onOtherThread(assetsFolder: string): Rasterize | null {
  // The source itself, or what the build has made of it.
  const file = ['drawingThread.ts', 'drawingThread.js']
    .map(name => join(import.meta.dirname, name))
    .find(path => existsSync(path))
  if (file === undefined) return null
  let worker: Worker
  try {
    worker = new Worker(file, { workerData: { assetsFolder } })
  } catch {
    return null
  }
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let instead: Rasterize | null = null
  const take = (id: number): Waiting | undefined => {
    const found = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    return found
  }
  worker.on('message', (reply: DrawingReply) => {
    const found = take(reply.id)
    if ('png' in reply) found?.resolve(reply.png)
    else found?.reject(new Error(reply.error))
  })
  const fallBack = () => {
    instead ??= onThisThread(assetsFolder)
    for (const { task, resolve, reject } of waiting.values())
      instead(task.svg, task.width).then(resolve, reject)
    waiting.clear()
  }
  worker.on('error', fallBack)
  worker.on('exit', fallBack)
  // Being ready for a drawing keeps no program running; a drawing that is waited for does.
  worker.unref()
  return (svg, width) => {
    if (instead !== null) return instead(svg, width)
    lastId += 1
    const task = { id: lastId, svg, width }
    return new Promise((resolve, reject) => {
      waiting.set(task.id, { task, resolve, reject })
      worker.ref()
      worker.postMessage(task)
    })
  }
}

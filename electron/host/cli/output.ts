import type { Writable } from 'node:stream'

/** Standard output as a place that can be full for a while, or closed for good. */
export type Output = {
  /** Resolves when there is room for more. Never rejects. */
  write(text: string): Promise<void>
  /** True once nobody reads any more (`| head`). */
  isClosed(): boolean
}

export function outputTo(stream: Writable): Output {
  let isClosed = false
  stream.on('error', () => {
    isClosed = true
  })
  return {
    isClosed: () => isClosed,
    write(text) {
      if (isClosed || stream.write(text)) return Promise.resolve()
      return new Promise(resolve => {
        const done = () => {
          stream.off('drain', done)
          stream.off('error', done)
          stream.off('close', done)
          resolve()
        }
        stream.on('drain', done)
        stream.on('error', done)
        stream.on('close', done)
      })
    },
  }
}

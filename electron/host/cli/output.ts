import type { Writable } from 'node:stream'

/** Standard output as a place that can be full for a while, or closed for good: nobody reads, or a full disk. */
export type Output = {
  /** Resolves when the text is taken, or when that has failed. Never rejects. */
  write(text: string): Promise<void>
  /** True once nothing is taken any more (`| head`, `> /dev/full`). */
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
      if (isClosed) return Promise.resolve()
      return new Promise(resolve => {
        stream.write(text, error => {
          if (error) isClosed = true
          resolve()
        })
      })
    },
  }
}

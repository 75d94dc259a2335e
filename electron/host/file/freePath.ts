import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** @returns `path`, or the first of `name (2).ext`, `name (3).ext`, ... that no file has; `name (2)` is counted on. */
export function freePath(path: string): string {
  if (!existsSync(path)) return path
  const ending = extname(path)
  const name = basename(path, ending).replace(/ \(\d{1,4}\)$/, '')
  for (let number = 2; ; number++) {
    const next = join(dirname(path), `${name} (${number})${ending}`)
    if (!existsSync(next)) return next
  }
}

import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** @returns `path`, or the first of `name (2).ext`, `name (3).ext`, ... that no file has. */
export function freePath(path: string): string {
  if (!existsSync(path)) return path
  const ending = extname(path)
  const name = basename(path, ending)
  for (let number = 2; ; number++) {
    const next = join(dirname(path), `${name} (${number})${ending}`)
    if (!existsSync(next)) return next
  }
}

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Launch = {
  /** A workshop to open, absolute; null where none was named. */
  file: string | null
  /** Where settings and copies are kept; null for the usual place. */
  dataFolder: string | null
}

/**
 * What the command line asks for. Lenient, unlike `npm start`: the system and Chromium put words of their own there.
 * @param argv as the process got it: the program first, in development followed by the app's folder.
 * @param folder relative paths start here.
 */
export function readLaunch(argv: readonly string[], folder: string): Launch {
  const words = argv.slice(1)
  const file = words.map(asPath).findLast(path => path !== null && /\.walkthrough$/i.test(path)) ?? null
  const data = words.find(word => word.startsWith('--data='))?.slice('--data='.length)
  return {
    file: file === null ? null : resolve(folder, file),
    dataFolder: data === undefined || data === '' ? null : resolve(folder, data),
  }
}

/** File managers of Linux name files by `file:` URLs. @returns null for an option, and for a URL that names no file here. */
function asPath(word: string): string | null {
  if (word.startsWith('-')) return null
  if (!/^file:/i.test(word)) return word
  try {
    return fileURLToPath(word)
  } catch {
    return null
  }
}

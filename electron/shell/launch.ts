import { resolve } from 'node:path'

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
  const file = words.findLast(word => !word.startsWith('-') && /\.walkthrough$/i.test(word))
  const data = words.find(word => word.startsWith('--data='))?.slice('--data='.length)
  return {
    file: file === undefined ? null : resolve(folder, file),
    dataFolder: data === undefined || data === '' ? null : resolve(folder, data),
  }
}

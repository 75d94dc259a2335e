import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What of the surroundings decides where things are kept. */
export type Machine = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  homeFolder: string
}

/** Settings, automatic copies, locks. As each system wants it (Linux: XDG Base Directory Specification). */
export function defaultDataFolder({ platform, env, homeFolder }: Machine): string {
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(homeFolder, 'AppData', 'Roaming'), 'PANACEA Walk-through')
    case 'darwin':
      return join(homeFolder, 'Library', 'Application Support', 'PANACEA Walk-through')
    default:
      return join(absolute(env.XDG_DATA_HOME) ?? join(homeFolder, '.local', 'share'), 'panacea-walkthrough')
  }
}

/** New workshops go where people look for their documents, in a folder of their own. */
export function defaultWorkshopsFolder(machine: Machine): string {
  return join(documentsFolder(machine), 'PANACEA workshops')
}

function documentsFolder({ platform, env, homeFolder }: Machine): string {
  if (platform === 'win32' || platform === 'darwin') return join(homeFolder, 'Documents')
  const configFolder = absolute(env.XDG_CONFIG_HOME) ?? join(homeFolder, '.config')
  return userDirectory(join(configFolder, 'user-dirs.dirs'), homeFolder) ?? join(homeFolder, 'Documents')
}

/** The line `XDG_DOCUMENTS_DIR="$HOME/Dokumente"` of xdg-user-dirs, which knows the folder's name in the user's language. */
function userDirectory(file: string, homeFolder: string): string | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const value = /^XDG_DOCUMENTS_DIR="(.*)"$/m.exec(text)?.[1]?.replace(/^\$HOME/, homeFolder)
  return absolute(value?.replace(/\/+$/, '')) ?? null
}

/** The specification says to ignore relative paths in these variables. */
const absolute = (path: string | undefined): string | undefined => (path?.startsWith('/') ? path : undefined)

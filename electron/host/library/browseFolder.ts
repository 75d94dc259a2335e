import { mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { FolderListing, OpenFailure } from '../../../shared/protocol/contract.ts'
import { fileFailure } from '../file/diskErrors.ts'
import { extension } from '../file/format.ts'

export type Browsing = { ok: true; listing: FolderListing } | { ok: false; failure: OpenFailure }

/** Folders and workshop files of a folder, folders first, by name. Hidden ones are left out. Never throws. */
export function browseFolder(path: string): Browsing {
  const folder = resolve(path)
  try {
    const items = readdirSync(realpathSync(folder)).flatMap(name => itemOf(folder, name) ?? [])
    const parent = dirname(folder)
    const byName = new Intl.Collator(undefined, { numeric: true })
    items.sort(
      (a, b) =>
        Number(a.kind === 'workshop') - Number(b.kind === 'workshop') || byName.compare(a.name, b.name),
    )
    return { ok: true, listing: { path: folder, parent: parent === folder ? null : parent, items } }
  } catch (error) {
    return { ok: false, failure: fileFailure(error, folder) }
  }
}

/** The folder of new workshops, made where it is missing; where that cannot be, the home folder. */
export function browseLibrary(folder: string): Browsing {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    return browseFolder(homedir())
  }
  return browseFolder(folder)
}

function itemOf(folder: string, name: string): FolderListing['items'][number] | null {
  if (name.startsWith('.')) return null
  const path = join(folder, name)
  try {
    const about = statSync(path)
    const modifiedAt = about.mtimeMs
    if (about.isDirectory()) return { name, path, kind: 'folder', modifiedAt }
    if (about.isFile() && name.toLowerCase().endsWith(extension)) {
      return { name, path, kind: 'workshop', modifiedAt }
    }
    return null
  } catch {
    // A dangling link, or a file that went away meanwhile.
    return null
  }
}

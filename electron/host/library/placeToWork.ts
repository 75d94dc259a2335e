import { copyFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { putInPlace } from '../file/createFile.ts'
import { extension } from '../file/format.ts'
import { placeForNew } from '../newWorkshop.ts'
import type { AutomaticCopies } from './copies.ts'

/**
 * Where a file that was asked for is worked on: where it stands, except for an automatic copy, which would be cleared away
 * there one day and is laid among the workshops first. Never throws.
 */
export function placeToWork(
  path: string,
  copies: AutomaticCopies,
  workshopsFolder: string,
): { ok: true; path: string } | { ok: false; failure: OpenFailure } {
  if (!copies.isCopy(path)) return { ok: true, path }
  const place = placeForNew(workshopsFolder, basename(path, extension), undefined)
  if (!place.ok) return place
  const copied = putInPlace(place.path, part => copyFileSync(path, part))
  return copied.ok ? place : copied
}

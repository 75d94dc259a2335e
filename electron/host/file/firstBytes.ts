import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { applicationId } from './format.ts'

/** What the beginning of a file says it is, before SQLite is let near it. */
export type FirstBytes =
  | { kind: 'ours'; version: number }
  /** SQLite by its first bytes or ours by its mark, but not both: a foreign database, or one of ours with a wound. */
  | { kind: 'doubtful' }
  | { kind: 'foreign' }

const magic = Buffer.from('SQLite format 3\0', 'latin1')

/** @throws the file system's error. A folder and an empty file are `foreign`. */
export function readFirstBytes(path: string): FirstBytes {
  if (!statSync(path).isFile()) return { kind: 'foreign' }
  const bytes = Buffer.alloc(100)
  const file = openSync(path, 'r')
  let length: number
  try {
    length = readSync(file, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(file)
  }
  const hasMagic = bytes.subarray(0, magic.length).equals(magic)
  const hasMark = length >= 72 && bytes.readUInt32BE(68) === applicationId
  // Bytes 18 and 19 say how the file is to be read and written: 1 or 2 is all there ever was.
  const isFormatKnown = [18, 19].every(at => bytes[at] === 1 || bytes[at] === 2)
  if (hasMagic && hasMark && isFormatKnown && length === bytes.length)
    return { kind: 'ours', version: bytes.readUInt32BE(60) }
  return hasMagic || hasMark || mostlyMagic(bytes) ? { kind: 'doubtful' } : { kind: 'foreign' }
}

function mostlyMagic(bytes: Buffer): boolean {
  const same = magic.filter((byte, at) => bytes[at] === byte).length
  return same >= magic.length - 2
}

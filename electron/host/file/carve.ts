import type { StoredRow } from './format.ts'
import { pageSize } from './format.ts'
import { genesis, isIntact } from './hashChain.ts'
import { asStoredRow } from './readLog.ts'

/**
 * Reads events out of the bytes of a file without SQLite, for files whose header, schema or tree is damaged. Every table
 * leaf page is looked at, whatever points to it; the hash chain then says which of the found rows are the real ones.
 * File format: https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
 */
export function carveEvents(file: Uint8Array): StoredRow[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const candidates = new Map<number, StoredRow[]>()
  for (let start = 0; start < bytes.length; start += pageSize) {
    for (const row of rowsOfPage(bytes, start)) {
      const others = candidates.get(row.seq)
      if (others) others.push(row)
      else candidates.set(row.seq, [row])
    }
  }
  const rows: StoredRow[] = []
  let head = genesis
  for (;;) {
    const next = candidates.get(rows.length + 1)?.find(row => isIntact(head, row))
    if (next === undefined) return rows
    rows.push(next)
    head = next.hash
  }
}

const tableLeaf = 0x0d

function rowsOfPage(bytes: Buffer, start: number): StoredRow[] {
  const rows: StoredRow[] = []
  // The first page begins with the 100 bytes of the file header.
  const header = start === 0 ? 100 : start
  if (bytes.length < header + 8 || bytes[header] !== tableLeaf) return rows
  const cells = Math.min(bytes.readUInt16BE(header + 3), pageSize / 4)
  for (let i = 0; i < cells && header + 8 + 2 * i + 2 <= bytes.length; i++) {
    const row = readCell(bytes, start, start + bytes.readUInt16BE(header + 8 + 2 * i))
    if (row) rows.push(row)
  }
  return rows
}

/** A cell of a table leaf: payload size, row id, payload, and the first overflow page where the payload is long. */
function readCell(bytes: Buffer, pageStart: number, at: number): StoredRow | null {
  try {
    const size = readVarint(bytes, at)
    const rowId = readVarint(bytes, size.next)
    const payload = readPayload(bytes, pageStart, rowId.next, size.value)
    return payload && readRecord(payload, rowId.value)
  } catch {
    // The bytes of this cell are no cell: the others of the page may still be.
    return null
  }
}

function readPayload(bytes: Buffer, pageStart: number, at: number, size: number): Buffer | null {
  if (size > bytes.length) return null
  const most = pageSize - 35
  if (size <= most) return at + size <= pageStart + pageSize ? bytes.subarray(at, at + size) : null
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23
  const fitting = least + ((size - least) % (pageSize - 4))
  const local = fitting <= most ? fitting : least
  const parts = [bytes.subarray(at, at + local)]
  let missing = size - local
  let page = bytes.readUInt32BE(at + local)
  while (missing > 0) {
    const from = (page - 1) * pageSize
    if (page === 0 || from >= bytes.length) return null
    const length = Math.min(missing, pageSize - 4)
    page = bytes.readUInt32BE(from)
    parts.push(bytes.subarray(from + 4, from + 4 + length))
    missing -= length
  }
  return Buffer.concat(parts)
}

/** The columns of the event table, in order; the first one is the row id and stored as null. */
const columns = ['seq', 'at', 'author', 'commandId', 'cause', 'body', 'hash'] as const

function readRecord(payload: Buffer, rowId: number): StoredRow | null {
  const header = readVarint(payload, 0)
  const found: Record<string, unknown> = {}
  let typeAt = header.next
  let at = header.value
  for (const column of columns) {
    if (typeAt >= header.value) return null
    const type = readVarint(payload, typeAt)
    const field = readField(payload, at, type.value)
    found[column] = field.value
    typeAt = type.next
    at = field.next
  }
  found.seq = rowId
  return asStoredRow(found)
}

function readField(payload: Buffer, at: number, type: number): { value: unknown; next: number } {
  if (type === 0) return { value: null, next: at }
  if (type >= 1 && type <= 6) {
    const length = [0, 1, 2, 3, 4, 6, 8][type] ?? 0
    const value =
      length === 8 ? Number(payload.readBigInt64BE(at)) : length === 0 ? 0 : payload.readIntBE(at, length)
    return { value, next: at + length }
  }
  if (type === 8 || type === 9) return { value: type - 8, next: at }
  const length = Math.floor((type - 12) / 2)
  if (type < 12 || at + length > payload.length) throw new RangeError('a field ends beyond its record')
  const part = payload.subarray(at, at + length)
  return { value: type % 2 === 1 ? part.toString('utf8') : new Uint8Array(part), next: at + length }
}

/** A variable-length integer of one to nine bytes, the highest bits first. */
function readVarint(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0
  for (let i = 0; i < 8; i++) {
    const byte = bytes.readUInt8(at + i)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: at + i + 1 }
  }
  // Nine bytes: beyond any size or number that our files hold.
  throw new RangeError('a number is too large')
}

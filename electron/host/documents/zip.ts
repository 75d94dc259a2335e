import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

const deflate = promisify(deflateRaw)

/** 1 January 1980, midnight, the earliest a zip file can say: the same parts give the same bytes, whenever it is. */
const dosDate = 0x21
/** UTF-8 names (PKWARE APPNOTE 4.4.4, bit 11). */
const utf8 = 0x0800
/** Version 2.0: DEFLATE. */
const version = 20

/** @returns the bytes of a zip file (PKWARE APPNOTE 4.3) that holds the parts, by path, in their order. */
export async function zip(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  // Compressed on other threads, all at once.
  const files = await Promise.all([...parts].map(([path, data]) => pack(path, data)))
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, fields, packed } of files) {
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02', 'latin1'), u16(version), fields, place, name)
    offset += 4 + fields.length + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

/** @returns a part with the fields that both of its headers share, from "version needed" to "extra field length". */
async function pack(path: string, data: string | Uint8Array) {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data
  const name = Buffer.from(path)
  // A PNG is compressed already.
  const isStored = path.endsWith('.png')
  const packed = isStored ? Buffer.from(bytes) : await deflate(bytes)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(version, 0)
  fields.writeUInt16LE(utf8, 2)
  fields.writeUInt16LE(isStored ? 0 : 8, 4)
  fields.writeUInt16LE(dosDate, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return { name, fields, packed }
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

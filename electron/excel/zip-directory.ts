import { crc32, inflateRawSync } from 'node:zlib'

/** One file inside a ZIP as its directory names it. */
export interface ZipEntry {
  name: string
  /** Bytes after unpacking, as the ZIP claims. */
  size: number
  /** Bytes in the ZIP. */
  packed: number
  /** Checksum of its content. */
  crc: number
  /** How it is packed: 0 not at all, 8 deflate. */
  method: number
  /** Where its own header stands. */
  at: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const longestComment = 0xffff

/**
 * The directory at the end of a ZIP file, without unpacking anything: enough to say what kind of document it
 * is and how large it would become.
 * @returns null when there is no readable directory, as in a file whose download broke off
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - endLength
  const lowest = Math.max(0, end - longestComment)
  while (end >= lowest && view.getUint32(end, true) !== endSignature) end -= 1
  if (end < lowest) return null

  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({
      name,
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** One file of a ZIP, unpacked; null when it is not what the directory says of it: size and checksum tell. */
export function unpack(bytes: Uint8Array, { at, packed, size, crc, method }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length) return null
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const content = bytes.subarray(start, start + packed)
  try {
    const whole = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, size) })
    return whole.length === size && crc32(whole) === crc ? whole : null
  } catch {
    return null
  }
}

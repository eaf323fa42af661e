import { crc32, createInflateRaw } from 'node:zlib'

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
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const locatorLength = 20
const longestComment = 0xffff
/** Stands where the number is in the extra field of 64 bits. */
const large = 0xffff_ffff

/**
 * The directory at the end of a ZIP file, without unpacking anything: enough to say what kind of document it is and how
 * large it would become. Only what it lists is ever read: a part that stands between is none.
 * @returns null when there is no readable directory, as in a file whose download broke off
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return entriesOf(bytes, view)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function entriesOf(bytes: Uint8Array, view: DataView): ZipEntry[] | null {
  let end = bytes.length - endLength
  const lowest = Math.max(0, end - longestComment)
  while (end >= lowest && view.getUint32(end, true) !== endSignature) end -= 1
  if (end < lowest) return null
  let count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const locator = end - locatorLength
  if (locator >= 0 && view.getUint32(locator, true) === locator64Signature) {
    const end64 = number64(view, locator + 8)
    if (view.getUint32(end64, true) !== end64Signature) return null
    count = number64(view, end64 + 32)
    at = number64(view, end64 + 48)
  }

  const entries: ZipEntry[] = []
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== entrySignature) return null
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const entry = {
      name,
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    }
    entries.push(withLargeNumbers(entry, view, at + 46 + nameLength, extraLength))
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** @throws RangeError for one that no file of ours can hold */
function number64(view: DataView, at: number): number {
  const number = Number(view.getBigUint64(at, true))
  if (!Number.isSafeInteger(number)) throw new RangeError('a number of 64 bits')
  return number
}

/** What did not fit into 32 bits stands in an extra field (APPNOTE 4.5.3): size, packed size and place, in this order. */
function withLargeNumbers(entry: ZipEntry, view: DataView, from: number, length: number): ZipEntry {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const whole = { ...entry }
    let next = at + 4
    for (const field of ['size', 'packed', 'at'] as const) {
      if (entry[field] !== large) continue
      whole[field] = number64(view, next)
      next += 8
    }
    return whole
  }
  return entry
}

/** Thrown for a part that is not what the directory says of it. */
export class DamagedZip extends Error {}

const chunkSize = 64 * 1024

/**
 * One file of a ZIP, unpacked bit by bit: never more of it is in memory than one chunk, nor more than the directory
 * says of its size.
 * @throws DamagedZip as soon as it differs from what the directory says: size and checksum tell
 */
export async function* unpacked(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const { at, packed, size, crc, method } = entry
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw new DamagedZip(entry.name)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (content.length !== packed || (method !== 0 && method !== 8)) throw new DamagedZip(entry.name)
  let length = 0
  let checksum = 0
  for await (const chunk of method === 0 ? pieces(content) : inflated(content)) {
    length += chunk.length
    if (length > size) throw new DamagedZip(entry.name)
    checksum = crc32(chunk, checksum)
    yield chunk
  }
  if (length !== size || checksum !== crc) throw new DamagedZip(entry.name)
}

function* pieces(content: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < content.length; at += chunkSize) yield content.subarray(at, at + chunkSize)
}

async function* inflated(content: Uint8Array): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize })
  inflate.end(content)
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array
  } catch (cause) {
    // Zlib says in a code why it stopped; whatever else is thrown here comes from whoever reads.
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))
      throw Object.assign(new DamagedZip(String(cause.code)), { cause })
    throw cause
  } finally {
    inflate.destroy()
  }
}

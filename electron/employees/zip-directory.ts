/** One file inside a ZIP as its directory names it. */
export interface ZipEntry {
  name: string
  /** Bytes after unpacking, as the ZIP claims. */
  size: number
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
    entries.push({ name, size: view.getUint32(at + 24, true) })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

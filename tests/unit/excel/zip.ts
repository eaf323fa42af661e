import { Buffer } from 'node:buffer'
import { crc32, inflateRawSync } from 'node:zlib'

/** The files inside a ZIP that a test has had written, by their names. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes)
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(zip.length - 22 + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const nameLength = zip.readUInt16LE(at + 28)
    const start = zip.readUInt32LE(at + 42)
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const packed = zip.subarray(data, data + zip.readUInt32LE(at + 20))
    const content = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    files.set(zip.toString('utf8', at + 46, at + 46 + nameLength), content.toString())
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

/**
 * A ZIP with stored files.
 * @param claimedSize what its directory says of the size of each after unpacking, where that is not the truth
 */
export function zipFiles(files: ReadonlyMap<string, string>, claimedSize?: number): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of files) {
    const content = Buffer.from(text)
    const record = (signature: number, length: number, shift: number) => {
      const header = Buffer.alloc(length)
      header.writeUInt32LE(signature)
      header.writeUInt32LE(crc32(content), 14 + shift)
      header.writeUInt32LE(content.length, 18 + shift)
      header.writeUInt32LE(claimedSize ?? content.length, 22 + shift)
      header.writeUInt16LE(name.length, 26 + shift)
      return header
    }
    const entry = record(0x02014b50, 46, 2)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, Buffer.from(name))
    const local = Buffer.concat([record(0x04034b50, 30, 0), Buffer.from(name), content])
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

/** A ZIP with one stored file; see `zipFiles`. */
export const zipOf = (name: string, content: string, claimedSize = content.length): Buffer =>
  zipFiles(new Map([[name, content]]), claimedSize)

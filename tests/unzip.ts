import { crc32, inflateRawSync } from 'node:zlib'

/** The files of a ZIP by its own directory, each checked against its checksum. */
export function entriesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const found = new Map<string, Uint8Array>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString('utf8')
    const head = zip.readUInt32LE(at + 42)
    const data = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
    const packed = zip.subarray(data, data + zip.readUInt32LE(at + 20))
    const unpacked = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    if (crc32(unpacked) !== zip.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`)
    found.set(name, unpacked)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return found
}

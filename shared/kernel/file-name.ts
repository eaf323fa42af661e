/** What Windows allows in no file name; `:` would even name a hidden part of another file. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu

/** Names by which Windows knows devices, whatever extension follows. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(\.|$)/i

const longest = 150
/** Linux counts bytes, of which a letter of another script takes three or four; most file systems take 255. */
const mostBytes = 240

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/**
 * Whether Windows and Linux both take a name for that of a file, and for the same one.
 * @param name without a folder
 * Source: "Naming Files, Paths, and Namespaces", Microsoft Learn
 */
export const isFileName = (name: string): boolean =>
  name !== '' && name.search(forbidden) === -1 && !device.test(name) && !/[. ]$/.test(name)

/**
 * A proposed name as the file systems of Windows and Linux accept it: no folder, no forbidden letter, no
 * device name, not longer than 150 letters or 240 bytes, of which the extension keeps its place.
 * @param otherwise stands where nothing is left of the name, and before that of a device
 */
export function safeFileName(proposed: string, otherwise = 'Dokumen'): string {
  const name = proposed
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (name === '' || device.test(name)) return `${otherwise} ${name}`.trim()
  if (name.length <= longest && bytesOf(name) <= mostBytes) return name
  const [extension = ''] = /\.[^. ]{1,10}$/.exec(name) ?? []
  let stem = name.slice(0, Math.min(longest, name.length) - extension.length)
  while (bytesOf(stem + extension) > mostBytes) stem = stem.slice(0, -1)
  // Cut in the middle of a letter, half of it would be left.
  return stem.replace(/[\p{Surrogate} ]+$/u, '') + extension
}

/** Bytes of a place in the table of objects, as many as its /W says. */
const entryOf = (at: number): number[] => [1, 0, ...[24, 16, 8, 0].map((bits) => (at >>> bits) & 255), 0, 0]

/**
 * A PDF that was drawn here with some of its objects as they are told. The file stays as it is; what is added at its end
 * takes their place (an incremental update with a cross-reference stream, ISO 32000-1, 7.5.6 and 7.5.8), so nothing is
 * drawn anew.
 * @param objects each with its number, from "12 0 obj" up to and without "endobj"
 * @returns null where the file is not read as one of these
 */
export function withObjects(
  bytes: Uint8Array,
  objects: readonly { number: number; text: string }[],
): Uint8Array<ArrayBuffer> | null {
  const text = Buffer.from(bytes).toString('latin1')
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]
  const table =
    /<<\/Type\/XRef\/Size (\d+)[^<>]*?(\/Root \d+ 0 R\/Info \d+ 0 R)[^[]*?(\/ID ?\[[^\]]*\])?/.exec(
      text.slice(Number(start)),
    )
  if (start === undefined || !table) return null
  const parts: Buffer[] = [Buffer.from(bytes), Buffer.from('\n')]
  let at = bytes.length + 1
  const places: [number: number, at: number][] = []
  for (const { number, text: changed } of objects) {
    const object = Buffer.from(`${changed.trimEnd()}\nendobj\n`, 'latin1')
    places.push([number, at])
    parts.push(object)
    at += object.length
  }
  const [, size = '', origin = '', id = ''] = table
  places.push([Number(size), at])
  const entries = Buffer.from(places.flatMap(([, place]) => entryOf(place)))
  const index = places.map(([number]) => `${number} 1`).join(' ')
  parts.push(
    Buffer.from(
      `${size} 0 obj\n<</Type/XRef/Size ${Number(size) + 1}/W[1 5 2]/Index[${index}]${origin}${id}/Prev ${start}/Length ${entries.length}>>\nstream\n`,
    ),
    entries,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`),
  )
  return Uint8Array.from(Buffer.concat(parts))
}

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 4, made of its defining numbers: an archive asks
 * for it in every file, and this one is ours to give.
 */

/** Of the XYZ of its red, green and blue, adapted to D50, and of its adaptation from D65 (Bradford). */
const red = [0.43607, 0.22249, 0.01392]
const green = [0.38515, 0.71687, 0.09708]
const blue = [0.14307, 0.06061, 0.7141]
const white = [0.9642, 1, 0.82491]
const adaptation = [1.04788, 0.02292, -0.0502, 0.02957, 0.99049, -0.01707, -0.00925, 0.01508, 0.75168]
/** ((a·x + b)^g where x ≥ d, else c·x): g, a, b, c, d. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

const fixed = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), at * 4)
  return bytes
}

const numbers = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4)
  return bytes
}

const tagged = (type: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(type, 'latin1'), numbers(0), content])

const text = (words: string): Buffer => {
  const content = Buffer.from(words, 'utf16le').swap16()
  const language = Buffer.from('enUS', 'latin1')
  return tagged('mluc', Buffer.concat([numbers(1, 12), language, numbers(content.length, 28), content]))
}

/** @returns the bytes of the profile, always the same */
export function colourProfile(): Buffer {
  const curves = tagged('para', Buffer.concat([Buffer.from([0, 3, 0, 0]), fixed(curve)]))
  const tags: [string, Buffer][] = [
    ['desc', text('sRGB')],
    ['cprt', text('Public domain')],
    ['wtpt', tagged('XYZ ', fixed(white))],
    ['chad', tagged('sf32', fixed(adaptation))],
    ['rXYZ', tagged('XYZ ', fixed(red))],
    ['gXYZ', tagged('XYZ ', fixed(green))],
    ['bXYZ', tagged('XYZ ', fixed(blue))],
    ['rTRC', curves],
    ['gTRC', curves],
    ['bTRC', curves],
  ]
  const table = [numbers(tags.length)]
  const contents: Buffer[] = []
  let at = 128 + 4 + tags.length * 12
  const placed = new Map<Buffer, number>()
  for (const [name, content] of tags) {
    if (!placed.has(content)) {
      placed.set(content, at)
      const padded = Buffer.concat([content, Buffer.alloc(-content.length & 3)])
      contents.push(padded)
      at += padded.length
    }
    table.push(Buffer.from(name, 'latin1'), numbers(placed.get(content) ?? 0, content.length))
  }
  const header = Buffer.alloc(128)
  header.writeUInt32BE(at, 0)
  header.writeUInt32BE(0x04200000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  // A day of its own, since the header asks for one.
  for (const [place, value] of [2026, 1, 1, 0, 0, 0].entries()) header.writeUInt16BE(value, 24 + place * 2)
  header.write('acsp', 36, 'latin1')
  fixed(white).copy(header, 68)
  return Buffer.concat([header, ...table, ...contents])
}

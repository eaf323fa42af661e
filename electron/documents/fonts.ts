import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'

/** The folder of the fonts, beside the sources as beside the built application. */
function fontFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, 'resources', 'fonts')
    if (existsSync(join(folder, 'Arimo-Regular.ttf'))) return folder
    if (at === dirname(at)) throw new Error('resources/fonts is missing')
  }
}

/** The path of a file of the folder. */
export const fontFile = (name: string): string => join(fontFolder(), name)

const file = (name: string) => fontFile(`Arimo-${name}.ttf`)

/** Paths for pdfmake. */
export const arimo = () => ({
  normal: file('Regular'),
  bold: file('Bold'),
  italics: file('Italic'),
  bolditalics: file('BoldItalic'),
})

const cache = new Map<string, Font>()

function font(name: 'Regular' | 'Bold'): Font {
  const known = cache.get(name)
  if (known) return known
  const opened = create(readFileSync(file(name)))
  if (!('glyphForCodePoint' in opened)) throw new Error('a font file holds no single font')
  cache.set(name, opened)
  return opened
}

/** Whether the font can draw a character. */
export const canDraw = (codePoint: number): boolean => font('Regular').hasGlyphForCodePoint(codePoint)

const widths = { Regular: new Map<string, number>(), Bold: new Map<string, number>() }

/** Width of a text in points, without kerning: close enough to know how many lines it takes. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const name = bold ? 'Bold' : 'Regular'
  const known = widths[name]
  let sum = 0
  for (const character of text) {
    let width = known.get(character)
    if (width === undefined) {
      const face = font(name)
      width = face.glyphForCodePoint(character.codePointAt(0) ?? 32).advanceWidth / face.unitsPerEm
      known.set(character, width)
    }
    sum += width
  }
  return sum * size
}

/** Height of a line in points: ascent, descent and gap of Arimo. */
export const lineHeight = (size: number): number => (size * (1854 + 434 + 67)) / 2048

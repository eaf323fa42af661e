import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'
import type { PrintFont } from '../../shared/office/print-choices.ts'

/** The folder of the fonts, beside the sources as beside the built application. */
function fontFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, 'resources', 'fonts')
    if (existsSync(join(folder, 'Arimo-Regular.ttf'))) return folder
    if (at === dirname(at)) throw new Error('resources/fonts is missing')
  }
}

/** How a font is set in lines of Arimo or Tinos. */
interface Fallback {
  /** Of the size of the text around it, so that a sign does not make its line higher. */
  scale: number
  /** Signs that stand on the line need no room below it beyond that of a letter; a script does. */
  sign: boolean
}

/** Fonts for what the text fonts lack, in the order in which they are asked. */
const fallbacks = {
  NotoEmoji: { scale: 0.95, sign: true },
  NotoSansSymbols2: { scale: 0.84, sign: true },
  NotoSansSymbols: { scale: 0.84, sign: true },
  NotoNaskhArabic: { scale: 1, sign: false },
  NotoSansJavanese: { scale: 1, sign: false },
  NotoSansBalinese: { scale: 1, sign: false },
  NotoSansThai: { scale: 1, sign: false },
  NotoSansTamil: { scale: 1, sign: false },
} as const satisfies Record<string, Fallback>
type FallbackName = keyof typeof fallbacks
const fallbackNames = Object.keys(fallbacks) as FallbackName[]

export type FontName = PrintFont | FallbackName

/** The path of a file of the folder. */
export const fontFile = (name: string): string => join(fontFolder(), name)

const path = (name: FontName, style: string) => fontFile(`${name}-${style}.ttf`)

/** Paths for pdfmake, by the names of the fonts. A font is read when a text first needs it. */
export function fontFiles() {
  const one = (name: FontName, bold: string, italics: string, bolditalics: string) => ({
    normal: path(name, 'Regular'),
    bold: path(name, bold),
    italics: path(name, italics),
    bolditalics: path(name, bolditalics),
  })
  return {
    Arimo: one('Arimo', 'Bold', 'Italic', 'BoldItalic'),
    // No form that is set in it has italics.
    Tinos: one('Tinos', 'Bold', 'Regular', 'Bold'),
    ...Object.fromEntries(fallbackNames.map((name) => [name, one(name, 'Regular', 'Regular', 'Regular')])),
  }
}

const opened = new Map<string, Font>()

/** A font by its file, read once. */
export function openFont(file: string): Font {
  const known = opened.get(file)
  if (known) return known
  const found = create(readFileSync(file))
  if (!('glyphForCodePoint' in found)) throw new Error('a font file holds no single font')
  opened.set(file, found)
  return found
}

const byName = new Map<string, Font>()

function font(name: FontName, style: 'Regular' | 'Bold' = 'Regular'): Font {
  // Asked for each letter: the folder is not looked for again.
  const known = byName.get(name + style)
  if (known) return known
  const found = openFont(path(name, style))
  byName.set(name + style, found)
  return found
}

const places: Record<PrintFont, Map<number, FontName | null>> = { Arimo: new Map(), Tinos: new Map() }

/** The font that draws a character in a text of this font; null where none can. */
export function fontFor(codePoint: number, text: PrintFont = 'Arimo'): FontName | null {
  const known = places[text].get(codePoint)
  if (known !== undefined) return known
  const chain: FontName[] = [text, 'Arimo', ...fallbackNames]
  const found = chain.find((name) => font(name).hasGlyphForCodePoint(codePoint)) ?? null
  places[text].set(codePoint, found)
  return found
}

const isFallback = (name: FontName): name is FallbackName => name in fallbacks

/** Whether a font is that of a script, with words, and not of signs. */
export const isScript = (name: FontName): boolean => isFallback(name) && !fallbacks[name].sign

/** Of the size of the text around it. */
export const scaleOf = (name: FontName): number => (isFallback(name) ? fallbacks[name].scale : 1)

const descent = (name: FontName): number => -font(name).descent / font(name).unitsPerEm

/** Height of a line in which a font is used, for a size of one point, as pdfmake reckons it: without a gap. */
function emHeight(name: FontName): number {
  const { ascent, unitsPerEm } = font(name)
  const above = (ascent / unitsPerEm) * scaleOf(name)
  if (!isFallback(name)) return above + descent(name)
  return above + (fallbacks[name].sign ? descent('Arimo') : descent(name) * scaleOf(name))
}

const emHeights = new Map<FontName, number>()

/** Height of a line in points. */
export function lineHeight(size: number, name: FontName = 'Arimo'): number {
  let known = emHeights.get(name)
  if (known === undefined) emHeights.set(name, (known = emHeight(name)))
  return size * known
}

/** What pdfmake has to multiply the height of a font with, so that a sign's line is as high as `lineHeight` tells. */
export const stretchOf = (name: FontName): number => {
  const { ascent, unitsPerEm } = font(name)
  return lineHeight(1, name) / ((ascent / unitsPerEm + descent(name)) * scaleOf(name))
}

/** Marks are drawn where the font has them, instead of being moved to the letter that they belong to. */
const unplaced = { mark: false, mkmk: false, abvm: false, blwm: false, dist: false, kern: false }
export type FontFeatures = Readonly<Record<string, boolean>>

const shaped = new Map<string, FontFeatures | null>()

/**
 * With which features a text can be set in a script's font. Some words of complex scripts are more than fontkit can shape:
 * it throws, and the whole print would end there.
 * @returns none where it needs none; null where it can't be set at all
 */
export function featuresFor(text: string, name: FontName): FontFeatures | null {
  if (!isScript(name)) return {}
  const key = name + text
  const known = shaped.get(key)
  if (known !== undefined) return known
  const found = [{}, unplaced].find((features) => canShape(text, name, features)) ?? null
  shaped.set(key, found)
  return found
}

function canShape(text: string, name: FontName, features: FontFeatures): boolean {
  try {
    // fontkit adds to the features that it is given.
    for (const part of [text, ...text.split(' ')]) font(name).layout(part, { ...features })
    return true
  } catch {
    return false
  }
}

const widths = new Map<string, Map<string, number>>()

/** Width of a text in points, without kerning: it is as wide at most. */
export function textWidth(text: string, size: number, bold: boolean, family: PrintFont = 'Arimo'): number {
  const key = family + String(bold)
  const known = widths.get(key) ?? new Map<string, number>()
  widths.set(key, known)
  let sum = 0
  for (const character of text) {
    let width = known.get(character)
    if (width === undefined) {
      const codePoint = character.codePointAt(0) ?? 32
      const name = fontFor(codePoint, family) ?? family
      const face = font(name, bold && !isFallback(name) ? 'Bold' : 'Regular')
      width = (face.glyphForCodePoint(codePoint).advanceWidth / face.unitsPerEm) * scaleOf(name)
      known.set(character, width)
    }
    sum += width
  }
  return sum * size
}

import type { PrintFont } from '../../shared/office/print-choices.ts'
import { featuresFor, fontFor, type FontName, isScript, scaleOf, stretchOf } from './fonts.ts'

/** Characters that are not drawn as they are, and what stands for them in print. */
const substitutes: Readonly<Record<string, string>> = {
  '\t': '    ',
  '\u2011': '-',
  '\u202f': ' ',
  // What joins, directs or varies the signs beside it has no shape of its own.
  ...Object.fromEntries(
    [
      '\u00ad',
      '\u200b',
      '\u200c',
      '\u200d',
      '\u200e',
      '\u200f',
      '\u2060',
      '\u20e3',
      '\ufe0e',
      '\ufe0f',
      '\ufeff',
    ].map((sign) => [sign, '']),
  ),
  // Colours of skin say nothing in black and white.
  ...Object.fromEntries(['🏻', '🏼', '🏽', '🏾', '🏿'].map((sign) => [sign, ''])),
}

/** What is printed for a character that has neither a glyph nor a substitute: seen, never silently dropped. */
export const unknown = '□'

/** Nothing but ASCII and line breaks, so that there is nothing to look up. */
// eslint-disable-next-line no-control-regex
const isPlain = (text: string): boolean => /^[\n\x20-\x7e]*$/.test(text)

/**
 * A text whose every character a font can draw. pdfmake drops what a font lacks without a word, so nothing goes to it
 * that did not pass here.
 */
export function printable(text: string): string {
  // A number and its percent sign are not parted at the end of a line.
  const whole = text.includes(' %') ? text.replace(/(?<=\d) %/g, '\u00a0%') : text
  if (isPlain(text)) return whole
  let out = ''
  for (const character of whole.normalize('NFC')) out += drawn(character)
  return out
}

function drawn(character: string): string {
  if (character === '\n') return character
  const substitute = substitutes[character]
  if (substitute !== undefined) return substitute
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return ''
  if (fontFor(code) !== null) return character
  // Letters of mathematics that phones send as bold or italic are letters.
  const plain = character.normalize('NFKC')
  if (plain === character) return unknown
  for (const one of plain) if (fontFor(one.codePointAt(0) ?? 0) === null) return unknown
  return plain
}

/** The characters of a text that can't be printed as they are, each once, for a remark to the clerk. */
export function unprintable(text: string): string[] {
  return [...new Set(text.normalize('NFC'))].filter(
    (character) => drawn(character) === unknown && character !== unknown,
  )
}

/** A piece of text in a font of its own; the rest of the text is in the font around it. */
type Run =
  | string
  | {
      text: string
      font: FontName
      fontSize: number
      lineHeight: number
      bold: false
      fontFeatures?: PDFKit.Mixins.OpenTypeFeatures[]
    }

/** The fonts that a line needs beside its own. @param line printable */
export function fontsIn(line: string, font: PrintFont): FontName[] {
  if (isPlain(line)) return []
  const found = new Set<FontName>()
  for (const character of line) found.add(fontFor(character.codePointAt(0) ?? 32, font) ?? font)
  found.delete(font)
  return [...found]
}

/**
 * A text as pdfmake takes it: each run of characters in the font that has them.
 * @param size of the text around, in points
 */
export function inFonts(text: string, size: number, font: PrintFont = 'Arimo'): string | Run[] {
  const shown = printable(text)
  if (fontsIn(shown, font).length === 0) return shown
  const runs: { text: string; font: FontName }[] = []
  for (const character of shown) {
    const last = runs.at(-1)
    const code = character.codePointAt(0) ?? 32
    // A space belongs to the script before it, so that its words stay together.
    const own = character === ' ' && last && isScript(last.font) ? last.font : (fontFor(code, font) ?? font)
    if (last?.font === own) last.text += character
    else runs.push({ text: character, font: own })
  }
  return runs.flatMap(({ text: part, font: own }): Run[] => {
    if (own === font) return [part]
    const features = featuresFor(part, own)
    if (features === null) return [part.replace(/\S/gu, unknown)]
    return [
      {
        text: part,
        font: own,
        fontSize: size * scaleOf(own),
        lineHeight: stretchOf(own),
        bold: false,
        ...(Object.keys(features).length > 0 ? { fontFeatures: { ...features } as never } : {}),
      },
    ]
  })
}

import type { Font } from 'fontkit'
import type { Face } from '../../../shared/recognition/certificates/design.ts'
import { fontFile, lineHeight, openFont, textWidth } from '../fonts.ts'

/** How a text stands in a face: which of its files, and how pdfmake calls it. */
export interface Style {
  face: Face
  bold: boolean
  italic: boolean
}

/** What pdfmake is told of a family; where a face lacks a style, the nearest one stands for it. */
interface Family {
  normal: string
  bold: string
  italics: string
  bolditalics: string
}

const playfair = (): Family => ({
  normal: fontFile('PlayfairDisplay-Regular.ttf'),
  bold: fontFile('PlayfairDisplay-Bold.ttf'),
  italics: fontFile('PlayfairDisplay-Italic.ttf'),
  bolditalics: fontFile('PlayfairDisplay-Bold.ttf'),
})

const greatVibes = (): Family => {
  const only = fontFile('GreatVibes-Regular.ttf')
  return { normal: only, bold: only, italics: only, bolditalics: only }
}

/** The families of certificates, besides that of the forms, for pdfmake. */
export const certificateFamilies = { Playfair: playfair, GreatVibes: greatVibes }

const families = { anggun: playfair, pena: greatVibes } as const
const names: Readonly<Record<Face, string>> = { lugas: 'Arimo', anggun: 'Playfair', pena: 'GreatVibes' }

function fontOf(face: 'anggun' | 'pena', { bold, italic }: Style): Font {
  const family = families[face]()
  return openFont(bold ? family.bold : italic ? family.italics : family.normal)
}

/** The face that can draw the whole of a text: its own, or that of the forms. */
export function faceFor(text: string, style: Style): Face {
  const { face } = style
  if (face === 'lugas') return face
  const font = fontOf(face, style)
  for (const letter of text)
    if (letter !== '\n' && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 32)) return 'lugas'
  return face
}

/** How pdfmake calls the family of a face. */
export const familyOf = (face: Face): string => names[face]

/** Width of a text in points, without kerning. */
function widthIn(style: Style, text: string, size: number): number {
  const { face, bold } = style
  if (face === 'lugas') return textWidth(text, size, bold)
  const font = fontOf(face, style)
  let sum = 0
  for (const letter of text) sum += font.glyphForCodePoint(letter.codePointAt(0) ?? 32).advanceWidth
  return (sum / font.unitsPerEm) * size
}

/** Height of a line in points. */
export function lineIn(style: Style, size: number): number {
  const { face } = style
  if (face === 'lugas') return lineHeight(size)
  const { ascent, descent, lineGap, unitsPerEm } = fontOf(face, style)
  return ((ascent - descent + lineGap) / unitsPerEm) * size
}

/** How many lines a text takes in a width, broken at its spaces. */
export function linesIn(style: Style, text: string, width: number, size: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0
    let own = 1
    for (const word of paragraph.split(/(?<= )/)) {
      const wide = widthIn(style, word.trimEnd(), size)
      if (used > 0 && used + wide > width) {
        own += 1
        used = 0
      }
      used += widthIn(style, word, size)
    }
    return lines + own
  }, 0)
}

/** The widest word of a text, in points. */
const widestWord = (style: Style, text: string, size: number): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => widthIn(style, word, size)))

/** Kerning is not reckoned with. */
const spare = 1.02
const smallest = 6

/** The largest size up to `size` in which a text stands in its box, in points; 6 at least. */
export function sizeThatFits(
  style: Style,
  text: string,
  box: { width: number; height: number },
  size: number,
): number {
  for (let at = size; at > smallest; at -= 0.5)
    if (
      widestWord(style, text, at) * spare <= box.width &&
      linesIn(style, text, box.width / spare, at) * lineIn(style, at) <= box.height + 0.5
    )
      return at
  return smallest
}

import type { EmbeddedFont, Run } from 'pdfmake-inside'
import { fontFiles } from '../fonts.ts'
import { certificateFamilies } from '../parts/faces.ts'
import { PdfMakeDocument } from './inside.ts'

/** So much is kept in memory of what was reckoned for words: enough for those of some hundred forms. */
const kept = 20_000

/** What was reckoned for words; forgotten as a whole when it has grown large, since most words come again at once. */
export class Remembered<T> extends Map<string, T> {
  override set(word: string, value: T): this {
    if (this.size >= kept) this.clear()
    return super.set(word, value)
  }
}

/** A font file as fontkit has read it, and what its words measure: the same for every document. */
interface FontFile {
  font: object
  Embedded: typeof EmbeddedFont
  words: Remembered<Run>
  /** In thousandths of the size. */
  widths: Remembered<number>
}

const files = new Map<string, FontFile>()

/** Reads a font file once in the life of the process: that takes longer than a form. */
function fileAt(path: string): FontFile {
  const known = files.get(path)
  if (known) return known
  const reader = new PdfMakeDocument({}, {}, {}, {}, { font: null, autoFirstPage: false })
  // oxlint-disable-next-line no-underscore-dangle -- PDFKit's own name
  const opened = reader.font(path)._font
  const file = {
    font: opened.font,
    // PDFKit does not export its class for a font of a document.
    Embedded: opened.constructor as typeof EmbeddedFont,
    words: new Remembered<Run>(),
    widths: new Remembered<number>(),
  }
  files.set(path, file)
  return file
}

export type FontStyle = 'normal' | 'bold' | 'italics' | 'bolditalics'

const families: Readonly<Record<string, () => Readonly<Record<FontStyle, string>>>> = {
  ...Object.fromEntries(Object.entries(fontFiles()).map(([name, files]) => [name, () => files] as const)),
  ...certificateFamilies,
}

export const fontStyle = (bold: boolean, italics: boolean): FontStyle =>
  bold ? (italics ? 'bolditalics' : 'bold') : italics ? 'italics' : 'normal'

/**
 * A font for one document.
 * @param id by which its pages name it
 */
export function faceFor(document: object, family: string, style: FontStyle, id: string): EmbeddedFont {
  const path = families[family]?.()[style]
  if (path === undefined) throw new Error(`no font ${family} ${style}`)
  const { font, Embedded, words, widths } = fileAt(path)
  class Face extends Embedded {
    override layoutCached(text: string): Run {
      const known = words.get(text)
      if (known) return known
      const run = this.layoutRun(text)
      words.set(text, run)
      return run
    }

    override widthOfString(text: string, size: number, features?: string[]): number {
      if (features) return super.widthOfString(text, size, features)
      let width = widths.get(text)
      if (width === undefined) {
        width = super.widthOfString(text, 1000)
        widths.set(text, width)
      }
      return width * (size / 1000)
    }
  }
  return new Face(document, font, id)
}

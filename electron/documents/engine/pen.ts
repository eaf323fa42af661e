// oxlint-disable no-underscore-dangle -- pdfmake's own names
import type { EmbeddedFont, Inline, LaidPage, Line, Vector } from 'pdfmake-inside'
import { Remembered } from './faces.ts'
import { Renderer } from './inside.ts'
import type { PdfFile } from './pdf-file.ts'
import type { Tags } from './tags.ts'

/** Hundredths of a point are finer than any printer. */
const number = (value: number): string => String(Math.round(value * 100) / 100)

/** A word as PDF writes it: the numbers of its glyphs, with the room that kerning takes between them. */
const encode = (font: EmbeddedFont, word: string): string | null => {
  const [glyphs, positions] = font.encode(word)
  let out = '<'
  for (const [at, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    // A mark that stands over another sign is placed by PDFKit.
    if (xOffset || yOffset) return null
    out += glyphs[at]
    const kerning = xAdvance - advanceWidth
    if (kerning !== 0) out += `> ${number(-kerning)} <`
  }
  return `${out}>`
}

/** What is drawn for the eye alone. */
const noContent = {}

/** Nothing but text in one colour; what else pdfmake knows is left to it. */
const isPlain = (inline: Inline): boolean =>
  !(
    inline.link ||
    inline.linkToPage ||
    inline.linkToDestination ||
    inline.decoration ||
    inline.background ||
    inline.characterSpacing ||
    inline.fontFeatures ||
    inline.sup ||
    inline.sub ||
    inline._pageNodeRef
  ) && (inline.opacity ?? 1) === 1

/**
 * Draws laid pages as pdfmake does, but what forms are made of in its own shorter hand: a line of text as one piece,
 * and colour and width of strokes only where they change. That takes a third of the time, and fewer bytes.
 */
export class Pen extends Renderer {
  readonly #file: PdfFile
  readonly #tags: Tags
  readonly #words = new Map<EmbeddedFont, Remembered<string | null>>()
  readonly #colours = new Map<string, string>()
  /** What is not written to the page yet. */
  #ink: string[] = []
  /** Strokes that go on as long as nothing else is drawn. */
  #stroking = false
  #fill = ''
  #stroke = ''
  #width = 0
  /** The page that is drawn, and of which text what is drawn is; null where no piece is begun. */
  #page: object | null = null
  #of: object | null = null

  constructor(file: PdfFile, tags: Tags) {
    super(file)
    this.#file = file
    this.#tags = tags
  }

  override renderPages(pages: readonly LaidPage[]): void {
    for (const page of pages) {
      this.#forget()
      super.renderPages([page])
      this.#leave()
      this.#dry()
    }
  }

  /** What PDFKit has drawn leaves the page in an unknown state. */
  #forget(): void {
    this.#fill = ''
    this.#stroke = ''
    this.#width = 0
  }

  #endStrokes(): void {
    if (this.#stroking) this.#ink.push('S')
    this.#stroking = false
  }

  /** Begins a piece of a text, or of what is no content, unless it is begun. */
  #enter(leaf?: object): void {
    const { page } = this.#file
    if (page !== this.#page) {
      this.#page = page
      this.#tags.beginPage(page.dictionary)
    }
    if (this.#of === (leaf ?? noContent)) return
    const number = leaf ? this.#tags.mark(leaf) : null
    if (number === null && this.#of === noContent) return
    this.#leave()
    this.#ink.push(number === null ? '/Artifact BMC' : `/P <</MCID ${number}>>BDC`)
    this.#of = number === null ? noContent : (leaf ?? noContent)
  }

  #leave(): void {
    this.#endStrokes()
    if (this.#of) this.#ink.push('EMC')
    this.#of = null
  }

  #dry(): void {
    this.#endStrokes()
    if (this.#ink.length > 0) this.#file.page.write(this.#ink.join('\n'))
    this.#ink = []
  }

  /** Lets pdfmake draw what is rare. */
  #byPdfMake(draw: () => void, leaf?: object): void {
    this.#enter(leaf)
    this.#dry()
    this.#file.save()
    draw()
    this.#file.restore()
  }

  #colour(name: string): string {
    let colour = this.#colours.get(name)
    if (colour === undefined) {
      colour = (this.#file._normalizeColor(name) ?? [0, 0, 0])
        .map((part) => String(Math.round(part * 1e4) / 1e4))
        .join(' ')
      this.#colours.set(name, colour)
    }
    return colour
  }

  #fillWith(name: string): void {
    const colour = this.#colour(name)
    if (colour === this.#fill) return
    this.#ink.push(`${colour} rg`)
    this.#fill = colour
  }

  #word(font: EmbeddedFont, text: string): string | null {
    let words = this.#words.get(font)
    if (!words) this.#words.set(font, (words = new Remembered()))
    let word = words.get(text)
    if (word === undefined) words.set(text, (word = encode(font, text)))
    return word
  }

  override renderLine(line: Line, x = 0, y = 0): void {
    if (line.inlines.length === 0) return
    const words = this.#plainWords(line)
    if (!words) return this.#byPdfMake(() => super.renderLine(line, x, y), line.leaf)
    this.#enter(line.leaf)
    this.#endStrokes()
    const base = number(y + line.getAscenderHeight())
    let font: EmbeddedFont | null = null
    let size = 0
    let end = Number.NaN
    let piece = ''
    const put = () => {
      if (piece) this.#ink.push(`[${piece}]TJ`)
      piece = ''
    }
    this.#ink.push('BT')
    for (const [at, inline] of line.inlines.entries()) {
      const colour = this.#colour(inline.color ?? 'black')
      const goesOn =
        inline.font === font &&
        inline.fontSize === size &&
        colour === this.#fill &&
        Math.abs(inline.x - end) < 0.01
      if (!goesOn) {
        put()
        if (colour !== this.#fill) this.#fillWith(inline.color ?? 'black')
        if (inline.font !== font || inline.fontSize !== size) {
          font = inline.font
          size = inline.fontSize
          this.#file.page.fonts[font.id] ??= font.ref()
          this.#ink.push(`/${font.id} ${number(size)} Tf`)
        }
        this.#ink.push(`1 0 0 -1 ${number(x + inline.x)} ${base} Tm`)
      }
      piece += words[at]
      end = inline.x + inline.width
    }
    put()
    this.#ink.push('ET')
  }

  /** The words of a line as PDF writes them; null where pdfmake has to. */
  #plainWords(line: Line): string[] | null {
    if (line.id !== undefined || line._outline || line._pageNodeRef) return null
    const words: string[] = []
    for (const inline of line.inlines) {
      const word = isPlain(inline) ? this.#word(inline.font, inline.text.replaceAll('\n', '')) : null
      if (word === null) return null
      words.push(word)
    }
    return words
  }

  override renderVector(vector: Vector): void {
    const { type, color, lineColor } = vector
    const isLine = type === 'line' && !color
    const isRect = type === 'rect' && !vector.r && typeof color === 'string' && !lineColor
    const isPlainOne =
      (isLine || isRect) &&
      !vector.dash &&
      !vector.linearGradient &&
      !vector.lineCap &&
      !vector.lineJoin &&
      (vector.fillOpacity ?? 1) === 1 &&
      (vector.strokeOpacity ?? 1) === 1
    if (!isPlainOne) return this.#byPdfMake(() => super.renderVector(vector))
    this.#enter()
    if (isRect && color) {
      this.#endStrokes()
      this.#fillWith(color)
      this.#ink.push(`${number(vector.x)} ${number(vector.y)} ${number(vector.w)} ${number(vector.h)} re f`)
      return
    }
    const width = vector.lineWidth || 1
    const stroke = this.#colour(lineColor ?? 'black')
    if (width !== this.#width || stroke !== this.#stroke) {
      this.#endStrokes()
      if (width !== this.#width) this.#ink.push(`${number(width)} w`)
      if (stroke !== this.#stroke) this.#ink.push(`${stroke} RG`)
      this.#width = width
      this.#stroke = stroke
    }
    this.#stroking = true
    this.#ink.push(`${number(vector.x1)} ${number(vector.y1)} m ${number(vector.x2)} ${number(vector.y2)} l`)
  }

  override renderImage(image: { image: string; leaf?: object }): void {
    this.#byPdfMake(() => super.renderImage(image), image.leaf)
  }

  override renderSVG(svg: object): void {
    this.#byPdfMake(() => super.renderSVG(svg))
  }

  override renderWatermark(page: LaidPage): void {
    this.#byPdfMake(() => super.renderWatermark(page))
  }

  override beginClip(rect: object): void {
    this.#leave()
    this.#dry()
    super.beginClip(rect)
  }

  override endClip(): void {
    this.#leave()
    this.#dry()
    super.endClip()
    this.#forget()
  }

  override beginVerticalAlignment(item: object): void {
    this.#leave()
    this.#dry()
    super.beginVerticalAlignment(item)
  }

  override endVerticalAlignment(item: object): void {
    this.#leave()
    this.#dry()
    super.endVerticalAlignment(item)
    this.#forget()
  }
}

/**
 * The parts of pdfmake 0.3 that this folder uses one by one: pdfmake's own types know only whole documents. What is
 * not used here is not declared.
 */

/** A CommonJS module of Babel, as Node gives it (the exports) or as Vitest does (what is exported as default). */
type CommonJs<T> = { default: T } | T

declare module 'pdfmake/js/PDFDocument.js' {
  import type { EmbeddedFont, Outline, PageGroup, PdfImage, Reference } from 'pdfmake-inside'
  /** PDFKit's document with the fonts and images of pdfmake. */
  class PDFDocument {
    constructor(
      fonts: object,
      images: Record<string, string>,
      patterns: object,
      attachments: object,
      options: object,
    )
    page: {
      width: number
      height: number
      content: Reference
      resources: Reference
      dictionary: Reference
      fonts: Record<string, Reference>
      structParentTreeKey: number
      write(content: string): void
    }
    info: Record<string, unknown>
    images: Record<string, string>
    subset: number
    outline: Outline
    metadata: { append(xml: string): void }
    _id: Uint8Array
    _root: Reference<{
      Pages: Reference<PageGroup>
      OutputIntents?: Reference[]
      StructTreeRoot?: object
      MarkInfo?: { Marked: boolean }
    }>
    _info: Reference
    _offset: number
    _fontFamilies: Record<string, EmbeddedFont>
    _fontCount: number
    _font: EmbeddedFont
    _imageRegistry: Record<string, PdfImage>
    /** Where each object begins in the file; null while it is not written. */
    _offsets: (number | null)[]
    _write(data: string): void
    endMarkings(): void
    _normalizeColor(color: string): number[] | null
    resolveColor(color: string | undefined, otherwise: string): string
    save(): this
    restore(): this
    ref<T extends object>(data: T): Reference<T>
    font(path: string): this
    addPage(options: { size: [number, number] }): this
    flushPages(): void
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
    openImage(source: Uint8Array): PdfImage
    push(chunk: Uint8Array | null): boolean
    _finalize(): void
    _addInfo(): void
    initSubset(): void
    endSubset(): void
    end(): void
  }
  const module: CommonJs<typeof PDFDocument>
  export default module
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Content, DynamicBackground, DynamicContent } from 'pdfmake/interfaces'
  import type {
    DocMeasure,
    DocPreprocessor,
    LaidNode,
    LaidPage,
    Line,
    Margins,
    PageSize,
    Style,
  } from 'pdfmake-inside'
  class LayoutBuilder {
    constructor(pageSize: PageSize, pageMargins: Margins, svgMeasure: object)
    docPreprocessor: DocPreprocessor
    docMeasure: DocMeasure
    buildNextLine(node: LaidNode): Line | null
    tryLayoutDocument(
      content: Content,
      pdfDocument: object,
      styles: Record<string, Style>,
      defaultStyle: Style,
      background: DynamicBackground | undefined,
      header: DynamicContent | undefined,
      footer: DynamicContent | undefined,
      watermark: { text: string; color: string; opacity: number; bold: boolean } | undefined,
    ): { pages: LaidPage[] }
  }
  const module: CommonJs<typeof LayoutBuilder>
  export default module
}

declare module 'pdfmake/js/DocMeasure.js' {
  import type { DocMeasure } from 'pdfmake-inside'
  const module: CommonJs<typeof DocMeasure>
  export default module
}

declare module 'pdfmake/js/DocPreprocessor.js' {
  import type { DocPreprocessor } from 'pdfmake-inside'
  const module: CommonJs<typeof DocPreprocessor>
  export default module
}

declare module 'pdfmake/js/SVGMeasure.js' {
  const module: CommonJs<new () => object>
  export default module
}

declare module 'pdfmake/js/Renderer.js' {
  import type { LaidPage, Line, Vector } from 'pdfmake-inside'
  class Renderer {
    constructor(pdfDocument: object)
    renderPages(pages: readonly LaidPage[]): void
    renderLine(line: Line, x: number, y: number): void
    renderVector(vector: Vector): void
    renderImage(image: object): void
    renderSVG(svg: object): void
    renderWatermark(page: LaidPage): void
    beginClip(rect: object): void
    endClip(): void
    beginVerticalAlignment(item: object): void
    endVerticalAlignment(item: object): void
  }
  const module: CommonJs<typeof Renderer>
  export default module
}

declare module 'pdfmake/js/PageSize.js' {
  import type { PageSize } from 'pdfmake-inside'
  export function normalizePageSize(
    size: { width: number; height: number },
    orientation: 'portrait' | 'landscape',
  ): PageSize
}

declare module 'pdfmake/js/tableLayouts.js' {
  export const tableLayouts: object
}

/** No module of its own: the types of what the parts above hand to each other. */
declare module 'pdfmake-inside' {
  /** An object of the PDF file. */
  export interface Reference<T = Record<string, unknown>> {
    id: number
    data: T
    end(content?: Uint8Array): void
  }
  export interface PageGroup {
    Type: string
    Count: number
    Kids: Reference<object>[]
    Parent?: Reference<PageGroup>
  }
  export interface Outline {
    addItem(title: string, options: { fit: boolean }): Outline
  }
  export interface PdfImage {
    obj: Reference
    width: number
    height: number
    /** Of a PNG: its pixels as they stand in the file. */
    imgData?: Uint8Array
    image?: { hasAlphaChannel: boolean }
    embed(document: object): void
  }
  export interface Glyph {
    id: number
    advanceWidth: number
    codePoints: number[]
  }
  export interface Run {
    glyphs: Glyph[]
    positions: { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }[]
    advanceWidth: number
  }
  /** A font of a document: PDFKit's, around one that fontkit has read. */
  export class EmbeddedFont {
    constructor(document: object, font: object, id: string)
    id: string
    name: string
    font: object
    scale: number
    ascender: number
    descender: number
    layoutRun(text: string, features?: string[]): Run
    layoutCached(text: string): Run
    ref(): Reference
    encode(text: string, features?: string[]): [string[], Run['positions']]
    widthOfString(text: string, size: number, features?: string[]): number
    lineHeight(size: number, includeGap?: boolean): number
  }
  export interface Style {
    font?: string
    fontSize?: number
  }
  export interface PageSize {
    width: number
    height: number
    orientation: 'portrait' | 'landscape'
  }
  export interface Margins {
    left: number
    top: number
    right: number
    bottom: number
  }
  export class DocPreprocessor {
    preprocessDocument(content: object): LaidNode
  }
  export class DocMeasure {
    constructor(
      pdfDocument: object,
      styles: Record<string, Style>,
      defaultStyle: Style,
      svgMeasure: object,
      tableLayouts: object,
    )
    pdfDocument: { images: Record<string, string> }
    convertIfBase64Image(node: { image: string }): void
  }
  export interface Inline {
    text: string
    x: number
    width: number
    font: EmbeddedFont
    fontSize: number
    color?: string
    background?: string
    decoration?: unknown
    link?: unknown
    linkToPage?: unknown
    linkToDestination?: unknown
    opacity?: number
    characterSpacing?: number
    fontFeatures?: unknown
    sup?: boolean
    sub?: boolean
    _pageNodeRef?: unknown
  }
  export interface Line {
    /** The text of which it is; set by us. */
    leaf?: LaidNode
    id?: string
    x: number
    y: number
    _outline?: unknown
    _pageNodeRef?: unknown
    inlines: Inline[]
    getHeight(): number
    getAscenderHeight(): number
  }
  export interface Vector {
    type: string
    x: number
    y: number
    w: number
    h: number
    r?: number
    x1: number
    y1: number
    x2: number
    y2: number
    lineWidth?: number
    dash?: unknown
    lineJoin?: string
    lineCap?: string
    linearGradient?: unknown
    /** It is filled. */
    color?: string | [string, string]
    lineColor?: string
    fillOpacity?: number
    strokeOpacity?: number
  }
  /** A piece of content as pdfmake has prepared it. */
  export interface LaidNode {
    stack?: LaidNode[]
    columns?: LaidNode[]
    ul?: LaidNode[]
    ol?: LaidNode[]
    text?: unknown
    image?: string
    /** What a picture shows, in words. */
    alt?: string
    bold?: boolean
    table?: { body: LaidNode[][]; headerRows?: number }
    /** A table that goes on overleaf, whose head was said already. */
    continues?: true
    colSpan?: number
    rowSpan?: number
    /** Covered by a cell that spans it. */
    _span?: boolean
  }
  export interface LaidPage {
    pageSize: PageSize
    items: { type: string; item: object }[]
  }
}

import type { Content, DynamicBackground, DynamicContent } from 'pdfmake/interfaces'
import type { LaidNode, LaidPage, Line } from 'pdfmake-inside'
import type { BuiltForm } from '../forms/built-form.ts'
import { size } from '../parts/layout.ts'
import {
  DocMeasure,
  DocPreprocessor,
  LayoutBuilder,
  normalizePageSize,
  SvgMeasure,
  tableLayouts,
} from './inside.ts'
import type { PdfFile } from './pdf-file.ts'

/** Across every page of what is not signed; light enough for the text under it to be read. */
const draftMark = { text: 'DRAF', color: '#000000', opacity: 0.07, bold: true }

const defaultStyle = { font: 'Arimo', fontSize: size }

/** Measures what pdfmake lays out; it knows the pictures by what the file calls them. */
class Measure extends DocMeasure {
  readonly #file: PdfFile

  constructor(file: PdfFile) {
    super(file, {}, defaultStyle, new SvgMeasure(), tableLayouts)
    this.#file = file
  }

  override convertIfBase64Image(node: { image: string; leaf?: object }): void {
    // What is kept together on a page is drawn from copies, which still know what they are of.
    node.leaf = node
    node.image = this.#file.labelOf(node.image)
  }
}

/** The pictures that a form shows, as data URLs. */
export function* picturesIn(content: unknown): Generator<string> {
  if (Array.isArray(content)) for (const part of content) yield* picturesIn(part)
  else if (typeof content === 'object' && content !== null)
    for (const [name, part] of Object.entries(content)) {
      if (typeof part === 'object') yield* picturesIn(part)
      else if (name === 'image' && typeof part === 'string' && part.startsWith('data:')) yield part
    }
}

/** Remembers the content as pdfmake has prepared it. */
class Preprocessor extends DocPreprocessor {
  root: LaidNode = {}

  override preprocessDocument(content: object): LaidNode {
    this.root = super.preprocessDocument(content)
    return this.root
  }
}

/** Remembers of each line of which text it is. */
class Builder extends LayoutBuilder {
  override buildNextLine(node: LaidNode): Line | null {
    const line = super.buildNextLine(node)
    if (line) line.leaf = node
    return line
  }
}

/** A form that is laid out. */
export interface LaidForm {
  pages: LaidPage[]
  /** Its content: the title first, then the rest. */
  root: LaidNode
}

/** Lays out forms, one after the other, for one file. */
export class Layout {
  readonly #file: PdfFile
  readonly #measure: Measure
  readonly #preprocessor = new Preprocessor()

  constructor(file: PdfFile) {
    this.#file = file
    this.#measure = new Measure(file)
  }

  /**
   * Lays out one form.
   * @param footer is asked for the foot of each page when their number is known
   * @param isDraft whether each page says so
   */
  lay(
    { page, title, blocks, background, bare }: BuiltForm,
    footer: DynamicContent,
    isDraft = false,
  ): LaidForm {
    const builder = new Builder(
      normalizePageSize({ width: page.width, height: page.height }, page.orientation),
      page.margin,
      new SvgMeasure(),
    )
    builder.docPreprocessor = this.#preprocessor
    builder.docMeasure = this.#measure
    const content: Content = [...title, ...blocks]
    const style = { ...defaultStyle, font: page.choices.printFont }
    const behind: DynamicBackground | undefined = background && ((_, at) => background(at))
    const { pages } = builder.tryLayoutDocument(
      content,
      this.#file,
      {},
      style,
      behind,
      undefined,
      bare === true ? undefined : footer,
      isDraft ? { ...draftMark } : undefined,
    )
    return { pages, root: this.#preprocessor.root }
  }
}

// oxlint-disable no-underscore-dangle -- pdfmake's own names
import type { LaidNode, Reference } from 'pdfmake-inside'
import type { PdfFile } from './pdf-file.ts'

/**
 * What a screen reader is told of a file: headings, paragraphs, tables with their rows, heads and cells, and pictures
 * with what they show in words, in the order of reading (ISO 32000-1, 14.7 to 14.9). Borders, pictures without words, the
 * foot of the page and heads of tables that are repeated overleaf are no content: they are left out.
 */

/** A piece of a page that belongs to a text. */
interface Mark {
  page: PageMarks
  number: number
}

interface PageMarks {
  page: Reference
  /** Numbers of the elements to which the marks of the page belong. */
  elements: number[]
}

/** A text of a form, and where it stands. */
interface Leaf {
  /** It stands in a head that is repeated on the next page. */
  repeats: boolean
  /** What a picture shows, in words; of a text there is none. */
  alt?: string
  marks: Mark[]
}

export class Tags {
  readonly #file: PdfFile
  /** The root of the structure, and the document in it. */
  readonly #root: number
  readonly #document: number
  readonly #sections: number[] = []
  /** Where it stands to which elements the marks of a page belong, page by page. */
  readonly #parents: number[] = []
  #leaves = new Map<object, Leaf>()
  #pages: PageMarks[] = []
  #written: [number, string][] = []

  constructor(file: PdfFile) {
    this.#file = file
    this.#root = file.reserve()
    this.#document = file.reserve()
  }

  /** Gets to know the texts of a form before it is drawn. */
  meet(root: LaidNode): void {
    this.#leaves = new Map()
    this.#pages = []
    this.#meet(root, false)
  }

  #meet(node: LaidNode, repeats: boolean): void {
    if (node.table) {
      const heads = node.table.headerRows ?? 0
      for (const [at, row] of node.table.body.entries())
        for (const cell of row)
          // What a head says again overleaf is no content.
          if (!cell._span && !(node.continues && at < heads)) this.#meet(cell, repeats || at < heads)
    } else if (node.text !== undefined) this.#leaves.set(node, { repeats, marks: [] })
    else if (node.image !== undefined && node.alt !== undefined)
      this.#leaves.set(node, { repeats, marks: [], alt: node.alt })
    else for (const part of partsOf(node)) this.#meet(part, repeats)
  }

  /** A page on which the form goes on. */
  beginPage(page: Reference): void {
    this.#pages.push({ page, elements: [] })
    page.data['StructParents'] = this.#parents.length
    page.data['Tabs'] = 'S'
    this.#parents.push(this.#file.reserve())
  }

  /**
   * A piece of a text that is drawn next.
   * @returns its number on the page; null where it is no content
   */
  mark(node: object | undefined): number | null {
    const leaf = node && this.#leaves.get(node)
    const page = this.#pages.at(-1)
    if (!leaf || !page) return null
    if (leaf.repeats && leaf.marks.length > 0 && leaf.marks.at(-1)?.page !== page) return null
    const number = page.elements.push(0) - 1
    leaf.marks.push({ page, number })
    return number
  }

  /** Writes what the form that was drawn last consists of. @param titles so many nodes of it are its title */
  write(root: LaidNode, name: string, titles: number): void {
    const section = this.#file.reserve()
    const parts = (root.stack ?? []).flatMap((node, at) => this.#elements(node, section, at < titles))
    this.#add(section, `/S/Sect/T ${this.#file.textOf(name)}/P ${this.#document} 0 R`, parts)
    this.#sections.push(section)
    const first = this.#parents.length - this.#pages.length
    for (const [at, { elements }] of this.#pages.entries())
      this.#written.push([
        this.#parents[first + at] ?? 0,
        `[${elements.map((element) => `${element} 0 R`).join(' ')}]`,
      ])
    this.#file.writeTogether(this.#written)
    this.#written = []
  }

  #add(number: number, what: string, parts: readonly (number | string)[]): number {
    const kids = parts.map((part) => (typeof part === 'number' ? `${part} 0 R` : part)).join(' ')
    this.#written.push([number, `<<${what}/K[${kids}]>>`])
    return number
  }

  /** The elements that a node becomes: a table is one, a text is one, others are what is in them. */
  #elements(node: LaidNode, parent: number, isTitle: boolean): number[] {
    if (node.table) return [this.#table(node.table, node.continues === true, parent)]
    if (node.text !== undefined) {
      const leaf = this.#leaves.get(node)
      if (!leaf || leaf.marks.length === 0) return []
      return [this.#text(leaf, isTitle && node.bold === true ? 'H1' : 'P', parent, '')]
    }
    const picture = this.#leaves.get(node)
    if (picture?.alt !== undefined)
      return picture.marks.length === 0
        ? []
        : [this.#text(picture, 'Figure', parent, `/Alt ${this.#file.textOf(picture.alt)}`)]
    return partsOf(node).flatMap((part) => this.#elements(part, parent, isTitle))
  }

  #text({ marks }: Leaf, type: string, parent: number, more: string): number {
    const number = this.#file.reserve()
    const home = marks[0]?.page
    for (const { page, number: at } of marks) page.elements[at] = number
    const kids = marks.map(({ page, number: at }) =>
      page === home ? String(at) : `<</Type/MCR/Pg ${page.page.id} 0 R/MCID ${at}>>`,
    )
    const on = home ? `/Pg ${home.page.id} 0 R` : ''
    return this.#add(number, `/S/${type}/P ${parent} 0 R${on}${more}`, kids)
  }

  #table(
    { body, headerRows = 0 }: NonNullable<LaidNode['table']>,
    continues: boolean,
    parent: number,
  ): number {
    const table = this.#file.reserve()
    const rows = body.flatMap((cells, at) => {
      if (continues && at < headerRows) return []
      const row = this.#file.reserve()
      const parts = cells.flatMap((cell) => (cell._span ? [] : this.#cell(cell, row, at < headerRows)))
      return this.#add(row, `/S/TR/P ${table} 0 R`, parts)
    })
    return this.#add(table, `/S/Table/P ${parent} 0 R`, rows)
  }

  #cell(cell: LaidNode, row: number, isHead: boolean): number {
    const { colSpan = 1, rowSpan = 1 } = cell
    const spans = [
      isHead ? '/Scope/Column' : '',
      colSpan > 1 ? `/ColSpan ${colSpan}` : '',
      rowSpan > 1 ? `/RowSpan ${rowSpan}` : '',
    ].join('')
    const more = spans ? `/A<</O/Table${spans}>>` : ''
    const type = isHead ? 'TH' : 'TD'
    const leaf = this.#leaves.get(cell)
    if (leaf && leaf.alt === undefined) return this.#text(leaf, type, row, more)
    const number = this.#file.reserve()
    return this.#add(number, `/S/${type}/P ${row} 0 R${more}`, this.#elements(cell, number, false))
  }

  /** Writes what all forms have in common. @returns the number of the root */
  end(): number {
    const parents = this.#parents.map((number, at) => `${at} ${number} 0 R`).join(' ')
    this.#add(this.#document, `/S/Document/P ${this.#root} 0 R`, this.#sections)
    this.#written.push([
      this.#root,
      `<</Type/StructTreeRoot/K[${this.#document} 0 R]/ParentTree<</Nums[${parents}]>>/ParentTreeNextKey ${this.#parents.length}>>`,
    ])
    this.#file.writeTogether(this.#written)
    return this.#root
  }
}

const partsOf = (node: LaidNode): readonly LaidNode[] =>
  node.stack ?? node.columns ?? node.ul ?? node.ol ?? []

// oxlint-disable no-underscore-dangle -- PDFKit's own names
import { setImmediate } from 'node:timers/promises'
import { deflateSync, inflateSync } from 'node:zlib'
import type { EmbeddedFont, PageGroup, Reference } from 'pdfmake-inside'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { colourProfile } from './colour-profile.ts'
import { faceFor, fontStyle } from './faces.ts'
import { PdfMakeDocument } from './inside.ts'
import type { Output } from './output.ts'

/** What a file says of itself. */
export interface About {
  title: string
  /** The office. */
  author?: string | undefined
}

/** So many pages hang on one node of the tree of pages, so that a reader finds any page without reading all others. */
const pagesTogether = 32

/** Objects that are written together: so many at most, enough for some pages. */
const inPiece = 1000

const program = 'Kinerja Kantor'

const inXml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))

/**
 * A PDF file that is written while it is drawn: a page leaves the memory when the next one begins. Nothing in it comes
 * from the clock or from chance, so that the same content gives the same bytes.
 */
export class PdfFile extends PdfMakeDocument {
  // PDFKit writes before a field of this class could be set, but after its options are.
  declare readonly options: { output: Output; about: About }
  readonly #fonts = new Map<string, EmbeddedFont>()
  /** Labels of the pictures, by their data. */
  readonly #pictures = new Map<string, string>()
  /** Nodes of the tree of pages; written side by side at the end, where a reader looks for them first. */
  readonly #groups: Reference<PageGroup>[] = []
  /** When the last of its papers was signed, as YYYY-MM-DD. */
  signedOn: string | null = null
  pages = 0
  #tags: number | null = null

  constructor(output: Output, about: About) {
    const { title, author } = about
    super(
      {},
      {},
      {},
      {},
      {
        output,
        about,
        pdfVersion: '1.7',
        lang: 'id-ID',
        displayTitle: true,
        compress: true,
        autoFirstPage: false,
        font: null,
        info: { Title: title, ...(author ? { Author: author } : {}), Creator: program, Producer: program },
      },
    )
  }

  override push(chunk: Uint8Array | null): boolean {
    if (chunk) this.options.output.write(chunk)
    return true
  }

  override addPage(options: { size: [number, number] }): this {
    super.addPage(options)
    this.pages += 1
    const root = this._root.data.Pages
    root.data.Kids.pop()
    let group = this.#groups.at(-1)
    if (!group || group.data.Count === pagesTogether) {
      group = this.ref<PageGroup>({ Type: 'Pages', Parent: root, Count: 0, Kids: [] })
      root.data.Kids.push(group)
      this.#groups.push(group)
    }
    this.page.dictionary.data['Parent'] = group
    group.data.Kids.push(this.page.dictionary)
    group.data.Count += 1
    return this
  }

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const style = fontStyle(bold, italics)
    const name = `${family} ${style}`
    const known = this.#fonts.get(name)
    if (known) return known
    const face = faceFor(this, family, style, `F${this.#fonts.size + 1}`)
    this.#fonts.set(name, face)
    // By this PDFKit finds it when the file ends.
    this._fontFamilies[name] = face
    return face
  }

  /** The label by which a picture is drawn that `embed` has taken in; of any other text, the text. */
  labelOf(image: string): string {
    return this.#pictures.get(image) ?? image
  }

  /**
   * Takes in a picture, once however often it is drawn.
   * @param image data URL of a PNG or JPEG
   * @throws Refusal where it can't be read
   */
  async embed(image: string): Promise<void> {
    if (this.#pictures.has(image)) return
    const bytes = Buffer.from(image.slice(image.indexOf(',') + 1), 'base64')
    try {
      const opened = this.openImage(bytes)
      // PDFKit reads the pixels of some pictures only later, where an error would end the process.
      if (opened.imgData) inflateSync(opened.imgData)
      opened.embed(this)
      const label = `picture ${this.#pictures.size + 1}`
      this._imageRegistry[label] = opened
      this.#pictures.set(image, label)
      // In the file it stands before the first page that shows it, however long that takes.
      while (this._offsets[opened.obj.id - 1] === null) await setImmediate()
    } catch {
      throw new Refusal(
        'Satu gambar (lambang, foto, tanda tangan, atau cap) rusak dan tidak dapat dicetak. Pilih ulang berkas gambarnya.',
      )
    }
  }

  override end(): void {
    for (const group of this.#groups) group.end()
    if (this.signedOn === null) delete this.info['CreationDate']
    else this.info['CreationDate'] = new Date(`${this.signedOn}T00:00:00Z`)
    super.end()
  }

  /** Where everything stands: PDFKit's own table knows no objects that are written together. */
  override _finalize(): void {
    const from = this._offset
    const count = this._offsets.length + 2
    const table = Buffer.alloc(count * 8)
    for (const [at, offset] of [...this._offsets, from].entries()) {
      const entry = (at + 1) * 8
      const isTogether = offset !== null && offset < 0
      table.writeUInt8(isTogether ? 2 : 1, entry)
      table.writeUIntBE(isTogether ? Math.floor(-offset / inPiece) : (offset ?? 0), entry + 1, 5)
      table.writeUInt16BE(isTogether ? -offset % inPiece : 0, entry + 6)
    }
    // Of what is never used.
    table.writeUInt16BE(0xffff, 6)
    const id = `<${this.options.output.digest().subarray(0, 16).toString('hex')}>`
    const content = deflateSync(table)
    this._write(
      `${count - 1} 0 obj\n<</Type/XRef/Size ${count}/W[1 5 2]/Root ${this._root.id} 0 R/Info ${this._info.id} 0 R` +
        `/ID[${id}${id}]/Filter/FlateDecode/Length ${content.length}>>\nstream`,
    )
    this.options.output.write(content)
    this._write(`\nendstream\nendobj\nstartxref\n${from}\n%%EOF`)
  }

  /** What the file says of itself, once more for archives; PDFKit writes texts here as they are, `&` and `<` too. */
  override _addInfo(): void {
    const { title, author } = this.options.about
    const dc = [
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${inXml(title)}</rdf:li></rdf:Alt></dc:title>`,
      author ? `<dc:creator><rdf:Seq><rdf:li>${inXml(author)}</rdf:li></rdf:Seq></dc:creator>` : '',
      '<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>',
    ]
    const date = this.signedOn === null ? '' : `<xmp:CreateDate>${this.signedOn}T00:00:00Z</xmp:CreateDate>`
    this.metadata.append(
      `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${dc.join('')}</rdf:Description>` +
        `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${date}<xmp:CreatorTool>${program}</xmp:CreatorTool></rdf:Description>` +
        `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${program}</pdf:Producer></rdf:Description>`,
    )
  }

  /** The number of an object that is written later, by `writeTogether`. */
  reserve(): number {
    return this._offsets.push(0)
  }

  /** Writes small objects as one compressed piece: as objects of their own they would be most of the file. */
  writeTogether(objects: readonly [number, string][]): void {
    for (let from = 0; from < objects.length; from += inPiece)
      this.#writePiece(objects.slice(from, from + inPiece))
  }

  #writePiece(objects: readonly [number, string][]): void {
    const places: string[] = []
    let at = 0
    for (const [number, body] of objects) {
      places.push(`${number} ${at}`)
      at += body.length + 1
    }
    const table = `${places.join(' ')} `
    const stream = this.ref({ Type: 'ObjStm', N: objects.length, First: table.length })
    stream.end(Buffer.from(`${table}${objects.map(([, body]) => body).join('\n')}\n`, 'latin1'))
    for (const [index, [number]] of objects.entries())
      this._offsets[number - 1] = -(stream.id * inPiece + index)
  }

  /** A text as it stands in an object of the file. */
  textOf(text: string): string {
    return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`
  }

  /** Tells readers that the file has a structure. @param root number of the object that it begins with */
  endTags(root: number): void {
    this.#tags = root
  }

  override endMarkings(): void {
    if (this.#tags === null) return
    this._root.data.MarkInfo = { Marked: true }
    const root = this.#tags
    // As PDFKit writes what is no dictionary of its own.
    this._root.data.StructTreeRoot = { [Symbol.toStringTag]: 'Reference', toString: () => `${root} 0 R` }
  }

  override initSubset(): void {
    this.subset = 2
  }

  /**
   * What makes it a file for archives (PDF/A-2b, ISO 19005-2). PDFKit's own way reads its colour profile from a folder
   * that is not beside a built application.
   */
  override endSubset(): void {
    this.metadata.append(
      '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>',
    )
    const profile = this.ref({ N: 3 })
    profile.end(colourProfile())
    const name = new String('sRGB')
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: name,
      OutputConditionIdentifier: name,
      DestOutputProfile: profile,
    })
    intent.end()
    this._root.data.OutputIntents = [intent]
  }
}

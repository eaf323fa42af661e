import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { PaperPage, PlacedText } from '../../shared/excel/paper.ts'
import { mostOfPdf } from '../../shared/kernel/limits.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { Budget } from './budget.ts'
import { drawnLines, type Library } from './pdf-lines.ts'
import { type Matrix, matrixOf, quarterOf, turned, turnedLines } from './pdf-turn.ts'

/** One page after the other. */
export interface FoundPage {
  kind: 'page'
  page: PaperPage
}

const downloadAgain = 'Unduh ulang PDF-nya dari e-Kinerja, lalu pilih lagi.'

const tooMuch = (what: string) =>
  new Refusal(`PDF itu terlalu besar: ${what}. Pilih PDF yang hanya berisi SKP.`)

/** What an error of the library means for whoever chose the file. */
function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  if (error.name === 'PasswordException')
    return new Refusal(
      'PDF itu dikunci dengan kata sandi. Buka PDF-nya dengan sandi itu, cetak ke PDF baru tanpa sandi, lalu pilih yang baru.',
    )
  const known = ['InvalidPDFException', 'FormatError', 'XRefParseException', 'UnknownErrorException']
  return known.includes(error.name)
    ? new Refusal(`PDF itu rusak atau unduhannya terputus. ${downloadAgain}`)
    : error
}

/** The texts of a page in the turn in which most of its letters stand upright; what stands slanted is a watermark. */
async function textsOf(
  { Util }: Library,
  page: PDFPageProxy,
  toPage: Matrix,
): Promise<{ texts: PlacedText[]; quarter: number }> {
  const { items } = await page.getTextContent()
  const placed = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const matrix = matrixOf(Util.transform([...toPage], item.transform))
    const [, , c, d, x, y] = matrix
    const size = Math.hypot(c, d)
    if (![x, y, size, item.width].every(Number.isFinite) || size === 0) return []
    return [{ text: item.str, x, y, width: item.width, size, quarter: quarterOf(matrix) }]
  })
  const letters = [0, 0, 0, 0]
  for (const { text, quarter } of placed)
    if (quarter !== null) letters[quarter] = (letters[quarter] ?? 0) + text.length
  const quarter = letters.indexOf(Math.max(...letters))
  return {
    quarter,
    texts: placed.flatMap(({ quarter: own, ...text }) => (own === quarter ? text : [])),
  }
}

async function readPage(library: Library, page: PDFPageProxy): Promise<PaperPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const toPage = matrixOf(transform)
  const { texts, quarter } = await textsOf(library, page, toPage)
  const lines = drawnLines(library, await page.getOperatorList(), toPage)
  return turned({ width, height, texts, ...turnedLines(lines, quarter, width, height) }, quarter)
}

/**
 * Reads a PDF page by page: its texts and the lines that are drawn, no pictures, no scripts, nothing from elsewhere.
 * @param bytes the whole file
 * @throws Refusal with what it is and what to do when it can't be read, or is too much
 */
export async function* readPdf(bytes: Uint8Array): AsyncGenerator<FoundPage> {
  const { getDocument, OPS, Util } = await import('./pdf-library.ts')
  // What the library itself takes when it is loaded does not count.
  const budget = new Budget()
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    maxImageSize: 1,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
  })
  try {
    const pdf: PDFDocumentProxy = await loading.promise
    if (pdf.numPages > mostOfPdf.pages) throw tooMuch(`lebih dari ${formatNumber(mostOfPdf.pages)} halaman`)
    let texts = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const proxy = await pdf.getPage(number)
      const page = await readPage({ OPS, Util }, proxy)
      proxy.cleanup()
      budget.look()
      texts += page.texts.length
      for (const { text } of page.texts) budget.letters(text.length)
      if (page.texts.length > mostOfPdf.textsOfPage) throw tooMuch(`halaman ${number} terlalu penuh`)
      if (page.across.length + page.down.length > mostOfPdf.linesOfPage)
        throw tooMuch(`halaman ${number} memuat terlalu banyak garis`)
      yield { kind: 'page', page }
    }
    if (texts === 0)
      throw new Refusal(
        'PDF itu hasil pindai (gambar), tanpa teks yang dapat dibaca. Unduh SKP-nya sebagai PDF dari e-Kinerja, atau pakai Excel.',
      )
  } catch (error) {
    throw refusalOf(error)
  } finally {
    await loading.destroy()
  }
}

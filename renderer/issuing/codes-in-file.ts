import decodeQR from 'qr/decode.js'
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { GlobalWorkerOptions } from 'pdfjs-dist'
import { codesIn, proofProperty } from '../../shared/issued/proof.ts'

GlobalWorkerOptions.workerSrc = workerUrl

/** Pages of a scanned file that are looked at. */
const mostPages = 60
/** A photograph of a telephone has 4,000 pixels; a code of two centimetres is read with half of them, and sooner. */
const longestSide = 3000
/** Pixels for each point of a page: 200 dots an inch. */
const pagePixels = 200 / 72

/** The code in a picture; null where none is found. */
function codeInPixels(pixels: ImageData): string | null {
  try {
    return codesIn(decodeQR(pixels, { effort: Infinity, timeLimit: 4000 }))[0] ?? null
  } catch {
    // It says by an error that there is none.
    return null
  }
}

function drawing(
  width: number,
  height: number,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width)
  canvas.height = Math.ceil(height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  return { canvas, context }
}

/** @throws where it is no picture that the browser can read */
async function codeInPicture(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file)
  try {
    for (const side of [longestSide, longestSide / 2]) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height))
      const { canvas, context } = drawing(picture.width * scale, picture.height * scale)
      context.drawImage(picture, 0, 0, canvas.width, canvas.height)
      const code = codeInPixels(context.getImageData(0, 0, canvas.width, canvas.height))
      if (code !== null || scale === 1) return code
    }
    return null
  } finally {
    picture.close()
  }
}

/** What stands in the properties of a PDF that this application has made. */
async function codesInProperties(pdf: PDFDocumentProxy): Promise<string[]> {
  const { info } = await pdf.getMetadata()
  const { Custom: custom } = info as { Custom?: unknown }
  const said: unknown = custom instanceof Map ? custom.get(proofProperty) : undefined
  return typeof said === 'string' ? codesIn(said) : []
}

/** Codes on the pages themselves, as on paper that was scanned. */
async function codesOnPages(pdf: PDFDocumentProxy): Promise<string[]> {
  const codes: string[] = []
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: pagePixels })
    const { canvas, context } = drawing(viewport.width, viewport.height)
    await page.render({ canvas, viewport }).promise
    const code = codeInPixels(context.getImageData(0, 0, canvas.width, canvas.height))
    if (code !== null) codes.push(code)
  }
  return codes
}

async function codesInPdf(file: File): Promise<string[]> {
  const worker = new PDFWorker()
  const task = getDocument({ data: new Uint8Array(await file.arrayBuffer()), worker, verbosity: 0 })
  try {
    const pdf = await task.promise
    const told = await codesInProperties(pdf)
    return told.length > 0 ? told : await codesOnPages(pdf)
  } finally {
    await task.destroy()
    worker.destroy()
  }
}

/**
 * The codes of a PDF or of a picture, each once. It is opened here, in the page, never where the office's file is.
 * @throws where it is neither
 */
export async function codesInFile(file: File): Promise<string[]> {
  if ((await file.slice(0, 1024).text()).includes('%PDF-')) return [...new Set(await codesInPdf(file))]
  const code = await codeInPicture(file)
  return code === null ? [] : [code]
}

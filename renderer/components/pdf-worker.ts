import { GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** One for all previews, begun as soon as there may be one: reading it anew takes longer than a document. */
export const pdfWorker = new PDFWorker()

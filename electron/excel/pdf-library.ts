// The part that parses; it is found by the other one in this very process, without a file beside it.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'

export { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'

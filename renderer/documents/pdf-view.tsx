import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { client } from '../app/client.ts'

GlobalWorkerOptions.workerSrc = workerUrl
/** One for all previews, begun as soon as there may be one: reading it anew takes longer than a document. */
const worker = new PDFWorker()

/** Width of a landscape A4 page on screen, in CSS pixels, at zoom 1. */
const pixelsPerPoint = 1.05

interface PageSize {
  width: number
  height: number
}

/** What is fetched of a document at once: some pages and their fonts. */
const rangeSize = 128 * 1024

/** A finished document: the token by which it is read, and its length. */
interface Shelved {
  token: string
  bytes: number
}

/** Reads of a document only what the pages in sight need. */
class Ranges extends PDFDataRangeTransport {
  readonly #token: string
  readonly #onFailure: () => void

  constructor({ token, bytes }: Shelved, onFailure: () => void) {
    super(bytes, null)
    this.#token = token
    this.#onFailure = onFailure
  }

  override requestDataRange(from: number, to: number): void {
    this.#read(from, to).catch(this.#onFailure)
  }

  async #read(from: number, to: number): Promise<void> {
    const part = await client.documents.part({ token: this.#token, from, to })
    this.onDataRange(from, new Uint8Array(await part.arrayBuffer()))
  }
}

/** Shows a PDF page by page; a page is read and drawn when it comes into sight. */
export default function PdfView({
  document: { token, bytes },
  zoom,
  label,
}: {
  document: Shelved
  zoom: number
  label: string
}) {
  const [loaded, setLoaded] = useState<{ pdf: PDFDocumentProxy; sizes: PageSize[] } | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let gone = false
    const task = getDocument({
      range: new Ranges({ token, bytes }, () => !gone && setFailed(true)),
      rangeChunkSize: rangeSize,
      disableAutoFetch: true,
      disableStream: true,
      disableFontFace: false,
      worker,
    })
    task.promise
      .then(async (pdf) => {
        const first = (await pdf.getPage(1)).getViewport({ scale: 1 })
        const sizes = Array.from({ length: pdf.numPages }, () => ({
          width: first.width,
          height: first.height,
        }))
        if (!gone) setLoaded({ pdf, sizes })
      })
      .catch(() => !gone && setFailed(true))
    return () => {
      gone = true
      void task.destroy()
    }
  }, [token, bytes])

  if (failed)
    return <p role="alert">Pratinjau tidak dapat ditampilkan. Simpan PDF, lalu buka dengan program lain.</p>
  return (
    // Focus makes the pages scroll by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="kk-pdf" tabIndex={0} role="region" aria-label={label}>
      {loaded?.sizes.map((size, index) => (
        <PdfPage key={index} pdf={loaded.pdf} number={index + 1} size={size} scale={zoom * pixelsPerPoint} />
      ))}
    </div>
  )
}

function PdfPage({
  pdf,
  number,
  size,
  scale,
}: {
  pdf: PDFDocumentProxy
  number: number
  size: PageSize
  scale: number
}) {
  const holder = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(number <= 2)
  const [own, setOwn] = useState(size)
  useEffect(() => {
    const element = holder.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '800px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const target = canvas.current
    if (!near || !target) return
    let cancel = () => {}
    let gone = false
    void pdf.getPage(number).then((page) => {
      if (gone) return
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio })
      const { width, height } = page.getViewport({ scale: 1 })
      setOwn({ width, height })
      target.width = Math.ceil(viewport.width)
      target.height = Math.ceil(viewport.height)
      const task = page.render({ canvas: target, viewport })
      cancel = () => task.cancel()
      // A cancelled drawing is no failure.
      task.promise.catch(() => {})
    })
    return () => {
      gone = true
      cancel()
    }
  }, [near, pdf, number, scale])
  const style = { width: own.width * scale, height: own.height * scale }
  return (
    <div ref={holder} className="kk-pdf-page" style={style}>
      {near && <canvas ref={canvas} style={style} role="img" aria-label={`Halaman ${number}`} />}
    </div>
  )
}

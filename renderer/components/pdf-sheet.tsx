import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getDocument } from 'pdfjs-dist'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { complaintOf } from '../app/client.ts'
import { pdfWorker } from './pdf-worker.ts'

/** Draws a page of a PDF; one that is not there any more as its last. @returns what gives it up */
function drawOn(
  canvas: HTMLCanvasElement,
  bytes: Uint8Array,
  { number, pixels }: { number: number; pixels: number },
  onPages: (pages: number) => void,
): () => void {
  const task = getDocument({ data: bytes, worker: pdfWorker })
  let gone = false
  void task.promise
    .then(async (pdf) => {
      if (!gone) onPages(pdf.numPages)
      const page = await pdf.getPage(Math.min(number, pdf.numPages))
      const { width } = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: pixels / width })
      // Drawn aside first: what is shown is never half a page.
      const aside = document.createElement('canvas')
      aside.width = viewport.width
      aside.height = viewport.height
      await page.render({ canvas: aside, viewport }).promise
      if (gone) return
      canvas.width = aside.width
      canvas.height = aside.height
      canvas.getContext('2d')?.drawImage(aside, 0, 0)
    })
    // A drawing that is given up is no failure.
    .catch(() => undefined)
  return () => {
    gone = true
    void task.destroy()
  }
}

/** A value once it has not changed for a moment. */
function useRested<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), milliseconds)
    return () => window.clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}

const ignore = () => {}

/**
 * A sheet of paper as it will be printed, drawn by what prints it, while what stands on it is still being written.
 * @param name under which answers are kept apart from those of other sheets
 * @param shown what stands on it
 * @param draw asks for the PDF
 * @param size width and height of the sheet in CSS pixels
 * @param number of the page that is shown, from 1
 * @param onPages is told how many pages there are
 * @param children what lies over it, e.g. the handles of a designer
 */
export function PdfSheet<T>({
  name,
  shown,
  draw,
  size: { width, height },
  label,
  number = 1,
  onPages = ignore,
  children,
}: {
  name: string
  shown: T
  draw: (shown: T, signal: AbortSignal) => Promise<Blob>
  size: { width: number; height: number }
  label: string
  number?: number
  onPages?: (pages: number) => void
  children?: ReactNode
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const asked = useRested(shown, 120)
  const preview = useQuery({
    queryKey: [name, asked],
    queryFn: async ({ signal }) => new Uint8Array(await (await draw(asked, signal)).arrayBuffer()),
    // The last one stands until the next is drawn.
    placeholderData: (before) => before,
  })
  const { data } = preview
  useEffect(() => {
    if (!canvas.current || !data) return
    const pixels = width * Math.min(2, window.devicePixelRatio)
    return drawOn(canvas.current, data.slice(), { number, pixels }, onPages)
  }, [data, width, number, onPages])
  return (
    <div className="kk-drawn" style={{ width, height }}>
      <canvas ref={canvas} role="img" aria-label={label} />
      {!data && !preview.isError && <Loader className="kk-drawn-wait" size="sm" />}
      {preview.isError && (
        <p role="alert" className="kk-drawn-wait">
          {complaintOf(preview.error).message}
        </p>
      )}
      {children}
    </div>
  )
}

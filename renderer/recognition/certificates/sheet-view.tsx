import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getDocument } from 'pdfjs-dist'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CertificatePreview } from '../../../shared/recognition/certificates/certificate.ts'
import { sheetOf } from '../../../shared/recognition/certificates/design.ts'
import { client, complaintOf } from '../../app/client.ts'
import { pdfWorker } from '../../components/pdf-worker.ts'

/** Draws the first page of a PDF. @returns what gives it up */
function drawOn(canvas: HTMLCanvasElement, bytes: Uint8Array, pixels: number): () => void {
  const task = getDocument({ data: bytes, worker: pdfWorker })
  let gone = false
  void task.promise
    .then(async (pdf) => {
      const page = await pdf.getPage(1)
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

/**
 * A certificate as it will be printed, drawn by what prints it.
 * @param width in CSS pixels
 * @param children what lies over it, e.g. the handles of the designer
 */
export function SheetView({
  shown,
  width,
  label,
  children,
}: {
  shown: CertificatePreview
  width: number
  label: string
  children?: ReactNode
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const asked = useRested(shown, 120)
  const { width: across, height: down } = sheetOf(shown.design)
  const preview = useQuery({
    queryKey: ['certificate-preview', asked],
    queryFn: async ({ signal }) => {
      const file = await client.documents.certificatePreview(asked, { signal })
      return new Uint8Array(await file.arrayBuffer())
    },
    // The last one stands until the next is drawn.
    placeholderData: (before) => before,
  })
  const { data } = preview
  useEffect(() => {
    if (!canvas.current || !data) return
    return drawOn(canvas.current, data.slice(), width * Math.min(2, window.devicePixelRatio))
  }, [data, width])
  const height = (width * down) / across
  return (
    <div className="kk-sheet" style={{ width, height }}>
      <canvas ref={canvas} role="img" aria-label={label} />
      {!data && !preview.isError && <Loader className="kk-sheet-wait" size="sm" />}
      {preview.isError && (
        <p role="alert" className="kk-sheet-wait">
          {complaintOf(preview.error).message}
        </p>
      )}
      {children}
    </div>
  )
}

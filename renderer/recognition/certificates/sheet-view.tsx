import type { ReactNode } from 'react'
import type { CertificatePreview } from '../../../shared/recognition/certificates/certificate.ts'
import { sheetOf } from '../../../shared/recognition/certificates/design.ts'
import { client } from '../../app/client.ts'
import { PdfSheet } from '../../components/pdf-sheet.tsx'

const draw = (shown: CertificatePreview, signal: AbortSignal) =>
  client.documents.certificatePreview(shown, { signal })

/**
 * A certificate as it will be printed.
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
  const { width: across, height: down } = sheetOf(shown.design)
  return (
    <PdfSheet
      name="certificate-preview"
      shown={shown}
      draw={draw}
      size={{ width, height: (width * down) / across }}
      label={label}
    >
      {children}
    </PdfSheet>
  )
}

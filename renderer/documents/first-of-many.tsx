import { Text } from '@mantine/core'
import { type ComponentProps } from 'react'
import { WorkLine } from '../components/work.tsx'
import { pdfView } from './result.tsx'

const PdfView = pdfView.component

/** The first of many documents, to be looked at while the others are made. */
export const FirstOfMany = ({
  document,
  many,
  zoom,
  ...work
}: ComponentProps<typeof WorkLine> & {
  document: { token: string; bytes: number }
  many: number
  zoom: number
}) => (
  <>
    <Text size="sm" role="status">
      Yang pertama dari {many} dokumen; yang lain masih dibuat.
    </Text>
    <WorkLine {...work} />
    <PdfView document={document} zoom={zoom} label="Pratinjau dokumen pertama" />
  </>
)

import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconDeviceFloppy, IconExternalLink, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PrintedDocument } from '../../shared/documents/contract.ts'
import { client } from '../app/client.ts'
import { pageCode } from '../app/page-code.tsx'
import { tellError } from '../components/confirm.tsx'
import { saveFile } from '../components/download.ts'
import { Failed, RemarksNote } from './failed.tsx'
import { SomePages } from './some-pages.tsx'
import { countTaken } from './taken.ts'

/** What shows a document; it is read while the document is made. */
export const pdfView = pageCode(() => import('./pdf-view.tsx'), null)
const PdfView = pdfView.component

/** How many documents were printed already, behind their number; nothing where none was. */
export const saidPrinted = (printed: number): string =>
  printed === 0 ? '' : `, ${printed} sudah pernah dicetak`

/** A finished document: looked at, opened, saved, whole or in part. */
export function Result({
  document,
  printedBefore,
  zoom,
  setZoom,
  canOpen,
  issue,
}: {
  document: PrintedDocument
  /** How many of its documents were printed already. */
  printedBefore: number
  zoom: number
  setZoom: (zoom: number) => void
  canOpen: boolean
  /** What makes issued papers of it. */
  issue: ReactNode
}) {
  // Only what is saved is read as a whole.
  const whole = (printing = false) => client.documents.file({ token: document.token, printing })
  const taken = () => countTaken(document.token)
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {document.fileName} · {document.forms} dokumen{saidPrinted(printedBefore)}
        </Text>
        <Group gap="xs">
          <ActionIcon
            variant="default"
            aria-label="Perkecil"
            disabled={zoom <= 0.5}
            onClick={() => setZoom(Math.max(0.5, zoom - 0.25))}
          >
            <IconZoomOut size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label="Perbesar"
            disabled={zoom >= 2}
            onClick={() => setZoom(Math.min(2, zoom + 0.25))}
          >
            <IconZoomIn size={16} />
          </ActionIcon>
          <SomePages document={document} />
          {issue}
          {canOpen ? (
            <Button
              variant="default"
              leftSection={<IconExternalLink size={16} />}
              onClick={() =>
                void client.documents.openExternally({ token: document.token }).then(taken).catch(tellError)
              }
            >
              Buka dan cetak di program PDF
            </Button>
          ) : (
            <Button
              variant="default"
              leftSection={<IconExternalLink size={16} />}
              onClick={() =>
                void whole(true)
                  .then((file) => window.open(URL.createObjectURL(file), '_blank'))
                  .then(taken)
                  .catch(tellError)
              }
            >
              Buka dan cetak di tab baru
            </Button>
          )}
          <Button
            leftSection={<IconDeviceFloppy size={16} />}
            onClick={() =>
              void whole()
                .then((file) => saveFile(file, document.fileName))
                .then(taken)
                .catch(tellError)
            }
          >
            Simpan PDF
          </Button>
        </Group>
      </Group>
      <Failed failed={document.failed} />
      <RemarksNote remarks={document.remarks} />
      <PdfView document={document} zoom={zoom} label={`Pratinjau ${document.fileName}`} />
    </>
  )
}

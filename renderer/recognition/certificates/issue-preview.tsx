import { Button, Group, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { placeOfCode } from '../../../shared/recognition/certificates/rules.ts'
import { Note } from '../../components/note.tsx'
import { contentOf, type Draft } from './draft.ts'
import { SheetView } from './sheet-view.tsx'

const withoutRoom =
  'Desain ini tidak memuat tempat untuk kode QR, dan tidak ada sudut yang kosong. Kodenya hanya ada di berkas PDF; beri tempat di desainnya.'

const previewWidth = 560

/** The sheet of one of the people, one after the other. */
export function IssuePreview({
  draft,
  shownAt,
  onShow,
  lostDesign,
}: {
  draft: Draft
  shownAt: number
  onShow: (at: number) => void
  /** Whether the design is no longer among those that can be chosen. */
  lostDesign: boolean
}) {
  const shown = useMemo(
    () => ({
      kind: draft.kind,
      design: draft.design,
      of: { content: contentOf(draft), recipient: draft.people[shownAt] ?? null },
    }),
    [draft, shownAt],
  )
  return (
    <Stack gap="xs" className="kk-certificate-beside">
      <SheetView shown={shown} width={previewWidth} label="Pratinjau lembar" />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {draft.people.length === 0
            ? 'Pratinjau dengan contoh nama'
            : `Lembar ${shownAt + 1} dari ${draft.people.length}`}
        </Text>
        <Group gap={6}>
          <Button size="xs" variant="default" disabled={shownAt === 0} onClick={() => onShow(shownAt - 1)}>
            Sebelumnya
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={shownAt >= draft.people.length - 1}
            onClick={() => onShow(shownAt + 1)}
          >
            Berikutnya
          </Button>
        </Group>
      </Group>
      {placeOfCode(draft.design) === null && <Note kind="info">{withoutRoom}</Note>}
      {lostDesign && (
        <Note kind="info">
          Desain “{draft.designName}” sudah tidak ada; penerbitan ini memakai salinannya.
        </Note>
      )}
    </Stack>
  )
}

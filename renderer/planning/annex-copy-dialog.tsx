import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AnnexDraft, rowsIn, withAnnexOf } from '../../shared/planning/annex-draft.ts'
import type { SkpDetail } from '../../shared/planning/contract.ts'
import type { SkpContent } from '../../shared/planning/skp.ts'
import { api } from '../app/client.ts'
import { ErrorNote } from '../components/problem-list.tsx'
import { SourceSelect } from './source-select.tsx'

const newId = () => crypto.randomUUID()

/** Takes Lampiran and rencana aksi over from another SKP; nothing that is written is overwritten. */
export function AnnexCopyDialog({
  detail,
  content,
  draft,
  onCopy,
  onClose,
}: {
  detail: SkpDetail
  content: SkpContent
  draft: AnnexDraft
  onCopy: (next: AnnexDraft) => void
  onClose: () => void
}) {
  const [source, setSource] = useState<string | null>(null)
  const input = { id: Number(source) }
  // Not kept: the page of that SKP must not begin with what was seen here.
  const once = { enabled: source !== null, gcTime: 0 }
  const skp = useQuery({ ...api.planning.get.queryOptions({ input }), ...once })
  const annex = useQuery({ ...api.planning.getAnnex.queryOptions({ input }), ...once })
  const joined =
    skp.data && annex.data
      ? withAnnexOf(draft, content, { annex: annex.data.annex, content: skp.data.content }, newId)
      : null
  const more = joined ? rowsIn(joined) - rowsIn(draft) : 0
  return (
    <Modal opened onClose={onClose} title="Salin lampiran dan rencana aksi" size="lg">
      <Stack gap="sm">
        <ErrorNote error={skp.error ?? annex.error} />
        <SourceSelect
          detail={detail}
          description="Baris yang belum ada ditambahkan; rencana aksi hanya untuk RHK yang bunyinya sama."
          value={source}
          onChange={setSource}
        />
        {joined && (
          <Text size="sm">
            {more === 0
              ? 'Tidak ada baris di SKP itu yang belum ada di sini.'
              : `${more} baris akan ditambahkan; yang sudah ditulis tidak diubah.`}
          </Text>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button
            disabled={!joined || more === 0}
            onClick={() => {
              if (joined) onCopy(joined)
              onClose()
            }}
          >
            Salin {more} baris
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

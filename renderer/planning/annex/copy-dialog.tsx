import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AnnexDraft, rowsIn, withAnnexOf } from '../../../shared/planning/annex/draft.ts'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { api } from '../../app/client.ts'
import { CopyFrame } from './copy-frame.tsx'

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
  const skp = useQuery({ ...api.planning.skp.get.queryOptions({ input }), ...once })
  const annex = useQuery({ ...api.planning.annex.get.queryOptions({ input }), ...once })
  const joined =
    skp.data && annex.data
      ? withAnnexOf(draft, content, { annex: annex.data.annex, content: skp.data.content }, newId)
      : null
  const more = joined && rowsIn(joined) - rowsIn(draft)
  return (
    <CopyFrame
      title="Salin lampiran dan rencana aksi"
      description="Baris yang belum ada ditambahkan; rencana aksi hanya untuk RHK yang bunyinya sama."
      detail={detail}
      source={source}
      onSource={setSource}
      error={skp.error ?? annex.error}
      more={more}
      what="baris"
      onCopy={() => joined && onCopy(joined)}
      onClose={onClose}
    />
  )
}

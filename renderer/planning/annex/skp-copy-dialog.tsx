import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { withContentOf } from '../../../shared/planning/annex/copy.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { api } from '../../app/client.ts'
import { CopyFrame } from './copy-frame.tsx'

const newId = () => crypto.randomUUID()

/** Takes RHK over from last year's SKP or a colleague's; nothing that is written is overwritten, and Ctrl+Z undoes it. */
export function CopyDialog({
  detail,
  content,
  onCopy,
  onClose,
}: {
  detail: SkpDetail
  content: SkpContent
  onCopy: (content: SkpContent) => void
  onClose: () => void
}) {
  const [source, setSource] = useState<string | null>(null)
  const chosen = useQuery({
    ...api.planning.skp.get.queryOptions({ input: { id: Number(source) } }),
    enabled: source !== null,
    // Not kept: the page of that SKP must not begin with what was seen here.
    gcTime: 0,
  })
  const joined = chosen.data ? withContentOf(content, chosen.data.content, newId) : null
  const more = joined && joined.rhk.filter(({ id }) => !content.rhk.some((rhk) => rhk.id === id)).length
  return (
    <CopyFrame
      title="Salin dari SKP lain"
      description="RHK yang belum ada ditambahkan; yang sudah ditulis tidak diubah."
      detail={detail}
      source={source}
      onSource={setSource}
      error={chosen.error}
      more={more}
      what="RHK"
      onCopy={() => joined && onCopy(joined)}
      onClose={onClose}
    />
  )
}

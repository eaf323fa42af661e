import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { type Hint, hintsFor } from '../../../shared/planning/sheet/quality.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { api } from '../../app/client.ts'
import { QualityNote } from './quality-note.tsx'

/** Hints, in comparison with colleagues of the same jabatan. */
export const Quality = memo(function Quality({
  detail,
  content,
  onTake,
  onGo,
}: {
  detail: SkpDetail
  content: SkpContent
  onTake: (rhkId: string, wording: string) => void
  onGo: (hint: Hint) => void
}) {
  const { jabatan } = detail.employee
  const list = useQuery(api.planning.skp.list.queryOptions({ input: { year: detail.year, jabatan } }))
  const hints = useMemo(() => {
    const colleagues = (list.data ?? [])
      .filter(({ skpId }) => skpId !== null && skpId !== detail.id)
      .map(({ rhk }) => rhk)
    return hintsFor(content, { kind: detail.kind, approach: detail.approach, colleagues })
  }, [list.data, content, detail.id, detail.kind, detail.approach])
  return <QualityNote hints={hints} onTake={onTake} onGo={onGo} />
})

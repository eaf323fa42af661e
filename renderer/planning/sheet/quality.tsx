import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { type Hint, hintsFor } from '../../../shared/planning/sheet/quality.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { api } from '../../app/client.ts'
import { QualityNote } from './quality-note.tsx'

const noColleagues: readonly number[] = []

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
  const { data: colleagues = noColleagues } = useQuery(
    api.planning.sheet.colleagues.queryOptions({ input: { id: detail.id, year: detail.year, jabatan } }),
  )
  const hints = useMemo(
    () => hintsFor(content, { kind: detail.kind, approach: detail.approach, colleagues }),
    [colleagues, content, detail.kind, detail.approach],
  )
  return <QualityNote hints={hints} onTake={onTake} onGo={onGo} />
})

import { gapsIn } from '../../shared/planning/completeness.ts'
import type { SkpContent } from '../../shared/planning/skp.ts'
import { Refusal } from '../../shared/refusal.ts'
import { appraiserOf, type SkpRow } from './store.ts'

/** Refuses an SKP that can't be proposed or signed yet, with everything that is missing. */
export function refuseGaps(row: SkpRow, content: SkpContent): void {
  const gaps = gapsIn(content, row.approach)
  if (!appraiserOf(row))
    gaps.unshift({ field: 'Pejabat penilai', message: 'Pejabat penilai kinerja belum dipilih.' })
  if (gaps.length > 0)
    throw new Refusal(
      `SKP belum lengkap: ${gaps.length} hal perlu diisi.`,
      gaps.map(({ field, message }) => ({ ...(field === undefined ? {} : { field }), message })),
    )
}

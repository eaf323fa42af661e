import { type Gap, gapsIn } from '../../../shared/planning/sheet/completeness.ts'
import type { Satuan } from '../../../shared/planning/measures/satuan.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { appraiserOf, type SkpRow } from '../skp/store.ts'

/** What is still missing before an SKP can be proposed or signed. */
export function gapsOf(row: SkpRow, content: SkpContent, satuan: readonly Satuan[]): Gap[] {
  return [
    ...(appraiserOf(row)
      ? []
      : [{ field: 'Pejabat penilai', message: 'Pejabat penilai kinerja belum dipilih.' }]),
    ...gapsIn(content, row.approach, satuan),
  ]
}

/** Refuses an SKP that can't be proposed or signed yet, with everything that is missing. */
export function refuseGaps(row: SkpRow, content: SkpContent, satuan: readonly Satuan[]): void {
  const gaps = gapsOf(row, content, satuan)
  if (gaps.length > 0)
    throw new Refusal(
      `SKP belum lengkap: ${gaps.length} hal perlu dilengkapi.`,
      gaps.map(({ field, message }) => ({ ...(field === undefined ? {} : { field }), message })),
    )
}

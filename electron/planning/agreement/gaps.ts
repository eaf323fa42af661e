import type { Gap } from '../../../shared/planning/sheet/completeness.ts'
import type { Satuan } from '../../../shared/planning/measures/satuan.ts'
import { signingGaps } from '../../../shared/planning/agreement/gaps.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { appraiserOf } from '../skp/parties.ts'
import type { SkpRow } from '../skp/store.ts'

/** What is still missing before an SKP can be proposed or signed. */
export function gapsOf(row: SkpRow, content: SkpContent, satuan: readonly Satuan[]): Gap[] {
  return signingGaps(appraiserOf(row) !== null, content, row.approach, satuan)
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

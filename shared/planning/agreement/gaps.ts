import type { Satuan } from '../measures/satuan.ts'
import { type Gap, gapsIn } from '../sheet/completeness.ts'
import type { Approach, SkpContent } from '../skp/skp.ts'

/**
 * What is still missing before an SKP can be proposed or signed: who appraises, and what its table lacks.
 * @param hasAppraiser whether a pejabat penilai kinerja is chosen
 * @param satuan those that the office knows
 */
export const signingGaps = (
  hasAppraiser: boolean,
  content: SkpContent,
  approach: Approach,
  satuan: readonly Satuan[],
): Gap[] => [
  ...(hasAppraiser ? [] : [{ field: 'Pejabat penilai', message: 'Pejabat penilai kinerja belum dipilih.' }]),
  ...gapsIn(content, approach, satuan),
]

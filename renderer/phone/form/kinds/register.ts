import type { PhoneKind } from '../../../../shared/phone/form.ts'
import { activities } from './activities.ts'
import { feedback } from './feedback.ts'
import type { FillIn } from './kind.ts'
import { proposal } from './proposal.ts'
import { results } from './results.ts'

/** How each kind of form is filled in. */
export const kinds: Readonly<Record<PhoneKind, FillIn>> = {
  'laporan-kegiatan': activities,
  realisasi: results,
  'umpan-balik': feedback,
  'usulan-skp': proposal,
}

import type { PhoneKind } from '../../../shared/phone/form.ts'
import { activities } from './activities.ts'
import { feedback } from './feedback.ts'
import type { FormKind } from './kind.ts'
import { proposal } from './proposal.ts'
import { results } from './results.ts'

/** The kinds of forms; a further one is a line here, one in `shared/phone/form.ts` and one in the form itself. */
export const kinds: Readonly<Record<PhoneKind, FormKind>> = {
  'laporan-kegiatan': activities,
  realisasi: results,
  'umpan-balik': feedback,
  'usulan-skp': proposal,
}

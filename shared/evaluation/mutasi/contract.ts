import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Done, Id, reason, Revision } from '../../kernel/fields.ts'
import { IsoDate } from '../../office/period.ts'

export const MutasiPreview = z.object({
  revision: Revision,
  fullName: z.string(),
  /** A signed SKP is closed on a day; a draft only ends earlier. */
  signed: z.boolean(),
  rhk: z.number().int(),
  firstStart: IsoDate,
  firstEnd: IsoDate,
  secondStart: IsoDate,
  secondEnd: IsoDate,
  /** As the histories hold on the first day in the new post. */
  jabatan: z.string().nullable(),
  unitName: z.string().nullable(),
  appraiserName: z.string().nullable(),
  /** Whether the histories know another jabatan or unit than on the day before. */
  moved: z.boolean(),
})
export type MutasiPreview = z.infer<typeof MutasiPreview>

/**
 * Mutasi within a year: two SKP instead of one. Here and not with planning, because signed evaluations decide
 * whether an SKP may still be closed.
 */
export const mutasiContract = {
  preview: reads()
    .input(z.object({ skpId: Id, from: IsoDate }))
    .output(MutasiPreview),
  apply: writes()
    .input(
      z.object({
        skpId: Id,
        revision: Revision,
        from: IsoDate,
        reason: reason('Tulis alasan penutupan.'),
        /** Whether the second SKP begins with the RHK of the first. */
        copy: z.boolean(),
      }),
    )
    .output(z.object({ id: Id })),
  /** While the second SKP is untouched. */
  undo: writes()
    .input(z.object({ firstId: Id, secondId: Id }))
    .output(Done),
}

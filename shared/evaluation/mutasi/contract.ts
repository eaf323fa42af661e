import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { IsoDate } from '../../office/period.ts'

const id = z.number().int().positive()

export const MutasiPreview = z.object({
  revision: z.number().int(),
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
    .input(z.object({ skpId: id, from: IsoDate }))
    .output(MutasiPreview),
  apply: writes()
    .input(
      z.object({
        skpId: id,
        revision: z.number().int(),
        from: IsoDate,
        reason: z.string().trim().min(3, 'Tulis alasan penutupan.').max(300),
        /** Whether the second SKP begins with the RHK of the first. */
        copy: z.boolean(),
      }),
    )
    .output(z.object({ id })),
  /** While the second SKP is untouched. */
  undo: writes()
    .input(z.object({ firstId: id, secondId: id }))
    .output(z.object({})),
}

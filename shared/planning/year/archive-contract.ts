import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Year } from '../../office/period.ts'

const id = z.number().int().positive()

export const ArchivePreview = z.object({
  ready: z.array(z.object({ skpId: id, fullName: z.string() })),
  archived: z.array(z.object({ skpId: id, fullName: z.string() })),
  /** What stays as it is, and why. */
  rest: z.array(z.object({ fullName: z.string(), reason: z.string() })),
})
export type ArchivePreview = z.infer<typeof ArchivePreview>

/** The end of an SKP's life: all that are evaluated of a year are put away. */
export const archiveContract = {
  archivePreview: reads(['pengelola'])
    .input(z.object({ year: Year }))
    .output(ArchivePreview),
  archiveYear: writes()
    .input(z.object({ year: Year }))
    .output(z.object({ ids: z.array(id) })),
  unarchive: writes()
    .input(
      z.object({
        ids: z.array(id).min(1).max(5000),
        reason: z.string().trim().min(5, 'Tulis alasan mengeluarkan dari arsip.').max(500),
      }),
    )
    .output(z.object({})),
}

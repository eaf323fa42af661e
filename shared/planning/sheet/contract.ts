import { z } from 'zod'
import { parties, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Id, LetGo, Revised, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Year } from '../../office/period.ts'
import { SkpContent } from '../skp/skp.ts'

/** An RHK that can be served: of the appraiser, or of the leader of a team in which the person works. */
export const SuperiorRhk = z.object({
  id: z.uuid(),
  number: z.number().int(),
  text: z.string(),
  /** The leader of the team, e.g. "Ketua Tim Arsip: Rina Apriliani, A.Md."; null when it is the appraiser's. */
  from: z.string().nullable(),
})
export type SuperiorRhk = z.infer<typeof SuperiorRhk>

/** The table of an SKP. */
export const sheetContract = {
  /** What can be chosen in the column "RHK pimpinan yang diintervensi". */
  superiorRhk: reads(staff, { skp: 'id' })
    .input(z.object({ id: Id }))
    .output(z.array(SuperiorRhk)),
  /** How many RHK colleagues of the same jabatan have in the year, one number for each of their SKP. */
  colleagues: reads(staff, { skp: 'id' })
    .input(z.object({ id: Id, year: Year, jabatan: z.string().max(most.search) }))
    .output(z.array(z.number().int())),
  save: writes(parties, { skp: 'id' })
    .input(z.object({ id: Id, revision: Revision, content: SkpContent, letGo: LetGo.default([]) }))
    .output(Revised),
}

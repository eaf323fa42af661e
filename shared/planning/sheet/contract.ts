import { z } from 'zod'
import { parties, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Id, Revised, Revision } from '../../kernel/fields.ts'
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
  save: writes(parties, { skp: 'id' })
    .input(z.object({ id: Id, revision: Revision, content: SkpContent }))
    .output(Revised),
}

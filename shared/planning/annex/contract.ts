import { z } from 'zod'
import { parties, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Id, LetGo, Revised, Revision } from '../../kernel/fields.ts'
import { Annex } from '../skp/skp.ts'

/** Lampiran SKP and rencana aksi. They may be changed as long as the SKP may. */
export const annexContract = {
  get: reads(staff, { skp: 'id' })
    .input(z.object({ id: Id }))
    .output(z.object({ annex: Annex, revision: Revision })),
  save: writes(parties, { skp: 'id' })
    .input(z.object({ id: Id, revision: Revision, annex: Annex, letGo: LetGo.default([]) }))
    .output(Revised),
}

import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Id, Revised, Revision } from '../../kernel/fields.ts'
import { Annex } from '../skp/skp.ts'

/** Lampiran SKP and rencana aksi. They may be changed as long as the SKP may. */
export const annexContract = {
  get: reads()
    .input(z.object({ id: Id }))
    .output(z.object({ annex: Annex, revision: Revision })),
  save: writes()
    .input(z.object({ id: Id, revision: Revision, annex: Annex }))
    .output(Revised),
}

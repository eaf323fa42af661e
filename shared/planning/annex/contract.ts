import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Annex } from '../skp/skp.ts'

const id = z.number().int().positive()
/** How often the annex was saved: a page that shows a former state can't overwrite it. */
const revision = z.number().int()

/** Lampiran SKP and rencana aksi. They may be changed as long as the SKP may. */
export const annexContract = {
  get: reads()
    .input(z.object({ id }))
    .output(z.object({ annex: Annex, revision })),
  save: writes()
    .input(z.object({ id, revision, annex: Annex }))
    .output(z.object({ revision, savedAt: z.iso.datetime() })),
}

import type { Kysely } from 'kysely'
import type { OfficeSchema } from '../office-file/schema.ts'
import { hasAnnex } from './annex-store.ts'
import { loadDialogs } from './dialog-store.ts'

/** Whether something was written beside an SKP that would go with it: an annex, rencana aksi, a planning talk. */
export const hasBeside = async (db: Kysely<OfficeSchema>, skpId: number): Promise<boolean> =>
  (await hasAnnex(db, skpId)) || (await loadDialogs(db, skpId)).length > 0

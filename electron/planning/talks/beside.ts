import type { Kysely } from 'kysely'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { annexRevision, hasAnnex } from '../annex/store.ts'
import { loadTalks } from './store.ts'

/**
 * Whether somebody has written beside an SKP since it was made, what would go with it: a planning talk, or in an annex
 * and rencana aksi, which may have come with it.
 */
export const isWrittenBeside = async (db: Kysely<OfficeSchema>, skpId: number): Promise<boolean> =>
  (await loadTalks(db, skpId)).length > 0 ||
  ((await annexRevision(db, skpId)) > 0 && (await hasAnnex(db, skpId)))

import { randomUUID } from 'node:crypto'
import { copiedAnnex, copiedContent } from '../../../shared/planning/annex/copy.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import type { Call } from '../../app/call.ts'
import { loadAnnex, storeAnnex } from './store.ts'
import { insertContent } from '../skp/content.ts'

/** Fills an SKP in which nothing stands with the content of another, its Lampiran and its rencana aksi. */
export async function copySkp(call: Call, id: number, sourceId: number, source: SkpContent): Promise<void> {
  const copy = copiedContent(source, randomUUID)
  await insertContent(call.db, id, copy)
  await storeAnnex(call.db, id, copiedAnnex(await loadAnnex(call.db, sourceId), source, copy, randomUUID))
}

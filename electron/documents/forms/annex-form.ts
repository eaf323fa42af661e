import type { AnnexDocument } from '../../../shared/planning/annex/annex.ts'
import { type FormLoad, signedWithSkp } from './form-load.ts'

/** What Lampiran SKP and rencana aksi have in common: both are of an annex, of today or of a former version. */
export const annexForm: FormLoad<AnnexDocument> = {
  ...signedWithSkp,
  async those(print, ids) {
    if (!print.ofVersions) return ids
    const kept = await print.annexes(ids)
    return ids.filter((id) => kept.has(id))
  },
  async load(print, ids) {
    const skp = await print.skp(ids)
    const documents = new Map<number, AnnexDocument>()
    for (const [id, annex] of await print.annexes(ids)) {
      const own = skp.get(id)
      if (own) documents.set(id, { skp: own, annex, signedOn: own.signedOn })
    }
    return documents
  },
}

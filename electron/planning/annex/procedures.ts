import { checkActions, tidyAnnex } from '../../../shared/planning/annex/annex.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import { auditLetGo } from '../../app/let-go.ts'
import { annexEntry, annexRevision, loadAnnex, storeAnnex } from './store.ts'
import { loadContent } from '../skp/content.ts'
import { loadOpenSkp, loadSkp } from '../skp/store.ts'

export const annexProcedures = {
  get: os.planning.annex.get.handler(async ({ input: { id }, context: { call } }) => {
    await loadSkp(call.db, id)
    return { annex: await loadAnnex(call.db, id), revision: await annexRevision(call.db, id) }
  }),

  save: os.planning.annex.save.handler(async ({ input, context: { call } }) => {
    const skp = await loadOpenSkp(call.db, input.id)
    const revision = await annexRevision(call.db, input.id)
    if (revision !== input.revision)
      throw new Refusal(
        'Lampiran dan rencana aksi ini baru saja diubah di jendela lain. Muat ulang halaman untuk melihatnya.',
      )
    const annex = tidyAnnex(input.annex)
    const { rhk } = await loadContent(call.db, input.id)
    checkActions(
      annex.actions,
      rhk.map(({ id }) => id),
    )
    await auditLetGo(call, { subjectType: 'skp', subjectId: skp.id }, input.letGo)
    const change = await storeAnnex(call.db, input.id, annex)
    if (!change) return { revision, savedAt: skp.updatedAt }
    const savedAt = call.now.toISOString()
    await call.db.updateTable('skp').set({ updatedAt: savedAt }).where('id', '=', input.id).execute()
    await call.audit({
      ...annexEntry(input.id),
      before: change.before,
      after: change.after,
    })
    return { revision: revision + 1, savedAt }
  }),
}

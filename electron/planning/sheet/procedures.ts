import { closesCircle } from '../../../shared/planning/skp/circle.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import { auditLetGo } from '../../app/let-go.ts'
import { superiorsOfYear } from '../skp/content.ts'
import { rewrite } from '../skp/rewrite.ts'
import { listSkp } from '../skp/list-store.ts'
import { loadEditableSkp, loadSkp } from '../skp/store.ts'
import { servableRhk } from './servable.ts'

export const sheetProcedures = {
  superiorRhk: os.planning.sheet.superiorRhk.handler(async ({ input, context: { call } }) =>
    servableRhk(call.db, await loadSkp(call.db, input.id)),
  ),

  colleagues: os.planning.sheet.colleagues.handler(
    async ({ input: { id, year, jabatan }, context: { call } }) =>
      call
        .visible(await listSkp(call.db, year, { jabatan }))
        .flatMap(({ skpId, rhk }) => (skpId === null || skpId === id ? [] : rhk)),
  ),

  save: os.planning.sheet.save.handler(async ({ input, context: { call } }) => {
    const row = await loadEditableSkp(call.db, input.id, input.revision)
    if (closesCircle(await superiorsOfYear(call.db, row.year), input.content.rhk))
      throw new Refusal('RHK ini tidak dapat mendukung dirinya sendiri, juga tidak lewat RHK orang lain.', [
        { field: 'RHK pimpinan yang diintervensi', message: 'Pilih RHK pimpinan yang lain.' },
      ])
    const { revision, change } = await rewrite(call, row, 'planning.sheet.save', input.content)
    await auditLetGo(call, { subjectType: 'skp', subjectId: row.id }, input.letGo)
    return { revision, savedAt: change ? call.now.toISOString() : row.updatedAt }
  }),
}

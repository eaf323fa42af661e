import type { ArchivePreview } from '../../../shared/planning/year/archive-contract.ts'
import { mayBecome, notArchivable } from '../../../shared/planning/skp/transitions.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Call, os } from '../../app/call.ts'
import { listSkp, loadSkp, setSkpState, touchSkp } from '../skp/store.ts'

async function preview(call: Call, year: number): Promise<ArchivePreview> {
  const found: ArchivePreview = { ready: [], archived: [], rest: [] }
  for (const { skpId, state, fullName } of await listSkp(call.db, year)) {
    if (skpId === null || state === null) found.rest.push({ fullName, reason: 'Belum mempunyai SKP.' })
    else if (state === 'archived') found.archived.push({ skpId, fullName })
    else if (mayBecome(state, 'archived')) found.ready.push({ skpId, fullName })
    else found.rest.push({ fullName, reason: notArchivable(state) ?? '' })
  }
  return found
}

export const archiveProcedures = {
  archivePreview: os.planning.archivePreview.handler(({ input, context: { call } }) =>
    preview(call, input.year),
  ),

  archiveYear: os.planning.archiveYear.handler(async ({ input, context: { call } }) => {
    const { ready } = await preview(call, input.year)
    if (ready.length === 0)
      throw new Refusal(`Belum ada SKP ${input.year} yang sudah dievaluasi, jadi belum ada yang diarsipkan.`)
    const ids = ready.map(({ skpId }) => skpId)
    for (const id of ids) {
      const row = await loadSkp(call.db, id)
      await setSkpState(call.db, id, 'archived')
      await touchSkp(call.db, row, call.now)
      await call.audit({
        action: 'planning.archiveYear',
        subjectType: 'skp',
        subjectId: id,
        before: { state: row.state },
        after: { state: 'archived' },
      })
    }
    return { ids }
  }),

  unarchive: os.planning.unarchive.handler(async ({ input, context: { call } }) => {
    for (const id of new Set(input.ids)) {
      const row = await loadSkp(call.db, id)
      if (row.state !== 'archived') throw new Refusal('SKP itu tidak berada dalam arsip. Muat ulang halaman.')
      await setSkpState(call.db, id, 'evaluated')
      await touchSkp(call.db, row, call.now)
      await call.audit({
        action: 'planning.unarchive',
        subjectType: 'skp',
        subjectId: id,
        before: { state: row.state },
        after: { state: 'evaluated' },
        reason: input.reason,
      })
    }
    return {}
  }),
}

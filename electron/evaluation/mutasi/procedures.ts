import type { MutasiPreview } from '../../../shared/evaluation/mutasi/contract.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { periodLabel, periodRange } from '../../../shared/office/period.ts'
import { proposeAppraisers } from '../../../shared/office/unit-tree.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { fullName } from '../../../shared/employees/person-name.ts'
import { isOpen } from '../../../shared/planning/skp/transitions.ts'
import { type Call, os } from '../../app/call.ts'
import { loadPersonal, postOf } from '../../employees/store.ts'
import { loadSettings, loadUnits } from '../../office/store.ts'
import { closeAndContinue, splitOf, undoClosing } from '../../planning/timeline/close.ts'
import { loadContent } from '../../planning/skp/content.ts'
import { partyOf } from '../../planning/skp/parties.ts'
import { loadSkp, type SkpRow } from '../../planning/skp/store.ts'
import { evaluationsOfSkp } from '../store.ts'

/** Refuses to close an SKP under a signed evaluation that appraises days after the closing. */
async function refuseAppraisedBeyond(call: Call, row: SkpRow, closing: string): Promise<void> {
  const beyond = (await evaluationsOfSkp(call.db, row.id)).find(({ period, state }) => {
    const { end } = periodRange(period, row.year)
    return state === 'signed' && (end < row.periodEnd ? end : row.periodEnd) > closing
  })
  if (beyond)
    throw new Refusal(
      `Penilaian ${periodLabel(beyond.period)} SKP ini sudah ditandatangani dan menilai hari sesudah ${longDate(closing)}. Buka kunci penilaian itu lebih dahulu, atau pilih tanggal lain.`,
      [{ field: 'Tanggal mutasi', message: `Melampaui ${periodLabel(beyond.period)} yang sudah dinilai.` }],
    )
}

export const mutasiProcedures = {
  preview: os.evaluation.mutasi.preview.handler(
    async ({ input, context: { call } }): Promise<MutasiPreview> => {
      const row = await loadSkp(call.db, input.skpId)
      const { firstEnd, secondStart, secondEnd } = splitOf(row, input.from)
      await refuseAppraisedBeyond(call, row, firstEnd)
      const before = await postOf(call.db, row.employeeId, firstEnd)
      const { jabatan, unit } = await postOf(call.db, row.employeeId, secondStart)
      const { appraiser } = proposeAppraisers(await loadUnits(call.db), row.employeeId, unit?.unitId ?? null)
      const party = await partyOf(call.db, appraiser, secondStart, await loadSettings(call.db))
      return {
        revision: row.revision,
        fullName: fullName(await loadPersonal(call.db, row.employeeId)),
        signed: !isOpen(row.state),
        rhk: (await loadContent(call.db, row.id)).rhk.length,
        firstStart: row.periodStart,
        firstEnd,
        secondStart,
        secondEnd,
        jabatan: jabatan?.jabatan ?? null,
        unitName: unit?.unitName ?? null,
        appraiserName: party?.name ?? null,
        moved: jabatan?.id !== before.jabatan?.id || unit?.id !== before.unit?.id,
      }
    },
  ),

  apply: os.evaluation.mutasi.apply.handler(async ({ input, context: { call } }) => {
    const row = await loadSkp(call.db, input.skpId)
    if (row.revision !== input.revision)
      throw new Refusal('SKP ini baru saja diubah di jendela lain. Muat ulang halaman untuk melihatnya.')
    const { firstEnd } = splitOf(row, input.from)
    await refuseAppraisedBeyond(call, row, firstEnd)
    const id = await closeAndContinue(call, row, input)
    await call.audit({
      action: 'evaluation.mutasi.apply',
      subjectType: 'skp',
      subjectId: row.id,
      before: { periodEnd: row.periodEnd, closedOn: row.closedOn },
      after: { endsOn: firstEnd, continuedBy: id, copied: input.copy },
      reason: input.reason,
    })
    return { id }
  }),

  undo: os.evaluation.mutasi.undo.handler(async ({ input, context: { call } }) => {
    const first = await loadSkp(call.db, input.firstId)
    const until = await undoClosing(call, first, input.secondId)
    await call.audit({
      action: 'evaluation.mutasi.undo',
      subjectType: 'skp',
      subjectId: first.id,
      before: { periodEnd: first.periodEnd, closedOn: first.closedOn, continuedBy: input.secondId },
      after: { endsOn: until },
    })
    return {}
  }),
}

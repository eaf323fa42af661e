import { basename } from 'node:path'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { whatWasDestroyed } from '../../shared/privacy/destruction.ts'
import { checkRetention } from '../../shared/privacy/retention.ts'
import { os } from '../app/call.ts'
import { maySeeRestricted } from '../employees/restricted.ts'
import { workbookFile, writeWorkbook } from '../excel/workbook.ts'
import { shrink } from '../office-file/shrink.ts'
import { accesses } from './accesses.ts'
import { destroy } from './destroy.ts'
import { dueLines, dueThings } from './due.ts'
import { holding } from './holding.ts'
import { personFile } from './person-file.ts'
import { processingWorkbook, recordOfProcessing } from './processing.ts'
import {
  loadDestructions,
  loadOwnRetention,
  loadRetention,
  removeRetention,
  storeRetention,
} from './store.ts'

export const privacyProcedures = os.privacy.router({
  retention: os.privacy.retention.handler(({ context: { call } }) => loadRetention(call.db, call.today)),

  saveRetention: os.privacy.saveRetention.handler(async ({ input, context: { call } }) => {
    checkRetention(input, call.today)
    const before = (await loadRetention(call.db, call.today)).find(({ series }) => series === input.series)
    await storeRetention(call.db, input)
    await call.audit({
      action: 'privacy.saveRetention',
      subjectType: 'retention',
      subjectId: input.series,
      before: before && {
        code: before.code,
        activeYears: before.activeYears,
        inactiveYears: before.inactiveYears,
        fate: before.fate,
        source: before.source,
      },
      after: input,
      reason: input.reason || null,
    })
    return {}
  }),

  resetRetention: os.privacy.resetRetention.handler(async ({ input: { series }, context: { call } }) => {
    const before = (await loadOwnRetention(call.db)).find((own) => own.series === series)
    if (!before) throw new Refusal('Masa simpan itu sudah seperti yang diusulkan.')
    await removeRetention(call.db, series)
    await call.audit({
      action: 'privacy.resetRetention',
      subjectType: 'retention',
      subjectId: series,
      before,
    })
    return {}
  }),

  due: os.privacy.due.handler(({ context: { call } }) => dueLines(call)),

  preview: os.privacy.preview.handler(async ({ input, context: { call } }) =>
    (await dueThings(call, input.groups)).map(
      ({ evaluationIds: _, diaryIds: __, evidence: ___, ...item }) => item,
    ),
  ),

  destroy: os.privacy.destroy.handler(async ({ input, context: { call } }) => {
    const { path } = await call.application.keeper.mustHaveBefore('destruction')
    const { files, ...done } = await call.transaction((inside) => destroy(inside, input))
    call.application.evidence.drop(files)
    shrink(call.raw, call.application.file.path)
    return { ...done, backup: basename(path) }
  }),

  destructions: os.privacy.destructions.handler(async ({ context: { call } }) =>
    [...(await loadDestructions(call.db))].map(([id, record]) => ({
      id,
      number: record.number,
      destroyedOn: record.destroyedOn,
      items: record.items.length,
      pieces: record.items.reduce((sum, { pieces }) => sum + pieces, 0),
      what: whatWasDestroyed(record),
    })),
  ),

  holding: os.privacy.holding.handler(({ context: { call } }) => holding(call)),

  processing: os.privacy.processing.handler(({ context: { call } }) => recordOfProcessing(call)),

  exportProcessing: os.privacy.exportProcessing.handler(async ({ context: { call } }) =>
    workbookFile(await processingWorkbook(call), `Catatan kegiatan pemrosesan ${call.today}.xlsx`),
  ),

  accesses: os.privacy.accesses.handler(async ({ input, context: { call } }) =>
    (await accesses(call, input)).map(({ ids: _, ...row }) => row),
  ),

  personFile: os.privacy.personFile.handler(async ({ input: { employeeId }, context: { call } }) => {
    if (!maySeeRestricted(call, employeeId))
      throw new Refusal(
        'Berkas ini memuat semua data pegawai, juga yang terbatas. Minta hak data terbatas kepada pengelola.',
      )
    const { worksheets, name } = await personFile(call, employeeId)
    const bytes = await writeWorkbook(worksheets)
    await call.transaction((inside) =>
      inside.audit({ action: 'privacy.personFile', subjectType: 'restricted', subjectId: employeeId }),
    )
    return workbookFile(bytes, name)
  }),
})

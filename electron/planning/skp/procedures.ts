import { closesCircle } from '../../../shared/planning/cascade/cascade.ts'
import type { PersonChoice, SkpDetail } from '../../../shared/planning/contract.ts'
import { isOpen, mayBecome } from '../../../shared/planning/skp/transitions.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Call, os } from '../../app/call.ts'
import { refusing } from '../../office-file/constraints.ts'
import { loadSettings } from '../../office/store.ts'
import { agreementProcedures } from '../agreement/procedures.ts'
import { annexProcedures } from '../annex/procedures.ts'
import { beginSkp, checkPeriod, columnsOf, firstDay, loadSurroundings } from './begin.ts'
import { cascadeProcedures } from '../cascade/procedures.ts'
import { loadContent } from './content.ts'
import { dialogProcedures } from '../talks/procedures.ts'
import { archiveProcedures } from '../year/archive.ts'
import { serviceLineProcedures } from '../timeline/procedures.ts'
import { lateProcedures } from '../year/late.ts'
import { refuseGaps } from '../agreement/gaps.ts'
import { fillProcedures } from '../library/fill.ts'
import { goalsCopyProcedures } from '../goals/copy.ts'
import { goalsImportProcedures } from '../goals/procedures.ts'
import { workbookProcedures } from '../excel/procedures.ts'
import { workbookExportProcedures } from '../excel/export.ts'
import { libraryProcedures } from '../library/procedures.ts'
import { measureProcedures } from '../measures/procedures.ts'
import { loadUnitsOfMeasure } from '../measures/store.ts'
import { superiorsOfYear } from '../goals/store.ts'
import {
  appraiserOf,
  headerOf,
  listSkp,
  loadOpenSkp,
  loadSkp,
  partyOf,
  type SkpRow,
  skpDocument,
  superiorOf,
} from './store.ts'
import { signSkp } from '../agreement/sign.ts'
import { removeSkp } from '../year/remove.ts'
import { rewrite } from './rewrite.ts'
import { servableRhk } from '../sheet/servable.ts'
import { teamProcedures } from '../teams/procedures.ts'
import { yearProcedures } from '../year/procedures.ts'

/** Loads an SKP that may be edited, and that nobody has saved in the meantime. */
async function editable(call: Call, id: number, revision: number): Promise<SkpRow> {
  const row = await loadOpenSkp(call.db, id)
  if (row.revision !== revision)
    throw new Refusal(
      'SKP ini baru saja diubah di jendela lain. Simpan lagi untuk menggantikannya; bila halaman dimuat ulang, yang belum tersimpan di layar ini hilang.',
    )
  return row
}

const archived = 'SKP ini sudah diarsipkan. Keluarkan dari arsip lebih dahulu, dengan alasan.'
const signedEvaluation =
  'SKP ini sudah dipakai dalam penilaian yang ditandatangani. Buka kunci penilaian itu lebih dahulu.'
const unknownPerson = 'Pejabat yang dipilih tidak ada lagi. Muat ulang halaman, lalu pilih orang lain.'

const isEmployee = (choice: PersonChoice | null, employeeId: number) =>
  choice !== null && 'employeeId' in choice && choice.employeeId === employeeId

export const planningProcedures = os.planning.router({
  ...yearProcedures,
  ...cascadeProcedures,
  ...annexProcedures,
  ...dialogProcedures,
  ...lateProcedures,
  ...agreementProcedures,
  ...measureProcedures,
  ...libraryProcedures,
  ...fillProcedures,
  ...workbookProcedures,
  ...goalsCopyProcedures,
  ...goalsImportProcedures,
  ...workbookExportProcedures,
  ...teamProcedures,
  ...serviceLineProcedures,
  ...archiveProcedures,

  list: os.planning.list.handler(async ({ input: { year, employeeId }, context: { call } }) => {
    const rows = await listSkp(call.db, year)
    return employeeId === undefined ? rows : rows.filter((row) => row.employeeId === employeeId)
  }),

  create: os.planning.create.handler(async ({ input, context: { call } }) => {
    const { year } = input
    return {
      id: await beginSkp(call, await loadSurroundings(call), {
        ...input,
        periodStart: input.periodStart ?? (await firstDay(call, input.employeeId, year)),
        periodEnd: input.periodEnd ?? `${year}-12-31`,
      }),
    }
  }),

  get: os.planning.get.handler(async ({ input, context: { call } }): Promise<SkpDetail> => {
    const row = await loadSkp(call.db, input.id)
    const settings = await loadSettings(call.db)
    const document = await skpDocument(call.db, input.id, settings)
    return {
      ...headerOf(row),
      id: row.id,
      employeeId: row.employee_id,
      year: row.year,
      state: row.state,
      version: row.version,
      signedOn: row.signed_on,
      closedOn: row.closed_on,
      closingReason: row.closing_reason,
      revision: row.revision,
      updatedAt: row.updated_at,
      content: document.content,
      employee: document.employee,
      appraiserParty: appraiserOf(row) ? document.appraiser : null,
      superiorParty: await partyOf(call.db, superiorOf(row), row.signed_on ?? row.period_start, settings),
    }
  }),

  saveHeader: os.planning.saveHeader.handler(async ({ input, context: { call } }) => {
    const { id, revision, ...header } = input
    const row = await editable(call, id, revision)
    await checkPeriod(call, row.employee_id, row.year, header.periodStart, header.periodEnd, id)
    if (isEmployee(header.appraiser, row.employee_id))
      throw new Refusal('Seorang pegawai tidak dapat menilai dirinya sendiri.', [
        { field: 'Pejabat penilai', message: 'Pilih orang lain.' },
      ])
    if (header.superior && isEmployee(header.superior, row.employee_id))
      throw new Refusal('Atasan pejabat penilai tidak dapat pegawai yang dinilai.', [
        { field: 'Atasan pejabat penilai', message: 'Pilih orang lain.' },
      ])
    const next = row.revision + 1
    await call.db
      .updateTable('skp')
      .set({
        kind: header.kind,
        approach: header.approach,
        period_start: header.periodStart,
        period_end: header.periodEnd,
        place: header.place,
        ...columnsOf(header.appraiser, header.superior),
        revision: next,
        updated_at: call.now.toISOString(),
      })
      .where('id', '=', id)
      .execute()
      .catch(refusing('SQLITE_CONSTRAINT_FOREIGNKEY', unknownPerson))
    await call.audit({
      action: 'planning.saveHeader',
      subjectType: 'skp',
      subjectId: id,
      before: headerOf(row),
      after: header,
    })
    return { revision: next, savedAt: call.now.toISOString() }
  }),

  saveContent: os.planning.saveContent.handler(async ({ input, context: { call } }) => {
    const row = await editable(call, input.id, input.revision)
    if (closesCircle(await superiorsOfYear(call.db, row.year), input.content.rhk))
      throw new Refusal('RHK ini tidak dapat mendukung dirinya sendiri, juga tidak lewat RHK orang lain.', [
        { field: 'RHK pimpinan yang diintervensi', message: 'Pilih RHK pimpinan yang lain.' },
      ])
    const { revision, change } = await rewrite(call, row, 'planning.saveContent', input.content)
    return { revision, savedAt: change ? call.now.toISOString() : row.updated_at }
  }),

  superiorRhk: os.planning.superiorRhk.handler(async ({ input, context: { call } }) =>
    servableRhk(call.db, await loadSkp(call.db, input.id)),
  ),

  sign: os.planning.sign.handler(async ({ input, context: { call } }) => {
    const row = await editable(call, input.id, input.revision)
    refuseGaps(row, await loadContent(call.db, input.id), await loadUnitsOfMeasure(call.db))
    await signSkp(call, row, input)
    return {}
  }),

  reopen: os.planning.reopen.handler(async ({ input, context: { call } }) => {
    const row = await loadSkp(call.db, input.id)
    if (isOpen(row.state)) throw new Refusal('SKP ini belum ditandatangani, jadi dapat langsung diubah.')
    if (row.state === 'archived') throw new Refusal(archived)
    // By its state, or by a periodic one, which the schema guards.
    if (!mayBecome(row.state, 'draft')) throw new Refusal(signedEvaluation)
    await call.db
      .updateTable('skp')
      .set({
        state: 'draft',
        // What was signed stays as the version it was; what comes now is another one.
        version: row.version + 1,
        snapshot: null,
        signed_on: null,
        // A draft that ended early says so in its period.
        ...(row.closed_on === null ? {} : { period_end: row.closed_on, closed_on: null, closing_reason: '' }),
        revision: row.revision + 1,
        updated_at: call.now.toISOString(),
      })
      .where('id', '=', input.id)
      .execute()
      .catch(refusing('SQLITE_CONSTRAINT_TRIGGER', signedEvaluation))
    await call.audit({
      action: 'planning.reopen',
      subjectType: 'skp',
      subjectId: input.id,
      before: { state: row.state, signedOn: row.signed_on },
      after: { state: 'draft' },
      reason: input.reason,
    })
    return {}
  }),

  remove: os.planning.remove.handler(async ({ input, context: { call } }) => {
    for (const id of new Set(input.ids)) await removeSkp(call, id)
    return {}
  }),
})

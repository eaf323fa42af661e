import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import type { PersonChoice } from '../../../shared/kernel/party.ts'
import { inOrder, partOf } from '../../../shared/kernel/order.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { personSearch } from '../../../shared/employees/search.ts'
import { lineId } from '../../../shared/planning/skp/order.ts'
import { os } from '../../app/call.ts'
import { refusing } from '../../office-file/constraints.ts'
import { loadSettings } from '../../office/store.ts'
import { beginSkp, checkPeriod, columnsOf, firstDay, loadSurroundings } from './begin.ts'
import { skpDocument } from './documents.ts'
import { listSkp, orderedSkp } from './list-store.ts'
import { appraiserOf, headerOf, partyOf, superiorOf } from './parties.ts'
import { loadEditableSkp, loadSkp } from './store.ts'

const unknownPerson = 'Pejabat yang dipilih tidak ada lagi. Muat ulang halaman, lalu pilih orang lain.'

const isEmployee = (choice: PersonChoice | null, employeeId: number) =>
  choice !== null && 'employeeId' in choice && choice.employeeId === employeeId

export const skpProcedures = {
  list: os.planning.skp.list.handler(async ({ input: { offset, limit, ...which }, context: { call } }) =>
    partOf(call.visible(await orderedSkp(call.db, which)), { offset, limit }),
  ),

  order: os.planning.skp.order.handler(async ({ input, context: { call } }) =>
    call.visible(await orderedSkp(call.db, input)).map(lineId),
  ),

  sources: os.planning.skp.sources.handler(async ({ input, context: { call } }) => {
    const { year, search, near, limit } = input
    const isMeant = personSearch(search ?? '')
    const distance = ({ employeeId, jabatan }: { employeeId: number; jabatan: string | null }) =>
      near === undefined ? 0 : employeeId === near.employeeId ? 0 : jabatan === near.jabatan ? 1 : 2
    const found = call.visible(await listSkp(call.db, year)).flatMap((row) => {
      const { skpId, employeeId, fullName, jabatan, rhk, nip, unitName } = row
      return skpId !== null && skpId !== near?.skpId && rhk > 0 && isMeant(row)
        ? [{ skpId, employeeId, fullName, jabatan, rhk, nip, unitName }]
        : []
    })
    return inOrder(found, distance, false).slice(0, limit)
  }),

  create: os.planning.skp.create.handler(async ({ input, context: { call } }) => {
    const { year } = input
    return {
      id: await beginSkp(call, await loadSurroundings(call), {
        ...input,
        periodStart: input.periodStart ?? (await firstDay(call, input.employeeId, year)),
        periodEnd: input.periodEnd ?? `${year}-12-31`,
      }),
    }
  }),

  get: os.planning.skp.get.handler(async ({ input, context: { call } }): Promise<SkpDetail> => {
    const row = await loadSkp(call.db, input.id)
    const settings = await loadSettings(call.db)
    const document = await skpDocument(call.db, input.id, settings)
    return {
      ...headerOf(row),
      id: row.id,
      employeeId: row.employeeId,
      year: row.year,
      state: row.state,
      version: row.version,
      signedOn: row.signedOn,
      closedOn: row.closedOn,
      closingReason: row.closingReason,
      revision: row.revision,
      updatedAt: row.updatedAt,
      content: document.content,
      employee: document.employee,
      appraiserParty: appraiserOf(row) ? document.appraiser : null,
      superiorParty: await partyOf(call.db, superiorOf(row), row.signedOn ?? row.periodStart, settings),
    }
  }),

  saveHeader: os.planning.skp.saveHeader.handler(async ({ input, context: { call } }) => {
    const { id, revision, ...header } = input
    const row = await loadEditableSkp(call.db, id, revision)
    await checkPeriod(call, row.employeeId, row.year, header.periodStart, header.periodEnd, id)
    if (isEmployee(header.appraiser, row.employeeId))
      throw new Refusal('Seorang pegawai tidak dapat menilai dirinya sendiri.', [
        { field: 'Pejabat penilai', message: 'Pilih orang lain.' },
      ])
    if (header.superior && isEmployee(header.superior, row.employeeId))
      throw new Refusal('Atasan pejabat penilai tidak dapat pegawai yang dinilai.', [
        { field: 'Atasan pejabat penilai', message: 'Pilih orang lain.' },
      ])
    const next = row.revision + 1
    await call.db
      .updateTable('skp')
      .set({
        kind: header.kind,
        approach: header.approach,
        periodStart: header.periodStart,
        periodEnd: header.periodEnd,
        place: header.place,
        ...columnsOf(header.appraiser, header.superior),
        revision: next,
        updatedAt: call.now.toISOString(),
      })
      .where('id', '=', id)
      .execute()
      .catch(refusing('SQLITE_CONSTRAINT_FOREIGNKEY', unknownPerson))
    await call.audit({
      action: 'planning.skp.saveHeader',
      subjectType: 'skp',
      subjectId: id,
      before: headerOf(row),
      after: header,
    })
    return { revision: next, savedAt: call.now.toISOString() }
  }),
}

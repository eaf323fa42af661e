import { absenceLabels, overlappingAbsence } from '../../../shared/employees/service/service.ts'
import { longDate, longSpan } from '../../../shared/kernel/dates.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import { loadUnits } from '../../office/store.ts'
import { loadService, removeServiceEntry, serviceEntry, storeAbsence, storeActing } from './store.ts'
import { loadPersonal } from '../store.ts'

/** Refuses a span that ends before it begins. */
function checkSpan({ start, end }: { start: string; end: string | null }): void {
  if (end !== null && end < start)
    throw new Refusal('Tanggal selesai tidak boleh sebelum tanggal mulai.', [
      { field: 'Sampai', message: `Isi tanggal mulai ${longDate(start)} atau sesudahnya, atau kosongkan.` },
    ])
}

export const serviceProcedures = {
  get: os.employees.service.get.handler(({ input, context: { call } }) =>
    loadService(call.db, input.employeeId),
  ),

  saveAbsence: os.employees.service.saveAbsence.handler(async ({ input, context: { call } }) => {
    const { employeeId, id, ...entry } = input
    const { name } = await loadPersonal(call.db, employeeId)
    checkSpan(entry)
    const before = id === undefined ? undefined : await serviceEntry(call.db, 'absence', employeeId, id)
    const { absences } = await loadService(call.db, employeeId)
    const other = overlappingAbsence(
      entry,
      absences.filter((absence) => absence.id !== id),
    )
    if (other)
      throw new Refusal(
        `${name} sudah tercatat ${absenceLabels[other.kind].toLowerCase()} ${longSpan(other)}; dua ketidakhadiran tidak boleh bertumpang tindih.`,
        [{ field: 'Mulai', message: 'Ubah tanggalnya, atau ubah catatan yang sudah ada.' }],
      )
    const savedId = await storeAbsence(call.db, employeeId, id, entry)
    await call.audit({
      action: 'employees.service.saveAbsence',
      subjectType: 'employee',
      subjectId: employeeId,
      before,
      after: entry,
    })
    return { id: savedId }
  }),

  saveActing: os.employees.service.saveActing.handler(async ({ input, context: { call } }) => {
    const { employeeId, id, ...entry } = input
    await loadPersonal(call.db, employeeId)
    checkSpan(entry)
    if (entry.unitId !== null && !(await loadUnits(call.db)).some((unit) => unit.id === entry.unitId))
      throw gone('Unit itu')
    const before = id === undefined ? undefined : await serviceEntry(call.db, 'acting', employeeId, id)
    const savedId = await storeActing(call.db, employeeId, id, entry)
    await call.audit({
      action: 'employees.service.saveActing',
      subjectType: 'employee',
      subjectId: employeeId,
      before,
      after: entry,
    })
    return { id: savedId }
  }),

  remove: os.employees.service.remove.handler(async ({ input, context: { call } }) => {
    const before = await serviceEntry(call.db, input.history, input.employeeId, input.id)
    await removeServiceEntry(call.db, input.history, input.id)
    await call.audit({
      action: 'employees.service.remove',
      subjectType: 'employee',
      subjectId: input.employeeId,
      before: { history: input.history, ...before },
    })
    return {}
  }),
}

import { holidaysOf } from '../../../shared/office/calendar/working-days.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import { loadOwnDays, removeOwnDay, storeOwnDay } from './store.ts'

export const calendarProcedures = {
  get: os.office.calendar.get.handler(async ({ input: { year }, context: { call } }) => {
    const known = holidaysOf(year)
    return {
      source: known?.source ?? null,
      holidays: (known?.holidays ?? []).map(({ provisional = false, ...holiday }) => ({
        ...holiday,
        provisional,
      })),
      own: (await loadOwnDays(call.db)).filter(({ day }) => day.startsWith(`${year}-`)),
    }
  }),

  save: os.office.calendar.save.handler(async ({ input, context: { call } }) => {
    const { day, works, reason } = input
    if (works !== null && reason === '')
      throw new Refusal('Tulis alasannya, misalnya nama hari liburnya.', [
        { field: 'Alasan', message: 'Harus diisi.' },
      ])
    const before = (await loadOwnDays(call.db)).find((own) => own.day === day)
    if (works === null) await removeOwnDay(call.db, day)
    else await storeOwnDay(call.db, { day, works, reason })
    await call.audit({
      action: 'office.calendar.save',
      subjectType: 'year',
      subjectId: day.slice(0, 4),
      before: before ?? { day },
      after: works === null ? { day } : { day, works, reason },
    })
    return {}
  }),
}

import { checkDeadline, deadlinesOf } from '../../../shared/office/calendar.ts'
import { os } from '../../app/call.ts'
import { loadRhythm } from '../rhythm.ts'
import { loadDeadlines, storeDeadline } from './store.ts'

export const deadlinesProcedures = {
  list: os.office.deadlines.list.handler(async ({ input: { year }, context: { call } }) => {
    const own = await loadDeadlines(call.db, year)
    return deadlinesOf(year, await loadRhythm(call.db, year)).map(({ id, title, standard, source }) => ({
      event: id,
      title,
      standard,
      source,
      own: own.get(id) ?? null,
    }))
  }),

  save: os.office.deadlines.save.handler(async ({ input, context: { call } }) => {
    const { year, event, dueOn } = input
    if (dueOn !== null) checkDeadline(year, dueOn)
    const before = (await loadDeadlines(call.db, year)).get(event) ?? null
    await storeDeadline(call.db, year, event, dueOn)
    await call.audit({
      action: 'office.deadlines.save',
      subjectType: 'year',
      subjectId: year,
      before: { event, dueOn: before },
      after: { event, dueOn },
    })
    return {}
  }),
}

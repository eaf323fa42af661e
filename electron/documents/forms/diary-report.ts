import { markOfWritten } from '../../../shared/monitoring/diary/rules.ts'
import { isBlank } from '../../../shared/monitoring/diary/entry.ts'
import { workingDaysBetween } from '../../../shared/office/calendar/working-days.ts'
import { daysInMonth } from '../../../shared/kernel/dates.ts'
import { absencesOfYear } from '../../employees/service/store.ts'
import { diariesById } from '../../monitoring/diary/destroy.ts'
import { entriesOf, writtenDays } from '../../monitoring/diary/store.ts'
import { loadCalendar } from '../../office/calendar/store.ts'
import { appraiserOf, partiesOf } from '../../planning/skp/parties.ts'
import { signedBetween } from '../../planning/skp/store.ts'
import type { Print } from '../print.ts'
import type { FormLoad } from './form-load.ts'
import type { DiaryReport } from './laporan-harian/document.ts'

/** SKP that hold in a month and what they say, of one person. */
async function plansOf(print: Print, employeeId: number, first: string, last: string) {
  const skps = await signedBetween(print.db, [employeeId], first, last)
  const ids = skps.map(({ id }) => id)
  const [frozen, annexes] = [await print.skp(ids), await print.annexes(ids)]
  return {
    holding: skps.at(-1),
    content: ids.flatMap((id) => frozen.get(id)?.content.rhk ?? []),
    actions: ids.flatMap((id) => annexes.get(id)?.actions ?? []),
  }
}

async function reportOf(
  print: Print,
  diaryId: number,
  employeeId: number,
  month: string,
): Promise<DiaryReport> {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const [first, last] = [`${month}-01`, `${month}-${daysInMonth(year, number)}`]
  const entries = (await entriesOf(print.db, [diaryId])).get(diaryId) ?? []
  const days = await writtenDays(print.db, first, last, [employeeId])
  const { holding, content, actions } = await plansOf(print, employeeId, first, last)
  const [employee, appraiser = null] = await partiesOf(print.office, [
    { choice: { employeeId }, on: last },
    { choice: holding ? appraiserOf(holding) : null, on: last },
  ])
  if (!employee) throw new Error('nobody wrote this diary')
  const { agency, city } = await print.office.identity()
  const absences = (await absencesOfYear(print.db, year, [employeeId])).get(employeeId) ?? []
  const isAway = (day: string) =>
    absences.some(({ start, end }) => start <= day && (end === null || day <= end))
  const written = entries.filter((entry) => !isBlank(entry))
  return {
    agency,
    employee,
    appraiser,
    first,
    last,
    entries: written,
    marks: Object.fromEntries(days.map((one) => [one.day, markOfWritten(one)])),
    content,
    actions,
    workingDays: workingDaysBetween(first, last, await loadCalendar(print.db)).filter((day) => !isAway(day)),
    place: city,
    signedOn:
      written.length > 0 && days.every(({ state }) => state === 'approved')
        ? print.today < last
          ? print.today
          : last
        : null,
  }
}

/** A report of a month: the daily and the monthly one say the same of it, each in its own form. */
export const diaryReport: FormLoad<DiaryReport> = {
  owner: ({ employee }) => employee,
  signedOn: ({ signedOn }) => signedOn,
  unsigned: 'belum seluruhnya disetujui',
  async load(print, ids) {
    const reports = new Map<number, DiaryReport>()
    for (const [id, { employeeId, month }] of await diariesById(print.db, ids))
      if (employeeId !== undefined && month !== undefined)
        reports.set(id, await reportOf(print, id, employeeId, month))
    return reports
  },
}

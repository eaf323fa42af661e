import type { Kysely } from 'kysely'
import { type Period, periodRange } from '../../shared/office/period.ts'
import { targetsSaid } from '../monitoring/feedback/store.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

/** Of which RHK and values umpan balik berkelanjutan is shown in a period, by person; who has none is in no answer. */
export function recordedIn(
  db: Kysely<OfficeSchema>,
  { year, period }: { year: number; period: Period },
  employeeIds: readonly number[],
) {
  const { start, end } = periodRange(period, year)
  return targetsSaid(db, employeeIds, start, end)
}

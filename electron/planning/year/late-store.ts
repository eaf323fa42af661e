import type { Kysely } from 'kysely'
import { skpDeadlineOf } from '../../../shared/office/calendar.ts'
import { isAddendum, standingsOf, unfinishedOf } from '../../../shared/planning/year/late.ts'
import type { UnfinishedRow } from '../../../shared/planning/year/contract.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadDeadlines } from '../../office/deadlines/store.ts'
import { loadSettings } from '../../office/store.ts'
import { listSkp } from '../skp/list-store.ts'

/**
 * Everybody whose SKP of a year is not signed on a day, by name, with the deadline of the year.
 * @returns `people`: the units of all SKP that there are or should be, finished or not
 */
export async function loadUnfinished(
  db: Kysely<OfficeSchema>,
  year: number,
  today: string,
): Promise<{
  deadline: string
  newSkpMonths: number
  people: Array<{ employeeId: number; skpId: number | null; unitId: number | null }>
  rows: UnfinishedRow[]
}> {
  const deadline = skpDeadlineOf(year, await loadDeadlines(db, year))
  const standings = standingsOf(await listSkp(db, year), year)
  const { newSkpMonths } = await loadSettings(db)
  const rows = unfinishedOf(standings, { date: deadline, newSkpMonths }, today)
  return {
    deadline,
    newSkpMonths,
    people: standings.map(({ employeeId, skpId, unitId }) => ({ employeeId, skpId, unitId })),
    rows: rows.map((row) => ({
      employeeId: row.employeeId,
      nip: row.nip,
      fullName: row.fullName,
      jabatan: row.jabatan,
      unitId: row.unitId,
      unitName: row.unitName,
      skpId: row.skpId,
      state: row.state,
      addendum: isAddendum(row),
      due: row.due,
      daysLate: row.daysLate,
    })),
  }
}

import type { Kysely } from 'kysely'
import { skpDeadlineOf } from '../../../shared/office/calendar.ts'
import { officeDay } from '../../../shared/kernel/dates.ts'
import { isAddendum, standingsOf, unfinishedOf, usedSince } from '../../../shared/planning/year/late.ts'
import type { UnfinishedRow } from '../../../shared/planning/year/contract.ts'
import { firstRecorded } from '../../office-file/audit-log.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadDeadlines } from '../../office/deadlines/store.ts'
import { loadOfficeMade, loadSettings } from '../../office/store.ts'
import { listSkp } from '../skp/list-store.ts'

/** Since when a year is worked on in this file: what was due before is not late. @returns office's day */
export async function loadUsedSince(db: Kysely<OfficeSchema>, year: number): Promise<string> {
  const opened = await firstRecorded(db, {
    action: 'planning.year.open',
    subjectType: 'year',
    subjectId: year,
  })
  return usedSince(officeDay(await loadOfficeMade(db)), opened && officeDay(opened))
}

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
  since: string
  people: Array<{ employeeId: number; skpId: number | null; unitId: number | null }>
  rows: UnfinishedRow[]
}> {
  const deadline = skpDeadlineOf(year, await loadDeadlines(db, year))
  const standings = standingsOf(await listSkp(db, year), year)
  const { newSkpMonths } = await loadSettings(db)
  const since = await loadUsedSince(db, year)
  const rows = unfinishedOf(standings, { date: deadline, newSkpMonths, since }, today)
  return {
    deadline,
    newSkpMonths,
    since,
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

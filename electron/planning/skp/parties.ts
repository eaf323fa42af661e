import type { Kysely } from 'kysely'
import type { Party, PersonChoice } from '../../../shared/kernel/party.ts'
import type { OfficeSettings } from '../../../shared/office/office.ts'
import { partiesOfEmployees } from '../../employees/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { OfficeOnce } from '../../office/once.ts'
import { partyOfOfficial } from '../../office/store.ts'
import type { SkpRow } from './store.ts'

type Db = Kysely<OfficeSchema>

const choiceOf = (employeeId: number | null, officialId: number | null): PersonChoice | null =>
  employeeId !== null ? { employeeId } : officialId !== null ? { officialId } : null

export const appraiserOf = (row: SkpRow): PersonChoice | null =>
  choiceOf(row.appraiserEmployeeId, row.appraiserOfficialId)

export const superiorOf = (row: SkpRow): PersonChoice | null =>
  choiceOf(row.superiorEmployeeId, row.superiorOfficialId)

/** What stands at the head of an SKP: its form, its period, and with whom it is made. */
export const headerOf = (row: SkpRow) => ({
  kind: row.kind,
  approach: row.approach,
  periodStart: row.periodStart,
  periodEnd: row.periodEnd,
  appraiser: appraiserOf(row),
  superior: superiorOf(row),
  place: row.place,
})

/** Chosen people as a form names them, each as of a day, in this order. */
export async function partiesOf(
  office: OfficeOnce,
  wanted: ReadonlyArray<{ choice: PersonChoice | null; on: string }>,
): Promise<Array<Party | null>> {
  const employees = await partiesOfEmployees(
    office,
    wanted.flatMap(({ choice, on }) =>
      choice && 'employeeId' in choice ? [{ employeeId: choice.employeeId, on }] : [],
    ),
  )
  const officials = wanted.some(({ choice }) => choice && 'officialId' in choice)
    ? await office.officials()
    : []
  let next = 0
  return wanted.map(({ choice }) => {
    if (!choice) return null
    return 'employeeId' in choice
      ? (employees[next++] ?? null)
      : partyOfOfficial(officials, choice.officialId)
  })
}

/** One of them. */
export async function partyOf(
  db: Db,
  choice: PersonChoice | null,
  on: string,
  settings: OfficeSettings,
): Promise<Party | null> {
  return (await partiesOf(new OfficeOnce(db, settings), [{ choice, on }]))[0] ?? null
}

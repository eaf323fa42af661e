import { skpKindFor } from '../../../shared/planning/skp/kind.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { UnitOfTree } from '../../../shared/office/contract.ts'
import { leadsOffice, proposeAppraisers } from '../../../shared/office/unit-tree.ts'
import type { PersonChoice } from '../../../shared/kernel/party.ts'
import type { Approach, SkpKind } from '../../../shared/planning/skp/skp.ts'
import { startOfDuty } from '../../../shared/employees/start-of-duty.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Call } from '../../app/call.ts'
import { loadPersonal, postOf } from '../../employees/store.ts'
import { loadOffice, loadSettings, loadUnits } from '../../office/store.ts'
import { overlappingSkp } from './store.ts'

/** Refuses a period outside the year or one that shares a day with another SKP of the person. */
export async function checkPeriod(
  call: Call,
  employeeId: number,
  year: number,
  start: string,
  end: string,
  apartFrom: number | null,
): Promise<void> {
  if (start > end || !start.startsWith(`${year}-`) || !end.startsWith(`${year}-`))
    throw new Refusal(`Periode SKP harus berada dalam tahun ${year} dan tidak berakhir sebelum mulai.`, [
      { field: 'Periode', message: `Isi tanggal antara 1 Januari dan 31 Desember ${year}.` },
    ])
  const other = await overlappingSkp(call.db, employeeId, start, end, apartFrom)
  if (other) {
    const { name } = await loadPersonal(call.db, employeeId)
    throw new Refusal(
      `${name} sudah mempunyai SKP untuk ${longDate(other.periodStart)} sampai ${longDate(other.closedOn ?? other.periodEnd)}.`,
      [{ field: 'Periode', message: 'Dua SKP seorang pegawai tidak boleh bertumpang tindih.' }],
    )
  }
}

export const columnsOf = (appraiser: PersonChoice | null, superior: PersonChoice | null) => ({
  appraiserEmployeeId: appraiser && 'employeeId' in appraiser ? appraiser.employeeId : null,
  appraiserOfficialId: appraiser && 'officialId' in appraiser ? appraiser.officialId : null,
  superiorEmployeeId: superior && 'employeeId' in superior ? superior.employeeId : null,
  superiorOfficialId: superior && 'officialId' in superior ? superior.officialId : null,
})

interface Beginning {
  employeeId: number
  year: number
  periodStart: string
  periodEnd: string
  kind?: SkpKind | undefined
  approach?: Approach | undefined
}

/** What beginning an SKP asks of the office; loaded once for many. */
export interface Surroundings {
  units: readonly UnitOfTree[]
  city: string
  independent: boolean
}

export async function loadSurroundings({ db }: Call): Promise<Surroundings> {
  const { city } = await loadOffice(db)
  const { independent } = await loadSettings(db)
  return { units: await loadUnits(db), city, independent }
}

/** Begins an SKP: its form by the jabatan and its appraisers by the unit, as both hold at the start. @returns its id */
export async function beginSkp(
  call: Call,
  { units, city, independent }: Surroundings,
  { employeeId, year, periodStart: start, periodEnd: end, ...wish }: Beginning,
): Promise<number> {
  await loadPersonal(call.db, employeeId)
  await checkPeriod(call, employeeId, year, start, end, null)
  const { jabatan, unit } = await postOf(call.db, employeeId, start, units)
  const { appraiser, superior } = proposeAppraisers(units, employeeId, unit?.unitId ?? null)
  const kind = wish.kind ?? skpKindFor(jabatan, independent && leadsOffice(units, employeeId))
  const { id } = await call.db
    .insertInto('skp')
    .values({
      employeeId,
      year,
      periodStart: start,
      periodEnd: end,
      kind,
      approach: wish.approach ?? 'kuantitatif',
      state: 'draft',
      unitId: unit?.unitId ?? null,
      ...columnsOf(appraiser, superior),
      place: city,
      updatedAt: call.now.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await call.audit({
    action: 'planning.skp.create',
    subjectType: 'skp',
    subjectId: id,
    after: { employeeId, year, periodStart: start, periodEnd: end, kind, appraiser, superior },
  })
  return id
}

/** The year's first day, or the person's first day of duty in it (CPNS). */
export async function firstDay(call: Call, employeeId: number, year: number): Promise<string> {
  const personal = await loadPersonal(call.db, employeeId)
  const begun = startOfDuty(personal)
  if (begun !== null && begun > `${year}-12-31`)
    throw new Refusal(
      `${personal.name} mulai bertugas ${longDate(begun)}, jadi belum mempunyai SKP untuk tahun ${year}.`,
    )
  return begun !== null && begun.startsWith(`${year}-`) ? begun : `${year}-01-01`
}

import { type Kysely, sql } from 'kysely'
import { peopleFilter } from '../../../shared/employees/people-filter.ts'
import type { IndicatorRow } from '../../../shared/planning/measures/contract.ts'
import { type IndicatorOrder, sortIndicators } from '../../../shared/planning/measures/order.ts'
import { allSatuan, type Satuan } from '../../../shared/planning/measures/satuan.ts'
import { listPosts } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

/** The units of measure that the office has added. */
export const loadOwnSatuan = (db: Kysely<OfficeSchema>): Promise<Satuan[]> =>
  db.selectFrom('measureUnit').select(['name', 'maximum']).orderBy('name').execute()

/** All units of measure: the usual ones and the office's own. */
export const loadSatuan = async (db: Kysely<OfficeSchema>): Promise<Satuan[]> =>
  allSatuan(await loadOwnSatuan(db))

/** The indicators of a year, with whose they are and what they measure: of a unit and all below it, in their order. */
export async function listIndicators(
  db: Kysely<OfficeSchema>,
  { year, unitId, sorting }: Omit<IndicatorOrder, 'kind'>,
): Promise<IndicatorRow[]> {
  const rows = await db
    .selectFrom('skp')
    .innerJoin('rhk', 'rhk.skpId', 'skp.id')
    .innerJoin('iki', 'iki.rhkId', 'rhk.id')
    .select(['skp.id as skpId', 'skp.employeeId', 'skp.unitId', 'skp.state'])
    .select(['rhk.text as rhk', 'iki.id', 'iki.indicator', 'iki.target', 'iki.aspect', 'iki.measures'])
    .select(['iki.formula', 'iki.source', sql<number>`iki.rowid`.as('number')])
    .where('skp.year', '=', year)
    .orderBy('skp.id')
    .orderBy('rhk.position')
    .orderBy('iki.position')
    .execute()
  const names = new Map((await listPosts(db)).map(({ id, fullName }) => [id, fullName]))
  const isMeant = peopleFilter({ unitId }, await loadUnits(db))
  return sortIndicators(
    rows.map((row) => ({ ...row, fullName: names.get(row.employeeId) ?? '–' })).filter((row) => isMeant(row)),
    sorting,
  )
}

import type { Kysely } from 'kysely'
import type { IndicatorRow } from '../../../shared/planning/measures/contract.ts'
import { allSatuan, type Satuan } from '../../../shared/planning/measures/satuan.ts'
import { listPosts } from '../../employees/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

/** The units of measure that the office has added. */
export const loadOwnSatuan = (db: Kysely<OfficeSchema>): Promise<Satuan[]> =>
  db.selectFrom('measureUnit').select(['name', 'maximum']).orderBy('name').execute()

/** All units of measure: the usual ones and the office's own. */
export const loadSatuan = async (db: Kysely<OfficeSchema>): Promise<Satuan[]> =>
  allSatuan(await loadOwnSatuan(db))

/** All indicators of a year in the order of their SKP, with what they measure. */
export async function listIndicators(db: Kysely<OfficeSchema>, year: number): Promise<IndicatorRow[]> {
  const rows = await db
    .selectFrom('skp')
    .innerJoin('rhk', 'rhk.skpId', 'skp.id')
    .innerJoin('iki', 'iki.rhkId', 'rhk.id')
    .select(['skp.id as skpId', 'skp.employeeId', 'skp.unitId', 'skp.state', 'skp.kind', 'skp.approach'])
    .select('skp.appraiserEmployeeId as appraiserId')
    .select([
      'rhk.id as rhkId',
      'rhk.text as rhk',
      'iki.id',
      'iki.indicator',
      'iki.target',
      'iki.aspect',
      'iki.measures',
    ])
    .select(['iki.formula', 'iki.source'])
    .where('skp.year', '=', year)
    .orderBy('skp.id')
    .orderBy('rhk.position')
    .orderBy('iki.position')
    .execute()
  const names = new Map((await listPosts(db)).map(({ id, fullName }) => [id, fullName]))
  return rows.map((row) => ({ ...row, fullName: names.get(row.employeeId) ?? '–' }))
}

/** In which SKP some indicators of a year stand: ids of SKP by those of indicators. */
export async function skpOfIndicators(
  db: Kysely<OfficeSchema>,
  year: number,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('iki')
    .innerJoin('rhk', 'rhk.id', 'iki.rhkId')
    .innerJoin('skp', 'skp.id', 'rhk.skpId')
    .select(['iki.id', 'rhk.skpId'])
    .where('skp.year', '=', year)
    .where('iki.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, skpId }) => [id, skpId]))
}

import type { Kysely, Selectable } from 'kysely'
import type { IndicatorRow } from '../../../shared/planning/measures/contract.ts'
import { allUnits, type MeasureUnit } from '../../../shared/planning/measures/satuan.ts'
import type { Iki, Measure } from '../../../shared/planning/skp/skp.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

/** How an indicator is measured, as its row tells; nothing where nothing is said. */
export function measureOf(row: Selectable<OfficeSchema['iki']>): Pick<Iki, 'measure'> {
  const measure: Measure = {
    measures: row.measures,
    formula: row.formula,
    source: row.source,
    accumulation: row.accumulation,
    quarters: [row.quarter_1, row.quarter_2, row.quarter_3, row.quarter_4],
  }
  const said =
    row.measures !== null ||
    row.accumulation !== null ||
    row.formula !== '' ||
    row.source !== '' ||
    measure.quarters.some((quarter) => quarter !== null)
  return said ? { measure } : {}
}

/** The other way round. */
export const measureColumns = (measure: Measure | undefined) => ({
  measures: measure?.measures ?? null,
  formula: measure?.formula ?? '',
  source: measure?.source ?? '',
  accumulation: measure?.accumulation ?? null,
  quarter_1: measure?.quarters[0] ?? null,
  quarter_2: measure?.quarters[1] ?? null,
  quarter_3: measure?.quarters[2] ?? null,
  quarter_4: measure?.quarters[3] ?? null,
})

/** The units of measure that the office has added. */
export const loadOwnUnits = (db: Kysely<OfficeSchema>): Promise<MeasureUnit[]> =>
  db.selectFrom('measure_unit').select(['name', 'maximum']).orderBy('name').execute()

/** All units of measure: the usual ones and the office's own. */
export const loadUnitsOfMeasure = async (db: Kysely<OfficeSchema>): Promise<MeasureUnit[]> =>
  allUnits(await loadOwnUnits(db))

/** All indicators of a year in the order of their SKP, with what they measure. */
export async function listIndicators(db: Kysely<OfficeSchema>, year: number): Promise<IndicatorRow[]> {
  const rows = await db
    .selectFrom('skp')
    .innerJoin('rhk', 'rhk.skp_id', 'skp.id')
    .innerJoin('iki', 'iki.rhk_id', 'rhk.id')
    .select(['skp.id as skpId', 'skp.employee_id as employeeId', 'skp.unit_id as unitId', 'skp.state'])
    .select(['rhk.text as rhk', 'iki.id', 'iki.indicator', 'iki.target', 'iki.aspect', 'iki.measures'])
    .select(['iki.formula', 'iki.source'])
    .where('skp.year', '=', year)
    .orderBy('skp.id')
    .orderBy('rhk.position')
    .orderBy('iki.position')
    .execute()
  return rows
}

import type { Selectable } from 'kysely'
import type { Iki, Measure } from '../../../shared/planning/skp/skp.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type MeasureRow = Pick<
  Selectable<OfficeSchema['iki']>,
  'measures' | 'formula' | 'source' | 'accumulation' | 'quarter1' | 'quarter2' | 'quarter3' | 'quarter4'
>

/** How an indicator is measured, as its row tells; nothing where nothing is said. */
export function measureOf(row: MeasureRow): Pick<Iki, 'measure'> {
  const measure: Measure = {
    measures: row.measures,
    formula: row.formula,
    source: row.source,
    accumulation: row.accumulation,
    quarters: [row.quarter1, row.quarter2, row.quarter3, row.quarter4],
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
  quarter1: measure?.quarters[0] ?? null,
  quarter2: measure?.quarters[1] ?? null,
  quarter3: measure?.quarters[2] ?? null,
  quarter4: measure?.quarters[3] ?? null,
})

import { z } from 'zod'
import { everyone, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id } from '../../kernel/fields.ts'
import { Year } from '../../office/period.ts'
import { Satuan } from './satuan.ts'
import { Aspect, Measures, SkpState } from '../skp/skp.ts'

/** One indicator of a year, with whose it is. */
export const IndicatorRow = z.object({
  id: z.uuid(),
  skpId: Id,
  employeeId: Id,
  unitId: Id.nullable(),
  state: SkpState,
  rhk: z.string(),
  indicator: z.string(),
  target: z.string(),
  aspect: Aspect.nullable(),
  measures: Measures.nullable(),
  formula: z.string(),
  source: z.string(),
})
export type IndicatorRow = z.infer<typeof IndicatorRow>

/** How indicators are measured. */
export const measuresContract = {
  /** All indicators of a year. */
  indicators: reads(staff)
    .input(z.object({ year: Year }))
    .output(z.array(IndicatorRow)),
  /** The units that the office has added to the usual ones. */
  satuan: reads(everyone).output(z.array(Satuan)),
  /** Adds a unit, or changes the limit of one. */
  saveSatuan: writes().input(Satuan).output(Done),
  removeSatuan: writes()
    .input(z.object({ name: z.string() }))
    .output(Done),
}

import { z } from 'zod'
import { everyone, reads, writes } from '../../kernel/contract-base.ts'
import { Done, Id, Part } from '../../kernel/fields.ts'
import { IndicatorOrder, MeasuresKind } from './order.ts'
import { Satuan } from './satuan.ts'
import { Aspect, Measures, SkpState } from '../skp/skp.ts'

/** One indicator of a year, with whose it is. */
export const IndicatorRow = z.object({
  id: z.uuid(),
  /** One number for the line, for a table; another one in another copy of the file. */
  number: z.number().int(),
  skpId: Id,
  employeeId: Id,
  fullName: z.string(),
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
  /** All indicators of a year, or who is meant: all of them, or `limit` from the one at `offset` in that order. */
  indicators: reads().input(IndicatorOrder.extend(Part.shape)).output(z.array(IndicatorRow)),
  /** Which lines are in that list and in which order, and how many there are of each kind, whichever is chosen. */
  indicatorOrder: reads()
    .input(IndicatorOrder)
    .output(
      z.object({ numbers: z.array(z.number().int()), counts: z.record(MeasuresKind, z.number().int()) }),
    ),
  /** The units that the office has added to the usual ones. */
  satuan: reads(everyone).output(z.array(Satuan)),
  /** Adds a unit, or changes the limit of one. */
  saveSatuan: writes().input(Satuan).output(Done),
  removeSatuan: writes()
    .input(z.object({ name: z.string() }))
    .output(Done),
}

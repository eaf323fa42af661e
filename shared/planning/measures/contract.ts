import { z } from 'zod'
import { everyone, parties, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line, Part } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Year } from '../../office/period.ts'
import { IndicatorKind, IndicatorOrder } from './order.ts'
import { Satuan } from './satuan.ts'
import { Approach, Aspect, Measures, SkpKind, SkpState } from '../skp/skp.ts'

/** One indicator of a year, with whose it is. */
export const IndicatorRow = z.object({
  id: z.uuid(),
  skpId: Id,
  employeeId: Id,
  /** The employee who appraises; null for an official from outside, or for nobody. */
  appraiserId: Id.nullable(),
  fullName: z.string(),
  unitId: Id.nullable(),
  state: SkpState,
  kind: SkpKind,
  approach: Approach,
  rhkId: z.uuid(),
  rhk: z.string(),
  indicator: z.string(),
  target: z.string(),
  aspect: Aspect.nullable(),
  measures: Measures.nullable(),
  formula: z.string(),
  source: z.string(),
})
export type IndicatorRow = z.infer<typeof IndicatorRow>

/** Some of the list of a year, with how many there are in all and of each kind. */
const IndicatorPage = z.object({
  rows: z.array(IndicatorRow),
  total: z.int(),
  counts: z.record(IndicatorKind, z.int()),
})
export type IndicatorPage = z.infer<typeof IndicatorPage>

/** What is written of an indicator in the list of a year; what is not named stays as it is. */
const writtenIndicator = z.object({
  id: z.uuid(),
  /** The text of its RHK, for all indicators of that. */
  rhk: line(most.text).optional(),
  indicator: line(most.text).optional(),
  target: line(most.short).optional(),
  aspect: Aspect.nullable().optional(),
  measures: Measures.nullable().optional(),
  formula: line(most.paragraph).optional(),
  source: line(most.short).optional(),
})
export type WrittenIndicator = z.infer<typeof writtenIndicator>

/** How indicators are measured. */
export const measuresContract = {
  /** The indicators of a year, or those that are meant: so many at once (`indicatorsAtOnce`) from `offset` on. */
  indicators: reads(staff)
    .input(IndicatorOrder.extend({ offset: Part.shape.offset }))
    .output(IndicatorPage),
  /** Writes indicators into the drafts in which they stand; all or none. */
  writeIndicators: writes(parties)
    .input(z.object({ year: Year, changes: z.array(writtenIndicator).min(1).max(most.cells) }))
    .output(Done),
  /** The units that the office has added to the usual ones. */
  satuan: reads(everyone).output(z.array(Satuan)),
  /** Adds a unit, or changes the limit of one. */
  saveSatuan: writes().input(Satuan).output(Done),
  removeSatuan: writes()
    .input(z.object({ name: z.string() }))
    .output(Done),
}

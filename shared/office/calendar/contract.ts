import { z } from 'zod'
import { everyone, reads, writes } from '../../kernel/contract-base.ts'
import { Done, line } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Year } from '../period.ts'

const YearDay = z.object({
  day: IsoDate,
  name: z.string(),
  kind: z.enum(['nasional', 'cuti-bersama']),
  /** It may still be moved. */
  provisional: z.boolean(),
})
const OfficeDay = z.object({ day: IsoDate, works: z.boolean(), reason: z.string() })

export const OfficeYear = z.object({
  /** Where the national days are from; null of a year of which none are known yet. */
  source: z.string().nullable(),
  holidays: z.array(YearDay),
  /** What the office has set itself, in the order of days. */
  own: z.array(OfficeDay),
})
export type OfficeYear = z.infer<typeof OfficeYear>

/** On which days the office works. */
export const calendarContract = {
  get: reads(everyone)
    .input(z.object({ year: Year }))
    .output(OfficeYear),
  /** Whether the office works on a day, whatever holds for the country; null goes back to that. */
  save: writes()
    .input(z.object({ day: IsoDate, works: z.boolean().nullable(), reason: line(most.name) }))
    .output(Done),
}

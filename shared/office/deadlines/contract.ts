import { z } from 'zod'
import { everyone, reads, writes } from '../../kernel/contract-base.ts'
import { DeadlineEvent } from '../calendar.ts'
import { IsoDate, Year } from '../period.ts'

export const OfficeDeadline = z.object({
  event: DeadlineEvent,
  title: z.string(),
  /** The usual date and where it comes from. */
  standard: IsoDate,
  source: z.string(),
  /** The office's own date, or null. */
  own: IsoDate.nullable(),
})
export type OfficeDeadline = z.infer<typeof OfficeDeadline>

/** Dates of a year that the office sets otherwise than usual. */
export const deadlinesContract = {
  /** By when everybody has to be ready. */
  list: reads(everyone)
    .input(z.object({ year: Year }))
    .output(z.array(OfficeDeadline)),
  /** null goes back to the usual date. */
  save: writes()
    .input(z.object({ year: Year, event: DeadlineEvent, dueOn: IsoDate.nullable() }))
    .output(z.object({})),
}

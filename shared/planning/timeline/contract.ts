import { z } from 'zod'
import { reads } from '../../kernel/contract-base.ts'
import { IsoDate, Year } from '../../office/period.ts'

const id = z.number().int().positive()

export const ServiceSegment = z.object({
  start: IsoDate,
  end: IsoDate,
  days: z.number().int().positive(),
  kind: z.enum(['counts', 'study', 'absent', 'gap', 'before']),
  label: z.string(),
  skpId: id.nullable(),
  /** Acting duties on these days, e.g. "Plt. Camat". */
  duties: z.array(z.string()),
})

/** The time line of a person's year of service. */
export const timelineContract = {
  get: reads()
    .input(z.object({ employeeId: id, year: Year }))
    .output(z.array(ServiceSegment)),
}

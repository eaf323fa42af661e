import { z } from 'zod'
import { reads, staff } from '../../kernel/contract-base.ts'
import { Id } from '../../kernel/fields.ts'
import { IsoDate, Year } from '../../office/period.ts'

const ServiceSegment = z.object({
  start: IsoDate,
  end: IsoDate,
  days: z.number().int().positive(),
  kind: z.enum(['counts', 'study', 'absent', 'gap', 'before']),
  label: z.string(),
  skpId: Id.nullable(),
  /** Acting duties on these days, e.g. "Plt. Camat". */
  duties: z.array(z.string()),
})

/** The time line of a person's year of service. */
export const timelineContract = {
  get: reads(staff, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id, year: Year }))
    .output(z.array(ServiceSegment)),
}

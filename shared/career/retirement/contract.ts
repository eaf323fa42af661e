import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { personLine } from '../../employees/person-line.ts'
import { reads, staff } from '../../kernel/contract-base.ts'
import { IsoDate } from '../../office/period.ts'
import { horizons } from './rules.ts'

/** Somebody in service, and when they retire. */
export const RetirementLine = z.object({
  ...personLine,
  status: z.string(),
  birthDate: IsoDate.nullable(),
  golongan: z.string().nullable(),
  /** null where the record does not tell it. */
  retirement: z
    .object({
      age: z.number().int(),
      reachedOn: IsoDate,
      retiresOn: IsoDate,
      /** Masa kerja in whole months. */
      service: z.number().int().nullable(),
    })
    .nullable(),
  /** Lead time in months that is reached; 0 when the day has come. */
  lead: z.number().int().nullable(),
  missing: z.array(z.string()),
})
export type RetirementLine = z.infer<typeof RetirementLine>

const filter = PeopleFilter.extend({
  /** Those who retire within so many months; the others too with `all`. */
  within: z.enum(horizons).default('all'),
})
export type RetirementFilter = z.infer<typeof filter>

/** Pensiun: who reaches the age of retirement, and when. */
export const retirementContract = {
  /** The first to retire first; who can't be told of stands at the end, in every choice. */
  list: reads(staff)
    .input(filter)
    .output(z.object({ today: IsoDate, lines: z.array(RetirementLine) })),
  /** The same list as a workbook. */
  export: reads(staff).input(filter).output(z.file()),
}

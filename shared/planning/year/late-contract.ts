import { z } from 'zod'
import { reads } from '../../kernel/contract-base.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { openStates } from '../skp/transitions.ts'

const id = z.number().int().positive()

/** Somebody whose SKP of the year is not signed yet. */
export const UnfinishedRow = z.object({
  employeeId: id,
  nip: z.string(),
  fullName: z.string(),
  jabatan: z.string().nullable(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  skpId: id.nullable(),
  /** null: there is no SKP. */
  state: z.enum(openStates).nullable(),
  /** The next version of one that was signed. */
  addendum: z.boolean(),
  due: IsoDate,
  /** 0 until the day after it was due. */
  daysLate: z.number().int(),
})
export type UnfinishedRow = z.infer<typeof UnfinishedRow>

/** Who has not finished the SKP of a year. */
export const lateContract = {
  unfinished: reads()
    .input(z.object({ year: Year }))
    .output(
      z.object({
        deadline: IsoDate,
        /** Of who begins later in the year. */
        newSkpMonths: z.number().int(),
        rows: z.array(UnfinishedRow),
      }),
    ),
}

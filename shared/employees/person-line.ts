import { z } from 'zod'
import { Id } from '../kernel/fields.ts'

/** Who stands on a line of a list: as the list names them, with the unit the line belongs to. */
export const personLine = {
  employeeId: Id,
  nip: z.string(),
  fullName: z.string(),
  jabatan: z.string().nullable(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
}

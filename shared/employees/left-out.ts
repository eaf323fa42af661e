import { z } from 'zod'
import { Id } from '../kernel/fields.ts'

/** Somebody who is not in a list in which one would look for them, and why, in a sentence. */
export const LeftOut = z.object({
  employeeId: Id,
  /** The SKP by which it can be mended; null where there is none. */
  skpId: Id.nullable(),
  fullName: z.string(),
  reason: z.string(),
})
export type LeftOut = z.infer<typeof LeftOut>

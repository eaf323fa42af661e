import { z } from 'zod'
import { Letterhead, OfficeSettings } from './office.ts'

/**
 * What the office had chosen when a paper was signed and what shapes its print: it stays as it is, whatever the office
 * chooses afterwards.
 */
export const SignedPaper = z.strictObject({
  ratingSpelling: OfficeSettings.shape.ratingSpelling,
  /** The fingerprint by which the file keeps the logo of that day; null where there was none. */
  logo: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  letterhead: Letterhead,
})
export type SignedPaper = z.infer<typeof SignedPaper>

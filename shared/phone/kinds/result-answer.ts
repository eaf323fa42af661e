import { z } from 'zod'
import { most } from '../../kernel/limits.ts'

/** The answer of a realisasi as it is believed: within the limits of an evaluation. */
export const ResultAnswer = z.strictObject({
  texts: z
    .array(z.strictObject({ id: z.uuid(), text: z.string().trim().max(most.longText) }))
    .max(most.rhk * most.iki),
})

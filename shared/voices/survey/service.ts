import { z } from 'zod'
import { Id, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'

/** A service that the office gives to the public, of one of its units. */
export const ServiceFields = z.object({
  name: required(most.name, 'Nama layanan harus diisi.'),
  unitId: Id,
  active: z.boolean(),
})

export const PublicService = ServiceFields.extend({
  id: Id,
  revision: Revision,
  unitName: z.string(),
  /** Periods that survey it: while there are any it can be closed, not removed. */
  surveys: z.number().int(),
})
export type PublicService = z.infer<typeof PublicService>

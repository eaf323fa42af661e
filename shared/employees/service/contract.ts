import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { AbsenceEntry, ActingEntry } from './service.ts'

const id = z.number().int().positive()

export const ServiceRecord = z.object({
  /** Newest first. */
  absences: z.array(AbsenceEntry.extend({ id })),
  duties: z.array(ActingEntry.extend({ id, unitName: z.string().nullable() })),
})
export type ServiceRecord = z.infer<typeof ServiceRecord>

/** Absences and acting duties of a person. */
export const serviceContract = {
  get: reads()
    .input(z.object({ employeeId: id }))
    .output(ServiceRecord),
  saveAbsence: writes()
    .input(AbsenceEntry.extend({ employeeId: id, id: id.optional() }))
    .output(z.object({ id })),
  saveActing: writes()
    .input(ActingEntry.extend({ employeeId: id, id: id.optional() }))
    .output(z.object({ id })),
  remove: writes()
    .input(z.object({ employeeId: id, history: z.enum(['absence', 'acting']), id }))
    .output(z.object({})),
}

import { z } from 'zod'
import { reads, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id } from '../../kernel/fields.ts'
import { AbsenceEntry, ActingEntry } from './service.ts'

export const ServiceRecord = z.object({
  /** Newest first. */
  absences: z.array(AbsenceEntry.extend({ id: Id })),
  duties: z.array(ActingEntry.extend({ id: Id, unitName: z.string().nullable() })),
})
export type ServiceRecord = z.infer<typeof ServiceRecord>

/** Absences and acting duties of a person. */
export const serviceContract = {
  get: reads(staff, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id }))
    .output(ServiceRecord),
  saveAbsence: writes()
    .input(AbsenceEntry.extend({ employeeId: Id, id: Id.optional() }))
    .output(z.object({ id: Id })),
  saveActing: writes()
    .input(ActingEntry.extend({ employeeId: Id, id: Id.optional() }))
    .output(z.object({ id: Id })),
  remove: writes()
    .input(z.object({ employeeId: Id, history: z.enum(['absence', 'acting']), id: Id }))
    .output(Done),
}

import { z } from 'zod'
import { oneself, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Id, line, Revised, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Party, PersonChoice } from '../../kernel/party.ts'
import { AbsenceSpan } from '../../employees/service/service.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { Approach, SkpContent, SkpKind, SkpState } from './skp.ts'

/** One line of the year's list: an employee with an SKP, or without one. */
export const PlanningRow = z.object({
  employeeId: Id,
  nip: z.string(),
  fullName: z.string(),
  jabatan: z.string().nullable(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  legalPosition: z.string(),
  skpId: Id.nullable(),
  state: SkpState.nullable(),
  /** Above 1 once it was signed and opened again (addendum). */
  version: z.number().int().nullable(),
  kind: SkpKind.nullable(),
  approach: Approach.nullable(),
  periodStart: IsoDate.nullable(),
  periodEnd: IsoDate.nullable(),
  /** Ended before its period does, e.g. by mutasi. */
  closedOn: IsoDate.nullable(),
  /** Of the person, in this year. */
  absences: z.array(AbsenceSpan),
  rhk: z.number().int(),
  appraiserName: z.string().nullable(),
  updatedAt: z.iso.datetime().nullable(),
})
export type PlanningRow = z.infer<typeof PlanningRow>

export const SkpHeader = z.object({
  kind: SkpKind,
  approach: Approach,
  periodStart: IsoDate,
  periodEnd: IsoDate,
  appraiser: PersonChoice.nullable(),
  superior: PersonChoice.nullable(),
  place: line(most.place),
})
export type SkpHeader = z.infer<typeof SkpHeader>

export const SkpDetail = SkpHeader.extend({
  id: Id,
  employeeId: Id,
  year: Year,
  state: SkpState,
  version: z.number().int(),
  signedOn: IsoDate.nullable(),
  /** Ended before its period does, e.g. by mutasi, and why. */
  closedOn: IsoDate.nullable(),
  closingReason: z.string(),
  revision: Revision,
  updatedAt: z.iso.datetime(),
  content: SkpContent,
  /** As the print names them: frozen when signed, as of today while it is a draft. */
  employee: Party,
  appraiserParty: Party.nullable(),
  superiorParty: Party.nullable(),
})
export type SkpDetail = z.infer<typeof SkpDetail>

/** The SKP of a year: who has one, and what stands at its head. */
export const skpContract = {
  /** Everybody, or one person, or those who have one jabatan. */
  list: reads(staff)
    .input(
      z.object({ year: Year, employeeId: Id.optional(), jabatan: z.string().max(most.search).optional() }),
    )
    .output(z.array(PlanningRow)),
  create: writes(oneself, { employee: 'employeeId' })
    .input(
      z.object({
        employeeId: Id,
        year: Year,
        kind: SkpKind.optional(),
        approach: Approach.optional(),
        periodStart: IsoDate.optional(),
        periodEnd: IsoDate.optional(),
      }),
    )
    .output(z.object({ id: Id })),
  get: reads(staff, { skp: 'id' })
    .input(z.object({ id: Id }))
    .output(SkpDetail),
  saveHeader: writes()
    .input(SkpHeader.extend({ id: Id, revision: Revision }))
    .output(Revised),
}

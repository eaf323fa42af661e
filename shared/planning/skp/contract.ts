import { z } from 'zod'
import { oneself, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Id, line, Part, Revised, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Party, PersonChoice } from '../../kernel/party.ts'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { personLine } from '../../employees/person-line.ts'
import { AbsenceSpan } from '../../employees/service/service.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { PlanningOrder } from './order.ts'
import { Approach, SkpContent, SkpKind, SkpState } from './skp.ts'

/** One line of the year's list: an employee with an SKP, or without one. */
export const PlanningRow = z.object({
  ...personLine,
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
  /** The employee who appraises; null for an official from outside, or for nobody yet. */
  appraiserId: Id.nullable(),
  appraiserName: z.string().nullable(),
  updatedAt: z.iso.datetime().nullable(),
})
export type PlanningRow = z.infer<typeof PlanningRow>

/** An SKP from which something can be taken over. */
export const SkpSource = PlanningRow.pick({
  employeeId: true,
  fullName: true,
  jabatan: true,
  rhk: true,
  nip: true,
  unitName: true,
}).extend({ skpId: Id })
export type SkpSource = z.infer<typeof SkpSource>

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
  /** Everybody, or who is meant: all of them, or `limit` from the one at `offset` in that order. */
  list: reads(staff).input(PlanningOrder.extend(Part.shape)).output(z.array(PlanningRow)),
  /** Which lines are in that list and in which order (`lineId`), so that a page can read only those that it shows. */
  order: reads(staff).input(PlanningOrder).output(z.array(z.number().int())),
  /** SKP of a year from which something can be taken over, those nearest to one person first. */
  sources: reads(staff)
    .input(
      z.object({
        year: Year,
        search: PeopleFilter.shape.search,
        /** For which SKP: never itself, its person's others first, then those of the same jabatan. */
        near: z
          .object({ skpId: Id, employeeId: Id, jabatan: z.string().max(most.search).nullable() })
          .optional(),
        limit: z.number().int().min(1).max(most.page),
      }),
    )
    .output(z.array(SkpSource)),
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

import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { personLine } from '../../employees/person-line.ts'
import { appraisers, oneself, parties, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'
import { PlanState } from '../improvement/plan.ts'
import { DueLine } from './due.ts'
import { CoachingKind, CoachingNote, CoachingRecord } from './note.ts'

/** Somebody who was coached in a year, or has a plan of improvement. */
export const CoachedLine = z.object({
  ...personLine,
  bimbingan: z.number().int(),
  konseling: z.number().int(),
  /** The last time; null where there was none in the year. */
  lastOn: IsoDate.nullable(),
  /** Agreed actions that are not done. */
  open: z.number().int(),
  /** Where the newest plan of improvement stands. */
  plan: PlanState.nullable(),
})
export type CoachedLine = z.infer<typeof CoachedLine>

/** The talks with one person. */
export const CoachedPerson = z.object({
  ...personLine,
  /** The newest first. */
  notes: z.array(CoachingNote.extend({ writes: z.boolean(), follows: z.boolean(), responds: z.boolean() })),
  /** Who would lead the next one: the appraiser of the present SKP. */
  appraiser: CoachingRecord.shape.leader.nullable(),
  /** Whether the operator writes down talks with this person, and which kinds. */
  writes: z.array(CoachingKind),
})
export type CoachedPerson = z.infer<typeof CoachedPerson>

const at = z.object({ id: Id, revision: Revision })
const Saved = at

/** Bimbingan and konseling kinerja with what was agreed, and the list of what is due of them and of plans. */
export const coachingContract = {
  /** All that is to be done, the most urgent first. */
  due: reads(staff)
    .input(PeopleFilter)
    .output(z.object({ today: IsoDate, lines: z.array(DueLine) })),
  /** Everybody with a talk in the year, an open action or a plan, by name. */
  people: reads(staff)
    .input(PeopleFilter.extend({ year: Year }))
    .output(z.array(CoachedLine)),
  /** Looking at konseling as the pengelola is recorded. */
  person: reads(staff, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id }))
    .output(CoachedPerson),
  /** Without an id it is a new one. */
  save: writes(appraisers, { employee: 'employeeId', coaching: 'id' })
    .input(CoachingRecord.extend({ employeeId: Id, id: Id.optional(), revision: Revision, sure: Sure }))
    .output(Saved),
  /** What the employee says to it. */
  respond: writes(oneself, { coaching: 'id' })
    .input(at.extend({ response: line(most.longText) }))
    .output(Saved),
  /** An agreed action is done, or is not yet. */
  follow: writes(parties, { coaching: 'id' })
    .input(
      at.extend({
        actionId: z.uuid(),
        doneOn: IsoDate.nullable(),
        result: line(most.short),
        sure: Sure,
      }),
    )
    .output(Saved),
  remove: writes(appraisers, { coaching: 'id' }).input(at).output(Done),
}

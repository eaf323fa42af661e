import { z } from 'zod'
import { personLine } from '../../employees/person-line.ts'
import { appraisers, oneself, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line, Part } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Period, Year } from '../../office/period.ts'
import { DiaryRhk } from '../diary/entry.ts'
import { AskedRole, FeedbackInput, FeedbackRole, FeedbackShown } from './entry.ts'
import { FeedbackOrder } from './order.ts'

const when = { year: Year, period: Period }

/** Who can be written as the giver, with the role that follows from units, teams and SKP. */
const Giver = z.object({ employeeId: Id, fullName: z.string(), role: FeedbackRole })

/** The feedback of a person and period. */
export const Feedback = z.object({
  employeeId: Id,
  fullName: z.string(),
  jabatan: z.string().nullable(),
  ...when,
  today: IsoDate,
  /** With the giver first by day; what is shown without names after it, in no order of time. */
  entries: z.array(FeedbackShown),
  /** RHK of the SKP that hold in the year, in their order. */
  rhk: z.array(DiaryRhk),
  /** The SKP of the period, of which it is printed; null where there is none that was signed. */
  skpId: Id.nullable(),
  /** So many different colleagues have to answer before their answers are shown. */
  minimum: z.number().int(),
  /** Who can have given it, where the operator may write about this person: himself, or for others. */
  givers: z.array(Giver),
  /** Whether he writes for others too, and service users. */
  writesForOthers: z.boolean(),
  /** Whether the operator is the person, who may answer. */
  responds: z.boolean(),
  /** Whether he settles who is asked. */
  asks: z.boolean(),
})
export type Feedback = z.infer<typeof Feedback>

/** A person's line in the list of the office. */
export const FeedbackRow = z.object({
  ...personLine,
  /** From the superior in the period. */
  superior: z.number().int(),
  /** From all others in the period; of colleagues only what is shown. */
  others: z.number().int(),
  /** The last day of feedback with a name, in whatever period. */
  last: IsoDate.nullable(),
  /** Longer ago than a month, or never. */
  silent: z.boolean(),
})
export type FeedbackRow = z.infer<typeof FeedbackRow>

/** Somebody who is asked, or could be. */
export const AskedPerson = z.object({ employeeId: Id, fullName: z.string(), role: AskedRole })
export type AskedPerson = z.infer<typeof AskedPerson>

const Asked = z.object({
  /** null while it is not settled. */
  askedOn: IsoDate.nullable(),
  reason: z.string(),
  chosen: z.array(AskedPerson),
  proposed: z.array(AskedPerson),
  /** How the proposal came about. */
  because: z.array(z.string()),
  /** Everybody who could be asked. */
  candidates: z.array(AskedPerson),
})
export type Asked = z.infer<typeof Asked>

/** Somebody about whom one may write, with what it can be about. */
const Due = z.object({
  employeeId: Id,
  fullName: z.string(),
  jabatan: z.string().nullable(),
  role: FeedbackRole,
  rhk: z.array(DiaryRhk),
})

/** What one has written oneself. */
const Given = FeedbackShown.extend({ employeeId: Id, fullName: z.string() })

/** Umpan balik berkelanjutan. Of colleagues nobody is ever told who said what. */
export const feedbackContract = {
  get: reads(staff, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id, ...when }))
    .output(Feedback),
  /** Writes feedback in: one's own, or (the pengelola) that of another, out of a paper. */
  give: writes(oneself, { employee: 'giverId' }).input(FeedbackInput).output(Done),
  /** Takes away what one has written; of what is shown without names only the pengelola. */
  remove: writes(oneself, { employee: 'giverId' })
    .input(z.object({ giverId: Id.nullable(), id: z.uuid() }))
    .output(Done),
  /** The answer of the person; '' takes it away. */
  respond: writes(oneself, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id, id: z.uuid(), response: line(most.text) }))
    .output(Done),
  /** About whom one may write on a day, and who has asked for it. */
  due: reads(oneself, { employee: 'giverId' })
    .input(z.object({ giverId: Id, day: IsoDate }))
    .output(z.array(Due)),
  /** What one has written in a year oneself, or written in for others; null for who is no employee. */
  given: reads(oneself, { employee: 'giverId' })
    .input(z.object({ giverId: Id.nullable(), year: Year }))
    .output(z.array(Given)),
  asked: reads(appraisers, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id, year: Year }))
    .output(Asked),
  /** Settles who is asked; others than those who are proposed with a reason. */
  ask: writes(appraisers, { employee: 'employeeId' })
    .input(
      z.object({
        employeeId: Id,
        year: Year,
        giverIds: z.array(Id).max(most.members),
        reason: line(most.short),
      }),
    )
    .output(Done),
  /** The period of everybody, or of who is meant: all of them, or `limit` from the one at `offset` in that order. */
  list: reads(staff).input(FeedbackOrder.extend(Part.shape)).output(z.array(FeedbackRow)),
  /** Who is in that list and in which order, so that a page reads only those that it shows. */
  order: reads(staff).input(FeedbackOrder).output(z.array(Id)),
  /** The list as a workbook, without a word of what was said. */
  export: reads(staff).input(FeedbackOrder).output(z.file()),
}

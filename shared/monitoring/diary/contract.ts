import { z } from 'zod'
import { personLine } from '../../employees/person-line.ts'
import { appraisers, oneself, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Id, Part, required, Revised, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'
import { DiaryDays, DiaryEntry, DiaryMark, DiaryMonth, DiaryRhk, DiaryState, longestMonth } from './entry.ts'
import { DiaryOrder } from './order.ts'

/** A day of somebody's month, whether something is written on it or not. */
export const DiaryDay = z.object({
  day: IsoDate,
  mark: DiaryMark,
  /** What it would be with nothing written on it. */
  bare: DiaryMark,
  /** Null where nothing is written. */
  state: DiaryState.nullable(),
  /** Why the appraiser gave it back; '' where nobody did. */
  note: z.string(),
  /** Why nobody has to write on it: a weekday, a holiday, an absence; null on a working day. */
  free: z.string().nullable(),
  /** Why it can't be written in, as a sentence; null where it can. */
  locked: z.string().nullable(),
})
export type DiaryDay = z.infer<typeof DiaryDay>

/** The diary of a person and month. */
export const Diary = z.object({
  employeeId: Id,
  fullName: z.string(),
  jabatan: z.string().nullable(),
  ...DiaryMonth.shape,
  today: IsoDate,
  revision: Revision,
  days: z.array(DiaryDay),
  /** In the order of days, and of each day as they were written. */
  entries: z.array(DiaryEntry),
  /** RHK of the SKP that hold in the month, in their order. */
  rhk: z.array(DiaryRhk),
  /** Whether the operator writes in it, and whether he approves it. */
  writes: z.boolean(),
  decides: z.boolean(),
})
export type Diary = z.infer<typeof Diary>

/** A person's line in the month of the office. */
export const DiaryRow = z.object({
  ...personLine,
  /** A mark for each day of the month, from the first on. */
  marks: z.array(DiaryMark),
  /** Working days before today that are not handed in. */
  behind: z.number().int(),
  /** Days that were handed in and wait for approval. */
  waiting: z.number().int(),
  /** Whether the operator approves them. */
  decides: z.boolean(),
})
export type DiaryRow = z.infer<typeof DiaryRow>

/** How many days of how many people an act was about. */
const Acted = z.object({ people: z.number().int(), days: z.number().int() })

/** Progres harian: the daily log of everybody. */
export const diaryContract = {
  get: reads(staff, { employee: 'employeeId' })
    .input(DiaryMonth.extend({ employeeId: Id }))
    .output(Diary),
  /** Days of a span that are handed in or approved; up to today where it has no end. */
  standing: reads(staff, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id, from: IsoDate, to: IsoDate.nullable() }))
    .output(z.array(z.object({ day: IsoDate, state: DiaryState.exclude(['draft']) }))),
  /** Writes these days anew, each with all its entries; the other days of the month stay as they are. */
  save: writes(oneself, { employee: 'employeeId' })
    .input(
      DiaryMonth.extend({
        employeeId: Id,
        revision: Revision,
        days: z
          .array(z.object({ day: IsoDate, entries: z.array(DiaryEntry).max(most.diary) }))
          .min(1)
          .max(longestMonth),
      }),
    )
    .output(Revised),
  /** Hands in all days between two of which something is written and nothing is wrong. */
  submit: writes(oneself, { employee: 'employeeIds' })
    .input(DiaryDays.extend({ sure: Sure }))
    .output(Acted),
  /** Takes back what was handed in and not approved yet. */
  withdraw: writes(oneself, { employee: 'employeeIds' }).input(DiaryDays).output(Acted),
  /** The own days of who enters them are asked about: they are approved by the appraiser. */
  approve: writes(appraisers, { employee: 'employeeIds' })
    .input(DiaryDays.extend({ sure: Sure }))
    .output(Acted),
  /** Gives back what was handed in or approved: it is a draft again, with the note. */
  giveBack: writes(appraisers, { employee: 'employeeIds' })
    .input(DiaryDays.extend({ note: required(most.short, 'Tulis apa yang perlu diperbaiki.') }))
    .output(Acted),
  /** The month of a person as a workbook, with the columns of the page, in the order in which e-Kinerja asks for them. */
  export: reads(staff, { employee: 'employeeId' })
    .input(DiaryMonth.extend({ employeeId: Id }))
    .output(z.file()),
  /** The month of everybody, or of who is meant: all of them, or `limit` from the one at `offset` in that order. */
  list: reads(staff).input(DiaryOrder.extend(Part.shape)).output(z.array(DiaryRow)),
  /** Who is in that list and in which order, so that a page reads only those that it shows. */
  order: reads(staff).input(DiaryOrder).output(z.array(Id)),
}

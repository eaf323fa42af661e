import { z } from 'zod'
import { personLine } from '../../employees/person-line.ts'
import { leaders, reads } from '../../kernel/contract-base.ts'
import { Id } from '../../kernel/fields.ts'
import { DiaryMonth, DiaryRhk } from '../../monitoring/diary/entry.ts'
import { IsoDate, Period } from '../../office/period.ts'

/** How many there are, and how many of them are done. */
const Counted = z.object({ done: z.number().int(), of: z.number().int() })

/** Somebody whom an appraiser leads, at a glance. */
export const LedPerson = z.object({
  ...personLine,
  skpId: Id,
  /** Working days of the month before today, and those of them that are handed in. */
  reported: Counted,
  /** Indicators with a realisation in the period. */
  realised: Counted,
  /** The day of the last feedback with a name. */
  last: IsoDate.nullable(),
  /** Longer ago than a month, or never. */
  silent: z.boolean(),
  waiting: z.object({
    /** Days of the diary that wait for approval. */
    diaryDays: z.number().int(),
    /** Whether the SKP waits for the signature. */
    skp: z.boolean(),
    /** What the evaluation of a period that is over waits for; null where nothing waits. */
    evaluation: z.enum(['rate', 'sign']).nullable(),
  }),
  evaluationId: Id.nullable(),
  /** The last day of the month that was handed in, about which advice can be given. */
  adviceDay: IsoDate.nullable(),
  /** RHK that hold today. */
  rhk: z.array(DiaryRhk),
})
export type LedPerson = z.infer<typeof LedPerson>

const Led = z.object({
  today: IsoDate,
  /** Appraisers whose people the operator sees, and of whom these are. */
  appraisers: z.array(z.object({ employeeId: Id, fullName: z.string(), people: z.number().int() })),
  appraiserId: Id.nullable(),
  /** Who gives the feedback that is written here: the operator himself, or the appraiser for whom he writes. */
  giverId: Id.nullable(),
  people: z.array(LedPerson),
})
export type Led = z.infer<typeof Led>

/** The page of a superior: everybody whom he appraises, and what waits for him. */
export const superiorContract = {
  /** @param appraiserId whose people; the operator's own, or of whoever has the most without */
  overview: reads(leaders)
    .input(DiaryMonth.extend({ period: Period, appraiserId: Id.optional() }))
    .output(Led),
}

import { z } from 'zod'
import { reads, staff } from '../kernel/contract-base.ts'
import { Id } from '../kernel/fields.ts'
import { DeadlineEvent, DeadlineState } from '../office/calendar.ts'
import { IsoDate, Period, Year } from '../office/period.ts'
import { EvaluationState, ObjectionState, Predikat } from '../evaluation/evaluation.ts'
import { identityParts } from './next-step.ts'
import { SkpState } from '../planning/skp/skp.ts'
import { openStates } from '../planning/skp/transitions.ts'

const count = z.number().int()

/** Somebody whose turn it is, and of which SKP. */
const Turn = z.object({ skpId: Id, fullName: z.string() })

export const HomeOverview = z.object({
  today: IsoDate,
  /** What a new office still has to set up. */
  setup: z.object({ people: count, withoutUnit: count, units: count, unitsWithoutHead: count }),
  /** What every form names and is not filled. */
  unfilled: z.array(z.enum(identityParts)),
  /** Whether no SKP was ever signed in this office. */
  isNew: z.boolean(),
  /** Whether no earlier year was ever planned here: the office goes its way for the first time. */
  isFirstYear: z.boolean(),
  /** Goals of the year. */
  goals: count,
  planning: z.object({
    people: count,
    /** People in service whose SKP is not due, and people of the list who are no longer in service. */
    notDue: count,
    left: count,
    without: count,
    drafts: count,
    signed: count,
    /** SKP that are not signed although they are due, and people who should have one by now. */
    late: count,
    /** By when SKP are due, and since when the year is worked on here: what was due before is not late. */
    due: IsoDate,
    since: IsoDate,
    /** From the head of the office down. */
    next: Turn.extend({ hasAppraiser: z.boolean() }).nullable(),
  }),
  evaluation: z.object({
    /** SKP that hold in the chosen period. */
    skp: count,
    begun: count,
    signed: count,
    /** Of the signed ones, those with the day on which the employee signed too. */
    received: count,
    achievementSet: z.boolean(),
    /** From when it can be worked on, and until when it is due. */
    from: IsoDate,
    due: IsoDate,
    next: Turn.nullable(),
    counts: z.record(Predikat, count),
  }),
  /** Of the chosen period: signed evaluations that wait for the employee, and who of them is late, the longest first. */
  receipt: z.object({
    waiting: count,
    late: z.array(
      z.object({
        evaluationId: Id,
        fullName: z.string(),
        step: z.enum(['handOver', 'sign']),
        daysLate: count,
      }),
    ),
  }),
  /** Objections of all years that are not decided, the oldest first. */
  objections: z.array(
    z.object({
      evaluationId: Id,
      fullName: z.string(),
      year: Year,
      period: Period,
      state: ObjectionState,
      submittedOn: IsoDate,
      /** Whose turn it is. */
      waitsFor: z.string().nullable(),
    }),
  ),
  /** People whose days of this week are not handed in; null where nobody keeps diaries, and of other years. */
  diary: z.object({ people: count, behind: count }).nullable(),
  /** What of coaching and plans of improvement is late, and what is due within a week or waits for a decision. */
  coaching: z.object({ late: count, soon: count }),
  /** What of the public waits for an answer, what of it is past a limit or on its last day; null for who does not work with the register. */
  complaints: z.object({ open: count, late: count, lastDay: count }).nullable(),
  /** Whose days the operator writes himself, and how many of this month and the last are not handed in; null for who writes none. */
  ownDiary: z.object({ employeeId: Id, behind: count }).nullable(),
  /** The year after, where it has begun already, and who is to have an SKP of it and has none. */
  nextYear: z.object({ year: Year, without: count }).nullable(),
  deadlines: z.array(
    z.object({
      id: DeadlineEvent,
      title: z.string(),
      due: IsoDate,
      state: DeadlineState,
      done: count,
      total: count,
    }),
  ),
  withoutSkp: z.array(z.object({ employeeId: Id, fullName: z.string(), jabatan: z.string().nullable() })),
  /** Whose SKP is late, the longest first. */
  latest: z.array(
    z.object({
      employeeId: Id,
      skpId: Id.nullable(),
      fullName: z.string(),
      state: z.enum(openStates).nullable(),
      daysLate: count,
    }),
  ),
  /** Appraisers with what waits for them in the chosen period, those with most first. */
  waiting: z.array(
    z.object({
      appraiser: z.string(),
      /** null for an official from outside. */
      employeeId: Id.nullable(),
      open: count,
    }),
  ),
  /** What was worked on last. */
  recent: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('skp'),
        id: Id,
        fullName: z.string(),
        state: SkpState,
        at: z.iso.datetime(),
      }),
      z.object({
        kind: z.literal('evaluation'),
        id: Id,
        fullName: z.string(),
        state: EvaluationState,
        at: z.iso.datetime(),
      }),
    ]),
  ),
})
export type HomeOverview = z.infer<typeof HomeOverview>

/** What must be done now. */
export const homeContract = {
  /** The year and period with which the application starts on this day. */
  due: reads(staff).output(z.object({ year: Year, period: Period })),
  overview: reads(staff)
    .input(z.object({ year: Year, period: Period }))
    .output(HomeOverview),
}

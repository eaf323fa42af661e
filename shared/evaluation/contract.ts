import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { appraisers, leaders, parties, reads, signs, staff, works, writes } from '../kernel/contract-base.ts'
import { Done, Id, LetGo, line, Part, reason, Revised, Revision } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { Progress } from '../kernel/progress.ts'
import { LeftOut } from '../employees/left-out.ts'
import { PeopleFilter } from '../employees/people-filter.ts'
import { personLine } from '../employees/person-line.ts'
import { IsoDate, Period, Year } from '../office/period.ts'
import { Sure } from '../office/signing-day.ts'
import { OnPaper } from '../planning/agreement/contract.ts'
import { SkpDocument } from '../planning/skp/skp.ts'
import { evaluationExcelContract } from './excel/contract.ts'
import { fairnessContract } from './fairness/contract.ts'
import { mutasiContract } from './mutasi/contract.ts'
import { superiorContract } from './superior/contract.ts'
import { objectionContract } from './objection/contract.ts'
import { receiptContract } from './receipt/contract.ts'
import { rhythmContract } from './rhythm/contract.ts'
import { AppraiserCompared } from './compare.ts'
import { Counted } from './counted.ts'
import {
  Achievement,
  EvaluationContent,
  EvaluationState,
  ObjectionState,
  Predikat,
  Rating,
} from './evaluation.ts'
import { EvaluationOrder } from './order.ts'
import { Reasons } from './reasons.ts'

const when = { year: Year, period: Period }

/** One signed SKP of the year with its evaluation of the period, or without one. */
export const EvaluationRow = z.object({
  skpId: Id,
  ...personLine,
  periodStart: IsoDate,
  /** Its last day: of the period, or of an earlier closing. */
  periodEnd: IsoDate,
  closedOn: IsoDate.nullable(),
  /** The employee who appraises; null for an official from outside. */
  appraiserId: Id.nullable(),
  appraiserName: z.string().nullable(),
  evaluationId: Id.nullable(),
  state: EvaluationState.nullable(),
  ratingResult: Rating.nullable(),
  ratingBehaviour: Rating.nullable(),
  predikat: Predikat.nullable(),
  signedOn: IsoDate.nullable(),
  handedOn: IsoDate.nullable(),
  employeeSignedOn: IsoDate.nullable(),
  /** Of the objection that stands against it; null without one. */
  objection: ObjectionState.nullable(),
  reasons: Reasons,
  /** null while nothing of it is written. */
  revision: Revision.nullable(),
  updatedAt: z.iso.datetime().nullable(),
})
export type EvaluationRow = z.infer<typeof EvaluationRow>

/** How many there are, and how many of them something is written of. */
const Written = z.object({ done: z.number().int(), of: z.number().int() })

/** What besides its own texts an appraisal rests on in its period: evidence that is attached, days of progres harian. */
const Basis = z.object({ proofs: z.number().int(), days: z.number().int() })

/** A line of the table: with what the ratings stand on. */
export const EvaluationLine = EvaluationRow.extend({
  /** Indicators with a realisation. */
  realised: Written,
  /** RHK with feedback, written here or given in the period. */
  results: Written,
  /** BerAKHLAK values with feedback, likewise. */
  values: Written,
  basis: Basis,
  /** Of the head of a unit, whose hasil kerja is the unit's achievement. */
  proposedRating: Rating.nullable(),
})
export type EvaluationLine = z.infer<typeof EvaluationLine>

export const RateInput = z.object({
  skpId: Id,
  period: Period,
  revision: Revision.nullable(),
  ratingResult: Rating.nullable().optional(),
  ratingBehaviour: Rating.nullable().optional(),
  reasons: Reasons.optional(),
  sure: Sure,
})
export type RateInput = z.infer<typeof RateInput>

/** Ratings as they were stored from a row of the table. */
const Rated = z.object({
  evaluationId: Id,
  revision: Revision,
  ratingResult: Rating.nullable(),
  ratingBehaviour: Rating.nullable(),
  predikat: Predikat.nullable(),
  reasons: Reasons,
  updatedAt: z.iso.datetime(),
})

/** Somebody whose evaluation may be signed with others, or why it can't be. */
export const Signable = z.object({
  skpId: Id,
  employeeId: Id,
  fullName: z.string(),
  unitName: z.string().nullable(),
  evaluationId: Id.nullable(),
  revision: Revision.nullable(),
  predikat: Predikat.nullable(),
  /** In Indonesian; null where nothing stands in the way. */
  problem: z.string().nullable(),
  /** Which reasons are not written, in Indonesian; null where none is missing or none is asked for. */
  unreasoned: z.string().nullable(),
})
export type Signable = z.infer<typeof Signable>

const SigningEvent = z.discriminatedUnion('kind', [
  Progress.extend({ kind: z.literal('progress') }),
  z.object({ kind: z.literal('done'), signed: z.array(Id) }),
])
export type SigningEvent = z.infer<typeof SigningEvent>

/** When, where and how several evaluations are signed. */
export const SignManyInput = z.object({
  rows: z
    .array(z.object({ id: Id, revision: Revision }))
    .min(1)
    .max(most.ids),
  signedOn: IsoDate,
  employeeSignedOn: IsoDate.nullable(),
  place: line(most.place),
  onPaper: OnPaper,
  sure: Sure,
})
export type SignManyInput = z.infer<typeof SignManyInput>

export const EvaluationDetail = z.object({
  /** null while nothing of it is written: it begins with the first word. */
  id: Id.nullable(),
  skpId: Id,
  employeeId: Id,
  /** The employee who appraises; null for an official from outside. */
  appraiserId: Id.nullable(),
  ...when,
  state: EvaluationState,
  revision: Revision,
  updatedAt: z.iso.datetime(),
  skp: SkpDocument,
  content: EvaluationContent,
  /** Of the unit, and of which unit it was taken; null while it is not set. */
  achievement: Achievement.nullable(),
  achievementUnitId: Id.nullable(),
  achievementUnitName: z.string().nullable(),
  /** Proposed for the head of a unit, whose hasil kerja is the unit's achievement. */
  proposedRating: Rating.nullable(),
  predikat: Predikat.nullable(),
  place: z.string(),
  signedOn: IsoDate.nullable(),
  handedOn: IsoDate.nullable(),
  employeeSignedOn: IsoDate.nullable(),
  /** Of which RHK of the SKP and which values, counted from 1, umpan balik berkelanjutan is shown in the period. */
  recorded: z.object({ rhkIds: z.array(z.uuid()), values: z.array(z.number().int()) }),
  basis: Basis,
  /** Of the objection that stands against it; null without one. */
  objection: ObjectionState.nullable(),
  /** When its result was changed by a decision on an objection, and what it was before; null where it was not. */
  decided: z.object({ on: IsoDate, before: Predikat }).nullable(),
  /** The other evaluations of the person's year, as advice: also those of another SKP, from before a mutasi or after. */
  history: z.array(
    z.object({
      id: Id,
      period: Period,
      state: EvaluationState,
      predikat: Predikat.nullable(),
      /** The days of the other SKP; null for this one. */
      of: z.object({ start: IsoDate, end: IsoDate }).nullable(),
      /** Whether the operator may open it. */
      opens: z.boolean(),
    }),
  ),
})
export type EvaluationDetail = z.infer<typeof EvaluationDetail>

export const UnitAchievement = z.object({
  unitId: Id,
  achievement: Achievement,
  reason: z.string(),
  decidedBy: z.string(),
  decidedOn: IsoDate.nullable(),
})
export type UnitAchievement = z.infer<typeof UnitAchievement>

const Departure = z.object({ severity: z.enum(['info', 'warning']), message: z.string() })

const Distribution = z.object({
  /** The unit whose achievement it is; null in an office without units. */
  unitId: Id.nullable(),
  achievement: Achievement.nullable(),
  /** Of whom, drafts too. */
  counts: z.record(Predikat, z.number().int()),
  total: z.number().int(),
  /** Of these, not signed yet: their predikat may still change. */
  drafts: z.number().int(),
  /** Of those that are signed, which alone are held against the pattern. */
  final: z.record(Predikat, z.number().int()),
  departures: z.array(Departure),
  /** What would depart when all drafts were signed as they are. */
  withDrafts: z.array(Departure),
  /** When it was settled and why where it departs; `holds` while the final predikat are those of then. */
  settled: z.object({ reason: z.string(), settledOn: IsoDate, holds: z.boolean() }).nullable(),
})
export type Distribution = z.infer<typeof Distribution>

/** Penilaian kinerja: ratings, predikat, achievement of the organisation, distribution. */
export const evaluationContract = {
  excel: evaluationExcelContract,
  fairness: fairnessContract,
  mutasi: mutasiContract,
  superior: superiorContract,
  receipt: receiptContract,
  objection: objectionContract,
  rhythm: rhythmContract,
  /** Everybody, or who is meant: all of them, or `limit` from the one at `offset` in that order. */
  list: reads(staff).input(EvaluationOrder.extend(Part.shape)).output(z.array(EvaluationLine)),
  /** Which lines are in that list and in which order (`lineId`), so that a page can read only those that it shows. */
  order: reads(staff).input(EvaluationOrder).output(z.array(z.number().int())),
  /** Who of these people is not in the list of the period, and why. */
  leftOut: reads(staff).input(PeopleFilter.extend(when)).output(z.array(LeftOut)),
  /** Begins the evaluation of a signed SKP, or gives the one that exists. */
  begin: writes(parties, { skp: 'skpId' })
    .input(z.object({ skpId: Id, period: Period }))
    .output(z.object({ id: Id })),
  /** What the evaluation of an SKP for a period is, or would be before it is begun; looking at it begins nothing. */
  look: reads(staff, { skp: 'skpId' })
    .input(z.object({ skpId: Id, period: Period }))
    .output(EvaluationDetail),
  get: reads(staff, { evaluation: 'id' })
    .input(z.object({ id: Id }))
    .output(EvaluationDetail),
  /** What came of the indicators of an SKP as numbers, period by period. */
  course: reads(staff, { skp: 'skpId' })
    .input(z.object({ skpId: Id }))
    .output(z.array(z.object({ period: Period, ikiId: z.uuid(), value: z.number() }))),
  /** What the progres harian of a period counts towards the indicators of an SKP, to be proposed. */
  counted: reads(staff, { skp: 'skpId' })
    .input(z.object({ skpId: Id, period: Period }))
    .output(z.array(Counted)),
  saveContent: writes(parties, { evaluation: 'id' })
    .input(z.object({ id: Id, revision: Revision, content: EvaluationContent, letGo: LetGo.default([]) }))
    .output(Revised),
  sign: signs(appraisers, { evaluation: 'id' })
    .input(
      z.object({
        id: Id,
        revision: Revision,
        signedOn: IsoDate,
        employeeSignedOn: IsoDate.nullable(),
        place: line(most.place),
        onPaper: OnPaper,
        sure: Sure,
      }),
    )
    .output(z.object({ predikat: Predikat })),
  /**
   * Sets one or both ratings from the table, and begins the evaluation where nothing is written of it yet.
   * `revision` is null where the table knew of none; a rating that is not named stays, `null` clears it.
   */
  rate: writes(appraisers, { skp: 'skpId' }).input(RateInput).output(Rated),
  /** Who can be signed together and who can't, with the reason: those of these lines, or all that are not signed. */
  signable: reads(appraisers)
    .input(z.object({ ...when, lines: z.array(z.number().int()).max(most.ids).optional() }))
    .output(z.array(Signable)),
  /** Signs several in one act, all or none, also when it is cancelled; what is unusual is asked once for all. */
  signMany: works(appraisers, { evaluation: 'rows.id' }, { signs: true })
    .input(SignManyInput)
    .output(eventIterator(SigningEvent)),
  unlock: writes()
    .input(z.object({ id: Id, reason: reason('Tulis alasan membuka kunci.') }))
    .output(Done),
  achievements: reads(leaders).input(z.object(when)).output(z.array(UnitAchievement)),
  setAchievement: writes()
    .input(
      UnitAchievement.extend({
        ...when,
        reason: line(most.paragraph),
        decidedBy: line(most.name),
        sure: Sure,
      }),
    )
    .output(Done),
  /** Undoes that the achievement of a unit was set; it has none of its own again. */
  removeAchievement: writes()
    .input(z.object({ ...when, unitId: Id }))
    .output(Done),
  distribution: reads(leaders)
    .input(z.object({ ...when, unitId: Id.optional() }))
    .output(Distribution),
  /** Who has rated whom and how, appraiser by appraiser. */
  compare: reads(leaders)
    .input(z.object({ ...when, unitId: Id.optional() }))
    .output(z.array(AppraiserCompared)),
  /** Settles the distribution of a unit; with a reason where it departs from the pattern. */
  settleDistribution: writes()
    .input(z.object({ ...when, unitId: Id.optional(), reason: line(most.paragraph) }))
    .output(Done),
}

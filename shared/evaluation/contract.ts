import { z } from 'zod'
import { appraisers, leaders, parties, reads, signs, staff, writes } from '../kernel/contract-base.ts'
import { Done, Id, line, Part, reason, Revised, Revision } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { LeftOut } from '../employees/left-out.ts'
import { PeopleFilter } from '../employees/people-filter.ts'
import { personLine } from '../employees/person-line.ts'
import { IsoDate, Period, Year } from '../office/period.ts'
import { Sure } from '../office/signing-day.ts'
import { OnPaper } from '../planning/agreement/contract.ts'
import { SkpDocument } from '../planning/skp/skp.ts'
import { evaluationExcelContract } from './excel/contract.ts'
import { mutasiContract } from './mutasi/contract.ts'
import { Achievement, EvaluationContent, EvaluationState, Predikat, Rating } from './evaluation.ts'
import { EvaluationOrder } from './order.ts'

const when = { year: Year, period: Period }

/** One signed SKP of the year with its evaluation of the period, or without one. */
export const EvaluationRow = z.object({
  skpId: Id,
  ...personLine,
  periodStart: IsoDate,
  /** Its last day: of the period, or of an earlier closing. */
  periodEnd: IsoDate,
  closedOn: IsoDate.nullable(),
  evaluationId: Id.nullable(),
  state: EvaluationState.nullable(),
  ratingResult: Rating.nullable(),
  ratingBehaviour: Rating.nullable(),
  predikat: Predikat.nullable(),
  employeeSignedOn: IsoDate.nullable(),
  updatedAt: z.iso.datetime().nullable(),
})
export type EvaluationRow = z.infer<typeof EvaluationRow>

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
  employeeSignedOn: IsoDate.nullable(),
  /** The other evaluations of this SKP, as advice. */
  history: z.array(
    z.object({ id: Id, period: Period, state: EvaluationState, predikat: Predikat.nullable() }),
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

const Distribution = z.object({
  achievement: Achievement.nullable(),
  counts: z.record(Predikat, z.number().int()),
  total: z.number().int(),
  /** Of these, not signed yet: their predikat may still change. */
  drafts: z.number().int(),
  departures: z.array(z.object({ severity: z.enum(['info', 'warning']), message: z.string() })),
})
type Distribution = z.infer<typeof Distribution>

/** Penilaian kinerja: ratings, predikat, achievement of the organisation, distribution. */
export const evaluationContract = {
  excel: evaluationExcelContract,
  mutasi: mutasiContract,
  /** Everybody, or who is meant: all of them, or `limit` from the one at `offset` in that order. */
  list: reads(staff).input(EvaluationOrder.extend(Part.shape)).output(z.array(EvaluationRow)),
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
  saveContent: writes(parties, { evaluation: 'id' })
    .input(z.object({ id: Id, revision: Revision, content: EvaluationContent }))
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
}

import { z } from 'zod'
import { reads } from '../../kernel/contract-base.ts'
import { Id } from '../../kernel/fields.ts'
import { Period, Year } from '../../office/period.ts'
import { Rating } from '../evaluation.ts'

const count = z.number().int()
const PerRating = z.record(Rating, count)

/** People who are looked at together; of fewer than five only how many they are is told. */
const GroupLooked = z.object({
  name: z.string(),
  n: count,
  /** Below Baik, Baik, Sangat Baik. */
  grades: z.tuple([count, count, count]).nullable(),
  /** How likely they differ so much from the others by chance alone, from 0 to 1; null where either are fewer than five. */
  chance: z.number().nullable(),
})
export type GroupLooked = z.infer<typeof GroupLooked>

const AppraiserLooked = GroupLooked.extend({
  results: PerRating.nullable(),
  behaviours: PerRating.nullable(),
  /** Without a realisation and without feedback. */
  bare: count.nullable(),
  /** Rated otherwise than the numbers of the indicators would suggest, and of how many that can be told. */
  apart: count.nullable(),
  measured: count.nullable(),
  /** The most that were written within a few minutes. */
  rushed: count.nullable(),
})
export type AppraiserLooked = z.infer<typeof AppraiserLooked>

export const Finding = z.object({
  kind: z.enum(['spread', 'alike', 'bare', 'apart', 'rushed', 'group']),
  /** All in Indonesian: what is seen, what it is computed from, and what else could explain it. */
  says: z.string(),
  from: z.string(),
  others: z.string(),
  n: count,
})
export type Finding = z.infer<typeof Finding>

export const Fairness = z.object({
  /** Appraisals with a predikat, and those of them that are not signed yet. */
  n: count,
  drafts: count,
  findings: z.array(Finding),
  appraisers: z.array(AppraiserLooked),
  units: z.array(GroupLooked),
  sexes: z.array(GroupLooked),
  statuses: z.array(GroupLooked),
})
export type Fairness = z.infer<typeof Fairness>

export const fairnessContract = {
  /** What the ratings of a period look like side by side; the pengelola and the head of the office alone see it. */
  look: reads({ pimpinan: 'office' })
    .input(z.object({ year: Year, period: Period, unitId: Id.optional() }))
    .output(Fairness),
}

import { z } from 'zod'
import { Id } from '../kernel/fields.ts'
import { EvaluationState, Predikat, Rating } from './evaluation.ts'

/** Somebody who is appraised, as it is compared. */
export const Compared = z.object({
  skpId: Id,
  fullName: z.string(),
  ratingResult: Rating.nullable(),
  ratingBehaviour: Rating.nullable(),
  predikat: Predikat.nullable(),
  state: EvaluationState.nullable(),
})
export type Compared = z.infer<typeof Compared>

/** An appraiser with all who are rated by him. */
export const AppraiserCompared = z.object({ name: z.string(), people: z.array(Compared) })
export type AppraiserCompared = z.infer<typeof AppraiserCompared>

/** The people of each appraiser, the one with the most of them first. */
export function byAppraiser(
  rows: ReadonlyArray<Compared & { appraiserName: string | null }>,
): AppraiserCompared[] {
  return [...Map.groupBy(rows, ({ appraiserName }) => appraiserName ?? 'Belum ada pejabat penilai')]
    .map(([name, people]) => ({ name, people }))
    .toSorted((a, b) => b.people.length - a.people.length || a.name.localeCompare(b.name, 'id'))
}

/** How many people have each rating. */
export function countRatings(ratings: ReadonlyArray<Rating | null>): Record<Rating, number> {
  const counts = { 'di-bawah': 0, sesuai: 0, 'di-atas': 0 }
  for (const rating of ratings) if (rating) counts[rating] += 1
  return counts
}

import { appraisalWords } from '../regulations/predikat.ts'
import type { Rating } from './evaluation.ts'

/** The two ratings of a row, in the order in which they are set. */
export const ratingCells = ['ratingResult', 'ratingBehaviour'] as const
export type RatingCell = (typeof ratingCells)[number]

/** How the ratings of a row are called. */
export const ratingCellLabels: Readonly<Record<RatingCell, string>> = {
  ratingResult: 'Rating hasil kerja',
  ratingBehaviour: 'Rating perilaku kerja',
}

/** What a key sets in a rating cell: 1 to 3 from the lowest rating, 0 nothing; undefined for another key. */
export function ratingOfKey(key: string): Rating | null | undefined {
  const ratings: Readonly<Record<string, Rating | null>> = {
    1: 'di-bawah',
    2: 'sesuai',
    3: 'di-atas',
    0: null,
    Delete: null,
    Backspace: null,
  }
  return ratings[key]
}

/** A place in the table. */
export interface Place {
  row: number
  cell: RatingCell
}

/**
 * Where one goes on after a rating is set: hasil kerja, perilaku kerja, the next row that takes a rating; stays where
 * none follows.
 * @param isLocked whether a row takes none, because it is signed or another appraiser's
 */
export function afterRating(
  { row, cell }: Place,
  rows: number,
  isLocked: (row: number) => boolean = () => false,
): Place {
  if (cell === 'ratingResult') return { row, cell: 'ratingBehaviour' }
  for (let next = row + 1; next < rows; next++)
    if (!isLocked(next)) return { row: next, cell: 'ratingResult' }
  return { row, cell }
}

/** A rating in the fewest words that say it, below a head that says of what. @param year of the appraisal */
export const shortRating = (rating: Rating, year: number): string =>
  appraisalWords(year).ratings[rating].replace(/ ekspektasi$/, '')

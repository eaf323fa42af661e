import { expect, it } from 'vitest'
import { afterRating, ratingOfKey, shortRating } from '../../../shared/evaluation/table.ts'

it('1, 2 and 3 are the ratings from the lowest, 0 and Delete clear, other keys are no rating', () => {
  expect(['1', '2', '3', '0', 'Delete', '4', 'a', 'Enter'].map(ratingOfKey)).toEqual([
    'di-bawah',
    'sesuai',
    'di-atas',
    null,
    null,
    undefined,
    undefined,
    undefined,
  ])
})

it('goes from hasil kerja to perilaku kerja, then to the next row, and stays on the last cell', () => {
  expect(afterRating({ row: 0, cell: 'ratingResult' }, 2)).toEqual({ row: 0, cell: 'ratingBehaviour' })
  expect(afterRating({ row: 0, cell: 'ratingBehaviour' }, 2)).toEqual({ row: 1, cell: 'ratingResult' })
  expect(afterRating({ row: 1, cell: 'ratingBehaviour' }, 2)).toEqual({ row: 1, cell: 'ratingBehaviour' })
})

it('passes over the rows that take no rating, and stays where none follows that takes one', () => {
  const signed = (row: number) => row === 1 || row === 3
  const behaviour = (row: number) => ({ row, cell: 'ratingBehaviour' }) as const
  expect(afterRating(behaviour(0), 4, signed)).toEqual({ row: 2, cell: 'ratingResult' })
  expect(afterRating(behaviour(2), 4, signed)).toEqual(behaviour(2))
})

it('says a rating in few words', () => {
  expect(shortRating('di-atas', 2026)).toBe('Di atas')
})

import { expect, it } from 'vitest'
import { nextOf } from '../../../shared/kernel/order.ts'

it('whose turn is next is the next that is open, after the last one from the beginning', () => {
  const list = [7, 3, 9, 4]
  expect(nextOf(list, 3, new Set([7, 4]))).toBe(4)
  expect(nextOf(list, 4, new Set([3, 9]))).toBe(3)
  expect(nextOf(list, 9, new Set([9, 7]))).toBe(7)
  // One that is not in the list stands before it.
  expect(nextOf(list, 100, new Set([9, 4]))).toBe(9)
  expect(nextOf(list, 3, new Set([3]))).toBeNull()
  expect(nextOf(list, 3, new Set())).toBeNull()
  // Who is open, but not in this list, is not meant.
  expect(nextOf(list, 3, new Set([100]))).toBeNull()
})

import { expect, test } from 'vitest'
import { fromTop } from '../../../shared/office/from-top.ts'

const unit = (id: number, parentId: number | null, headEmployeeId: number | null) => ({
  id,
  parentId,
  headEmployeeId,
})
const people = (...ids: number[]) => ids.map((employeeId) => ({ employeeId }))

test('the head of the office comes first, then heads of units from the top down, then the others as they were', () => {
  const units = [unit(1, null, 50), unit(2, 1, 20), unit(3, 2, 10), unit(4, 1, 30), unit(5, 1, null)]
  expect(fromTop(people(1, 10, 20, 30, 2, 50), units)).toEqual(people(50, 20, 30, 10, 1, 2))
})

test('who heads several units stands where the highest of them does', () => {
  const units = [unit(1, null, 7), unit(2, 1, 8), unit(3, 2, 9), unit(4, 1, 9)]
  expect(fromTop(people(9, 8, 7), units)).toEqual(people(7, 9, 8))
})

test('without units nothing moves', () => {
  expect(fromTop(people(3, 1, 2), [])).toEqual(people(3, 1, 2))
})

import { expect, it } from 'vitest'
import { carrySteps } from '../../../shared/kernel/steps.ts'

const row = (id: string, text: string, target = '1') => ({ id, text, target })
const step = <T>(value: T) => ({ value, taken: false })

it('takes my change back and leaves the cells of the other one', () => {
  const empty = [row('a', 'satu'), row('b', 'dua')]
  const mine = [row('a', 'SATU'), row('b', 'dua')]
  const theirs = [row('a', 'SATU', '5'), row('b', 'DUA')]
  expect(carrySteps([step(empty)], mine, theirs)).toEqual([
    { value: [row('a', 'satu', '5'), row('b', 'DUA')], taken: false },
  ])
})

it('leaves a cell that the other one has changed after me, and says so of that step alone', () => {
  const empty = [row('a', 'satu'), row('b', 'dua')]
  const first = [row('a', 'satu'), row('b', 'DUA')]
  const mine = [row('a', 'SATU'), row('b', 'DUA')]
  const theirs = [row('a', 'punya mereka'), row('b', 'DUA')]
  expect(carrySteps([step(first), step(empty)], mine, theirs)).toEqual([
    { value: theirs, taken: true },
    { value: [row('a', 'punya mereka'), row('b', 'dua')], taken: false },
  ])
})

it('takes a row of mine away and brings one back, where the other one has put his', () => {
  const before = [row('a', 'satu'), row('z', 'akhir')]
  const mine = [row('a', 'satu'), row('n', 'baru'), row('z', 'akhir')]
  const theirs = [row('t', 'mereka'), row('a', 'satu'), row('n', 'baru'), row('z', 'akhir')]
  const ids = (steps: ReadonlyArray<{ value: ReadonlyArray<{ id: string }> }>) =>
    steps.map(({ value }) => value.map(({ id }) => id).join(''))
  expect(ids(carrySteps([step(before)], mine, theirs))).toEqual(['taz'])
  const without = [row('t', 'mereka'), row('a', 'satu'), row('z', 'akhir')]
  expect(ids(carrySteps([step(mine)], before, without))).toEqual(['tanz'])
})

it('asks about nothing where both have written the same', () => {
  const mine = [row('a', 'SATU')]
  expect(carrySteps([step([row('a', 'satu')])], mine, mine)).toEqual([step([row('a', 'satu')])])
})

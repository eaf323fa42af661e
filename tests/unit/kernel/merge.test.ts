import { expect, it } from 'vitest'
import { keyOfPath, mergeThree } from '../../../shared/kernel/merge.ts'

const row = (id: string, text: string, more: object = {}) => ({ id, text, target: '1', ...more })
const base = { rhk: [row('a', 'satu'), row('b', 'dua')], expectations: ['x', 'y'], notes: '' }

it('takes each cell from the one who has changed it', () => {
  const mine = { ...base, rhk: [row('a', 'SATU'), row('b', 'dua')] }
  const theirs = {
    ...base,
    rhk: [row('a', 'satu', { target: '2' }), row('b', 'dua')],
    expectations: ['x', 'Y'],
  }
  expect(mergeThree(base, mine, theirs)).toEqual({
    merged: {
      rhk: [row('a', 'SATU', { target: '2' }), row('b', 'dua')],
      expectations: ['x', 'Y'],
      notes: '',
    },
    conflicts: [],
  })
})

it('keeps rows that either has added, and loses those that either has deleted', () => {
  const mine = { ...base, rhk: [row('a', 'satu'), row('b', 'dua'), row('c', 'tiga')] }
  const theirs = { ...base, rhk: [row('b', 'dua'), row('d', 'empat')] }
  expect(mergeThree(base, mine, theirs).merged.rhk.map(({ id }) => id)).toEqual(['b', 'c', 'd'])
})

it('tells the cells that both have changed, and takes the one that is chosen', () => {
  const mine = { ...base, rhk: [row('a', 'punya saya'), row('b', 'dua')], notes: 'm' }
  const theirs = { ...base, rhk: [row('a', 'punya mereka'), row('b', 'dua')], notes: 't' }
  const { merged, conflicts } = mergeThree(base, mine, theirs)
  expect(merged).toEqual(mine)
  expect(conflicts).toEqual([
    { path: ['rhk', 'a', 'text'], mine: 'punya saya', theirs: 'punya mereka' },
    { path: ['notes'], mine: 'm', theirs: 't' },
  ])
  const chosen = new Set([keyOfPath(['rhk', 'a', 'text'])])
  expect(mergeThree(base, mine, theirs, chosen).merged).toEqual({
    ...mine,
    rhk: [row('a', 'punya mereka'), row('b', 'dua')],
  })
})

it('asks about a row that one has deleted and the other changed', () => {
  const mine = { ...base, rhk: [row('b', 'dua')], notes: 'm' }
  const theirs = { ...base, rhk: [row('a', 'lain'), row('b', 'dua')] }
  const { conflicts } = mergeThree(base, mine, theirs)
  expect(conflicts).toEqual([{ path: ['rhk', 'a'], mine: undefined, theirs: row('a', 'lain') }])
  expect(mergeThree(base, mine, theirs, new Set(['rhk a'])).merged.rhk.map(({ id }) => id)).toEqual([
    'b',
    'a',
  ])
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapText, gapWords } from '../../../../shared/development/competence/gap.ts'
import {
  cellText,
  cellWords,
  meanText,
  shadeOf,
  shadeOfMean,
  sumsOf,
  sumWords,
} from '../../../../shared/development/competence/heat.ts'

const cell = (required: number, assessed: number | null, competenceId = 1) => ({
  competenceId,
  required,
  assessed,
})

describe('a cell', () => {
  test('tells how far below or above the standard, with its sign', () => {
    expect([gapText(2), gapText(0), gapText(-1)]).toEqual(['−2', '0', '+1'])
    expect([gapWords(2), gapWords(0), gapWords(-1)]).toEqual(['kurang 2', 'sesuai', 'lebih 1'])
    expect(cellWords('Komunikasi', cell(3, 2))).toBe('Komunikasi: standar 3, dinilai 2 (kurang 1)')
  })

  test('that was not assessed says so, and is no zero', () => {
    expect(cellText(cell(3, null))).toBe('?')
    expect(cellWords('Komunikasi', cell(3, null))).toBe('Komunikasi: standar 3, belum dinilai')
  })
})

describe('many together', () => {
  test('are the mean of who was assessed, with how many that are', () => {
    const people = [cell(3, 1), cell(3, 2), cell(3, null), cell(2, 2), cell(1, 2)].map((one) => ({
      cells: [one],
    }))
    const [sum] = sumsOf(people)
    expect(sum).toEqual({ competenceId: 1, of: 5, n: 4, short: 2, gap: 50 })
    expect(sum && sumWords('Komunikasi', sum)).toBe(
      'Komunikasi: rata-rata −0,5; 2 dari 4 orang di bawah standar; 1 belum dinilai',
    )
  })

  test('of whom nobody was assessed have no mean', () => {
    const [sum] = sumsOf([{ cells: [cell(2, null)] }])
    expect(sum).toEqual({ competenceId: 1, of: 1, n: 0, short: 0, gap: null })
    expect(sum && sumWords('Komunikasi', sum)).toBe('Komunikasi: 1 orang, belum ada yang dinilai')
  })

  test('never count as fewer than are short, whatever their order', () => {
    const level = fc.integer({ min: 1, max: 5 })
    const person = fc.record({ required: level, assessed: fc.option(level) })
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (some) => {
        const people = some.map(({ required, assessed }) => ({ cells: [cell(required, assessed)] }))
        const [sum] = sumsOf(people)
        const [turned] = sumsOf(people.toReversed())
        expect(sum).toEqual(turned)
        expect(sum?.short).toBeLessThanOrEqual(sum?.n ?? 0)
        expect(sum?.n).toBeLessThanOrEqual(sum?.of ?? 0)
      }),
    )
  })

  test('are told with one digit, from the side of the people', () => {
    expect([83, -30, 0, 4, 5, -95].map(meanText)).toEqual(['−0,8', '+0,3', '0,0', '0,0', '−0,1', '+1,0'])
  })
})

test('shades go from far below to above', () => {
  expect([3, 2, 1.5, 1, 0.2, 0, -0.2, -1].map(shadeOf)).toEqual([
    'far',
    'far',
    'far',
    'short',
    'short',
    'met',
    'above',
    'above',
  ])
})

test('the mean of many is shaded as it is written', () => {
  expect([83, 4, 0, -4, -6, 150].map(shadeOfMean)).toEqual(['short', 'met', 'met', 'met', 'above', 'far'])
})

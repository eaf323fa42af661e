import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addGoals, goalLimits, newGoal, notTaken, pastedGoals } from '../../shared/planning/goals.ts'
import { toTsv } from '../../shared/format/tsv.ts'

let count = 0
const newId = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`
const goal = (text: string) => newGoal(newId, text)

test('rows of Excel become goals; a row without a sasaran, as below a merged cell, is a further indicator', () => {
  const rows = [
    ['Meningkatnya layanan', 'Indeks kepuasan', '88 nilai', 'Program A', 'Rp 1.250.000'],
    ['', 'Waktu layanan', '2 hari', '', ''],
    ['Terwujudnya ketertiban', 'Gangguan yang selesai', '90 %', 'Program B', ''],
  ]
  const read = pastedGoals(toTsv(rows), newId)
  expect(read.map(({ text, program, budget }) => [text, program, budget])).toEqual([
    ['Meningkatnya layanan', 'Program A', 1_250_000],
    ['Terwujudnya ketertiban', 'Program B', null],
  ])
  expect(read[0]?.indicators.map(({ indicator, target }) => [indicator, target])).toEqual([
    ['Indeks kepuasan', '88 nilai'],
    ['Waktu layanan', '2 hari'],
  ])
})

test('a goal that stands there, or is given twice, is not added again, and that is said', () => {
  const result = addGoals(
    [goal('Meningkatnya layanan'), goal(' ')],
    [goal('meningkatnya layanan '), goal('Terwujudnya ketertiban'), goal('Terwujudnya ketertiban')],
  )
  expect(result.goals.map(({ text }) => text)).toEqual(['Meningkatnya layanan', 'Terwujudnya ketertiban'])
  expect(notTaken(result)).toEqual(['2 sasaran sudah ada atau tertulis dua kali, jadi dilewati.'])
})

test('whatever is added fits the agreement, and nothing is left out unsaid', () => {
  const texts = fc.array(
    fc.string({ maxLength: 2100 }).filter((text) => text.trim() !== ''),
    { maxLength: 80 },
  )
  fc.assert(
    fc.property(texts, texts, fc.integer({ min: 1, max: 25 }), (known, more, indicators) => {
      const before = addGoals([], known.map(goal)).goals
      const given = more.map((text) => ({
        ...goal(text),
        indicators: Array.from({ length: indicators }, () => ({ id: newId(), indicator: 'a', target: '' })),
      }))
      const result = addGoals(before, given)
      expect(result.goals.length).toBeLessThanOrEqual(goalLimits.goals)
      expect(result.goals.slice(0, before.length)).toEqual(before)
      expect(result.goals.every((one) => one.indicators.length <= goalLimits.indicators)).toBe(true)
      expect(result.goals.length - before.length).toBe(result.added)
      const fits = given.length === 0 || indicators <= goalLimits.indicators
      const whole = result.added === given.length && fits && result.cut === 0
      expect(notTaken(result).length === 0).toBe(whole)
    }),
    { numRuns: 200 },
  )
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Goal, goalLimits } from '../../../../shared/planning/goals/goal.ts'
import {
  addGoals,
  fillGoals,
  newGoal,
  notFilled,
  notTaken,
  pastedGoals,
} from '../../../../shared/planning/goals/table.ts'
import { parseTsv, toTsv } from '../../../../shared/excel/tsv.ts'

let count = 0
const newId = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`
const goal = (text: string) => newGoal(newId, text)

test('rows of Excel become goals; a row without a sasaran, as below a merged cell, is a further indicator', () => {
  const rows = [
    ['Meningkatnya layanan', 'Indeks kepuasan', '88 nilai', 'Program A', 'Rp 1.250.000'],
    ['', 'Waktu layanan', '2 hari', '', ''],
    ['Terwujudnya ketertiban', 'Gangguan yang selesai', '90 %', 'Program B', ''],
  ]
  const { goals: read, ...left } = pastedGoals(parseTsv(toTsv(rows)), newId)
  expect(left).toEqual({ orphans: 0, unreadable: 0, beside: 0, remarks: [] })
  expect(read.map(({ text, program, budget }) => [text, program, budget])).toEqual([
    ['Meningkatnya layanan', 'Program A', 1_250_000],
    ['Terwujudnya ketertiban', 'Program B', null],
  ])
  expect(read[0]?.indicators.map(({ indicator, target }) => [indicator, target])).toEqual([
    ['Indeks kepuasan', '88 nilai'],
    ['Waktu layanan', '2 hari'],
  ])
})

test.each([
  ['1.250.000,50', 1_250_001],
  ['Rp 1.250.000,-', 1_250_000],
  ['Rp1.250.000,00', 1_250_000],
  ['-5', null],
  ['1,250,000', null],
  ['198609262015051001', null],
  ['', null],
])('a budget pasted as "%s" can be saved as %s, and one that is none is counted', (written, budget) => {
  const { goals, unreadable } = pastedGoals(
    parseTsv(`Meningkatnya layanan\tIndeks\t88\tProgram A\t${written}`),
    newId,
  )
  expect(goals.map((one) => Goal.parse(one).budget)).toEqual([budget])
  expect(unreadable).toBe(budget === null && written !== '' ? 1 : 0)
})

test('what is pasted and can not be taken is said', () => {
  const rows = [
    ['', 'Indikator tanpa sasaran', '5', '', ''],
    ['Meningkatnya layanan', 'Indeks kepuasan', '88 nilai', 'Program A', 'banyak'],
    ['', '', '', '', ''],
    ['', 'Waktu layanan', '2 hari', 'Program A', ''],
    ['', 'Biaya layanan', '2 juta', 'Program B', '2.000.000'],
  ]
  const { goals, ...left } = pastedGoals(parseTsv(toTsv(rows)), newId)
  expect(goals.map(({ indicators }) => indicators.length)).toEqual([3])
  expect(notTaken({ ...addGoals([], goals), ...left })).toEqual([
    '1 baris tanpa sasaran di atasnya, jadi dilewati.',
    '1 anggaran bukan jumlah rupiah, jadi dikosongkan.',
    '1 program, anggaran atau Renstra berdiri di baris indikator berikutnya, jadi tidak dibawa.',
  ])
})

const table = [
  ['1', 'Meningkatnya layanan', 'Indeks kepuasan', '88 nilai', 'Program A', '1.250.000', 'Tujuan 1'],
  ['', '', 'Waktu layanan', '2 hari', '', '', ''],
  ['2', 'Terwujudnya ketertiban', 'Gangguan yang selesai', '90 %', 'Program B', '', 'Tujuan 2'],
]

test.each([
  ['running numbers', table],
  ['titles', [['No', 'Sasaran', 'Indikator', 'Target', 'Program', 'Anggaran (Rp)', 'Renstra'], ...table]],
  ['neither', table.map((row) => row.slice(1))],
])('a table of Excel pasted with %s is the same goals, with their Renstra', (_, rows) => {
  const { goals, ...left } = pastedGoals(parseTsv(toTsv(rows)), newId)
  expect(notTaken({ ...addGoals([], goals), ...left })).toEqual([])
  const read = goals.map((one) => Goal.parse(one))
  expect(read.map(({ text, program, budget, renstra }) => [text, program, budget, renstra])).toEqual([
    ['Meningkatnya layanan', 'Program A', 1_250_000, 'Tujuan 1'],
    ['Terwujudnya ketertiban', 'Program B', null, 'Tujuan 2'],
  ])
  expect(goals.map(({ indicators }) => indicators.map(({ target }) => target))).toEqual([
    ['88 nilai', '2 hari'],
    ['90 %'],
  ])
})

test('a column of Excel fills the cells where it is pasted, and no goal is made of it', () => {
  const { goals } = pastedGoals(parseTsv(toTsv(table)), newId)
  const targets = (of: typeof goals) => of.map(({ indicators }) => indicators.map(({ target }) => target))
  const filled = fillGoals(
    goals,
    { goal: 0, cell: 'target', row: 1 },
    [['3 hari'], ['95 %'], ['lebih']],
    newId,
  )
  expect(targets(filled.goals)).toEqual([['88 nilai', '3 hari'], ['95 %']])
  expect(targets(goals)).toEqual([['88 nilai', '2 hari'], ['90 %']])
  expect(notFilled(filled)).toEqual(['1 sel tempelan tidak mempunyai tempat di tabel, jadi diabaikan.'])
  // Indicators are added to their goal where there are too few.
  const more = fillGoals(
    goals,
    { goal: 0, cell: 'indicator', row: 1 },
    [
      ['Biaya layanan', '2 juta'],
      ['Aduan', ''],
      ['Antrean', '5 orang', 'Program C'],
    ],
    newId,
  )
  expect(more.goals[0]?.indicators.map(({ indicator, target }) => [indicator, target])).toEqual([
    ['Indeks kepuasan', '88 nilai'],
    ['Biaya layanan', '2 juta'],
    ['Aduan', ''],
    ['Antrean', '5 orang'],
  ])
  expect(more.goals[1]).toEqual(goals[1])
  expect(more.outside).toBe(1)
  const budgets = fillGoals(goals, { goal: 0, cell: 'budget', row: 0 }, [['banyak'], ['Rp 5.000']], newId)
  expect(budgets.goals.map(({ budget }) => budget)).toEqual([1_250_000, 5000])
  expect(notFilled(budgets)).toEqual(['1 anggaran bukan jumlah rupiah, jadi dibiarkan.'])
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

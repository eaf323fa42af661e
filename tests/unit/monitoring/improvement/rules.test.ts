import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, addMonths } from '../../../../shared/kernel/dates.ts'
import { emptyStep, type PlanRecord, type PlanStep } from '../../../../shared/monitoring/improvement/plan.ts'
import {
  asksForPlan,
  basisText,
  doubtsOfOutcome,
  endOfPlan,
  nextReview,
  problemsOfSteps,
} from '../../../../shared/monitoring/improvement/rules.ts'
import { predikats } from '../../../../shared/regulations/predikat.ts'

const basis = {
  evaluationId: 1,
  year: 2026,
  period: 'tw1',
  predikat: 'kurang',
  evaluatedOn: '2026-04-08',
} as const

const plan = (some: Partial<PlanRecord> = {}): PlanRecord => ({
  id: 1,
  employeeId: 3,
  basis,
  state: 'running',
  beginsOn: '2026-04-13',
  endsOn: '2026-10-12',
  question: null,
  revision: 0,
  steps: [],
  reviews: [],
  decisions: [],
  ...some,
})

const reviewed = (...days: readonly string[]) =>
  days.map((heldOn, at) => ({ id: at + 1, heldOn, result: 'Ada kemajuan', findings: [] }))

describe('an appraisal', () => {
  it.each([
    ['sangat-baik', false],
    ['baik', false],
    ['butuh-perbaikan', true],
    ['kurang', true],
    ['sangat-kurang', true],
  ] as const)('with predikat %s asks for a plan: %s', (predikat, asks) => {
    expect(asksForPlan({ predikat, period: 'tw2', year: 2026, periods: 'semua' })).toBe(asks)
    expect(asksForPlan({ predikat, period: 'tahunan', year: 2026, periods: 'tahunan' })).toBe(asks)
  })

  test('of a quarter asks for none where the office lets the annual one alone open plans', () => {
    for (const predikat of predikats)
      expect(asksForPlan({ predikat, period: 'tw4', year: 2026, periods: 'tahunan' })).toBe(false)
  })

  test('is named with its period, its year and its predikat', () => {
    expect(basisText(basis)).toBe('Evaluasi Triwulan I 2026, predikat Kurang')
  })
})

describe('a plan', () => {
  it.each([
    ['2026-04-13', 6, '2026-10-12'],
    ['2026-01-01', 6, '2026-06-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-01', 1, '2026-12-31'],
  ])('that begins on %s for %i months ends on %s', (begins, months, ends) => {
    expect(endOfPlan(begins, months)).toBe(ends)
  })

  it.each([
    [[], '2026-05-13'],
    [['2026-05-20'], '2026-06-20'],
    [['2026-05-13', '2026-09-30'], '2026-10-12'],
    [['2026-10-12'], null],
    [['2026-10-20'], null],
  ])('reviewed on %j is to be reviewed next on %s', (days, next) => {
    expect(nextReview(plan({ reviews: reviewed(...days) }))).toBe(next)
  })

  test('is not reviewed before it begins and after it has ended', () => {
    expect(nextReview(plan({ state: 'proposed', beginsOn: null, endsOn: null }))).toBeNull()
    expect(nextReview(plan({ state: 'ended' }))).toBeNull()
  })

  test('that is reviewed whenever it is asked for is reviewed once a month and on its last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 12 }), (offset, months) => {
        const beginsOn = addDays('2024-01-01', offset)
        const endsOn = endOfPlan(beginsOn, months)
        const held: string[] = []
        for (let at = 0; at <= months; at += 1) {
          const next = nextReview(plan({ beginsOn, endsOn, reviews: reviewed(...held) }))
          if (next === null) break
          expect(next > (held.at(-1) ?? beginsOn) && next <= endsOn).toBe(true)
          expect(next <= addMonths(held.at(-1) ?? beginsOn, 1)).toBe(true)
          held.push(next)
        }
        expect(held.at(-1)).toBe(endsOn)
        expect(held.length).toBeLessThanOrEqual(months + 1)
      }),
    )
  })
})

describe('steps', () => {
  const days = { beginsOn: '2026-04-13', endsOn: '2026-10-12' }
  const step = (some: Partial<PlanStep> = {}): PlanStep => ({
    ...emptyStep('00000000-0000-4000-8000-000000000001'),
    problem: 'Laporan terlambat',
    action: 'Menyerahkan laporan hari itu juga',
    measure: '95 % tepat waktu',
    dueOn: '2026-06-30',
    ...some,
  })

  test('that are whole and due within the plan, its first and last day included, may begin', () => {
    expect(problemsOfSteps([step({ dueOn: days.beginsOn }), step({ dueOn: days.endsOn })], days)).toEqual([])
  })

  it.each([
    [[], 'Langkah'],
    [[step({ problem: '' })], 'Langkah 1'],
    [[step(), step({ dueOn: null })], 'Langkah 2'],
    [[step({ dueOn: '2026-10-13' })], 'Langkah 1'],
    [[step({ dueOn: '2026-04-12' })], 'Langkah 1'],
  ])('are named where something is missing', (steps, field) => {
    expect(problemsOfSteps(steps, days).map((problem) => problem.field)).toEqual([field])
  })
})

test('an outcome is asked about before the chance is over, and where nobody has looked', () => {
  const looked = { endsOn: '2026-10-12', reviews: reviewed('2026-05-13') }
  expect(doubtsOfOutcome('tidak-berhasil', '2026-09-01', looked)).toHaveLength(1)
  expect(doubtsOfOutcome('tidak-berhasil', '2026-10-12', looked)).toEqual([])
  expect(doubtsOfOutcome('berhasil', '2026-09-01', looked)).toEqual([])
  expect(doubtsOfOutcome('berhasil', '2026-10-12', { ...looked, reviews: [] })).toHaveLength(1)
})

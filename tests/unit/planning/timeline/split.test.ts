import { expect, test } from 'vitest'
import { addDays } from '../../../../shared/kernel/dates.ts'
import { SkpState } from '../../../../shared/planning/skp/skp.ts'
import { notSplittable, splitAt } from '../../../../shared/planning/timeline/split.ts'

const year = { year: 2026, periodStart: '2026-01-01', periodEnd: '2026-12-31' }
const days = Array.from({ length: 364 }, (_, index) => addDays('2026-01-02', index))

test.each(SkpState.options)('what is offered for %s is what is done', (state) => {
  for (const closedOn of [null, '2026-06-30']) {
    const skp = { ...year, state, closedOn }
    const why = notSplittable(skp)
    for (const day of days) {
      const split = splitAt(skp, day)
      expect(split.ok ? null : split.problem).toBe(why)
    }
  }
})

test('drafts and signed SKP can be closed, appraised, archived and closed ones not', () => {
  const open = SkpState.options.filter((state) => notSplittable({ state, closedOn: null }) === null)
  expect(open).toEqual(['draft', 'proposed', 'returned', 'agreed'])
  expect(notSplittable({ state: 'agreed', closedOn: '2026-06-30' })).toContain('30 Juni 2026')
})

test('the first ends on the day before, the second takes the rest', () => {
  expect(splitAt({ ...year, state: 'agreed', closedOn: null }, '2026-07-01')).toEqual({
    ok: true,
    firstEnd: '2026-06-30',
    secondStart: '2026-07-01',
    secondEnd: '2026-12-31',
  })
})

import { describe, expect, it } from 'vitest'
import { confirmationOf, skpKeptBecause, whatWasDestroyed } from '../../../shared/privacy/destruction.ts'
import { dueOn, isDue, retentionLines } from '../../../shared/privacy/retention.ts'
import { markOf } from '../../../shared/regulations/security-class.ts'

const five = { activeYears: 1, inactiveYears: 4, fate: 'musnah' } as const

describe('the time of an archive', () => {
  it('is counted from the end of its year: five years after 2022 is the first day of 2028', () => {
    expect(dueOn(2022, five)).toBe('2028-01-01')
    expect(isDue(2022, five, '2027-12-31')).toBe(false)
    expect(isDue(2022, five, '2028-01-01')).toBe(true)
  })

  it('never comes for what is kept for ever', () => {
    expect(dueOn(2022, { ...five, fate: 'permanen' })).toBeNull()
    expect(isDue(2022, { ...five, fate: 'permanen' }, '2099-01-01')).toBe(false)
  })

  it('of SKP and evaluations is five years at least unless the office decides otherwise', () => {
    for (const { series, activeYears, inactiveYears } of retentionLines([], '2026-11-27'))
      expect(activeYears + inactiveYears, series).toBeGreaterThanOrEqual(5)
  })
})

describe('an SKP that has had its time', () => {
  const settled = {
    state: 'archived',
    openRemarks: 0,
    openEvaluations: 0,
    openPlans: 0,
    openObjections: 0,
  } as const

  it('goes when all about it is settled', () => {
    expect(skpKeptBecause(settled)).toBeNull()
    expect(skpKeptBecause({ ...settled, state: 'agreed' })).toBeNull()
  })

  it.each([
    [{ state: 'draft' }, 'belum ditandatangani'],
    [{ state: 'returned' }, 'belum ditandatangani'],
    [{ openRemarks: 1 }, 'keberatan'],
    [{ openEvaluations: 1 }, 'penilaian yang belum'],
    [{ openObjections: 1 }, 'keberatan yang belum diputus'],
  ] as const)('stays where something is open: %j', (open, why) => {
    expect(skpKeptBecause({ ...settled, ...open })).toContain(why)
  })
})

it('what is destroyed is confirmed by its number', () => {
  expect(confirmationOf(12)).toBe('MUSNAHKAN 12')
})

it('what was destroyed is told by archive and year', () => {
  const item = { name: 'A', nip: '1', holds: 'SKP', pieces: 1 }
  expect(
    whatWasDestroyed({
      series: [
        { series: 'kinerja', code: '1', name: 'SKP', retention: '' },
        { series: 'perseorangan', code: '2', name: 'Berkas', retention: '' },
      ],
      items: [
        { ...item, series: 'kinerja', year: 2024 },
        { ...item, series: 'kinerja', year: 2023 },
        { ...item, series: 'kinerja', year: 2024 },
        { ...item, series: 'perseorangan', year: 2015 },
      ],
    }),
  ).toBe('SKP 2023, 2024; Berkas 2015')
})

it('results of evaluations and what is on record of a person are TERBATAS, plans are open', () => {
  expect(markOf('evaluation', '2026-11-27')).toBe('TERBATAS')
  expect(markOf('person', '2026-11-27')).toBe('TERBATAS')
  expect(markOf('discipline', '2026-11-27')).toBe('RAHASIA')
  expect(markOf('planning', '2026-11-27')).toBeNull()
})

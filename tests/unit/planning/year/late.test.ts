import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../shared/kernel/dates.ts'
import {
  deadlinesOf,
  skpDeadlineOf,
  stateOfDate,
  stateOfDeadline,
} from '../../../../shared/office/calendar.ts'
import type { PlanningRow } from '../../../../shared/planning/skp/contract.ts'
import { dueOf, standingsOf, unfinishedOf, usedSince } from '../../../../shared/planning/year/late.ts'

const by = (date: string, newSkpMonths = 1) => ({ date, newSkpMonths })

const standing = (state: PlanningRow['state'], start = '2026-01-01') => ({ state, start })

const row = (some: Partial<PlanningRow>): PlanningRow => ({
  employeeId: 1,
  nip: '198609262015051001',
  fullName: 'Orang Rekaan 1',
  jabatan: 'Camat',
  unitId: 1,
  unitName: 'Kecamatan Uji',
  legalPosition: 'aktif',
  skpId: null,
  state: null,
  version: null,
  kind: null,
  approach: null,
  periodStart: null,
  periodEnd: null,
  closedOn: null,
  absences: [],
  rhk: 0,
  appraiserId: null,
  appraiserName: null,
  updatedAt: null,
  ...some,
})

describe('who has not finished an SKP', () => {
  it('is everybody without one, with a draft, a proposal or one that was given back; signed ones are finished', () => {
    const rows = [null, 'draft', 'proposed', 'returned', 'agreed', 'evaluated', 'archived'] as const
    const found = unfinishedOf(
      rows.map((state) => standing(state)),
      by('2026-01-31'),
      '2026-01-10',
    )
    expect(found.map(({ state }) => state)).toEqual([null, 'draft', 'proposed', 'returned'])
  })

  it('is not late on the last day, and one day late on the next', () => {
    const daysOn = (today: string) => unfinishedOf([standing('draft')], by('2026-01-31'), today)[0]?.daysLate
    expect(daysOn('2026-01-30')).toBe(0)
    expect(daysOn('2026-01-31')).toBe(0)
    expect(daysOn('2026-02-01')).toBe(1)
    expect(daysOn('2026-03-01')).toBe(29)
    expect(daysOn('2027-01-31')).toBe(365)
  })

  it('is not late with what was due before the office, or the year in it, was begun here', () => {
    const lateOf = (since: string, start?: string) =>
      unfinishedOf([standing('draft', start)], { ...by('2026-01-31'), since }, '2026-11-25')[0]?.daysLate
    expect(usedSince('2026-11-20', null)).toBe('2026-11-20')
    expect(usedSince('2025-03-01', '2026-11-20')).toBe('2026-11-20')
    expect(usedSince('2026-11-20', '2026-11-25')).toBe('2026-11-25')
    expect(lateOf('2026-11-20')).toBe(0)
    expect(lateOf('2026-02-01')).toBe(0)
    // On its last day the office was there.
    expect(lateOf('2026-01-31')).toBe(298)
    // Who began in October had time until the first of November, when the office was there.
    expect(lateOf('2026-10-15', '2026-10-01')).toBe(24)
  })

  it('is never late with an addendum: the version before it was signed', () => {
    const [addendum, first] = unfinishedOf(
      [2, 1].map((version) => ({ ...standing('draft'), version })),
      by('2026-01-31'),
      '2026-11-25',
    )
    expect(addendum).toMatchObject({ state: 'draft', daysLate: 0 })
    expect(first?.daysLate).toBe(298)
  })

  it('has a month from the beginning where that lies within the year, never less than the others', () => {
    expect(dueOf('2026-01-01', by('2026-01-31'))).toBe('2026-01-31')
    expect(dueOf('2026-07-01', by('2026-01-31'))).toBe('2026-08-01')
    expect(dueOf('2026-01-31', by('2026-01-31'))).toBe('2026-02-28')
    expect(dueOf('2026-12-15', by('2026-01-31'))).toBe('2027-01-15')
    expect(dueOf('2026-01-05', by('2026-03-15'))).toBe('2026-03-15')
    // An office may give more time.
    expect(dueOf('2026-12-31', by('2026-01-31', 2))).toBe('2027-02-28')
  })

  it('grows late by a day a day, whatever the dates', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2025-10-01', count))
    fc.assert(
      fc.property(day, day, (deadline, today) => {
        const [found] = unfinishedOf([standing(null)], by(deadline), today)
        const late = found?.daysLate ?? -1
        if (today <= deadline) expect(late).toBe(0)
        else expect(addDays(deadline, late)).toBe(today)
      }),
    )
  })

  it('is nobody who is not in service, away without pay all year, or appointed after it', () => {
    const listed = standingsOf(
      [
        row({ employeeId: 1 }),
        row({ employeeId: 2, legalPosition: 'pensiun', skpId: 9, state: 'draft', periodStart: '2026-01-01' }),
        row({ employeeId: 3, legalPosition: 'cltn' }),
        row({ employeeId: 4, nip: '200009252027032005' }),
        row({ employeeId: 5, nip: '200009252026032005' }),
        row({ employeeId: 6, skpId: 7, state: 'draft', periodStart: '2026-07-01' }),
      ],
      2026,
    )
    // The fifth was appointed in March of the year, as the NIP tells.
    expect(listed.map(({ employeeId, start }) => [employeeId, start])).toEqual([
      [1, '2026-01-01'],
      [5, '2026-03-01'],
      [6, '2026-07-01'],
    ])
  })
})

describe('the deadlines of a year', () => {
  it('are those of PP 30/2019 and the ten days after a quarter, unless the office has its own', () => {
    expect(deadlinesOf(2026, 'quarterly').map(({ id, due }) => [id, due])).toEqual([
      ['skp', '2026-01-31'],
      ['tw1', '2026-04-10'],
      ['tw2', '2026-07-10'],
      ['tw3', '2026-10-10'],
      ['tw4', '2027-01-10'],
      ['tahunan', '2027-01-31'],
      ['penyerahan', '2027-02-14'],
      ['tanda-tangan', '2027-02-28'],
      ['laporan', '2027-02-28'],
    ])
    // The year after a leap year's February.
    expect(deadlinesOf(2027, 'quarterly').at(-1)?.due).toBe('2028-02-29')
    const own = new Map([
      ['skp', '2026-02-15'],
      ['tw2', '2026-06-25'],
    ] as const)
    const set = deadlinesOf(2026, 'quarterly', own)
    expect(set.find(({ id }) => id === 'skp')).toMatchObject({ due: '2026-02-15', standard: '2026-01-31' })
    // One that is due before its work could begin is open on that day.
    expect(set.find(({ id }) => id === 'tw2')).toMatchObject({ due: '2026-06-25', from: '2026-06-25' })
    expect(skpDeadlineOf(2026, own)).toBe('2026-02-15')
    expect(skpDeadlineOf(2026)).toBe('2026-01-31')
  })

  it('of what happens on paper are told until they have passed', () => {
    const report = deadlinesOf(2026, 'quarterly').at(-1)
    if (!report) throw new Error('no deadlines')
    expect(['2027-01-31', '2027-02-28', '2027-03-01'].map((today) => stateOfDate(report, today))).toEqual([
      'coming',
      'now',
      null,
    ])
  })

  it('where nobody has an SKP are neither late nor done', () => {
    const [skp, quarter] = deadlinesOf(2026, 'quarterly')
    if (!skp || !quarter) throw new Error('no deadlines')
    expect(stateOfDeadline(quarter, 0, 0, '2026-06-01')).toBe('empty')
    expect(stateOfDeadline(quarter, 0, 0, '2026-03-01')).toBe('coming')
    expect(stateOfDeadline(quarter, 2, 5, '2026-04-10')).toBe('now')
    expect(stateOfDeadline(quarter, 2, 5, '2026-04-11')).toBe('late')
    expect(stateOfDeadline(quarter, 2, 5, '2026-11-27', '2026-04-10')).toBe('late')
    expect(stateOfDeadline(quarter, 2, 5, '2026-11-27', '2026-04-11')).toBe('before')
    expect(stateOfDeadline(quarter, 0, 5, '2026-11-27', '2026-04-11')).toBe('done')
    expect(stateOfDeadline(quarter, 0, 5, '2026-06-01')).toBe('done')
  })
})

import { describe, expect, test } from 'vitest'
import { doubtsOfBudget, notInto, problemsOfItem, spendingOf } from '../../../shared/development/plan/item.ts'
import { joined, type NeedRecord, notTaken, proposedPriority } from '../../../shared/development/plan/need.ts'
import { developmentWayIds, developmentWays } from '../../../shared/regulations/development.ts'

const need = (id: number, some: Partial<NeedRecord> = {}): NeedRecord => ({
  id,
  revision: 0,
  employeeId: 1,
  year: 2026,
  subject: 'Menata arsip',
  reason: '',
  priority: 3,
  sources: [{ source: 'sendiri', ref: '', note: '' }],
  ...some,
})

describe('needs', () => {
  test('are as pressing as their gap, and what a jabatan asks for comes first', () => {
    expect(proposedPriority('kesenjangan', 2)).toBe(1)
    expect(proposedPriority('kesenjangan', 1)).toBe(2)
    expect(proposedPriority('wajib')).toBe(1)
    expect(proposedPriority('umpan-balik')).toBe(3)
  })

  test('joined keep the words of the first, all sources, and the most pressing priority', () => {
    const other = need(2, {
      priority: 1,
      reason: 'dua kali',
      sources: [{ source: 'umpan-balik', ref: 'a', note: '' }],
    })
    expect(joined([need(1), other])).toMatchObject({
      id: 1,
      priority: 1,
      reason: 'dua kali',
      sources: [{ source: 'sendiri' }, { source: 'umpan-balik', ref: 'a' }],
    })
    expect(() => joined([need(1)])).toThrow('sedikitnya dua')
    expect(() => joined([need(1), need(2, { employeeId: 2 })])).toThrow('satu pegawai')
  })

  test('that are taken up are not found again', () => {
    const found = (ref: string) =>
      ({ employeeId: 1, source: 'umpan-balik', ref, subject: 'x', reason: '', priority: 3 }) as const
    const kept = need(1, { sources: [{ source: 'umpan-balik', ref: 'a', note: '' }] })
    expect(notTaken([found('a'), found('b')], [kept])).toEqual([found('b')])
  })
})

describe('the plan', () => {
  test('goes from usulan over disetujui to terlaksana, and not past one of them', () => {
    expect(notInto('usulan', 'disetujui')).toBeNull()
    expect(notInto('disetujui', 'terlaksana')).toBeNull()
    expect(notInto('usulan', 'terlaksana')).toBe('Dari usulan tidak dapat langsung menjadi terlaksana.')
  })

  test('has its days in its year and in their order', () => {
    expect(problemsOfItem({ year: 2026, startsOn: '2026-03-02', endsOn: '2026-03-01' })[0]?.field).toBe(
      'Selesai',
    )
    expect(problemsOfItem({ year: 2026, startsOn: '2027-01-01', endsOn: null })[0]?.message).toContain(
      'di luar tahun rencana 2026',
    )
    expect(problemsOfItem({ year: 2026, startsOn: null, endsOn: null })).toEqual([])
  })

  test('is summed within the budget of a unit with those below, and the office’s; over it is told by how much', () => {
    const units = [
      { id: 1, parentId: null },
      { id: 2, parentId: 1 },
      { id: 3, parentId: null },
    ]
    const spending = spendingOf(
      [
        { unitId: 2, cost: 3_000_000, state: 'disetujui' },
        { unitId: 1, cost: 1_000_000, state: 'terlaksana' },
        { unitId: 3, cost: 500_000, state: 'usulan' },
        { unitId: 3, cost: 900_000, state: 'batal' },
      ],
      [
        { unitId: null, amount: 5_000_000 },
        { unitId: 1, amount: 3_500_000 },
      ],
      units,
    )
    expect(spending).toEqual([
      { unitId: null, amount: 5_000_000, agreed: 4_000_000, proposed: 500_000 },
      { unitId: 1, amount: 3_500_000, agreed: 4_000_000, proposed: 0 },
    ])
    expect(doubtsOfBudget(spending, () => 'Seksi')).toEqual([
      { field: 'Seksi', message: 'Disetujui Rp4.000.000, anggarannya Rp3.500.000: lebih Rp500.000.' },
    ])
  })
})

test('every jalur is klasikal or nonklasikal and has a name of its own', () => {
  const labels = developmentWayIds.map((id) => developmentWays[id].label)
  expect(new Set(labels).size).toBe(labels.length)
})

import { describe, expect, it, test } from 'vitest'
import type { CreditAccount } from '../../../../shared/career/credit/account.ts'
import { composeCredit, type CreditPaper, outdatedBy } from '../../../../shared/career/credit/paper.ts'
import { formatCredit } from '../../../../shared/career/credit/points.ts'
import { standingOf } from '../../../../shared/career/credit/standing.ts'
import { verdictText } from '../../../../shared/career/credit/verdict.ts'
import { annual, facts } from './officer.ts'

const account = (some: Partial<CreditAccount> = {}): CreditAccount => ({
  countedUntil: '2024-12-31',
  balances: [{ kind: 'lama', value: 50_000, number: 'PAK/1', on: '2025-01-20' }],
  formation: null,
  competence: null,
  ...some,
})
const opened = (some: Partial<CreditAccount> = {}) => new Map([['Ahli Pertama', account(some)]])
const atRank = (golongan: string, tmt = '2021-04-01') => [{ golongan, tmt }]

describe('a first penetapan', () => {
  /** The figures of the form of BKN: lama 50, baru 52, of 100 that are needed. */
  const content = (some: Partial<CreditAccount> = {}) =>
    composeCredit(
      facts({
        pangkat: atRank('III/b'),
        evaluations: [2021, 2022, 2023, 2024, 2025].map((year) => annual(year)),
        accounts: opened({ countedUntil: '2022-12-31', ...some }),
      }),
      { year: 2025, own: null, last: null },
    )

  test('adds old and new, and tells what is above what the pangkat and the jenjang take', () => {
    const made = content({
      balances: [
        { kind: 'lama', value: 50_000, number: 'PAK/1', on: '2023-01-20' },
        { kind: 'lain', value: 14_500, number: '', on: null },
      ],
    })
    const konversi = made?.lines.find(({ kind }) => kind === 'konversi')
    expect(konversi).toMatchObject({ before: 0, added: 37_500, sum: 37_500 })
    expect(made?.lines.find(({ kind }) => kind === 'lama')?.note).toBe('PAK/1, 20/01/2023')
    expect(made?.rank).toEqual({ to: 'III/c', minimal: 100_000, excess: 2000 })
    expect(made?.promotion).toEqual({ to: 'Ahli Muda', minimal: 100_000, excess: 2000 })
  })

  it.each([
    [null, null, 'sepanjang terpenuhi: formasi jenjang Ahli Muda, lulus uji kompetensi'],
    [true, true, 'MENJADI Ahli Muda'],
    [true, false, 'TIDAK DAPAT DIPERTIMBANGKAN'],
  ])('with formasi %s and uji kompetensi %s the jenjang: %s', (formation, competence, says) => {
    const verdicts =
      content({
        formation,
        competence,
        balances: [{ kind: 'lama', value: 70_000, number: '', on: null }],
      })?.verdicts.map(verdictText) ?? []
    expect(verdicts).toHaveLength(2)
    expect(verdicts[1]).toContain(says)
    // The pangkat lies in the next jenjang and needs the same.
    expect(verdicts[0]?.startsWith('TIDAK')).toBe(verdicts[1]?.startsWith('TIDAK'))
  })

  test('one predikat below Baik in the last two years, or too little, is not enough', () => {
    const weak = composeCredit(
      facts({
        pangkat: atRank('III/a'),
        evaluations: [annual(2024, { predikat: 'kurang' }), annual(2025)],
        accounts: opened({ countedUntil: '2023-12-31' }),
      }),
      { year: 2025, own: null, last: null },
    )
    expect(weak?.verdicts[0] && verdictText(weak.verdicts[0])).toContain('dalam 2 tahun terakhir')
    expect(weak?.verdicts[0]?.possible).toBe(false)
    const young = composeCredit(facts({ pangkat: atRank('III/a', '2024-06-01'), accounts: opened() }), {
      year: 2025,
      own: null,
      last: null,
    })
    expect(young?.verdicts[0] && verdictText(young.verdicts[0])).toContain('2 tahun dalam pangkat')
  })
})

test('the next penetapan begins with what the last one had, and counts the months since', () => {
  const first = composeCredit(
    facts({
      evaluations: [annual(2025, { evaluationId: 1, period: 'tw1' })],
      accounts: opened(),
    }),
    { year: 2025, own: null, last: null },
  )
  expect(first?.until).toBe('2025-03-31')
  const rows = first?.rows ?? []
  const later = facts({
    // The annual one is signed since: for the months after March it stands.
    evaluations: [
      annual(2025, { evaluationId: 1, period: 'tw1' }),
      annual(2025, { predikat: 'sangat-baik' }),
    ],
    accounts: opened(),
    set: { jenjang: 'Ahli Pertama', until: '2025-03-31', rows },
  })
  const second = composeCredit(later, { year: 2025, own: null, last: first as CreditPaper })
  expect(second?.rows.slice(0, rows.length)).toEqual(rows)
  expect(second?.fresh.map((row) => [row.months.length, formatCredit(row.credit)])).toEqual([[9, '14,06']])
  expect(second?.lines.find(({ kind }) => kind === 'konversi')).toMatchObject({
    before: 3130,
    added: 14_060,
    sum: 17_190,
  })
  expect(second?.lines.find(({ kind }) => kind === 'lama')).toMatchObject({ before: 50_000, added: 0 })
})

describe('where somebody stands', () => {
  test('a promotion to the next jenjang begins at nothing', () => {
    const standing = standingOf(
      facts({
        jabatan: [
          { jabatan: 'Arsiparis Ahli Muda', jenis: 'jf-keahlian', jenjang: 'Ahli Muda', tmt: '2025-07-01' },
          ...facts().jabatan,
        ],
        pangkat: atRank('III/c', '2025-07-01'),
        accounts: opened(),
      }),
      null,
      '2026-02-01',
    )
    expect(standing).toMatchObject({ jenjang: 'Ahli Muda', opening: 0, total: 12_500, since: '2025-07-01' })
  })

  it.each([
    ['a PPPK', { status: 'PPPK' }],
    [
      'a pelaksana',
      { jabatan: [{ jabatan: 'Pengolah Data', jenis: 'pelaksana', jenjang: null, tmt: null }] },
    ],
  ])('%s has none', (_, some) => {
    expect(standingOf(facts(some), null, '2026-02-01')).toBeNull()
  })

  test('an estimate goes on at the pace of the last predikat, and not before two years in the pangkat', () => {
    const of = (tmt: string) =>
      standingOf(
        facts({ pangkat: atRank('III/a', tmt), accounts: opened({ balances: [] }) }),
        null,
        '2026-02-01',
      )?.rank
    // 37,5 are still needed: three years of Baik after 2025.
    expect(of('2021-04-01')).toMatchObject({ excess: -37_500, pace: { on: '2029-01-01', predikat: 'baik' } })
    expect(of('2027-04-15')?.pace?.on ?? null).not.toBe('2029-01-01')
  })

  test('what is missing is named', () => {
    const missing = (some: Parameters<typeof facts>[0]) =>
      standingOf(facts(some), null, '2026-02-01')?.missing
    expect(missing({})).toEqual(['Saldo awal belum diisi.'])
    expect(missing({ accounts: opened() })).toEqual([])
    expect(missing({ accounts: opened({ countedUntil: '2023-12-31' }) })).toEqual([
      'Tahun 2024 belum mempunyai predikat yang ditandatangani.',
    ])
    expect(missing({ accounts: opened(), pangkat: atRank('IV/a') })?.[0]).toContain('di luar jenjang')
    expect(
      missing({
        accounts: opened(),
        evaluations: [annual(2025, { period: 'tw1' }), annual(2025, { evaluationId: 2, period: 'tw2' })],
      }),
    ).toEqual(['Juli sampai Desember 2025 belum mempunyai predikat yang ditandatangani.'])
  })
})

test('a paper is outdated by another predikat or an opened evaluation, not by one that was destroyed', () => {
  const rows = standingOf(facts(), null, '2026-02-01')?.rows ?? []
  expect(outdatedBy(rows, [annual(2025)], new Set())).toEqual([])
  expect(outdatedBy(rows, [annual(2025, { predikat: 'sangat-baik' })], new Set())).toEqual([
    'Penilaian Tahunan 2025 kini berpredikat Sangat Baik, sedangkan yang ditetapkan Baik.',
  ])
  expect(outdatedBy(rows, [], new Set([2025]))[0]).toContain('dibuka kuncinya')
  expect(outdatedBy(rows, [], new Set())).toEqual([])
})

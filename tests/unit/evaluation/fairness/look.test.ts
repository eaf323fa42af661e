import { describe, expect, it } from 'vitest'
import { scopeOf } from '../../../../electron/app/scope.ts'
import { contract } from '../../../../shared/contract.ts'
import { mostAtOnce, type RatedFact, reaches } from '../../../../shared/evaluation/fairness/fact.ts'
import { chanceInWords } from '../../../../shared/evaluation/fairness/findings.ts'
import { lookAt } from '../../../../shared/evaluation/fairness/look.ts'
import { predikatFor } from '../../../../shared/evaluation/predikat.ts'
import { proceduresOf } from '../../../architecture/procedures-of.ts'

const somebody = {
  employeeId: 1,
  unitIds: new Set([1]),
  members: new Set([1]),
  skpIds: new Set([1]),
  appraises: new Set([1]),
}

const fact = (some: Partial<RatedFact> = {}): RatedFact => {
  const rated = {
    appraiserKey: '1',
    appraiserName: 'Penilai A',
    unitId: 1,
    unitName: 'Seksi A',
    sex: 'L' as const,
    status: 'PNS' as const,
    final: true,
    ratingResult: 'sesuai' as const,
    ratingBehaviour: 'sesuai' as const,
    indicators: 4,
    realised: 4,
    feedback: 2,
    proofs: 0,
    measured: 0,
    reached: 0,
    ratedAt: null,
    ...some,
  }
  const predikat = predikatFor(rated.ratingResult, rated.ratingBehaviour, '2026-09-30')
  return { predikat: predikat ?? 'baik', ...rated }
}

const people = (count: number, some: Partial<RatedFact>): RatedFact[] =>
  Array.from({ length: count }, () => fact(some))

const above = { ratingResult: 'di-atas', ratingBehaviour: 'di-atas' } as const
const a = { appraiserKey: '1', appraiserName: 'Penilai A' }
const b = { appraiserKey: '2', appraiserName: 'Penilai B' }

describe('fairness of a period', () => {
  it('tells who rates otherwise than others, with numbers on both sides, and what else could explain it', () => {
    const { appraisers, findings } = lookAt(
      [...people(8, { ...a, ...above }), ...people(10, b), ...people(2, { ...b, ...above })],
      2026,
    )
    expect(appraisers.map(({ name, n, grades }) => [name, n, grades])).toEqual([
      ['Penilai B', 12, [0, 10, 2]],
      ['Penilai A', 8, [0, 0, 8]],
    ])
    const spread = findings.find(({ kind }) => kind === 'spread')
    expect(spread?.says).toContain('8 Sangat Baik, 0 Baik, 0 di bawah Baik, dari 8 pegawai')
    expect(spread?.says).toContain('2 Sangat Baik, 10 Baik, 0 di bawah Baik, dari 12 pegawai')
    expect(spread?.from).toContain('uji eksak')
    expect(spread?.others).not.toBe('')
  })

  it('of fewer than five people tells only how many they are', () => {
    const { appraisers, findings } = lookAt(
      [...people(4, { ...a, ...above, realised: 0, feedback: 0 }), ...people(12, { ...b, realised: 1 })],
      2026,
    )
    const small = appraisers.find(({ name }) => name === 'Penilai A')
    expect(small).toEqual({
      name: 'Penilai A',
      n: 4,
      grades: null,
      chance: null,
      results: null,
      behaviours: null,
      bare: null,
      apart: null,
      measured: null,
      rushed: null,
    })
    // Neither are the others compared with these four.
    expect(appraisers.every(({ chance }) => chance === null)).toBe(true)
    expect(findings.map(({ says }) => says).join()).not.toContain('Penilai A')
  })

  it('says nothing about differences that are usual by chance', () => {
    const { findings, sexes } = lookAt(
      [
        ...people(9, { sex: 'L' }),
        ...people(3, { sex: 'L', ...above }),
        ...people(8, { sex: 'P' }),
        ...people(4, { sex: 'P', ...above }),
      ],
      2026,
    )
    expect(sexes.map(({ n, chance }) => [n, chance !== null && chance > 0.5])).toEqual([
      [12, true],
      [12, true],
    ])
    expect(findings.filter(({ kind }) => kind === 'group')).toEqual([])
  })

  it('tells a difference between PNS and PPPK once, counting CPNS with PNS and paruh waktu with PPPK', () => {
    const { findings, statuses } = lookAt(
      [
        ...people(6, { status: 'PNS', ...above }),
        ...people(4, { status: 'CPNS', ...above }),
        ...people(5, { status: 'PPPK' }),
        ...people(4, { status: 'PPPK Paruh Waktu' }),
      ],
      2026,
    )
    expect(statuses.map(({ name, n }) => [name, n])).toEqual([
      ['PNS dan CPNS', 10],
      ['PPPK', 9],
    ])
    const told = findings.filter(({ kind }) => kind === 'group')
    expect(told).toHaveLength(1)
    expect(told[0]?.others).toContain('bukan bukti pembedaan')
    expect(told[0]?.n).toBe(19)
  })

  it('counts ratings under which nothing is written, and those that part from the numbers', () => {
    const { appraisers, findings } = lookAt(
      [
        ...people(2, { realised: 0, feedback: 0 }),
        ...people(3, { measured: 2, reached: 1, ...above }),
        ...people(1, { measured: 2, reached: 2, ratingResult: 'di-bawah' }),
        ...people(2, { measured: 2, reached: 2 }),
      ],
      2026,
    )
    expect(appraisers[0]).toMatchObject({ n: 8, bare: 2, measured: 6, apart: 4 })
    expect(findings.find(({ kind }) => kind === 'bare')?.says).toMatch(/^2 dari 8 penilaian oleh Penilai A/)
    expect(findings.find(({ kind }) => kind === 'apart')).toMatchObject({ n: 6 })
  })

  it('finds everybody alike', () => {
    expect(lookAt(people(6, {}), 2026).findings.map(({ kind }) => kind)).toEqual(['alike'])
    expect(lookAt([...people(6, {}), fact(above)], 2026).findings).toEqual([])
  })

  it('finds five or more ratings within five minutes, not six over an hour', () => {
    const at = (minutes: number) => new Date(Date.UTC(2026, 9, 5, 2, minutes)).toISOString()
    const timed = (minutes: readonly number[]) => minutes.map((one) => fact({ ratedAt: at(one) }))
    const rushed = (minutes: readonly number[]) =>
      lookAt(timed(minutes), 2026).findings.filter(({ kind }) => kind === 'rushed')
    expect(mostAtOnce(timed([0, 20, 21, 22, 23, 24, 25, 26, 50]))).toHaveLength(6)
    expect(rushed([0, 20, 21, 22, 23, 24, 50])[0]?.says).toContain('5 dari 7 penilaian oleh Penilai A')
    expect(rushed([0, 10, 20, 30, 40, 50])).toEqual([])
  })

  it('keeps two appraisers of one name apart', () => {
    const { appraisers } = lookAt([...people(5, a), ...people(6, { ...a, appraiserKey: '9' })], 2026)
    expect(appraisers.map(({ n }) => n)).toEqual([6, 5])
  })

  it('of nobody finds nothing', () => {
    expect(lookAt([], 2026)).toMatchObject({ n: 0, findings: [], appraisers: [], units: [] })
  })
})

describe('whether a realisation reaches its target', () => {
  const up = { target: '12 dokumen', direction: 'up' as const, quarters: [3, 3, 3, 3] }
  it.each([
    ['12 dokumen', 'tahunan', true],
    ['11 dokumen', 'tahunan', false],
    ['3 dokumen', 'tw1', true],
    ['2 dokumen', 'b02', false],
    ['12 orang', 'tahunan', null],
    ['tercapai', 'tahunan', null],
  ] as const)('%s in %s: %s', (text, period, expected) => {
    expect(reaches(up, text, period)).toBe(expected)
  })

  it('follows the direction, and knows no target of a quarter where the plan has none', () => {
    const down = { target: '3 hari', direction: 'down' as const, quarters: [null, null, null, null] }
    expect(reaches(down, '2 hari', 'tahunan')).toBe(true)
    expect(reaches(down, '4 hari', 'tahunan')).toBe(false)
    expect(reaches(down, '2 hari', 'tw2')).toBeNull()
    // A number goes before the words.
    expect(reaches(down, 'selesai lebih cepat', 'tahunan', 2)).toBe(true)
    expect(reaches(down, '2 hari', 'tahunan', 4)).toBe(false)
    const range = { target: '80-90 %', direction: 'up' as const, quarters: [null, null, null, null] }
    expect(reaches(range, '85 %', 'tahunan')).toBe(true)
    expect(reaches(range, '79 %', 'tahunan')).toBe(false)
  })
})

it('is seen by the pengelola and the head of the office alone', () => {
  const look = proceduresOf(contract).find(({ name }) => name === 'evaluation.fairness.look')
  expect(look?.meta).toMatchObject({ does: 'read', whose: { pengelola: 'office', pimpinan: 'office' } })
  for (const role of ['penilai', 'pegawai', 'petugas-layanan', 'pemeriksa'] as const)
    expect(scopeOf(look?.meta.does === 'read' ? look.meta : {}, role, somebody)).toBeNull()
})

it('a chance is said in people’s words', () => {
  expect(chanceInWords(0.03)).toBe('sekitar 3 dari 100')
  expect(chanceInWords(0.004)).toBe('sekitar 4 dari 1.000')
  expect(chanceInWords(0.0001)).toBe('kurang dari 1 dari 1.000')
})

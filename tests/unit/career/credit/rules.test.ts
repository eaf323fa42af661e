import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { problemsOfAccount } from '../../../../shared/career/credit/account.ts'
import {
  conversionRows,
  type Course,
  type HeldJabatan,
  monthsText,
  percentText,
  type SignedPredikat,
} from '../../../../shared/career/credit/course.ts'
import { creditFor, formatCredit, parseCredit, sumOf } from '../../../../shared/career/credit/points.ts'
import {
  basicCredit,
  educationCredit,
  jenjangIn,
  nextJenjang,
  proposedRule,
  problemsOfRule,
  rankNeed,
  ruleOn,
} from '../../../../shared/career/credit/rules.ts'
import { predikats } from '../../../../shared/regulations/predikat.ts'

const rule = ruleOn('2025-12-31', null)
const jenjang = (name: string) => {
  const found = jenjangIn(rule, name)
  if (!found) throw new Error(`${name} is not in the table`)
  return found
}

const held = (name: string, tmt: string | null = '2020-04-01'): HeldJabatan => ({
  jabatan: `Arsiparis ${name}`,
  jenis: name.startsWith('Ahli') ? 'jf-keahlian' : 'jf-keterampilan',
  jenjang: name,
  tmt,
})
const annual = (year: number, more: Partial<SignedPredikat> = {}): SignedPredikat => ({
  evaluationId: year,
  skpId: year,
  year,
  period: 'tahunan',
  predikat: 'baik',
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  ...more,
})
const course = (more: Partial<Course> = {}): Course => ({
  evaluations: [annual(2025)],
  jabatan: [held('Ahli Pertama')],
  absences: [],
  ...more,
})
const rowsOf = (more: Partial<Course> = {}, after: string | null = null) =>
  conversionRows(course(more), after, null)

describe('conversion of a predikat', () => {
  it.each([
    ['Sangat Baik, twelve months', 'Ahli Pertama', 12, 150, 2, '18,75'],
    ['Baik, January and February', 'Ahli Pertama', 2, 100, 2, '2,08'],
    ['the same to three digits', 'Ahli Pertama', 2, 100, 3, '2,083'],
    ['Baik, three months, half up', 'Ahli Pertama', 3, 100, 2, '3,13'],
    ['Baik of a Pemula', 'Pemula', 12, 100, 2, '3,75'],
    ['Butuh Perbaikan of a Penyelia', 'Penyelia', 12, 75, 2, '18,75'],
    ['Sangat Kurang of an Ahli Utama', 'Ahli Utama', 12, 25, 2, '12,50'],
  ] as const)('%s of %s', (_, name, months, percent, decimals, expected) => {
    expect(formatCredit(creditFor(months, percent, jenjang(name).coefficient, decimals), decimals)).toBe(
      expected,
    )
  })

  test('rows are rounded first and then added: 18,75 and 2,08 are 20,83', () => {
    const rows = rowsOf({
      evaluations: [
        annual(2024, { predikat: 'sangat-baik' }),
        annual(2025, { period: 'b01', end: '2025-01-31' }),
      ].concat([annual(2025, { evaluationId: 7, period: 'b02', start: '2025-02-01', end: '2025-02-28' })]),
    })
    expect(rows.map(({ credit }) => formatCredit(credit))).toEqual(['18,75', '1,04', '1,04'])
    expect(formatCredit(sumOf([creditFor(12, 150, 12_500, 2), creditFor(2, 100, 12_500, 2)]))).toBe('20,83')
  })

  const anyMonths = fc.integer({ min: 0, max: 12 })
  const anyPercent = fc.constantFrom(...Object.values(rule.percent))
  const anyCoefficient = fc.constantFrom(...rule.jenjang.map(({ coefficient }) => coefficient))
  const anyDecimals = fc.constantFrom(2 as const, 3 as const)

  test('is never negative, grows with months and with predikat, and differs from the exact value by half a digit at most', () => {
    fc.assert(
      fc.property(
        anyMonths,
        anyPercent,
        anyCoefficient,
        anyDecimals,
        (months, percent, coefficient, decimals) => {
          const credit = creditFor(months, percent, coefficient, decimals)
          expect(credit).toBeGreaterThanOrEqual(0)
          if (months < 12)
            expect(creditFor(months + 1, percent, coefficient, decimals)).toBeGreaterThanOrEqual(credit)
          const unit = decimals === 2 ? 10 : 1
          expect(credit % unit).toBe(0)
          // In twelve-hundredths of a thousandth everything is whole.
          expect(Math.abs(credit * 1200 - months * percent * coefficient) * 2).toBeLessThanOrEqual(
            unit * 1200,
          )
        },
      ),
    )
    for (const { coefficient } of rule.jenjang)
      for (const [at, predikat] of predikats.entries()) {
        const worse = predikats[at + 1]
        if (worse)
          expect(creditFor(5, rule.percent[predikat], coefficient, 2)).toBeGreaterThan(
            creditFor(5, rule.percent[worse], coefficient, 2),
          )
      }
  })

  test('twelve months are the whole year, without any rounding', () => {
    for (const { coefficient } of rule.jenjang) expect(creditFor(12, 100, coefficient, 3)).toBe(coefficient)
  })
})

describe('numbers', () => {
  it.each([
    ['20,83', 20_830],
    ['1.050,5', 1_050_500],
    ['50', 50_000],
    ['3,125', 3125],
    ['3.75', 3750],
    ['0', 0],
    ['-1', null],
    ['1,2345', null],
    ['sebelas', null],
    ['', null],
  ])('%s is read as %s', (text, value) => {
    expect(parseCredit(text)).toBe(value)
  })

  test('what is printed is read back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        expect(parseCredit(formatCredit(value))).toBe(value)
      }),
    )
  })
})

describe('the months of a year', () => {
  test('an annual evaluation stands for all its SKP, and its periodic ones are not counted besides', () => {
    const rows = rowsOf({
      evaluations: [annual(2025), annual(2025, { evaluationId: 1, period: 'tw1' })],
    })
    expect(rows.map(({ evaluationId, months, credit }) => [evaluationId, months.length, credit])).toEqual([
      [2025, 12, 12_500],
    ])
  })

  test('before it is signed the periodic ones count, each for its months', () => {
    const rows = rowsOf({
      evaluations: [
        annual(2025, { evaluationId: 1, period: 'tw1' }),
        annual(2025, { evaluationId: 2, period: 'tw2', predikat: 'sangat-baik' }),
      ],
    })
    expect(rows.map((row) => [monthsText(row.months), percentText(row), formatCredit(row.credit)])).toEqual([
      ['Januari sampai Maret', '3/12 x 100%', '3,13'],
      ['April sampai Juni', '3/12 x 150%', '4,69'],
    ])
  })

  test('a promotion in July splits the year, each part with its own coefficient', () => {
    const rows = rowsOf({ jabatan: [held('Ahli Muda', '2025-07-01'), held('Ahli Pertama')] })
    expect(rows.map((row) => [row.jenjang, monthsText(row.months), formatCredit(row.credit)])).toEqual([
      ['Ahli Pertama', 'Januari sampai Juni', '6,25'],
      ['Ahli Muda', 'Juli sampai Desember', '12,50'],
    ])
  })

  test('wherever a year is split, its parts have twelve months together, each of them once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const tmt = `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const rows = rowsOf({ jabatan: [held('Ahli Muda', tmt), held('Ahli Pertama')] })
        const months = rows.flatMap((row) => row.months)
        expect(months.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
        // Half a hundredth for each part is all that rounding takes or gives.
        const exact = rows.reduce((sum, row) => sum + (row.months.length * row.coefficient) / 12, 0)
        expect(Math.abs(sumOf(rows.map(({ credit }) => credit)) - exact)).toBeLessThanOrEqual(5 * rows.length)
      }),
    )
  })

  test('of two SKP that share a month the later one has it', () => {
    const rows = rowsOf({
      evaluations: [
        annual(2025, { evaluationId: 1, skpId: 1, end: '2025-05-16' }),
        annual(2025, { evaluationId: 2, skpId: 2, start: '2025-05-17', predikat: 'sangat-baik' }),
      ],
    })
    expect(rows.map(({ evaluationId, months }) => [evaluationId, months.length])).toEqual([
      [1, 4],
      [2, 8],
    ])
  })

  test('who enters the jabatan in the middle of a month has that month', () => {
    const rows = rowsOf({ jabatan: [held('Ahli Pertama', '2025-03-17')] })
    expect(rows.map(({ months }) => monthsText(months))).toEqual(['Maret sampai Desember'])
  })

  test('months of cuti besar, CLTN and tugas belajar give nothing, those of short leave do', () => {
    const rows = rowsOf({
      absences: [
        { kind: 'cuti-besar', start: '2025-04-01', end: '2025-06-30' },
        { kind: 'cuti-tahunan', start: '2025-08-01', end: '2025-08-31' },
        // Half a month away leaves a month that is appraised.
        { kind: 'cltn', start: '2025-10-01', end: '2025-10-15' },
      ],
    })
    expect(rows.map((row) => [monthsText(row.months), formatCredit(row.credit)])).toEqual([
      ['Januari sampai Maret, Juli sampai Desember', '9,38'],
    ])
  })

  test('what is in the opening balance is not converted again, nor what was before 2023', () => {
    const evaluations = [annual(2022), annual(2024), annual(2025)]
    expect(rowsOf({ evaluations }).map(({ year }) => year)).toEqual([2024, 2025])
    expect(rowsOf({ evaluations }, '2024-12-31').map(({ year }) => year)).toEqual([2025])
  })

  test('a jabatan pelaksana, and a jabatan nobody knows of, give nothing', () => {
    expect(
      rowsOf({ jabatan: [{ jabatan: 'Pengolah Data', jenis: 'pelaksana', jenjang: null, tmt: null }] }),
    ).toEqual([])
    expect(rowsOf({ jabatan: [held('Ahli Pertama', '2026-01-01')] })).toEqual([])
  })
})

describe('thresholds', () => {
  it.each([
    ['Ahli Pertama', 'III/a', 'III/b', '50,00', false],
    ['Ahli Pertama', 'III/b', 'III/c', '100,00', true],
    ['Ahli Madya', 'IV/a', 'IV/b', '150,00', false],
    ['Ahli Madya', 'IV/b', 'IV/c', '300,00', false],
    ['Ahli Madya', 'IV/c', 'IV/d', '450,00', true],
    ['Terampil', 'II/d', 'III/a', '60,00', true],
    ['Pemula', 'II/a', 'II/b', '15,00', true],
  ])('%s %s needs for %s %s', (name, golongan, next, minimal, inNextJenjang) => {
    const need = rankNeed(rule, jenjang(name), golongan)
    expect(need && { ...need, minimal: formatCredit(need.minimal) }).toEqual({
      golongan: next,
      minimal,
      inNextJenjang,
    })
  })

  test('a pangkat above the highest jenjang, or outside of it, has no threshold', () => {
    expect(rankNeed(rule, jenjang('Penyelia'), 'III/d')).toBeNull()
    expect(rankNeed(rule, jenjang('Ahli Utama'), 'IV/e')).toBeNull()
    expect(rankNeed(rule, jenjang('Ahli Muda'), 'III/b')).toBeNull()
    expect(nextJenjang(rule, jenjang('Penyelia'))).toBeNull()
  })

  it.each([
    ['Ahli Pertama', 'III/a', 0],
    ['Ahli Pertama', 'III/b', 50],
    ['Ahli Muda', 'III/d', 100],
    ['Ahli Madya', 'IV/b', 150],
    ['Ahli Madya', 'IV/c', 300],
    ['Terampil', 'II/c', 20],
    ['Terampil', 'II/d', 40],
    ['Ahli Utama', 'IV/e', 200],
    ['Ahli Muda', 'III/b', 0],
  ])('AK dasar of %s at %s is %i', (name, golongan, points) => {
    expect(basicCredit(jenjang(name), golongan)).toBe(points * 1000)
  })

  test('in every jenjang a pangkat takes four years of Baik, and the jenjang all its pangkat', () => {
    for (const one of rule.jenjang) {
      expect(one.rankStep).toBe(one.coefficient * 4)
      if (one.jenjangStep !== null) expect(one.jenjangStep).toBe(one.rankStep * one.golongan.length)
    }
  })
})

describe('a higher diploma', () => {
  const about = { today: '2026-01-05', jenjang: jenjang('Ahli Pertama'), rule, elsewhere: null }
  const account = (value: number) => ({
    countedUntil: null,
    balances: [{ kind: 'pendidikan' as const, value, number: 'X', on: null }],
    formation: null,
    competence: null,
  })

  test('gives a quarter of what the next pangkat takes, and not more', () => {
    expect(educationCredit(rule, jenjang('Ahli Pertama'))).toBe(12_500)
    expect(problemsOfAccount(account(12_500), about)).toEqual([])
    expect(problemsOfAccount(account(12_510), about)).toHaveLength(1)
  })

  test('is counted once, in one jenjang', () => {
    expect(problemsOfAccount(account(12_500), { ...about, elsewhere: 'Terampil' })[0]?.message).toContain(
      'satu kali',
    )
  })
})

describe('numbers of the office', () => {
  const own = {
    ...proposedRule('2026-03-01'),
    source: 'Keputusan Bupati 12/2026',
    decimals: 3 as const,
    percent: { ...proposedRule('2026-03-01').percent, 'sangat-baik': 140 },
  }

  test('hold from their day, and what was before stays as it was', () => {
    expect(ruleOn('2025-12-31', own).decimals).toBe(2)
    expect(ruleOn('2026-01-31', own).decimals).toBe(3)
    const rows = conversionRows(
      course({
        evaluations: [annual(2025, { predikat: 'sangat-baik' }), annual(2026, { predikat: 'sangat-baik' })],
      }),
      null,
      own,
    )
    expect(rows.map(({ credit }) => credit)).toEqual([18_750, 17_500])
  })

  test('need a source, and cannot begin before there was conversion', () => {
    expect(problemsOfRule(own)).toEqual([])
    expect(problemsOfRule({ ...own, source: '' }).map(({ field }) => field)).toEqual(['Dasar'])
    expect(problemsOfRule({ ...own, validFrom: '2022-06-01' }).map(({ field }) => field)).toEqual([
      'Berlaku sejak',
    ])
  })
})

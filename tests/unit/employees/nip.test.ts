import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeNip,
  formatNip,
  looksRoundedByExcel,
  nipWarnings,
  normaliseNip,
} from '../../../shared/employees/nip.ts'
import { isoDateOf } from '../../../shared/kernel/dates.ts'

const problemOf = (nip: string): string => {
  const decoded = decodeNip(nip)
  return decoded.ok ? `taken for ${decoded.kind}` : decoded.problem
}

describe('worked examples of NIP', () => {
  it('4: 19860926 201505 1 001 is a PNS born 26 September 1986, TMT CPNS 1 May 2015, male, number 001', () => {
    expect(decodeNip('19860926 201505 1 001')).toEqual({
      ok: true,
      kind: 'pns',
      birthDate: '1986-09-26',
      tmtCpns: '2015-05-01',
      sex: 'L',
      serial: '001',
    })
  })

  it('5: 199009132025242014 is a PPPK born 13 September 1990, year 2025, code 24, female, number 014', () => {
    expect(decodeNip('199009132025242014')).toEqual({
      ok: true,
      kind: 'pppk',
      birthDate: '1990-09-13',
      firstYear: 2025,
      cohort: '24',
      sex: 'P',
      serial: '014',
    })
  })

  it('6: month 13, sex 3, 29 February 1999 and 17 digits are impossible, 29 February 2000 is not', () => {
    expect(problemOf('198613262015051001')).toMatch(/Bulan lahir.*13/)
    expect(problemOf('198609262015053001')).toMatch(/jenis kelamin.*3/)
    expect(problemOf('199902292024032001')).toMatch(/29-02-1999.*tidak ada dalam kalender/)
    expect(problemOf('19860926201505100')).toMatch(/18 angka.*17/)
    expect(decodeNip('200002292024032001')).toMatchObject({
      ok: true,
      kind: 'pns',
      sex: 'P',
      birthDate: '2000-02-29',
      tmtCpns: '2024-03-01',
    })
  })
})

describe('a NIP', () => {
  it.each([
    ['', /belum diisi/],
    ['19860926201505100A', /hanya boleh berisi angka/],
    ['198609262015051000', /tidak boleh 000/],
    ['198609262015001001', /13 dan 14/],
    ['198609261986051001', /TMT CPNS/],
    ['198609261980211001', /Tahun pengangkatan/],
    ['188609262015051001', /kalender/],
  ])('"%s" is refused with its reason', (nip, reason) => expect(problemOf(nip)).toMatch(reason))

  it.each([
    "'198609262015051001",
    '19860926 201505 1 001',
    '19860926.201505.1.001',
    'NIP. 198609262015051001',
    'nip : 19860926 201505 1 001',
    'NI PPPK 198609262015051001',
    ' 198609262015051001\u00a0',
  ])('is read out of %j', (typed) => expect(normaliseNip(typed)).toBe('198609262015051001'))

  const day = fc.date({
    min: new Date('1930-01-01'),
    max: new Date('2005-12-31'),
    noInvalidDate: true,
  })
  const valid = fc.record({
    birth: day.map((date) => date.toISOString().slice(0, 10)),
    year: fc.integer({ min: 2006, max: 2060 }),
    middle: fc.integer({ min: 1, max: 99 }),
    sex: fc.constantFrom('1', '2'),
    serial: fc.integer({ min: 1, max: 999 }),
  })

  it('is decoded to just what it was made of', () => {
    fc.assert(
      fc.property(valid, ({ birth, year, middle, sex, serial }) => {
        const two = String(middle).padStart(2, '0')
        const three = String(serial).padStart(3, '0')
        const nip = `${birth.replaceAll('-', '')}${year}${two}${sex}${three}`
        const decoded = decodeNip(formatNip(nip))
        expect(decoded).toMatchObject({
          ok: true,
          birthDate: birth,
          serial: three,
          sex: sex === '1' ? 'L' : 'P',
        })
        if (middle <= 12) expect(decoded).toMatchObject({ kind: 'pns', tmtCpns: `${year}-${two}-01` })
        else expect(decoded).toMatchObject({ kind: 'pppk', firstYear: year, cohort: two })
      }),
    )
  })

  it('never throws, and gives either a real date or a reason, whatever is typed', () => {
    const digits = fc.stringMatching(/^\d{18}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (typed) => {
        const decoded = decodeNip(typed)
        if (!decoded.ok) {
          expect(decoded.problem).not.toBe('')
          return
        }
        const [year = 0, month = 0, date = 0] = decoded.birthDate.split('-').map(Number)
        expect(isoDateOf(year, month, date)).toBe(decoded.birthDate)
        expect(normaliseNip(typed)).toMatch(/^\d{14}[12]\d{3}$/)
      }),
    )
  })

  it('is shown in its four parts, and anything else as it is', () => {
    expect(formatNip('198609262015051001')).toBe('19860926 201505 1 001')
    expect(formatNip('12345')).toBe('12345')
  })
})

describe('what a NIP says against the record', () => {
  const record = { birthDate: '1986-09-26', sex: 'L', status: 'PNS' } as const
  const warn = (nip: string, other: Partial<Parameters<typeof nipWarnings>[1]> = {}, today = '2026-01-15') =>
    nipWarnings(decodeNip(nip), { ...record, ...other }, today)

  it('agrees without a word', () => expect(warn('198609262015051001')).toEqual([]))

  it('has nothing to compare where the record is empty', () =>
    expect(warn('198609262015051001', { birthDate: null, sex: null, status: null })).toEqual([]))

  it('names another date of birth, another sex and another status', () => {
    expect(warn('198609262015051001', { birthDate: '1986-09-27' })).toEqual([
      'Tanggal lahir 27 September 1986 berbeda dengan NIP (26 September 1986).',
    ])
    expect(warn('198609262015052001')[0]).toMatch(/Jenis kelamin.*perempuan/)
    expect(warn('198609262015051001', { status: 'PPPK' })[0]).toMatch(/Status PPPK.*NIP PNS/)
    expect(warn('198609262015211001')[0]).toMatch(/Status PNS.*NI PPPK/)
    expect(warn('198609262015211001', { status: 'PPPK Paruh Waktu' })).toEqual([])
    expect(warn('198609262015051001', { status: 'CPNS' })).toEqual([])
  })

  it('finds an age below 18 and above 40 at the TMT strange, 18 and 40 not', () => {
    expect(warn('198609262004091001')[0]).toMatch(/17 tahun, di bawah 18/)
    expect(warn('198609262004101001')).toEqual([])
    expect(warn('198609262027091001', {}, '2027-10-01')).toEqual([])
    expect(warn('198609262027101001', {}, '2027-10-01')[0]).toMatch(/41 tahun, di atas 40/)
  })

  it('finds a TMT that has not come strange until it comes', () => {
    expect(warn('198609262026021001', {}, '2026-01-31')[0]).toMatch(/1 Februari 2026.*belum tiba/)
    expect(warn('198609262026021001', {}, '2026-02-01')).toEqual([])
  })
})

describe('a NIP that Excel has rounded', () => {
  it('is recognised as a number and in exponent form', () => {
    expect(looksRoundedByExcel(198609262015051000)).toBe(true)
    expect(looksRoundedByExcel('1.98609E+17')).toBe(true)
    expect(looksRoundedByExcel('1,98609E+17')).toBe(true)
  })

  it('is never seen in 18 digits of text, nor in small numbers', () => {
    expect(looksRoundedByExcel('198609262015051000')).toBe(false)
    expect(looksRoundedByExcel(1986)).toBe(false)
    expect(looksRoundedByExcel(null)).toBe(false)
  })
})

import * as fc from 'fast-check'
import { romanMonth } from '../../../shared/kernel/dates.ts'
import { describe, expect, it, test } from 'vitest'
import { forms } from '../../../shared/documents/forms.ts'
import { letterKinds, usualNumbering } from '../../../shared/issued/letter-kinds.ts'
import {
  complaintOfPattern,
  letterNumber,
  seriesOf,
  usualPattern,
} from '../../../shared/issued/letter-number.ts'
import { archiveCodeTable } from '../../../shared/regulations/archive-codes.ts'

const usual = { pattern: usualPattern, klas: '800.1.4.4', unit: 'Kec.Skm' }

describe('a number of a letter', () => {
  it.each([
    [usual, '2026-07-13', 12, '800.1.4.4/012/Kec.Skm/VII/2026'],
    [{ ...usual, unit: '' }, '2026-01-02', 1, '800.1.4.4/001/I/2026'],
    [
      { ...usual, pattern: '{urut}/{unit}-{klas}/{bulan}/{tahun}' },
      '2027-12-31',
      1234,
      '1234/Kec.Skm-800.1.4.4/12/2027',
    ],
    [{ ...usual, pattern: 'BA.{urut:4}/{tahun}', klas: '' }, '2026-03-01', 7, 'BA.0007/2026'],
  ])('%o on %s is counted as %i: %s', (pattern, day, sequence, number) => {
    expect(letterNumber(pattern, day, sequence)).toBe(number)
  })

  it('is another for every sequence of a year, and for every year', () => {
    const day = fc.date({ min: new Date('2022-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    const counted = fc.tuple(fc.nat({ max: 99_999 }), day)
    fc.assert(
      fc.property(counted, counted, ([one, at], [other, then]) => {
        const [first, second] = [at.toISOString().slice(0, 10), then.toISOString().slice(0, 10)]
        const isSame = letterNumber(usual, first, one + 1) === letterNumber(usual, second, other + 1)
        if (isSame) expect([one, first.slice(0, 7)]).toEqual([other, second.slice(0, 7)])
      }),
    )
  })

  it('has the month in Roman figures', () => {
    expect(Array.from({ length: 12 }, (_, index) => romanMonth(index + 1)).join(' ')).toBe(
      'I II III IV V VI VII VIII IX X XI XII',
    )
  })
})

describe('a pattern', () => {
  it.each([
    ['{urut}/{tahun}', '', null],
    [usualPattern, '800', null],
    ['{klas}/{tahun}', '800', '{urut} tepat sekali'],
    ['{urut}/{urut}/{tahun}', '800', '{urut} tepat sekali'],
    ['{urut}', '', '{tahun}'],
    ['{urut:9}/{tahun}', '', '{urut:9} tidak dikenal'],
    ['{urut}/{bln}/{tahun}', '', '{bln} tidak dikenal'],
    ['{urut}/{tahun', '', 'berpasangan'],
    [usualPattern, ' ', 'kode klasifikasinya kosong'],
  ])('%s with code “%s”: %s', (pattern, klas, says) => {
    const complaint = complaintOfPattern({ pattern, klas, unit: '' })
    if (says === null) expect(complaint).toBeNull()
    else expect(complaint).toContain(says)
  })

  it('counts together what would be written the same, and nothing else', () => {
    expect(seriesOf(usual)).toBe(seriesOf({ ...usual, pattern: usualPattern.replace('{urut:3}', '{urut}') }))
    expect(seriesOf(usual)).not.toBe(seriesOf({ ...usual, klas: '800.1.4.5' }))
    expect(seriesOf(usual)).not.toBe(seriesOf({ ...usual, unit: 'Kec.Lain' }))
  })
})

test('every kind of letter is a form, and its proposed code one of the table', () => {
  const known = new Set<string>(forms.map(({ id }) => id))
  const codes = new Set(archiveCodeTable.flatMap(({ value }) => value.map(({ code }) => code)))
  for (const kind of letterKinds) {
    expect(known).toContain(kind.form)
    expect(codes).toContain(kind.klas)
    expect(complaintOfPattern(usualNumbering(kind))).toBeNull()
  }
})

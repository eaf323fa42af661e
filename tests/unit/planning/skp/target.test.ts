import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../../shared/kernel/numbers.ts'
import { parseTarget } from '../../../../shared/planning/skp/target.ts'

describe('a target', () => {
  it.each([
    ['80-90 %', 80, 90, '%'],
    ['80-90%', 80, 90, '%'],
    ['7-8 bulan', 7, 8, 'bulan'],
    ['7 s.d. 8 bulan', 7, 8, 'bulan'],
    ['7 sd 8 bulan', 7, 8, 'bulan'],
    ['7 sampai dengan 8 bulan', 7, 8, 'bulan'],
    ['90 – 80 %', 80, 90, '%'],
    ['12 dokumen', 12, 12, 'dokumen'],
    ['1.250 orang', 1250, 1250, 'orang'],
    ['88,5 nilai', 88.5, 88.5, 'nilai'],
    ['≥ 95 %', 95, null, '%'],
    ['minimal 3 laporan', 3, null, 'laporan'],
    ['maks. 3 hari', null, 3, 'hari'],
    ['paling lama 5 hari kerja', null, 5, 'hari kerja'],
    ['paling sedikit 2 kali', 2, null, 'kali'],
    ['80% - 90%', 80, 90, '%'],
    ['7 bulan s.d. 8 bulan', 7, 8, 'bulan'],
    ['80 s/d 90 %', 80, 90, '%'],
    ['Rp 12.500.000', 12_500_000, 12_500_000, 'rupiah'],
    ['Rp1.000.000 - Rp2.000.000', 1_000_000, 2_000_000, 'rupiah'],
    ['paling lambat 5 hari', null, 5, 'hari'],
    ['tidak lebih dari 3 hari', null, 3, 'hari'],
    ['lebih dari 90 %', 90, null, '%'],
    ['12 (dua belas) laporan', 12, 12, 'laporan'],
    ['1 x 24 jam', 1, 1, 'x 24 jam'],
    // A day is no number of something.
    ['31 Desember 2027', null, null, null],
    ['31/12/2027', null, null, null],
    ['tanggal 5 Januari', null, null, null],
    ['100', 100, 100, null],
    ['sesuai jadwal', null, null, null],
    ['', null, null, null],
  ])('%j means %s to %s %s', (text, min, max, unit) => expect(parseTarget(text)).toEqual({ min, max, unit }))

  const number = fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 10)
  const unit = fc.constantFrom('%', 'dokumen', 'orang', 'hari kerja')

  it('is understood as it was meant, however large its numbers', () => {
    fc.assert(
      fc.property(number, number, unit, (a, b, word) => {
        const text = `${formatNumber(a)}-${formatNumber(b)} ${word}`
        expect(parseTarget(text)).toEqual({ min: Math.min(a, b), max: Math.max(a, b), unit: word })
        expect(parseTarget(`${formatNumber(a)} ${word}`)).toEqual({ min: a, max: a, unit: word })
      }),
    )
  })

  it('never ends above where it begins, and never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { min, max } = parseTarget(text)
        if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max)
      }),
    )
  })
})

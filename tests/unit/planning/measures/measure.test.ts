import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsIn } from '../../../../shared/planning/sheet/completeness.ts'
import {
  emptyMeasure,
  proposedMeasures,
  quarterTrouble,
  seemsReversed,
  targetChoices,
  targetInSatuan,
  satuanTrouble,
  withMeasure,
  yearlyOf,
} from '../../../../shared/planning/measures/measure.ts'
import { allSatuan, usualSatuan } from '../../../../shared/planning/measures/satuan.ts'
import { writeTarget, parseTarget } from '../../../../shared/planning/skp/target.ts'
import type { Measure } from '../../../../shared/planning/skp/skp.ts'
import { iki, rhk, skpContent } from '../../../skp-content.ts'

const measured = (target: string, accumulation: Measure['accumulation'], ...quarters: Measure['quarters']) =>
  iki({ target, measure: { ...emptyMeasure, accumulation, quarters } })

describe('quarterly targets', () => {
  it('lead to the yearly one by their sum, their average or the last of them', () => {
    expect(quarterTrouble(measured('48 laporan', 'sum', 12, 12, 12, 12))).toBeNull()
    expect(quarterTrouble(measured('80-90 %', 'average', 80, 85, 85, 90))).toBeNull()
    expect(quarterTrouble(measured('100 %', 'last', 25, 50, 75, 100))).toBeNull()
  })

  it('are told when they come to something else', () => {
    expect(quarterTrouble(measured('48 laporan', 'sum', 12, 12, 12, 10))).toBe(
      'Target triwulan berjumlah 46, sedangkan target setahun 48 laporan.',
    )
    expect(quarterTrouble(measured('minimal 90 %', 'average', 80, 85, 85, 90))).toBe(
      'Target triwulan rata-ratanya 85, sedangkan target setahun minimal 90 %.',
    )
    expect(quarterTrouble(measured('maks. 3 hari', 'last', 5, 4, 4, 4))).toBe(
      'Target triwulan berakhir pada 4, sedangkan target setahun maks. 3 hari.',
    )
  })

  it('need a way to become the yearly one, and a number to become', () => {
    expect(quarterTrouble(measured('48 laporan', null, 12, 12, 12, 12))).toMatch(/belum dipilih/)
    expect(quarterTrouble(measured('tepat waktu', 'sum', 1, null, null, null))).toMatch(/belum berupa angka/)
  })

  it('may leave quarters out', () => {
    expect(yearlyOf([null, 10, null, 20], 'sum')).toBe(30)
    expect(yearlyOf([null, 10, null, 20], 'average')).toBe(15)
    expect(yearlyOf([5, 10, null, null], 'last')).toBe(10)
    expect(quarterTrouble(measured('33,333 %', 'last', null, null, null, 33.333))).toBeNull()
    expect(yearlyOf([null, null, null, null], 'sum')).toBeNull()
  })

  it('of equal size average to that size and end there, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (value) => {
        const quarters: Measure['quarters'] = [value, value, value, value]
        expect(yearlyOf(quarters, 'average')).toBe(value)
        expect(yearlyOf(quarters, 'last')).toBe(value)
        expect(yearlyOf(quarters, 'sum')).toBe(4 * value)
      }),
    )
  })

  it('that do not fit keep an SKP from being signed', () => {
    const content = skpContent([rhk({ indicators: [measured('48 laporan', 'sum', 12, 12, 12, 10)] })])
    expect(gapsIn(content, 'kuantitatif').map(({ field }) => field)).toEqual(['RHK 1, indikator 1'])
    expect(gapsIn(content, 'kualitatif')).toEqual([])
  })
})

describe('a target and what its unit allows', () => {
  const trouble = (indicator: string, target: string) => satuanTrouble({ indicator, target }, usualSatuan)

  it('is told where a whole is passed', () => {
    expect(trouble('Persentase berkas yang selesai', '150 %')).toBe(
      'Target "150 %" melebihi 100, batas satuan %.',
    )
    expect(trouble('Persentase kehadiran', '90-110 persen')).toMatch(/melebihi 100/)
    expect(trouble('Persentase berkas', '120 % dari berkas masuk')).toMatch(/melebihi 100/)
  })

  it('is left alone where more than the whole is possible, or nothing is known', () => {
    expect(trouble('Persentase berkas yang selesai', '100 %')).toBeNull()
    expect(trouble('Persentase kenaikan kunjungan', '150 %')).toBeNull()
    expect(trouble('Realisasi terhadap target PAD', '110 %')).toBeNull()
    expect(trouble('Jumlah dokumen', '150 dokumen')).toBeNull()
    expect(trouble('Jumlah dokumen', 'sesuai kebutuhan')).toBeNull()
  })

  it("obeys the office's own units and limits", () => {
    const satuan = allSatuan([
      { name: 'Skala IKM', maximum: 4 },
      { name: 'Persen', maximum: null },
    ])
    expect(satuanTrouble({ indicator: 'Indeks kepuasan', target: '5 skala IKM' }, satuan)).toMatch(
      /melebihi 4/,
    )
    expect(satuanTrouble({ indicator: 'Persentase', target: '150 persen' }, satuan)).toBeNull()
    expect(satuan.filter(({ name }) => name.toLowerCase() === 'persen')).toHaveLength(1)
  })
})

describe('units while a target is written', () => {
  it('are offered behind a number, by what they begin with', () => {
    expect(targetChoices('12 dok', usualSatuan)).toEqual(['12 dokumen'])
    expect(targetChoices('80-90 per', usualSatuan)).toEqual(['80-90 persen'])
    expect(targetChoices('dok', usualSatuan)).toEqual([])
    expect(targetChoices('12 dokumen', usualSatuan)).toEqual([])
  })

  it('take the place of the unit that stood there, and the numbers stay', () => {
    expect(targetInSatuan('80-90 persen', '%')).toBe('80-90 %')
    expect(targetInSatuan('12', 'laporan')).toBe('12 laporan')
    expect(targetInSatuan('80% - 90%', 'nilai')).toBe('80 - 90 nilai')
    expect(targetInSatuan('12 (dua belas) laporan', 'dokumen')).toBe('12 (dua belas) dokumen')
    expect(targetInSatuan('Rp 12.500.000', 'paket')).toBe('12.500.000 paket')
    expect(targetInSatuan('tepat waktu', 'hari')).toBe('tepat waktu')
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.constantFrom(...usualSatuan),
        fc.constantFrom(...usualSatuan),
        (n, a, b) => {
          const before = parseTarget(`${n} ${a.name}`)
          const after = parseTarget(targetInSatuan(`${n} ${a.name}`, b.name))
          expect(after).toEqual({ ...before, unit: b.name })
        },
      ),
    )
  })
})

describe('what the words of an indicator tell', () => {
  it.each([
    ['Indeks kepuasan masyarakat', 'kepuasan'],
    ['Jumlah pengaduan yang diselesaikan', 'kepuasan'],
    ['Waktu rata-rata tanggapan pertama atas pengaduan', 'waktu'],
    ['Persentase serapan anggaran', 'biaya'],
    ['Rasio berkas per pegawai', 'efisiensi'],
    ['Rata-rata waktu layanan', 'waktu'],
    ['Persentase dokumen tanpa catatan perbaikan', 'kualitas'],
    ['Persentase berkas selesai', 'efektivitas'],
  ] as const)('%s: %s', (indicator, measures) => {
    expect(proposedMeasures({ indicator, aspect: 'kuantitas' })).toBe(measures)
  })

  it('is nothing where they tell nothing but an amount; the aspect may help', () => {
    expect(proposedMeasures({ indicator: 'Jumlah dokumen', aspect: 'kuantitas' })).toBeNull()
    expect(proposedMeasures({ indicator: 'Jumlah dokumen', aspect: 'kualitas' })).toBe('kualitas')
  })

  it('is that there should be little of it, unless it is settled', () => {
    const reversed = (indicator: string, direction: 'up' | 'down' = 'up') =>
      seemsReversed({ indicator, direction })
    expect(reversed('Rata-rata waktu penyelesaian berkas')).toBe(true)
    expect(reversed('Jumlah kesalahan pencatatan')).toBe(true)
    expect(reversed('Jumlah kesalahan pencatatan', 'down')).toBe(false)
    expect(reversed('Persentase pengaduan yang ditindaklanjuti')).toBe(false)
    expect(reversed('Jumlah dokumen')).toBe(false)
  })
})

describe('what is said of an indicator', () => {
  it('goes when nothing is left of it', () => {
    const plain = iki()
    const said = withMeasure(plain, { formula: 'a dibagi b' })
    expect(said.measure?.formula).toBe('a dibagi b')
    expect(withMeasure(said, { formula: '' })).toEqual(plain)
  })

  it('stays when its target changes', () => {
    const said = withMeasure(iki(), { source: 'buku agenda' })
    expect(writeTarget(said, '20 orang')).toMatchObject({
      measure: said.measure,
      targetMin: 20,
      unit: 'orang',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { chooseRhythm, doubtsOfRhythm, otherRhythm } from '../../../shared/evaluation/rhythm/choose.ts'
import { rhythmOf } from '../../../shared/office/period.ts'
import { periodOf } from '../../../shared/planning/excel/appraised.ts'

describe('the rhythm of an office', () => {
  it('is chosen from a year on', () => {
    const choices = chooseRhythm({}, { year: 2027, rhythm: 'monthly' }, [{ year: 2027, period: 'tahunan' }])
    expect([2026, 2027, 2028].map((year) => rhythmOf(choices, year))).toEqual([
      'quarterly',
      'monthly',
      'monthly',
    ])
  })

  it('stays in a year of which something periodic is written', () => {
    expect(() =>
      chooseRhythm({}, { year: 2026, rhythm: 'monthly' }, [
        { year: 2026, period: 'tw1' },
        { year: 2026, period: 'tw1' },
        { year: 2026, period: 'tahunan' },
      ]),
    ).toThrow('Tahun 2026 sudah memuat penilaian atau capaian Triwulan I, jadi periodenya tetap.')
  })

  it('of a later year that is written already is not changed by an earlier one', () => {
    const choices = chooseRhythm({}, { year: 2024, rhythm: 'monthly' }, [
      { year: 2027, period: 'tw2' },
      { year: 2026, period: 'tw1' },
    ])
    expect([2023, 2024, 2025, 2026, 2027].map((year) => rhythmOf(choices, year))).toEqual([
      'quarterly',
      'monthly',
      'monthly',
      'quarterly',
      'quarterly',
    ])
  })

  it('is asked about when periods of it are over', () => {
    expect(doubtsOfRhythm(2027, 'monthly', '2026-11-27')).toEqual([])
    expect(doubtsOfRhythm(2026, 'monthly', '2026-02-01')).toEqual([
      'Januari 2026 sudah berakhir dan akan tampil sebagai belum dinilai.',
    ])
    expect(doubtsOfRhythm(2026, 'monthly', '2026-04-15')).toEqual([
      'Januari sampai Maret 2026 sudah berakhir dan akan tampil sebagai belum dinilai.',
    ])
  })

  it('has no periods of the other one, and both have the annual', () => {
    const choices = { 2026: 'monthly' } as const
    expect(otherRhythm(choices, 2026, 'tw1')).toBe(
      'Tahun 2026 dinilai setiap bulan, jadi tidak ada penilaian Triwulan I.',
    )
    expect(otherRhythm(choices, 2025, 'tw1')).toBeNull()
    expect(otherRhythm(choices, 2026, 'b03')).toBeNull()
    expect(otherRhythm(choices, 2026, 'tahunan')).toBeNull()
  })
})

describe('the period that a form states', () => {
  it.each([
    ['PERIODE: TRIWULAN II TAHUN 2026', 'tw2'],
    ['PERIODE: MEI TAHUN 2026', 'b05'],
    ['PERIODE*: BULAN JANUARI 2026', 'b01'],
    ['PERIODE: TRIWULAN I (JANUARI - MARET)', 'tw1'],
    ['PERIODE: 1 JANUARI SD 31 MARET 2026', null],
    ['PERIODE*: TRIWULAN I-AKHIR', null],
    ['PERIODE: AKHIR TAHUN 2026', 'tahunan'],
  ])('%s', (line, period) => {
    expect(periodOf([line])).toBe(period)
  })
})

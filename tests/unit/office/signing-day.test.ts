import { describe, expect, it } from 'vitest'
import { Doubt } from '../../../shared/kernel/refusal.ts'
import { doubtsOfDay, doubtsOfReceipt, mustBeMeant } from '../../../shared/office/signing-day.ts'

const skp = { what: 'masa SKP', start: '2026-01-01', end: '2026-12-31' }
const quarter = { what: 'Triwulan I 2026', start: '2026-01-01', end: '2026-03-31' }
const today = '2026-11-27'

describe('a day of signing', () => {
  it('makes sense within the period and today, and for an appraisal also after its period', () => {
    for (const day of ['2026-01-01', '2026-01-20', today])
      expect(doubtsOfDay({ day, today, of: skp, isPlan: true })).toEqual([])
    expect(doubtsOfDay({ day: '2026-04-10', today, of: quarter })).toEqual([])
    // A late one is signed a year after it ended at the latest.
    expect(doubtsOfDay({ day: '2027-03-31', today: '2027-04-01', of: quarter })).toEqual([])
  })

  it('is asked about in the future, with today', () => {
    expect(doubtsOfDay({ day: '2026-11-28', today, of: skp, isPlan: true })).toEqual([
      '28 November 2026 belum tiba; hari ini 27 November 2026.',
    ])
  })

  it('is asked about before the period, with the day on which it begins', () => {
    expect(doubtsOfDay({ day: '2025-12-31', today, of: skp, isPlan: true })).toEqual([
      '31 Desember 2025 sebelum masa SKP mulai (1 Januari 2026).',
    ])
    expect(doubtsOfDay({ day: '2025-12-31', today, of: quarter })).toEqual([
      '31 Desember 2025 sebelum Triwulan I 2026 mulai (1 Januari 2026).',
    ])
  })

  it('is asked about for an appraisal weeks before its period is over, but not before the last holidays', () => {
    const third = { what: 'Triwulan III 2026', start: '2026-07-01', end: '2026-09-30' }
    expect(doubtsOfDay({ day: '2026-08-01', today, of: third })).toEqual([
      '1 Agustus 2026 lebih dari sebulan sebelum Triwulan III 2026 berakhir (30 September 2026).',
    ])
    expect(doubtsOfDay({ day: '2026-09-01', today, of: third })).toEqual([])
    expect(doubtsOfDay({ day: '2026-08-01', today, of: third, isPlan: true })).toEqual([])
  })

  it('is asked about years away, in both directions', () => {
    expect(doubtsOfDay({ day: '2016-01-20', today, of: skp, isPlan: true })).toEqual([
      '20 Januari 2016 setahun atau lebih sebelum masa SKP mulai (1 Januari 2026).',
    ])
    expect(doubtsOfDay({ day: '2036-01-20', today, of: quarter })).toEqual([
      '20 Januari 2036 belum tiba; hari ini 27 November 2026.',
      '20 Januari 2036 lebih dari setahun sesudah Triwulan I 2026 berakhir (31 Maret 2026).',
    ])
  })

  it('is asked about for a plan that is over', () => {
    expect(doubtsOfDay({ day: '2027-01-04', today: '2027-01-05', of: skp, isPlan: true })).toEqual([
      '4 Januari 2027 sesudah masa SKP berakhir (31 Desember 2026).',
    ])
    expect(doubtsOfDay({ day: '2027-01-04', today: '2027-01-05', of: skp })).toEqual([])
  })

  it('of the employee comes after that of the appraiser', () => {
    expect(doubtsOfReceipt('2026-04-05', '2026-04-05')).toEqual([])
    expect(doubtsOfReceipt('2026-04-04', '2026-04-05')).toEqual([
      'Pegawai menandatangani 4 April 2026, sebelum pejabat penilai menandatangani 5 April 2026.',
    ])
  })

  it('is asked about until somebody says that it is meant', () => {
    const doubts = [{ message: 'Mengapa?' }]
    expect(() => mustBeMeant(doubts, false)).toThrow(Doubt)
    expect(() => mustBeMeant([], false)).not.toThrow()
    expect(() => mustBeMeant(doubts, true)).not.toThrow()
  })

  it('is told once where many share the reason, with the first of them', () => {
    const ofMany = ['Ani', 'Budi', 'Cici', 'Dodi', 'Eka'].map((field) => ({ field, message: 'Belum tiba.' }))
    const other = { field: 'Fitri', message: 'Sesudah masa SKP berakhir.' }
    const told = (doubts: typeof ofMany) => {
      try {
        mustBeMeant(doubts, false)
      } catch (error) {
        return error instanceof Doubt ? error.problems : null
      }
      return null
    }
    expect(told([...ofMany, other])).toEqual([
      { field: 'Ani, Budi, Cici dan 2 lainnya', message: 'Belum tiba.' },
      other,
    ])
    expect(told(ofMany.slice(0, 3))).toEqual(ofMany.slice(0, 3))
  })
})

import { describe, expect, it } from 'vitest'
import { spelledDay } from '../../../../electron/documents/parts/spelled-day.ts'
import { checkTalkDay, talkDays, pointsOf } from '../../../../shared/planning/talks/talk.ts'

describe('the day of a planning talk', () => {
  const days = talkDays(2026, '2026-12-31')
  it.each(['2025-10-01', '2026-01-15', '2026-12-31'])('may be %s', (day) =>
    expect(() => checkTalkDay(day, days)).not.toThrow(),
  )
  it.each(['2025-09-30', '2027-01-01'])('may not be %s', (day) =>
    expect(() => checkTalkDay(day, days)).toThrow(/antara 1 Oktober 2025 dan 31 Desember 2026/),
  )
  it('ends with the SKP', () =>
    expect(() => checkTalkDay('2026-07-01', talkDays(2026, '2026-06-30'))).toThrow(/30 Juni 2026/))
})

it('points are the lines of a text without what was typed to mark them', () => {
  expect(pointsOf('1. Satu\n  2) Dua \n\n- Tiga\n• Empat\n2026 adalah tahun\n12 dokumen')).toEqual([
    'Satu',
    'Dua',
    'Tiga',
    'Empat',
    '2026 adalah tahun',
    '12 dokumen',
  ])
  expect(pointsOf('  \n ')).toEqual([])
})

it('a day is spelled out as a berita acara does', () => {
  expect(spelledDay('2026-01-15')).toBe(
    'Kamis tanggal lima belas bulan Januari tahun dua ribu dua puluh enam',
  )
  expect(spelledDay('2024-02-29')).toBe(
    'Kamis tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat',
  )
})

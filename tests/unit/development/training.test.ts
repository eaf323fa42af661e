import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isEnough,
  problemsOfReceiving,
  shareOf,
  shareText,
} from '../../../shared/development/training/attendance.ts'
import { effectOf, effectText } from '../../../shared/development/training/effect.ts'
import {
  alreadyCounted,
  type Earned,
  eachOnce,
  hoursStanding,
} from '../../../shared/development/training/hours.ts'
import { problemsOfTraining, subjectsOf } from '../../../shared/development/training/training.ts'

const session = (id: number, hours: number, some = {}) => ({
  id,
  hours,
  heldOn: '2026-03-02',
  begins: '08:00',
  ends: '12:00',
  subject: 'Etika pelayanan',
  speaker: '',
  ...some,
})
const earned = (some: Partial<Earned> = {}): Earned => ({
  from: 'luar',
  id: 1,
  name: 'Bimtek Arsip Dinamis',
  startsOn: '2026-03-02',
  endsOn: '2026-03-03',
  column: 'teknis',
  hours: 12,
  number: '',
  ...some,
})

describe('a training', () => {
  const of = (some: object) => ({ startsOn: '2026-03-02', endsOn: '2026-03-03', sessions: [], ...some })

  test('that ends before it begins is told so with both days', () => {
    expect(problemsOfTraining(of({ endsOn: '2026-03-01' }))).toEqual([
      {
        field: 'Selesai',
        message: 'Pelatihan selesai 1 Maret 2026, sebelum mulai 2 Maret 2026. Perbaiki tanggalnya.',
      },
    ])
  })

  test('has its sessions on its days, and each ends after it begins', () => {
    const found = problemsOfTraining(
      of({
        sessions: [session(1, 4), session(2, 4, { heldOn: '2026-03-04' }), session(3, 4, { ends: '08:00' })],
      }),
    )
    expect(found.map(({ field }) => field)).toEqual(['Sesi 2, Etika pelayanan', 'Sesi 3, Etika pelayanan'])
    expect(found[0]?.message).toContain('4 Maret 2026 di luar hari pelatihan')
  })

  test('has no two sessions at the same time, whose JP would both count', () => {
    const found = problemsOfTraining(
      of({
        sessions: [
          session(1, 4),
          session(2, 4, { begins: '11:00', ends: '13:00', subject: 'Praktik' }),
          session(3, 4, { begins: '13:00', ends: '15:00' }),
          session(4, 4, { heldOn: '2026-03-03' }),
        ],
      }),
    )
    expect(found).toEqual([
      {
        field: 'Sesi 2, Praktik',
        message: 'Pukul 11:00 sampai 13:00 bersamaan dengan sesi 1, 08:00 sampai 12:00.',
      },
    ])
  })

  test('puts sessions of one subject together on the back of its certificate, in the order of days', () => {
    expect(
      subjectsOf([
        session(2, 3, { heldOn: '2026-03-03' }),
        session(3, 2, { subject: 'Praktik', heldOn: '2026-03-03', begins: '13:00' }),
        session(1, 4),
      ]),
    ).toEqual([
      { name: 'Etika pelayanan', hours: 7 },
      { name: 'Praktik', hours: 2 },
    ])
  })
})

describe('attendance', () => {
  const sessions = [session(1, 4), session(2, 4), session(3, 2)]

  test('is weighed by JP: 8 of 10 are 80 percent and enough, 6 of 10 are not', () => {
    const first = shareOf(sessions, [
      { sessionId: 1, state: 'hadir' },
      { sessionId: 2, state: 'hadir' },
      { sessionId: 3, state: 'izin' },
    ])
    expect(first).toEqual({ attended: 8, total: 10, share: 0.8, open: 0 })
    expect(isEnough(first, 80)).toBe(true)
    const second = shareOf(sessions, [
      { sessionId: 1, state: 'hadir' },
      { sessionId: 3, state: 'hadir' },
    ])
    expect([isEnough(second, 80), second.open, shareText(second)]).toEqual([false, 1, '60 %'])
  })

  test('of a training without sessions is never enough', () => {
    expect(isEnough(shareOf([], []), 1)).toBe(false)
  })

  test('refuses who was not there enough and who takes no part, each by name', () => {
    const share = shareOf(sessions, [{ sessionId: 3, state: 'hadir' }])
    expect(
      problemsOfReceiving(
        [
          { name: 'Ani', share },
          { name: 'Budi', share: null },
        ],
        80,
      ),
    ).toEqual([
      { field: 'Ani', message: 'Hadir 20 %, sedikitnya 80 % untuk sertifikat.' },
      { field: 'Budi', message: 'Bukan peserta pelatihan ini.' },
    ])
  })

  test('never tells a share as enough in words that is not enough in fact', () => {
    const session = fc.record({ hours: fc.integer({ min: 0, max: 20 }), there: fc.boolean() })
    fc.assert(
      fc.property(fc.array(session, { maxLength: 20 }), (all) => {
        const share = shareOf(
          all.map(({ hours }, id) => ({ id, hours })),
          all.map(({ there }, sessionId) => ({ sessionId, state: there ? 'hadir' : 'tidak' })),
        )
        expect(share.attended).toBeLessThanOrEqual(share.total)
        if (!isEnough(share, 80)) expect(Number.parseInt(shareText(share))).toBeLessThan(80)
      }),
    )
  })
})

describe('JP', () => {
  test('of a PNS are too few below 20, of a PPPK too many above 24 (PP 11/2017, PP 49/2018)', () => {
    const of = (hours: number) => [earned({ hours })]
    expect(hoursStanding(of(19), 'PNS', 2026)).toMatchObject({ verdict: 'kurang', difference: 1, target: 20 })
    expect(hoursStanding(of(20), 'CPNS', 2026)).toMatchObject({ verdict: 'cukup', difference: 0 })
    expect(hoursStanding([], 'PPPK', 2026)).toMatchObject({ verdict: 'cukup', target: 24, isMost: true })
    expect(hoursStanding(of(24), 'PPPK', 2026).verdict).toBe('cukup')
    expect(hoursStanding(of(25), 'PPPK Paruh Waktu', 2026)).toMatchObject({ verdict: 'lewat', difference: 1 })
  })

  test('are summed in the columns of the rekap', () => {
    const all = [earned({ hours: 8 }), earned({ id: 2, column: 'seminar', hours: 3, name: 'Seminar' })]
    expect(hoursStanding(all, 'PNS', 2026)).toMatchObject({
      columns: { kepemimpinan: 0, fungsional: 0, teknis: 8, seminar: 3 },
      total: 11,
    })
  })

  test('of one training count once: the office’s own before the certificate of it, by name and days or by number', () => {
    const own = earned({ from: 'kantor', id: 9, hours: 10 })
    const same = earned({ name: ' bimtek  ARSIP dinamis. ', startsOn: '2026-03-03', endsOn: '2026-03-03' })
    expect(eachOnce([same, own])).toEqual([own])
    const numbered = earned({
      id: 3,
      name: 'Nama lain',
      startsOn: '2026-05-01',
      endsOn: '2026-05-01',
      number: 'S/1',
    })
    expect(eachOnce([numbered, { ...numbered, id: 4, name: 'Lain lagi' }])).toEqual([numbered])
    expect(eachOnce([own, earned({ id: 5, startsOn: '2026-09-01', endsOn: '2026-09-01' })])).toHaveLength(2)
    expect(alreadyCounted(same, [own])).toBe(
      'Pelatihan ini sudah dihitung: Bimtek Arsip Dinamis, 2 Maret 2026, 10 JP dari pelatihan kantor.',
    )
  })

  test('counted once stay as they are when counted again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 12 }), (names) => {
        const once = eachOnce(names.map((name, id) => earned({ name, id })))
        expect(eachOnce(once)).toEqual(once)
        expect(once).toHaveLength(new Set(names).size)
      }),
    )
  })
})

describe('what a training changed', () => {
  const pairs = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ before: 60, after: 60 + at * 5 }))

  test('is no claim of fewer than five people', () => {
    expect(effectText('Nilai tes', effectOf(pairs(4)))).toContain('belum dapat disimpulkan')
    expect(effectText('Nilai tes', effectOf([]))).toContain('belum ada peserta')
  })

  test('is told with its n, without who lacks one of both', () => {
    expect(effectOf([...pairs(5), { before: null, after: 90 }])).toEqual({
      n: 5,
      better: 4,
      same: 1,
      worse: 0,
      mean: 10,
    })
    expect(effectText('Nilai tes', effectOf(pairs(5)))).toBe(
      'Nilai tes: dari 5 peserta 4 naik, 1 tetap, 0 turun; rata-rata +10. Perubahan ini belum tentu karena pelatihannya.',
    )
  })
})

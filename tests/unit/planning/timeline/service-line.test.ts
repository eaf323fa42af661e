import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AbsenceKind, type AbsenceSpan } from '../../../../shared/employees/service/service.ts'
import { addDays } from '../../../../shared/kernel/dates.ts'
import { dutiesToOffer, withDuty } from '../../../../shared/planning/timeline/acting-duty.ts'
import {
  daysBetween,
  daysByKind,
  serviceLine,
  type ServiceYear,
} from '../../../../shared/planning/timeline/service-line.ts'
import { proposeForYear } from '../../../../shared/planning/year/proposal.ts'
import { startOfDuty } from '../../../../shared/employees/start-of-duty.ts'
import { rhk, skpContent } from '../../../skp-content.ts'

const year = 2026
const skp = (id: number, periodStart: string, periodEnd: string, closedOn: string | null = null) => ({
  id,
  periodStart,
  periodEnd,
  closedOn,
})
const whole = skp(1, '2026-01-01', '2026-12-31')
const nothing: ServiceYear = { skp: [], absences: [], duties: [], begun: null }
const told = (service: Partial<ServiceYear>) =>
  serviceLine(year, { ...nothing, ...service }).map(({ start, end, kind }) => [start, end, kind])

describe('the days of a year', () => {
  test('all count under one SKP for the whole year', () => {
    expect(serviceLine(year, { ...nothing, skp: [whole] })).toEqual([
      {
        start: '2026-01-01',
        end: '2026-12-31',
        days: 365,
        kind: 'counts',
        label: 'Dinilai',
        skpId: 1,
        duties: [],
      },
    ])
  })

  test('of a leap year are 366', () => {
    expect(daysByKind(serviceLine(2028, nothing)).gap).toBe(366)
  })

  test('cuti besar takes its days out, tugas belajar is told, a Plt is named where it holds', () => {
    expect(
      told({
        skp: [whole],
        absences: [
          { kind: 'cuti-besar', start: '2025-12-01', end: '2026-02-28' },
          { kind: 'tugas-belajar', start: '2026-09-01', end: null },
        ],
      }),
    ).toEqual([
      ['2026-01-01', '2026-02-28', 'absent'],
      ['2026-03-01', '2026-08-31', 'counts'],
      ['2026-09-01', '2026-12-31', 'study'],
    ])
    const line = serviceLine(year, {
      ...nothing,
      skp: [whole],
      duties: [{ kind: 'plt', jabatan: 'Camat', start: '2026-05-01', end: '2026-05-31' }],
    })
    expect(line.map(({ days, duties }) => [days, duties])).toEqual([
      [120, []],
      [31, ['Plt. Camat']],
      [214, []],
    ])
  })

  test.each(['cuti-tahunan', 'cuti-sakit', 'cuti-melahirkan', 'cuti-alasan-penting'] as const)(
    'days of %s are appraised like others, also within a study',
    (kind) => {
      const short = { kind, start: '2026-06-15', end: '2026-06-19' }
      expect(told({ skp: [whole], absences: [short] })).toEqual([['2026-01-01', '2026-12-31', 'counts']])
      const study = { kind: 'tugas-belajar', start: '2026-01-01', end: null } as const
      expect(told({ skp: [whole], absences: [short, study] })).toEqual([
        ['2026-01-01', '2026-12-31', 'study'],
      ])
    },
  )

  test('two SKP after a mutasi follow each other, and a day between them is a gap', () => {
    const first = skp(1, '2026-01-01', '2026-12-31', '2026-06-30')
    expect(
      serviceLine(year, { ...nothing, skp: [first, skp(2, '2026-07-01', '2026-12-31')] }).map(
        ({ end, skpId }) => [end, skpId],
      ),
    ).toEqual([
      ['2026-06-30', 1],
      ['2026-12-31', 2],
    ])
    expect(told({ skp: [first, skp(2, '2026-07-02', '2026-12-31')] })[1]).toEqual([
      '2026-07-01',
      '2026-07-01',
      'gap',
    ])
  })

  test('of several SKP each segment says which one it belongs to', () => {
    const two = [skp(1, '2026-01-01', '2026-06-30'), skp(2, '2026-07-01', '2026-12-31')]
    const labels = (service: Parameters<typeof told>[0]) =>
      serviceLine(year, { ...nothing, ...service }).map(({ label }) => label)
    expect(labels({ skp: two })).toEqual(['SKP 1', 'SKP 2'])
    expect(
      labels({ skp: two, absences: [{ kind: 'tugas-belajar', start: '2026-09-01', end: null }] }),
    ).toEqual(['SKP 1', 'SKP 2', 'Tugas belajar, SKP 2'])
    expect(labels({ skp: two.slice(0, 1) })).toEqual(['Dinilai', 'Tanpa SKP'])
  })

  test('before the TMT CPNS nobody is in service', () => {
    expect(told({ skp: [skp(1, '2026-04-01', '2026-12-31')], begun: '2026-04-01' })).toEqual([
      ['2026-01-01', '2026-03-31', 'before'],
      ['2026-04-01', '2026-12-31', 'counts'],
    ])
  })
})

const day = fc.integer({ min: -200, max: 600 }).map((offset) => addDays('2026-01-01', offset))
const span = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 400 }))).map(([start, length]) => ({
  start,
  end: length === null ? null : addDays(start, length),
}))
const absence = fc
  .tuple(fc.constantFrom(...AbsenceKind.options), span)
  .map(([kind, days]) => ({ kind, ...days }))
const duty = span.map((days) => ({ kind: 'plh' as const, jabatan: 'Camat', ...days }))
const someSkp = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 }))
  .map(([id, a, b]) => skp(id, addDays('2026-01-01', Math.min(a, b)), addDays('2026-01-01', Math.max(a, b))))
const service = fc.record({
  skp: fc.array(someSkp, { maxLength: 3 }),
  absences: fc.array(absence, { maxLength: 3 }),
  duties: fc.array(duty, { maxLength: 2 }),
  begun: fc.option(day),
})

test('segments cover the year exactly once, and the days of all kinds add up to it', () => {
  fc.assert(
    fc.property(service, (given) => {
      const line = serviceLine(year, given)
      expect(line[0]?.start).toBe('2026-01-01')
      expect(line.at(-1)?.end).toBe('2026-12-31')
      for (const [index, { start, end, days }] of line.entries()) {
        expect(days).toBe(daysBetween(start, end))
        expect(days).toBeGreaterThan(0)
        const next = line[index + 1]
        if (next) expect(next.start).toBe(addDays(end, 1))
      }
      const sum = Object.values(daysByKind(line)).reduce((total, days) => total + days, 0)
      expect(sum).toBe(365)
    }),
  )
})

/** Whose days are not appraised (practice of BKN): short leave is, and a study is on its progress. */
const notAppraised = new Set<AbsenceKind>(['cuti-besar', 'cltn', 'pemberhentian-sementara'])

test('each day is what it is, looked at alone', () => {
  const covers = ({ start, end }: { start: string; end: string | null }, on: string) =>
    start <= on && (end === null || on <= end)
  fc.assert(
    fc.property(service, fc.integer({ min: 0, max: 364 }), (given, offset) => {
      const on = addDays('2026-01-01', offset)
      const found = serviceLine(year, given).find((segment) => covers(segment, on))
      const away = given.absences.some((one) => notAppraised.has(one.kind) && covers(one, on))
      const planned = given.skp.some(({ periodStart, periodEnd }) =>
        covers({ start: periodStart, end: periodEnd }, on),
      )
      const counting = found?.kind === 'counts' || found?.kind === 'study'
      // Where absences overlap, which the office refuses to record, the first one given decides.
      fc.pre(given.absences.filter((one) => covers(one, on)).length <= 1)
      expect(counting).toBe(planned && !away && !(given.begun !== null && on < given.begun))
    }),
  )
})

describe('who gets an SKP of a year', () => {
  const person = (absences: AbsenceSpan[], legalPosition = 'aktif') =>
    proposeForYear({ nip: '198609262015051001', legalPosition, unitId: 1, jabatan: 'Camat', absences }, year)

  test('nobody who is away on every day of it, be it by two absences that follow each other', () => {
    const first: AbsenceSpan = { kind: 'cuti-besar', start: '2025-12-01', end: '2026-02-28' }
    expect(person([first, { kind: 'cltn', start: '2026-03-01', end: null }]).include).toBe(false)
    const later = person([first, { kind: 'cltn', start: '2026-03-02', end: null }])
    expect(later.include).toBe(true)
    expect(later.remark).toContain('Cuti besar 1 Desember 2025 sampai 28 Februari 2026')
  })

  test('who studies all year does, and the recorded days outweigh the kedudukan hukum of today', () => {
    expect(person([{ kind: 'tugas-belajar', start: '2025-09-01', end: null }])).toMatchObject({
      include: true,
      remark: 'Tugas belajar: dinilai dari kemajuan studinya.',
    })
    expect(person([], 'cltn').include).toBe(false)
    expect(person([{ kind: 'cltn', start: '2026-10-01', end: null }], 'cltn').include).toBe(true)
  })

  test('duty begins as it is recorded, or as the NIP tells', () => {
    expect(startOfDuty({ nip: '200109262026041001' })).toBe('2026-04-01')
    expect(startOfDuty({ nip: '200109262026041001', tmtCpns: '2026-04-16' })).toBe('2026-04-16')
    expect(startOfDuty({ nip: '198609262015211001' })).toBeNull()
  })
})

describe('a Plt as RHK tambahan', () => {
  const camat = {
    kind: 'plt',
    jabatan: 'Camat',
    start: '2026-07-01',
    end: null,
    decree: 'SP Nomor 5 Tahun 2026',
  } as const
  const days = { start: '2026-01-01', end: '2026-12-31' }

  test('is offered in its days only, and not twice', () => {
    const content = skpContent([rhk()])
    expect(dutiesToOffer([camat], content, days)).toEqual([camat])
    expect(dutiesToOffer([camat], content, { start: '2026-01-01', end: '2026-06-30' })).toEqual([])
    let id = 0
    const added = withDuty(
      content,
      camat,
      'Sekretaris Daerah',
      () => `00000000-0000-4000-8000-00000000000${++id}`,
    )
    expect(added.rhk[0]).toEqual(content.rhk[0])
    expect(added.rhk[1]).toMatchObject({ kind: 'tambahan', assignedBy: 'SP Nomor 5 Tahun 2026' })
    expect(added.rhk[1]?.text).toContain('Plt. Camat')
    expect(dutiesToOffer([camat], added, days)).toEqual([])
    expect(dutiesToOffer([{ ...camat, jabatan: 'Lurah' }], added, days)).toHaveLength(1)
  })

  test('is assigned by the appraiser where no decree is recorded', () => {
    const added = withDuty(skpContent([]), { ...camat, decree: '' }, 'Sekretaris Daerah', () =>
      crypto.randomUUID(),
    )
    expect(added.rhk[0]?.assignedBy).toBe('Sekretaris Daerah')
  })
})

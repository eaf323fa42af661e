import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OwnDay, workCalendar, workingDayAfter } from '../../../shared/office/calendar/working-days.ts'
import { proposedLimits } from '../../../shared/regulations/complaint-limits.ts'
import type { Complaint } from '../../../shared/voices/complaints/complaint.ts'
import { problemsOfDecision } from '../../../shared/voices/complaints/decision.ts'
import {
  isOverdue,
  keptLimits,
  lastDayOf,
  problemsOfRecord,
  standingOf,
} from '../../../shared/voices/complaints/rules.ts'
import { shownName, tellsWho, untoldBecause } from '../../../shared/voices/complaints/secrecy.ts'
import { countComplaints, type Counted } from '../../../shared/voices/complaints/tally.ts'
import { Category, Channel, ComplaintKind } from '../../../shared/voices/complaints/words.ts'

/** 17 August 2026 is a national holiday; 25 August (Maulid) too. */
const calendar = workCalendar(5, [])
const received = '2026-08-13'

const complaint = (some: Partial<Complaint> = {}): Complaint => ({
  id: 1,
  year: 2026,
  position: 1,
  kind: 'pengaduan',
  supervisory: false,
  category: 'waktu',
  channel: 'langsung',
  outsideNumber: '',
  receivedOn: received,
  completeOn: null,
  happenedOn: null,
  service: 'KTP elektronik',
  unitId: null,
  place: '',
  substance: 'Menunggu tiga jam',
  request: '',
  named: '',
  firstDays: 3,
  firstWorking: true,
  answerDays: 14,
  answerWorking: true,
  answeredOn: null,
  answer: '',
  satisfaction: null,
  satisfactionNote: '',
  closedOn: null,
  outcome: null,
  outcomeReason: '',
  steps: [],
  revision: 0,
  updatedAt: '2026-08-13T02:00:00.000Z',
  ...some,
})
const sorted = { id: 1, kind: 'pemilahan', doneOn: '2026-08-14', text: '', handlerId: null } as const

describe('the last day of a limit', () => {
  test.each([
    [3, true, '2026-08-19'],
    [5, true, '2026-08-21'],
    [14, true, '2026-09-04'],
    [60, false, '2026-10-12'],
    [60, true, '2026-11-09'],
  ])('received Thursday 13 August 2026, %i days, working: %s', (days, working, last) => {
    expect(lastDayOf(received, { days, working }, calendar)).toBe(last)
  })

  test('moves with a day off that the office has set itself', () => {
    const own: OwnDay[] = [{ day: '2026-08-14', works: false, reason: 'Hari jadi kecamatan' }]
    expect(lastDayOf(received, { days: 3, working: true }, workCalendar(5, own))).toBe('2026-08-20')
  })

  test('is a working day with just so many working days before it, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
        const from = new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10)
        const last = workingDayAfter(from, days, calendar)
        expect(last > from).toBe(true)
        expect(workingDayAfter(from, days - 1, calendar) < last).toBe(true)
      }),
    )
  })

  test('an office that never works ends the search', () => {
    const never = Array.from({ length: 900 }, (_, at) => ({
      day: new Date(Date.UTC(2026, 7, 13 + at)).toISOString().slice(0, 10),
      works: false,
      reason: 'Tutup',
    }))
    expect(workingDayAfter(received, 3, workCalendar(5, never)) > '2027-01-01').toBe(true)
  })
})

test('a limit follows what was brought forward', () => {
  const limits = proposedLimits('2026-08-13')
  const answer = (kind: ComplaintKind, supervisory = false) => {
    const { answerDays, answerWorking } = keptLimits({ kind, supervisory }, limits)
    return `${answerDays} ${answerWorking ? 'hari kerja' : 'hari'}`
  }
  expect(answer('informasi')).toBe('5 hari kerja')
  expect(answer('aspirasi')).toBe('14 hari kerja')
  expect(answer('pujian')).toBe('14 hari kerja')
  expect(answer('pengaduan')).toBe('14 hari kerja')
  expect(answer('pengaduan', true)).toBe('60 hari')
})

describe('how it keeps its limits', () => {
  const on = (day: string, some: Partial<Complaint> = {}) => standingOf(complaint(some), calendar, day)

  test('the first step is waited for, then the answer', () => {
    expect(on('2026-08-14')).toMatchObject({ waitsFor: 'first', firstDue: '2026-08-19', nearness: 'far' })
    expect(on('2026-08-17')).toMatchObject({ nearness: 'half' })
    expect(on('2026-08-19')).toMatchObject({ nearness: 'last', daysLate: 0 })
    expect(on('2026-08-20')).toMatchObject({ nearness: 'late', daysLate: 1, state: 'diterima' })
    expect(on('2026-08-20', { steps: [sorted] })).toMatchObject({
      state: 'dipilah',
      waitsFor: 'answer',
      due: '2026-09-04',
      nearness: 'far',
    })
  })

  test('an answer on its last day is in time, the day after is not, and a late answer is not overdue any more', () => {
    const inTime = on('2026-12-01', { steps: [sorted], answeredOn: '2026-09-04', answer: 'Loket ditambah' })
    expect(inTime).toMatchObject({ inTime: true, daysLate: 0, took: 22, state: 'dijawab' })
    const late = on('2026-12-01', { steps: [sorted], answeredOn: '2026-09-05', answer: 'Loket ditambah' })
    expect(late).toMatchObject({ inTime: false, daysLate: 1 })
    expect(isOverdue(late)).toBe(false)
  })

  test('the days of the answer count from when the file was complete', () => {
    expect(on('2026-08-20', { completeOn: '2026-08-18' }).due).toBe('2026-09-08')
  })

  test('what is archived is not told to be settled', () => {
    expect(on('2026-09-30', { closedOn: '2026-08-20', outcome: 'dicabut' })).toMatchObject({
      state: 'diarsipkan',
      inTime: true,
    })
  })
})

test('what cannot be of a record is told by its field', () => {
  const fields = (some: Partial<Complaint>) =>
    problemsOfRecord(complaint(some), '2026-08-20').map(({ field }) => field)
  expect(fields({ receivedOn: '2026-08-21' })).toEqual(['Tanggal diterima'])
  expect(fields({ completeOn: '2026-08-12' })).toEqual(['Berkas lengkap'])
  expect(fields({ happenedOn: '2026-08-14' })).toEqual(['Tanggal kejadian'])
  expect(fields({ kind: 'informasi', supervisory: true })).toEqual(['Berkadar pengawasan'])
  expect(fields({})).toEqual([])
})

describe('who said it', () => {
  const reporter = {
    confidential: true,
    name: 'Siti Rekaan',
    phone: '0812 3456 7890',
    email: 'siti@contoh.test',
  }

  test('is masked where it is secret, and told where it is not', () => {
    expect(shownName(reporter)).toBe('(dirahasiakan)')
    expect(shownName({ ...reporter, confidential: false })).toBe('Siti Rekaan')
    expect(shownName(null)).toBe('(tanpa nama)')
  })

  test('is never told to whom it is about, whatever his right', () => {
    expect(untoldBecause({ restricted: true, employeeId: 4 }, [4])).toContain('Anda sendiri')
    expect(untoldBecause({ restricted: true, employeeId: 5 }, [4])).toBeNull()
    expect(untoldBecause({ restricted: false, employeeId: 5 }, [])).toContain('data terbatas')
  })

  test('does not slip through in words', () => {
    expect(tellsWho('Menurut SITI  rekaan, petugasnya ramah', reporter)).toBe(true)
    expect(tellsWho('Hubungi 0812-3456-7890', reporter)).toBe(true)
    expect(tellsWho('Petugasnya ramah dan sabar', reporter)).toBe(false)
    // A part of another word is nobody's name.
    expect(tellsWho('situasi rekaannya', reporter)).toBe(false)
    expect(tellsWho('Petugasnya ramah', { name: '', phone: '', email: '' })).toBe(false)
  })
})

test('only the pimpinan links it to somebody, and nobody himself', () => {
  const days = { receivedOn: received, today: '2026-08-20' }
  const decision = { employeeId: 3, decidedOn: '2026-08-18', paper: '' }
  const fields = (some: Partial<typeof decision>, role: string, employeeId: number | null = 1) =>
    problemsOfDecision({ ...decision, ...some }, { role, employeeId }, days).map(({ field }) => field)
  expect(fields({}, 'pimpinan')).toEqual([])
  expect(fields({}, 'pengelola')).toEqual(['Disposisi pimpinan'])
  expect(fields({ paper: 'Disposisi 18/8' }, 'pengelola')).toEqual([])
  expect(fields({}, 'pimpinan', 3)).toEqual(['Pegawai'])
  expect(fields({ decidedOn: '2026-08-12' }, 'pimpinan')).toEqual(['Tanggal putusan'])
  expect(fields({ decidedOn: '2026-08-21' }, 'pimpinan')).toEqual(['Tanggal putusan'])
})

test('each way of counting a year adds up to the whole', () => {
  const one: fc.Arbitrary<Counted> = fc
    .record({
      kind: fc.constantFrom(...ComplaintKind.options),
      channel: fc.constantFrom(...Channel.options),
      category: fc.constantFrom(...Category.options),
      inTime: fc.constantFrom(true, false, null),
      daysLate: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ inTime, daysLate, ...rest }) => ({
      ...rest,
      satisfaction: null,
      standing: { inTime, daysLate, took: inTime === null ? null : 4 },
    }))
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (those) => {
      const { all, kinds, channels, categories } = countComplaints(those)
      expect(all.inTime + all.late + all.open).toBe(all.received)
      for (const lines of [kinds, channels, categories])
        for (const key of ['received', 'inTime', 'late', 'open', 'overdue'] as const)
          expect(lines.reduce((sum, line) => sum + line[key], 0)).toBe(all[key])
    }),
  )
})

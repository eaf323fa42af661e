import { array, assert, integer, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DiaryEntry } from '../../../../shared/monitoring/diary/entry.ts'
import {
  closedBecause,
  type DayOfPerson,
  daysBehind,
  doubtsOfDay,
  freeBecause,
  lockedBecause,
  markNow,
  markOf,
  never,
  problemsOfDay,
} from '../../../../shared/monitoring/diary/rules.ts'
import { sumsOf, volumesText } from '../../../../shared/monitoring/diary/sums.ts'
import { durationText, parseTime, timeText } from '../../../../shared/monitoring/diary/time.ts'

const day = '2026-10-07'
const on = (some: Partial<DayOfPerson> = {}): DayOfPerson => ({
  day,
  today: '2026-10-09',
  firstDay: '2015-05-01',
  inService: true,
  dayOff: null,
  absence: null,
  since: '2026-10-01',
  ...some,
})
const entry = (start: string, end: string, some: Partial<DiaryEntry> = {}): DiaryEntry => ({
  id: crypto.randomUUID(),
  day,
  start: parseTime(start),
  end: parseTime(end),
  rhkId: null,
  rhkText: '',
  activity: 'Mengagendakan surat masuk',
  output: '',
  volume: null,
  satuan: '',
  evidence: '',
  ...some,
})
const messages = (...entries: DiaryEntry[]) => problemsOfDay(entries).map(({ message }) => message)

describe('a time', () => {
  test.each([
    ['8', 480],
    ['08.00', 480],
    ['8:30', 510],
    ['0830', 510],
    ['13.05', 785],
    ['8.30 WIB', 510],
    ['07:30:00', 450],
    ['24.00', 1440],
  ])('%s is read', (text, minute) => expect(parseTime(text)).toBe(minute))
  test.each(['', 'pagi', '8.7', '25', '24.01', '8.60', '8,5', '-1'])('%s is no time', (text) =>
    expect(parseTime(text)).toBeNull(),
  )
  test('is written so that it is read again as the same', () => {
    assert(property(integer({ min: 0, max: 1440 }), (minute) => parseTime(timeText(minute)) === minute))
  })
  test('of work is told in hours and minutes', () => {
    expect([0, 45, 60, 150].map(durationText)).toEqual(['0 menit', '45 menit', '1 jam', '2 jam 30 menit'])
  })
})

describe('a day can not be handed in', () => {
  test('while an entry does not say what was done', () => {
    expect(messages(entry('8', '9', { activity: ' ' }))).toEqual(['Uraian kegiatan belum diisi.'])
  })
  test('with times that overlap, however long', () => {
    expect(messages(entry('8', '10'), entry('9.30', '11'))).toEqual([
      'Jam 09.30–11.00 bertumpuk dengan 08.00–10.00.',
    ])
    expect(messages(entry('13', '14'), entry('8', '16'))).toEqual([
      'Jam 13.00–14.00 bertumpuk dengan 08.00–16.00.',
    ])
  })
  test('with an end before its beginning, or only one of them', () => {
    expect(messages(entry('10', '9'))[0]).toContain('Jam selesai harus sesudah jam mulai')
    expect(messages(entry('22', '22'))[0]).toContain('Jam selesai harus sesudah jam mulai')
    expect(messages(entry('8', ''))[0]).toContain('atau kosongkan keduanya')
  })
  test('and each fault says in which cell it is put right', () => {
    const cells = (...entries: DiaryEntry[]) => problemsOfDay(entries).map(({ column }) => column)
    expect(cells(entry('8', ''))).toEqual(['end'])
    expect(cells(entry('', '9'))).toEqual(['start'])
    expect(cells(entry('10', '9'))).toEqual(['end'])
    expect(cells(entry('8', '9', { activity: ' ' }))).toEqual(['activity'])
    const later = entry('9.30', '11')
    expect(problemsOfDay([entry('8', '10'), later])).toMatchObject([{ id: later.id, column: 'start' }])
  })
  test('with more than a day of work', () => {
    expect(messages(entry('0', '24'), entry('8', '9'))).toContain('Jumlah jam hari ini lebih dari 24 jam.')
    expect(messages(entry('0', '24'))).toEqual([])
  })
  test('but times that meet, and entries without times, are fine', () => {
    expect(messages(entry('8', '10'), entry('10', '12'), entry('', ''))).toEqual([])
  })
  test('for any order of the same entries it is told as often', () => {
    const minute = integer({ min: 0, max: 1439 })
    assert(
      property(
        array(
          tuple(minute, minute).filter(([a, b]) => a !== b),
          { maxLength: 6 },
        ),
        (spans) => {
          const entries = spans.map(([a, b]) => ({
            ...entry('', ''),
            start: Math.min(a, b),
            end: Math.max(a, b),
          }))
          const crossing = entries.flatMap((one, index) =>
            entries.slice(index + 1).filter((other) => one.start < other.end && other.start < one.end),
          )
          const told = (all: DiaryEntry[]) =>
            problemsOfDay(all).filter(({ message }) => message.includes('bertumpuk')).length
          return told(entries) === crossing.length && told(entries.toReversed()) === crossing.length
        },
      ),
    )
  })
})

describe('a day is', () => {
  test('owed when it is a working day that has come', () => {
    expect(markOf(on(), null)).toBe('belum')
    expect(markOf(on({ day: '2026-10-09' }), null)).toBe('belum')
    expect(markOf(on({ day: '2026-10-12' }), null)).toBe('nanti')
  })
  test('not owed on holidays, on leave, before the office kept diaries, before the first day, after leaving', () => {
    expect(markOf(on({ dayOff: 'Sabtu' }), null)).toBe('libur')
    expect(markOf(on({ absence: 'Cuti besar' }), null)).toBe('cuti')
    expect(markOf(on({ since: '2026-10-08' }), null)).toBe('tidak-diminta')
    expect(markOf(on({ since: never }), null)).toBe('tidak-diminta')
    expect(markOf(on({ firstDay: '2026-10-08' }), null)).toBe('tidak-diminta')
    expect(markOf(on({ inService: false }), null)).toBe('tidak-diminta')
  })
  test('what is written on it, whatever day it is', () => {
    expect(markOf(on({ dayOff: 'Sabtu' }), { state: 'draft', note: '' })).toBe('draf')
    expect(markOf(on(), { state: 'draft', note: 'Lengkapi' })).toBe('dikembalikan')
    expect(markOf(on(), { state: 'submitted', note: '' })).toBe('diajukan')
    expect(markOf(on({ absence: 'Cuti besar' }), { state: 'approved', note: '' })).toBe('disetujui')
  })
  test('counted as behind when it is over and not handed in', () => {
    const marks = [
      // What was begun on a day that became a holiday is owed by nobody.
      { day: '2026-10-03', mark: 'draf', free: true },
      { day: '2026-10-05', mark: 'belum', free: false },
      { day: '2026-10-06', mark: 'draf', free: false },
      { day: '2026-10-07', mark: 'dikembalikan', free: false },
      { day: '2026-10-08', mark: 'diajukan', free: false },
      { day: '2026-10-09', mark: 'belum', free: false },
    ] as const
    expect(daysBehind(marks, '2026-10-09')).toBe(3)
  })
  test('free for the office before it is anybody’s leave', () => {
    expect(freeBecause(on({ dayOff: 'Sabtu', absence: 'Cuti tahunan' }))).toBe('Sabtu')
    expect(freeBecause(on({ absence: 'Cuti tahunan' }))).toBe('Cuti tahunan')
    expect(freeBecause(on())).toBeNull()
  })
  test('a draft as soon as something is written, and what it was when that is taken away', () => {
    const empty = { mark: 'belum', bare: 'belum', state: null, note: '' } as const
    expect([markNow(empty, true), markNow(empty, false)]).toEqual(['draf', 'belum'])
    const draft = { ...empty, mark: 'draf', bare: 'libur', state: 'draft' } as const
    expect([markNow(draft, true), markNow(draft, false)]).toEqual(['draf', 'libur'])
    expect(markNow({ ...draft, note: 'Lengkapi' }, false)).toBe('dikembalikan')
    expect(markNow({ ...draft, mark: 'disetujui', state: 'approved' }, true)).toBe('disetujui')
  })
})

describe('nothing is written', () => {
  test('on a day to come, before the first day of duty, or after leaving', () => {
    expect(closedBecause(on())).toBeNull()
    expect(closedBecause(on({ day: '2026-10-10' }))).toContain('belum tiba')
    expect(closedBecause(on({ firstDay: '2026-10-08' }))).toContain(
      'sebelum hari pertama bertugas, 8 Oktober 2026',
    )
    expect(closedBecause(on({ inService: false }))).toContain('tidak lagi bekerja')
  })
  test('over what was handed in or approved, and why is said', () => {
    expect(lockedBecause(day, 'draft')).toBeNull()
    expect(lockedBecause(day, 'submitted')).toBe(
      'Rabu, 7 Oktober 2026 sudah diajukan. Tarik pengajuannya untuk mengubahnya.',
    )
    expect(lockedBecause(day, 'approved')).toContain('sudah disetujui dan terkunci')
  })
})

test('work on a holiday or on leave is asked about', () => {
  expect(doubtsOfDay(on())).toEqual([])
  expect(doubtsOfDay(on({ dayOff: 'Maulid Nabi Muhammad SAW' }))).toEqual([
    'Rabu, 7 Oktober 2026 bukan hari kerja (Maulid Nabi Muhammad SAW).',
  ])
  expect(doubtsOfDay(on({ day: '2026-10-03', dayOff: 'Sabtu' }))).toEqual([
    'Sabtu, 3 Oktober 2026 bukan hari kerja.',
  ])
  expect(doubtsOfDay(on({ absence: 'Cuti besar' }))).toEqual([
    'Rabu, 7 Oktober 2026 tercatat tidak hadir: Cuti besar.',
  ])
})

test('sums stand in the order of the SKP, other work last, volumes of the same unit together', () => {
  const [first, second, former] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const sums = sumsOf(
    [
      entry('8', '9'),
      entry('9', '10', { rhkId: former, rhkText: 'Sudah diganti' }),
      entry('10', '11.30', { rhkId: second, rhkText: 'Surat', volume: 5, satuan: 'surat' }),
      entry('13', '14', { rhkId: second, rhkText: 'Surat', volume: 2.5, satuan: 'Surat' }),
      entry('14', '15', { rhkId: second, rhkText: 'Surat', volume: 1, satuan: 'rapat' }),
      entry('', '', { rhkId: first, rhkText: 'Agenda' }),
    ],
    [first, second],
  )
  expect(sums.map(({ text, entries, minutes }) => [text, entries, minutes])).toEqual([
    ['Agenda', 1, 0],
    ['Surat', 3, 210],
    ['Sudah diganti', 1, 60],
    ['Tugas lain', 1, 60],
  ])
  expect(sums.map(volumesText)).toEqual(['', '7,5 surat, 1 rapat', '', ''])
})

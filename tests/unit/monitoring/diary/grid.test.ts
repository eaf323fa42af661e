import { expect, test } from 'vitest'
import { fillDown } from '../../../../shared/excel/grid.ts'
import { diaryModel, type GridDay } from '../../../../shared/monitoring/diary/grid.ts'
import {
  changedDays,
  type Entries,
  newEntry,
  withPatternOfDayBefore,
} from '../../../../shared/monitoring/diary/lines.ts'

const days: GridDay[] = [
  { day: '2026-10-01', free: null, locked: null },
  { day: '2026-10-02', free: null, locked: null },
  { day: '2026-10-03', free: 'Sabtu', locked: null },
  { day: '2026-10-05', free: null, locked: null },
  { day: '2026-10-06', free: null, locked: 'Sudah diajukan.' },
]
const rhk = [
  { id: crypto.randomUUID(), text: 'Tertibnya surat', from: '2026-01-01', to: '2026-12-31' },
  { id: crypto.randomUUID(), text: 'Tersusunnya laporan', from: '2026-10-05', to: '2026-12-31' },
]
const newId = () => crypto.randomUUID()
const ids = new Map(days.map(({ day }) => [day, crypto.randomUUID()]))
const model = diaryModel(days, rhk, (day) => ids.get(day) ?? '', newId)
const paste = (entries: Entries, row: number, block: string[][]) =>
  model.paste?.(entries, { row, column: 0 }, block) ?? { content: entries, said: [] }
const told = (entries: Entries) =>
  entries.map(({ day, start, end, activity }) => [day.slice(8), start, end, activity])

test('every day has a line, also one on which nothing is written', () => {
  expect(model.rows([]).map(({ day }) => day)).toEqual(days.map(({ day }) => day))
})

test('a list without dates goes down the working days and leaves the others out', () => {
  const { content, said } = paste([], 0, [
    ['8', '9', '1', 'Satu'],
    ['08.00-09.30', '', 'Dua'],
    ['8', '9', '', 'Tiga'],
  ])
  expect(told(content)).toEqual([
    ['01', 480, 540, 'Satu'],
    ['02', 480, 570, 'Dua'],
    ['05', 480, 540, 'Tiga'],
  ])
  expect(content[0]?.rhkText).toBe('Tertibnya surat')
  expect(said).toEqual([])
})

test.each(['5/10/2026', '05-10-2026', '5 Okt 2026', 'Senin, 5 Oktober 2026', '2026-10-05'])(
  'a list whose first column is a date (%s) goes to that day, however it is written',
  (date) => {
    const { content } = paste([], 0, [
      [date, '8', '9', '', 'Satu'],
      ['', '9', '10', '', 'Dua'],
    ])
    expect(told(content)).toEqual([
      ['05', 480, 540, 'Satu'],
      ['05', 540, 600, 'Dua'],
    ])
  },
)

test('what a paste leaves out is told: locked days, days of another month, lines below the last day', () => {
  const locked = paste([], 0, [
    ['6/10/2026', '8', '9', '', 'Terkunci'],
    ['5/11/2026', '8', '9', '', 'Bulan lain'],
  ])
  expect(locked.content).toEqual([])
  expect(locked.said).toEqual([
    'Sudah diajukan.',
    'Kamis, 5 November 2026 tidak ada di bulan ini atau belum tiba.',
  ])
  const below = paste([], 3, [
    ['8', '9', '', 'Satu'],
    ['8', '9', '', 'Dua'],
    ['8', '9', '', 'Tiga'],
  ])
  expect(told(below.content)).toEqual([['05', 480, 540, 'Satu']])
  expect(below.said.join(' ')).toContain('tidak mendapat tempat')
})

const ofWorkbook = ['Tanggal', 'Mulai', 'Selesai', 'RHK', 'Uraian kegiatan', 'Keluaran', 'Volume', 'Satuan']

test('the head of a list is no line, and tells which column is which', () => {
  const ours = paste([], 0, [
    [...ofWorkbook, 'Bukti', 'Status', 'Nama'],
    ['01/10/2026', '08.00', '09.00', 'Tugas lain', 'Satu', 'Surat', '2', 'surat', 'Agenda 1', 'Draf', 'Siti'],
    ['02/10/2026', '09.00', '10.00', '', 'Dua', '', '', '', '', 'Draf', 'Siti'],
  ])
  expect(told(ours.content)).toEqual([
    ['01', 480, 540, 'Satu'],
    ['02', 540, 600, 'Dua'],
  ])
  expect(ours.content[0]).toMatchObject({ output: 'Surat', volume: 2, satuan: 'surat', evidence: 'Agenda 1' })
  expect(ours.said).toEqual([])
  const theirs = paste([], 3, [
    ['No', 'Hari/Tanggal', 'Waktu', 'Deskripsi', 'Lokasi'],
    ['1', 'Kamis, 1 Oktober 2026', '08.00 - 09.30', 'Satu', 'Kantor'],
    ['2', '', '10.00 - 11.00', 'Dua', ''],
  ])
  expect(told(theirs.content)).toEqual([
    ['01', 480, 570, 'Satu'],
    ['01', 600, 660, 'Dua'],
  ])
  expect(theirs.said).toEqual(['1 sel tidak mendapat tempat dan tidak ditempel.'])
})

test('one bad date leaves out its own line alone, and is told', () => {
  const { content, said } = paste([], 0, [
    ['1/10/2026', '8', '9', '', 'Satu'],
    ['31/11/2026', '8', '9', '', 'Tidak ada'],
    ['', '9', '10', '', 'Di bawahnya'],
    ['5/10/2026', '8', '9', '', 'Tiga'],
    ['segera', '8', '9', '', 'Kapan'],
  ])
  expect(told(content)).toEqual([
    ['01', 480, 540, 'Satu'],
    ['05', 480, 540, 'Tiga'],
  ])
  expect(said).toEqual([
    'Baris 2 tidak ditempel: “31/11/2026” bukan tanggal.',
    'Baris 3 tidak ditempel: tanggalnya tidak ada.',
    'Baris 5 tidak ditempel: “segera” bukan tanggal.',
  ])
})

test('an RHK that there is not is told with its day', () => {
  const { content, said } = paste([], 0, [['5/10/2026', '8', '9', '9', 'Satu']])
  expect(content[0]?.rhkId).toBeNull()
  expect(said).toEqual([
    '1 isian bukan salah satu pilihan kolomnya dan dikosongkan: “9” (RHK, Senin, 5 Oktober 2026).',
  ])
})

test('times are no dates, whatever stands between them', () => {
  const { content } = paste([], 0, [
    ['8-9', '', 'Satu'],
    ['08.00-10', '', 'Dua'],
    ['10.30.00', '11.30.00', '', 'Tiga'],
  ])
  expect(told(content)).toEqual([
    ['01', 480, 540, 'Satu'],
    ['02', 480, 600, 'Dua'],
    ['05', 630, 690, 'Tiga'],
  ])
})

test('an RHK is found by its number or its words, and only on days on which its SKP holds', () => {
  const [first, , , later] = model.rows([])
  if (!first || !later) throw new Error('no lines')
  const write = (text: string) => model.write([], [{ row: later, column: 'rhk', text }])[0]?.rhkText
  expect(['2', '2. Tersusunnya laporan', 'tersusunnya laporan.'].map(write)).toEqual(
    Array(3).fill('Tersusunnya laporan'),
  )
  expect(model.locked?.(first, 'rhk', '2')).toBe('RHK itu tidak berlaku pada Kamis, 1 Oktober 2026.')
  expect(model.locked?.(first, 'rhk', 'Tugas lain')).toBeNull()
})

test('Ctrl+D repeats a line on the days below, except on locked ones', () => {
  const { content } = paste([], 0, [['8', '9', '', 'Satu']])
  const filled = fillDown(model, content, { top: 0, bottom: 4, left: 0, right: 3 })
  expect(told(filled.content).map(([day]) => day)).toEqual(['01', '02', '03', '05'])
  expect(filled.why).toEqual(['Sudah diajukan.'])
})

test('the pattern of the day before comes without its proof, and without an RHK that does not hold', () => {
  const [, second] = rhk
  const entries = [
    {
      ...newEntry(newId(), '2026-10-05'),
      activity: 'Laporan',
      evidence: 'Agenda 1',
      rhkId: second?.id ?? null,
      rhkText: 'Tersusunnya laporan',
    },
  ]
  const next = withPatternOfDayBefore(entries, '2026-10-06', rhk, newId)
  expect(next[1]).toMatchObject({ activity: 'Laporan', evidence: '', rhkId: second?.id })
  const [first] = withPatternOfDayBefore(entries, '2026-10-06', [], newId).slice(1)
  expect(first?.rhkId).toBeNull()
  expect(withPatternOfDayBefore(entries, '2026-10-05', rhk, newId)).toBe(entries)
  expect(changedDays(entries, next).map(({ day }) => day)).toEqual(['2026-10-06'])
})

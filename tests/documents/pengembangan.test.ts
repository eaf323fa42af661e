import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { AttendanceDocument } from '../../electron/documents/forms/daftar-hadir/document.ts'
import type { HoursRow } from '../../shared/development/training/contract.ts'
import type { ItemRow } from '../../shared/development/plan/contract.ts'
import { hoursStanding } from '../../shared/development/training/hours.ts'
import { printed, superior } from './documents.ts'
import { find, outside, overlaps, packed } from './pdf-text.ts'

const list = {
  agency: 'Pemerintah Kota Uji',
  of: 'Kecamatan Uji',
  year: 2026,
  head: superior,
  place: 'Uji',
  asOf: '2026-03-02',
}
const person = (number: number) => ({
  employeeId: number,
  fullName: `Orang Rekaan ${number}, S.Sos.`,
  nip: `19860926201505${String(number).padStart(4, '0')}`,
  jabatan: 'Pengelola Rekaan',
  unitId: 1,
  unitName: 'Seksi Uji',
})
const item = (number: number, some: Partial<ItemRow> = {}): ItemRow => ({
  ...person(number),
  id: number,
  revision: 0,
  year: 2026,
  needId: null,
  subject: 'Menata arsip dinamis',
  reason: 'Level 1, standar jabatannya 2: kurang 1.',
  way: 'bimbingan-teknis',
  activity: 'Bimtek Arsip',
  organiser: '',
  hours: 12,
  startsOn: '2026-08-03',
  endsOn: '2026-08-04',
  cost: 1_500_000,
  priority: 2,
  state: 'disetujui',
  trainingId: null,
  ...some,
})
const hours = (number: number, jp: number, status: HoursRow['status'] = 'PNS'): HoursRow => ({
  ...person(number),
  status,
  ...hoursStanding(
    [
      {
        from: 'luar',
        id: 1,
        name: 'x',
        startsOn: '2026-01-05',
        endsOn: '2026-01-05',
        column: 'teknis',
        hours: jp,
        number: '',
      },
    ],
    status,
    2026,
  ),
})
const attendance = (people: number): AttendanceDocument => ({
  letterhead: {
    name: 'Kecamatan Uji',
    letterhead: 'PEMERINTAH KOTA UJI\nKECAMATAN UJI',
    address: 'Jalan Uji',
    phone: '',
    email: '',
  },
  training: 'Pelatihan Arsip',
  session: {
    id: 1,
    heldOn: '2026-06-08',
    begins: '08:00',
    ends: '12:00',
    subject: 'Menata berkas',
    speaker: 'Narasumber Rekaan',
    hours: 4,
  },
  number: 1,
  of: 2,
  place: 'Aula',
  city: 'Uji',
  head: superior,
  people: Array.from({ length: people }, (_, at) => {
    const { fullName, nip, jabatan, unitName } = person(at + 1)
    return { name: fullName, nip, jabatan, unit: unitName }
  }),
})

describe('rencana pengembangan kompetensi', () => {
  it('has the columns of the plan, its sum, and the signature of the head', async () => {
    const data = {
      ...list,
      rows: [item(1), item(2, { state: 'usulan', cost: 0, startsOn: null, endsOn: null })],
    }
    const { pages, packed: text } = await printed([{ form: 'rencana-pengembangan', data }])
    const [page] = pages
    expect(page?.width).toBeGreaterThan(page?.height ?? 0)
    for (const said of [
      'RENCANA PENGEMBANGAN KOMPETENSI',
      'KOMPETENSI YANG DIKEMBANGKAN',
      'PENYELENGGARA',
      'Menata arsip dinamis',
      'Klasikal',
      'Bimbingan teknis',
      '1.500.000',
      'Disetujui',
      'Usulan',
      'Jumlah 2 kegiatan untuk 2 pegawai, 24 JP, Rp1.500.000.',
      superior.name,
    ])
      expect(text).toContain(packed(said))
    for (const sheet of pages) expect(overlaps(sheet)).toEqual([])
  })
})

describe('rekap JP', () => {
  it('says of each how JP stand against the law, and how many are behind', async () => {
    const data = { ...list, rows: [hours(1, 12), hours(2, 20), hours(3, 30, 'PPPK')] }
    const { packed: text } = await printed([{ form: 'rekap-jp', data }])
    for (const said of [
      'KEPEMIMPINAN',
      'FUNGSIONAL',
      'SEMINAR DAN LAIN-LAIN',
      'paling sedikit 20 JP',
      'paling banyak 24 JP',
      'Kurang 8',
      'Lewat batas 6',
      '1 dari 3 pegawai masih kurang.',
    ])
      expect(text).toContain(packed(said))
  })
})

describe('daftar hadir', () => {
  it('stands upright, says its session, and lets hands sign by turns left and right', async () => {
    const { pages, packed: text } = await printed([{ form: 'daftar-hadir', data: attendance(4) }])
    const [page] = pages
    expect(page?.height).toBeGreaterThan(page?.width ?? 0)
    for (const said of [
      'DAFTAR HADIR',
      'PELATIHAN ARSIP',
      'Sesi 1 dari 2: Menata berkas (4 JP)',
      'Senin, 8 Juni 2026, pukul 08.00 sampai 12.00',
      'Narasumber: Narasumber Rekaan',
    ])
      expect(text).toContain(packed(said))
    const [first, second, third] = ['1.', '2.', '3.'].map((number) => find(page, number))
    expect(first?.x).toBeCloseTo(third?.x ?? 0, 0)
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 40)
  })

  it('of a hundred people says its head on every sheet, and nothing leaves the sheet', async () => {
    const { pages, packed: text } = await printed([{ form: 'daftar-hadir', data: attendance(100) }])
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(outside(page, margin)).toEqual([])
      find(page, 'TANDA TANGAN')
    }
    for (let number = 1; number <= 100; number += 1)
      expect(text).toContain(packed(`Orang Rekaan ${number}, S.Sos.`))
  })
})

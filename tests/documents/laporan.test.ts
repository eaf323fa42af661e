import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { DiaryReport } from '../../electron/documents/forms/laporan-harian/document.ts'
import type { DiaryEntry } from '../../shared/monitoring/diary/entry.ts'
import { rhk } from '../skp-content.ts'
import { appraiser, employee, printed } from './documents.ts'
import { find, outside, overlaps, packed, type PdfPage } from './pdf-text.ts'

const main = rhk({ text: 'Tertibnya surat masuk dan keluar' })
const second = rhk({ text: 'Tersusunnya laporan bulanan' })

const entry = (day: string, some: Partial<DiaryEntry> = {}): DiaryEntry => ({
  id: randomUUID(),
  day,
  start: 480,
  end: 600,
  rhkId: main.id,
  rhkText: main.text,
  activity: 'Mengagendakan surat masuk',
  output: 'Buku agenda',
  volume: 12,
  satuan: 'surat',
  evidence: 'Agenda 12',
  ...some,
})

const report = (some: Partial<DiaryReport> = {}): DiaryReport => ({
  agency: 'Pemerintah Kota Uji',
  employee,
  appraiser,
  first: '2026-10-01',
  last: '2026-10-31',
  entries: [
    entry('2026-10-01'),
    entry('2026-10-01', { start: 780, end: 900, activity: 'Menyimpan arsip', volume: 3.5, evidence: '' }),
    entry('2026-10-02', {
      rhkId: null,
      rhkText: '',
      activity: 'Upacara',
      output: '',
      volume: null,
      start: null,
      end: null,
    }),
  ],
  marks: { '2026-10-01': 'disetujui', '2026-10-02': 'diajukan' },
  content: [main, second],
  actions: [
    { id: randomUUID(), rhkId: main.id, action: 'Menata agenda', output: '', quarters: 0b1000, evidence: '' },
    {
      id: randomUUID(),
      rhkId: main.id,
      action: 'Menyiapkan buku',
      output: '',
      quarters: 0b0001,
      evidence: '',
    },
  ],
  workingDays: ['2026-10-01', '2026-10-02', '2026-10-05'],
  place: 'Uji',
  signedOn: '2026-10-31',
  ...some,
})

const daily = (some: Partial<DiaryReport> = {}, paper: 'A4' | 'F4' = 'A4') =>
  printed([{ form: 'laporan-harian', data: report(some) }], { paper })
const monthly = (some: Partial<DiaryReport> = {}) =>
  printed([{ form: 'laporan-bulanan', data: report(some) }])

const rowOf = (page: PdfPage | undefined, text: string): string[] => {
  const { y } = find(page, text)
  return (page?.items ?? []).filter((item) => Math.abs(item.y - y) < 1).map((item) => item.text)
}

describe('laporan harian', () => {
  it('has the columns of the form from left to right, on its side', async () => {
    const [page] = (await daily()).pages
    expect(page?.width).toBeGreaterThan(page?.height ?? 0)
    expect(rowOf(page, 'HARI/TANGGAL')).toEqual([
      'NO.',
      'HARI/TANGGAL',
      'JAM',
      'RHK TERKAIT',
      'URAIAN KEGIATAN',
      'OUTPUT/VOLUME',
      'BUKTI',
      'PARAF/STATUS',
    ])
    for (const text of ['LAPORAN PROGRES HARIAN', 'BULAN OKTOBER 2026', employee.name, appraiser.name])
      expect(page?.packed).toContain(packed(text))
  })

  it('tells each entry in the row of its day, with the state of the day', async () => {
    const [page] = (await daily()).pages
    expect(rowOf(page, 'Mengagendakan surat masuk')).toEqual([
      '1',
      'Kamis 01/10/2026',
      '08.00-10.00',
      main.text,
      'Mengagendakan surat masuk',
      'Buku agenda (12 surat)',
      'Agenda 12',
      'Disetujui',
    ])
    expect(rowOf(page, 'Menyimpan arsip')).toEqual([
      '13.00-15.00',
      main.text,
      'Menyimpan arsip',
      'Buku agenda (3,5 surat)',
      '-',
    ])
    expect(rowOf(page, 'Upacara')).toEqual([
      '2',
      'Jumat 02/10/2026',
      '-',
      'Tugas lain',
      'Upacara',
      '-',
      'Agenda 12',
      'Diajukan',
    ])
  })

  it('is a draft until every day is approved, and leaves room to sign where there is no appraiser', async () => {
    const { packed: draft } = await daily({ signedOn: null, appraiser: null })
    expect(draft).toContain('DRAF')
    expect(draft).toContain('....................')
    expect((await daily()).packed).not.toContain('DRAF')
    expect((await daily()).packed).toContain(packed('Uji, 31 Oktober 2026'))
  })

  it.each(['A4', 'F4'] as const)(
    'of a full month on %s nothing is cut or lost, however long a day is',
    async (paper) => {
      const entries = Array.from({ length: 31 }, (_, day) =>
        Array.from({ length: day === 3 ? 20 : 2 }, (__, number) =>
          entry(`2026-10-${String(day + 1).padStart(2, '0')}`, {
            activity: `Kegiatan ${day + 1}.${number} ${'panjang '.repeat(9)}`,
          }),
        ),
      ).flat()
      const { pages, packed: all } = await daily({ entries, marks: {} }, paper)
      for (const { activity } of entries) expect(all).toContain(packed(activity))
      expect(pages.flatMap((page) => outside(page, margin))).toEqual([])
      expect(pages.flatMap(overlaps)).toEqual([])
      for (const page of pages) expect(page.packed).toContain(packed('URAIAN KEGIATAN'))
    },
  )
})

describe('laporan bulanan', () => {
  it('has the columns of the form and leaves empty what nobody has recorded', async () => {
    const [page] = (await monthly()).pages
    expect(rowOf(page, 'TARGET BULAN')).toEqual([
      'NO.',
      'RENCANA HASIL KERJA',
      'RENCANA AKSI',
      'TARGET BULAN',
      'REALISASI',
      '%',
      'BUKTI DUKUNG',
      'KENDALA',
      'TINDAK LANJUT',
    ])
  })

  it('sums what was done for each RHK, with the rencana aksi of the quarter', async () => {
    const { pages, packed: all } = await monthly()
    const [page] = pages
    expect(rowOf(page, main.text).slice(0, 3)).toEqual(['1', main.text, 'Menata agenda'])
    expect(all).toContain(packed('15,5 surat; 2 kegiatan; 4 jam'))
    expect(all).not.toContain(packed('Menyiapkan buku'))
    expect(rowOf(page, second.text)).toEqual(['2', second.text, '-', '-', '-'])
    expect(rowOf(page, 'Tugas lain').slice(0, 2)).toEqual(['3', 'Tugas lain'])
    expect(all).toContain(packed('Hari kerja bulan ini: 3. Hari kerja dengan progres harian: 2.'))
    expect(all).toContain(packed('Belum disetujui: 1 hari diajukan'))
    expect(find(page, 'Pegawai yang Dinilai,').x).toBeLessThan(find(page, 'Pejabat Penilai Kinerja,').x)
  })

  it('counts a Saturday apart, and says of a returned day that it was returned', async () => {
    const some = {
      entries: [entry('2026-10-02'), entry('2026-10-03')],
      marks: { '2026-10-02': 'dikembalikan', '2026-10-03': 'disetujui' } as const,
      signedOn: null,
    }
    const { packed: sums } = await monthly(some)
    expect(sums).toContain(packed('Hari kerja dengan progres harian: 1, di luar hari kerja: 1.'))
    expect(sums).toContain(packed('Belum disetujui: 1 hari dikembalikan'))
    expect((await daily(some)).packed).toContain('Dikembalikan')
  })
})

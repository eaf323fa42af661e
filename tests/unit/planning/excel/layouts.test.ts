import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../../shared/excel/cell.ts'
import { readSkpWorksheet } from '../../../../shared/planning/excel/read.ts'

const titles = ['NO', 'RENCANA HASIL KERJA', 'ASPEK', 'INDIKATOR KINERJA INDIVIDU', 'TARGET']
const form = (
  name: string,
  nip: string,
  {
    numbers = ['(1)', '(2)', '(3)', '(4)', '(5)'] as Cell[],
    utama = 'A. UTAMA',
    tambahan = 'B. TAMBAHAN',
  } = {},
): Cell[][] => [
  ['SASARAN KINERJA PEGAWAI'],
  ['NO', 'PEGAWAI YANG DINILAI', null, 'NO', 'PEJABAT PENILAI KINERJA'],
  [1, 'NAMA', name, 1, 'NAMA', 'Penilai Rekaan'],
  [2, 'NIP', nip, 2, 'NIP', '198609262015051002'],
  ['HASIL KERJA'],
  titles,
  numbers,
  [utama],
  [1, 'Arsip tertata', 'Kuantitas', 'Jumlah berkas', '12 dokumen'],
  [tambahan],
  [1, 'Upacara terselenggara', 'Kuantitas', 'Jumlah upacara', '1 kegiatan'],
]
const own = ['Orang Rekaan', '198609262015051003'] as const
const signature: Cell[][] = [
  [null, null, null, 'Sukamaju, 4 Januari 2027'],
  [null, 'Pegawai yang Dinilai,', null, 'Pejabat Penilai Kinerja,'],
  [null, 'ORANG REKAAN', null, 'PENILAI REKAAN'],
  [null, 'NIP. 198609262015051003', null, 'NIP. 198609262015051002'],
]
const said = (rows: readonly Cell[][]) =>
  (readSkpWorksheet(rows) ?? []).map(({ name, rhk, remarks }) => ({
    name,
    rhk: rhk.map(({ kind, text, indicators }) => [kind, text, indicators.map(({ target }) => target)]),
    remarks,
  }))
const whole = {
  name: 'Orang Rekaan',
  rhk: [
    ['utama', 'Arsip tertata', ['12 dokumen']],
    ['tambahan', 'Upacara terselenggara', ['1 kegiatan']],
  ],
  remarks: [],
}

describe('layouts in which offices keep an SKP', () => {
  it.each([
    { numbers: [1, 2, 3, 4, 5] },
    // What Excel makes of a typed (1).
    { numbers: [-1, -2, -3, -4, -5] },
    { utama: 'A. KINERJA UTAMA', tambahan: 'B. KINERJA TAMBAHAN' },
    { utama: 'UTAMA :', tambahan: 'TAMBAHAN :' },
  ])('%j is no RHK', (some) => expect(said(form(...own, some))).toEqual([whole]))

  it('who signs below the table is no indicator', () => {
    expect(said([...form(...own), ...signature])).toEqual([whole])
  })

  it('people below each other on one worksheet are as many SKP, with their rows as in Excel', () => {
    const second = form('Teman Rekaan', '198609262015051004')
    second.push([null, null, 'Jumlah', 'Jumlah tamu', '5 tamu'])
    const above = [...form(...own), ['PERILAKU KERJA'], [1, 'Akuntabel'], ...signature, []]
    expect(said([...above, ...second])).toEqual([
      whole,
      {
        name: 'Teman Rekaan',
        rhk: [whole.rhk[0], ['tambahan', 'Upacara terselenggara', ['1 kegiatan', '5 tamu']]],
        remarks: [
          { row: above.length + second.length, message: 'Aspek "Jumlah" tidak dikenal dan dikosongkan.' },
        ],
      },
    ])
  })

  it('the titles that stand again on the next page are no RHK', () => {
    const rows = form(...own)
    rows.splice(9, 0, [], titles)
    expect(said(rows)).toEqual([whole])
  })

  it('number and unit of a target in two columns are one target', () => {
    const rows: Cell[][] = [
      ['NO', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET', 'SATUAN'],
      ['1', 'Arsip tertata', 'Jumlah berkas', 1200, 'berkas'],
      [null, null, 'Persentase', '90 %', 'persen'],
      [null, null, 'Keadaan', 'tertib', 'berkas'],
    ]
    const two: Cell[][] = [
      ['NO', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET', null],
      [null, null, null, 'ANGKA', 'SATUAN'],
      ...rows.slice(1),
    ]
    for (const worksheet of [rows, two])
      expect(readSkpWorksheet(worksheet)?.[0]?.rhk[0]?.indicators).toMatchObject([
        { target: '1200 berkas', targetMin: 1200, targetMax: 1200, unit: 'berkas' },
        { target: '90 %', targetMin: 90, unit: 'persen' },
        { target: 'tertib', targetMin: null, unit: 'berkas' },
      ])
  })

  it('an RHK that is repeated with its number on each of its rows is one', () => {
    const rows: Cell[][] = [
      titles,
      [1, 'Arsip tertata', 'Kuantitas', 'Jumlah', '12 dokumen'],
      [1, 'Arsip tertata', 'Waktu', 'Lama', '3 hari'],
      [2, 'Arsip tertata', 'Waktu', 'Lama', '4 hari'],
    ]
    expect(said(rows)[0]?.rhk).toEqual([
      ['utama', 'Arsip tertata', ['12 dokumen', '3 hari']],
      ['utama', 'Arsip tertata', ['4 hari']],
    ])
  })

  it('a list with names and no NIP is of as many people', () => {
    const rows: Cell[][] = [
      ['NO', 'NAMA', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET'],
      [1, 'Orang Rekaan', 'Arsip tertata', 'Jumlah', '12 dokumen'],
      [2, 'Teman Rekaan', 'Tamu terlayani', 'Jumlah', '5 tamu'],
    ]
    expect(said(rows).map(({ name }) => name)).toEqual(['Orang Rekaan', 'Teman Rekaan'])
  })
})

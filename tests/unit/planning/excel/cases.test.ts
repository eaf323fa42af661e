import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../electron/excel/workbook.ts'
import type { Cell } from '../../../../shared/excel/cell.ts'
import type { Range } from '../../../../shared/excel/grid.ts'
import { readSkpWorksheet } from '../../../../shared/planning/excel/read.ts'
import { readGoalRows } from '../../../../shared/planning/goals/workbook.ts'
import { libraryColumns, readLibraryRows } from '../../../../shared/planning/library/workbook.ts'
import { givenCase } from '../../excel/hand-made.ts'

async function readCase(name: string) {
  const [worksheet] = await readWorkbook(givenCase(name))
  return readSkpWorksheet(worksheet?.rows ?? [])?.[0]
}

const down = (column: number, top: number, bottom: number): Range => ({
  top,
  bottom,
  left: column,
  right: column,
})

const titles = ['NO', 'RENCANA HASIL KERJA', 'ASPEK', 'INDIKATOR KINERJA INDIVIDU', 'TARGET']
const only = (rows: Cell[][], merged: Range[] = []) => readSkpWorksheet(rows, merged)?.[0]

describe('an SKP in a workbook', () => {
  it('whose title says "Hasil Kinerja" gives the RHK of the superior', async () => {
    const read = await readCase('skp-hasil-kinerja.xlsx')
    expect(read?.rhk.map(({ superiorText, text }) => [superiorText, text])).toEqual([
      ['Pelayanan kecamatan meningkat', 'Layanan administrasi tepat waktu'],
      ['Pelayanan kecamatan meningkat', 'Laporan keuangan akurat'],
      ['', 'Panitia HUT RI'],
    ])
  })

  it.each([
    ['RENCANA KINERJA ATASAN LANGSUNG', 'RENCANA KINERJA'],
    ['RENCANA KINERJA ATASAN LANGSUNG/UNIT KERJA/ORGANISASI', 'RENCANA KINERJA'],
    ['RHK Pimpinan yang Diintervensi', 'RHK'],
    ['Rencana Hasil Kerja Atasan Yang Di-intervensi', 'Rencana Hasil Kerja Pegawai'],
    ['Sasaran Kinerja Atasan', 'Sasaran Kinerja'],
  ])('has "%s" and "%s" as its titles', (superior, text) => {
    const read = only([
      ['NO', superior, text, 'INDIKATOR KINERJA', 'TARGET'],
      [1, 'Pelayanan meningkat', 'Arsip tertata', 'Jumlah', '12 dokumen'],
    ])
    expect(read?.rhk).toMatchObject([{ superiorText: 'Pelayanan meningkat', text: 'Arsip tertata' }])
    expect(read?.remarks).toEqual([])
  })

  it('with a target in four columns keeps all of it', async () => {
    const read = await readCase('skp-split-target.xlsx')
    expect(read?.rhk[0]?.indicators.map(({ aspect, target, unit }) => [aspect, target, unit])).toEqual([
      ['kuantitas', '12 dokumen', 'dokumen'],
      ['kualitas', '100%', '%'],
      ['waktu', '12 bulan', 'bulan'],
    ])
    expect(read?.remarks[0]?.message).toContain('kualitas "100%", waktu "12 bulan"')
  })

  it('in one row of titles, with biaya', () => {
    const read = only([
      ['NO', 'KEGIATAN TUGAS JABATAN', 'INDIKATOR', 'KUANT/OUTPUT', 'SATUAN', 'KUAL/MUTU', 'WAKTU', 'BIAYA'],
      [1, 'Menata arsip', 'Jumlah berkas', 12, 'berkas', 100, '12 bulan', '-'],
    ])
    expect(read?.rhk[0]?.indicators.map(({ aspect, target }) => [aspect, target])).toEqual([
      ['kuantitas', '12 berkas'],
      ['kualitas', '100'],
      ['waktu', '12 bulan'],
    ])
  })

  it('names the columns that it does not read, with and without a title, where they say something', () => {
    const read = only([
      [...titles, 'UMPAN BALIK', 'KOSONG', null],
      [1, 'Arsip tertata', 'Kuantitas', 'Jumlah', '12 dokumen', 'Baik', null, 'catatan'],
    ])
    expect(read?.remarks).toEqual([{ row: 1, message: 'Kolom yang tidak dibaca: F (UMPAN BALIK), H.' }])
  })

  it('has a target merged over its indicators, and an RHK of the superior over several RHK', () => {
    const read = only(
      [
        ['NO', 'RHK PIMPINAN YANG DIINTERVENSI', 'RENCANA HASIL KERJA', 'INDIKATOR', 'TARGET'],
        [1, 'Pelayanan meningkat', 'Arsip tertata', 'Jumlah', '12 dokumen'],
        [null, null, null, 'Ketepatan', null],
        [2, null, 'Surat terkirim', 'Jumlah', '4 surat'],
      ],
      [down(1, 1, 3), down(2, 1, 2), down(4, 1, 2)],
    )
    expect(read?.rhk.map(({ superiorText }) => superiorText)).toEqual([
      'Pelayanan meningkat',
      'Pelayanan meningkat',
    ])
    expect(read?.rhk[0]?.indicators.map(({ target }) => target)).toEqual(['12 dokumen', '12 dokumen'])
  })

  it('tells of what Excel could not work out', () => {
    const read = only([titles, [1, 'Arsip tertata', 'Kuantitas', 'Jumlah', '#REF!']])
    expect(read?.remarks).toEqual([
      { row: 2, message: 'Sel E2 berisi kesalahan Excel (#REF!); perbaiki sebelum dipakai.' },
    ])
  })
})

describe('goals and libraries', () => {
  it('name the columns that they do not read, but not the running number', () => {
    const goals = readGoalRows([
      ['No', 'Sasaran', 'Indikator', 'Target', 'Penanggung jawab'],
      [1, 'Pelayanan meningkat', 'Indeks', '90', 'Camat'],
    ])
    expect(goals?.remarks).toEqual(['Kolom yang tidak dibaca: E (Penanggung jawab).'])
    const library = readLibraryRows([
      [...libraryColumns, 'Catatan'],
      ['Pengelola', 'Arsip tertata', null, 'Jumlah', '12', null, null, null, null, null, 'x'],
    ])
    expect(library?.problems).toEqual(['Kolom yang tidak dibaca: K (Catatan).'])
  })

  it('have a target merged over several indicators for each of them', () => {
    const goals = readGoalRows(
      [
        ['Sasaran', 'Indikator', 'Target'],
        ['Pelayanan meningkat', 'Indeks kepuasan', '90'],
        [null, 'Indeks mutu', null],
      ],
      [down(0, 1, 2), down(2, 1, 2)],
    )
    expect(goals?.goals).toMatchObject([
      { text: 'Pelayanan meningkat', indicators: [{ target: '90' }, { target: '90' }] },
    ])
  })
})

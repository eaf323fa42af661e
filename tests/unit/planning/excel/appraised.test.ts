import { describe, expect, it } from 'vitest'
import { periodOf, readResults } from '../../../../shared/planning/excel/appraised.ts'
import { readSkpWorksheet } from '../../../../shared/planning/excel/read.ts'
import type { Cell } from '../../../../shared/excel/cell.ts'

const head: Cell[][] = [
  ['EVALUASI KINERJA PEGAWAI'],
  ['PERIODE: TRIWULAN III'],
  ['NAMA', 'Siti Rekaan'],
  ['NIP', '199009132015052014'],
  ['CAPAIAN KINERJA ORGANISASI*', 'ISTIMEWA'],
]
const titles = [
  'NO',
  'RENCANA HASIL KERJA',
  'ASPEK',
  'INDIKATOR KINERJA INDIVIDU',
  'TARGET',
  'REALISASI BERDASARKAN BUKTI DUKUNG',
  'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG',
]
const worksheet: Cell[][] = [
  ...head,
  titles,
  ['A. UTAMA'],
  ['1', 'Terlayaninya pemohon', 'Kuantitas', 'Jumlah surat', '1.200 surat', '1.180 surat', 'Pertahankan'],
  [null, null, 'Waktu', 'Lama penyelesaian', '2 hari', '-', null],
  ['B. TAMBAHAN'],
  ['1', 'Terselenggaranya upacara', 'Kuantitas', 'Jumlah upacara', '4 kali', 4, '-'],
  ['RATING HASIL KERJA*', 'DIATAS EKSPEKTASI'],
  ['PERILAKU KERJA', null, 'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG'],
  ['1', 'Berorientasi Pelayanan', 'Ramah'],
  [null, 'Memahami kebutuhan masyarakat', 'Sabar pula'],
  ['2', 'Akuntabel', '-'],
  ['RATING PERILAKU KERJA*'],
  ['SESUAI EKSPEKTASI'],
  ['PREDIKAT KINERJA PEGAWAI*', 'BAIK'],
]

describe('an evaluation in a workbook', () => {
  it('tells realisations by indicator, feedback by RHK and value, and its results', () => {
    const [read] = readSkpWorksheet(worksheet, [], true) ?? []
    expect(read?.rhk.map(({ text }) => text)).toEqual(['Terlayaninya pemohon', 'Terselenggaranya upacara'])
    expect(read?.appraised).toEqual({
      realisations: [['1.180 surat', ''], ['4']],
      feedback: ['Pertahankan', ''],
      behaviour: ['Ramah\nSabar pula', '', '', '', '', '', ''],
      results: {
        achievement: 'istimewa',
        ratingResult: 'di-atas',
        ratingBehaviour: 'sesuai',
        predikat: 'baik',
      },
      period: 'tw3',
    })
    expect(read?.remarks).toEqual([])
  })

  it('gives only its plan where an SKP is wanted, and names what it leaves', () => {
    const [read] = readSkpWorksheet(worksheet) ?? []
    expect(read?.rhk).toHaveLength(2)
    expect(read?.appraised).toBeUndefined()
    expect(read?.remarks[0]?.message).toContain('REALISASI BERDASARKAN BUKTI DUKUNG')
  })

  it('of several people below each other has for each what is his', () => {
    const other = worksheet.map((cells) =>
      cells.map((cell) =>
        cell === 'Siti Rekaan'
          ? 'Budi Rekaan'
          : cell === '199009132015052014'
            ? '198609262010011001'
            : cell === 'DIATAS EKSPEKTASI'
              ? 'SESUAI EKSPEKTASI'
              : cell,
      ),
    )
    const read = readSkpWorksheet([...worksheet, [], ...other], [], true) ?? []
    expect(read.map(({ name, appraised }) => [name, appraised?.results.ratingResult])).toEqual([
      ['Siti Rekaan', 'di-atas'],
      ['Budi Rekaan', 'sesuai'],
    ])
  })

  it('in words has a line for each indicator, else all at the first', () => {
    const block =
      'Terlayaninya pemohon\nUkuran keberhasilan/Indikator Kinerja Individu, dan Target:\n- A\n- B'
    const read = (realisation: string) =>
      readSkpWorksheet(
        [...head, ['NO', 'HASIL KERJA', 'REALISASI', 'UMPAN BALIK'], ['1', block, realisation, 'Baik']],
        [],
        true,
      )?.[0]?.appraised
    expect(read('satu\ndua')?.realisations).toEqual([['satu', 'dua']])
    expect(read('hanya satu')?.realisations).toEqual([['hanya satu', '']])
    expect(read('')?.feedback).toEqual(['Baik'])
  })
})

it.each([
  // The axis of the curve has the words of the label; its next line is no predikat.
  [
    ['Predikat Kinerja Pegawai', 'HASIL KERJA', 'PREDIKAT KINERJA PEGAWAI*', 'BUTUH PERBAIKAN'],
    'butuh-perbaikan',
  ],
  [['PREDIKAT KINERJA PEGAWAI* : Sangat Baik'], 'sangat-baik'],
  // Not filled in: all are printed, to strike out.
  [['PREDIKAT KINERJA PEGAWAI* SANGAT BAIK/BAIK/BUTUH PERBAIKAN/KURANG/SANGAT KURANG'], null],
])('%j states the predikat %s', (lines, predikat) => {
  expect(readResults(lines).predikat).toBe(predikat)
})

it.each([
  ['PERIODE: TRIWULAN II TAHUN 2026', 'tw2'],
  ['PERIODE: AKHIR', 'tahunan'],
  ['PERIODE*: TRIWULAN I/II/III/IV-AKHIR', null],
  ['PERIODE PENILAIAN: 1 JANUARI SD 31 MARET TAHUN 2026', null],
])('%s is of the period %s', (line, period) => {
  expect(periodOf([line])).toBe(period)
})

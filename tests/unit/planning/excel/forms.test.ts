import writeXlsxFile from 'write-excel-file/node'
import { expect, it } from 'vitest'
import { readWorkbook } from '../../../../electron/excel/workbook.ts'
import { readSkpWorksheet } from '../../../../shared/planning/excel/read.ts'

const identity = [
  ['SASARAN KINERJA PEGAWAI'],
  ['NO', 'PEGAWAI YANG DINILAI', null, 'NO', 'PEJABAT PENILAI KINERJA', null],
  ['1', 'NAMA', ': Pimpinan Rekaan, M.Si.', '1', 'NAMA', ': Bupati Rekaan'],
  ['2', 'NIP', ': 19860926 201505 1 001', '2', 'NIP', '-'],
]

it('the form of JPT has perspectives and no RHK of a superior', () => {
  const [read] =
    readSkpWorksheet([
      ...identity,
      ['HASIL KERJA'],
      ['NO', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET', 'PERSPEKTIF'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['A. UTAMA'],
      ['1', 'Meningkatnya layanan', 'Nilai IKM', '85 nilai', 'Penerima Layanan'],
      [null, null, 'Persentase tepat waktu', '95 %', null],
      ['2', 'Terkendalinya anggaran', 'Persentase serapan', '95 %', 'Anggaran'],
      ['B. TAMBAHAN'],
      ['1', 'Terselenggaranya rapat kerja', 'Jumlah rapat', '2 kali', 'Sudut lain'],
    ]) ?? []
  expect(read).toMatchObject({
    nip: '198609262015051001',
    name: 'Pimpinan Rekaan, M.Si.',
    kind: 'jpt',
    approach: 'kuantitatif',
  })
  expect(
    read?.rhk.map(({ kind, text, perspective, indicators }) => [kind, text, perspective, indicators.length]),
  ).toEqual([
    ['utama', 'Meningkatnya layanan', 'penerima-layanan', 2],
    ['utama', 'Terkendalinya anggaran', 'anggaran', 1],
    ['tambahan', 'Terselenggaranya rapat kerja', null, 1],
  ])
  expect(read?.remarks).toEqual([{ row: 13, message: 'Perspektif "Sudut lain" tidak dikenal.' }])
})

it('the qualitative form has RHK, penugasan and indicators in one cell', () => {
  const [read] =
    readSkpWorksheet([
      ...identity,
      ['NO', 'HASIL KERJA'],
      ['A. UTAMA'],
      [
        '1',
        'Terwujudnya layanan yang ramah\n(Penugasan dari Camat Rekaan)\nUkuran keberhasilan/Indikator Kinerja Individu, dan Target:\n- Nilai kepuasan sedikitnya 85\n- Keluhan dijawab dalam 2 hari',
      ],
      ['B. TAMBAHAN'],
      ['1', 'Terselenggaranya upacara'],
      ['PERILAKU KERJA'],
      ['1', 'Berorientasi Pelayanan'],
      [null, 'Memahami kebutuhan masyarakat', 'Ekspektasi Khusus Pimpinan: Ramah'],
      ['2', 'Akuntabel'],
      [null, 'Melaksanakan tugas dengan jujur', 'Ekspektasi Khusus Pimpinan:\nTertib'],
    ]) ?? []
  expect(read?.approach).toBe('kualitatif')
  expect(
    read?.rhk.map(({ kind, text, assignedBy, indicators }) => [
      kind,
      text,
      assignedBy,
      indicators.map(({ indicator }) => indicator),
    ]),
  ).toEqual([
    [
      'utama',
      'Terwujudnya layanan yang ramah',
      'Camat Rekaan',
      ['Nilai kepuasan sedikitnya 85', 'Keluhan dijawab dalam 2 hari'],
    ],
    ['tambahan', 'Terselenggaranya upacara', '', []],
  ])
  expect(read?.expectations.slice(0, 3)).toEqual(['Ramah', 'Tertib', ''])
})

it('what could not be read is named by its row', () => {
  const [read] =
    readSkpWorksheet([
      ['NIP', 'NAMA', 'RENCANA HASIL KERJA', 'ASPEK', 'INDIKATOR KINERJA INDIVIDU', 'TARGET'],
      ['198609262015051001', 'Orang Rekaan', 'Hasil', 'Jumlah', 'Jumlah laporan', '12 laporan'],
      [null, null, null, 'Kualitas', 'Persentase', 0.95],
    ]) ?? []
  expect(read?.remarks).toEqual([
    { row: 2, message: 'Aspek "Jumlah" tidak dikenal dan dikosongkan.' },
    { row: 3, message: 'Target 0,95 di Excel mungkin berupa persen; periksa dan tulis satuannya.' },
  ])
})

const nip = '198609262015051001'
const numbered = (
  'NIP|NAMA|RENCANA HASIL KERJA|INDIKATOR KINERJA INDIVIDU|TARGET|' +
  'TARGET MINIMAL|TARGET MAKSIMAL|SATUAN|TW I|TW II|TW III|TW IV'
).split('|')

it('numbers that Excel shows as percentages are percent', async () => {
  const percent = (value: number) => ({ value, type: Number, format: '0.0%' })
  const text = (value: string) => ({ value, type: String })
  const buffer = await writeXlsxFile([
    {
      sheet: 'SKP',
      data: [
        numbered.map(text),
        [
          ...[nip, 'Orang Rekaan', 'Hasil', 'Persentase layanan', '80-100 %'].map(text),
          percent(0.8),
          percent(1),
          null,
          ...[0.25, 0.5, 0.755, 1].map(percent),
        ],
      ],
    },
  ]).toBuffer()
  const [worksheet] = await readWorkbook(new Uint8Array(buffer))
  const [read] = readSkpWorksheet(worksheet?.rows ?? []) ?? []
  expect(read?.rhk[0]?.indicators).toMatchObject([
    { targetMin: 80, targetMax: 100, unit: '%', measure: { quarters: [25, 50, 75.5, 100] } },
  ])
  expect(read?.remarks).toEqual([])
})

it('a cell for a number that holds none is named, and so is a percentage of something else', () => {
  const [read] =
    readSkpWorksheet([
      numbered,
      [nip, 'Orang', 'Hasil', 'Jumlah laporan', '12', 'sedikitnya 10', 12, 'laporan', 'tiga', '-', 6, null],
      [null, null, null, 'Jumlah rapat', '4 kali', null, null, null, '25%', 2, 3, 4],
    ]) ?? []
  expect(read?.rhk[0]?.indicators).toMatchObject([
    { targetMin: null, targetMax: 12, unit: 'laporan', measure: { quarters: [null, null, 6, null] } },
    { targetMin: 4, unit: 'kali', measure: { quarters: [25, 2, 3, 4] } },
  ])
  expect(read?.remarks).toEqual([
    { row: 2, message: 'TARGET MINIMAL "sedikitnya 10" bukan angka, jadi dikosongkan.' },
    { row: 2, message: 'TW I "tiga" bukan angka, jadi dikosongkan.' },
    { row: 3, message: 'Ada persentase, sedangkan satuannya "kali"; periksa angkanya.' },
  ])
})

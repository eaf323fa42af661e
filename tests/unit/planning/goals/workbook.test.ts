import { expect, it } from 'vitest'
import { readGoalRows, rupiah } from '../../../../shared/planning/goals/workbook.ts'

const agreement = [
  ['PERJANJIAN KINERJA TAHUN 2026', null, null, null],
  ['NO', 'SASARAN STRATEGIS', 'INDIKATOR KINERJA', 'TARGET'],
  ['(1)', '(2)', '(3)', '(4)'],
  ['1', 'Meningkatnya pelayanan', 'Nilai IKM', '85 nilai'],
  [null, null, 'Persentase layanan tepat waktu', '95 %'],
  ['2', 'Meningkatnya akuntabilitas', 'Nilai SAKIP', 75],
]

it('a sasaran has the indicators of its merged rows', () => {
  expect(readGoalRows(agreement)).toEqual({
    goals: [
      {
        text: 'Meningkatnya pelayanan',
        program: '',
        renstra: '',
        budget: null,
        indicators: [
          { indicator: 'Nilai IKM', target: '85 nilai' },
          { indicator: 'Persentase layanan tepat waktu', target: '95 %' },
        ],
      },
      {
        text: 'Meningkatnya akuntabilitas',
        program: '',
        renstra: '',
        budget: null,
        indicators: [{ indicator: 'Nilai SAKIP', target: '75' }],
      },
    ],
    remarks: [],
  })
})

it('the table of budgets below it is joined when it fits, and named when it does not', () => {
  const budget = [
    [],
    ['NO', 'PROGRAM', 'ANGGARAN'],
    ['1', 'Program Pelayanan', 'Rp 1.250.000,00'],
    ['2', 'Program Penunjang', 300000],
    [null, 'JUMLAH', 1550000],
  ]
  const read = readGoalRows([...agreement, ...budget])
  expect(read?.goals.map(({ program, budget: own }) => [program, own])).toEqual([
    ['Program Pelayanan', 1_250_000],
    ['Program Penunjang', 300_000],
  ])
  const one = readGoalRows([...agreement, ...budget.slice(0, 3)])
  expect(one?.goals.map(({ program }) => program)).toEqual(['', ''])
  expect(one?.remarks).toEqual([expect.stringContaining('1 program untuk 2 sasaran')])
})

it('columns may stand in any order, and what can not be read is named by its row', () => {
  const read = readGoalRows([
    ['Target', 'Indikator', 'Sasaran Kegiatan', 'Anggaran', 'Rujukan Renstra'],
    ['10 %', 'Yatim', null, null, null],
    ['12 laporan', 'Jumlah laporan', 'Tersusunnya laporan', 'banyak', 'Tujuan 2'],
  ])
  expect(read?.goals).toMatchObject([{ text: 'Tersusunnya laporan', budget: null, renstra: 'Tujuan 2' }])
  expect(read?.remarks).toEqual([
    'Baris 2: indikator tanpa sasaran di atasnya, jadi dilewati.',
    'Baris 3: anggaran "banyak" bukan angka, jadi dikosongkan.',
  ])
})

it('an indicator about anggaran beside a program is no table of budgets', () => {
  const read = readGoalRows([
    ['Sasaran', 'Indikator', 'Target', 'Program'],
    ['Tertibnya keuangan', 'Anggaran yang terserap', '95 %', 'Program Penunjang'],
    ['Sasaran', 'Indikator', 'Target', 'Program'],
    ['Meningkatnya pelayanan', 'Nilai IKM', '85', 'Program Pelayanan'],
  ])
  expect(read?.goals.map(({ text, program }) => [text, program])).toEqual([
    ['Tertibnya keuangan', 'Program Penunjang'],
    ['Meningkatnya pelayanan', 'Program Pelayanan'],
  ])
})

it('the signatures below the table are no indicators', () => {
  const read = readGoalRows([
    ...agreement,
    [],
    [null, 'Pihak Kedua', null, 'Pihak Pertama'],
    [null, null, 'Tempat, 2 Januari 2026', null],
  ])
  expect(read?.goals).toEqual(readGoalRows(agreement)?.goals)
  expect(read?.remarks).toEqual([
    'Baris 8: berdiri di bawah tabel, jadi dilewati.',
    'Baris 9: berdiri di bawah tabel, jadi dilewati.',
  ])
})

it('a worksheet without such a table is none', () => {
  expect(readGoalRows([['Nama', 'NIP']])).toBeNull()
  expect(readGoalRows([['Sasaran', 'Indikator']])).toBeNull()
})

it.each([
  [1250000, 1_250_000],
  ['1.250.000', 1_250_000],
  ['Rp. 1.250.000,00', 1_250_000],
  ['Rp1.250.000,-', 1_250_000],
  ['banyak', null],
  [-5, null],
  [null, null],
])('%s is %s rupiah', (cell, amount) => {
  expect(rupiah(cell)).toBe(amount)
})

it('titles over two rows, as merged cells give them, are one header', () => {
  const read = readGoalRows([
    ['NO', 'SASARAN', 'INDIKATOR KINERJA', 'TAHUN 2026', null],
    [null, null, null, 'TARGET', 'ANGGARAN'],
    ['1', 'Meningkatnya pelayanan', 'Nilai IKM', '85 nilai', 'Rp 1.000.000'],
  ])
  expect(read?.goals).toMatchObject([
    {
      text: 'Meningkatnya pelayanan',
      budget: 1_000_000,
      indicators: [{ indicator: 'Nilai IKM', target: '85 nilai' }],
    },
  ])
  // A row that says something below the titles is no title.
  expect(
    readGoalRows([
      ['Sasaran', 'Indikator'],
      ['Meningkatnya pelayanan', 'Target tercapai'],
    ]),
  ).toBeNull()
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPLOYEE_FIELDS } from '../../../../shared/employees/employee.ts'
import type { Cell } from '../../../../shared/excel/cell.ts'
import { columnLetter } from '../../../../shared/excel/cell.ts'
import { guessMapping, guessWorksheet } from '../../../../shared/employees/import/columns.ts'
import { HEADER_PATTERNS, normalHeader } from '../../../../shared/employees/import/meanings.ts'
import { inferUnitPaths } from '../../../../shared/employees/import/units.ts'
import { readList } from './lists.ts'

const budi = '198609262015051001'
const siti = '199003152019032004'

const meanings = (rows: Cell[][]) => guessMapping(rows).columns.map(({ meaning }) => meaning)

describe('the header of a list', () => {
  it('of two rows with merged cells is joined', () => {
    const rows: Cell[][] = [
      ['DAFTAR URUT KEPANGKATAN', null, null, null, null, null, null, null, null],
      ['NO', 'NAMA', 'NIP', 'PANGKAT', null, 'JABATAN', null, 'MASA KERJA', null],
      [null, null, null, 'GOL. RUANG', 'TMT', 'NAMA', 'TMT', 'THN', 'BLN'],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      [1, 'BUDI, S.E.', budi, 'III/d', '01-04-2020', 'Bendahara', '02-01-2021', '05', '07'],
    ]
    expect(guessMapping(rows)).toMatchObject({ headerRow: 2, firstRow: 5 })
    expect(meanings(rows)).toEqual([
      null,
      'name',
      'nip',
      'golongan',
      'golonganTmt',
      'jabatan',
      'jabatanTmt',
      'mkYears',
      'mkMonths',
    ])
    expect(readList(rows).employees[0]?.record).toMatchObject({
      golongan: 'III/d',
      golonganTmt: '2020-04-01',
      jabatan: 'Bendahara',
      jabatanTmt: '2021-01-02',
      mkYears: 5,
      mkMonths: 7,
    })
  })

  it.each([[['1', '2', '3']], [['(1)', '(2)', '(3)']], [[1, 2, 3]], [[null, '2', '3']]])(
    'is followed by column numbers %j, which are no person',
    (numbers) => {
      const rows: Cell[][] = [['No', 'NIP', 'Nama'], numbers, [1, budi, 'BUDI']]
      expect(guessMapping(rows)).toMatchObject({ headerRow: 1, firstRow: 3 })
    },
  )

  it('may be missing: a column of NIP is found by its content', () => {
    const rows: Cell[][] = [
      [1, budi, 'BUDI'],
      [2, siti, 'SITI'],
    ]
    expect(guessMapping(rows)).toMatchObject({ headerRow: null, firstRow: 1 })
    expect(guessMapping(rows).columns[1]).toMatchObject({ meaning: 'nip', confidence: 'likely' })
  })

  it('"Nama" over names with NIP is read as both', () => {
    const rows: Cell[][] = [
      ['Nama', 'Jabatan'],
      [`BUDI\nNIP. ${budi}`, 'Camat'],
    ]
    expect(guessMapping(rows).columns[0]).toMatchObject({ meaning: 'nameNip', confidence: 'likely' })
  })

  it('the old NIP is not taken for the NIP, and no meaning is given twice', () => {
    expect(
      meanings([
        ['NIP Lama', 'NIP', 'NIP Baru', 'Nama', 'Nama Pegawai'],
        ['400012345', '400012345', budi, 'BUDI', 'BUDI'],
      ]),
    ).toEqual([null, null, 'nip', 'name', null])
  })

  it('"Jabatan TMT" over dates only is the TMT', () => {
    expect(
      meanings([
        ['NIP', 'Nama', 'Jabatan', 'Jabatan / TMT'],
        [budi, 'BUDI', 'Camat', '01-01-2020'],
      ]),
    ).toEqual(['nip', 'name', 'jabatan', 'jabatanTmt'])
  })

  it('every label of this application is recognised, so that its own export can be read again', () => {
    const labels = EMPLOYEE_FIELDS.map(({ label }) => label)
    expect(meanings([labels, [budi]])).toEqual(
      EMPLOYEE_FIELDS.map(({ id }) => (id === 'unitPath' ? 'unit' : id)),
    )
  })
})

it('the worksheet with the people is chosen among others', () => {
  const people: Cell[][] = [
    ['NIP', 'Nama', 'Jabatan'],
    [budi, 'BUDI', 'Camat'],
  ]
  const worksheets = [
    { name: 'Petunjuk', rows: [['Isi lembar Pegawai']] },
    { name: 'Pegawai', rows: people },
  ]
  expect(guessWorksheet(worksheets)?.worksheet.name).toBe('Pegawai')
})

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [68, 'BQ'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s in Excel', (index, letter) => {
  expect(columnLetter(index)).toBe(letter)
})

describe('the tree of units', () => {
  const none = { unit: '', above: [], office: '', homeOffice: '', agency: '' }
  const office = {
    ...none,
    office: 'Kecamatan Sukamaju',
    homeOffice: 'Pemerintah Kota',
    agency: 'Pemerintah Kota',
  }
  const paths = (units: string[]) =>
    inferUnitPaths(units.map((unit) => ({ ...office, unit }))).map((path) => path?.join(' > '))

  it('puts sub bagian below the sekretariat, and units of a kelurahan below it', () => {
    expect(
      paths([
        'Kecamatan Sukamaju',
        'SEKRETARIAT KECAMATAN',
        'Sub Bagian Umum',
        'Seksi Pemerintahan',
        'Kelurahan Mawar',
        'Sekretariat Kelurahan Mawar',
        'Seksi Pemerintahan Kelurahan Mawar',
      ]),
    ).toEqual([
      'Kecamatan Sukamaju',
      'Kecamatan Sukamaju > SEKRETARIAT KECAMATAN',
      'Kecamatan Sukamaju > SEKRETARIAT KECAMATAN > Sub Bagian Umum',
      'Kecamatan Sukamaju > Seksi Pemerintahan',
      'Kecamatan Sukamaju > Kelurahan Mawar',
      'Kecamatan Sukamaju > Kelurahan Mawar > Sekretariat Kelurahan Mawar',
      'Kecamatan Sukamaju > Kelurahan Mawar > Seksi Pemerintahan Kelurahan Mawar',
    ])
  })

  it('leaves sub bagian below the office where no single sekretariat is known', () => {
    expect(paths(['Sub Bagian Umum', 'Sekretariat I', 'Sekretariat II'])[0]).toBe(
      'Kecamatan Sukamaju > Sub Bagian Umum',
    )
  })

  it('writes a unit one way, however its capitals differ', () => {
    expect(new Set(paths(['Seksi Pemerintahan', 'SEKSI  PEMERINTAHAN'])).size).toBe(1)
  })

  it('takes the home office only where the office is no more than the agency, and follows columns of units above', () => {
    expect(
      inferUnitPaths([
        {
          ...none,
          unit: 'Seksi A',
          office: 'Pemerintah Kota',
          homeOffice: 'Dinas Sosial',
          agency: 'Pemerintah Kota',
        },
        { ...none, unit: 'Seksi B', office: 'Dinas Sosial', above: ['Bidang Data'] },
        none,
      ]),
    ).toEqual([['Dinas Sosial', 'Seksi A'], ['Dinas Sosial', 'Bidang Data', 'Seksi B'], null])
  })
})

it('no two meanings claim the same header', () => {
  for (const [meaning, pattern] of HEADER_PATTERNS)
    fc.assert(
      fc.property(fc.stringMatching(pattern), (header) => {
        expect(
          HEADER_PATTERNS.flatMap(([other, claims]) =>
            other !== meaning && claims.test(normalHeader(header)) ? [other] : [],
          ),
          header,
        ).toEqual([])
      }),
    )
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EmployeeRecord } from '../../../../shared/employees/employee.ts'
import type { Cell } from '../../../../shared/excel/cell.ts'
import { guessMapping } from '../../../../shared/employees/import/columns.ts'
import { readRows } from '../../../../shared/employees/import/read-rows.ts'
import { problemLine, ReadRows } from '../../../../shared/employees/import/results.ts'
import { readList, today } from './lists.ts'

const budi = '198609262015051001'
const siti = '199003152019032004'

/** One person with these cells, read below their headers. */
function one(cells: Record<string, Cell>) {
  const all = { NIP: budi, Nama: 'BUDI', ...cells }
  return readList([Object.keys(all), Object.values(all)])
}

const record = (cells: Record<string, Cell>) => one(cells).employees[0]?.record

describe('a NIP', () => {
  it.each([
    ["'198609262015051001"],
    ['198609262015051001'],
    ['19860926 201505 1 001'],
    ['NIP. 19860926 201505 1 001'],
    ['19860926.201505.1.001'],
    ['\u00a0198609262015051001\u200b'],
  ])('is read from %j', (cell) => {
    expect(record({ NIP: cell })?.nip).toBe(budi)
  })

  it.each<[string, Cell]>([
    ['a number', 198609262015051000],
    ['a number whose last digits happen to be right', Number('197203131997032032')],
    ['an exponent', '1.98609E+17'],
    ['an exponent of an Indonesian Excel', '1,98609262015051E+17'],
    ['text saved after rounding', '198609262015051000'],
    ['text with an apostrophe saved after rounding', "'198609262015051000"],
  ])('that Excel has rounded (%s) is refused with the way to export again', (_, cell) => {
    const { employees, problems } = one({ NIP: cell })
    expect(employees).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ row: 2, column: { letter: 'A', header: 'NIP' } })
    expect(problems[0]?.why).toContain('dibulatkan oleh Excel')
    expect(problems[0]?.how).toContain('Teks (Text)')
  })

  it.each([
    ['12345', '18 angka'],
    ['198613262015051001', 'Bulan lahir'],
    ['198602302015051001', 'kalender'],
    ['198609262015053001', 'jenis kelamin'],
    ['19860926201505100A', 'angka'],
  ])('%s is impossible, and it says why', (nip, why) => {
    const { employees, problems } = one({ NIP: nip })
    expect(employees).toEqual([])
    expect(problems[0]?.why).toContain(why)
    expect(problems[0]?.value).toBe(nip)
  })

  it('that is missing is named with its row', () => {
    const { problems } = one({ NIP: null })
    expect(problems.map(problemLine)).toEqual([
      'Baris 2, kolom A (NIP): NIP belum diisi. Isi NIP pegawai, atau hapus baris ini bila bukan baris pegawai.',
    ])
  })

  it('that stands twice makes both rows wrong, each naming the other', () => {
    const { employees, problems } = readList([
      ['NIP', 'Nama'],
      [budi, 'BUDI'],
      [siti, 'SITI'],
      ["'198609262015051001", 'BUDI SANTOSO'],
    ])
    expect(employees.map(({ row }) => row)).toEqual([3])
    expect(problems.map(({ row, why }) => [row, why])).toEqual([
      [2, 'NIP ini juga ada di baris 4.'],
      [4, 'NIP ini juga ada di baris 2.'],
    ])
  })
})

describe('a date', () => {
  it.each<[Cell]>([
    ['01-02-2020'],
    ['1/2/2020'],
    ['2020-02-01'],
    ['2020-02-01 00:00:00'],
    ['01-02-2020 00:00'],
    ['1 Februari 2020'],
    ['1 Pebruari 2020'],
    ['01 FEB 2020'],
    ["'01-02-2020"],
    ['20200201'],
    [new Date('2020-02-01T00:00:00Z')],
    [43862],
  ])('%j is 1 February 2020', (cell) => {
    expect(record({ 'TMT Jabatan': cell })?.jabatanTmt).toBe('2020-02-01')
  })

  it.each<[Cell]>([
    ['31-02-2020'],
    ['13/13/2020'],
    ['2020-02-30'],
    ['kemarin'],
    ['#####'],
    [new Date(Number.NaN)],
  ])('%j is impossible: the row is refused, naming the cell', (cell) => {
    const { employees, problems } = one({ 'TMT Jabatan': cell })
    expect(employees).toEqual([])
    expect(problems[0]).toMatchObject({ row: 2, column: { letter: 'C', header: 'TMT Jabatan' } })
    expect(problems[0]?.how).toContain('31-12-1990')
  })

  it.each<[Cell]>([['-'], [''], ['0000-00-00'], ['00-00-0000'], [null]])('%j says nothing', (cell) => {
    expect(one({ 'TMT Jabatan': cell })).toMatchObject({
      problems: [],
      employees: [{ record: { jabatanTmt: null } }],
    })
  })

  it('of birth can neither lie ahead nor follow an appointment', () => {
    expect(one({ 'Tanggal Lahir': '01-01-2030' }).problems[0]?.why).toContain('belum tiba')
    expect(one({ 'Tanggal Lahir': '26-09-1986', 'TMT PNS': '01-05-1986' }).problems[0]?.why).toContain(
      'tidak sesudah tanggal lahir',
    )
  })
})

describe('other cells', () => {
  it.each<[string, string]>([
    ['L', 'L'],
    ['M', 'L'],
    ['Laki-laki', 'L'],
    ['LAKI - LAKI', 'L'],
    ['Pria', 'L'],
    ['P', 'P'],
    ['F', 'P'],
    ['perempuan', 'P'],
    ['Wanita', 'P'],
  ])('sex %s is %s', (cell, sex) => {
    expect(record({ 'Jenis Kelamin': cell })?.sex).toBe(sex)
  })

  it('P is pria in a column that writes W for wanita', () => {
    const { employees } = readList([
      ['NIP', 'Nama', 'JK'],
      [budi, 'BUDI', 'P'],
      [siti, 'SITI', 'W'],
    ])
    expect(employees.map(({ record }) => record.sex)).toEqual(['L', 'P'])
  })

  it.each([
    ['Penata Tk. I / III/d', 'III/d'],
    ['Pembina (IV/a)', 'IV/a'],
    ['III.b', 'III/b'],
    ['Pengatur Muda Tingkat I', 'II/b'],
  ])('golongan %s is %s', (cell, golongan) => {
    expect(record({ 'Pangkat/Gol. Ruang': cell })?.golongan).toBe(golongan)
  })

  it('an unknown golongan or status is refused with what may stand there', () => {
    expect(one({ Golongan: 'III/f' }).problems[0]?.how).toContain('IV/e')
    expect(one({ 'Status Kepegawaian': 'Honorer' }).problems[0]?.how).toContain('PPPK Paruh Waktu')
  })

  it('formula text is text', () => {
    const formula = '=HYPERLINK("http://contoh.id","klik")'
    expect(record({ Nama: '=1+1', Alamat: formula, Jabatan: '@SUM(A1)' })).toMatchObject({
      name: '=1+1',
      address: formula,
      jabatan: '@SUM(A1)',
    })
  })

  it('numbers as text and text as numbers come to the same', () => {
    expect(record({ 'MK Tahun': '05', 'MK Bulan': 7, 'Tahun Lulus': '2009' })).toMatchObject({
      mkYears: 5,
      mkMonths: 7,
      graduationYear: 2009,
    })
  })

  it('a mobile number that became a number gets its 0 back', () => {
    expect(record({ 'No. HP': 81260503599 })?.phone).toBe('081260503599')
    expect(record({ 'No. HP': "'081260503599" })?.phone).toBe('081260503599')
  })

  it('a rounded NIK is left out with a warning, not taken over wrong', () => {
    const { employees, warnings } = one({ NIK: 1277451857547839 })
    expect(employees[0]?.record.nik).toBeNull()
    expect(warnings[0]?.why).toContain('dibulatkan oleh Excel')
  })

  it.each([
    ['Drs. H. BUDI SANTOSO, M.Si.', { titleFront: 'Drs. H.', name: 'BUDI SANTOSO', titleBack: 'M.Si.' }],
    ['BUDI', { titleFront: null, name: 'BUDI', titleBack: null }],
  ])('name %s is split from its titles', (cell, parts) => {
    expect(record({ Nama: cell })).toMatchObject(parts)
  })

  it('a name is left whole where the list has columns for titles', () => {
    expect(record({ Nama: 'R. BUDI', 'Gelar Depan': 'Dr.', 'Gelar Belakang': null })).toMatchObject({
      name: 'R. BUDI',
      titleFront: 'Dr.',
    })
  })

  it('two values in one cell are taken apart', () => {
    expect(
      record({
        'Gol. Ruang / TMT': 'III/d\n01-10-2023',
        'Jabatan / TMT': 'Camat, TMT 2 April 2023',
        'Tempat dan Tanggal Lahir': 'Medan / 26 September 1986',
        'Masa Kerja': '12 Tahun 05 Bulan',
      }),
    ).toMatchObject({
      golongan: 'III/d',
      golonganTmt: '2023-10-01',
      jabatan: 'Camat',
      jabatanTmt: '2023-04-02',
      birthPlace: 'Medan',
      birthDate: '1986-09-26',
      mkYears: 12,
      mkMonths: 5,
    })
  })

  it('PPPK paruh waktu is found in the kind of employee', () => {
    const pppk = { NIP: '199102252023211028', 'Status Kepegawaian': 'PPPK' }
    expect(record({ ...pppk, 'Jenis Pegawai': 'PPPK Paruh Waktu' })?.status).toBe('PPPK Paruh Waktu')
  })
})

describe('disagreement with the NIP is a warning', () => {
  it.each<[Record<string, Cell>, string]>([
    [{ 'Tanggal Lahir': '25-09-1986' }, 'Tanggal lahir'],
    [{ 'Jenis Kelamin': 'P' }, 'Jenis kelamin'],
    [{ Status: 'PPPK' }, 'Status PPPK'],
    [{ 'TMT CPNS': '01-06-2015' }, 'TMT CPNS'],
    [{ Status: 'PNS', Golongan: 'IX' }, 'Golongan IX'],
  ])('%j', (cells, why) => {
    const { employees, problems, warnings } = one(cells)
    expect(problems).toEqual([])
    expect(employees).toHaveLength(1)
    expect(warnings.some((warning) => warning.row === 2 && warning.why.includes(why))).toBe(true)
  })
})

describe('rows that are no person', () => {
  it('blank rows, headings, repeated headers and the signature below are skipped and named', () => {
    const read = readList([
      ['No', 'NIP', 'Nama', 'Jabatan'],
      [1, budi, 'BUDI', 'Camat'],
      [null, null, null, null],
      ['SEKSI PEMERINTAHAN', null, null, null],
      ['No', 'NIP', 'Nama', 'Jabatan'],
      [2, siti, 'SITI', 'Bendahara'],
      [null, null, null, 'Sukamaju, 2 Januari 2026'],
      [null, null, null, 'Camat'],
    ])
    expect(read.employees.map(({ row }) => row)).toEqual([2, 6])
    expect(read.skipped).toEqual([3, 4, 5, 7, 8])
    expect(read.problems).toEqual([])
  })

  it('a person without NIP in the middle is not skipped', () => {
    const read = readList([
      ['NIP', 'Nama', 'Jabatan'],
      [null, 'TANPA NIP', 'Bendahara'],
      [siti, 'SITI', 'Bendahara'],
    ])
    expect(read.problems.map(({ row }) => row)).toEqual([2])
  })
})

describe('a mapping that cannot be used', () => {
  it('is refused as a whole', () => {
    const rows: Cell[][] = [
      ['NIP', 'Nama', 'Ket'],
      [budi, 'BUDI', 'x'],
    ]
    const mapping = guessMapping(rows)
    const without = mapping.columns.map((column) => ({ ...column, meaning: null }))
    const double = mapping.columns.map((column) => ({ ...column, meaning: 'nip' as const }))
    expect(readRows(rows, { ...mapping, columns: without }, today).problems.map(({ why }) => why)).toEqual([
      'Kolom NIP belum ditunjukkan.',
      'Kolom nama belum ditunjukkan.',
    ])
    expect(readRows(rows, { ...mapping, columns: double }, today).problems.map(({ why }) => why)).toContain(
      'Dua kolom ditunjukkan sebagai NIP. Pilih satu.',
    )
  })
})

describe('whatever the cells hold', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(budi, siti, "'198609262015051001", '01-01-2020', 'III/a', 'L', 'PNS', '=1+1', 'BUDI'),
  )
  const header =
    'NIP;Nama;Tempat, Tgl Lahir;JK;Status;Kedudukan;Pangkat;TMT Gol;MK Tahun;Jabatan;TMT Jabatan;Jenis Jabatan;Eselon;Unit Kerja;Satuan Kerja;NIK;HP;Email'.split(
      ';',
    )

  it('each row is one employee, or has problems, or is skipped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom<Cell>(budi, siti, null, '123'), fc.array(cell, { maxLength: 18 }))),
        (people) => {
          const rows: Cell[][] = [header, ...people.map(([nip, cells]) => [nip, ...cells])]
          const read = readList(rows)
          expect(ReadRows.parse(read)).toEqual(read)
          const wrong = new Set(read.problems.map(({ row }) => row))
          const fates = [...read.employees.map(({ row }) => row), ...wrong, ...read.skipped]
          expect(fates.toSorted((a, b) => a - b)).toEqual(people.map((_, index) => index + 2))
          for (const { record } of read.employees) EmployeeRecord.parse(record)
        },
      ),
    )
  })

  it('guessing and reading never throw', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        const read = readRows(rows, guessMapping(rows), today)
        expect(ReadRows.parse(read)).toEqual(read)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../electron/excel/workbook.ts'
import { guessMapping, unreadColumns } from '../../../../shared/employees/import/columns.ts'
import { corrected, personRows } from '../../../../shared/employees/import/one-row.ts'
import { readRows } from '../../../../shared/employees/import/read-rows.ts'
import type { Cell } from '../../../../shared/excel/cell.ts'
import type { Range } from '../../../../shared/excel/grid.ts'
import { givenCase } from '../../excel/hand-made.ts'
import { today } from './lists.ts'

interface List {
  rows: Cell[][]
  merged?: readonly Range[]
  hiddenRows?: readonly number[]
}

const budi = '198003152005011003'
const siti = '198203152006012004'
const rahmat = '198503152010011005'

/** Reads a list as the import does, with nobody asked. */
function readList(list: List, { hidden = false, pointed }: { hidden?: boolean; pointed?: number } = {}) {
  const worksheet = { worksheet: 'S', hidden: false, remarks: [], merged: [], hiddenRows: [], ...list }
  const rows = personRows(worksheet, hidden)
  const mapping = guessMapping(rows, pointed)
  return { rows, mapping, ...readRows(rows, mapping, today) }
}

async function readCase(name: string, options?: Parameters<typeof readList>[1]) {
  const [worksheet] = await readWorkbook(givenCase(name))
  if (!worksheet) throw new Error('no worksheet')
  return readList(worksheet, options)
}

const people = ({ employees }: ReturnType<typeof readList>) => employees.map(({ record }) => record)
const says = (list: ReturnType<typeof readList>, ...fields: Array<keyof ReturnType<typeof people>[number]>) =>
  people(list).map((record) => fields.map((field) => record[field]))

describe('a person sees in Excel', () => {
  it('a unit merged over its people', async () => {
    const list = await readCase('unit-merged-down.xlsx')
    expect(list.problems).toEqual([])
    expect(says(list, 'nip', 'unitPath').map(([, unit]) => unit)).toEqual([
      ['Sekretariat'],
      ['Sekretariat'],
      ['Seksi Pemerintahan'],
      ['Seksi Pemerintahan'],
    ])
  })

  it('a golongan merged over two columns, under a header merged over both', () => {
    const list = readList({
      rows: [
        ['Nama', 'NIP', 'Pangkat/Gol', null, 'Jabatan'],
        ['Budi', budi, 'Penata / III/c', null, 'Pengelola'],
      ],
      merged: [
        { top: 0, bottom: 0, left: 2, right: 3 },
        { top: 1, bottom: 1, left: 2, right: 3 },
      ],
    })
    expect(says(list, 'golongan', 'jabatan')).toEqual([['III/c', 'Pengelola']])
  })

  it('one person whose number and NIP are merged over two rows of degrees', () => {
    const list = readList({
      rows: [
        ['No', 'Nama', 'NIP', 'Pendidikan'],
        [1, 'Budi', budi, 'S-1 Hukum'],
        [null, null, null, 'S-2 Hukum'],
        [2, 'Siti', siti, 'S-1 Ekonomi'],
      ],
      merged: [0, 1, 2].map((column) => ({ top: 1, bottom: 2, left: column, right: column })),
    })
    expect(list.problems).toEqual([])
    expect(people(list).map(({ name }) => name)).toEqual(['Budi', 'Siti'])
  })

  it('not the rows that a filter hides: they come in when the clerk says so', async () => {
    const seen = await readCase('hidden-rows.xlsx')
    const all = await readCase('hidden-rows.xlsx', { hidden: true })
    expect(people(all)).toHaveLength(people(seen).length + 1)
    expect(people(seen).map(({ name }) => name)).not.toContain('Pensiunan Lama')
    expect(people(all).map(({ name }) => name)).toContain('Pensiunan Lama')
  })

  it('no direction marks, soft hyphens or other signs without a shape', async () => {
    const list = await readCase('bidi-nip.xlsx')
    expect(list.problems).toEqual([])
    expect(says(list, 'nip', 'name', 'birthDate', 'golonganTmt', 'jabatan')[1]).toEqual([
      siti,
      'Siti Aminah',
      '1982-03-15',
      '2023-04-01',
      'Pengelola Data',
    ])
  })

  it.each(['#REF!', '#N/A', '#DIV/0!', '#NAME?'])('%s is a problem of its row', (error) => {
    const list = readList({
      rows: [
        ['Nama', 'NIP', 'Jabatan', 'Keterangan'],
        ['Budi', budi, error, null],
        ['Siti', siti, 'Pengelola', error],
      ],
    })
    expect(list.problems).toMatchObject([{ row: 2, column: { letter: 'C' }, value: error }])
    expect(people(list).map(({ name }) => name)).toEqual(['Siti'])
  })

  it.each([
    ['NIP', 'I98OO315200501l003', budi],
    ['Golongan', 'lll/d', 'III/d'],
    ['Golongan', 'III,d', 'III/d'],
    ['Golongan', '1II;c', 'III/c'],
    ['TMT Golongan', 'O1-04-2O23', '01-04-2023'],
  ])('%s %s is offered as %s, and is that once the clerk agrees', (column, written, meant) => {
    const header = ['Nama', 'NIP', 'Golongan', 'TMT Golongan']
    const row = ['Budi', budi, 'III/d', '01-04-2023']
    const rows = [header, row.with(header.indexOf(column), written)]
    const list = readList({ rows })
    expect(list.employees).toEqual([])
    const letter = 'ABCD'.charAt(header.indexOf(column))
    expect(list.problems).toMatchObject([{ row: 2, column: { letter }, correction: meant }])
    const mended = corrected(rows, [{ row: 2, letter, value: meant }])
    expect(readList({ rows: mended }).problems).toEqual([])
  })

  it('what can not be meant otherwise is not offered', () => {
    const list = readList({
      rows: [
        ['Nama', 'NIP', 'Golongan'],
        ['Budi', 'I98OO3152005', 'III/d'],
        ['Siti', siti, 'Golongan tiga'],
      ],
    })
    expect(list.problems).toHaveLength(2)
    expect(list.problems.every(({ correction }) => correction === undefined)).toBe(true)
  })

  it.each(['01-Agust-2015', '1 - 08 - 2015', '1-VIII-2015', '01/Agustus/2015', '1 Agst. 2015'])(
    'the date %s',
    (written) => {
      const list = readList({
        rows: [
          ['Nama', 'NIP', 'TMT Jabatan'],
          ['Budi', budi, written],
        ],
      })
      expect(list.problems).toEqual([])
      expect(says(list, 'jabatanTmt')).toEqual([['2015-08-01']])
    },
  )
})

describe('a list as offices keep it', () => {
  it('titles with a note in brackets', async () => {
    const list = await readCase('header-with-notes.xlsx')
    expect(says(list, 'nip', 'sex', 'birthDate', 'golongan', 'jabatan')).toEqual([
      [budi, 'L', '1980-03-15', 'III/d', 'Kepala Seksi'],
    ])
    expect(list.mapping.columns.every(({ meaning }) => meaning !== null)).toBe(true)
  })

  it('a person on two rows, the golongan above its TMT', async () => {
    const list = await readCase('two-row-person.xlsx')
    expect(list.problems).toEqual([])
    expect(says(list, 'nip', 'name', 'titleBack', 'golongan', 'golonganTmt')).toEqual([
      [budi, 'Budi Santoso', 'S.Sos.', 'III/d', '2023-04-01'],
      [siti, 'Siti Aminah', 'S.E.', 'III/c', expect.stringMatching(/^20\d\d-/)],
    ])
  })

  it('a person on two rows whose other cells are merged over both', () => {
    const list = readList({
      rows: [
        ['No', 'Nama / NIP', 'Gol', 'Jabatan'],
        [1, 'Budi Santoso', 'III/d', 'Sekretaris'],
        [null, `NIP. ${budi}`, null, null],
        [2, 'Siti Aminah', 'III/c', 'Pengelola'],
        [null, `NIP. ${siti}`, null, null],
      ],
      merged: [1, 3].flatMap((top) => [0, 2, 3].map((left) => ({ top, bottom: top + 1, left, right: left }))),
    })
    expect(list.problems).toEqual([])
    expect(says(list, 'nip', 'name', 'golongan', 'jabatan')).toEqual([
      [budi, 'Budi Santoso', 'III/d', 'Sekretaris'],
      [siti, 'Siti Aminah', 'III/c', 'Pengelola'],
    ])
  })

  it('units as headings between their people', async () => {
    const list = await readCase('unit-heading-rows.xlsx')
    expect(list.problems).toEqual([])
    expect(new Set(people(list).map(({ unitPath }) => unitPath?.at(-1))).size).toBe(2)
    expect(people(list)[0]?.unitPath).toEqual(['SEKRETARIAT'])
  })

  it('units below units, also merged over the table and without numbers; what counts people otherwise is none', () => {
    const wide = (text: string): Cell[] => [text, null, null, null]
    const list = readList({
      rows: [
        ['No', 'Nama', 'NIP', 'Jabatan'],
        ['I', 'SEKRETARIAT', null, null],
        [1, 'Budi', budi, 'Sekretaris'],
        ['A', 'Sub Bagian Umum', null, null],
        [2, 'Siti', siti, 'Pengelola'],
        wide('SEKSI PEMERINTAHAN'),
        ['II', 'PEJABAT FUNGSIONAL', null, null],
        [3, 'Rahmat', rahmat, 'Penyuluh'],
        ['', 'Jumlah', null, null],
      ],
      merged: [{ top: 5, bottom: 5, left: 0, right: 3 }],
    })
    expect(people(list).map(({ unitPath }) => unitPath)).toEqual([
      ['SEKRETARIAT'],
      ['SEKRETARIAT', 'Sub Bagian Umum'],
      ['SEKRETARIAT', 'SEKSI PEMERINTAHAN'],
    ])
  })

  it('somebody without a NIP is no heading', () => {
    const list = readList({
      rows: [
        ['No', 'Nama', 'NIP', 'Jabatan'],
        [1, 'Budi', budi, 'Sekretaris'],
        [2, 'Siti Aminah', null, null],
        [3, 'Rahmat', rahmat, 'Penyuluh'],
      ],
    })
    expect(list.problems).toMatchObject([{ row: 3, why: 'NIP belum diisi.' }])
  })

  it('TMT beside the column that it belongs to', () => {
    const list = readList({
      rows: [
        ['Nama', 'NIP', 'Pangkat', 'Gol', 'TMT', 'Jabatan', 'TMT'],
        ['Budi', budi, 'Penata', 'III/c', '01-04-2023', 'Pengelola', '02-05-2024'],
      ],
    })
    expect(says(list, 'golongan', 'golonganTmt', 'jabatan', 'jabatanTmt')).toEqual([
      ['III/c', '2023-04-01', 'Pengelola', '2024-05-02'],
    ])
  })

  it('a header of three rows', () => {
    const list = readList({
      rows: [
        ['No', 'Nama', 'NIP', 'Pangkat', null, 'Jabatan', null],
        [null, null, null, 'Terakhir', null, 'Sekarang', null],
        [null, null, null, 'Gol', 'TMT', 'Nama', 'TMT'],
        [1, 'Budi', budi, 'III/c', '01-04-2023', 'Pengelola', '02-05-2024'],
      ],
    })
    expect(list.mapping.firstRow).toBe(4)
    expect(says(list, 'name', 'golongan', 'golonganTmt', 'jabatanTmt')).toEqual([
      ['Budi', 'III/c', '2023-04-01', '2024-05-02'],
    ])
  })

  it('people from where the clerk points, under the header above', () => {
    const rows: Cell[][] = [
      ['Nama', 'NIP', 'Jabatan'],
      ['contoh: Budi', '190001011920011001', 'diisi'],
      ['Budi', budi, 'Sekretaris'],
    ]
    expect(people(readList({ rows }, { pointed: 3 })).map(({ nip }) => nip)).toEqual([budi])
    expect(readList({ rows }, { pointed: 3 }).mapping.headerRow).toBe(1)
  })

  it('two rows that are the same once, and said; two that differ not at all', () => {
    const header: Cell[] = ['Nama', 'NIP', 'Jabatan']
    const row: Cell[] = ['Budi', budi, 'Sekretaris']
    const same = readList({ rows: [header, row, ['Siti', siti, 'Pengelola'], [...row]] })
    expect(same.problems).toEqual([])
    expect(people(same)).toHaveLength(2)
    expect(same.skipped).toEqual([4])
    expect(same.warnings).toMatchObject([{ row: 4, why: 'Baris ini sama dengan baris 2.' }])
    const other = readList({ rows: [header, row, ['Budi', budi, 'Lurah']] })
    expect(other.problems).toHaveLength(2)
  })

  it.each(['csv-formula-text.csv', 'csv-pipe.csv', 'sheet-name-apostrophe.csv'])('%s', async (name) => {
    const list = await readCase(name)
    expect(list.problems).toEqual([])
    expect(
      people(list)
        .map(({ nip }) => nip)
        .toSorted(),
    ).toEqual([budi, siti])
  })

  it('whole lines in quotes', async () => {
    const text = `"Nama,NIP,Jabatan"\r\n"Budi,${budi},""Sekretaris, Plt."""\r\n`
    const [worksheet] = await readWorkbook(Buffer.from(text))
    expect(worksheet?.rows).toEqual([
      ['Nama', 'NIP', 'Jabatan'],
      ['Budi', budi, 'Sekretaris, Plt.'],
    ])
  })

  it('with columns that are not taken over, which are named, but for the running number', () => {
    const { rows, mapping } = readList({
      rows: [
        ['No', 'Nama', 'NIP', 'Nomor Sepatu', 'Kosong'],
        [1, 'Budi', budi, 42, null],
      ],
    })
    expect(unreadColumns(rows, mapping)).toEqual([{ letter: 'D', header: 'Nomor Sepatu' }])
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import readXlsxFile from 'read-excel-file/node'
import { forkReader } from '../../electron/excel/fork.ts'
import { readApart } from '../../electron/excel/reader.ts'
import { readWorkbook, writeWorkbook } from '../../electron/excel/workbook.ts'
import { guessWorksheet } from '../../shared/employees/import/columns.ts'
import { personRows } from '../../shared/employees/import/one-row.ts'
import { planImport } from '../../shared/employees/import/plan.ts'
import { readRows } from '../../shared/employees/import/read-rows.ts'
import { createOffice, openApplication } from './application.ts'
import { compare, once, report } from './measure.ts'
import type { Offices } from './offices.ts'
import { golongan, jabatan, person } from './people.ts'

const people = 1000
/** Of the largest list that is read: all civil servants of a large province. */
const many = 60_000
/** As dates of the invented people are read. */
const today = '2026-11-23'

const dayFirst = (date: string) => date.split('-').toReversed().join('-')

/** A workbook with the columns of SIASN's export and so many people in twenty units. */
async function writeList(path: string, count = people): Promise<void> {
  const example = new URL('../data/siasn-kecamatan-sukamaju.xlsx', import.meta.url)
  const [worksheet] = await readWorkbook(readFileSync(example))
  const header = (worksheet?.rows[0] ?? []).map(String)
  const rows = Array.from({ length: count }, (_, index) => {
    const { nip, name, titleBack, birthDate, sex, tmtCpns, tmtPns } = person(index)
    const rank = golongan[index % golongan.length] ?? 'III/a'
    const [title] = jabatan[index % jabatan.length] ?? jabatan[0]
    const fields: Readonly<Record<string, string>> = {
      'PNS ID': `A8ACA7${String(index).padStart(10, '0')}`,
      'NIP BARU': `'${nip}`,
      NAMA: name.toUpperCase(),
      'GELAR BELAKANG': titleBack,
      'TEMPAT LAHIR NAMA': 'Harapan',
      'TANGGAL LAHIR': dayFirst(birthDate),
      'JENIS KELAMIN': sex,
      'AGAMA NAMA': 'Islam',
      'JENIS KAWIN NAMA': 'Menikah',
      NIK: `'${String(3_273_000_000_000_000 + index)}`,
      'NOMOR HP': `0812${String(10_000_000 + index)}`,
      EMAIL: `pegawai${index}@contoh.id`,
      'JENIS PEGAWAI NAMA': 'PNS Daerah Kab/Kota yang bekerja pada Kab/Kota',
      'KEDUDUKAN HUKUM NAMA': 'Aktif',
      'STATUS CPNS PNS': 'P',
      'TMT CPNS': dayFirst(tmtCpns),
      'TMT PNS': dayFirst(tmtPns),
      'GOL AWAL NAMA': rank,
      'GOL AKHIR NAMA': rank,
      'TMT GOLONGAN': '01-10-2023',
      'MK TAHUN': '12',
      'MK BULAN': '05',
      'JENIS JABATAN NAMA': 'Jabatan Pelaksana',
      'JABATAN NAMA': title,
      'TMT JABATAN': '10-11-2022',
      'TINGKAT PENDIDIKAN NAMA': 'S-1/Sarjana',
      'PENDIDIKAN NAMA': 'S-1 Ilmu Pemerintahan',
      'TAHUN LULUS': '2014',
      'UNOR NAMA': `Bidang Contoh ${1 + (index % 20)}`,
      'INSTANSI INDUK NAMA': 'Pemerintah Kota Harapan',
      'INSTANSI KERJA NAMA': 'Pemerintah Kota Harapan',
      'SATUAN KERJA INDUK NAMA': 'Pemerintah Kota Harapan',
      'SATUAN KERJA KERJA NAMA': 'Dinas Contoh',
    }
    return header.map((column) => fields[column] ?? null)
  })
  writeFileSync(
    path,
    await writeWorkbook([{ worksheet: worksheet?.worksheet ?? 'Data Utama', header, rows }]),
  )
}

type Row = Record<string, unknown>
const tables = ['unit', 'employee', 'employee_pangkat', 'employee_jabatan', 'employee_unit'] as const

/** The rows that an import has left, to be written by hand; heads after the people. */
function rowsOf(path: string): Array<[table: string, rows: Row[]]> {
  const database = new Sqlite(path)
  const rows = tables.map((table): [string, Row[]] => [
    table,
    database.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY id`).all(),
  ])
  database.close()
  return rows
}

/** Reads the workbook and writes these rows with prepared statements in one transaction, unchecked. */
async function importByHand(
  database: Sqlite.Database,
  workbook: Buffer,
  content: ReturnType<typeof rowsOf>,
): Promise<void> {
  const [worksheet] = await readXlsxFile(workbook)
  if (worksheet?.data.length !== people + 1) throw new Error('the workbook was not read whole')
  database.transaction(() => {
    for (const [table, rows] of content) {
      const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'head_employee_id')
      const insert = database.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `$${name}`).join(', ')})`,
      )
      for (const row of rows) insert.run(row)
    }
  })()
}

/** Bringing a thousand people in from SIASN's workbook, against reading it and writing the same rows by hand. */
export async function measureImport({ folder }: Offices): Promise<void> {
  const list = join(folder, 'siasn.xlsx')
  await writeList(list)
  const workbook = readFileSync(list)
  const { application, client, close } = openApplication()
  let made = 0
  const emptyOffice = async () => {
    const path = join(folder, `import-${(made += 1)}.kinerja`)
    await createOffice(application, path)
    return path
  }
  const ours = async () => {
    const path = await emptyOffice()
    const file = new File([workbook], 'siasn.xlsx')
    const time = await once(async () => {
      const { added } = await client.employees.import.apply({ file, skipWrong: false })
      if (added !== people) throw new Error(`${added} people were added`)
    })
    await application.close()
    return { path, time }
  }
  try {
    const content = rowsOf((await ours()).path)
    const byHand = async () => {
      const path = await emptyOffice()
      await application.close()
      const database = new Sqlite(path)
      for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'])
        database.pragma(pragma)
      const time = await once(() => importByHand(database, workbook, content))
      database.close()
      return time
    }
    report({
      measure: `import of ${people} people`,
      ...(await compare(5, async () => (await ours()).time, byHand)),
      unit: 'ms',
      yardstick: 'read-excel-file and prepared inserts of the same rows, unchecked',
      aim: { of: 'value', is: 'at most', limit: 2000 },
    })
  } finally {
    await close()
  }
}

/**
 * Reading the largest list in a process of its own and working out what it would do, against read-excel-file reading
 * it.
 */
export async function measureLargeList({ folder }: Offices): Promise<void> {
  const path = join(folder, 'besar.xlsx')
  await writeList(path, many)
  const workbook = readFileSync(path)
  const look = async () => {
    const worksheets = await readApart(forkReader, workbook)
    const guess = guessWorksheet(worksheets.map((one) => ({ ...one, rows: personRows(one, false) })))
    if (!guess) throw new Error('nothing was read')
    const read = readRows(guess.worksheet.rows, guess.mapping, today)
    const { added } = planImport({ employees: [], unitPaths: [] }, read, today)
    if (added.length < many / 2) throw new Error(`${added.length} people were read`)
  }
  report({
    measure: `look at a list of ${many} people`,
    ...(await compare(
      1,
      () => once(look),
      () => once(() => readXlsxFile(workbook)),
      0,
    )),
    unit: 'ms',
    yardstick: 'read-excel-file, in this process and unchecked',
    aim: { of: 'value', is: 'at most', limit: 20_000 },
  })
}

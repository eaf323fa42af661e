import { EmployeeFieldId, EmployeeRecord, type EmployeeStatus, emptyEmployee } from '../employee.ts'
import { statusFrom } from '../employee-status.ts'
import { isGolonganPns, parseGolongan } from '../golongan.ts'
import { isJenisJabatan, jabatanFacts, jenisJabatan, parseEselon } from '../jabatan.ts'
import { parseLegalPosition } from './legal-position.ts'
import { decodeNip } from '../nip.ts'
import { splitName } from '../person-name.ts'
import { bareText, type Cell, cellText, columnLetter } from '../../excel/cell.ts'
import type { TableMapping } from './columns.ts'
import { splitLastDate, splitNameNip, splitYearsMonths } from './combined.ts'
import { type ColumnMeaning, fieldsOfMeaning } from './meanings.ts'
import type { RowProblem } from './results.ts'
import type { UnitCells } from './units.ts'
import { readDate, readDigits, readNip, readNumber, readSex, readText, type Reading } from './values.ts'

/** What is needed to read any row of one list. */
export interface RowContext {
  mapping: TableMapping
  columns: ReadonlyMap<ColumnMeaning, number>
  /** All columns of units above, from the top down. */
  above: readonly number[]
  priaWanita: boolean
  today: string
}

export interface RowOutcome {
  /** Without its unit path, which the whole list decides; null when there are problems. */
  record: EmployeeRecord | null
  units: UnitCells
  problems: RowProblem[]
  warnings: RowProblem[]
}

/** Reads one person's row: either a record, or at least one problem. Never throws, whatever the cells hold. */
export function readRow(context: RowContext, cells: readonly Cell[], row: number): RowOutcome {
  const { columns, mapping, today } = context
  const problems: RowProblem[] = []
  const warnings: RowProblem[] = []

  const cellOf = (meaning: ColumnMeaning): Cell => cells[columns.get(meaning) ?? -1] ?? null
  const problemAt = (meaning: ColumnMeaning | null, why: string, how: string): RowProblem => {
    const column = meaning === null ? undefined : columns.get(meaning)
    const header = mapping.columns.find((mapped) => mapped.column === column)?.header ?? ''
    return {
      row,
      column: column === undefined ? null : { letter: columnLetter(column), header },
      value: column === undefined ? '' : cellText(cells[column] ?? null).slice(0, 200),
      why,
      how,
    }
  }
  /** The value, or null and a problem; with `mild` only a warning. */
  const take = <T>(meaning: ColumnMeaning, reading: Reading<T>, mild = false): T | null => {
    if ('value' in reading) return reading.value
    const list = mild ? warnings : problems
    list.push(
      problemAt(meaning, reading.why, mild ? `${reading.how} Untuk sementara dikosongkan.` : reading.how),
    )
    return null
  }
  const text = (meaning: ColumnMeaning) => readText(cellOf(meaning))
  const date = (meaning: ColumnMeaning, cell = cellOf(meaning)) => take(meaning, readDate(cell, today))

  const both = splitNameNip(cellOf('nameNip'))
  const nipColumn: ColumnMeaning = columns.has('nip') ? 'nip' : 'nameNip'
  const nip = take(nipColumn, readNip(columns.has('nip') ? cellOf('nip') : both.nip))
  if (nip === null && problems.length === 0)
    problems.push(
      problemAt(
        nipColumn,
        'NIP belum diisi.',
        'Isi NIP pegawai, atau hapus baris ini bila bukan baris pegawai.',
      ),
    )

  const nameColumn: ColumnMeaning = columns.has('name') ? 'name' : 'nameNip'
  const written = columns.has('name') ? text('name') : readText(both.name)
  const titled = columns.has('titleFront') || columns.has('titleBack')
  const person = titled
    ? { name: written ?? '', titleFront: text('titleFront'), titleBack: text('titleBack') }
    : splitName(written ?? '')
  if (person.name === '') problems.push(problemAt(nameColumn, 'Nama belum diisi.', 'Isi nama pegawai.'))

  const record = emptyEmployee(nip ?? '', person.name)
  Object.assign(record, { titleFront: person.titleFront, titleBack: person.titleBack })

  const place = splitLastDate(cellOf('birthPlaceDate'))
  record.birthPlace = text('birthPlace') ?? readText(place.before)
  record.birthDate = date('birthDate') ?? date('birthPlaceDate', place.date)
  if (place.date === '' && /\d/.test(place.before))
    problems.push(
      problemAt('birthPlaceDate', 'Tanggal lahir tidak dapat dibaca.', 'Tulis seperti "Medan, 13-03-1972".'),
    )
  if (record.birthDate !== null && record.birthDate > today)
    problems.push(
      problemAt(
        columns.has('birthDate') ? 'birthDate' : 'birthPlaceDate',
        'Tanggal lahir belum tiba.',
        'Perbaiki tahun lahirnya.',
      ),
    )

  record.sex = take('sex', readSex(cellOf('sex'), context.priaWanita))
  record.religion = text('religion')
  record.maritalStatus = text('maritalStatus')
  record.educationLevel = text('educationLevel')
  record.education = text('education')
  record.graduationYear = take('graduationYear', readNumber(cellOf('graduationYear'), 1900, 2100), true)
  record.tmtCpns = date('tmtCpns')
  record.tmtPns = date('tmtPns')
  record.nik = take('nik', readDigits(cellOf('nik')), true)
  record.npwp = take('npwp', readDigits(cellOf('npwp')), true)
  record.phone = take('phone', readDigits(cellOf('phone')), true)
  record.karpeg = text('karpeg')
  record.email = text('email')
  record.address = text('address')
  const position = text('legalPosition')
  record.legalPosition = position && parseLegalPosition(position)

  record.status = readStatus()
  readGolongan()
  readJabatan()

  const masaKerja = splitYearsMonths(cellOf('mkYearsMonths'))
  record.mkYears =
    take('mkYears', readNumber(cellOf('mkYears'), 0, 60), true) ??
    take('mkYearsMonths', readNumber(masaKerja.years, 0, 60), true)
  record.mkMonths =
    take('mkMonths', readNumber(cellOf('mkMonths'), 0, 11), true) ??
    take('mkYearsMonths', readNumber(masaKerja.months, 0, 11), true)

  for (const field of ['tmtCpns', 'tmtPns', 'golonganTmt', 'jabatanTmt'] as const)
    if (record.birthDate !== null && record[field] !== null && record[field] <= record.birthDate)
      problems.push(
        problemAt(
          meaningOf(field),
          'Tanggal ini tidak sesudah tanggal lahir.',
          'Periksa tanggal ini dan tanggal lahir.',
        ),
      )

  checkLengths()
  return { record: problems.length === 0 ? record : null, units: readUnits(), problems, warnings }

  function readStatus(): EmployeeStatus | null {
    const status = text('status')
    const hints = [status, text('employeeKind'), position]
    const decoded = decodeNip(nip ?? '')
    // SIASN's single letters say nothing of PPPK; the number then does.
    const kind = decoded.ok && /^[pc]$/i.test(status ?? '') ? decoded.kind : null
    const ordered = hints.toSorted((a, b) => Number(/paruh/i.test(b ?? '')) - Number(/paruh/i.test(a ?? '')))
    const found = statusFrom(ordered.slice(0, 2), kind)
    if (found === null && status !== null)
      problems.push(
        problemAt(
          'status',
          `Status kepegawaian "${status}" tidak dikenal.`,
          'Isi CPNS, PNS, PPPK, atau PPPK Paruh Waktu.',
        ),
      )
    return found
  }

  function readGolongan(): void {
    const column: ColumnMeaning = columns.has('golongan') ? 'golongan' : 'golonganAndTmt'
    const halves = splitLastDate(cellOf('golonganAndTmt'))
    record.golonganTmt = date('golonganTmt') ?? date('golonganAndTmt', halves.date)
    const typed = text('golongan') ?? readText(halves.before)
    if (typed === null) return
    record.golongan = parseGolongan(typed, record.status) ?? parseGolongan(typed)
    if (record.golongan === null)
      problems.push(
        problemAt(
          column,
          `Golongan "${typed}" tidak dikenal.`,
          'Isi I/a sampai IV/e untuk PNS, atau I sampai XVII untuk PPPK.',
        ),
      )
    else if (record.status !== null && isGolonganPns(record.golongan) === record.status.startsWith('PPPK'))
      warnings.push(
        problemAt(
          column,
          `Golongan ${record.golongan} bukan golongan ${record.status}.`,
          'Periksa golongan dan status kepegawaian.',
        ),
      )
  }

  function readJabatan(): void {
    const halves = splitLastDate(cellOf('jabatanAndTmt'))
    record.jabatan = text('jabatan') ?? readText(halves.before)
    record.jabatanTmt = date('jabatanTmt') ?? date('jabatanAndTmt', halves.date)
    record.eselon = parseEselon(text('eselon'))
    record.jabatanJenjang = text('jabatanJenjang')
    const jenis = text('jabatanJenis')
    if (jenis === null) return
    const facts = jabatanFacts(record.jabatan ?? '', jenis, text('eselon'))
    record.jabatanJenis = jenisNamed(jenis) ?? facts.jenis
    record.jabatanJenjang ??= facts.jenjang
  }

  function readUnits(): UnitCells {
    const path = (text('unit') ?? '').split(/\s+>\s+/).filter((name) => name !== '')
    const above = context.above.map((column) => readText(cells[column] ?? null) ?? '')
    return {
      unit: path.at(-1) ?? '',
      above: [...above, ...path.slice(0, -1)],
      office: text('office') ?? '',
      homeOffice: text('homeOffice') ?? '',
      agency: text('agency') ?? '',
    }
  }

  function meaningOf(field: EmployeeFieldId): ColumnMeaning | null {
    return [...columns.keys()].find((meaning) => fieldsOfMeaning(meaning).includes(field)) ?? null
  }

  function checkLengths(): void {
    if (problems.length > 0) return
    const units = readUnits()
    const tooLong = [units.unit, units.office, units.homeOffice, ...units.above].some(
      (name) => name.length > 200,
    )
    if (tooLong)
      problems.push(problemAt('unit', 'Nama unit terlalu panjang.', 'Persingkat sampai 200 huruf.'))
    for (const issue of EmployeeRecord.safeParse(record).error?.issues ?? []) {
      const field = EmployeeFieldId.safeParse(issue.path[0]).data
      const limit = issue.code === 'too_big' ? ` sampai ${issue.maximum} huruf` : ''
      problems.push(
        problemAt(
          field ? meaningOf(field) : null,
          'Isi sel ini terlalu panjang atau tidak dapat dipakai.',
          `Persingkat atau perbaiki${limit}.`,
        ),
      )
    }
  }
}

const jenisByLabel = new Map(
  Object.entries(jenisJabatan).flatMap(([jenis, label]) =>
    isJenisJabatan(jenis) ? [[jenis, jenis] as const, [label.toLowerCase(), jenis] as const] : [],
  ),
)

const jenisNamed = (text: string) => jenisByLabel.get(bareText(text).toLowerCase())

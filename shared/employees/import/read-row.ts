import {
  EMPLOYEE_FIELDS,
  type EmployeeField,
  EmployeeFieldId,
  EmployeeRecord,
  type EmployeeStatus,
  emptyEmployee,
} from '../employee.ts'
import { fields } from '../fields.ts'
import { statusFrom } from '../employee-status.ts'
import { isGolonganPns, parseGolongan } from '../golongan.ts'
import { isJenisJabatan, jabatanFacts, parseEselon } from '../jabatan.ts'
import { parseLegalPosition } from './legal-position.ts'
import { decodeNip } from '../nip.ts'
import { splitName } from '../person-name.ts'
import { type Cell, cellText, columnLetter } from '../../excel/cell.ts'
import { isExcelError } from '../../excel/recognise.ts'
import type { TableMapping } from './columns.ts'
import { withDigits, withSlash } from './look-alikes.ts'
import { splitLastDate, splitNameNip, splitYearsMonths } from './combined.ts'
import { type ColumnMeaning, fieldsOfMeaning } from './meanings.ts'
import type { RowProblem } from './results.ts'
import type { UnitCells } from './units.ts'
import {
  readChoice,
  readDate,
  readDigits,
  readNip,
  readNumber,
  readSex,
  readText,
  type Reading,
} from './values.ts'

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

/**
 * Reads one person's row: either a record, or at least one problem. Never throws, whatever the cells hold.
 * @param heading the units that rows above name for those below, from the top down
 */
export function readRow(
  context: RowContext,
  given: readonly Cell[],
  row: number,
  heading: readonly string[] = [],
): RowOutcome {
  const { columns, mapping, today } = context
  // What Excel could not work out is told once, and is nothing else.
  const cells = given.map((cell) => (isExcelError(cell) ? null : cell))
  const problems: RowProblem[] = []
  const warnings: RowProblem[] = []

  const cellOf = (meaning: ColumnMeaning): Cell => cells[columns.get(meaning) ?? -1] ?? null
  const problemAt = (meaning: ColumnMeaning | null, why: string, how: string): RowProblem => {
    const column = meaning === null ? undefined : columns.get(meaning)
    const header = mapping.columns.find((mapped) => mapped.column === column)?.header ?? ''
    return {
      row,
      column: column === undefined ? null : { letter: columnLetter(column), header },
      value: column === undefined ? '' : cellText(given[column] ?? null).slice(0, 200),
      why,
      how,
    }
  }
  /** The value, or null and a problem; with `mild` only a warning. @param again reads a correction */
  const take = <T>(
    meaning: ColumnMeaning,
    reading: Reading<T>,
    mild = false,
    again?: (text: string) => Reading<T>,
  ): T | null => {
    if ('value' in reading) return reading.value
    const list = mild ? warnings : problems
    const mended = again ? withDigits(cellText(cellOf(meaning))) : null
    const right = mended !== null && again !== undefined && 'value' in again(mended)
    list.push({
      ...problemAt(meaning, reading.why, mild ? `${reading.how} Untuk sementara dikosongkan.` : reading.how),
      ...(right ? { correction: mended } : {}),
    })
    return null
  }
  for (const [meaning, column] of columns)
    if (isExcelError(given[column] ?? null))
      problems.push(
        problemAt(
          meaning,
          'Sel ini berisi kesalahan Excel, bukan isian.',
          'Perbaiki rumusnya, atau ganti dengan nilainya, di Excel.',
        ),
      )
  const text = (meaning: ColumnMeaning) => readText(cellOf(meaning))
  const date = (meaning: ColumnMeaning, cell = cellOf(meaning)) =>
    take(
      meaning,
      readDate(cell, today),
      false,
      cell === cellOf(meaning) ? (mended) => readDate(mended, today) : undefined,
    )

  const both = splitNameNip(cellOf('nameNip'))
  const nipColumn: ColumnMeaning = columns.has('nip') ? 'nip' : 'nameNip'
  const nip = columns.has('nip')
    ? take('nip', readNip(cellOf('nip')), false, readNip)
    : take('nameNip', readNip(both.nip))
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
  for (const field of EMPLOYEE_FIELDS)
    if (!readApart.has(field.id)) Object.assign(record, { [field.id]: readByKind(field) })
  Object.assign(record, { titleFront: person.titleFront, titleBack: person.titleBack })

  const place = splitLastDate(cellOf('birthPlaceDate'))
  record.birthPlace ??= readText(place.before)
  record.birthDate ??= date('birthPlaceDate', place.date)
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
  const position = record.legalPosition
  record.legalPosition = position && parseLegalPosition(position)

  record.status = readStatus()
  readGolongan()
  readJabatan()

  const masaKerja = splitYearsMonths(cellOf('mkYearsMonths'))
  record.mkYears ??= take('mkYearsMonths', readNumber(masaKerja.years, fields.mkYears.range), true)
  record.mkMonths ??= take('mkYearsMonths', readNumber(masaKerja.months, fields.mkMonths.range), true)

  for (const { id, kind } of EMPLOYEE_FIELDS) {
    const day = kind === 'date' && id !== 'birthDate' ? record[id] : null
    if (record.birthDate !== null && typeof day === 'string' && day <= record.birthDate)
      problems.push(
        problemAt(
          meaningOf(id),
          'Tanggal ini tidak sesudah tanggal lahir.',
          'Periksa tanggal ini dan tanggal lahir.',
        ),
      )
  }

  checkLengths()
  return { record: problems.length === 0 ? record : null, units: readUnits(), problems, warnings }

  /** What stands in the column of one field, as its kind is written; what is not quite needed is only warned of. */
  function readByKind({
    id,
    kind,
    range = { min: 0, max: 9999 },
    choices = [],
  }: EmployeeField): string | number | null {
    if (id === 'unitPath') return null
    switch (kind) {
      case 'date':
        return date(id)
      case 'number':
        return take(id, readNumber(cellOf(id), range), true)
      case 'digits':
        return take(id, readDigits(cellOf(id)), true)
      case 'choice':
        return take(id, readChoice(cellOf(id), choices))
      case 'eselon':
        return parseEselon(text(id))
      case 'nip':
      case 'text':
      case 'golongan':
      case 'unit':
        return text(id)
    }
  }

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
    record.golonganTmt ??= date('golonganAndTmt', halves.date)
    const typed = text('golongan') ?? readText(halves.before)
    if (typed === null) return
    record.golongan = parseGolongan(typed, record.status) ?? parseGolongan(typed)
    const mended = column === 'golongan' ? withSlash(typed) : null
    if (record.golongan === null)
      problems.push({
        ...problemAt(
          column,
          `Golongan "${typed}" tidak dikenal.`,
          'Isi I/a sampai IV/e untuk PNS, atau I sampai XVII untuk PPPK.',
        ),
        ...(mended !== null && parseGolongan(mended) !== null ? { correction: mended } : {}),
      })
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
    record.jabatan ??= readText(halves.before)
    record.jabatanTmt ??= date('jabatanAndTmt', halves.date)
    const jenis = text('jabatanJenis')
    if (jenis === null) return
    const facts = jabatanFacts(record.jabatan ?? '', jenis, text('eselon'))
    const named = readChoice(cellOf('jabatanJenis'), fields.jabatanJenis.choices)
    record.jabatanJenis =
      'value' in named && named.value && isJenisJabatan(named.value) ? named.value : facts.jenis
    record.jabatanJenjang ??= facts.jenjang
  }

  function readUnits(): UnitCells {
    const written = (text('unit') ?? '').split(/\s+>\s+/).filter((name) => name !== '')
    const path = written.length > 0 ? written : heading
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

/** What other columns and the rest of the row have a say in; golongan is read with the status. */
const readApart: ReadonlySet<EmployeeFieldId> = new Set([
  'nip',
  'name',
  'titleFront',
  'titleBack',
  'sex',
  'status',
  'golongan',
  'jabatanJenis',
  'unitPath',
])

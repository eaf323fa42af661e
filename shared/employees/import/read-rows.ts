import type { EmployeeRecord } from '../employee.ts'
import { decodeNip, nipWarnings } from '../nip.ts'
import { type Cell, cellText, columnLetter, type Rows } from '../../excel/cell.ts'
import { repeatable, type TableMapping } from './columns.ts'
import { COLUMN_MEANINGS, type ColumnMeaning, normalHeader } from './meanings.ts'
import { type RowContext, type RowOutcome, readRow } from './read-row.ts'
import type { ReadRows, RowProblem } from './results.ts'
import { unitHeadings } from './unit-headings.ts'
import { inferUnitPaths } from './units.ts'
import { readText, writesPriaWanita } from './values.ts'

/** @returns what keeps a mapping from being used, in Indonesian; empty when it can be */
export function mappingProblems(mapping: TableMapping): string[] {
  const meanings = mapping.columns.flatMap(({ meaning }) => meaning ?? [])
  const has = (...any: ColumnMeaning[]) => any.some((meaning) => meanings.includes(meaning))
  const double = meanings.filter(
    (meaning, at) => meanings.indexOf(meaning) !== at && !repeatable.has(meaning),
  )
  return [
    ...(has('nip', 'nameNip') ? [] : ['Kolom NIP belum ditunjukkan.']),
    ...(has('name', 'nameNip') ? [] : ['Kolom nama belum ditunjukkan.']),
    ...[...new Set(double)].map(
      (meaning) =>
        `Dua kolom ditunjukkan sebagai ${COLUMN_MEANINGS.find(({ id }) => id === meaning)?.label ?? meaning}. Pilih satu.`,
    ),
  ]
}

/**
 * Reads a list of employees. Nothing is thrown and nothing lost in silence: each row below the header is an
 * employee, has problems that say how to mend it, or is named as skipped.
 * @param rows the worksheet as `readWorkbook` gives it
 * @param today ISO date: birth dates after it are impossible
 */
export function readRows(rows: Rows, mapping: TableMapping, today: string): ReadRows {
  const general = mappingProblems(mapping)
  if (general.length > 0)
    return {
      employees: [],
      problems: general.map((why) => ({
        row: mapping.headerRow ?? 1,
        column: null,
        value: '',
        why,
        how: 'Tunjukkan kolomnya pada langkah pencocokan kolom.',
      })),
      warnings: [],
      skipped: [],
      headings: [],
    }

  const context = contextOf(rows, mapping, today)
  const outcomes: Array<RowOutcome & { row: number }> = []
  const skipped: number[] = []
  const { headings, unitsOf } = unitHeadings(rows, mapping.firstRow - 1, personAt(rows, context))
  const skips = skipper(rows, context)
  const isSkipped = (index: number) => headings.has(index) || skips(index)
  for (let index = mapping.firstRow - 1; index < rows.length; index += 1) {
    const row = index + 1
    if (isSkipped(index)) skipped.push(row)
    else outcomes.push({ row, ...readRow(context, rows[index] ?? [], row, unitsOf(index)) })
  }
  skipped.push(...countTwinsOnce(outcomes))
  markDuplicates(outcomes, context)

  const paths = inferUnitPaths(outcomes.map(({ units, record }) => (record ? units : noUnit)))
  const employees = outcomes.flatMap(({ row, record }, index) =>
    record ? [{ row, record: { ...record, unitPath: paths[index] ?? null } }] : [],
  )
  const column = columnOf(mapping, context.columns.get('nip') ?? context.columns.get('nameNip'))
  return {
    employees,
    problems: outcomes.flatMap(({ problems }) => problems),
    warnings: [
      ...outcomes.flatMap(({ warnings }) => warnings),
      ...employees.flatMap(({ row, record }) =>
        contradictions(record, today).map(({ why, meaning, value }) => ({
          row,
          column: meaning ? columnOf(mapping, context.columns.get(meaning)) : column,
          value: value ?? record.nip,
          why,
          how: 'Cocokkan dengan SK; baris ini tetap dapat diimpor.',
        })),
      ),
    ].toSorted((a, b) => a.row - b.row),
    skipped: skipped.toSorted((a, b) => a - b),
    headings: [...headings].map(([index, name]) => ({ row: index + 1, name })),
  }
}

const noUnit = { unit: '', above: [], office: '', homeOffice: '', agency: '' }

function contextOf(rows: Rows, mapping: TableMapping, today: string): RowContext {
  const columns = new Map<ColumnMeaning, number>()
  for (const { meaning, column } of mapping.columns)
    if (meaning && !columns.has(meaning)) columns.set(meaning, column)
  const sexes = columns.get('sex')
  return {
    mapping,
    columns,
    above: mapping.columns.filter(({ meaning }) => meaning === 'unitAbove').map(({ column }) => column),
    priaWanita:
      sexes !== undefined &&
      writesPriaWanita(rows.slice(mapping.firstRow - 1).map((row) => row[sexes] ?? null)),
    today,
  }
}

function columnOf(mapping: TableMapping, column: number | undefined): RowProblem['column'] {
  if (column === undefined) return null
  const header = mapping.columns.find((mapped) => mapped.column === column)?.header ?? ''
  return { letter: columnLetter(column), header }
}

/**
 * Which rows hold no person: blank ones, a header repeated on each page, headings of one cell, and what stands
 * below the last person (place, date and signature), as long as neither a NIP nor a name column says anything.
 */
function skipper(rows: Rows, { columns, mapping }: RowContext): (index: number) => boolean {
  const identity = (['nip', 'name', 'nameNip'] as const).flatMap((meaning) => columns.get(meaning) ?? [])
  const says = (row: readonly Cell[]) => identity.some((column) => readText(row[column] ?? null) !== null)
  let last = rows.length - 1
  while (last >= mapping.firstRow - 1 && !says(rows[last] ?? [])) last -= 1
  const headers = mapping.columns.filter(({ column }) => identity.includes(column))
  return (index) => {
    const row = rows[index] ?? []
    const filled = row.filter((cell) => cellText(cell) !== '').length
    if (filled === 0) return true
    if (says(row))
      return headers.every(
        ({ column, header }) =>
          header !== '' && normalHeader(cellText(row[column] ?? null)) === normalHeader(header),
      )
    return index > last || filled === 1
  }
}

/** Whether a row has something like a NIP where the NIP stands. */
function personAt(rows: Rows, { columns }: RowContext): (index: number) => boolean {
  const places = (['nip', 'nameNip'] as const).flatMap((meaning) => columns.get(meaning) ?? [])
  return (index) =>
    places.some((column) => /\d{6}/.test(cellText(rows[index]?.[column]).replace(/[ .]/g, '')))
}

/** Rows that say the same of the same person are one. @returns the rows that are left out, which are told of */
function countTwinsOnce(outcomes: Array<RowOutcome & { row: number }>): number[] {
  const firsts = new Map<string, Array<RowOutcome & { row: number }>>()
  const wording = ({ record, units }: RowOutcome) => JSON.stringify([record, units])
  return outcomes.flatMap((outcome) => {
    const { record, row } = outcome
    if (!record) return []
    const others = firsts.get(record.nip)
    if (!others) {
      firsts.set(record.nip, [outcome])
      return []
    }
    const first = others.find((other) => wording(other) === wording(outcome))?.row
    if (first === undefined) {
      others.push(outcome)
      return []
    }
    outcome.record = null
    outcome.warnings = [
      {
        row,
        column: null,
        value: record.nip,
        why: `Baris ini sama dengan baris ${first}.`,
        how: 'Dihitung sekali; tidak ada yang perlu dilakukan.',
      },
    ]
    return [row]
  })
}

/** Two rows with one NIP: nobody can know which is right, so both are wrong. */
function markDuplicates(outcomes: Array<RowOutcome & { row: number }>, context: RowContext): void {
  const byNip = new Map<string, Array<RowOutcome & { row: number }>>()
  for (const outcome of outcomes)
    if (outcome.record) byNip.set(outcome.record.nip, [...(byNip.get(outcome.record.nip) ?? []), outcome])
  const column = columnOf(context.mapping, context.columns.get('nip') ?? context.columns.get('nameNip'))
  for (const [nip, same] of byNip) {
    if (same.length < 2) continue
    for (const outcome of same) {
      const others = same.filter((other) => other !== outcome).map(({ row }) => row)
      outcome.record = null
      outcome.problems.push({
        row: outcome.row,
        column,
        value: nip,
        why: `NIP ini juga ada di baris ${others.join(', ')}.`,
        how: 'Hapus baris yang berlebih, atau perbaiki NIP yang salah.',
      })
    }
  }
}

/** What the record and its NIP, or two of its fields, say differently; without a meaning it is the NIP. */
function contradictions(
  record: EmployeeRecord,
  today: string,
): Array<{ why: string; meaning?: ColumnMeaning; value?: string }> {
  const decoded = decodeNip(record.nip)
  const found: ReturnType<typeof contradictions> = nipWarnings(decoded, record, today).map((why) => ({ why }))
  if (decoded.ok && decoded.kind === 'pns' && record.tmtCpns !== null && record.tmtCpns !== decoded.tmtCpns)
    found.push({ why: `TMT CPNS ${record.tmtCpns} berbeda dengan NIP (${decoded.tmtCpns}).` })
  if (record.status === 'CPNS' && record.tmtPns !== null && record.tmtPns <= today)
    found.push({ why: 'Status CPNS, tetapi TMT PNS sudah terisi.', meaning: 'status', value: record.status })
  return found
}

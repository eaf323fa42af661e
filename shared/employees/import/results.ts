import { z } from 'zod'
import { EmployeeFieldId, EmployeeRecord } from '../employee.ts'

/** One thing that is wrong, or only strange, in a list: where it stands, why, and how to mend it. */
export const RowProblem = z.object({
  /** As Excel counts. */
  row: z.number().int().min(1),
  /** null when it is about the row as a whole. */
  column: z.object({ letter: z.string(), header: z.string() }).nullable(),
  /** As it stands in the file; '' when empty. */
  value: z.string(),
  why: z.string(),
  how: z.string(),
  /** What the cell was probably meant to say; the clerk decides. */
  correction: z.string().optional(),
})
export type RowProblem = z.infer<typeof RowProblem>

const ReadEmployee = z.object({ row: z.number().int().min(1), record: EmployeeRecord })
type ReadEmployee = z.infer<typeof ReadEmployee>

/** What a list says. Every row is an employee, has a problem, or is skipped as no person's row. */
export const ReadRows = z.object({
  employees: z.array(ReadEmployee),
  problems: z.array(RowProblem),
  /** Rows that are read all the same. */
  warnings: z.array(RowProblem),
  /** Rows without a person: blank ones, repeated headers, signatures below the list. */
  skipped: z.array(z.number().int().min(1)),
  /** Rows between people that name the unit of those below them. */
  headings: z.array(z.object({ row: z.number().int().min(1), name: z.string() })),
})
export type ReadRows = z.infer<typeof ReadRows>

/** A value of a field as it is shown: text, number, or the names of a unit path. */
export const FieldValue = z.union([z.string(), z.number(), z.array(z.string())]).nullable()
export type FieldValue = z.infer<typeof FieldValue>

export const FieldChange = z.object({ field: EmployeeFieldId, before: FieldValue, after: FieldValue })
export type FieldChange = z.infer<typeof FieldChange>

const EmployeeChange = z.object({
  row: z.number().int().min(1),
  nip: z.string(),
  name: z.string(),
  changes: z.array(FieldChange).min(1),
  /** The employee as it will be: what the file says, and what was known where the file is silent. */
  record: EmployeeRecord,
})
type EmployeeChange = z.infer<typeof EmployeeChange>

/** A unit that the list names, parents before children. */
export const FoundUnit = z.object({
  path: z.array(z.string()).min(1),
  /** People of this list in this very unit, without those of units below it. */
  people: z.number().int(),
  isNew: z.boolean(),
  /** Who will head it by the name of the jabatan; null when nobody or several could, or somebody does already. */
  headNip: z.string().nullable(),
  /** Who heads it already and goes on doing so, whatever the list says; null where nobody does. */
  keptHead: z.string().nullable(),
})
export type FoundUnit = z.infer<typeof FoundUnit>

/** What an import would do, before it does anything. */
export const ImportPlan = z.object({
  added: z.array(ReadEmployee),
  changed: z.array(EmployeeChange),
  /** NIP of those about whom the file says nothing new. */
  unchanged: z.array(z.string()),
  problems: z.array(RowProblem),
  warnings: z.array(RowProblem),
  units: z.array(FoundUnit),
  /** People in service whom the list does not name; nothing happens to them. */
  absent: z.array(z.object({ nip: z.string(), name: z.string() })),
})
export type ImportPlan = z.infer<typeof ImportPlan>

/** @returns the problem as one line, e.g. `Baris 7, kolom B (NIP BARU) "123": NIP harus 18 angka. Periksa ...` */
export function problemLine({ row, column, value, why, how }: RowProblem): string {
  const place = column ? `, kolom ${column.letter}${column.header ? ` (${column.header})` : ''}` : ''
  return `Baris ${row}${place}${value ? ` "${value}"` : ''}: ${why} ${how}`.trim()
}

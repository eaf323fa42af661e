import { EMPLOYEE_FIELDS, type EmployeeField, type EmployeeRecord } from '../../shared/employees/employee.ts'
import type { Cell } from '../../shared/excel/cell.ts'
import { writeWorkbook } from '../excel/workbook.ts'

/** A value as a list says it: in words, as the import reads it. */
function cellOf({ id, kind, choices }: EmployeeField, record: EmployeeRecord): Cell {
  const value = record[id]
  if (value === null) return null
  if (Array.isArray(value)) return value.join(' > ')
  if (kind === 'date') return new Date(value)
  return choices?.find((choice) => choice.value === value)?.label ?? value
}

/**
 * All fields of these people as a workbook, in words and order of the page; it can be imported again.
 * @param withRestricted whether what is restricted is among them
 * @param mark how openly it may be read, above the header
 */
export async function exportEmployees(
  records: readonly EmployeeRecord[],
  withRestricted: boolean,
  mark: string | null,
): Promise<Uint8Array> {
  const fields = EMPLOYEE_FIELDS.filter(({ restricted }) => withRestricted || !restricted)
  return writeWorkbook([
    {
      worksheet: 'Pegawai',
      mark,
      header: fields.map(({ label }) => label),
      rows: records.map((record) => fields.map((field) => cellOf(field, record))),
    },
  ])
}

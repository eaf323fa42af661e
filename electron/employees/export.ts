import { EMPLOYEE_FIELDS, type EmployeeRecord } from '../../shared/employees/employee.ts'
import type { Cell } from '../../shared/excel/cell.ts'
import { jenisJabatan } from '../../shared/employees/jabatan.ts'
import { writeWorkbook } from '../excel/workbook.ts'

/** All fields of these people as a workbook, in words and order of the page; it can be imported again. */
export async function exportEmployees(records: readonly EmployeeRecord[]): Promise<Uint8Array> {
  const rows = records.map((record) =>
    EMPLOYEE_FIELDS.map(({ id, kind }): Cell => {
      if (id === 'jabatanJenis') return record.jabatanJenis && jenisJabatan[record.jabatanJenis]
      if (id === 'unitPath') return record.unitPath && record.unitPath.join(' > ')
      const value = record[id]
      return kind === 'date' && value !== null ? new Date(value) : value
    }),
  )
  return writeWorkbook([{ worksheet: 'Pegawai', header: EMPLOYEE_FIELDS.map(({ label }) => label), rows }])
}

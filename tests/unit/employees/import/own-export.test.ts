import { expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../../../electron/excel/workbook.ts'
import { EMPLOYEE_FIELDS } from '../../../../shared/employees/employee.ts'
import type { Cell } from '../../../../shared/excel/cell.ts'
import { planImport } from '../../../../shared/employees/import/plan.ts'
import { jenisJabatan } from '../../../../shared/employees/jabatan.ts'
import { readGiven, readList, today } from './lists.ts'

it.each(['siasn', 'duk'])(
  'what was imported from %s and exported can be imported again without a change',
  async (name) => {
    const { read } = await readGiven(name)
    const plan = planImport({ employees: [], unitPaths: [] }, read, today)
    const employees = plan.added.map(({ record }) => record)
    const rows = employees.map((record) =>
      EMPLOYEE_FIELDS.map(({ id, kind }): Cell => {
        if (id === 'jabatanJenis') return record.jabatanJenis && jenisJabatan[record.jabatanJenis]
        if (id === 'unitPath') return record.unitPath && record.unitPath.join(' > ')
        const value = record[id]
        return kind === 'date' && value !== null ? new Date(value) : value
      }),
    )
    const header = EMPLOYEE_FIELDS.map(({ label }) => label)
    const [worksheet] = await readWorkbook(await writeWorkbook([{ worksheet: 'Pegawai', header, rows }]))
    const again = readList(worksheet?.rows ?? [])
    expect(again.problems).toEqual([])
    const second = planImport({ employees, unitPaths: plan.units.map(({ path }) => path) }, again, today)
    expect(second.changed).toEqual([])
    expect(second.unchanged).toEqual(employees.map(({ nip }) => nip))
  },
)

import { expect, it } from 'vitest'
import { exportEmployees } from '../../../../electron/employees/export.ts'
import { readWorkbook } from '../../../../electron/excel/workbook.ts'
import { planImport } from '../../../../shared/employees/import/plan.ts'
import { readGiven, readList, today } from './lists.ts'

it.each(['siasn', 'duk'])(
  'what was imported from %s and exported can be imported again without a change',
  async (name) => {
    const { read } = await readGiven(name)
    const plan = planImport({ employees: [], unitPaths: [] }, read, today)
    const employees = plan.added.map(({ record }) => record)
    const [worksheet] = await readWorkbook(await exportEmployees(employees, true, 'TERBATAS'))
    const again = readList(worksheet?.rows ?? [])
    expect(again.problems).toEqual([])
    const second = planImport({ employees, unitPaths: plan.units.map(({ path }) => path) }, again, today)
    expect(second.changed).toEqual([])
    expect(second.unchanged).toEqual(employees.map(({ nip }) => nip))
  },
)

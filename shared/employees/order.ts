import { z } from 'zod'
import { ageOn } from '../kernel/dates.ts'
import { inOrder, type SortValue } from '../kernel/order.ts'
import type { EmployeeSummary } from './contract.ts'
import { golonganOrder } from './golongan.ts'

/** The columns of the list of people by which it can be sorted. */
export const EmployeeColumn = z.enum([
  'name',
  'nip',
  'golongan',
  'pangkat',
  'jabatan',
  'jenis',
  'unit',
  'status',
  'position',
  'sex',
  'birth',
  'age',
])
export type EmployeeColumn = z.infer<typeof EmployeeColumn>

export const EmployeeSorting = z.object({ column: EmployeeColumn, down: z.boolean() })
export type EmployeeSorting = z.infer<typeof EmployeeSorting>

/** The highest golongan comes first. */
const byGolongan = (row: EmployeeSummary) => -golonganOrder(row.golongan)

const values: Readonly<Record<EmployeeColumn, (row: EmployeeSummary, today: string) => SortValue>> = {
  name: (row) => row.name,
  nip: (row) => row.nip,
  golongan: byGolongan,
  pangkat: byGolongan,
  jabatan: (row) => row.jabatan,
  jenis: (row) => row.jenis,
  unit: (row) => row.unitName,
  status: (row) => row.status,
  position: (row) => row.legalPosition,
  sex: (row) => row.sex,
  birth: (row) => row.birthDate,
  age: (row, today) => (row.birthDate ? ageOn(row.birthDate, today) : null),
}

/**
 * People in the order of a column; by name, as they come, without one.
 * @param today `yyyy-mm-dd`, for the age
 */
export const sortPeople = (
  people: EmployeeSummary[],
  sorting: EmployeeSorting | undefined,
  today: string,
): EmployeeSummary[] =>
  sorting === undefined ? people : inOrder(people, (row) => values[sorting.column](row, today), sorting.down)

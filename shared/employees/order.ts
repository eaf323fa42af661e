import { z } from 'zod'
import { ageOn } from '../kernel/dates.ts'
import { inOrder, type SortValue } from '../kernel/order.ts'
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

/** What of a person a list can be sorted by. */
interface Sortable {
  name: string
  nip: string
  golongan: string | null
  jabatan: string | null
  jenis: string | null
  unitName: string | null
  status: string
  legalPosition: string
  sex: string | null
  birthDate: string | null
}

/** The highest golongan comes first. */
const byGolongan = (row: Sortable) => -golonganOrder(row.golongan)

const values: Readonly<Record<EmployeeColumn, (row: Sortable, today: string) => SortValue>> = {
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
export const sortPeople = <T extends Sortable>(
  people: T[],
  sorting: EmployeeSorting | undefined,
  today: string,
): T[] =>
  sorting === undefined ? people : inOrder(people, (row) => values[sorting.column](row, today), sorting.down)

import type { z } from 'zod'
import { ageOn } from '../kernel/dates.ts'
import { type SortColumns, sortingBy } from '../kernel/order.ts'
import { golonganOrder } from './golongan.ts'

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

/**
 * By what the list of people can be sorted; they come by name without.
 * The sort is given today, `yyyy-mm-dd`, for the age.
 */
export const { Sorting: EmployeeSorting, sort: sortPeople } = sortingBy({
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
} satisfies SortColumns<Sortable, string>)
export type EmployeeSorting = z.infer<typeof EmployeeSorting>

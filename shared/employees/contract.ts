import { z } from 'zod'
import { leaders, reads, staff, writes } from '../kernel/contract-base.ts'
import { Done, Id, line, Part, required } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { IsoDate } from '../office/period.ts'
import { EmployeePersonal, EmployeeStatus } from './employee.ts'
import { JenisJabatan } from './jabatan.ts'
import { importContract } from './import/contract.ts'
import { EmployeeSorting } from './order.ts'
import { PeopleFilter } from './people-filter.ts'
import { unitsContract } from './units/contract.ts'
import { serviceContract } from './service/contract.ts'

export const EmployeeSummary = z.object({
  id: Id,
  nip: z.string(),
  name: z.string(),
  /** With titles. */
  fullName: z.string(),
  sex: z.enum(['L', 'P']).nullable(),
  birthDate: IsoDate.nullable(),
  status: EmployeeStatus,
  legalPosition: z.string(),
  golongan: z.string().nullable(),
  jabatan: z.string().nullable(),
  jenis: z.string().nullable(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
})
export type EmployeeSummary = z.infer<typeof EmployeeSummary>

const PangkatEntry = z.object({ golongan: required(most.code), tmt: IsoDate.nullable() })
export const JabatanEntry = z.object({
  jabatan: required(most.name, 'Jabatan harus diisi.'),
  jenis: JenisJabatan,
  jenjang: line(most.rhk).nullable(),
  eselon: line(most.code).nullable(),
  tmt: IsoDate.nullable(),
})
const UnitEntry = z.object({ unitId: Id, tmt: IsoDate.nullable() })

const withId = z.object({ id: Id })

export const EmployeeDetail = z.object({
  id: Id,
  personal: EmployeePersonal,
  fullName: z.string(),
  /** Whether what is restricted was left out, because the operator has no right to it. */
  restrictedHidden: z.boolean(),
  /** Newest first. */
  pangkat: z.array(PangkatEntry.extend(withId.shape)),
  jabatan: z.array(JabatanEntry.extend(withId.shape)),
  units: z.array(UnitEntry.extend({ ...withId.shape, unitName: z.string() })),
  /** Where NIP and record disagree. */
  warnings: z.array(z.string()),
})
export type EmployeeDetail = z.infer<typeof EmployeeDetail>

const saved = z.object({ id: Id, warnings: z.array(z.string()) })

const EmployeeFilter = PeopleFilter.extend({
  status: EmployeeStatus.optional(),
  /** Also those who have left the office. */
  includeInactive: z.boolean().default(false),
})

/** The same people in the order of a column; by name without one. */
const EmployeeOrder = EmployeeFilter.extend({ sorting: EmployeeSorting.optional() })

/** The people of the office. */
export const employeesContract = {
  /** Everybody, or a part of them: `limit` people from the one at `offset` in that order. */
  list: reads(staff).input(EmployeeOrder.extend(Part.shape)).output(z.array(EmployeeSummary)),
  /** Who is in that list and in which order, so that a page can read only those whom it shows. */
  order: reads(staff).input(EmployeeOrder).output(z.array(Id)),
  /** The same people with all their fields, as an Excel workbook that can be imported again. */
  export: reads(leaders).input(EmployeeFilter).output(z.file()),
  get: reads(staff, { employee: 'id' }).input(withId).output(EmployeeDetail),
  save: writes()
    .input(
      z.object({
        id: Id.optional(),
        personal: EmployeePersonal,
        /** First entries of the histories of a new person. */
        pangkat: PangkatEntry.optional(),
        jabatan: JabatanEntry.optional(),
        unit: UnitEntry.optional(),
      }),
    )
    .output(saved),
  savePangkat: writes()
    .input(PangkatEntry.extend({ employeeId: Id, id: Id.optional() }))
    .output(withId),
  saveJabatan: writes()
    .input(JabatanEntry.extend({ employeeId: Id, id: Id.optional() }))
    .output(withId),
  saveUnit: writes()
    .input(UnitEntry.extend({ employeeId: Id, id: Id.optional() }))
    .output(withId),
  removeHistory: writes()
    .input(z.object({ employeeId: Id, history: z.enum(['pangkat', 'jabatan', 'unit']), id: Id }))
    .output(Done),
  /** Only somebody to whom nothing else refers. */
  remove: writes().input(withId).output(Done),
  import: importContract,
  service: serviceContract,
  units: unitsContract,
}

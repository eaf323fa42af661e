import * as fc from 'fast-check'
import {
  EMPLOYEE_FIELDS,
  type EmployeeField,
  type EmployeeFieldId,
  type EmployeeRecord,
  fieldwise,
} from '../shared/employees/employee.ts'
import { golonganPns } from '../shared/employees/golongan.ts'

const words = fc
  .array(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), { minLength: 1, maxLength: 3 })
  .map((some) => some.join(' '))

const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

/** Any value of a field as an office would have it; the day of birth comes before all other days. */
function valueOf({
  id,
  kind,
  range,
  choices,
  suggestions,
}: EmployeeField): fc.Arbitrary<EmployeeRecord[EmployeeFieldId]> {
  switch (kind) {
    case 'nip':
      return fc.integer({ min: 1, max: 999 }).map((n) => `198609262015051${String(n).padStart(3, '0')}`)
    case 'number':
      return fc.integer(range)
    case 'date':
      return id === 'birthDate' ? day('1960-01-01', '1985-12-31') : day('2004-01-01', '2025-12-31')
    case 'digits':
      return fc.stringMatching(/^0\d{9,15}$/)
    case 'choice':
      return fc.constantFrom(...(choices ?? []).map(({ value }) => value))
    case 'golongan':
      return fc.constantFrom(...golonganPns)
    case 'eselon':
      return fc.constantFrom('II.a', 'II.b', 'III.a', 'III.b', 'IV.a')
    case 'unit':
      return fc.constantFrom(['Kantor Uji'], ['Kantor Uji', 'Seksi Uji'])
    case 'text':
      return suggestions ? fc.constantFrom(...suggestions) : words
  }
}

/** Employees of whom every field of the table is known. */
export const filledRecord: fc.Arbitrary<EmployeeRecord> = fc
  .tuple(...EMPLOYEE_FIELDS.map(valueOf))
  .map((values) =>
    fieldwise(
      EMPLOYEE_FIELDS,
      ({ id }) => values[EMPLOYEE_FIELDS.findIndex((field) => field.id === id)] ?? null,
    ),
  )

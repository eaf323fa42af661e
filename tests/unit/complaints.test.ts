import { expect, it } from 'vitest'
import { EmployeePersonal } from '../../shared/employees/employee.ts'
import { fieldOfPath, sayIssue } from '../../shared/complaints.ts'
import { OfficeIdentity } from '../../shared/office/office.ts'

const problemsOf = (personal: object) =>
  EmployeePersonal.safeParse(personal, { error: sayIssue }).error?.issues.map(({ path, message }) => [
    fieldOfPath(['personal', ...path]),
    message,
  ])

const person: EmployeePersonal = EmployeePersonal.parse({
  ...Object.fromEntries(Object.keys(EmployeePersonal.shape).map((key) => [key, null])),
  nip: '198609262015051001',
  name: 'Rina Wulandari',
  status: 'PNS',
  legalPosition: 'aktif',
})

it.each([
  [{ birthDate: 'kemarin' }, 'Tanggal lahir'],
  [{ nip: '1986' }, 'NIP'],
  [{ legalPosition: '' }, 'Kedudukan hukum'],
  [{ phone: '0'.repeat(61) }, 'Nomor HP'],
  [{ mkMonths: 12 }, 'Masa kerja (bulan)'],
  [{ sex: 'X' }, 'Jenis kelamin'],
  [{ graduationYear: '2001' }, 'Tahun lulus'],
])('%j is complained about under the name of its field, with what to do', (wrong, field) => {
  const [problem, ...others] = problemsOf({ ...person, ...wrong }) ?? []
  expect(others).toEqual([])
  expect(problem?.[0]).toBe(field)
  // A sentence of its own or ours, never Zod's.
  expect(problem?.[1]).toMatch(/^[A-Z].*\.$/)
  expect(problem?.[1]).not.toMatch(/tidak valid|Invalid|expected|diharapkan|string/i)
})

it('says how long a text may be', () => {
  expect(problemsOf({ ...person, address: 'x'.repeat(501) })).toEqual([
    ['Alamat', 'Terlalu panjang; paling banyak 500 huruf.'],
  ])
})

it('leaves sentences of a schema as they are', () => {
  const issues = OfficeIdentity.shape.name.safeParse('', { error: sayIssue }).error?.issues
  expect(issues?.map(({ message }) => message)).toEqual(['Nama kantor harus diisi.'])
})

it('names no field by its name in the contract', () => {
  expect(fieldOfPath(['personal', 'birthDate'])).toBe('Tanggal lahir')
  expect(fieldOfPath(['content', 'rhk', 2, 'indicators', 0, 'target'])).toBe('RHK 3')
  expect(fieldOfPath(['revision'])).toBeUndefined()
})

import { expect, test } from 'vitest'
import { fileNameOf } from '../../electron/documents/file-name.ts'
import { printFormOf } from '../../electron/documents/forms/loads.ts'
import type { FormContent } from '../../electron/documents/forms/draws.ts'
import type { FormId } from '../../shared/documents/forms.ts'
import { isFileName, safeFileName } from '../../shared/kernel/file-name.ts'
import type { Party } from '../../shared/kernel/party.ts'
import { appraiser, employee, skpDocument } from './documents.ts'

const skp = (owner: Party): FormContent => ({ form: 'skp', data: skpDocument({ employee: owner }) })

const nameOf = (people: readonly Party[], also: FormId[] = [], everybody: readonly string[] = []) =>
  fileNameOf(
    { form: 'skp', also, year: 2026, scope: { kind: 'all' } },
    people.map((owner) => ({ printed: printFormOf(skp(owner)), whose: owner.name })),
    everybody.map((fullName) => ({ fullName })),
  )

test('a file of one person has the name, one of several counts people and not documents', () => {
  expect(nameOf([employee])).toBe('SKP 2026 - Siti Rekaan, S.Sos.pdf')
  expect(nameOf([employee, employee])).toBe('SKP 2026 - Siti Rekaan, S.Sos.pdf')
  expect(nameOf([employee, employee, appraiser])).toBe('SKP 2026 - 2 pegawai.pdf')
})

test('namesakes are told apart by NIP', () => {
  const everybody = [employee.name, employee.name, appraiser.name]
  expect(nameOf([employee], [], everybody)).toBe('SKP 2026 - Siti Rekaan, S.Sos (199009132015052014).pdf')
  expect(nameOf([appraiser], [], everybody)).toBe('SKP 2026 - Budi Rekaan, S.E.pdf')
  // Two people of one name are two.
  expect(nameOf([employee, { ...employee, nip: '199009132015052015' }])).toBe('SKP 2026 - 2 pegawai.pdf')
})

test('a name as long as it may be keeps form, year, NIP and extension', () => {
  for (const letter of ['Sri ', 'ꦱꦿꦶ ', '漢字 ', '👍 ']) {
    const long = { ...employee, name: letter.repeat(100).slice(0, 199).trim() }
    const name = nameOf([long], [], [long.name, long.name])
    expect(name).toMatch(/^SKP 2026 - .+\(199009132015052014\)\.pdf$/)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(name.isWellFormed()).toBe(true)
    expect(isFileName(name)).toBe(true)
  }
})

test('many forms in one file are counted where their names are too long', () => {
  expect(nameOf([employee], ['lampiran-skp', 'rencana-aksi'])).toBe(
    'SKP + Lampiran SKP + Rencana Aksi 2026 - Siti Rekaan, S.Sos.pdf',
  )
  expect(
    nameOf([employee], ['perjanjian-kinerja', 'lampiran-skp', 'rencana-aksi', 'matriks-peran-hasil']),
  ).toBe('Perjanjian Kinerja + 4 formulir lain 2026 - Siti Rekaan, S.Sos.pdf')
})

test('any proposed name fits into the bytes of a file system', () => {
  const name = safeFileName(`${'漢'.repeat(140)}.pdf`)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
  expect(name).toMatch(/漢\.pdf$/)
})

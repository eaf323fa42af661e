import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyEmployee, type EmployeeRecord } from '../../../../shared/employees/employee.ts'
import { guessHeads, headsUnit } from '../../../../shared/employees/import/heads.ts'
import { type KnownOffice, planImport } from '../../../../shared/employees/import/plan.ts'
import { ImportPlan, type ReadRows } from '../../../../shared/employees/import/results.ts'
import { today } from './lists.ts'

const nip = '198609262015051001'
const budi: EmployeeRecord = {
  ...emptyEmployee(nip, 'Budi Santoso'),
  birthDate: '1986-09-26',
  sex: 'L',
  status: 'PNS',
  legalPosition: 'aktif',
  phone: '0812',
  golongan: 'III/c',
  golonganTmt: '2020-04-01',
  jabatan: 'Kepala Seksi Pemerintahan',
  jabatanJenis: 'pengawas',
  eselon: 'IV.a',
  jabatanTmt: '2021-01-02',
  unitPath: ['Kecamatan', 'Seksi Pemerintahan'],
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const list = (...records: EmployeeRecord[]): ReadRows => ({
  employees: records.map((record, index) => ({ row: index + 2, record })),
  problems: [],
  warnings: [],
  skipped: [],
  headings: [],
})

const known = (...employees: EmployeeRecord[]): KnownOffice => ({
  employees,
  unitPaths: employees.flatMap(({ unitPath }) =>
    unitPath ? unitPath.map((_, at) => unitPath.slice(0, at + 1)) : [],
  ),
})

const said = (fields: Partial<EmployeeRecord>): ReadRows =>
  list({ ...emptyEmployee(nip, 'Budi Santoso'), ...fields })

describe('a person who is known', () => {
  it('keeps what the list does not say', () => {
    const plan = planImport(known(budi), said({}), today)
    expect(plan.changed).toEqual([])
    expect(plan.unchanged).toEqual([nip])
  })

  it('changes field by field, with before and after', () => {
    const plan = planImport(
      known(budi),
      said({ phone: '0813', golongan: 'III/d', golonganTmt: '2024-04-01' }),
      today,
    )
    expect(plan.changed).toHaveLength(1)
    expect(plan.changed[0]).toMatchObject({ row: 2, nip, name: 'Budi Santoso' })
    expect(plan.changed[0]?.changes).toEqual([
      { field: 'phone', before: '0812', after: '0813' },
      { field: 'golongan', before: 'III/c', after: 'III/d' },
      { field: 'golonganTmt', before: '2020-04-01', after: '2024-04-01' },
    ])
    expect(plan.changed[0]?.record).toMatchObject({ jabatan: budi.jabatan, unitPath: budi.unitPath })
  })

  it('is not changed by capitals alone', () => {
    const plan = planImport(known(budi), list({ ...budi, name: 'BUDI SANTOSO' }), today)
    expect(plan.changed).toEqual([])
  })

  it('loses the eselon and the kind of the former jabatan with it', () => {
    const plan = planImport(
      known(budi),
      said({ jabatan: 'Perencana Ahli Muda', jabatanTmt: '2025-01-01' }),
      today,
    )
    expect(plan.changed[0]?.record).toMatchObject({
      jabatan: 'Perencana Ahli Muda',
      jabatanJenis: 'jf-keahlian',
      jabatanJenjang: 'Ahli Muda',
      eselon: null,
      jabatanTmt: '2025-01-01',
    })
  })

  it('keeps a newer golongan against an older list, which is said', () => {
    const plan = planImport(known(budi), said({ golongan: 'III/b', golonganTmt: '2016-04-01' }), today)
    expect(plan.changed).toEqual([])
    expect(plan.warnings[0]?.why).toContain('lebih lama')
  })

  it('holds a new golongan without TMT from today, which is said, and only once', () => {
    const read = said({ golongan: 'III/d' })
    const plan = planImport(known(budi), read, today)
    expect(plan.changed[0]?.record).toMatchObject({ golongan: 'III/d', golonganTmt: today })
    expect(plan.warnings[0]?.why).toContain('tidak menyebut TMT')
    const after = plan.changed.map(({ record }) => record)
    expect(planImport(known(...after), read, '2027-01-01').changed).toEqual([])
  })

  it('who is not in the list stays, and is named unless he has left', () => {
    const gone = { ...budi, nip: '196003031985031001', legalPosition: 'pensiun' }
    const plan = planImport(known(budi, gone), list(), today)
    expect(plan.absent).toEqual([{ nip, name: 'Budi Santoso' }])
  })
})

it('a new person gets what the NIP and the jabatan tell', () => {
  const plan = planImport(known(), said({ jabatan: 'Arsiparis Terampil' }), today)
  expect(plan.added[0]?.record).toMatchObject({
    birthDate: '1986-09-26',
    sex: 'L',
    status: 'PNS',
    legalPosition: 'aktif',
    jabatanJenis: 'jf-keterampilan',
    jabatanJenjang: 'Terampil',
  })
})

describe('units', () => {
  const moved = ['Kecamatan', 'Sekretariat', 'Seksi Pemerintahan']

  it('that the clerk has moved are found where they stand now', () => {
    const office = {
      employees: [{ ...budi, unitPath: moved }],
      unitPaths: [['Kecamatan'], moved.slice(0, 2), moved],
    }
    const plan = planImport(office, said({ unitPath: ['KECAMATAN', 'SEKSI PEMERINTAHAN'] }), today)
    expect(plan.changed).toEqual([])
    expect(plan.units.map(({ isNew }) => isNew)).toEqual([false, false, false])
  })

  it('with the same name in two places are kept apart', () => {
    const here = ['Kecamatan', 'Seksi Pemerintahan']
    const there = ['Kecamatan', 'Kelurahan Mawar', 'Seksi Pemerintahan']
    const plan = planImport(
      known(budi),
      list({ ...budi, unitPath: here }, { ...emptyEmployee('199003152019032004', 'Siti'), unitPath: there }),
      today,
    )
    expect(plan.units.filter(({ isNew }) => isNew).map(({ path }) => path)).toEqual([
      there.slice(0, 2),
      there,
    ])
  })

  it.each([
    ['Camat', 'Kecamatan Sukamaju', true],
    ['Plt. Camat', 'Kecamatan Sukamaju', true],
    ['Lurah Mawar', 'Kelurahan Mawar', true],
    ['Sekretaris Kecamatan', 'Sekretariat Kecamatan', true],
    ['Kasubbag Umum', 'Sub Bagian Umum', true],
    ['Kepala Sub Bagian Umum', 'Subbagian Umum', true],
    ['Kepala Seksi Pemerintahan', 'Seksi Pemerintahan Kelurahan Mawar', true],
    ['Kepala Seksi Pemerintahan', 'Seksi Pelayanan Umum', false],
    ['Sekretaris Kecamatan', 'Kecamatan Sukamaju', false],
    ['Bendahara', 'Seksi Pemerintahan', false],
  ])('%s heads %s: %s', (jabatan, unit, heads) => {
    expect(headsUnit(jabatan, unit)).toBe(heads)
  })

  it('a definitive head goes before an acting one; two of a kind are left to the clerk', () => {
    const path = ['Kecamatan Sukamaju']
    const person = (id: string, jabatan: string) => ({ nip: id, jabatan, eselon: null, unitPath: path })
    expect(guessHeads([person('1', 'Plt. Camat'), person('2', 'Camat')], [path])[0]?.nip).toBe('2')
    expect(guessHeads([person('1', 'Camat'), person('2', 'Camat')], [path])[0]?.nip).toBeNull()
  })
})

describe('whatever is known and whatever the list says', () => {
  const date = fc.constantFrom('1986-09-26', '2015-05-01', '2020-04-01', '2024-04-01', '2027-01-01')
  const unit = fc.constantFrom(
    'Kecamatan',
    'Sekretariat',
    'Sub Bagian Umum',
    'Seksi Pemerintahan',
    'SEKRETARIAT',
  )
  const someone = fc.record({
    nip: fc.constantFrom(nip, '199003152019032004', '199102252023211028'),
    name: fc.constantFrom('Budi', 'BUDI', 'Siti'),
    status: maybe(fc.constantFrom('CPNS' as const, 'PNS' as const, 'PPPK' as const)),
    sex: maybe(fc.constantFrom('L' as const, 'P' as const)),
    phone: maybe(fc.constantFrom('0811', '0812')),
    golongan: maybe(fc.constantFrom('III/a', 'III/b', 'IX')),
    golonganTmt: maybe(date),
    jabatan: maybe(fc.constantFrom('Camat', 'Bendahara', 'Perencana Ahli Muda')),
    jabatanTmt: maybe(date),
    eselon: maybe(fc.constantFrom('III.a', 'IV.a')),
    unitPath: maybe(fc.uniqueArray(unit, { minLength: 1, maxLength: 4 })),
  })
  const people = fc
    .uniqueArray(someone, { selector: (person) => person.nip })
    .map((some) => some.map((person) => ({ ...emptyEmployee(person.nip, person.name), ...person })))

  it('an import repeated changes nothing and makes no unit new', () => {
    fc.assert(
      fc.property(people, people, (before, told) => {
        const office = known(...before)
        const read = list(...told)
        const plan = planImport(office, read, today)
        expect(ImportPlan.parse(plan)).toEqual(plan)

        const changed = new Map(plan.changed.map(({ nip, record }) => [nip, record]))
        const applied: KnownOffice = {
          employees: [
            ...before.map((person) => changed.get(person.nip) ?? person),
            ...plan.added.map(({ record }) => record),
          ],
          unitPaths: [...office.unitPaths, ...plan.units.flatMap(({ path, isNew }) => (isNew ? [path] : []))],
        }
        const again = planImport(applied, read, '2026-12-31')
        expect(again.added).toEqual([])
        expect(again.changed).toEqual([])
        expect(again.units.filter(({ isNew }) => isNew)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('nothing known is erased by a cell that says nothing', () => {
    fc.assert(
      fc.property(people, people, (before, told) => {
        const plan = planImport(known(...before), list(...told), today)
        for (const { changes } of plan.changed)
          for (const { field, before: was, after } of changes)
            if (was !== null && after === null)
              expect(['jabatanTmt', 'golonganTmt', 'eselon', 'jabatanJenjang']).toContain(field)
        expect(plan.added.length + plan.changed.length + plan.unchanged.length).toBe(told.length)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { EmployeeSorting } from '../../../shared/employees/order.ts'
import { openTestOffice } from '../office.ts'
import { auditOf, personal, refusalOf, signedSkp, smallOffice } from '../people.ts'

const noJenjang = { jenjang: null, eselon: null } as const

describe('saving an employee', () => {
  it('keeps everything that was told, with the first entries of the histories', async () => {
    const { client, kecamatan } = await smallOffice()
    const told = personal(9, {
      name: 'Siti Rekaan',
      titleFront: 'dr.',
      titleBack: 'Sp.A.',
      birthPlace: 'Uji',
      birthDate: '1986-09-26',
      sex: 'L',
      karpeg: 'A 123',
      education: 'Kedokteran',
      graduationYear: 2010,
      tmtCpns: '2015-05-01',
      mkYears: 10,
      mkMonths: 8,
      address: 'Jalan Uji 1',
    })
    const { id, warnings } = await client.employees.save({
      personal: told,
      pangkat: { golongan: '3b', tmt: '2019-05-01' },
      jabatan: {
        jabatan: 'Dokter Ahli Pertama',
        jenis: 'jf-keahlian',
        jenjang: 'Ahli Pertama',
        eselon: null,
        tmt: null,
      },
      unit: { unitId: kecamatan, tmt: '2015-05-01' },
    })
    expect(warnings).toEqual([])
    expect(await client.employees.get({ id })).toMatchObject({
      personal: told,
      fullName: 'dr. Siti Rekaan, Sp.A.',
      pangkat: [{ golongan: 'III/b', tmt: '2019-05-01' }],
      jabatan: [{ jabatan: 'Dokter Ahli Pertama', jenis: 'jf-keahlian', jenjang: 'Ahli Pertama' }],
      units: [{ unitName: 'Kecamatan Uji', tmt: '2015-05-01' }],
    })
  })

  it.each([
    ['198613262015051009', /Bulan lahir/],
    ['199902292024032009', /tidak ada dalam kalender/],
    ['198609262015053009', /jenis kelamin/],
  ])('refuses the impossible NIP %s', async (nip, message) => {
    const { application, client } = await openTestOffice()
    const refusal = await refusalOf(application, () =>
      client.employees.save({ personal: personal(9, { nip }) }),
    )
    expect(refusal.message).toMatch(message)
    expect(refusal.problems[0]?.field).toBe('NIP')
  })

  it('refuses a NIP of 17 digits, a date that is not in the calendar, and no name', async () => {
    const { application, client } = await openTestOffice()
    for (const wrong of [{ nip: '19860926201505100' }, { birthDate: '1999-02-29' }, { name: ' ' }])
      await refusalOf(application, () => client.employees.save({ personal: personal(9, wrong) }))
  })

  it('refuses the NIP of somebody else, also when changing, but not the own one', async () => {
    const { application, client, staff } = await smallOffice()
    const twin = await refusalOf(application, () => client.employees.save({ personal: personal(2) }))
    expect(twin.message).toMatch(/dipakai oleh Orang Rekaan 2/)
    await refusalOf(application, () => client.employees.save({ id: staff, personal: personal(2) }))
    await client.employees.save({ id: staff, personal: personal(3, { phone: '0811' }) })
  })

  it('warns where NIP and record disagree, and saves all the same', async () => {
    const { client } = await openTestOffice()
    const { id, warnings } = await client.employees.save({
      personal: personal(9, { birthDate: '1986-09-27', sex: 'P', status: 'PPPK' }),
    })
    expect(warnings).toHaveLength(3)
    expect((await client.employees.get({ id })).warnings).toEqual(warnings)
  })

  it('logs only the fields that changed', async () => {
    const { client, staff } = await smallOffice()
    await client.employees.save({ id: staff, personal: personal(3, { name: 'Nama Baru' }) })
    const [entry] = await client.trust.audit({ limit: 1 })
    expect(JSON.parse(entry?.before ?? '')).toEqual({ name: 'Orang Rekaan 3' })
    expect(JSON.parse(entry?.after ?? '')).toEqual({ name: 'Nama Baru' })
  })

  it('refuses a golongan or a unit that does not exist, and leaves no half employee behind', async () => {
    const { application, client } = await smallOffice()
    const golongan = await refusalOf(application, () =>
      client.employees.save({ personal: personal(9), pangkat: { golongan: 'V/x', tmt: null } }),
    )
    expect(golongan.problems[0]?.field).toBe('Golongan')
    await refusalOf(application, () =>
      client.employees.save({ personal: personal(9), unit: { unitId: 999, tmt: null } }),
    )
  })
})

describe('histories', () => {
  it('hold the newest entry as the present, whatever the order in which they were told', async () => {
    const { client, staff } = await smallOffice()
    await client.employees.savePangkat({ employeeId: staff, golongan: 'III/a', tmt: '2024-04-01' })
    await client.employees.savePangkat({ employeeId: staff, golongan: 'II/a', tmt: '2012-04-01' })
    const { pangkat } = await client.employees.get({ id: staff })
    expect(pangkat.map(({ golongan }) => golongan)).toEqual(['III/a', 'II/c', 'II/a'])
    const row = (await client.employees.list({})).find(({ id }) => id === staff)
    expect(row?.golongan).toBe('III/a')
  })

  it('are corrected and removed entry by entry', async () => {
    const { client, staff, kecamatan } = await smallOffice()
    const { jabatan, units } = await client.employees.get({ id: staff })
    const [entry] = jabatan
    if (!entry) throw new Error('no jabatan')
    await client.employees.saveJabatan({ ...entry, employeeId: staff, jabatan: 'Pengelola Keuangan' })
    const moved = await client.employees.saveUnit({ employeeId: staff, unitId: kecamatan, tmt: '2025-07-01' })
    const after = await client.employees.get({ id: staff })
    expect(after.jabatan.map((row) => row.jabatan)).toEqual(['Pengelola Keuangan'])
    expect(after.units.map(({ unitName }) => unitName)).toEqual(['Kecamatan Uji', 'Seksi Uji'])
    await client.employees.removeHistory({ employeeId: staff, history: 'unit', id: moved.id })
    expect((await client.employees.get({ id: staff })).units).toEqual(units)
  })

  it('refuse the same entry twice, an entry of somebody else, and somebody who does not exist', async () => {
    const { application, client, staff, kasi } = await smallOffice()
    const [first] = (await client.employees.get({ id: staff })).pangkat
    if (!first) throw new Error('no pangkat')
    const { golongan, tmt } = first
    const twin = await refusalOf(application, () =>
      client.employees.savePangkat({ employeeId: staff, golongan, tmt }),
    )
    expect(twin.message).toMatch(/sudah ada/)
    for (const act of [
      () => client.employees.savePangkat({ employeeId: kasi, id: first.id, golongan: 'III/a', tmt }),
      () => client.employees.removeHistory({ employeeId: kasi, history: 'pangkat', id: first.id }),
      () => client.employees.savePangkat({ employeeId: 999, golongan: 'III/a', tmt: null }),
      () => client.employees.savePangkat({ employeeId: staff, golongan: 'tidak ada', tmt: null }),
      () => client.employees.saveUnit({ employeeId: staff, unitId: 999, tmt: null }),
      () =>
        client.employees.saveJabatan({
          employeeId: staff,
          jabatan: ' ',
          jenis: 'pelaksana',
          ...noJenjang,
          tmt: null,
        }),
    ])
      await refusalOf(application, act)
  })
})

describe('the list', () => {
  it('finds people by every word of name, NIP, jabatan and unit', async () => {
    const { client, camat, kasi, staff } = await smallOffice()
    const found = async (search: string) => (await client.employees.list({ search })).map(({ id }) => id)
    expect(await found('camat')).toEqual([camat])
    expect(await found('SEKSI uji')).toEqual([kasi, staff])
    expect(await found('198609262015051003')).toEqual([staff])
    expect(await found('rekaan kepala')).toEqual([kasi])
    expect(await found('tidak ada')).toEqual([])
  })

  it('is narrowed by unit with the units below it, and by status', async () => {
    const { client, kecamatan, seksi, camat, kasi, staff } = await smallOffice()
    const ids = async (filter: Parameters<typeof client.employees.list>[0]) =>
      (await client.employees.list(filter)).map(({ id }) => id)
    expect(await ids({ unitId: kecamatan })).toEqual([camat, kasi, staff])
    expect(await ids({ unitId: seksi })).toEqual([kasi, staff])
    expect(await ids({ status: 'CPNS' })).toEqual([])
  })

  it('is read some people at a time, in the order of a column, as the ids tell it', async () => {
    const { client, camat, kasi, staff } = await smallOffice()
    const { id: other } = await client.employees.save({
      personal: personal(9, { name: 'Zulkifli Rekaan', sex: 'P', birthDate: '1970-01-31' }),
      jabatan: { jabatan: 'Arsiparis', jenis: 'jf-keterampilan', jenjang: null, eselon: null, tmt: null },
    })
    const sorted = async (column: EmployeeSorting['column'], down = false) => {
      const sorting = { column, down }
      const ids = await client.employees.order({ sorting })
      const parts = await Promise.all(
        [0, 2].map((offset) => client.employees.list({ sorting, offset, limit: 2 })),
      )
      // The parts together are the whole list in that order.
      expect(parts.flat().map(({ id }) => id)).toEqual(ids)
      expect(parts.map(({ length }) => length)).toEqual([2, 2])
      return ids
    }
    expect((await sorted('jabatan'))[0]).toBe(other)
    expect((await sorted('name', true))[0]).toBe(other)
    // Nobody else's birth date is known: nothing comes last, and first when it is turned round.
    expect((await sorted('birth'))[0]).toBe(other)
    expect((await sorted('age', true)).at(-1)).toBe(other)
    expect((await sorted('unit')).at(-1)).toBe(other)
    for (const column of EmployeeSorting.shape.column.options) expect((await sorted(column)).length).toBe(4)

    // By name without a column, and narrowed as the list is.
    expect(await client.employees.order({})).toEqual((await client.employees.list({})).map(({ id }) => id))
    expect(await client.employees.order({ search: 'seksi uji' })).toEqual([kasi, staff])
    expect(await client.employees.list({ offset: 4, limit: 2 })).toEqual([])
    expect((await client.employees.list({ search: 'rekaan', limit: 1 })).map(({ id }) => id)).toEqual([camat])
  })

  it('leaves out who has left, unless asked for', async () => {
    const { client, staff } = await smallOffice()
    await client.employees.save({ id: staff, personal: personal(3, { legalPosition: 'pensiun' }) })
    expect((await client.employees.list({})).map(({ id }) => id)).not.toContain(staff)
    expect((await client.employees.list({ includeInactive: true })).map(({ id }) => id)).toContain(staff)
  })
})

describe('removing an employee', () => {
  it('takes the histories along', async () => {
    const { application, client, staff } = await smallOffice()
    await client.employees.remove({ id: staff })
    await refusalOf(application, () => client.employees.get({ id: staff }))
    expect((await client.trust.check()).sound).toBe(true)
  })

  it('is refused for the head of a unit, for who has an SKP and for an appraiser', async () => {
    const { application, client, kasi, staff, seksi } = await smallOffice()
    const head = await refusalOf(application, () => client.employees.remove({ id: kasi }))
    expect(head.message).toMatch(/kepala Seksi Uji/)
    await signedSkp(client, staff)
    const unit = (await client.employees.units.list()).find(({ id }) => id === seksi)
    if (unit) await client.employees.units.save({ ...unit, headEmployeeId: null })
    for (const id of [staff, kasi])
      expect((await refusalOf(application, () => client.employees.remove({ id }))).message).toMatch(
        /SKP atau menjadi penilai/,
      )
  })
})

it('every change leaves just its own entry, and the chain stays whole', async () => {
  const { application, client, kecamatan } = await smallOffice()
  let id = 0
  let history = 0
  const steps: [string, () => Promise<unknown>][] = [
    [
      'employees.save',
      async () => {
        ;({ id } = await client.employees.save({ personal: personal(9) }))
      },
    ],
    [
      'employees.savePangkat',
      async () => {
        const saved = await client.employees.savePangkat({ employeeId: id, golongan: 'III/a', tmt: null })
        history = saved.id
      },
    ],
    [
      'employees.saveJabatan',
      () =>
        client.employees.saveJabatan({
          employeeId: id,
          jabatan: 'Arsiparis',
          jenis: 'pelaksana',
          ...noJenjang,
          tmt: null,
        }),
    ],
    ['employees.saveUnit', () => client.employees.saveUnit({ employeeId: id, unitId: kecamatan, tmt: null })],
    [
      'employees.removeHistory',
      () => client.employees.removeHistory({ employeeId: id, history: 'pangkat', id: history }),
    ],
    ['employees.remove', () => client.employees.remove({ id })],
  ]
  for (const [action, act] of steps) expect(await auditOf(application, act)).toEqual([action])
  expect((await client.trust.check()).sound).toBe(true)
})

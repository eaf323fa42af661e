import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../shared/office/office.ts'
import { openTestOffice, testOffice } from '../office.ts'
import { auditOf, officialInput, personal, refusalOf, signedSkp, smallOffice, unitInput } from '../people.ts'
import { noNotes } from '../../../shared/office/form-notes.ts'

const names = (units: readonly { name: string }[]) => units.map(({ name }) => name)

describe('units', () => {
  it('get a free code and the last place among their siblings', async () => {
    const { client } = await openTestOffice()
    for (const name of ['Satu', 'Dua', 'Tiga']) await client.employees.units.save({ ...unitInput, name })
    const units = await client.employees.units.list()
    expect(units.map(({ name, code, position }) => [name, code, position])).toEqual([
      ['Satu', 'U01', 1],
      ['Dua', 'U02', 2],
      ['Tiga', 'U03', 3],
    ])
  })

  it('never get a code that is taken', async () => {
    const { client } = await openTestOffice()
    await client.employees.units.save({ ...unitInput, name: 'Satu', code: 'U02' })
    await client.employees.units.save({ ...unitInput, name: 'Dua' })
    const codes = (await client.employees.units.list()).map(({ code }) => code)
    expect(new Set(codes).size).toBe(2)
  })

  it('refuse the code of another unit, by its name', async () => {
    const { application, client } = await openTestOffice()
    await client.employees.units.save({ ...unitInput, name: 'Sekretariat', code: 'SEK' })
    const { message, problems } = await refusalOf(application, () =>
      client.employees.units.save({ ...unitInput, name: 'Seksi', code: 'SEK' }),
    )
    expect(message).toMatch(/SEK sudah dipakai oleh Sekretariat/)
    expect(problems[0]?.field).toBe('Kode')
  })

  it('refuse a name of blanks, a parent, head or target that does not exist', async () => {
    const { application, client } = await openTestOffice()
    const { id } = await client.employees.units.save({ ...unitInput, name: 'Satu' })
    for (const act of [
      () => client.employees.units.save({ ...unitInput, name: '  ' }),
      () => client.employees.units.save({ ...unitInput, name: 'Dua', parentId: 99 }),
      () => client.employees.units.save({ ...unitInput, name: 'Dua', headEmployeeId: 99 }),
      () => client.employees.units.save({ ...unitInput, name: 'Satu', id, headOfficialId: 99 }),
      () => client.employees.units.save({ ...unitInput, id: 99, name: 'Dua' }),
      () => client.employees.units.move({ id, parentId: 99, beforeId: null }),
      () => client.employees.units.move({ id, parentId: null, beforeId: 99 }),
      () => client.employees.units.remove({ id: 99 }),
    ])
      await refusalOf(application, act)
  })

  it('refuse two heads at once', async () => {
    const { application, client, seksi, kasi, sekda } = await smallOffice()
    const { problems } = await refusalOf(application, () =>
      client.employees.units.save({
        ...unitInput,
        id: seksi,
        name: 'Seksi Uji',
        headEmployeeId: kasi,
        headOfficialId: sekda,
      }),
    )
    expect(problems[0]?.field).toBe('Kepala')
  })

  it('move before another, to the end, and below another parent', async () => {
    const { client } = await openTestOffice()
    const ids: number[] = []
    for (const name of ['A', 'B', 'C'])
      ids.push((await client.employees.units.save({ ...unitInput, name })).id)
    const [a = 0, b = 0, c = 0] = ids
    await client.employees.units.move({ id: c, parentId: null, beforeId: a })
    expect(names(await client.employees.units.list())).toEqual(['C', 'A', 'B'])
    await client.employees.units.move({ id: c, parentId: null, beforeId: null })
    expect(names(await client.employees.units.list())).toEqual(['A', 'B', 'C'])
    await client.employees.units.move({ id: c, parentId: a, beforeId: null })
    await client.employees.units.move({ id: b, parentId: a, beforeId: c })
    const below = (await client.employees.units.list()).filter(({ parentId }) => parentId === a)
    expect(names(below)).toEqual(['B', 'C'])
  })

  it('never go below themselves, neither by moving nor by saving', async () => {
    const { application, client, kecamatan, seksi } = await smallOffice()
    const unit = (await client.employees.units.list()).find(({ id }) => id === kecamatan)
    if (!unit) throw new Error('no unit')
    for (const act of [
      () => client.employees.units.move({ id: kecamatan, parentId: seksi, beforeId: null }),
      () => client.employees.units.move({ id: kecamatan, parentId: kecamatan, beforeId: null }),
      () => client.employees.units.save({ ...unit, parentId: seksi }),
    ])
      expect((await refusalOf(application, act)).message).toMatch(/di bawah dirinya sendiri/)
  })

  it('are removed only when nothing is in them, below them or was made for them', async () => {
    const { application, client, kecamatan, seksi, staff, kasi } = await smallOffice()
    const children = await refusalOf(application, () => client.employees.units.remove({ id: kecamatan }))
    expect(children.message).toMatch(/masih membawahi/)
    const people = await refusalOf(application, () => client.employees.units.remove({ id: seksi }))
    expect(people.message).toMatch(/masih menjadi unit pegawai/)
    // Nobody has been in it by now, but an SKP and an achievement were made for it.
    await signedSkp(client, staff)
    for (const employeeId of [staff, kasi]) {
      const { units } = await client.employees.get({ id: employeeId })
      await client.employees.saveUnit({ employeeId, unitId: kecamatan, tmt: '2020-01-02' })
      for (const { id } of units) await client.employees.removeHistory({ employeeId, history: 'unit', id })
    }
    const made = await refusalOf(application, () => client.employees.units.remove({ id: seksi }))
    expect(made.message).toMatch(/SKP atau penilaian/)
    const { id } = await client.employees.units.save({ ...unitInput, name: 'Kosong' })
    await client.employees.units.remove({ id })
    expect(names(await client.employees.units.list())).not.toContain('Kosong')
  })

  it('count their own people and name their head', async () => {
    const { client, seksi, kecamatan } = await smallOffice()
    const units = await client.employees.units.list()
    expect(units.find(({ id }) => id === seksi)).toMatchObject({ people: 2, headName: 'Orang Rekaan 2' })
    expect(units.find(({ id }) => id === kecamatan)).toMatchObject({ people: 1, headName: 'Orang Rekaan 1' })
  })
})

describe('officials', () => {
  it('are kept, changed and put out of use, but not lost', async () => {
    const { client } = await openTestOffice()
    const { id } = await client.office.saveOfficial(officialInput)
    expect(await client.office.officials()).toEqual([{ ...officialInput, id }])
    await client.office.saveOfficial({ ...officialInput, id, nipLabel: 'NRP', active: false })
    expect(await client.office.officials()).toEqual([
      { ...officialInput, id, nipLabel: 'NRP', active: false },
    ])
  })

  it('refuse to be nobody, or somebody who is gone', async () => {
    const { application, client } = await openTestOffice()
    await refusalOf(application, () => client.office.saveOfficial({ ...officialInput, name: ' ' }))
    await refusalOf(application, () => client.office.saveOfficial({ ...officialInput, jabatan: '' }))
    await refusalOf(application, () => client.office.saveOfficial({ ...officialInput, id: 99 }))
  })
})

describe('identity and settings', () => {
  it('begin with the defaults and are kept', async () => {
    const { client } = await openTestOffice()
    expect(await client.office.settings()).toEqual(defaultSettings)
    const other = {
      paper: 'F4',
      binding: 25,
      pangkatSpelling: 'GOL. RUANG',
      fifthLine: 'INSTANSI',
      superiorWord: 'atasan langsung',
      typeSize: 'besar',
      titleSize: 'besar',
      footSize: 'besar',
      formNotes: { skp: { ...noNotes, copies: ['Arsip'] as string[] } },
      shiftX: 1.5,
      shiftY: -2,
      printFont: 'Tinos',
      emblem: 'garuda',
      garuda: 'data:image/png;base64,AAAA',
      ratingSpelling: 'serangkai',
      pppkLabel: 'NIP',
      markEvaluations: true,
      askReasons: false,
      improvementPeriods: 'tahunan',
      improvementMonths: 3,
      counsellingKeeper: 1,
      feedbackMinimum: 4,
      attendanceShare: 75,
      objectionDays: 'kerja',
      independent: false,
      newSkpMonths: 2,
      workingDays: 6,
      lockMinutes: 5,
    } as const
    await client.office.updateSettings(other)
    expect(await client.office.settings()).toEqual(other)
    const moved = { ...testOffice, city: 'Kota Uji' }
    await client.office.update(moved)
    expect(await client.office.get()).toEqual({ ...moved, fictional: false })
  })

  it('refuse a logo that is no picture, and keep its bytes out of the log', async () => {
    const { application, client } = await openTestOffice()
    await refusalOf(application, () =>
      client.office.update({ ...testOffice, logo: 'https://example.org/x.png' }),
    )
    await refusalOf(application, () =>
      client.office.update({ ...testOffice, logo: 'data:image/svg+xml;base64,AAAA' }),
    )
    const logo = `data:image/png;base64,${'A'.repeat(4000)}`
    await client.office.update({ ...testOffice, logo })
    expect((await client.office.get()).logo).toBe(logo)
    const [entry] = await client.trust.audit({ limit: 1 })
    expect(entry?.after).not.toContain('AAAA')
  })

  it('name PPPK on new prints as the setting says', async () => {
    const { client, staff } = await smallOffice()
    const pppk = personal(3, { nip: '198609262015211003', status: 'PPPK' })
    await client.employees.save({ id: staff, personal: pppk })
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    expect((await client.planning.skp.get({ id })).employee.nipLabel).toBe('NI PPPK')
    await client.office.updateSettings({ ...defaultSettings, pppkLabel: 'NIP' })
    expect((await client.planning.skp.get({ id })).employee.nipLabel).toBe('NIP')
  })
})

it('every change leaves just its own entry, and the chain stays whole', async () => {
  const { application, client } = await openTestOffice()
  let id = 0
  const steps: [string, () => Promise<unknown>][] = [
    ['office.update', () => client.office.update({ ...testOffice, phone: '0211' })],
    ['office.updateSettings', () => client.office.updateSettings({ ...defaultSettings, paper: 'F4' })],
    ['office.saveOfficial', () => client.office.saveOfficial(officialInput)],
    [
      'employees.units.save',
      async () => {
        ;({ id } = await client.employees.units.save({ ...unitInput, name: 'Satu' }))
      },
    ],
    ['employees.units.move', () => client.employees.units.move({ id, parentId: null, beforeId: null })],
    ['employees.units.remove', () => client.employees.units.remove({ id })],
  ]
  for (const [action, act] of steps) expect(await auditOf(application, act)).toEqual([action])
  expect((await client.trust.check()).sound).toBe(true)
})

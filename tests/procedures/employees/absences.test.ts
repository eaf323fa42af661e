import { expect, test } from 'vitest'
import { auditOf, personal, refusalOf, smallOffice, unitInput } from '../people.ts'

const leave = { kind: 'cuti-besar', start: '2026-03-01', end: '2026-05-31', note: '' } as const

test('absences and acting duties are kept as histories, newest first, each in the log', async () => {
  const { application, client, staff, kecamatan } = await smallOffice()
  const actions = await auditOf(application, async () => {
    const { id } = await client.employees.service.saveAbsence({ employeeId: staff, ...leave })
    await client.employees.service.saveAbsence({ employeeId: staff, id, ...leave, end: '2026-05-30' })
    await client.employees.service.saveAbsence({
      employeeId: staff,
      kind: 'tugas-belajar',
      start: '2026-09-01',
      end: null,
      note: 'SK 12',
    })
    await client.employees.service.saveActing({
      employeeId: staff,
      kind: 'plt',
      jabatan: 'Camat',
      unitId: kecamatan,
      start: '2026-07-01',
      end: null,
      decree: 'SP Nomor 5 Tahun 2026',
    })
  })
  expect(actions).toEqual([
    'employees.service.saveAbsence',
    'employees.service.saveAbsence',
    'employees.service.saveAbsence',
    'employees.service.saveActing',
  ])
  const { absences, duties } = await client.employees.service.get({ employeeId: staff })
  expect(absences.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['tugas-belajar', '2026-09-01', null],
    ['cuti-besar', '2026-03-01', '2026-05-30'],
  ])
  expect(duties).toMatchObject([{ jabatan: 'Camat', unitName: 'Kecamatan Uji', start: '2026-07-01' }])
})

test('what ends before it begins, or overlaps another absence of the person, is refused in words', async () => {
  const { application, client, staff, kasi } = await smallOffice()
  const { id } = await client.employees.service.saveAbsence({ employeeId: staff, ...leave })
  const save = (some: object, employeeId = staff) =>
    client.employees.service.saveAbsence({ employeeId, ...leave, ...some })
  expect(
    (await refusalOf(application, () => save({ start: '2026-08-02', end: '2026-08-01' }))).message,
  ).toContain('sebelum tanggal mulai')
  // The last day of the one is the first of the other: both would hold on it.
  const { message } = await refusalOf(application, () =>
    save({ kind: 'cltn', start: '2026-05-31', end: null }),
  )
  expect(message).toContain('cuti besar 1 Maret 2026 sampai 31 Mei 2026')
  // One without an end reaches over all that comes.
  await save({ kind: 'cltn', start: '2026-06-01', end: null })
  await refusalOf(application, () => save({ start: '2030-01-01', end: '2030-01-02' }))
  // It does not overlap itself, and another person has days of their own.
  await save({ id, end: '2026-05-20' })
  await save({}, kasi)
})

test('an entry of another person can neither be changed nor removed under a wrong name', async () => {
  const { application, client, staff, kasi } = await smallOffice()
  const { id } = await client.employees.service.saveAbsence({ employeeId: staff, ...leave })
  await refusalOf(application, () => client.employees.service.saveAbsence({ employeeId: kasi, id, ...leave }))
  await refusalOf(application, () =>
    client.employees.service.remove({ employeeId: kasi, history: 'absence', id }),
  )
  await client.employees.service.remove({ employeeId: staff, history: 'absence', id })
  expect((await client.employees.service.get({ employeeId: staff })).absences).toEqual([])
})

test('the year is opened without who is away all of it, and a CPNS from the first day of duty', async () => {
  const { application, client, staff, kasi } = await smallOffice()
  await client.employees.service.saveAbsence({
    employeeId: staff,
    ...leave,
    start: '2025-12-01',
    end: '2027-01-31',
  })
  await client.employees.service.saveAbsence({ employeeId: kasi, ...leave })
  const { id: cpns } = await client.employees.save({
    personal: personal(9, { nip: '200109262026041001', status: 'CPNS' }),
  })
  const rows = new Map(
    (await client.planning.year.preview({ year: 2026 })).map((row) => [row.employeeId, row]),
  )
  expect(rows.get(staff)?.include).toBe(false)
  expect(rows.get(kasi)).toMatchObject({ include: true, periodStart: '2026-01-01' })
  expect(rows.get(kasi)?.remark).toContain('Cuti besar 1 Maret 2026 sampai 31 Mei 2026')
  expect(rows.get(cpns)?.periodStart).toBe('2026-04-01')
  const { id } = await client.planning.skp.create({ employeeId: cpns, year: 2026 })
  expect((await client.planning.skp.get({ id })).periodStart).toBe('2026-04-01')
  const { message } = await refusalOf(application, () =>
    client.planning.skp.create({ employeeId: cpns, year: 2025 }),
  )
  expect(message).toContain('mulai bertugas 1 April 2026')
})

test('the time line of a person joins SKP, absences and duties, and the list of SKP names the absence', async () => {
  const { client, staff } = await smallOffice()
  const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
  await client.employees.service.saveAbsence({ employeeId: staff, ...leave })
  const line = await client.planning.timeline.get({ employeeId: staff, year: 2026 })
  expect(line.map(({ end, kind, label, days, skpId }) => [end, kind, label, days, skpId])).toEqual([
    ['2026-02-28', 'counts', 'Dinilai', 59, id],
    ['2026-05-31', 'absent', 'Cuti besar', 92, id],
    ['2026-12-31', 'counts', 'Dinilai', 214, id],
  ])
  const listed = (await client.planning.skp.list({ year: 2026 })).find(
    ({ employeeId }) => employeeId === staff,
  )
  expect(listed?.absences).toEqual([{ kind: 'cuti-besar', start: '2026-03-01', end: '2026-05-31' }])
})

test('a unit in which somebody acts is not removed under the duty', async () => {
  const { application, client, staff } = await smallOffice()
  const { id: unitId } = await client.employees.units.save({ ...unitInput, name: 'Seksi Kosong' })
  await client.employees.service.saveActing({
    employeeId: staff,
    kind: 'plh',
    jabatan: 'Kepala Seksi',
    unitId,
    start: '2026-07-01',
    end: '2026-07-31',
    decree: '',
  })
  await refusalOf(application, () => client.employees.units.remove({ id: unitId }))
})

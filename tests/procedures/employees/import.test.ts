import { verifyAudit } from '../../../electron/office-file/audit.ts'
import { uncoveredTables } from '../../../electron/office-file/cover.ts'
import { readFileSync } from 'node:fs'
import { ORPCError } from '@orpc/server'
import { expect, test } from 'vitest'
import { writeWorkbook } from '../../../electron/excel/workbook.ts'
import type { Cell } from '../../../shared/excel/cell.ts'
import { openTestOffice } from '../office.ts'

const given = (name: string) =>
  new File(
    [readFileSync(new URL(`../../data/${name}-kecamatan-sukamaju.xlsx`, import.meta.url))],
    `${name}.xlsx`,
  )

async function workbook(rows: Cell[][], header = ['NIP', 'Nama', 'Golongan', 'Jabatan', 'Unit Kerja']) {
  const bytes = await writeWorkbook([{ worksheet: 'Daftar', header, rows }])
  return new File([new Uint8Array(bytes)], 'daftar.xlsx')
}

const budi = '198609262015051001'
const siti = '199009132015052014'

/** All that the office holds, apart from what only says that something was done. */
function dump(raw: { prepare(sql: string): { all(): unknown[] } }): string {
  const tables = ['employee', 'employee_pangkat', 'employee_jabatan', 'employee_unit', 'unit', 'skp']
  return JSON.stringify(tables.map((table) => raw.prepare(`SELECT * FROM ${table}`).all()))
}

test('looking changes nothing and says what would happen', async () => {
  const { client, application } = await openTestOffice()
  const before = dump(application.file.raw)
  const preview = await client.employees.import.preview({ file: given('siasn') })
  expect(preview.mapping.siasn).toBe(true)
  expect(preview.plan.added).toHaveLength(38)
  expect(dump(application.file.raw)).toBe(before)
})

test('a unit that has a head keeps him, and the preview says so', async () => {
  const { client } = await openTestOffice()
  await client.employees.import.apply({ file: given('siasn'), skipWrong: false })
  const file = await workbook([[budi, 'Budi Rekaan', 'IV/a', 'Camat Sukamaju', 'Kecamatan Sukamaju']])
  const { plan } = await client.employees.import.preview({ file })
  expect(plan.units).toEqual([
    { path: ['Kecamatan Sukamaju'], people: 1, isNew: false, headNip: null, keptHead: 'INDAH SAPUTRA' },
  ])
  await client.employees.import.apply({ file, skipWrong: false })
  const root = (await client.employees.units.list()).find((unit) => unit.parentId === null)
  expect(root?.headName).toBe('INDAH SAPUTRA')
})

test('the export of SIASN comes in with units and heads, and once more changes nothing', async () => {
  const { client } = await openTestOffice()
  expect(await client.employees.import.apply({ file: given('siasn'), skipWrong: false })).toMatchObject({
    added: 38,
    changed: 0,
    unchanged: 0,
    leftOut: 0,
  })
  const units = await client.employees.units.list()
  const root = units.find((unit) => unit.parentId === null)
  expect(root).toMatchObject({ name: 'Kecamatan Sukamaju', headName: 'INDAH SAPUTRA' })
  expect(units.reduce((sum, unit) => sum + unit.people, 0)).toBe(38)
  expect(await client.employees.import.apply({ file: given('siasn'), skipWrong: false })).toEqual({
    batchId: null,
    added: 0,
    changed: 0,
    unchanged: 38,
    leftOut: 0,
  })
  expect(await client.employees.import.list()).toHaveLength(1)
  expect((await client.trust.check()).sound).toBe(true)
})

test('what goes out as Excel comes in again without a change', async () => {
  const { client } = await openTestOffice()
  await client.employees.import.apply({ file: given('siasn'), skipWrong: false })
  const file = await client.employees.export({})
  expect(await client.employees.import.apply({ file, skipWrong: false })).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 38,
  })
})

test('one wrong row refuses the whole file and names the row; left out, the others come in', async () => {
  const { client, application } = await openTestOffice()
  const file = await workbook([
    [budi, 'Budi Rekaan', 'III/b', 'Camat', 'Kecamatan Uji'],
    ['12345', 'Salah Rekaan', 'III/a', 'Bendahara', 'Kecamatan Uji'],
  ])
  const before = dump(application.file.raw)
  const refusal = await client.employees.import
    .apply({ file, skipWrong: false })
    .catch((error: unknown) => error)
  if (!(refusal instanceof ORPCError)) throw new Error('it was not refused')
  expect(refusal.message).toContain('1 baris salah')
  expect(JSON.stringify(refusal.data)).toContain('Baris 3, kolom A (NIP)')
  expect(dump(application.file.raw)).toBe(before)
  expect(await client.employees.import.apply({ file, skipWrong: true })).toMatchObject({
    added: 1,
    leftOut: 1,
  })
})

test('a NIP that Excel has rounded is recognised and refused', async () => {
  const { client } = await openTestOffice()
  const file = await workbook([[Number(budi), 'Budi Rekaan', 'III/b', 'Camat', 'Kecamatan Uji']])
  const { plan } = await client.employees.import.preview({ file })
  expect(plan.added).toEqual([])
  expect(plan.problems[0]).toMatchObject({ row: 2 })
  expect(plan.problems[0]?.why).toMatch(/bulat/i)
})

test('a new golongan and unit are added to the histories, the old ones stay', async () => {
  const { client } = await openTestOffice()
  const header = ['NIP', 'Nama', 'Golongan', 'TMT Golongan', 'Jabatan', 'TMT Jabatan', 'Unit Kerja']
  const line = (golongan: string, tmt: string, unit: string): Cell[] => [
    budi,
    'Budi Rekaan',
    golongan,
    tmt,
    'Analis',
    '01-01-2020',
    unit,
  ]
  const first = await workbook([line('III/b', '01-04-2021', 'Seksi Satu')], header)
  await client.employees.import.apply({ file: first, skipWrong: false })
  const second = await workbook([line('III/c', '01-04-2025', 'Seksi Dua')], header)
  const { plan } = await client.employees.import.preview({ file: second })
  expect(plan.changed[0]?.changes.map(({ field }) => field).toSorted()).toEqual([
    'golongan',
    'golonganTmt',
    'unitPath',
  ])
  await client.employees.import.apply({ file: second, skipWrong: false })
  const [{ id } = { id: 0 }] = await client.employees.list({})
  const detail = await client.employees.get({ id })
  expect(detail.pangkat.map(({ golongan }) => golongan)).toEqual(['III/c', 'III/b'])
  expect(detail.units.map(({ unitName }) => unitName)).toEqual(['Seksi Dua', 'Seksi Satu'])
  expect(detail.jabatan).toHaveLength(1)
})

test('undoing gives back exactly what was there before', async () => {
  const { client, application } = await openTestOffice()
  await client.employees.import.apply({
    file: await workbook([[budi, 'Budi Rekaan', 'III/b', 'Analis', 'Seksi Satu']]),
    skipWrong: false,
  })
  const before = dump(application.file.raw)
  const { batchId } = await client.employees.import.apply({
    file: await workbook([
      [budi, 'Budi Rekaan Baru', 'III/c', 'Kepala Seksi Dua', 'Seksi Dua'],
      [siti, 'Siti Rekaan', 'III/a', 'Bendahara', 'Seksi Dua'],
    ]),
    skipWrong: false,
  })
  expect(dump(application.file.raw)).not.toBe(before)
  expect(await client.employees.import.undo({ id: batchId ?? 0 })).toEqual({ removed: 1, restored: 1 })
  expect(dump(application.file.raw)).toBe(before)
  await expect(client.employees.import.undo({ id: batchId ?? 0 })).rejects.toThrow('sudah dibatalkan')
  expect((await client.trust.check()).sound).toBe(true)
})

test('an import of an application that kept the names of the file is undone too', async () => {
  const { client, application } = await openTestOffice()
  const header = ['NIP', 'Nama', 'Tempat lahir', 'Masa kerja (tahun)', 'Jabatan']
  await client.employees.import.apply({
    file: await workbook([[budi, 'Budi Rekaan', 'Uji', 3, 'Analis']], header),
    skipWrong: false,
  })
  const before = dump(application.file.raw)
  const { batchId } = await client.employees.import.apply({
    file: await workbook([[budi, 'Budi Rekaan', 'Coba', 4, 'Kepala Seksi Dua']], header),
    skipWrong: false,
  })
  const { inverse } = await application.file.db
    .selectFrom('importBatch')
    .select('inverse')
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow()
  expect(inverse).toContain('birthPlace')
  await application.file.db
    .updateTable('importBatch')
    .set({ inverse: inverse.replace('birthPlace', 'birth_place').replace('mkYears', 'mk_years') })
    .where('id', '=', batchId)
    .execute()
  await client.employees.import.undo({ id: batchId ?? 0 })
  expect(dump(application.file.raw)).toBe(before)
})

test('undoing is refused where later work would be lost', async () => {
  const { client, application } = await openTestOffice()
  const { batchId } = await client.employees.import.apply({
    file: await workbook([[budi, 'Budi Rekaan', 'III/b', 'Analis', 'Seksi Satu']]),
    skipWrong: false,
  })
  const [{ id } = { id: 0 }] = await client.employees.list({})
  await client.planning.skp.create({ employeeId: id, year: 2026 })
  const before = dump(application.file.raw)
  await expect(client.employees.import.undo({ id: batchId ?? 0 })).rejects.toThrow(
    /Budi Rekaan.*sudah dikerjakan/,
  )
  expect(dump(application.file.raw)).toBe(before)
})

test('the log of a person tells what the import brought', async () => {
  const { client } = await openTestOffice()
  await client.employees.import.apply({
    file: await workbook([[budi, 'Budi Rekaan', 'III/b', 'Analis', 'Seksi Satu']]),
    skipWrong: false,
  })
  const [{ id } = { id: 0 }] = await client.employees.list({})
  const [entry] = await client.trust.audit({ subjectType: 'employee', subjectId: String(id) })
  expect(entry).toMatchObject({ action: 'employees.import', operator: 'Pengelola Uji' })
  expect(JSON.parse(entry?.after ?? '{}')).toMatchObject({ nip: budi, golongan: 'III/b' })
})

test('DUK, with title rows and combined columns, is read with the guessed mapping', async () => {
  const { client } = await openTestOffice()
  const preview = await client.employees.import.preview({ file: given('duk') })
  expect(preview.mapping.siasn).toBe(false)
  expect(preview.mappingProblems).toEqual([])
  expect(await client.employees.import.apply({ file: given('duk'), skipWrong: false })).toMatchObject({
    added: 12,
  })
  expect((await client.employees.list({})).every(({ golongan }) => golongan !== null)).toBe(true)
})

test('what is said of a unit since, as its achievement, does not stand against taking an import back', async () => {
  const { client, application } = await openTestOffice()
  const { batchId } = await client.employees.import.apply({
    file: await workbook([[budi, 'Budi Rekaan', 'III/b', 'Kepala Seksi Satu', 'Seksi Satu']]),
    skipWrong: false,
  })
  const unit = (await client.employees.units.list()).find(({ name }) => name === 'Seksi Satu')
  await client.evaluation.setAchievement({
    unitId: unit?.id ?? 0,
    year: 2026,
    period: 'tw1',
    achievement: 'baik',
    reason: 'Sesuai target',
    decidedBy: 'Camat Rekaan',
    decidedOn: null,
    sure: false,
  })
  const { removed, keptUnits } = await client.employees.import.undo({ id: batchId ?? 0 })
  expect([removed, keptUnits]).toEqual([1, ['Seksi Satu']])
  expect(await client.employees.list({})).toEqual([])
  expect(uncoveredTables(application.file.raw)).toEqual([])
})

test('many people at once are covered and logged one by one, as if they had come one after the other', async () => {
  const { client, application } = await openTestOffice()
  const rows = [budi, siti].map((nip, at): Cell[] => [
    nip,
    `Orang Rekaan ${at}`,
    'III/b',
    'Analis',
    'Seksi Satu',
  ])
  await client.employees.import.apply({ file: await workbook(rows), skipWrong: false })
  expect(uncoveredTables(application.file.raw)).toEqual([])
  const people = await client.employees.list({})
  for (const { id } of people) {
    const entries = await client.trust.audit({ subjectType: 'employee', subjectId: String(id) })
    expect(entries.map(({ action }) => action)).toEqual(['employees.import'])
  }
  expect(verifyAudit(application.file.raw).brokenAt).toBeNull()
  application.file.raw.exec('DROP TRIGGER temp.cover_employee_UPDATE')
  application.file.raw.prepare("UPDATE employee SET name = 'Lain' WHERE id = ?").run(people[0]?.id)
  expect(uncoveredTables(application.file.raw).map(({ table }) => table)).toEqual(['employee'])
})

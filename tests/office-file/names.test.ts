import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { createOfficeFile } from '../../electron/office-file/open.ts'
import { temporaryFolder } from '../temporary.ts'

/** A new office file with one person and a unit, read and written by the names of the code. */
async function office() {
  const file = createOfficeFile(join(temporaryFolder(), 'nama.kinerja'))
  onTestFinished(() => file.close())
  const { db } = file
  const person = await db
    .insertInto('employee')
    .values({ nip: '198609262015051001', name: 'Budi', titleFront: 'Drs.', status: 'PNS' })
    .returning(['id', 'titleFront', 'legalPosition'])
    .executeTakeFirstOrThrow()
  return { ...file, person }
}

test('what is written under the names of the code stands under those of the file', async () => {
  const { raw, person } = await office()
  expect(person).toEqual({ id: 1, titleFront: 'Drs.', legalPosition: 'aktif' })
  expect(raw.prepare('SELECT title_front, legal_position FROM employee').get()).toEqual({
    title_front: 'Drs.',
    legal_position: 'aktif',
  })
})

test('rows have the names of the code, however they are asked for', async () => {
  const { db } = await office()
  const one = { titleFront: 'Drs.' }
  expect(await db.selectFrom('employee').select('titleFront').execute()).toEqual([one])
  expect(await db.selectFrom('employee').select('employee.titleFront').execute()).toEqual([one])
  expect(await db.selectFrom('employee as who').select('who.titleFront as titleFront').execute()).toEqual([
    one,
  ])
  expect(await db.selectFrom('employee').selectAll().execute()).toMatchObject([
    { ...one, mkYears: null, tmtCpns: null },
  ])
  expect(
    await db
      .selectFrom('employee')
      .leftJoin('employeeUnit', 'employeeUnit.employeeId', 'employee.id')
      .selectAll('employee')
      .select(['employeeUnit.unitId', (query) => query.ref('employee.titleFront').as('inFront')])
      .execute(),
  ).toMatchObject([{ ...one, inFront: 'Drs.', unitId: null }])
  expect(
    await db
      .selectFrom(db.selectFrom('employee').select(['id', 'titleFront']).as('inner'))
      .select('inner.titleFront')
      .orderBy('inner.titleFront')
      .execute(),
  ).toEqual([one])
  expect(await db.updateTable('employee').set({ titleBack: 'M.Si.' }).returningAll().execute()).toMatchObject(
    [{ ...one, titleBack: 'M.Si.' }],
  )
  expect((await sql`SELECT title_front FROM employee`.execute(db)).rows).toEqual([one])
})

test('a number in a name is parted as in the file', async () => {
  const { db } = await office()
  const query = db.selectFrom('iki').select(['quarter1', 'quarter4']).where('quarter2', 'is', null)
  expect(query.compile().sql).toContain('"quarter_1" as "quarter1"')
  expect(await query.execute()).toEqual([])
})

test('what is kept as JSON is left alone', async () => {
  const { db } = await office()
  const inverse = JSON.stringify({ mk_years: 1, mkMonths: { legal_position: 2 } })
  await db
    .insertInto('importBatch')
    .values({ at: 'now', source: 'x', added: 0, changed: 0, inverse })
    .execute()
  expect(await db.selectFrom('importBatch').select(['inverse', 'undoneAt']).execute()).toEqual([
    { inverse, undoneAt: null },
  ])
})

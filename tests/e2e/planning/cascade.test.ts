import type { Application } from '../../../electron/app/application.ts'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { clientOf, openYear, testOffice } from '../../procedures/office.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { openInBrowser, paste, removeShared } from '../application.ts'

afterAll(removeShared)

/** The cells of a column of the performance agreement. */
const cellsOf = (page: Page, column: string) => {
  const heads = ['Sasaran', 'Indikator', 'Target', 'Program', 'Anggaran (Rp)', 'Renstra']
  return page
    .getByRole('grid', { name: 'Perjanjian kinerja' })
    .locator(`[data-column="${heads.indexOf(column)}"]`)
}

/** A unit with a performance agreement of a year. */
async function unitWithGoals({ file }: Application, year: number): Promise<number> {
  const { unitId } = await file.db
    .selectFrom('goal')
    .select('unitId')
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return unitId
}

test(
  "a superior's RHK is handed down from the tree by keyboard alone, and is no longer marked",
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration', {
      react: 'development',
    })
    const year = new Date().getFullYear()
    await go('/perencanaan/kaskade')
    await page.getByText(/Belum didukung \(\d+\)/).click()
    const tree = page.getByRole('tree', { name: 'Pohon kinerja' })
    const marked = tree.getByRole('treeitem').filter({ hasText: 'Belum didukung siapa pun' })
    const count = await marked.count()
    const text = (await marked.first().locator('p').first().textContent()) ?? ''
    await tree.focus()
    await page.keyboard.press('Home')
    // Down to the first that is marked.
    while (!(await tree.locator('[data-active]').textContent())?.includes('Belum didukung siapa pun'))
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('t')
    const dialog = page.getByRole('dialog', { name: 'Turunkan hasil kerja' })
    await dialog.getByText(text).first().waitFor()
    const { db } = application.file
    const draft = await db
      .selectFrom('skp')
      .innerJoin('employee', 'employee.id', 'skp.employeeId')
      .select(['skp.id', 'employee.name'])
      .where('skp.year', '=', year)
      .where('skp.state', '=', 'draft')
      .executeTakeFirstOrThrow()
    await page.keyboard.type(draft.name)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: /Turunkan kepada \d+ pegawai/ }).press('Enter')
    await page.getByText(/RHK diturunkan/).waitFor()
    await expect.poll(() => marked.count()).toBe(count - 1)
    const stored = await db
      .selectFrom('rhk')
      .select(['text', 'superiorText'])
      .where('skpId', '=', draft.id)
      .where('superiorText', '=', text)
      .execute()
    expect(stored).toEqual([{ text, superiorText: text }])
    expect(complaints).toEqual([])
  },
)

test(
  'an RHK is handed down by dropping it on a person; whoever can not take it is told at once',
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const { db } = application.file
    const superior = { text: 'Meningkatnya hasil '.repeat(80).trim() }
    const of = (state: 'draft' | 'agreed') =>
      db
        .selectFrom('skp')
        .innerJoin('employee', 'employee.id', 'skp.employeeId')
        .select(['skp.id', 'employee.name'])
        .where('skp.year', '=', new Date().getFullYear())
        .where('skp.state', '=', state)
        .executeTakeFirstOrThrow()
    const [draft, agreed] = [await of('draft'), await of('agreed')]
    const goal = { id: crypto.randomUUID(), year: new Date().getFullYear(), position: 90, budget: null }
    const { unitId } = await db.selectFrom('goal').select('unitId').executeTakeFirstOrThrow()
    await db
      .insertInto('goal')
      .values({ ...goal, ...superior, unitId, renstra: '', program: '' })
      .execute()
    await go('/perencanaan/kaskade')
    await page.getByText(/Belum didukung \(\d+\)/).click()
    const tree = page.getByRole('tree', { name: 'Pohon kinerja' })
    const row = tree.getByRole('treeitem').filter({ hasText: superior.text })
    await row.scrollIntoViewIfNeeded()
    // A text of a page's length leaves room for the others.
    expect((await row.boundingBox())?.height ?? 0).toBeLessThan(120)
    const people = page.getByRole('complementary', { name: 'Pegawai' })
    const onto = (name: string) =>
      row.dragTo(people.getByText(name).first(), { sourcePosition: { x: 200, y: 12 } })
    await onto(agreed.name)
    await page.getByRole('alert').filter({ hasText: 'sudah ditetapkan dan terkunci' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await onto(draft.name)
    const dialog = page.getByRole('dialog', { name: 'Turunkan hasil kerja' })
    await dialog.getByRole('textbox', { name: /^Hasil yang diharapkan/ }).fill('Terkelolanya hasil')
    await dialog.getByRole('button', { name: 'Turunkan kepada 1 pegawai' }).click()
    const handedDown = page.getByRole('alert').filter({ hasText: '1 RHK diturunkan' })
    await handedDown.waitFor()
    const stored = () =>
      db
        .selectFrom('rhk')
        .innerJoin('goalRhk', 'goalRhk.rhkId', 'rhk.id')
        .select(['skpId', 'goalId'])
        .where('text', '=', 'Terkelolanya hasil')
        .execute()
    expect(await stored()).toEqual([{ skpId: draft.id, goalId: goal.id }])
    await handedDown.getByRole('button', { name: 'Urungkan' }).click()
    await expect.poll(async () => (await stored()).length).toBe(0)
    expect(complaints).toEqual([])
  },
)

test(
  'goals stay when another unit or tab was looked at, and one without an indicator is seen',
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const year = new Date().getFullYear()
    const { db } = application.file
    const unitId = await unitWithGoals(application, year)
    const units = await db.selectFrom('unit').select(['id', 'name']).execute()
    const nameOf = (id: number) => units.find((unit) => unit.id === id)?.name ?? ''
    const other = units.find(({ id }) => id !== unitId)?.id ?? 0
    const goal = { year, unitId, position: 90, text: 'Sasaran tanpa indikator', budget: null }
    await db
      .insertInto('goal')
      .values({ ...goal, id: crypto.randomUUID(), renstra: '', program: '' })
      .execute()
    const stored = () =>
      db
        .selectFrom('goal')
        .leftJoin('goalIndicator', 'goalIndicator.goalId', 'goal.id')
        .select(['goal.text', 'goalIndicator.indicator'])
        .where('goal.unitId', '=', unitId)
        .where('goal.position', '>', 2)
        .orderBy('goal.position')
        .execute()
    await go('/perencanaan/kaskade/perjanjian')
    const goals = cellsOf(page, 'Sasaran')
    const write = async (cell: Locator, text: string) => {
      await cell.click()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
    const choose = async (id: number) => {
      await page.getByRole('combobox', { name: 'Unit' }).click()
      await page.getByRole('option', { name: nameOf(id), exact: true }).click()
    }
    await goals.first().waitFor()
    const count = await goals.count()
    expect(await goals.last().textContent()).toBe('Sasaran tanpa indikator')
    await write(cellsOf(page, 'Indikator').last(), 'Indikator kemudian')
    await page.getByRole('button', { name: 'Tambah sasaran' }).click()
    await page.keyboard.type('Sasaran baru')
    await choose(other)
    await page.getByRole('button', { name: 'Tulis sasaran pertama' }).waitFor()
    await choose(unitId)
    await goals.nth(count).waitFor()
    expect(await goals.last().textContent()).toBe('Sasaran baru')
    await write(goals.last(), 'Sasaran baru, diperbaiki')
    await page.getByRole('tab', { name: 'Pohon kinerja' }).click()
    await page.getByText(/Belum didukung \(\d+\)/).click()
    await page.getByRole('tree').getByText('Sasaran baru, diperbaiki').waitFor()
    await page.getByRole('tab', { name: 'Perjanjian kinerja' }).click()
    await expect.poll(() => goals.count()).toBe(count + 1)
    expect(await goals.last().textContent()).toBe('Sasaran baru, diperbaiki')
    // While its cell is still open.
    await goals.last().click()
    await page.keyboard.type('Sasaran baru, disempurnakan')
    await expect.poll(async () => (await stored()).at(-1)?.text).toBe('Sasaran baru, disempurnakan')
    expect((await stored()).slice(-2)).toEqual([
      { text: 'Sasaran tanpa indikator', indicator: 'Indikator kemudian' },
      { text: 'Sasaran baru, disempurnakan', indicator: '' },
    ])
    expect(complaints).toEqual([])
  },
)

test(
  'a column of Excel that is pasted on a target fills the targets, and no goal comes of it',
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const year = new Date().getFullYear()
    const unitId = await unitWithGoals(application, year)
    const stored = async () => (await clientOf(application).planning.goals.get({ year, unitId })).goals
    const targetsOf = async () =>
      (await stored()).flatMap(({ indicators }) => indicators.map((row) => row.target))
    const [before, targets] = [await stored(), await targetsOf()]
    await go('/perencanaan/kaskade/perjanjian')
    await cellsOf(page, 'Target').first().click()
    await paste(page, '91 nilai\r\n97 %\r\n')
    await expect.poll(targetsOf).toEqual(['91 nilai', '97 %', ...targets.slice(2)])
    expect((await stored()).length).toBe(before.length)
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect.poll(stored).toEqual(before)

    // By key as in every table: Enter goes down, a word is no budget, Ctrl+Z takes back.
    await cellsOf(page, 'Target').first().click()
    await page.keyboard.type('92 nilai')
    await page.keyboard.press('Enter')
    await page.keyboard.type('98 %')
    await page.keyboard.press('Enter')
    await expect.poll(targetsOf).toEqual(['92 nilai', '98 %', ...targets.slice(2)])
    await cellsOf(page, 'Anggaran (Rp)').first().click()
    await page.keyboard.type('banyak')
    await page.keyboard.press('Enter')
    await page.getByText('Anggaran ditulis dengan angka, misalnya 1.250.000.').waitFor()
    await cellsOf(page, 'Anggaran (Rp)').first().click()
    await page.keyboard.type('Rp 2.500.000')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await stored())[0]?.budget).toBe(2_500_000)
    for (const _ of ['budget', 'target', 'target']) await page.keyboard.press('Control+z')
    await expect.poll(stored).toEqual(before)
    expect(complaints).toEqual([])
  },
)

test(
  'a role that is emptied in the matrix is gone without a complaint, and undone it is the one it was',
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const next = new Date().getFullYear() + 1
    const people = await client.employees.list({})
    const pairs = (await client.employees.units.list()).flatMap(({ id: unit, headEmployeeId: head }) => {
      const member = people.find(({ id, unitId }) => unitId === unit && id !== head)
      return head === null || !member ? [] : [[head, member.id]]
    })
    const [employeeIds = []] = pairs
    const { ids } = await openYear(client, { year: next, employeeIds, copyLastYear: false })
    const [above = 0, below = 0] = ids
    const result = rhk({ text: 'Terselenggaranya pameran' })
    await client.planning.sheet.save({ id: above, revision: 0, content: skpContent([result]) })
    const serving = { superiorRhkId: result.id, superiorText: result.text, indicators: [] }
    const roles = [
      rhk({ ...serving, text: 'Tertatanya panggung', kind: 'tambahan', assignedBy: 'Camat' }),
      rhk({ ...serving, text: 'Tersusunnya undangan' }),
    ]
    await client.planning.sheet.save({ id: below, revision: 0, content: skpContent(roles) })
    const contentOf = async () => (await client.planning.skp.get({ id: below })).content.rhk

    await go('/perencanaan')
    await page.getByRole('combobox', { name: 'Tahun' }).click()
    await page.getByRole('option', { name: String(next) }).click()
    await go('/perencanaan/kaskade/matriks')
    const fields = page.locator('.kk-matrix .kk-role')
    const write = async (text: string, key: string) => {
      await page.keyboard.press('F2')
      await page.keyboard.press('Control+a')
      if (text === '') await page.keyboard.press('Backspace')
      else await page.keyboard.type(text)
      await page.keyboard.press(key)
    }
    await fields.first().click()
    await write('', 'Tab')
    const told = page.getByRole('alert')
    const removed = told.filter({ hasText: 'Satu peran' })
    await removed.waitFor()
    await expect.poll(() => fields.count()).toBe(1)
    expect((await contentOf()).map(({ text }) => text)).toEqual(['Tersusunnya undangan'])
    await removed.getByRole('button', { name: 'Urungkan' }).click()
    await told.filter({ hasText: 'dikembalikan' }).waitFor()
    await expect.poll(() => fields.count()).toBe(2)
    expect(await contentOf()).toEqual(roles)
    // By key, step by step: a changed text, then a new role.
    const texts = async () => (await contentOf()).map(({ text }) => text)
    const before = await texts()
    await fields.last().click()
    await write('Tersusunnya undangan dan daftar hadir', 'Tab')
    await expect.poll(texts).toContain('Tersusunnya undangan dan daftar hadir')
    await fields.first().click()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Tersedianya pengeras suara')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await texts()).length).toBe(before.length + 1)
    await fields.last().click()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await texts()).length).toBe(before.length)
    await page.keyboard.press('Control+z')
    await expect.poll(texts).toEqual(before)
    // A refusal, as of a role that is written twice, would stand on the console.
    expect(complaints).toEqual([])
  },
)

test(
  'a new office is led to its people and units, and writes goals before a unit has a head',
  {
    timeout: 90_000,
  },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('none')
    const client = clientOf(application)
    const operator = { name: 'Pengelola Uji', position: 'Pengelola Kepegawaian' }
    await client.desk.create({ office: testOffice, operator })
    await page.reload()
    await go('/perencanaan/buka-tahun')
    await page.getByText('Kantor ini belum mempunyai pegawai').waitFor()
    await page.getByRole('link', { name: 'Impor pegawai dari Excel' }).waitFor()
    await go('/perencanaan/kaskade/matriks')
    await page.getByRole('link', { name: /^Buka tahun/ }).waitFor()
    await page.getByRole('tab', { name: 'Perjanjian kinerja' }).click()
    await page.getByRole('link', { name: 'Susun unit' }).click()
    await page.getByText('Di sini akan tampil susunan unit').waitFor()
    await client.employees.units.save({
      code: '',
      shortName: '',
      name: 'Kecamatan Uji',
      parentId: null,
      headEmployeeId: null,
      headOfficialId: null,
    })
    await page.reload()
    await go('/perencanaan/kaskade/perjanjian')
    await page.getByRole('button', { name: 'Tulis sasaran pertama' }).click()
    await page.keyboard.type('Meningkatnya layanan')
    const stored = () => application.file.db.selectFrom('goal').select('text').execute()
    await expect.poll(stored).toEqual([{ text: 'Meningkatnya layanan' }])
    expect(complaints).toEqual([])
  },
)

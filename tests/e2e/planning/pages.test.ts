import { afterAll, expect, test } from 'vitest'
import { fillOffice } from '../../procedures/many-people.ts'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared, settled } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

test(
  'what is done with many SKP reaches those that were never scrolled to, and each is found by words',
  { timeout: 180_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    // The page asks for nothing while the office is filled.
    await settled(page)
    await page.goto('about:blank')
    await fillOffice(application, 420, year)
    await go('/perencanaan')
    const grid = page.getByRole('grid', { name: `SKP ${year}` })
    const order = await client.planning.skp.order({ year })
    const { open } = await client.planning.year.standing({ year })
    expect(order.length).toBeGreaterThan(400)
    await page.getByText(`${order.length} baris`).waitFor()
    // Only what is seen is drawn; the rest is selected all the same.
    expect(await grid.getByRole('row').count()).toBeLessThan(80)
    await grid.focus()
    await page.keyboard.press('Control+a')
    await page.getByText(`${order.length} dipilih`).waitFor()
    await page.getByText(`${open.length} SKP yang masih disusun dipilih`).waitFor()

    // One of the last is taken as the source, though it was never on the screen.
    await page.getByRole('button', { name: `Isi ${open.length} SKP…` }).click()
    const dialog = page.getByRole('dialog', { name: `Isi ${open.length} SKP sekaligus` })
    await dialog.getByText('Dari SKP seseorang').click()
    const sources = await client.planning.skp.sources({ year, limit: 500 })
    const last = sources.at(-1)
    expect(sources.length).toBeGreaterThan(150)
    const choice = dialog.getByRole('combobox', { name: 'SKP sumber' })
    await choice.fill(last?.fullName ?? '')
    await page
      .getByRole('option', { name: new RegExp(`^${last?.fullName} .*, ${year} `) })
      .first()
      .click()
    await dialog.getByRole('button', { name: /^Tambahkan [1-9]\d* RHK ke [1-9]\d* SKP$/ }).waitFor()
    await page.keyboard.press('Escape')

    await grid.focus()
    await page.keyboard.press('End')
    const rows = await client.planning.skp.list({ year })
    await grid
      .getByText(rows.at(-1)?.fullName ?? '', { exact: true })
      .last()
      .waitFor()
    await page.getByRole('button', { name: 'RHK', exact: true }).click()
    await page.getByRole('button', { name: 'RHK', exact: true }).click()
    const most = (await client.planning.skp.list({ year, sorting: { column: 'rhk', down: true } }))[0]
    await page.keyboard.press('Home')
    await grid.focus()
    await page.keyboard.press('Home')
    await grid
      .locator('[aria-rowindex="2"]')
      .getByText(most?.fullName ?? '')
      .waitFor()

    const search = page.getByLabel('Cari nama, NIP, jabatan atau unit')
    await search.fill('arsiparis seksi rekaan 3')
    const found = await client.planning.skp.order({ year, search: 'arsiparis seksi rekaan 3' })
    expect(found.length).toBeGreaterThan(0)
    await page.getByText(`${found.length} baris`).waitFor()
    await page.getByText('Ditetapkan', { exact: true }).first().click()
    const signed = await client.planning.skp.order({
      year,
      search: 'arsiparis seksi rekaan 3',
      show: 'signed',
    })
    await page.getByText(`${signed.length} baris`).waitFor()
    await page.getByRole('button', { name: 'Hapus saringan' }).first().click()
    await page.getByText(`${order.length} baris`).waitFor()
    expect(await search.inputValue()).toBe('')
    expect(complaints).toEqual([])
  },
)

test(
  'a tree of hundreds of people opens with few words, and all of them are found',
  { timeout: 180_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    // The page asks for nothing while the office is filled.
    await settled(page)
    await page.goto('about:blank')
    await fillOffice(application, 420, year)
    const { rhk } = await client.planning.cascade.get({ year })
    const answered: number[] = []
    page.on('response', (response) => {
      if (response.url().includes('/rpc/planning/cascade'))
        void response.body().then(
          (body) => answered.push(body.length),
          // What the page no longer waits for has no body.
          () => 0,
        )
    })
    await go('/perencanaan/kaskade')
    const tree = page.getByRole('tree', { name: 'Pohon kinerja' })
    await tree.getByRole('treeitem').first().waitFor()
    // Every line that is seen has its words.
    await expect.poll(() => tree.locator('.kk-tree-who').first().textContent()).not.toBe('')
    const last = rhk.findLast(({ text }) => text.startsWith('Tersusunnya laporan'))
    await page.keyboard.press('Control+f')
    await page.keyboard.type(last?.text.toLowerCase() ?? '')
    const shown = tree.locator('[data-found="here"]')
    await expect.poll(() => shown.textContent()).toContain(last?.text)
    await page.keyboard.press('Escape')
    await page.keyboard.press('End')
    await expect.poll(() => tree.locator('[data-active] p').first().textContent()).toMatch(/\S/)
    // Somebody far down the list of people is looked up by the office, not by the page.
    const people = page.getByRole('complementary', { name: 'Pegawai' })
    const whole = await client.planning.cascade.people({ year, limit: 500 })
    expect(whole.total).toBeGreaterThan(300)
    const far = whole.people.at(-1)?.fullName ?? ''
    await people.getByLabel('Cari pegawai, jabatan atau unit').fill(far)
    await people.getByText(far).first().waitFor()
    const all = JSON.stringify(await client.planning.cascade.get({ year })).length
    expect(answered.length).toBeGreaterThan(3)
    expect(Math.max(...answered)).toBeLessThan(all / 3)
    expect(complaints).toEqual([])
  },
)

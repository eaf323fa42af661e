import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { iki, rhk, skpContent } from '../../skp-content.ts'
import { firstDraft, openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'what was changed after it was put forward is said and compared, and taken back it can still be undone',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const id = await firstDraft(application)
    const { revision, employee } = await client.planning.skp.get({ id })
    const content = skpContent([rhk({ text: 'Tersusunnya laporan', indicators: [iki()] })])
    await client.planning.sheet.save({ id, revision, content })
    await go('/perencanaan')
    await page.getByPlaceholder('Nama, NIP, jabatan atau unit').fill(employee.name)
    await page.getByText('1 baris').waitFor()
    // The first click opens; the second one of a double click does nothing to what has come under the pointer.
    await page.getByRole('row').filter({ hasText: employee.name }).first().dblclick()
    await page.getByRole('heading', { name: new RegExp(employee.name) }).waitFor()
    expect(await page.evaluate(() => String(window.getSelection()))).toBe('')
    const sheet = page.getByRole('grid', { name: 'Hasil kerja' })
    const changed = page.getByRole('button', { name: 'Diubah sesudah diajukan' })
    const write = async (text: string) => {
      await sheet.getByRole('gridcell', { name: /^Tersusunnya/ }).click()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      const texts = async () => (await client.planning.skp.get({ id })).content.rhk.map((row) => row.text)
      await expect.poll(texts).toEqual([text])
    }
    await write('Tersusunnya laporan triwulan')
    await page.getByRole('button', { name: 'Ajukan SKP' }).click()
    await page.getByText('Diajukan', { exact: true }).waitFor()
    expect(await changed.count()).toBe(0)
    await write('Tersusunnya laporan bulanan')
    await changed.click()
    const dialog = page.getByRole('dialog', { name: 'Versi dan usulan' })
    await dialog.getByRole('row').filter({ hasText: 'Diubah' }).getByText('laporan triwulan').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Tarik kembali' }).click()
    await page.getByRole('button', { name: 'Ajukan SKP' }).waitFor()
    await page.locator('main').getByRole('button', { name: 'Urungkan', exact: true }).first().click()
    await sheet.getByRole('gridcell', { name: 'Tersusunnya laporan triwulan' }).waitFor()
    expect(complaints).toEqual([])
  },
)

test('the window of signing begins with the date', { timeout: 120_000 }, async () => {
  const { page, application, go } = await openInBrowser('demonstration')
  const client = clientOf(application)
  const id = await firstDraft(application)
  const { revision } = await client.planning.skp.get({ id })
  await client.planning.sheet.save({ id, revision, content: skpContent([rhk({ indicators: [iki()] })]) })
  await go(`/perencanaan/skp/${id}`)
  await page.getByRole('button', { name: 'Tandatangani SKP' }).click()
  const date = page.getByRole('dialog').getByRole('textbox', { name: /^Tanggal/ })
  await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true)
  // Enter signs from here, and no calendar lies over what is to be read.
  expect(await page.getByRole('grid', { name: /20\d\d/ }).count()).toBe(0)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await client.planning.skp.get({ id })).state).toBe('agreed')
})

import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'Enter in a search opens the row that is left, ArrowDown goes into the list',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const [somebody] = await client.employees.list({ search: 'Wahyu' })
    const name = somebody?.fullName ?? ''
    const year = new Date().getFullYear()
    const [appraised] = await client.evaluation.list({ year, period: 'tw2', offset: 0, limit: 1 })
    const who = appraised?.fullName ?? ''
    const search = page.getByRole('textbox', { name: /^Cari nama/ })

    // Typed and entered in one go: what is opened is what was found, not what stood there before.
    for (const [route, text, heading] of [
      ['/pegawai', name, name],
      ['/perencanaan', name, `SKP ${year} — ${name}`],
      ['/penilaian', who, `— ${who}`],
    ] as const) {
      await go(route)
      await page.getByRole('grid').waitFor()
      await search.fill(text)
      await search.press('Enter')
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    }

    await go('/pegawai')
    await search.fill('a')
    await page.keyboard.press('ArrowDown')
    const grid = page.getByRole('grid', { name: 'Daftar pegawai' })
    expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true)
    // Nobody is found: nothing is opened, also not by the words that come after.
    await search.fill('qwertyuiop')
    await search.press('Enter')
    await page.getByText('0 baris').waitFor()
    await search.fill(name)
    await page.getByText('1 baris').waitFor()
    expect(new URL(page.url()).hash).toBe('#/pegawai')
    // Esc empties the field.
    await search.press('Escape')
    expect(await search.inputValue()).toBe('')
    await expect.poll(() => grid.getByRole('row').count()).toBeGreaterThan(5)
    expect(complaints).toEqual([])
  },
)

test('the search of the help is used with the keys alone', { timeout: 120_000 }, async () => {
  const { page, go, complaints } = await openInBrowser('demonstration')
  await go('/penilaian')
  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: 'Bantuan' })
  const field = help.getByRole('textbox', { name: 'Cari dalam bantuan' })
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.type('predikat')
  const results = help.getByRole('region', { name: 'Hasil pencarian' }).getByRole('listitem')
  await results.nth(1).waitFor()
  // What half a word finds stands there before what the whole one does.
  await expect.poll(() => results.first().getByRole('link').textContent()).toBe('Predikat kinerja')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => results.nth(1).getAttribute('aria-current')).toBe('true')
  const second = (await results.nth(1).getByRole('link').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await help.getByRole('article').getByText(second, { exact: true }).first().waitFor()
  // Esc empties the field first, then closes the help.
  await page.keyboard.press('Escape')
  expect(await field.inputValue()).toBe('')
  await help.getByRole('navigation', { name: 'Isi bantuan' }).waitFor()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

import { afterAll, expect, test } from 'vitest'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test('the help is there before an office is, and leads back', async () => {
  const { page, complaints } = await openInBrowser('none')
  await page.getByRole('button', { name: 'Siapkan kantor baru' }).waitFor()
  // As the menu of the window leads to it.
  await page.evaluate('location.hash = "/bantuan"')
  await page.getByRole('heading', { name: 'Papan ketik' }).waitFor()
  await page.getByRole('button', { name: 'Kembali' }).click()
  await page.getByRole('button', { name: 'Siapkan kantor baru' }).waitFor()
  expect(complaints).toEqual([])
})

import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../procedures/office.ts'
import { openInBrowser, removeShared } from './application.ts'

afterAll(removeShared)

/** Holds the next answer of a procedure back until the returned function is called. */
async function holdNext(page: Page, procedure: string): Promise<() => void> {
  const gate = Promise.withResolvers<undefined>()
  await page.route(
    `**/rpc/${procedure}`,
    async (route) => {
      const response = await route.fetch()
      await gate.promise
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  return () => gate.resolve(undefined)
}

test('a form never begins with what a change has made untrue', { timeout: 120_000 }, async () => {
  const { page, go, application, complaints } = await openInBrowser('demonstration')
  const client = clientOf(application)
  const year = new Date().getFullYear()
  const [leader] = (await client.planning.cascade.matrix({ year, below: false })).leaders
  await go('/perencanaan/kaskade/tim')
  await page
    .getByRole('button', { name: /^Tambah tim/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama', { exact: false }).fill('Tim Pasar Rakyat')
  await dialog.getByRole('combobox', { name: 'Ketua' }).fill(leader?.fullName ?? '')
  await page.getByRole('option', { name: leader?.fullName ?? '' }).click()
  // The list of teams, read again after the change, is slow to come.
  const release = await holdNext(page, 'planning/teams/list')
  await dialog.getByRole('button', { name: 'Simpan tim kerja' }).click()
  await dialog.waitFor({ state: 'detached' })

  await go('/perencanaan/kaskade/matriks')
  await page.getByRole('button', { name: /Tambahkan orang dari unit lain/ }).click()
  await dialog.waitFor()
  release()
  await dialog.getByRole('radio', { name: 'Menjadi anggota tim' }).waitFor()
  expect(await dialog.getByRole('radio', { name: 'Menjadi anggota tim' }).isChecked()).toBe(true)
  expect(await dialog.getByRole('combobox', { name: 'Tim' }).inputValue()).toBe('Tim Pasar Rakyat')
  expect(complaints).toEqual([])
})

test(
  'an answer that a change has overtaken is not what the page goes on showing',
  { timeout: 120_000 },
  async () => {
    const { page, go, complaints } = await openInBrowser('demonstration')
    const release = await holdNext(page, 'planning/measures/satuan')
    await go('/pengaturan/satuan')
    await page.getByLabel('Satuan baru').fill('lontar')
    await page.getByRole('button', { name: 'Tambah satuan' }).click()
    await page.getByText('Satuan lontar disimpan.').waitFor()
    release()
    await page.getByRole('cell', { name: 'lontar', exact: true }).waitFor()
    expect(complaints).toEqual([])
  },
)

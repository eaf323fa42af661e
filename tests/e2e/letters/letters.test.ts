import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'a surat keterangan is written from a template, signed, and issued with a number',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)

    await go('/cetak/surat')
    await page.getByRole('link', { name: 'Tulis surat' }).first().click()
    await page.getByRole('combobox', { name: 'Pegawai' }).fill('Maya Larasati')
    await page.getByRole('option', { name: /Maya Larasati/ }).click()
    await page.getByRole('combobox', { name: 'Penanda tangan' }).fill('Bagus Prayoga')
    await page.getByRole('option', { name: /Bagus Prayoga/ }).click()
    await page.getByRole('combobox', { name: 'Templat' }).click()
    await page.getByRole('option', { name: 'Telah melaksanakan tugas' }).click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Yang diterangkan' }).inputValue())
      .toContain('telah melaksanakan tugas')
    await page.getByRole('button', { name: 'Tandai ditandatangani' }).click()
    const dialog = page.getByRole('dialog', { name: /ditandatangani/ })
    await dialog.getByRole('button', { name: 'Tandai ditandatangani' }).click()
    await page.getByRole('link', { name: 'Cetak dan terbitkan' }).click()
    await page.getByRole('button', { name: 'Terbitkan…' }).click()
    const asked = page.getByRole('dialog', { name: 'Terbitkan naskah' })
    await asked.getByText(/Nomornya 800\/001\//).waitFor()
    await asked.getByRole('button', { name: 'Terbitkan' }).click()
    await expect
      .poll(async () => (await client.issued.list({})).map(({ kind }) => kind), { timeout: 30_000 })
      .toContain('Surat Keterangan')
    expect(complaints).toEqual([])
  },
)

import { afterAll, expect, test } from 'vitest'
import { officialInput } from '../../procedures/people.ts'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test('a year that has had its time is destroyed with a berita acara, and by typed words only', async () => {
  const { page, application, complaints, go } = await openInBrowser('demonstration', {
    now: () => new Date('2040-01-10T09:00:00'),
  })
  const client = clientOf(application)
  await client.office.saveOfficial({ ...officialInput, name: 'Saksi Satu, S.H.' })
  await client.office.saveOfficial({ ...officialInput, name: 'Saksi Dua, S.H.', nip: null })
  const [line] = (await client.privacy.due()).filter(({ series }) => series === 'kinerja')
  if (!line) throw new Error('nothing is due')
  await go('/pengaturan/data-pribadi')
  await page.getByLabel(`Pilih ${line.name} ${line.year}`).check()
  await page.getByRole('button', { name: 'Musnahkan yang dipilih…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Musnahkan arsip' })
  await dialog.getByText(`${line.ready} berkas akan hilang untuk selamanya`).waitFor()
  // The clock of this computer is not that of the browser.
  await dialog.getByLabel('Tanggal pemusnahan').fill('10/01/2040')
  await dialog.getByLabel('Nomor berita acara').fill('000.5.2/1/2040')
  await dialog.getByLabel('Persetujuan').fill('Surat Camat Nomor 1 tanggal 5 Januari 2040')
  await dialog.getByLabel('Alasan').fill('Masa simpannya habis')
  for (const [label, name] of [
    ['Pejabat', 'Indah'],
    ['Saksi pertama', 'Saksi Satu'],
    ['Saksi kedua', 'Saksi Dua'],
  ] as const) {
    await dialog.getByRole('combobox', { name: label }).fill(name)
    await page.getByRole('option', { name }).first().click()
  }
  const act = dialog.getByRole('button', { name: 'Musnahkan sekarang' })
  const typed = dialog.getByLabel(`Ketik MUSNAHKAN ${line.ready}`)
  await typed.fill('ya')
  expect(await act.isDisabled()).toBe(true)
  await typed.fill(`MUSNAHKAN ${line.ready}`)
  await act.click()
  // The berita acara is shown at once, and found again in the settings.
  await page.getByText('Berita Acara Pemusnahan Arsip', { exact: false }).first().waitFor()
  await page.locator('canvas').first().waitFor()
  await go('/pengaturan/data-pribadi')
  await page.getByRole('link', { name: '000.5.2/1/2040' }).waitFor()
  await page.getByRole('button', { name: 'Tampilkan cadangan yang masih memuatnya' }).click()
  await page.getByRole('cell', { name: /sebelum-pemusnahan/ }).waitFor()
  expect(
    (await client.planning.skp.list({ year: line.year })).filter(({ skpId }) => skpId !== null),
  ).toHaveLength(line.kept)
  expect((await client.trust.check()).sound).toBe(true)
  expect(complaints).toEqual([])
})

test('all that is known of a person is saved from the page of the person', async () => {
  const { page, complaints, go } = await openInBrowser('demonstration')
  await go('/pegawai/2')
  await page.getByRole('button', { name: 'Tindakan lain' }).first().click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Semua data tentang pegawai ini' }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/^TERBATAS Semua data .+\.xlsx$/)
  await go('/pengaturan/data-pribadi')
  await page.getByText('Siapa melihat data terbatas').click()
  await page.getByRole('cell', { name: 'Semua data pegawai diekspor' }).waitFor()
  expect(complaints).toEqual([])
})

test('a field that must be filled says so in the language of the page', async () => {
  const { page, complaints, go } = await openInBrowser('demonstration')
  await go('/pengaturan/data-pribadi')
  await page.getByRole('button', { name: /^Ubah/ }).first().click()
  const dialog = page.getByRole('dialog')
  const code = dialog.getByLabel('Kode klasifikasi')
  await code.fill('')
  await dialog.getByRole('button', { name: 'Simpan masa simpan' }).click()
  const message = () =>
    code.evaluate((field) => (field instanceof HTMLInputElement ? field.validationMessage : ''))
  expect(await message()).toBe('Kolom ini harus diisi.')
  await code.fill('800.1')
  expect(await message()).toBe('')
  expect(complaints).toEqual([])
})

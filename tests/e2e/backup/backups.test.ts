import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { temporaryFolder } from '../../temporary.ts'
import { openInBrowser, removeShared } from '../application.ts'
import { official } from '../../official.ts'

afterAll(removeShared)

const addOfficial = (application: Awaited<ReturnType<typeof openInBrowser>>['application']) =>
  application.file.db
    .insertInto('official')
    .values({ ...official, active: 1 })
    .execute()

it('a backup is made, looked into, and put back in the place of the office', async () => {
  const { page, application, go, complaints } = await openInBrowser('demonstration')
  const stick = temporaryFolder()
  application.host.chooseFolder = async () => stick
  await go('/pengaturan/cadangan')
  await page.getByText('Di sini akan tampil cadangan').waitFor()
  await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click()
  const table = page.getByRole('table', { name: 'Cadangan' })
  await table.getByText('Dibuat sendiri').waitFor()
  expect(await table.getByText(/^Utuh/).count()).toBe(1)

  await page.getByRole('button', { name: 'Pilih tempat kedua' }).click()
  await table.getByText('Tempat kedua').waitFor()
  await page.getByText('Tempat kedua berada di disk yang sama').waitFor()

  await addOfficial(application)
  await table.getByRole('button').last().click()
  const dialog = page.getByRole('dialog', { name: 'Isi cadangan' })
  await dialog.getByText('Perubahan terakhir di dalamnya').waitFor()
  expect(await dialog.getByText('45', { exact: true }).count()).toBeGreaterThan(0)
  await dialog.getByRole('button', { name: 'Pulihkan …' }).click()
  await dialog.getByText('Yang akan berbeda setelah dipulihkan').waitFor()
  await dialog.getByRole('button', { name: 'Pulihkan kantor dari cadangan ini' }).click()
  await page.getByRole('heading', { name: 'Memulihkan kantor' }).waitFor()
  await page.getByText(/^Memulihkan kantor: langkah \d dari 4, /).waitFor()
  await page.getByText('Kantor dipulihkan.').waitFor()
  const names = await application.file.db.selectFrom('official').select('name').execute()
  expect(names.map(({ name }) => name)).not.toContain(official.name)
  await go('/pengaturan/catatan')
  await page.getByText('Kantor dipulihkan dari cadangan').first().waitFor()
  expect(complaints).toEqual([])
})

it('copies outside are encrypted, and the key for the paper is shown once', async () => {
  const { page, go } = await openInBrowser('demonstration')
  await go('/pengaturan/cadangan')
  await page.getByRole('button', { name: 'Enkripsi salinan di luar' }).click()
  const verb = page.getByRole('button', { name: 'Enkripsi salinan', exact: true })
  await page.getByLabel('Kata sandi cadangan').fill('empat ekor kucing')
  expect(await verb.isDisabled()).toBe(true)
  await page.getByLabel('Kata sandi sekali lagi').fill('empat ekor kucing')
  await verb.click()
  const key = page.getByLabel('Kunci pemulihan cadangan', { exact: true }).last()
  await key.waitFor()
  expect(((await key.textContent()) ?? '').replaceAll(' ', '')).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.kk-paper').isVisible()).toBe(true)
  expect(await page.locator('#root').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Kertasnya sudah disimpan' }).click()
  await page.getByRole('button', { name: 'Berhenti mengenkripsi' }).waitFor()
  expect(await page.getByText('AGE-SECRET-KEY').count()).toBe(0)
})

it('a damaged office leads to its newest whole backup', async () => {
  const { page, application, go } = await openInBrowser('demonstration')
  await go('/pengaturan/cadangan')
  await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click()
  await page.getByRole('table', { name: 'Cadangan' }).getByText('Dibuat sendiri').waitFor()
  const { path } = application.file
  await application.close()
  const bytes = readFileSync(path)
  bytes.fill(0, 100, 4096)
  writeFileSync(path, bytes)
  await application.open(path).catch(() => undefined)
  await page.reload()
  await page.getByRole('heading', { name: 'Berkas kantor rusak' }).waitFor()
  await page.getByText('Sudah diperiksa: utuh.').waitFor()
  await page.getByRole('button', { name: /^Pulihkan cadangan/ }).click()
  await page
    .getByRole('heading', { name: 'Cadangan' })
    .or(page.getByRole('link', { name: 'Beranda' }))
    .first()
    .waitFor()
  expect(application.isOpen).toBe(true)
  expect(application.file.path).toBe(join(path))
})

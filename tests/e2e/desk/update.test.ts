import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { openAtStart } from '../../../electron/desk/open-at-start.ts'
import { unpackLargeOffice } from '../../office-file/versions/large.ts'
import { unpackOffice } from '../../office-file/versions/make.ts'
import { temporaryFolder } from '../../temporary.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

/** So many changes that the page is seen while the file is updated. */
const entries = 16_000
const newPath = () => join(temporaryFolder(), 'Kecamatan Rekaan.kinerja')

it(
  'an office of a former version is opened by one click, and the page says how far its update is',
  {
    timeout: 120_000,
  },
  async () => {
    const { page, application, complaints } = await openInBrowser('none')
    const path = newPath()
    unpackLargeOffice(15, path, entries)
    application.host.recents.add(path)
    await page.reload()
    await page.getByRole('button', { name: 'Buka', exact: true }).click()
    await page.getByRole('heading', { name: 'Memperbarui berkas kantor' }).waitFor()
    await page.getByText(/^Memperbarui berkas kantor: langkah \d+ dari \d+, /).waitFor()
    await page.getByText('Pembaruan tidak dapat dibatalkan di tengah jalan').waitFor()
    // Nothing can be pressed that would have to wait.
    expect(await page.getByRole('button').count()).toBe(0)
    await page.getByRole('link', { name: 'Beranda' }).waitFor()
    await page.getByText('Kecamatan Rekaan', { exact: true }).first().waitFor()

    // What was made before stands among the backups.
    await page.evaluate('location.hash = "/pengaturan/cadangan"')
    const table = page.getByRole('table', { name: 'Cadangan' })
    await table.getByText('Sebelum berkas diperbarui').waitFor()
    expect(await table.getByText(/^Utuh/).count()).toBe(1)
    // The first of this computer: there is nothing to compare with.
    expect(await page.getByText(/^Yang baru di versi/).count()).toBe(0)
    expect(complaints).toEqual([])
  },
)

it('at the start the page is there before the update is over', { timeout: 120_000 }, async () => {
  const { page, application } = await openInBrowser('none')
  const path = newPath()
  unpackLargeOffice(15, path, entries)
  await openAtStart(application, path)
  expect(application.update).not.toBeNull()
  await page.reload()
  await page.getByRole('progressbar', { name: 'Kemajuan' }).waitFor()
  await page.getByRole('link', { name: 'Beranda' }).waitFor()
  expect(application.isOpen).toBe(true)
})

it('an update that fails says that nothing has changed, and what to do', async () => {
  const { page, application } = await openInBrowser('none')
  const path = newPath()
  unpackOffice(15, path)
  const raw = new Sqlite(path)
  raw.exec("PRAGMA ignore_check_constraints = ON; UPDATE operator SET role = 'tamu'")
  raw.close()
  await openAtStart(application, path)
  await application.open(path).catch(() => undefined)
  await page.reload()
  await page.getByRole('heading', { name: 'Berkas kantor gagal diperbarui' }).waitFor()
  await page.getByText('pembaruan dibatalkan seluruhnya').waitFor()
  await page.getByText('Berkas tetap seperti semula').waitFor()
  // A backup of the same would fail in the same way.
  expect(await page.getByRole('button', { name: /^Pulihkan cadangan/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Selamatkan yang masih terbaca' }).waitFor()
  await page.getByRole('button', { name: 'Coba buka lagi' }).click()
  await page.getByText('Berkas tetap seperti semula').waitFor()
})

it('what is new is told once after an update, and can be read again', async () => {
  const { page, complaints, go } = await openInBrowser('demonstration')
  const news = page.getByText(/^Yang baru di versi/)
  await page.getByRole('link', { name: 'Beranda' }).waitFor()
  expect(await news.count()).toBe(0)

  // As a former version left this computer.
  await page.evaluate("localStorage.setItem('kinerja.told-version', '\"0.0.9\"')")
  await page.reload()
  await news.waitFor()
  const lines = await page.getByRole('alert').filter({ has: news }).getByRole('listitem').count()
  expect(lines).toBeGreaterThan(0)
  expect(lines).toBeLessThanOrEqual(5)

  // It can be read in the help, which stays when the note is closed.
  await page.getByRole('link', { name: 'Dapat dibaca lagi di Bantuan' }).click()
  await page.getByRole('heading', { name: 'Yang baru', exact: true }).first().waitFor()
  await page.getByText(/^Di komputer ini terpasang Kinerja Kantor versi \d/).waitFor()
  await page.getByRole('button', { name: 'Tutup pemberitahuan' }).click()
  expect(await news.count()).toBe(0)
  await page.getByText(/^Di komputer ini terpasang Kinerja Kantor versi \d/).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Yang baru', exact: true }).first().waitFor()
  expect(await news.count()).toBe(0)

  await go('/bantuan/memperbarui')
  await page.getByRole('heading', { name: 'Memperbarui aplikasi' }).first().waitFor()
  await page.getByText('Pembaruan datang sebagai satu berkas pemasang').waitFor()
  expect(complaints).toEqual([])
})

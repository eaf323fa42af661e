import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const siasn = fileURLToPath(new URL('../../data/siasn-kecamatan-sukamaju.xlsx', import.meta.url))

/** Counts every press of the mouse on the page, also those of a double click. */
const countClicks = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, { clicks: 0 })
    document.addEventListener(
      'pointerdown',
      () => Object.assign(window, { clicks: Number(Reflect.get(window, 'clicks')) + 1 }),
      true,
    )
  })
const clicksOf = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, 'clicks')))

test(
  'a clerk comes from a SIASN export to the printed evaluation of one person along the endings alone',
  { timeout: 180_000 },
  async () => {
    // The third quarter is due on this day, whenever the test runs.
    const now = () => new Date('2026-11-27T09:00:00')
    const { page, complaints } = await openInBrowser('none', { now })
    await page.clock.setFixedTime(now())
    await page.reload()
    await countClicks(page)
    const button = (name: string | RegExp) =>
      page.getByRole('button', { name, exact: typeof name === 'string' })
    const ending = page.locator('.kk-ending')
    const follow = (name: RegExp) => ending.getByRole('link', { name }).click()

    await button('Siapkan kantor baru').click()
    await page.getByLabel('Nama kantor').fill('Kecamatan Sukamaju')
    await page.getByLabel('Nama instansi').fill('Pemerintah Kota Harapan')
    await page.getByLabel('Tempat penandatanganan').fill('Sukamaju')
    await button('Lanjut ke pengelola').click()
    await page.getByLabel('Nama pengelola').fill('Rina Wulandari')
    await button('Buat kantor').click()

    await page.getByRole('link', { name: 'Impor pegawai dari Excel' }).click()
    const chooser = page.waitForEvent('filechooser')
    await button('Pilih berkas Excel').click()
    await (await chooser).setFiles(siasn)
    await button(/^Impor \d+ pegawai$/).click()
    await ending.getByText('pegawai baru dan 0 perubahan diimpor.').waitFor()
    await follow(/^Buka tahun 2026 untuk \d+ pegawai$/)
    await button(/^Buat \d+ SKP$/).click()
    await ending.getByText(/SKP 2026 dibuat sebagai draf/).waitFor()
    await follow(/^Isi SKP /)

    await page.getByRole('heading', { name: /^SKP 2026/ }).waitFor()
    await button('Tambah RHK utama').click()
    await page.keyboard.type('Tersusunnya rencana kerja kecamatan tepat waktu')
    await page.keyboard.press('Tab') // aspek
    await page.keyboard.type('waktu')
    await page.keyboard.press('Tab') // indikator
    await page.keyboard.type('Rencana kerja ditetapkan sebelum batas waktu')
    await page.keyboard.press('Tab') // target
    await page.keyboard.type('1 dokumen')
    await page.keyboard.press('Enter')
    await page.getByText(/Tersimpan \d/).waitFor()
    await button('Tandatangani SKP').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tandatangani SKP' }).click()
    await ending.getByText('ditetapkan dan terkunci').waitFor()
    // The next one of the list is offered too.
    await ending.getByRole('link', { name: /^Pegawai berikutnya: / }).waitFor()
    await follow(/^Nilai pegawai ini/)

    await page.getByRole('heading', { name: /^Penilaian Triwulan III 2026/ }).waitFor()
    await button('Tetapkan capaian Triwulan III').click()
    await page
      .getByRole('dialog')
      .getByLabel(/^Capaian \*$/)
      .click()
    await page.getByRole('option', { name: 'Istimewa' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan capaian' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('gridcell', { name: 'Tulis realisasi' }).first().click()
    await page.keyboard.type('1 dokumen, ditetapkan 20 Januari')
    await page.keyboard.press('Enter')
    await page.getByRole('radiogroup', { name: 'Rating hasil kerja' }).getByText('Di atas ekspektasi').click()
    await page
      .getByRole('radiogroup', { name: 'Rating perilaku kerja' })
      .getByText('Di atas ekspektasi')
      .click()
    await page.getByText(/Tersimpan \d/).waitFor()
    await button('Tandatangani penilaian').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tandatangani penilaian' }).click()
    await ending.getByText('ditandatangani dan terkunci').waitFor()
    await follow(/^Cetak dokumen evaluasi$/)

    await page.getByLabel(/^Pratinjau Dokumen Evaluasi Kinerja Pegawai/).waitFor({ timeout: 60_000 })
    const download = page.waitForEvent('download')
    await button('Simpan PDF').click()
    expect((await download).suggestedFilename()).toMatch(/^Dokumen Evaluasi Kinerja Pegawai .*\.pdf$/)

    expect(await clicksOf(page)).toBeLessThanOrEqual(30)
    expect(complaints).toEqual([])
  },
)

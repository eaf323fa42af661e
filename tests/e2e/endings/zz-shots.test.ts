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

    const shot = async (name: string) => {
      await page.waitForTimeout(500)
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme })
        await page.waitForTimeout(200)
        await page.screenshot({ path: `/tmp/shots-endings/${name}-${scheme}.png` })
      }
      await page.emulateMedia({ colorScheme: 'light' })
    }
    await button('Siapkan kantor baru').click()
    await page.getByLabel('Nama kantor').fill('Kecamatan Sukamaju')
    await page.getByLabel('Nama instansi').fill('Pemerintah Kota Harapan')
    await page.getByLabel('Tempat penandatanganan').fill('Sukamaju')
    await button('Lanjut ke pengelola').click()
    await page.getByLabel('Nama pengelola').fill('Rina Wulandari')
    await button('Buat kantor').click()

    await page.getByRole('link', { name: 'Impor pegawai dari Excel' }).waitFor()
    await shot('01-first-day')
    await page.getByRole('link', { name: 'Impor pegawai dari Excel' }).click()
    const chooser = page.waitForEvent('filechooser')
    await button('Pilih berkas Excel').click()
    await (await chooser).setFiles(siasn)
    await button(/^Impor \d+ pegawai$/).click()
    await ending.getByText('pegawai baru dan 0 perubahan diimpor.').waitFor()
    await shot('02-imported')
    await follow(/^Buka tahun 2026 untuk \d+ pegawai$/)
    await button(/^Buat \d+ SKP$/).waitFor()
    await shot('03-open-year')
    await button(/^Buat \d+ SKP$/).click()
    await ending.getByText(/SKP 2026 dibuat sebagai draf/).waitFor()
    await shot('04-opened')
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
    await shot('05-skp-signed')
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
    await shot('06-evaluation-signed')
    console.log('CLICKS', await clicksOf(page))
    await follow(/^Cetak dokumen evaluasi$/)

    await page.getByLabel(/^Pratinjau Dokumen Evaluasi Kinerja Pegawai/).waitFor({ timeout: 60_000 })
    const download = page.waitForEvent('download')
    await button('Simpan PDF').click()
    expect((await download).suggestedFilename()).toMatch(/^Dokumen Evaluasi Kinerja Pegawai .*\.pdf$/)

    console.log('CLICKS', await clicksOf(page))
    await shot('07-print')
    await page.getByRole('link', { name: 'Beranda' }).click()
    await page.getByText('Langkah berikutnya').waitFor()
    await shot('08-beranda-later')
    await page.getByRole('link', { name: 'Penilaian', exact: true }).click()
    await page.getByText(/orang tidak ada di daftar ini/).waitFor()
    await shot('09-evaluations')
    await page.getByText(/orang tidak ada di daftar ini/).click()
    await shot('10-left-out')
    expect(await clicksOf(page)).toBeLessThanOrEqual(30)
    expect(complaints).toEqual([])
  },
)

test('demo', { timeout: 180_000 }, async () => {
  const { page, go } = await openInBrowser('demonstration')
  for (const [name, at] of [
    ['20-mid-year', '/'],
    ['21-late', '/perencanaan/belum-selesai'],
    ['22-evals', '/penilaian'],
    ['23-matrix', '/perencanaan/kaskade/matriks'],
    ['24-print', '/cetak/skp'],
    ['25-open', '/perencanaan/buka-tahun'],
  ] as const) {
    await go(at)
    await page.waitForTimeout(900)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.waitForTimeout(200)
      await page.screenshot({ path: `/tmp/shots-endings/${name}-${scheme}.png` })
    }
  }
})

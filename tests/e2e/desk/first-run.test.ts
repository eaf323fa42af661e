import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, inject, test } from 'vitest'
import { packed, readPdf } from '../../documents/pdf-text.ts'
import { clientOf } from '../../procedures/office.ts'
import { removeShared, openInBrowser } from '../application.ts'

afterAll(removeShared)

const siasn = fileURLToPath(new URL('../../data/siasn-kecamatan-sukamaju.xlsx', import.meta.url))
const year = new Date().getFullYear()

test(
  'from the first run over SIASN, one SKP and its evaluation to the PDF',
  { timeout: 120_000 },
  async () => {
    const { page, complaints, application } = await openInBrowser('none', { react: 'development' })
    const button = (name: string | RegExp) =>
      page.getByRole('button', { name, exact: typeof name === 'string' })

    // Set up the office.
    await button('Siapkan kantor baru').click()
    await page.getByLabel('Nama kantor').fill('Kecamatan Sukamaju')
    await page.getByLabel('Nama instansi').fill('Pemerintah Kota Harapan')
    await page.getByLabel('Tempat penandatanganan').fill('Sukamaju')
    await button('Lanjut ke pengelola').click()
    await page.getByLabel('Nama pengelola').fill('Rina Wulandari')
    await button('Buat kantor').click()
    await page.getByText('Kantor ini belum mempunyai pegawai').waitFor()

    // Bring the people in.
    await page.getByRole('link', { name: 'Impor pegawai dari Excel' }).click()
    await page.locator('input[type=file]').setInputFiles(siasn)
    await page.getByText('ekspor SIASN, dikenali tanpa pengaturan').waitFor()
    await page.getByRole('status').filter({ hasText: '38 pegawai baru' }).waitFor()
    await button('Impor 38 pegawai').click()
    await page.getByText('38 pegawai baru dan 0 perubahan diimpor.').waitFor()
    await expect.poll(() => page.getByText('38 baris').count()).toBe(1)

    // Write the SKP of somebody whose head is known.
    await page.getByRole('link', { name: 'Perencanaan' }).click()
    await page.getByLabel('Cari nama, NIP, jabatan atau unit').fill('Perencana Ahli Pertama')
    await page.getByRole('grid').getByRole('row').nth(1).click()
    await page.getByRole('heading', { name: new RegExp(`SKP ${year}`) }).waitFor()
    await button('Mulai SKP').click()
    await button('Tambah RHK utama').click()
    await page.keyboard.type('Tersusunnya rencana kerja kecamatan tepat waktu')
    await page.keyboard.press('Tab') // aspek
    await page.keyboard.type('waktu')
    await page.keyboard.press('Tab') // indikator
    await page.keyboard.type('Rencana kerja ditetapkan sebelum batas waktu')
    await page.keyboard.press('Tab') // target
    await page.keyboard.type('1 dokumen')
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: '1 dokumen' }).waitFor()
    const behaviour = page.getByRole('grid', { name: 'Perilaku kerja' })
    await behaviour.getByRole('row').filter({ hasText: 'Akuntabel' }).locator('[data-column="1"]').dblclick()
    await page
      .getByLabel('Ekspektasi khusus pimpinan: Akuntabel')
      .fill('Jujur dalam setiap angka yang dilaporkan')
    await page.getByText(/Tersimpan \d/).waitFor()
    await button('Tandatangani SKP').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tandatangani SKP' }).click()
    await page.getByText('ditetapkan dan terkunci').waitFor()

    // Appraise: achievement first, then realisation, ratings, signing.
    await page.getByRole('link', { name: 'Penilaian' }).click()
    await button(/^Tetapkan capaian/).click()
    await page
      .getByRole('dialog')
      .getByLabel(/^Capaian \*$/)
      .click()
    await page.getByRole('option', { name: 'Istimewa' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan capaian' }).click()
    await page.getByText('Capaian kinerja organisasi: Istimewa').waitFor()
    await page.getByRole('grid').getByRole('row').nth(1).click()
    await page.getByRole('gridcell', { name: 'Tulis realisasi' }).first().dblclick()
    await page.getByLabel('Realisasi utama 1, indikator 1').fill('1 dokumen, ditetapkan 20 Januari')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByLabel('Umpan balik utama 1').fill('Pimpinan: selesai sebelum waktunya')
    await page.getByRole('radiogroup', { name: 'Rating hasil kerja' }).getByText('Di atas ekspektasi').click()
    await page
      .getByRole('radiogroup', { name: 'Rating perilaku kerja' })
      .getByText('Di atas ekspektasi')
      .click()
    await page.getByText(/Tersimpan \d/).waitFor()
    await button('Tandatangani penilaian').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tandatangani penilaian' }).click()
    await page.getByText('ditandatangani dan terkunci').waitFor()
    await expect.poll(() => page.getByText('Sangat Baik').count()).toBeGreaterThan(0)

    // Hold the PDF in hand.
    await button('Cetak').click()
    await page.getByRole('menuitem', { name: 'Evaluasi Kinerja Pegawai', exact: true }).click()
    await page.getByRole('img', { name: 'Halaman 1' }).waitFor({ timeout: 20_000 })
    const download = page.waitForEvent('download')
    await button('Simpan PDF').click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^Evaluasi Kinerja Pegawai .* - .*\.pdf$/)
    const pdf = await readPdf(new Uint8Array(readFileSync(await file.path())))
    for (const written of [
      'EVALUASI KINERJA PEGAWAI',
      'Tersusunnya rencana kerja kecamatan tepat waktu',
      'Rencana kerja ditetapkan sebelum batas waktu',
      '1 dokumen, ditetapkan 20 Januari',
      'Pimpinan: selesai sebelum waktunya',
      'Jujur dalam setiap angka yang dilaporkan',
      'SANGAT BAIK',
      'ISTIMEWA',
    ])
      expect(pdf.packed).toContain(packed(written))

    expect(complaints).toEqual([])
    expect((await clientOf(application).trust.check()).sound).toBe(true)
  },
)

test('a browser, which has no dialog for files, offers the offices in the folder and says which that is', async () => {
  const { page, complaints, application } = await openInBrowser('none')
  const { dataFolder } = application.host
  await page.getByText(`Salin berkas .kinerja ke folder ${dataFolder}`).waitFor()
  copyFileSync(inject('demonstration'), join(dataFolder, 'Kantor salinan.kinerja'))
  await page.getByRole('button', { name: 'Muat ulang daftar' }).click()
  await page.getByRole('button', { name: 'Kantor salinan' }).click()
  await page.getByRole('heading', { name: 'Beranda' }).waitFor()
  expect(application.file.path).toBe(join(dataFolder, 'Kantor salinan.kinerja'))
  expect(complaints).toEqual([])
})

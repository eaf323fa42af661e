import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()
const now = new Date(`${year}-11-25T10:00:00`)

test(
  'praise is written in by keyboard, handed on, answered within its days, and reaches the person as evidence',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration', { now: () => now })
    await page.clock.setFixedTime(now)
    await page.reload()
    const client = clientOf(application)
    await go('/')
    await page.getByRole('link', { name: /^Pengaduan: 3 lewat batas waktu/ }).click()
    // What is late stands first.
    await expect.poll(() => page.getByRole('row').nth(1).textContent()).toContain('lewat')

    await page.getByRole('button', { name: 'Catat pengaduan' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Jenis' }).click()
    await page.getByRole('option', { name: 'Pujian' }).click()
    await dialog.getByRole('textbox', { name: 'Uraian' }).fill('Petugas arsip menemukan berkas lama saya')
    await dialog.getByRole('textbox', { name: 'Nama petugas yang disebut' }).fill('Pak Eko')
    await dialog.getByRole('textbox', { name: 'Nama', exact: true }).fill('Warga Contoh Rahasia')
    await page.keyboard.press('Control+s')
    await page.getByText(/^Tercatat dengan nomor \d{3}\/PGD\/\d{4}\.$/).waitFor()
    await page.getByRole('link', { name: /^Buka \d{3}\/PGD/ }).click()

    const panel = page.getByRole('region', { name: 'Pengaduan di samping register' })
    await panel.getByText('(dirahasiakan)').waitFor()
    await panel.getByRole('button', { name: 'Catat langkah' }).click()
    await dialog.getByRole('button', { name: 'Catat langkah' }).click()
    await panel.getByText('Pemilahan').waitFor()
    await panel.getByRole('button', { name: 'Catat langkah' }).click()
    await dialog.getByRole('combobox', { name: 'Ditangani oleh' }).fill('Indah Kirana')
    await page.getByRole('option', { name: /Indah Kirana/ }).click()
    await dialog.getByRole('button', { name: 'Catat langkah' }).click()
    await panel.getByRole('button', { name: 'Tulis jawaban' }).click()
    await dialog.getByRole('textbox', { name: 'Jawaban', exact: true }).fill('Terima kasih, kami sampaikan.')
    await page.keyboard.press('Control+s')
    await panel.getByText('Hari itu juga').waitFor()

    await panel.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Kaitkan dengan pegawai' }).click()
    await dialog.getByRole('combobox', { name: 'Pegawai' }).fill('Eko Prasetyo')
    await page.getByRole('option', { name: /Eko Prasetyo/ }).click()
    await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Menurut daftar jaga')
    await dialog.getByRole('button', { name: 'Simpan putusan' }).click()
    // The pengelola decides nothing by himself.
    const paper = dialog.getByRole('textbox', { name: 'Disposisi pimpinan' })
    expect(await paper.evaluate((field) => field.matches(':invalid'))).toBe(true)
    await paper.fill('Disposisi 25/11')
    await dialog.getByRole('button', { name: 'Simpan putusan' }).click()
    await panel.getByRole('link', { name: 'Buka umpan balik' }).click()
    await page.getByText('Petugas arsip menemukan berkas lama saya').first().waitFor()
    expect(await page.content()).not.toContain('Warga Contoh Rahasia')

    // It is evidence in his appraisal of the last quarter, where the appraiser writes.
    const [eko] = await client.employees.list({ search: 'Eko Prasetyo' })
    const { entries } = await client.monitoring.feedback.get({
      employeeId: eko?.id ?? 0,
      year,
      period: 'tw4',
    })
    expect(entries).toContainEqual(
      expect.objectContaining({ role: 'pengguna-layanan', text: 'Petugas arsip menemukan berkas lama saya' }),
    )
    expect(complaints).toEqual([])
  },
)

test(
  'a forum is prepared, its invitation printed, and a promise of the last one looked at',
  { timeout: 240_000 },
  async () => {
    const { page, go, complaints } = await openInBrowser('demonstration', { now: () => now })
    await page.clock.setFixedTime(now)
    await page.reload()
    await go('/suara/forum')
    await page.getByRole('button', { name: 'Siapkan forum' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Pokok bahasan' }).fill('Perubahan standar pelayanan')
    await dialog.getByRole('textbox', { name: 'Tanggal', exact: true }).fill(`25/11/${year}`)
    await dialog.getByRole('textbox', { name: 'Tempat' }).fill('Balai warga')
    await dialog.getByRole('combobox', { name: 'Dipimpin oleh' }).fill('Bagus Prayoga')
    await page.getByRole('option', { name: /Bagus Prayoga/ }).click()
    await dialog.getByRole('textbox', { name: 'Agenda' }).fill('Rancangan standar pelayanan')
    await page.keyboard.press('Control+s')
    await page.getByRole('link', { name: 'Buka forum' }).click()
    await page.getByRole('button', { name: 'Tinjau: Layar antrean dipasang di halaman kantor' }).click()
    await dialog.getByRole('combobox', { name: 'Hasilnya' }).click()
    await page.getByRole('option', { name: 'Ditepati', exact: true }).click()
    await dialog.getByRole('button', { name: 'Simpan tinjauan' }).click()
    await page.getByRole('region', { name: 'Janji forum sebelumnya' }).getByText('Ditepati').first().waitFor()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Cetak undangan' }).click()
    await page.locator('canvas').first().waitFor()
    expect(complaints).toEqual([])
  },
)

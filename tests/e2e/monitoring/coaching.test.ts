import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()
/** When somebody sits before it: the demonstration has been told by then. */
const now = new Date(`${year}-11-25T10:00:00`)

test(
  'a talk is written by keyboard, its action is done, and a plan of improvement is reviewed and ends',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration', { now: () => now })
    await page.clock.setFixedTime(now)
    await page.reload()
    const client = clientOf(application)
    const { lines } = await client.monitoring.coaching.due({})
    const review = lines.find(({ kind }) => kind === 'review')
    if (!review) throw new Error('no plan waits for a review')

    await go('/pemantauan/pembinaan')
    // What is late stands first.
    await expect.poll(() => page.getByRole('row').nth(1).textContent()).toContain('lewat')
    await page.getByRole('button', { name: 'Catat bimbingan' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Pegawai' }).fill('Nani Suryani')
    await page.getByRole('option', { name: /Nani Suryani/ }).click()
    await dialog.getByRole('combobox', { name: 'Dipimpin oleh' }).fill('Indah Kirana')
    await page.getByRole('option', { name: /Indah Kirana/ }).click()
    const { keyboard } = page
    await dialog.getByRole('textbox', { name: 'Masalah atau hal yang dibicarakan' }).focus()
    await keyboard.type('Arsip belum ditata')
    await keyboard.press('Tab')
    await keyboard.type('Menata setiap Jumat')
    await dialog.getByRole('button', { name: 'Tambah tindak lanjut' }).click()
    await dialog
      .getByRole('textbox', { name: 'Tindak lanjut 1', exact: true })
      .fill('Arsip triwulan IV ditata')
    await keyboard.press('Control+s')
    await page.getByText(/^Bimbingan kinerja 25 November \d{4} tercatat\.$/).waitFor()
    await page.getByRole('link', { name: 'Buka pembinaannya' }).click()

    await page.getByRole('heading', { name: /^Pembinaan Nani Suryani/ }).waitFor()
    await page.getByRole('button', { name: 'Tandai selesai: Arsip triwulan IV ditata' }).click()
    await dialog.getByRole('textbox', { name: 'Hasilnya' }).fill('Tiga bulan tertata')
    await dialog.getByRole('button', { name: 'Simpan tindak lanjut' }).click()
    await page.getByText('Selesai 25/11/').waitFor()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Cetak berita acara' }).click()
    await page.locator('canvas').first().waitFor()

    // The one whose plan is to be reviewed, beside the list.
    await go('/pemantauan/pembinaan')
    await page.getByRole('row', { name: /Tinjauan/ }).click()
    const panel = page.getByRole('region', { name: 'Pembinaan seorang pegawai di samping daftar' })
    await panel.getByRole('button', { name: 'Catat tinjauan' }).first().click()
    await dialog.getByRole('textbox', { name: 'Yang ditemukan pada langkah 3' }).fill('Semua bulan tertata')
    await dialog.getByRole('checkbox', { name: 'Langkah 3 selesai' }).check()
    await dialog.getByRole('textbox', { name: 'Hasil tinjauan' }).fill('Semua langkah tercapai')
    await dialog.getByRole('button', { name: 'Simpan tinjauan' }).click()
    await panel.getByText('Semua langkah tercapai').waitFor()
    const [plan] = await client.monitoring.improvement.ofPerson({ employeeId: review.employeeId })
    expect(plan?.steps.map(({ doneOn }) => doneOn === null)).toEqual([false, false, false])

    await panel.getByRole('button', { name: 'Tindakan lain' }).first().click()
    await page.getByRole('menuitem', { name: 'Putuskan hasil' }).click()
    await dialog.getByRole('radio', { name: 'Berhasil', exact: true }).check()
    await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Semua langkah tercapai lebih awal')
    await dialog.getByRole('button', { name: 'Simpan putusan' }).click()
    await panel.getByText('Semua langkah tercapai lebih awal').waitFor()
    expect((await client.monitoring.coaching.due({})).lines.map(({ kind }) => kind)).not.toContain('review')
    expect(complaints).toEqual([])
  },
)

import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'the public answers at the kiosk, on a phone-sized screen and a full one; the index, the plan and the report follow',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const { services } = await client.voices.survey.services()
    const [service] = services
    if (!service) throw new Error('the demonstration office has services')
    const year = new Date().getFullYear()
    await go('/suara')
    await page.getByRole('button', { name: 'Buat survei' }).click()
    const dialog = page.getByRole('dialog', { name: `Buat survei ${year}` })
    await dialog.getByText('Setahun').click()
    await dialog.getByRole('textbox', { name: 'Jumlah pengguna layanan' }).fill('31')
    await dialog.getByText('Diperlukan 29 responden.').waitFor()
    await dialog.getByRole('button', { name: 'Buat survei' }).click()
    await page.getByText('Belum ada jawaban.').waitFor()
    const id = Number(/survei\/(\d+)/.exec(page.url())?.[1])

    await page.getByRole('button', { name: 'Mulai kiosk' }).click()
    const start = page.getByRole('dialog', { name: 'Mulai kiosk' })
    await start.getByRole('textbox', { name: 'Kata kunci kiosk' }).fill('loket satu')
    await start.getByRole('button', { name: 'Mulai kiosk' }).click()

    await page.getByText('14 pertanyaan, kira-kira dua menit.').waitFor()
    const answer = async (choice: number) => {
      await page.getByRole('button', { name: 'Mulai menilai' }).click()
      await page.getByRole('button', { name: service.name }).click()
      for (let question = 0; question < 9; question += 1) {
        await page.getByText(`Pertanyaan ${question + 2} dari 14`).waitFor()
        await page.locator('.kk-kiosk-choices button').nth(choice).click()
      }
      await page.getByRole('button', { name: 'Perempuan' }).click()
      for (let skipped = 0; skipped < 3; skipped += 1)
        await page.getByRole('button', { name: 'Lewati' }).click()
      await page.getByRole('button', { name: 'Kirim penilaian' }).click()
      await page.getByRole('heading', { name: 'Terima kasih.' }).waitFor()
      await page.getByRole('button', { name: 'Selesai' }).click()
    }
    await answer(2)
    await page.evaluate(() => document.fullscreenElement && document.exitFullscreen())
    await page.setViewportSize({ width: 390, height: 780 })
    await answer(3)
    // Nothing runs over the edge of a phone.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1366, height: 768 })
    // A new page is the kiosk again, and half an answer is nothing.
    await page.getByRole('button', { name: 'Mulai menilai' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Mulai menilai' }).waitFor()
    for (let more = 0; more < 28; more += 1)
      await client.voices.survey.answerKiosk({
        key: randomUUID(),
        serviceId: service.id,
        sex: 'L',
        age: '20-29',
        education: 'sma',
        occupation: 'swasta',
        scores: [3, 3, 2, 4, 3, 3, 4, 3, 4],
        suggestion: '',
      })
    await page.getByRole('button', { name: 'Petugas' }).click()
    const leave = page.getByRole('dialog', { name: 'Akhiri kiosk' })
    await leave.getByRole('textbox', { name: 'Kata kunci kiosk' }).fill('salah')
    await leave.getByRole('button', { name: 'Akhiri kiosk' }).click()
    await leave.getByText('Kata kunci kiosk salah.').waitFor()
    await leave.getByRole('textbox', { name: 'Kata kunci kiosk' }).fill('loket satu')
    await leave.getByRole('button', { name: 'Akhiri kiosk' }).click()

    await go(`/suara/survei/${id}`)
    await page.getByText('30 responden, cukup: paling sedikit 29.').waitFor()
    const { whole } = await client.voices.survey.results({ id })
    await page.getByText(String(whole.index).replace('.', ','), { exact: true }).first().waitFor()

    await page.getByRole('tab', { name: 'Tindak lanjut' }).click()
    await page.getByRole('button', { name: 'Mulai dari tiga unsur terendah' }).click()
    for (const row of [1, 2, 3]) {
      await page.getByRole('textbox', { name: `Kegiatan ${row}` }).fill(`Perbaikan ${row}`)
      await page.getByRole('textbox', { name: `Penanggung jawab ${row}` }).fill('Kasi Pelayanan')
    }
    // A look at the results, and what was typed is still there.
    await page.getByRole('tab', { name: 'Hasil' }).click()
    await page.getByRole('tab', { name: 'Tindak lanjut' }).click()
    expect(await page.getByRole('textbox', { name: 'Kegiatan 3' }).inputValue()).toBe('Perbaikan 3')
    await page.getByRole('button', { name: 'Simpan rencana' }).click()
    await page.getByText('Rencana tindak lanjut disimpan.').waitFor()
    expect((await client.voices.survey.results({ id })).actions[0]?.unsur).toBe('WAKTU')

    await page.getByRole('button', { name: 'Cetak' }).click()
    await page.getByRole('menuitem', { name: 'Laporan Survei Kepuasan Masyarakat' }).click()
    await page.getByRole('img', { name: 'Halaman 1', exact: true }).waitFor()
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
  },
)

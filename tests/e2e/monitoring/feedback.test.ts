import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readPdf } from '../../documents/pdf-text.ts'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()
/** When somebody sits before it: the demonstration has been told by then. */
const now = new Date(`${year}-11-25T10:00:00`)

test(
  'a superior tells somebody something by keyboard alone; it stands beside the evaluation and on the form',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration', {
      react: 'development',
      now: () => now,
    })
    await page.clock.setFixedTime(now)
    await page.reload()
    const client = clientOf(application)
    const led = await client.evaluation.superior.overview({ year, month: 11, period: 'tw4' })
    await go('/orang-saya')
    const { keyboard } = page
    await page.locator('tr[data-person]').nth(0).focus()
    await keyboard.press('ArrowDown')
    const row = page.locator('tr[data-person]:focus')
    const employeeId = Number(await row.getAttribute('data-person'))
    const person = led.people.find((one) => one.employeeId === employeeId)
    const [result] = person?.rhk ?? []
    if (!person || !result) throw new Error('nobody has an RHK')
    await keyboard.press('u')
    await page.getByRole('textbox', { name: `Umpan balik untuk ${person.fullName}` }).waitFor()
    await keyboard.type('Surat selesai lebih cepat')
    await keyboard.press('Enter')
    await page.locator(`tr[data-person="${employeeId}"]`).getByText('Hari ini').waitFor()
    const stored = async () =>
      (await client.monitoring.feedback.get({ employeeId, year, period: 'tw4' })).entries.filter(
        ({ day }) => day === `${year}-11-25`,
      )
    expect(await stored()).toMatchObject([
      { role: 'pimpinan', rhkId: result.id, text: 'Surat selesai lebih cepat', tone: 'positif' },
    ])
    // One goes on where one was, e.g. with advice on the last day that was handed in.
    await page.locator(`tr[data-person="${employeeId}"]:focus`).waitFor()
    await keyboard.press('s')
    if (person.adviceDay !== null) {
      await page.getByRole('textbox', { name: /^Saran atas progres harian/ }).waitFor()
      await keyboard.type('Sebut nomor suratnya')
      await keyboard.press('Enter')
      await expect
        .poll(async () => (await stored()).map(({ diaryDay }) => diaryDay))
        .toContain(person.adviceDay)
    }

    await go(`/penilaian/skp/${person.skpId}/tw4`)
    const takes = page.getByRole('button', { name: `Ambil ke umpan balik: ${result.text}` })
    await takes.click()
    await page
      .getByRole('grid', { name: 'Hasil kerja' })
      .getByText('Pimpinan: Surat selesai lebih cepat')
      .waitFor()
    await expect
      .poll(
        async () =>
          (await client.evaluation.look({ skpId: person.skpId, period: 'tw4' })).content.feedback[result.id],
      )
      .toContain('Pimpinan: Surat selesai lebih cepat')
    expect(await takes.isDisabled()).toBe(true)

    await go(`/umpan-balik/${employeeId}`)
    await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
    await page.getByRole('option', { name: 'Triwulan IV' }).click()
    await page.getByRole('region', { name: result.text }).getByText('Surat selesai lebih cepat').waitFor()
    await page.getByRole('link', { name: 'Cetak umpan balik' }).click()
    await page.getByRole('status').filter({ hasText: '1 dokumen' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    const { packed } = await readPdf(new Uint8Array(readFileSync(await (await download).path())))
    expect(packed).toContain('Pimpinan:Suratselesailebihcepat')
    expect(packed).not.toContain('RATING')
    expect(complaints).toEqual([])
  },
)

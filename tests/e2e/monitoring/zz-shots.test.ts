import { afterAll, test } from 'vitest'
import { openInBrowser, removeShared } from '../application.ts'
afterAll(removeShared)
test('shots', { timeout: 300_000 }, async () => {
  for (const scheme of ['light', 'dark'] as const) {
    const { page, go, application, complaints } = await openInBrowser('demonstration', { colorScheme: scheme })
    const id = application.file.raw.prepare('SELECT employee_id FROM diary ORDER BY id LIMIT 1 OFFSET 6').pluck().get()
    await go('/pemantauan')
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `/tmp/shot-list-nov-${scheme}.png` })
    await page.getByRole('button', { name: 'Bulan sebelumnya' }).click()
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `/tmp/shot-list-${scheme}.png` })
    await go(`/pemantauan/${id}`)
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `/tmp/shot-person-${scheme}.png` })
    if (scheme === 'light') {
      await page.getByRole('button', { name: 'Salin untuk e-Kinerja' }).click()
      await page.waitForTimeout(600)
      await page.screenshot({ path: `/tmp/shot-copy-${scheme}.png` })
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Bulan berikutnya' }).click()
      await page.waitForTimeout(1200)
      await page.screenshot({ path: `/tmp/shot-person-nov-${scheme}.png` })
      await go('/pengaturan/hari-kerja')
      await page.waitForTimeout(1200)
      await page.screenshot({ path: `/tmp/shot-days-${scheme}.png` })
      await go(`/cetak/laporan-harian/pegawai/${id}`)
      await page.waitForTimeout(4000)
      await page.screenshot({ path: `/tmp/shot-print-${scheme}.png` })
    }
    console.log(complaints)
  }
})

import { afterAll, expect, test } from 'vitest'
import { openInBrowser, removeShared } from './application.ts'

afterAll(removeShared)

test(
  'an application left open over New Year offers and shows the new year',
  { timeout: 120_000 },
  async () => {
    const { page, complaints } = await openInBrowser('demonstration')
    const year = new Date().getFullYear()
    await page.clock.install({ time: new Date(`${year}-12-31T23:58:30`) })
    await page.reload()
    const chosen = page.getByRole('combobox', { name: 'Tahun' })
    await chosen.waitFor()
    expect(await chosen.inputValue()).toBe(String(year))
    // The annual appraisal is due from December on.
    expect(await page.getByRole('combobox', { name: 'Periode penilaian' }).inputValue()).toBe('Tahunan')
    await page.clock.runFor('03:00')
    await expect.poll(() => chosen.inputValue()).toBe(String(year + 1))
    expect(await page.getByRole('combobox', { name: 'Periode penilaian' }).inputValue()).toBe('Triwulan I')
    expect(complaints).toEqual([])
  },
)

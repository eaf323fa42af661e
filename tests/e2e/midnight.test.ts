import { afterAll, expect, test } from 'vitest'
import { openInBrowser, removeShared } from './application.ts'

afterAll(removeShared)

test(
  'an application left open over New Year offers the new year, and stays where work is due',
  { timeout: 120_000 },
  async () => {
    const year = new Date().getFullYear()
    // The clock of the computer, which the application and the page both read.
    let now = new Date(`${year}-12-31T23:58:30`)
    const { page, complaints } = await openInBrowser('demonstration', { now: () => now })
    await page.clock.install({ time: now })
    await page.reload()
    const chosen = page.getByRole('combobox', { name: 'Tahun' })
    await chosen.waitFor()
    expect(await chosen.inputValue()).toBe(String(year))
    // The annual appraisal is due from December on.
    expect(await page.getByRole('combobox', { name: 'Periode penilaian' }).inputValue()).toBe('Tahunan')
    now = new Date(`${year + 1}-01-01T00:01:30`)
    await page.clock.runFor('03:00')
    // The annual appraisals of the old year are not signed yet, and due until the end of January.
    await chosen.click()
    await page.getByRole('option', { name: String(year + 1) }).waitFor()
    await page.keyboard.press('Escape')
    expect(await chosen.inputValue()).toBe(String(year))
    expect(await page.getByRole('combobox', { name: 'Periode penilaian' }).inputValue()).toBe('Tahunan')
    expect(complaints).toEqual([])
  },
)

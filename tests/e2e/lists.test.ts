import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openInBrowser, removeShared, settled } from './application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

/** A year by its box in the head, on whatever page. */
async function chooseYear(page: Page, wanted: number): Promise<void> {
  await page.getByRole('combobox', { name: 'Tahun', exact: true }).click()
  await page.getByRole('option', { name: String(wanted) }).click()
}

test('45 people are on three screens at most in every list', { timeout: 180_000 }, async () => {
  const { page, go, complaints } = await openInBrowser('demonstration')
  const screens = () =>
    page.locator('.kk-table').evaluate((list) => ({
      high: list.scrollHeight,
      seen: list.clientHeight,
      wide: list.scrollWidth <= list.clientWidth,
    }))
  for (const [route, name, of] of [
    ['/pegawai', 'Daftar pegawai', year],
    ['/perencanaan', `SKP ${year}`, year],
    ['/penilaian', /^Penilaian/, year],
    // Nobody has an SKP of the next year: everybody is in these.
    ['/perencanaan/buka-tahun', `Pegawai tanpa SKP ${year + 1}`, year + 1],
    ['/perencanaan/belum-selesai', `Belum menyelesaikan SKP ${year + 1}`, year + 1],
  ] as const) {
    await go(route)
    await chooseYear(page, of)
    await page.getByRole('grid', { name }).getByRole('row').nth(3).waitFor()
    const { high, seen, wide } = await screens()
    expect(high, route).toBeGreaterThan(40 * 30)
    expect(high / seen, route).toBeLessThanOrEqual(3)
    // Nothing of a row lies beside the screen.
    expect(wide, route).toBe(true)
  }
  expect(complaints).toEqual([])
})

test('names, states, ratings and predikat are never cut', { timeout: 120_000 }, async () => {
  const { page, go } = await openInBrowser('demonstration')
  const cut = () =>
    page.locator('.kk-table-body [role=row]').evaluateAll((rows) =>
      rows.flatMap((row) =>
        [...row.querySelectorAll('[role=gridcell]')].flatMap((cell, place) => {
          const decides = cell.querySelector('.kk-name, .kk-badge') !== null || place >= 4
          const isCut = cell.scrollWidth > cell.clientWidth + 1 || cell.scrollHeight > cell.clientHeight + 1
          return decides && isCut ? [cell.textContent] : []
        }),
      ),
    )
  for (const [route, period] of [
    ['/perencanaan', null],
    ['/penilaian', 'Triwulan I'],
    ['/penilaian', 'Triwulan II'],
  ] as const) {
    await go(route)
    if (period) {
      await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
      await page.getByRole('option', { name: period, exact: true }).click()
    }
    const list = page.getByRole('grid').first()
    await list.getByRole('row').nth(3).waitFor()
    for (const key of ['Home', 'PageDown', 'PageDown', 'End']) {
      await list.focus()
      await page.keyboard.press(key)
      await settled(page)
      expect(await cut(), `${route} ${period}`).toEqual([])
    }
  }
})

test(
  'a list that is narrowed to nothing says so, and one button shows all again',
  { timeout: 120_000 },
  async () => {
    const { page, go } = await openInBrowser('demonstration')
    for (const [route, field, what] of [
      ['/pegawai', 'Cari nama, NIP, jabatan atau unit', 'pegawai'],
      ['/perencanaan', 'Cari nama, NIP, jabatan atau unit', 'SKP'],
      ['/penilaian', 'Cari nama, NIP, jabatan atau unit', 'penilaian'],
      ['/perencanaan/kaskade/indikator', 'Cari indikator, RHK atau pegawai', 'indikator'],
      ['/pengaturan/catatan', 'Kata', 'catatan'],
    ] as const) {
      await go(route)
      await page.getByLabel(field, { exact: true }).fill('zzzz tidak ada')
      const note = page
        .locator('.kk-card')
        .filter({ hasText: `Tidak ada ${what} yang cocok dengan saringan ini.` })
      await note.getByRole('button', { name: 'Hapus saringan' }).click()
      await note.waitFor({ state: 'detached' })
      expect(await page.getByLabel(field, { exact: true }).inputValue(), route).toBe('')
    }
  },
)

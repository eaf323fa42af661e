import { afterAll, expect, test } from 'vitest'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'what was said of a page goes with it, and lies over nothing that is written',
  { timeout: 120_000 },
  async () => {
    const { page, go, complaints } = await openInBrowser('demonstration')
    await go('/pengaturan/kantor')
    await page.getByRole('textbox', { name: 'Telepon' }).fill('021 555 0199')
    await page.getByRole('button', { name: 'Simpan identitas' }).click()
    const message = page.getByText('Identitas kantor tersimpan.')
    await message.waitFor()
    // Beside the page, and below the entries of the menu.
    const { x = 0, y = 0, width = 0 } = (await message.boundingBox()) ?? {}
    expect(x + width).toBeLessThan((await page.locator('main').boundingBox())?.x ?? 0)
    const menu = page.getByRole('navigation', { name: 'Navigasi utama' })
    const last = await menu.getByRole('link').last().boundingBox()
    expect(y).toBeGreaterThan((last?.y ?? 0) + (last?.height ?? 0))
    // Its time stands still below the pointer, so that only another page takes it away.
    await message.hover()
    await expect
      .poll(
        async () => {
          await go('/pegawai')
          await go('/pengaturan/kantor')
          return message.count()
        },
        { timeout: 6000 },
      )
      .toBe(0)
    expect(complaints).toEqual([])
  },
)

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
    const { y = 0, height = 0 } = (await message.boundingBox()) ?? {}
    expect(y + height).toBeLessThan((await page.locator('main').boundingBox())?.y ?? 0)
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

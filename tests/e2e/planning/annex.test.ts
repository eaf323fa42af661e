import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { firstDraft, openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'lampiran and rencana aksi are written below the SKP and stored by themselves',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const id = await firstDraft(application)
    const stored = async () => (await client.planning.annex.get({ id })).annex
    const before = await stored()
    await go(`/perencanaan/skp/${id}`)
    for (const title of ['Lampiran SKP', 'Rencana aksi']) {
      const section = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
      const toggle = section.getByRole('button', { name: /^Tampilkan/ })
      if (await toggle.count()) await toggle.click()
      await section.getByRole('button', { name: 'Tambah baris' }).first().click()
      // The new row is the last one of the first list; others have rows already.
      const row = section.locator('table').first().locator('tbody tr').last()
      const field = row.getByRole('textbox', {
        name: title === 'Lampiran SKP' ? /^Isi, / : /^Rencana aksi, /,
      })
      await field.fill(title === 'Lampiran SKP' ? 'Satu unit laptop rekaan' : 'Menyusun jadwal rekaan')
      if (title === 'Rencana aksi') await row.getByRole('checkbox', { name: 'II', exact: true }).check()
    }
    await expect
      .poll(async () => {
        const { attachments, actions } = await stored()
        return [
          attachments.dukungan.includes('Satu unit laptop rekaan'),
          actions.find(({ action }) => action === 'Menyusun jadwal rekaan')?.quarters,
        ]
      })
      .toEqual([true, 2])
    const after = await stored()
    expect(after.attachments.dukungan.length).toBe(before.attachments.dukungan.length + 1)
    expect(complaints).toEqual([])
  },
)

test(
  'lampiran and rencana aksi are taken over from another SKP, seen at once, and taken back',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const id = await firstDraft(application)
    await client.planning.annex.save({
      id,
      revision: (await client.planning.annex.get({ id })).revision,
      annex: { attachments: { dukungan: [], pertanggungjawaban: [], konsekuensi: [] }, actions: [] },
    })
    const rows = async () => (await client.planning.annex.get({ id })).annex.attachments.konsekuensi.length
    expect(await rows()).toBe(0)
    await go(`/perencanaan/skp/${id}`)
    await page.getByRole('button', { name: 'Salin dari SKP lain…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Salin lampiran dan rencana aksi' })
    await dialog.getByRole('combobox', { name: 'SKP sumber' }).click()
    await page.getByRole('option').first().click()
    await dialog.getByRole('button', { name: /^Salin [1-9]\d* baris$/ }).click()
    await page.getByRole('textbox', { name: 'Isi, Konsekuensi' }).first().waitFor()
    await expect.poll(rows).toBeGreaterThan(0)
    const section = page.locator('section').filter({ hasText: 'Lampiran SKP' }).first()
    await section.getByRole('button', { name: 'Urungkan' }).click()
    await expect.poll(rows).toBe(0)
    expect(complaints).toEqual([])
  },
)

test('rows are written one after the other from the keyboard', { timeout: 90_000 }, async () => {
  const { page, application, go } = await openInBrowser('demonstration')
  const client = clientOf(application)
  const id = await firstDraft(application)
  const before = (await client.planning.annex.get({ id })).annex.attachments.dukungan
  await go(`/perencanaan/skp/${id}`)
  const section = page.locator('section').filter({ hasText: 'Lampiran SKP' }).first()
  const toggle = section.getByRole('button', { name: /^Tampilkan/ })
  if (await toggle.count()) await toggle.click()
  await section.getByRole('button', { name: 'Tambah baris' }).first().click()
  await page.keyboard.type('Pertama')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Kedua')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('dengan dua baris')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ketiga')
  await expect
    .poll(async () => (await client.planning.annex.get({ id })).annex.attachments.dukungan)
    .toEqual([...before, 'Pertama', 'Kedua\ndengan dua baris', 'Ketiga'])
})

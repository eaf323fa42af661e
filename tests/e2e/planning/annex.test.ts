import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { firstDraft, openInBrowser, paste, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'lampiran and rencana aksi are written below the SKP and stored by themselves',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration', {
      react: 'development',
    })
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
      await row.getByRole('gridcell').nth(1).dblclick()
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
    await page.getByRole('grid', { name: 'Konsekuensi' }).getByRole('gridcell').first().waitFor()
    await expect.poll(rows).toBeGreaterThan(0)
    const section = page.locator('section').filter({ hasText: 'Lampiran SKP' }).first()
    await section.getByRole('button', { name: 'Urungkan' }).click()
    await expect.poll(rows).toBe(0)
    expect(complaints).toEqual([])
  },
)

test('rows are written one after the other from the keyboard', { timeout: 180_000 }, async () => {
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

  // A quarter is a mark or a word; a list that is copied elsewhere becomes rows, and goes as a whole.
  const plan = page.locator('section').filter({ hasText: 'Rencana aksi' }).last()
  const more = plan.getByRole('button', { name: /^Tampilkan/ })
  if (await more.count()) await more.click()
  const actions = async () => (await client.planning.annex.get({ id })).annex.actions
  const known = await actions()
  await plan.getByRole('button', { name: 'Tambah baris' }).first().click()
  await paste(
    page,
    '1\tMenyusun jadwal\t1 jadwal\tTW I\tJadwal\n2\tMengolah data\t2 laporan\tII, IV\tLaporan',
  )
  const news = async () =>
    (await actions())
      .filter((action) => !known.some((one) => one.id === action.id))
      .map(({ action, output, quarters, evidence }) => [action, output, quarters, evidence])
  await expect.poll(news).toEqual([
    ['Menyusun jadwal', '1 jadwal', 0b0001, 'Jadwal'],
    ['Mengolah data', '2 laporan', 0b1010, 'Laporan'],
  ])
  await plan.getByRole('gridcell', { name: 'Mengolah data' }).click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('kapan saja')
  await page.keyboard.press('Tab')
  await page.getByText(/^Triwulan ditulis I sampai IV/).waitFor()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('I-III')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await news())[1]?.[2]).toBe(0b0111)
  await plan.getByRole('gridcell', { name: 'Mengolah data' }).click()
  // Below what was written last an empty row waits; both steps and the paste are taken back.
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+z')
      return news()
    })
    .toEqual([])
})

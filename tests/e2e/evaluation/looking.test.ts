import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

test(
  'looking at an evaluation that is not begun makes none; the first word begins it',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const rows = await client.evaluation.list({ year, period: 'tw4', offset: 0, limit: 500 })
    const row = rows.find(({ state }) => state === null)
    if (!row) throw new Error('all are begun')
    const begun = async () =>
      (await client.evaluation.list({ year, period: 'tw4', offset: 0, limit: 500 })).filter(
        ({ evaluationId }) => evaluationId !== null,
      )
    const before = await begun()
    const [last] = await client.trust.audit({ limit: 1 })

    await go('/penilaian')
    await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
    await page.getByRole('option', { name: 'Triwulan IV' }).click()
    await page.getByRole('gridcell', { name: row.fullName }).first().click()
    await page.getByRole('heading', { name: `Penilaian Triwulan IV ${year} — ${row.fullName}` }).waitFor()
    await page.getByRole('combobox', { name: 'Periode penilaian' }).isDisabled()
    // Leaving it saves what was written: nothing.
    await page.goBack()
    await page.getByRole('grid', { name: /^Penilaian/ }).waitFor()
    expect(await begun()).toEqual(before)
    expect((await client.trust.audit({ limit: 1 }))[0]?.seq).toBe(last?.seq)

    await page.goForward()
    const notes = page.getByRole('textbox', { name: 'Catatan/rekomendasi' })
    await notes.fill('Awal')
    await page.keyboard.press('Control+s')
    await page.getByText(/^Tersimpan \d/).waitFor()
    // It stays open, with its focus and its steps.
    await page.keyboard.type(' dan lanjutan')
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await begun()).length).toBe(before.length + 1)
    const { id } = await client.evaluation.begin({ skpId: row.skpId, period: 'tw4' })
    await expect
      .poll(async () => (await client.evaluation.get({ id })).content.notes)
      .toBe('Awal dan lanjutan')
    expect(complaints).toEqual([])
  },
)

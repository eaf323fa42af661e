import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  "the office's list of indicators is written in as a table, and what is written stands in the SKP",
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration', {
      react: 'development',
    })
    const client = clientOf(application)
    const year = new Date().getFullYear()
    const read = async () => {
      const first = await client.planning.measures.indicators({ year })
      const rows = [...first.rows]
      while (rows.length < first.total)
        rows.push(...(await client.planning.measures.indicators({ year, offset: rows.length })).rows)
      return rows
    }
    const rows = await read()
    const draft = rows.find(
      ({ state, approach, kind }, at) =>
        state === 'draft' && approach === 'kuantitatif' && kind !== 'jpt' && rows[at + 1]?.state === 'draft',
    )
    const signed = rows.find(({ state }) => state === 'agreed')
    if (!draft || !signed) throw new Error('no draft beside a signed SKP')
    const stored = async () => (await read()).find(({ id }) => id === draft.id)

    await go('/perencanaan/kaskade/indikator')
    const table = page.getByRole('grid', { name: `Indikator ${year}` })
    // Sorted by what nobody else says, both stand where they are found at once.
    await client.planning.measures.writeIndicators({
      year,
      changes: [{ id: draft.id, indicator: '0 Indikator pertama' }],
    })
    await page.reload()
    await table.getByTitle('Urutkan menurut Indikator').click()
    const cell = (column: number) => table.locator(`[data-row="0"][data-column="${column}"]`)
    await expect.poll(() => cell(0).textContent()).toBe('0 Indikator pertama')
    await cell(0).click()
    await page.keyboard.type('9 Indikator ditulis di sini')
    await page.keyboard.press('Tab')
    await page.keyboard.type('80-90 %')
    await page.keyboard.press('Tab')
    await page.keyboard.type('waktu')
    await page.keyboard.press('Enter')
    await expect
      .poll(stored)
      .toMatchObject({ indicator: '9 Indikator ditulis di sini', target: '80-90 %', measures: 'waktu' })
    // The row stays under the hands of who writes it, and steps are taken back.
    expect(await cell(0).textContent()).toBe('9 Indikator ditulis di sini')
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
    await expect
      .poll(stored)
      .toMatchObject({ indicator: '0 Indikator pertama', target: draft.target, measures: draft.measures })
    // An empty target is marked, as in the SKP.
    await cell(1).click()
    await page.keyboard.press('Delete')
    expect(await cell(1).getAttribute('data-gap')).toBe('true')
    await page.keyboard.press('Control+z')

    // A filter leaves what it leaves; a signed SKP says why it takes nothing.
    const locked = table.locator('td[data-locked][data-column="0"]').first()
    await locked.click()
    await page.keyboard.type('Lain')
    await page.getByText(/^SKP .* sudah ditetapkan dan terkunci/).waitFor()
    expect(await table.getByRole('textbox').count()).toBe(0)
    await page.getByRole('button', { name: /^Waktu \d+$/ }).click()
    const left = (await read()).filter(({ measures }) => measures === 'waktu').length
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(left + 1))

    // What is searched for is found in all of the year, not only in what is shown; the rest is some pages away.
    await page.getByRole('button', { name: /^Semua \d+$/ }).click()
    const search = page.getByLabel('Cari indikator, RHK atau pegawai')
    await search.fill('indikator PERTAMA')
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('2')
    await search.fill('')
    await page.getByText(`Indikator 1–100 dari ${rows.length}`).waitFor()
    await page.getByRole('button', { name: 'Berikutnya' }).click()
    await page.getByText(/^Indikator 101–/).waitFor()
    await expect.poll(() => cell(0).textContent()).not.toBe('0 Indikator pertama')
    await page.getByRole('button', { name: 'Sebelumnya' }).click()
    await page.getByText(/^Indikator 1–100/).waitFor()

    // From a row to its SKP.
    await page.getByRole('button', { name: /^Semua \d+$/ }).click()
    await cell(0).click()
    await page.keyboard.press('Alt+Enter')
    await page.getByRole('heading', { name: new RegExp(`^SKP ${year}`) }).waitFor()
    expect(new URL(page.url()).hash).toBe(`#/perencanaan/skp/${draft.skpId}`)
    expect(complaints).toEqual([])
  },
)

import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, paste, removeShared } from '../application.ts'

afterAll(removeShared)

/** A draft is saved when typing pauses, on a busy computer somewhat later. */
const soon = { timeout: 10_000 }

/** The appraisal of a whole year on screen, with nothing written in it. */
async function openAppraisal() {
  const opened = await openInBrowser('demonstration', { react: 'development' })
  const client = clientOf(opened.application)
  const agreed = await opened.application.file.db
    .selectFrom('skp')
    .select('id')
    .where('state', '=', 'agreed')
    .where('kind', '=', 'ja-jf')
    .where('id', 'not in', (query) =>
      query.selectFrom('evaluation').select('skpId').where('period', '=', 'tahunan'),
    )
    .executeTakeFirstOrThrow()
  const { id } = await client.evaluation.begin({ skpId: agreed.id, period: 'tahunan' })
  const stored = async () => (await client.evaluation.get({ id })).content
  const { rhk } = (await client.evaluation.get({ id })).skp.content
  const ids = [
    ...rhk.filter(({ kind }) => kind === 'utama'),
    ...rhk.filter(({ kind }) => kind === 'tambahan'),
  ].flatMap(({ indicators }) => indicators.map((iki) => iki.id))
  await opened.go(`/penilaian/${id}`)
  const { page } = opened
  const results = page.getByRole('grid', { name: 'Hasil kerja' })
  await results.waitFor()
  const heads = await results.locator('thead th').allTextContents()
  /** A cell of hasil kerja by the head of its column. */
  const cell = (row: number, column: string) =>
    results.locator(`[data-row="${row}"][data-column="${heads.indexOf(column) - 1}"]`)
  /** The realisations, from top to bottom. */
  const realised = async () => {
    const { realisations } = await stored()
    return ids.map((iki) => realisations[iki] ?? '')
  }
  return { ...opened, results, cell, stored, realised, rhk, ids }
}

const realisation = 'Realisasi berdasarkan bukti dukung'

test(
  'realisations are written downwards, pasted from Excel, filled and taken back as in a spreadsheet',
  { timeout: 240_000 },
  async () => {
    const { page, cell, realised, stored, ids, complaints } = await openAppraisal()
    const rest = (...written: string[]) => [...written, ...ids.slice(written.length).map(() => '')]

    // Enter goes down, Alt+Enter breaks a line.
    await cell(0, realisation).click()
    await page.keyboard.type('Satu')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Dua')
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.type('dan lagi')
    await page.keyboard.press('Enter')
    await expect.poll(realised, soon).toEqual(rest('Satu', 'Dua\ndan lagi'))
    await expect
      .poll(() => cell(2, realisation).evaluate((td) => td === document.activeElement), soon)
      .toBe(true)

    // Tab goes to what can be written only, and comes back the same way.
    await cell(0, realisation).click()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Pimpinan: baik')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Control+d')
    await expect.poll(async () => Object.values((await stored()).feedback), soon).toEqual(['Pimpinan: baik'])
    expect(await cell(0, realisation).evaluate((td) => td === document.activeElement)).toBe(true)

    // A column of Excel, with a line break in a cell; Ctrl+Z takes it back as a whole.
    const before = await realised()
    await paste(page, '10 dokumen\r\n"95 %\r\nmenurut rekap"\r\n3 laporan\r\n')
    await expect.poll(realised, soon).toEqual(rest('10 dokumen', '95 %\nmenurut rekap', '3 laporan'))
    await page.keyboard.press('Control+z')
    await expect.poll(realised, soon).toEqual(before)
    await page.keyboard.press('Control+y')
    await expect.poll(realised, soon).toEqual(rest('10 dokumen', '95 %\nmenurut rekap', '3 laporan'))

    // A range is filled from its first row.
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await expect.poll(realised, soon).toEqual(rest('10 dokumen', '10 dokumen', '10 dokumen'))
    await page.keyboard.press('Delete')
    await expect.poll(realised, soon).toEqual(rest())

    // The feedback on the seven values takes a column too, and says what has no place.
    const behaviour = page.getByRole('grid', { name: 'Perilaku kerja' })
    await behaviour.locator('[data-row="5"][data-column="2"]').click()
    await paste(page, 'Luwes\nMembantu\nKedelapan')
    await page.getByText('1 sel tidak mendapat tempat dan tidak ditempel.').waitFor()
    await expect
      .poll(async () => (await stored()).behaviourFeedback, soon)
      .toEqual(['', '', '', '', '', 'Luwes', 'Membantu'])
    expect(complaints).toEqual([])
  },
)

test('a cell that comes from the SKP says why it takes nothing', { timeout: 180_000 }, async () => {
  const { page, results, cell, stored, rhk, complaints } = await openAppraisal()
  const before = await stored()
  const why = page.getByText(/^Rencana hasil kerja, indikator, dan target berasal dari SKP/)
  await cell(0, 'Indikator').click()
  await page.keyboard.type('Lain')
  await why.waitFor()
  // Once, and no field is opened.
  expect(await why.count()).toBe(1)
  expect(await results.getByRole('textbox').count()).toBe(0)
  // Of what is pasted over it, that which has a cell is written, and the rest is said.
  const width = await results.locator('tbody tr:not(.kk-section tr)').first().locator('td.kk-cell').count()
  await cell(0, 'Rencana hasil kerja').click()
  await paste(page, Array.from({ length: width }, (_, column) => `Kolom ${column}`).join('\t'))
  await page.getByText(/sel terkunci dan tetap seperti semula/).waitFor()
  await expect.poll(async () => (await stored()).feedback[rhk[0]?.id ?? ''], soon).toBe(`Kolom ${width - 1}`)
  expect(await cell(0, 'Rencana hasil kerja').textContent()).toBe(rhk[0]?.text)
  await page.keyboard.press('Control+z')
  await expect.poll(stored, soon).toEqual(before)
  expect(complaints).toEqual([])
})

test('what is missing leads to its cell', { timeout: 180_000 }, async () => {
  const { page, cell, ids, complaints } = await openAppraisal()
  await page.getByRole('button', { name: 'Lihat', exact: true }).click()
  await page
    .getByRole('button', { name: /^RHK 1, indikator \d+$/ })
    .last()
    .click()
  const focused = page.locator('td.kk-cell:focus')
  expect(await focused.textContent()).toContain('Tulis realisasi')
  expect(await focused.getAttribute('data-gap')).toBe('true')
  await page.keyboard.type('Sudah')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('td[data-gap]').count(), soon).toBe(ids.length - 1)
  expect(await cell(0, realisation).count()).toBe(1)
  // A rating is chosen with the arrows at once.
  for (const name of ['Rating hasil kerja', 'Rating perilaku kerja']) {
    await page.getByRole('button', { name, exact: true }).click()
    const rating = page.getByRole('radiogroup', { name })
    expect(await rating.evaluate((group) => group.contains(document.activeElement))).toBe(true)
    expect((await rating.boundingBox())?.y).toBeLessThan(768)
    await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' })
  }
  expect(complaints).toEqual([])
})

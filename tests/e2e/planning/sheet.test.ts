import { afterAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { loadContent } from '../../../electron/planning/skp/content.ts'
import { firstDraft, openInBrowser, removeShared, paste } from '../application.ts'

afterAll(removeShared)

/** A draft of the demonstration office on screen. */
async function openDraft() {
  const opened = await openInBrowser('demonstration', { react: 'development' })
  const { db } = opened.application.file
  const id = await firstDraft(opened.application)
  await opened.go(`/perencanaan/skp/${id}`)
  const stored = () => loadContent(db, id)
  const saved = async (page: Page) => {
    await page.getByText('Menyimpan').first().waitFor({ state: 'hidden' })
    await page
      .getByText(/Tersimpan/)
      .first()
      .waitFor()
  }
  return { ...opened, id, stored, saved: () => saved(opened.page) }
}

test(
  'rows pasted from Excel become RHK with their indicators, and Ctrl+Z takes them away',
  { timeout: 90_000 },
  async () => {
    const { page, stored, saved, complaints } = await openDraft()
    const before = await stored()
    await page.getByRole('button', { name: 'Tambah RHK utama' }).click()
    await paste(
      page,
      [
        'Terlayaninya warga\t\tKuantitas\tJumlah layanan\t1.200 layanan',
        '\t\tKualitas\tNilai kepuasan\t88-90 nilai',
        'Tersusunnya laporan\t\tWaktu\tLaporan tepat waktu\t12 laporan',
      ].join('\n'),
    )
    await page.getByRole('gridcell', { name: 'Laporan tepat waktu' }).waitFor()
    await saved()
    const after = await stored()
    const news = after.rhk.filter(({ id }) => !before.rhk.some((known) => known.id === id))
    expect(
      news.map(({ text, indicators }) => [
        text,
        indicators.map(({ aspect, indicator, target, targetMin, targetMax }) => ({
          aspect,
          indicator,
          target,
          targetMin,
          targetMax,
        })),
      ]),
    ).toEqual([
      [
        'Terlayaninya warga',
        [
          {
            aspect: 'kuantitas',
            indicator: 'Jumlah layanan',
            target: '1.200 layanan',
            targetMin: 1200,
            targetMax: 1200,
          },
          {
            aspect: 'kualitas',
            indicator: 'Nilai kepuasan',
            target: '88-90 nilai',
            targetMin: 88,
            targetMax: 90,
          },
        ],
      ],
      [
        'Tersusunnya laporan',
        [
          {
            aspect: 'waktu',
            indicator: 'Laporan tepat waktu',
            target: '12 laporan',
            targetMin: 12,
            targetMax: 12,
          },
        ],
      ],
    ])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.getByRole('gridcell', { name: 'Laporan tepat waktu' }).waitFor({ state: 'detached' })
    await saved()
    expect(await stored()).toEqual(before)
    expect(complaints).toEqual([])
  },
)

test('keys move, write, reorder and fill as in a spreadsheet', { timeout: 90_000 }, async () => {
  const { page, stored, saved, complaints } = await openDraft()
  const { rhk: before } = await stored()
  const texts = before.filter(({ kind }) => kind === 'utama').map(({ text }) => text)
  await page
    .getByRole('gridcell', { name: texts[0] ?? '', exact: true })
    .first()
    .click()

  // Alt+Down moves the RHK below the next one.
  await page.keyboard.press('Alt+ArrowDown')
  await saved()
  await expect
    .poll(async () => (await stored()).rhk.filter(({ kind }) => kind === 'utama').map(({ text }) => text))
    .toEqual([texts[1], texts[0], ...texts.slice(2)])
  await page.keyboard.press('Alt+ArrowUp')

  // Typing replaces what is there, F2 adds to it, Escape leaves it as it was.
  await page.keyboard.type('Hasil yang baru')
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: 'Hasil yang baru', exact: true }).click()
  await page.keyboard.press('F2')
  await page.keyboard.type(' sekali')
  await page.keyboard.press('Tab')
  await page.getByRole('gridcell', { name: 'Hasil yang baru sekali', exact: true }).click()
  await page.keyboard.press('F2')
  await page.keyboard.type(' yang dibatalkan')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+s')
  await saved()
  await expect.poll(async () => (await stored()).rhk[0]?.text).toBe('Hasil yang baru sekali')

  // The pressed mouse draws a range, as in Excel; Delete empties all of it at once, Ctrl+Z brings it back.
  const whole = await stored()
  const [first, second] = whole.rhk[0]?.indicators ?? []
  const sheet = page.getByRole('grid', { name: 'Hasil kerja' })
  const heads = await sheet.locator('thead th').allTextContents()
  const at = (row: number, head: string) =>
    sheet.locator(`[data-row="${row}"][data-column="${heads.indexOf(head) - 1}"]`)
  await at(0, 'Indikator kinerja individu').hover()
  await page.mouse.down()
  await at(1, 'Target').hover()
  await page.mouse.up()
  await page.keyboard.press('Delete')
  const emptied = { indicator: '', target: '' }
  await expect
    .poll(async () => (await stored()).rhk[0]?.indicators.slice(0, 2))
    .toEqual([
      expect.objectContaining({ ...emptied, id: first?.id }),
      expect.objectContaining({ ...emptied, id: second?.id }),
    ])
  await page.keyboard.press('Control+z')
  await expect.poll(stored).toEqual(whole)

  // What is written stays after the page is left and opened again.
  await page.getByRole('link', { name: 'Beranda' }).click()
  await page.getByRole('heading', { name: 'Beranda' }).waitFor()
  await page.goBack()
  await page.getByRole('gridcell', { name: 'Hasil yang baru sekali', exact: true }).waitFor()
  expect(complaints).toEqual([])
})

test('an RHK of the superior is chosen by keyboard and stays linked to it', { timeout: 90_000 }, async () => {
  const { page, stored, saved } = await openDraft()
  await page.getByRole('button', { name: 'Tambah RHK utama' }).click()
  await page.keyboard.type('Hasil yang mendukung pimpinan')
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: 'Hasil yang mendukung pimpinan', exact: true }).click()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  const choice = page.getByRole('option').first()
  await choice.waitFor()
  const text = (await choice.textContent()) ?? ''
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await saved()
  const rhk = (await stored()).rhk.find((row) => row.text === 'Hasil yang mendukung pimpinan')
  expect(rhk?.superiorText).toBe(text)
  expect(rhk?.superiorRhkId).not.toBeNull()
})

test('what is missing is counted, and signing says it instead of signing', { timeout: 90_000 }, async () => {
  const { page, application, id } = await openDraft()
  await page.getByRole('button', { name: 'Tambah RHK utama' }).click()
  await page.getByText(/hal perlu dilengkapi sebelum SKP ditandatangani/).waitFor()
  await page.getByRole('button', { name: 'Tandatangani SKP' }).click()
  await page.getByText('Rencana hasil kerja belum diisi.').waitFor()
  // Each leads to its cell.
  await page
    .getByRole('button', { name: /^RHK \d+$/ })
    .first()
    .click()
  const cell = page.locator('td.kk-cell:focus')
  expect(await cell.textContent()).toBe('Rencana hasil kerja')
  expect(await cell.getAttribute('data-gap')).toBe('true')
  const { state } = await application.file.db
    .selectFrom('skp')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(state).toBe('draft')
})

import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { loadContent } from '../../../electron/planning/skp/content.ts'
import { clientOf } from '../../procedures/office.ts'
import { iki, rhk, skpContent } from '../../skp-content.ts'
import { firstDraft, openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

/** A draft of two results on two pages of one application. */
async function twoWindows() {
  const opened = await openInBrowser('demonstration')
  const { page: first, application } = opened
  const client = clientOf(application)
  const id = await firstDraft(application)
  const { revision } = await client.planning.skp.get({ id })
  const results = ['Hasil pertama', 'Hasil kedua'].map((text) => rhk({ text, indicators: [iki()] }))
  await client.planning.sheet.save({ id, revision, content: skpContent(results) })
  await opened.go(`/perencanaan/skp/${id}`)
  const second = await first.context().newPage()
  second.setDefaultTimeout(20_000)
  await second.goto(first.url())
  const cell = async (page: Page, row: number) => {
    const sheet = page.getByRole('grid', { name: 'Hasil kerja' })
    const heads = sheet.locator('thead th')
    await heads.first().waitFor()
    const place = (await heads.allTextContents()).indexOf('Rencana hasil kerja') - 1
    return sheet.locator(`[data-row="${row}"][data-column="${place}"]`)
  }
  const write = async (page: Page, row: number, text: string, end = 'Enter') => {
    await (await cell(page, row)).click()
    await page.keyboard.type(text)
    if (end !== '') await page.keyboard.press(end)
  }
  const texts = async () => (await loadContent(application.file.db, id)).rhk.map(({ text }) => text)
  await (await cell(first, 0)).waitFor()
  await (await cell(second, 0)).waitFor()
  return { ...opened, client, first, second, cell, write, texts }
}

test('what one window writes, the other one shows', { timeout: 120_000 }, async () => {
  const { first, second, cell, write, texts } = await twoWindows()
  await write(first, 0, 'Diubah di jendela satu')
  await expect.poll(async () => (await cell(second, 0)).textContent()).toBe('Diubah di jendela satu')
  // It goes on from there, without a conflict.
  await write(second, 1, 'Diubah di jendela dua')
  await expect.poll(texts).toEqual(['Diubah di jendela satu', 'Diubah di jendela dua'])
  await expect.poll(async () => (await cell(first, 1)).textContent()).toBe('Diubah di jendela dua')
  expect(await second.getByText('Belum tersimpan').count()).toBe(0)
})

test('a conflict shows both versions, cell by cell, and lets one choose', { timeout: 120_000 }, async () => {
  const { first, second, cell, write, texts, client } = await twoWindows()
  // The second one writes in both rows while the first one stores the first row.
  await write(second, 0, 'Baris satu menurut dua', '')
  await write(first, 0, 'Baris satu menurut satu')
  await expect.poll(async () => (await texts())[0]).toBe('Baris satu menurut satu')
  // Both rows are written before the first of them is asked to be stored.
  const { promise: written, resolve: go } = Promise.withResolvers<void>()
  await second.route('**/planning/sheet/save', async (route) => {
    await written
    await route.continue()
  })
  await second.keyboard.press('Enter')
  await write(second, 1, 'Baris dua menurut dua')
  go()
  const note = second.getByRole('alert').filter({ hasText: 'diubah di jendela lain' })
  const dialog = second.getByRole('dialog', { name: 'Isian ini juga diubah di jendela lain' })
  const row = dialog.getByRole('row').filter({ hasText: 'Baris satu menurut dua' })
  await row.getByText('RHK 1, teks').waitFor()
  await row.getByRole('radio', { name: 'RHK 1, teks: dari jendela lain' }).check()
  // What only one of them has changed is no question.
  expect(await dialog.getByText('Baris dua menurut dua').count()).toBe(0)
  await dialog.getByRole('button', { name: 'Ganti isian' }).click()
  await expect.poll(texts).toEqual(['Baris satu menurut satu', 'Baris dua menurut dua'])
  await note.waitFor({ state: 'detached' })
  // What was not chosen is kept where the question says so.
  const { acts } = await client.trust.acts({ words: 'Baris satu menurut dua', limit: 1 })
  const [kept] = await client.trust.audit({ since: acts[0]?.first ?? 0, before: (acts[0]?.seq ?? 0) + 1 })
  expect(kept?.changes).toEqual(['RHK 1, teks: “Baris satu menurut dua” tidak dipakai.'])
  // What was chosen is on the screen, here and there.
  for (const page of [second, first]) {
    await expect.poll(async () => (await cell(page, 0)).textContent()).toBe('Baris satu menurut satu')
    await expect.poll(async () => (await cell(page, 1)).textContent()).toBe('Baris dua menurut dua')
  }
})

test(
  'different cells of two windows are brought together without a question',
  { timeout: 120_000 },
  async () => {
    const { first, second, write, texts } = await twoWindows()
    // The second one still writes when the first one has stored.
    await write(second, 1, 'Baris dua menurut dua', '')
    await write(first, 0, 'Baris satu menurut satu')
    await expect.poll(async () => (await texts())[0]).toBe('Baris satu menurut satu')
    await second.keyboard.press('Enter')
    await expect.poll(texts).toEqual(['Baris satu menurut satu', 'Baris dua menurut dua'])
    await second.getByText(/^SKP .*: perubahan dari jendela lain digabungkan/).waitFor()
    expect(await second.getByRole('dialog').count()).toBe(0)
    expect(await second.getByText('Belum tersimpan').count()).toBe(0)
  },
)

test(
  'undo takes my own change back after the other window has changed another cell',
  { timeout: 120_000 },
  async () => {
    const { first, second, cell, write, texts } = await twoWindows()
    await write(first, 0, 'Satu menurut satu')
    await write(first, 1, 'Dua menurut satu')
    await expect.poll(async () => (await cell(second, 1)).textContent()).toBe('Dua menurut satu')
    await write(second, 0, 'Satu menurut dua')
    await expect.poll(async () => (await cell(first, 0)).textContent()).toBe('Satu menurut dua')
    // The last step is mine alone; the one before was written over, and says so.
    await first.getByRole('heading', { level: 1 }).click()
    await first.keyboard.press('Control+z')
    await expect.poll(texts).toEqual(['Satu menurut dua', 'Hasil kedua'])
    await first.keyboard.press('Control+z')
    await first.getByText('isian itu sudah diubah di jendela lain').waitFor()
    await expect.poll(texts).toEqual(['Satu menurut dua', 'Hasil kedua'])
    expect(await (await cell(first, 0)).textContent()).toBe('Satu menurut dua')
  },
)

test(
  'a conflict that is left undecided names the SKP, and its page asks again',
  { timeout: 120_000 },
  async () => {
    const { first, second, cell, write, texts, application } = await twoWindows()
    await write(second, 0, 'Menurut dua', '')
    await write(first, 0, 'Menurut satu')
    await expect.poll(async () => (await texts())[0]).toBe('Menurut satu')
    await second.keyboard.press('Enter')
    const choice = second.getByRole('dialog', { name: 'Isian ini juga diubah di jendela lain' })
    await choice.getByRole('button', { name: 'Batal' }).click()
    const here = second.url()
    await second.getByRole('link', { name: 'Beranda' }).click()
    const { fullName } = await application.file.db
      .selectFrom('skp')
      .innerJoin('employee', 'employee.id', 'skp.employeeId')
      .select('employee.name as fullName')
      .where('skp.id', '=', await firstDraft(application))
      .executeTakeFirstOrThrow()
    await second
      .getByRole('alert')
      .filter({ hasText: 'Belum tersimpan: SKP' })
      .filter({ hasText: fullName })
      .waitFor()
    await second.evaluate((address) => (window.location.href = address), here)
    // One state, said once: what was typed is there and not stored.
    await choice.waitFor()
    expect(await (await cell(second, 0)).textContent()).toBe('Menurut dua')
    expect(
      await second
        .locator('.kk-page-head')
        .getByText(/^Tersimpan/)
        .count(),
    ).toBe(0)
    await choice.getByRole('button', { name: 'Ganti isian' }).click()
    await expect.poll(async () => (await texts())[0]).toBe('Menurut dua')
    await second.getByText('Belum tersimpan').first().waitFor({ state: 'detached' })
  },
)

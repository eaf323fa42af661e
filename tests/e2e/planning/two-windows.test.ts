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
  return { ...opened, first, second, cell, write, texts }
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
  const { first, second, write, texts } = await twoWindows()
  // The second one writes in both rows while the first one stores the first row.
  await write(second, 0, 'Baris satu menurut dua', '')
  await write(first, 0, 'Baris satu menurut satu')
  await expect.poll(async () => (await texts())[0]).toBe('Baris satu menurut satu')
  await second.keyboard.press('Enter')
  await write(second, 1, 'Baris dua menurut dua')
  const note = second.getByRole('alert').filter({ hasText: 'diubah di jendela lain' })
  await note.getByRole('button', { name: 'Simpan lagi' }).click()
  const dialog = second.getByRole('dialog', { name: 'Isian ini juga diubah di jendela lain' })
  const row = dialog.getByRole('row').filter({ hasText: 'Baris satu menurut dua' })
  await row.getByText('RHK 1, teks').waitFor()
  await row.getByRole('radio', { name: 'RHK 1, teks: dari jendela lain' }).check()
  // What only one of them has changed is no question.
  expect(await dialog.getByText('Baris dua menurut dua').count()).toBe(0)
  await dialog.getByRole('button', { name: 'Ganti isian' }).click()
  await expect.poll(texts).toEqual(['Baris satu menurut satu', 'Baris dua menurut dua'])
  await note.waitFor({ state: 'detached' })
})

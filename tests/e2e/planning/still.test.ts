import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { firstDraft, openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test('nothing moves while somebody types: the head has one height', { timeout: 120_000 }, async () => {
  const { page, application, go } = await openInBrowser('demonstration')
  const id = await firstDraft(application)
  const client = clientOf(application)
  const { revision } = await client.planning.skp.get({ id })
  await client.planning.sheet.save({ id, revision, content: skpContent([rhk()]) })
  await go(`/perencanaan/skp/${id}`)
  const sheet = page.getByRole('grid', { name: 'Hasil kerja' })
  const head = page.locator('.kk-page-head')
  for (const width of [1366, 1280]) {
    await page.setViewportSize({ width, height: 768 })
    await page.reload()
    await sheet.waitFor()
    await head.getByText('Tersimpan', { exact: true }).waitFor()
    const place = async () => (await head.boundingBox())?.height
    const before = await place()
    await sheet.locator('[data-row="0"][data-column="1"]').click()
    await page.keyboard.type(`Ditulis pada ${width}`)
    await page.keyboard.press('Enter')
    await head.getByText(/^Tersimpan \d+\.\d+$/).waitFor()
    expect(await place(), String(width)).toBe(before)
    expect(await head.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
  }
})

test('a note is closed by a button with a name, after what it offers', { timeout: 120_000 }, async () => {
  const { page, application, go } = await openInBrowser('demonstration')
  const id = await firstDraft(application)
  const client = clientOf(application)
  const { revision } = await client.planning.skp.get({ id })
  await client.planning.sheet.save({ id, revision, content: skpContent([rhk()]) })
  await go(`/perencanaan/skp/${id}`)
  await page.getByRole('button', { name: 'Ajukan SKP' }).click()
  const note = page.getByRole('alert').filter({ hasText: 'Urungkan' })
  await note.getByRole('button', { name: 'Urungkan' }).focus()
  await page.keyboard.press('Tab')
  const close = note.getByRole('button', { name: 'Tutup pemberitahuan' })
  expect(await close.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await note.waitFor({ state: 'detached' })
})

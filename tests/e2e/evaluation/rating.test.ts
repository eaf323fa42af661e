import { afterAll, expect, test } from 'vitest'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test('a rating reached with the arrows is one choice, stored and undone as one', { timeout: 120_000 }, async () => {
  const { page, application, go, complaints } = await openInBrowser('demonstration')
  const { db } = application.file
  const { id } = await db
    .selectFrom('evaluation')
    .select('id')
    .where('state', '=', 'draft')
    .where('ratingResult', 'is', null)
    .executeTakeFirstOrThrow()
  const stored = async () =>
    (await db.selectFrom('evaluation').select('ratingResult').where('id', '=', id).executeTakeFirstOrThrow())
      .ratingResult
  const changes = async () =>
    (await db.selectFrom('audit').select('action').where('action', '=', 'evaluation.saveContent').execute())
      .length

  await go(`/penilaian/${id}`)
  const rating = page.getByRole('radiogroup', { name: 'Rating hasil kerja' })
  const chosen = () => rating.getByRole('radio', { checked: true }).getAttribute('value')
  const before = await changes()
  await rating.getByRole('radio', { checked: true }).focus()
  // On the way it passes what is not meant.
  await page.keyboard.press('ArrowRight')
  const passed = await chosen()
  await page.keyboard.press('ArrowRight')
  const meant = await chosen()
  expect(meant).not.toBe(passed)
  await expect.poll(stored, { timeout: 20_000 }).toBe(meant)
  expect(await changes()).toBe(before + 1)

  await page.keyboard.press('Control+z')
  expect(await chosen()).toBe('')
  await expect.poll(stored, { timeout: 20_000 }).toBeNull()
  await page.keyboard.press('Control+y')
  expect(await chosen()).toBe(meant)
  expect(complaints).toEqual([])
})

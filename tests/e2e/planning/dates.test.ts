import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { firstDraft, openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

/** The dialog that signs a draft with nothing missing. */
async function signingOf() {
  const opened = await openInBrowser('demonstration')
  const { page, application } = opened
  const client = clientOf(application)
  const id = await firstDraft(application)
  const { revision } = await client.planning.skp.get({ id })
  await client.planning.sheet.save({ id, revision, content: skpContent([rhk()]) })
  await opened.go(`/perencanaan/skp/${id}`)
  await page.getByRole('button', { name: 'Tandatangani SKP' }).click()
  const dialog = page.getByRole('dialog', { name: /^Tandatangani SKP/ })
  const date = dialog.getByRole('textbox', { name: 'Tanggal' })
  await date.waitFor()
  const stored = async () => {
    const { state, signedOn } = await client.planning.skp.get({ id })
    return { state, signedOn }
  }
  return { ...opened, client, id, dialog, date, stored }
}

test(
  'a date that does not exist signs nothing: the dialog stays open and says why',
  { timeout: 120_000 },
  async () => {
    const { page, dialog, date, stored, complaints } = await signingOf()
    const before = await stored()
    for (const send of [
      () => page.keyboard.press('Enter'),
      () => page.keyboard.press('Control+s'),
      () => dialog.getByRole('button', { name: 'Tandatangani SKP' }).click(),
    ]) {
      await date.fill('32/12/2026')
      await send()
      await dialog.getByText('"32/12/2026" bukan tanggal yang ada.').waitFor()
      // What was typed stands there as it was typed.
      expect(await date.inputValue()).toBe('32/12/2026')
    }
    await date.fill('')
    await page.keyboard.press('Enter')
    await dialog.getByText('Tanggal harus diisi').waitFor()
    expect(await stored()).toEqual(before)

    // What is a date is signed on that day.
    await date.fill(`20/1/${year}`)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await stored()).toEqual({ state: 'agreed', signedOn: `${year}-01-20` })
    expect(complaints).toEqual([])
  },
)

test('a date that makes no sense is asked about, with the reason', { timeout: 120_000 }, async () => {
  const { page, dialog, date, stored, client, complaints } = await signingOf()
  const before = await stored()
  const sign = dialog.getByRole('button', { name: 'Tandatangani SKP' })
  const meant = dialog.getByRole('checkbox', { name: /^Ya, ini benar/ })

  await date.fill(`31/12/${year + 1}`)
  await page.keyboard.press('Enter')
  await dialog.getByText('belum tiba').waitFor()
  await dialog.getByText('sesudah masa SKP berakhir').waitFor()
  expect(await sign.isDisabled()).toBe(true)
  expect(await stored()).toEqual(before)

  // Another date is another question.
  await meant.check()
  await date.fill(`20/1/${year - 3}`)
  await meant.waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await dialog.getByText('setahun atau lebih sebelum masa SKP mulai').waitFor()
  expect(await meant.isChecked()).toBe(false)
  expect(await stored()).toEqual(before)

  await meant.check()
  await sign.click()
  await dialog.waitFor({ state: 'detached' })
  expect((await stored()).signedOn).toBe(`${year - 3}-01-20`)
  const [last] = await client.trust.audit({ limit: 1 })
  expect(last?.after).toContain('unusualDay')
  // The refused call is told of by the browser itself.
  expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
})

test('what was signed by mistake is opened again, with a reason', { timeout: 120_000 }, async () => {
  const { page, dialog, stored, client, complaints } = await signingOf()
  await dialog.getByRole('button', { name: 'Tandatangani SKP' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(async () => (await stored()).state).toBe('agreed')

  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: /^Buka kembali SKP/ }).click()
  const asked = page.getByRole('dialog', { name: /^Buka kembali SKP/ })
  await asked.getByRole('textbox', { name: 'Alasan' }).fill('Tertandatangani sebelum diperiksa')
  await asked.getByRole('button', { name: 'Buka kembali SKP' }).click()
  await expect.poll(stored).toEqual({ state: 'draft', signedOn: null })
  const [last] = await client.trust.audit({ limit: 1 })
  expect(last).toMatchObject({
    action: 'planning.agreement.reopen',
    reason: 'Tertandatangani sebelum diperiksa',
  })
  expect(complaints).toEqual([])
})

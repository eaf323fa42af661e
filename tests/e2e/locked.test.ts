import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../procedures/office.ts'
import { operatorFields, secret } from '../procedures/operators.ts'
import { firstDraft, openInBrowser, removeShared, roleCells } from './application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

/** What a cell says to who types in it. */
async function saidAt(page: Page, grid: string | RegExp, column: string): Promise<string | null> {
  const table = page.getByRole('grid', { name: grid }).first()
  const heads = await table.locator('thead th').allTextContents()
  const cell = table.locator(`td[data-row="0"][data-column="${heads.indexOf(column) - 1}"]`)
  await cell.click()
  await page.keyboard.type('x')
  expect(await table.locator('textarea').count()).toBe(0)
  return cell.locator('.kk-said').textContent()
}

test('a locked cell says why, in one line at the cell', { timeout: 180_000 }, async () => {
  const { page, application, go, complaints } = await openInBrowser('demonstration')
  const client = clientOf(application)
  const skp = (await client.planning.skp.list({ year })).find(({ state }) => state === 'agreed')
  const signed = (await client.evaluation.list({ year, period: 'tw2' })).find(
    ({ state }) => state === 'signed',
  )
  if (!skp || !signed) throw new Error('nothing is signed')
  const why = 'SKP ini sudah ditetapkan dan terkunci. Buka kembali dengan alasan untuk mengubahnya.'

  await go(`/perencanaan/skp/${skp.skpId}`)
  expect(await saidAt(page, 'Hasil kerja', 'Rencana hasil kerja')).toBe(why)
  expect(await saidAt(page, 'Perilaku kerja', 'Ekspektasi khusus pimpinan')).toBe(why)
  const consequences = page.getByRole('grid', { name: 'Konsekuensi' })
  await consequences.locator('td[data-row="0"]').first().click()
  await page.keyboard.type('x')
  expect(await consequences.locator('.kk-said').textContent()).toBe(why)
  // Another cell says nothing until something is typed there.
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.locator('.kk-said').count()).toBe(0)

  await go(`/penilaian/${signed.evaluationId}`)
  expect(await saidAt(page, 'Hasil kerja', 'Umpan balik berkelanjutan')).toMatch(
    /^Penilaian ini sudah ditandatangani/,
  )
  await page.getByLabel('Catatan/rekomendasi').focus()
  await page.keyboard.type('x')
  await page
    .getByText(/^Penilaian ini sudah ditandatangani dan terkunci/)
    .last()
    .waitFor()

  await go('/perencanaan/kaskade/indikator')
  await page.getByLabel('Cari indikator, RHK atau pegawai').fill(skp.fullName)
  await page.getByText(/^Indikator 1–\d dari \d/).waitFor()
  expect(await saidAt(page, /^Indikator/, 'Target')).toContain(
    `SKP ${skp.fullName} sudah ditetapkan dan terkunci`,
  )
  expect(complaints).toEqual([])
})

test('who only reads the SKP of others is told so in the matrix', { timeout: 180_000 }, async () => {
  const { page, application, go } = await openInBrowser('demonstration')
  const client = clientOf(application)
  const skp = await client.planning.skp.get({ id: await firstDraft(application) })
  const { appraiser, superior } = skp
  if (!appraiser || !('employeeId' in appraiser) || !superior || !('employeeId' in superior))
    throw new Error('the draft has no appraiser with a superior of his own')
  const people = await client.planning.skp.list({ year })
  const leader = people.find(({ employeeId }) => employeeId === appraiser.employeeId)
  const matrix = await client.planning.cascade.matrix({
    year,
    below: false,
    ...(leader?.skpId ? { leaderSkpId: leader.skpId } : {}),
  })
  const [column] = matrix.top?.columns ?? []
  if (!leader || !column) throw new Error('no matrix of the appraiser')
  await client.office.operators.changePassword({ current: '', password: secret })
  const fields = operatorFields({ name: 'Bu Atasan', role: 'penilai', employeeId: superior.employeeId })
  const given = 'kata sandi pertama itu'
  const { id } = await client.office.operators.save({ ...fields, password: given })
  await client.office.operators.signIn({ id, password: given, newPassword: secret })

  await page.reload()
  await go('/perencanaan/kaskade/matriks')
  await page.getByRole('combobox', { name: 'Pimpinan atau ketua tim' }).fill(leader.fullName)
  await page.getByRole('option', { name: leader.fullName }).first().click()
  const cells = await roleCells(page, skp.employee.name, column.text)
  await cells.first().click()
  await page.keyboard.type('x')
  expect(await cells.first().locator('.kk-said').textContent()).toBe(
    `SKP ${skp.employee.name} ditulis pegawainya dan pejabat penilainya; Anda hanya membacanya.`,
  )
  expect(await page.locator('.kk-matrix textarea').count()).toBe(0)
})

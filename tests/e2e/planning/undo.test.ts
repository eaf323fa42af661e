import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { firstDraft, openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

test('submitting, and setting an achievement, can be undone', { timeout: 120_000 }, async () => {
  const { page, application, go, complaints } = await openInBrowser('demonstration')
  const client = clientOf(application)
  const id = await firstDraft(application)
  const { revision } = await client.planning.skp.get({ id })
  await client.planning.sheet.save({ id, revision, content: skpContent([rhk()]) })
  const state = async () => (await client.planning.skp.get({ id })).state
  const undo = page.getByRole('alert').getByRole('button', { name: 'Urungkan' })

  await go(`/perencanaan/skp/${id}`)
  await page.getByRole('button', { name: 'Ajukan SKP' }).click()
  await undo.waitFor()
  expect(await state()).toBe('proposed')
  await undo.click()
  await page.getByText(/^Pengajuan SKP .* diurungkan\.$/).waitFor()
  expect(await state()).toBe('draft')
  await page.getByRole('button', { name: 'Ajukan SKP' }).waitFor()

  // Also when the note is long gone, by a button of the page.
  await page.getByRole('button', { name: 'Ajukan SKP' }).click()
  await expect.poll(state).toBe('proposed')
  await page.reload()
  await page.getByRole('button', { name: 'Tarik kembali' }).click()
  await page.getByText(/^Pengajuan SKP .* ditarik kembali\.$/).waitFor()
  expect(await state()).toBe('draft')
  expect((await client.trust.audit({ limit: 1 }))[0]?.action).toBe('planning.agreement.withdraw')

  const when = { year, period: 'tw4' as const }
  const known = await client.evaluation.achievements(when)
  expect(known).toEqual([])
  await go('/penilaian')
  await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
  await page.getByRole('option', { name: 'Triwulan IV' }).click()
  await page.getByRole('button', { name: 'Tetapkan capaian Triwulan IV' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Capaian' }).click()
  await page.getByRole('option', { name: 'Baik', exact: true }).click()
  await dialog.getByRole('button', { name: 'Tetapkan capaian' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await client.evaluation.achievements(when)).toHaveLength(1)
  await undo.last().click()
  await page.getByText('Penetapan capaian diurungkan.').waitFor()
  expect(await client.evaluation.achievements(when)).toEqual([])

  const [unit] = await client.employees.units.list()
  if (!unit) throw new Error('no unit')
  const set = { achievement: 'baik', reason: '', decidedBy: 'Sekda', decidedOn: null } as const
  await client.evaluation.setAchievement({ ...when, ...set, unitId: unit.id })
  await page.reload()
  await page.getByRole('button', { name: 'Tetapkan capaian Triwulan IV' }).click()
  await dialog.getByRole('combobox', { name: 'Unit' }).click()
  await page.getByRole('option', { name: unit.name }).first().click()
  await dialog.getByRole('button', { name: 'Batalkan penetapan capaian unit ini' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await client.evaluation.achievements(when)).toEqual([])
  expect((await client.trust.audit({ limit: 1 }))[0]?.action).toBe('evaluation.removeAchievement')
  expect(complaints).toEqual([])
})

test('choosing a row moves nothing under the pointer', { timeout: 120_000 }, async () => {
  const { page, go } = await openInBrowser('demonstration')
  for (const [route, name] of [
    ['/perencanaan', `SKP ${year}`],
    ['/pegawai', 'Daftar pegawai'],
    ['/penilaian', /^Penilaian/],
  ] as const) {
    await go(route)
    const list = page.getByRole('grid', { name })
    await list.waitFor()
    const place = async () => (await list.boundingBox())?.y
    const before = await place()
    // All of them: among them are some of each kind.
    await list.getByRole('checkbox').first().check()
    await page
      .getByText(/ dipilih/)
      .first()
      .waitFor()
    expect(await place(), route).toBe(before)
    await list.getByRole('checkbox').first().uncheck()
    expect(await place(), route).toBe(before)
  }
})

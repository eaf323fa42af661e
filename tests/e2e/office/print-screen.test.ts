import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

test('Ctrl+P prints what is on the screen, with what is chosen in it', { timeout: 120_000 }, async () => {
  const { page, application, go, complaints } = await openInBrowser('demonstration')
  const client = clientOf(application)
  /** Where Ctrl+P leads from the page that is shown. */
  const printed = async () => {
    await page.keyboard.press('Control+p')
    await page.getByRole('heading', { name: 'Cetak', level: 1 }).waitFor()
    return decodeURIComponent(new URL(page.url()).hash)
  }
  const choose = async (list: string | RegExp, rows: readonly number[]) => {
    const boxes = page.getByRole('grid', { name: list }).getByRole('checkbox')
    await boxes.first().waitFor()
    for (const row of rows) await boxes.nth(row).check()
  }

  const order = { year, offset: 0, limit: 500 }
  const skp = (await client.planning.skp.list(order)).map(({ skpId }) => skpId)
  await go('/perencanaan')
  expect(await printed()).toBe('#/cetak/skp')
  await go('/perencanaan')
  await choose(`SKP ${year}`, [1, 3])
  expect(await printed()).toBe(`#/cetak/skp/skp/${skp[0]},${skp[2]}`)
  await page.getByText('2 pilihan dari halaman sebelumnya').waitFor()

  // In the order of the list as it is sorted, whichever was chosen first; and they stay chosen.
  await go('/perencanaan')
  const byNameDown = page.getByRole('grid').getByRole('button', { name: 'Nama' })
  await byNameDown.dblclick()
  const byName = await client.planning.skp.list({ ...order, sorting: { column: 'name', down: true } })
  const box = (row: number) => page.getByRole('grid').getByRole('checkbox').nth(row)
  await expect
    .poll(() => page.locator('.kk-table-body .kk-table-row').first().textContent())
    .toContain(byName[0]?.fullName)
  for (const row of [4, 1, 3]) await box(row).check()
  const wanted = [0, 2, 3].map((index) => byName[index]?.skpId)
  expect(await printed()).toBe(`#/cetak/skp/skp/${wanted.join(',')}`)
  await page.goBack()
  await page.getByText('3 dipilih').waitFor()
  for (const row of [1, 3, 4]) expect(await box(row).isChecked()).toBe(true)
  // Who goes there anew chooses anew.
  await page.getByRole('link', { name: 'Beranda' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Perencanaan' }).click()
  await page.getByRole('grid').waitFor()
  expect(await page.getByText(' dipilih').count()).toBe(0)
  await byNameDown.click()

  const appraisals = await client.evaluation.list({ ...order, period: 'tw2' })
  await go('/penilaian')
  await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
  await page.getByRole('option', { name: 'Triwulan II', exact: true }).click()
  await page.getByRole('heading', { name: `Penilaian Triwulan II ${year}` }).waitFor()
  await choose(/^Penilaian Triwulan II /, [2])
  expect(await printed()).toBe(`#/cetak/evaluasi/penilaian/${appraisals[1]?.evaluationId}`)

  // A list that is narrowed prints whom it shows.
  await go('/pegawai')
  const [somebody] = await client.employees.list({ search: 'Wahyu' })
  await page.getByRole('textbox', { name: /^Cari/ }).fill('Wahyu')
  await page.getByText('1 baris').waitFor()
  expect(await printed()).toBe(`#/cetak/skp/pegawai/${somebody?.id}`)

  await go('/perencanaan/belum-selesai')
  expect(await printed()).toBe('#/cetak/daftar-belum-skp')
  await go('/perencanaan/kaskade/matriks')
  await page.getByRole('link', { name: 'Cetak matriks' }).waitFor()
  expect(await printed()).toMatch(/^#\/cetak\/matriks-peran-hasil\/skp\/\d+$/)

  // Where there is nothing to print, that is said, and the page stays.
  const unwritten = (await client.evaluation.list({ ...order, period: 'tw4' })).find(
    ({ evaluationId }) => evaluationId === null,
  )
  await go(`/penilaian/skp/${unwritten?.skpId}/tw4`)
  await page.keyboard.press('Control+p')
  await page.getByText('Penilaian ini belum diisi, jadi belum ada yang dapat dicetak.').waitFor()
  expect(new URL(page.url()).hash).toContain('/penilaian/skp/')
  expect(complaints).toEqual([])
})

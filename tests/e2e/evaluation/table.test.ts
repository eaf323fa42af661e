import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { clientOf, testOffice } from '../../procedures/office.ts'
import { officialInput, personal, signedSkp, unitInput } from '../../procedures/people.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = 2026
/** The first quarter is over. */
const now = () => new Date('2026-04-08T09:00:00')
const soon = { timeout: 10_000 }
const when = { year, period: 'tw1' as const }

/** An office whose unit has so many people with a signed SKP and a realisation, on the table of the quarter. */
async function openUnit(people: number) {
  const opened = await openInBrowser('none', { now, react: 'development' })
  const { page, application, go } = opened
  const client = clientOf(application)
  await client.desk.create({
    office: testOffice,
    operator: { name: 'Pengelola Uji', position: 'Pengelola Kepegawaian' },
  })
  const { id: headOfficialId } = await client.office.saveOfficial(officialInput)
  const { id: unitId } = await client.employees.units.save({
    ...unitInput,
    name: 'Kecamatan Uji',
    headOfficialId,
  })
  for (let number = 1; number <= people; number++) {
    const { id } = await client.employees.save({
      personal: personal(number, { name: `Orang Rekaan ${String(number).padStart(2, '0')}` }),
      jabatan: { jabatan: 'Arsiparis', jenis: 'pelaksana', jenjang: null, eselon: null, tmt: '2020-01-02' },
      unit: { unitId, tmt: '2020-01-01' },
    })
    const { id: skpId } = await signedSkp(client, id)
    const { id: evaluation } = await client.evaluation.begin({ skpId, period: 'tw1' })
    const { content, revision, skp } = await client.evaluation.get({ id: evaluation })
    const realisations = Object.fromEntries(
      skp.content.rhk.flatMap((rhk) => rhk.indicators.map((iki) => [iki.id, '1 dokumen'])),
    )
    await client.evaluation.saveContent({ id: evaluation, revision, content: { ...content, realisations } })
  }
  await client.evaluation.setAchievement({
    ...when,
    unitId,
    achievement: 'baik',
    reason: 'Tercapai',
    decidedBy: 'Camat',
    decidedOn: '2026-04-06',
  })
  await page.clock.setFixedTime(now())
  await page.reload()
  await page.locator('h1').first().waitFor()
  await go('/penilaian')
  await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
  await page.getByRole('option', { name: 'Triwulan I', exact: true }).click()
  const table = page.getByRole('grid', { name: 'Penilaian Triwulan I 2026' })
  await table.getByRole('row').nth(people).waitFor()
  const rows = () => client.evaluation.list(when)
  return { ...opened, client, table, rows }
}

/** A keyboard that counts. */
function keysOf(page: Page) {
  const keys = { count: 0 }
  const press = async (...names: string[]) => {
    for (const name of names) {
      await page.keyboard.press(name)
      keys.count += 1
    }
  }
  return { keys, press }
}

test(
  'a whole unit of twelve is rated and signed with the keyboard alone, one key for each rating',
  { timeout: 240_000 },
  async () => {
    const { page, table, rows, complaints } = await openUnit(12)
    const { keys, press } = keysOf(page)
    await table.focus()
    for (let person = 0; person < 12; person++) await press('2', '2')
    await expect
      .poll(async () => (await rows()).filter(({ predikat }) => predikat === 'baik').length, soon)
      .toBe(12)
    await press('Control+Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Tandatangani 12 penilaian' }).waitFor()
    const day = dialog.getByRole('textbox', { name: /^Tanggal tanda tangan pejabat/ })
    await expect.poll(() => day.evaluate((field) => field === document.activeElement)).toBe(true)
    await press('Enter')
    await page.getByText('12 penilaian ditandatangani dan terkunci.').waitFor()
    expect((await rows()).map(({ state }) => state)).toEqual(Array(12).fill('signed'))
    // Two for each person, one that asks for the signing, one that signs.
    expect(keys.count).toBe(26)
    expect(complaints).toEqual([])
  },
)

test(
  'a rating leads on to the next one, is cleared, taken back, and asks for a reason without holding anybody up',
  { timeout: 180_000 },
  async () => {
    const { page, table, rows, complaints } = await openUnit(3)
    const ratings = async () =>
      (await rows()).map(({ ratingResult, ratingBehaviour }) => [ratingResult, ratingBehaviour])
    await table.focus()
    await page.keyboard.press('3')
    await page.keyboard.press('2')
    await page.keyboard.press('1')
    await expect.poll(ratings, soon).toEqual([
      ['di-atas', 'sesuai'],
      ['di-bawah', null],
      [null, null],
    ])
    // The predikat is there at once, with its word.
    await table.getByRole('row').nth(1).getByText('Baik', { exact: true }).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await ratings())[1], soon).toEqual([null, null])
    await page.keyboard.press('Control+y')
    await expect.poll(async () => (await ratings())[1], soon).toEqual(['di-bawah', null])
    await page.keyboard.press('0')
    await expect.poll(async () => (await ratings())[1], soon).toEqual([null, null])

    // The first one still lacks a reason; whoever begins to write on its row writes it there.
    await page.keyboard.press('ArrowUp')
    await table.getByRole('row').nth(1).getByText('Belum ada alasan').waitFor()
    await page.keyboard.type('Dua laporan lebih cepat')
    await page.keyboard.press('Enter')
    expect(await table.evaluate((grid) => grid === document.activeElement)).toBe(true)
    await expect.poll(async () => (await rows())[0]?.reasons.result, soon).toBe('Dua laporan lebih cepat')
    await table.getByRole('row').nth(1).getByText('Draf').waitFor()
    expect(complaints).toEqual([])
  },
)

test('a rating is chosen with the mouse too', { timeout: 180_000 }, async () => {
  const { page, table, rows, complaints } = await openUnit(2)
  await table
    .getByRole('gridcell', { name: /^Rating perilaku kerja/ })
    .last()
    .click()
  await page.getByRole('group', { name: 'Rating perilaku kerja' }).getByText('Sesuai ekspektasi').click()
  await expect.poll(async () => (await rows())[1]?.ratingBehaviour, soon).toBe('sesuai')
  expect(await table.evaluate((grid) => grid === document.activeElement)).toBe(true)
  expect(complaints).toEqual([])
})

test(
  'two windows on the same row: the second one is told, and shows what the first one set',
  { timeout: 180_000 },
  async () => {
    const { page, table, rows } = await openUnit(2)
    const other = await page.context().newPage()
    await other.clock.setFixedTime(now())
    // It does not hear of the first window by itself.
    await other.route('**/rpc/desk/others', () => {})
    await other.goto(page.url())
    const same = other.getByRole('grid', { name: 'Penilaian Triwulan I 2026' })
    await same.getByRole('row').nth(2).waitFor()
    await table.focus()
    await page.keyboard.press('3')
    await expect.poll(async () => (await rows())[0]?.ratingResult, soon).toBe('di-atas')
    await same.focus()
    await other.keyboard.press('1')
    await other.getByText(/Penilaian Orang Rekaan 01 baru saja diubah di jendela lain/).waitFor()
    await same.getByRole('gridcell', { name: 'Rating hasil kerja: Di atas' }).waitFor()
    expect((await rows())[0]?.ratingResult).toBe('di-atas')
  },
)

test(
  'the record opens beside the table, goes to its neighbours, and leaves place and filter as they were',
  { timeout: 180_000 },
  async () => {
    const { page, table, go, complaints } = await openUnit(6)
    const shown = (number: string) =>
      page.getByRole('heading', { name: `Penilaian Triwulan I 2026 — Orang Rekaan ${number}` }).waitFor()
    await page.getByLabel('Cari nama, NIP, jabatan atau unit').fill('Orang Rekaan')
    await table.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await shown('02')
    // Nothing of the narrow table is cut.
    const cut = await page
      .locator('.kk-table-body [role="gridcell"]')
      .evaluateAll((cells) =>
        cells.flatMap(({ scrollWidth, clientWidth, scrollHeight, clientHeight, textContent }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1 ? [textContent] : [],
        ),
      )
    expect(cut).toEqual([])
    await page.keyboard.press('Alt+ArrowDown')
    await shown('03')
    // What is written beside the table shows in its row.
    await page.getByRole('radiogroup', { name: 'Rating hasil kerja' }).getByText('Sesuai ekspektasi').click()
    await table.getByRole('row').nth(3).getByText('Sesuai').waitFor()
    await page.getByRole('button', { name: 'Sebelumnya' }).click()
    await shown('02')
    await page.keyboard.press('Alt+ArrowUp')
    await shown('01')
    expect(await page.getByRole('button', { name: 'Sebelumnya' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Tutup panel' }).click()
    await page.getByRole('button', { name: 'Tutup panel' }).waitFor({ state: 'detached' })
    expect(await page.getByLabel('Cari nama, NIP, jabatan atau unit').inputValue()).toBe('Orang Rekaan')
    expect(await table.locator('[data-active]').textContent()).toContain('Orang Rekaan 01')

    // A page of its own for links.
    await table.focus()
    await page.keyboard.press('Enter')
    await shown('01')
    await page.getByRole('link', { name: 'Buka di halaman sendiri' }).click()
    await table.waitFor({ state: 'detached' })
    await shown('01')
    await go('/penilaian')
    await table.waitFor()
    expect(complaints).toEqual([])
  },
)

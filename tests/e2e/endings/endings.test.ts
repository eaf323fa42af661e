import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { personal, unitInput } from '../../procedures/people.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

/** The words of the main buttons on the page that is shown, and of the one below it. */
const mainButtons = (page: Page): Promise<string[]> =>
  page
    .locator('main .mantine-Button-root, .kk-ending .mantine-Button-root')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => (button.getAttribute('data-variant') ?? 'filled') === 'filled')
        .map((button) => button.textContent ?? ''),
    )

const nextWay = (page: Page) => page.locator('.kk-ending [data-variant="filled"]')

/** Signs what is shown, and waits until it is told. */
async function sign(page: Page, verb: 'Tandatangani SKP' | 'Tandatangani penilaian'): Promise<void> {
  await page.getByRole('button', { name: verb }).click()
  await page.getByRole('dialog').getByRole('button', { name: verb }).click()
  await page.locator('.kk-ending').getByText('dan terkunci.').waitFor()
}

test(
  'the first day shows a path and one step, and nothing that was due before the office was made is late',
  { timeout: 120_000 },
  async () => {
    const now = () => new Date('2026-11-27T09:00:00')
    const { page, application, go, complaints } = await openInBrowser('none', { now })
    await page.clock.setFixedTime(now())
    await page.reload()
    await page.getByRole('button', { name: 'Siapkan kantor baru' }).click()
    await page.getByLabel('Nama kantor').fill('Kecamatan Uji')
    await page.getByLabel('Nama instansi').fill('Pemerintah Kota Uji')
    await page.getByLabel('Tempat penandatanganan').fill('Uji')
    await page.getByRole('button', { name: 'Lanjut ke pengelola' }).click()
    await page.getByLabel('Nama pengelola').fill('Pengelola Uji')
    await page.getByRole('button', { name: 'Buat kantor' }).click()

    const path = page.getByRole('region', { name: 'Langkah-langkah pertama' })
    await path.waitFor()
    expect(await path.getByRole('listitem').count()).toBe(7)
    expect(await path.getByRole('img', { name: 'Selesai' }).count()).toBe(1)
    expect(await mainButtons(page)).toEqual(['Impor pegawai dari Excel'])

    const client = clientOf(application)
    const { id: unitId } = await client.employees.units.save({ ...unitInput, name: 'Kecamatan Uji' })
    const unit = { unitId, tmt: '2020-01-01' }
    const { id: head } = await client.employees.save({ personal: personal(1), unit })
    await client.employees.save({ personal: personal(2), unit })
    await client.employees.units.save({
      ...unitInput,
      id: unitId,
      code: 'U01',
      name: 'Kecamatan Uji',
      headEmployeeId: head,
    })
    await page.reload()
    await page.getByText('SKP 2026 belum dibuat untuk siapa pun.').waitFor()
    expect(await mainButtons(page)).toEqual(['Buka tahun 2026 untuk 2 pegawai'])
    await page.getByRole('link', { name: 'Buka tahun 2026 untuk 2 pegawai' }).click()
    await page.getByRole('button', { name: 'Buat 2 SKP' }).click()
    await nextWay(page)
      .getByText(/^Isi SKP /)
      .waitFor()

    await page.getByRole('link', { name: 'Beranda' }).click()
    await page.getByText('lewat sebelum tahun ini dikerjakan di sini').waitFor()
    expect(await page.getByText(/melewati tenggat|Terlambat/).count()).toBe(0)
    // The path goes on; what the office says that it does not need is passed over.
    expect(await mainButtons(page)).toEqual(['Tulis sasaran kantor'])
    await path.getByRole('button', { name: 'Sasaran kantor: tidak perlu' }).click()
    // The head of the office comes first, also where nobody appraises him yet.
    await expect.poll(() => mainButtons(page)).toEqual([expect.stringMatching(/^Pilih pejabat penilai .*1$/)])
    await go('/perencanaan/belum-selesai')
    await page.getByText(/2 SKP belum ditandatangani, 0 melewati tenggat/).waitFor()
    await page.getByText(/jadi tidak dihitung terlambat/).waitFor()
    expect(complaints).toEqual([])
  },
)

test(
  'Beranda in the middle of a year has four stages with their counts, and one main button',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const { planning, evaluation } = await clientOf(application).home.overview({ year, period: 'tw3' })
    await go('/')
    await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
    await page.getByRole('option', { name: 'Triwulan III' }).click()
    const stage = (name: string) => page.getByRole('region', { name, exact: true })
    const total = planning.without + planning.drafts + planning.signed
    await stage('Perencanaan').getByText(`${planning.signed} dari ${total} SKP ditetapkan`).waitFor()
    await stage('Pelaksanaan dan pemantauan')
      .getByText(`untuk ${evaluation.begun} dari ${evaluation.skp} pegawai`)
      .waitFor()
    await stage('Penilaian Triwulan III')
      .getByText(`${evaluation.signed} dari ${evaluation.skp} penilaian ditandatangani`)
      .waitFor()
    await stage('Tindak lanjut')
      .getByText(`${evaluation.received} dari ${evaluation.skp} dokumen evaluasi`)
      .waitFor()
    expect(await mainButtons(page)).toHaveLength(1)
    expect(await page.getByRole('region', { name: 'Langkah-langkah pertama' }).count()).toBe(0)
    expect(complaints).toEqual([])
  },
)

test(
  'after signing comes the next of the list as it was sorted and narrowed, after the last one the print of all',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const down = { column: 'name', down: true } as const
    const drafts = await client.planning.skp.list({ year, show: 'open', sorting: down })
    const [first, second] = drafts
    if (!first?.skpId || !second) throw new Error('the demonstration office has too few drafts')
    await go('/perencanaan')
    const heading = page.getByRole('columnheader', { name: 'Nama' }).getByRole('button')
    await heading.click()
    await heading.click()
    await page
      .getByRole('row')
      .filter({ hasText: first.fullName })
      .filter({ hasText: 'Draf' })
      .first()
      .click()
    await page.getByRole('heading', { name: new RegExp(`SKP ${year} — `) }).waitFor()
    await sign(page, 'Tandatangani SKP')
    const berikutnya = page.locator('.kk-ending').getByRole('link', { name: /^Pegawai berikutnya: / })
    expect(await berikutnya.textContent()).toBe(`Pegawai berikutnya: ${second.fullName}`)
    await berikutnya.click()
    await page.getByRole('button', { name: 'Tandatangani SKP' }).waitFor()
    // Another page has another end, or none.
    expect(await page.locator('.kk-ending').count()).toBe(0)

    // A unit in which two appraisals of the quarter are open.
    const open = await client.evaluation.list({ year, period: 'tw3', show: 'open' })
    const byUnit = Map.groupBy(open, ({ unitId }) => unitId)
    const [pair] = [...byUnit].filter(([unit, rows]) => unit !== null && rows.length === 2)
    const [unitId, two] = pair ?? [null, []]
    if (unitId === null) throw new Error('no unit has just two open appraisals')
    for (const { evaluationId: id } of two) {
      const { content, revision } = await client.evaluation.get({ id: id ?? 0 })
      const rated = { ...content, ratingResult: 'sesuai', ratingBehaviour: 'sesuai' } as const
      await client.evaluation.saveContent({ id: id ?? 0, revision, content: rated })
    }
    const unit = (await client.employees.units.list()).find(({ id }) => id === unitId)
    await go('/penilaian')
    await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
    await page.getByRole('option', { name: 'Triwulan III' }).click()
    await page.getByPlaceholder('Semua unit').click()
    await page
      .getByRole('option', { name: unit?.name ?? '' })
      .first()
      .click()
    await page
      .getByRole('row')
      .filter({ hasText: two[0]?.fullName ?? '' })
      .first()
      .click()
    await page.getByRole('heading', { name: /^Penilaian Triwulan III/ }).waitFor()
    await sign(page, 'Tandatangani penilaian')
    expect(await nextWay(page).textContent()).toBe(`Pegawai berikutnya: ${two[1]?.fullName}`)
    await nextWay(page).click()
    await page.getByRole('heading', { name: two[1]?.fullName ?? '' }).waitFor()
    await sign(page, 'Tandatangani penilaian')
    await nextWay(page)
      .getByText(/^Cetak \d+ dokumen evaluasi$/)
      .waitFor()
    await nextWay(page).click()
    await page.getByText(/pilihan dari halaman sebelumnya/).waitFor()
    expect(complaints).toEqual([])
  },
)

test(
  'an old search says what it hides, and after the one that it has found comes the next appraisal of all',
  { timeout: 180_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const open = await client.evaluation.list({ year, period: 'tw3', show: 'open' })
    const found = open.find(({ evaluationId }) => evaluationId !== null)
    if (!found?.evaluationId) throw new Error('the demonstration office has no open appraisal')
    const { content, revision } = await client.evaluation.get({ id: found.evaluationId })
    await client.evaluation.saveContent({
      id: found.evaluationId,
      revision,
      content: { ...content, ratingResult: 'sesuai', ratingBehaviour: 'sesuai' },
    })
    const listed = await client.evaluation.order({ year, period: 'tw3' })
    await go('/penilaian')
    await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
    await page.getByRole('option', { name: 'Triwulan III' }).click()
    await page.getByPlaceholder('Nama, NIP, jabatan atau unit').fill(found.nip)
    await page.getByText(`${listed.length - 1} lainnya tersembunyi oleh pencarian`).waitFor()
    await page.getByRole('row').filter({ hasText: found.fullName }).first().click()
    await page.getByRole('heading', { name: /^Penilaian Triwulan III/ }).waitFor()
    // Nothing has ended before it is signed.
    expect(await page.locator('.kk-ending').count()).toBe(0)
    await sign(page, 'Tandatangani penilaian')
    await nextWay(page)
      .getByText(/^Pegawai berikutnya: /)
      .waitFor()
    const here = page.url()
    await nextWay(page).click()
    await page.getByRole('button', { name: 'Tandatangani penilaian' }).waitFor()
    // Who comes back to what was signed is not told that it has just been.
    await page.evaluate((address) => (window.location.href = address), here)
    await page.getByRole('heading', { name: new RegExp(found.fullName) }).waitFor()
    await page.getByText('Rating hasil kerja').first().waitFor()
    expect(await page.locator('.kk-ending').count()).toBe(0)
    expect(complaints).toEqual([])
  },
)

test('who is not in a list is named there, with the reason and a way', { timeout: 120_000 }, async () => {
  const { page, application, go, complaints } = await openInBrowser('demonstration')
  const missing = await clientOf(application).evaluation.leftOut({ year, period: 'tw3' })
  const draft = missing.find(({ skpId }) => skpId !== null)
  await go('/penilaian')
  await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
  await page.getByRole('option', { name: 'Triwulan III' }).click()
  // They stand at the end of the table itself.
  await page.getByRole('grid', { name: /^Penilaian/ }).focus()
  await page.keyboard.press('End')
  const row = page
    .getByRole('grid', { name: /^Penilaian/ })
    .getByRole('row')
    .filter({ hasText: draft?.fullName ?? '' })
  expect(await row.textContent()).toContain(draft?.reason)
  await row.getByRole('link').click()
  await page.getByRole('heading', { name: new RegExp(`SKP ${year} — ${draft?.fullName}`) }).waitFor()
  await go('/cetak/skp')
  await page.getByRole('button', { name: /orang tidak ada di cetakan ini/ }).waitFor()
  expect(complaints).toEqual([])
})

test(
  'opening a year cuts no name, and called off it says that nothing was made',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    await go('/perencanaan/buka-tahun')
    await page.getByRole('combobox', { name: 'Tahun' }).click()
    await page.getByRole('option', { name: String(year + 1) }).click()
    await page.getByRole('heading', { name: `Buka tahun ${year + 1}` }).waitFor()
    await page.locator('.kk-table-body .kk-table-row').nth(10).waitFor()
    const cut = await page
      .locator('.kk-table-body [role="gridcell"]')
      .evaluateAll((cells) =>
        cells.flatMap(({ scrollWidth, clientWidth, scrollHeight, clientHeight, textContent }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1 ? [textContent] : [],
        ),
      )
    expect(cut).toEqual([])

    // The answer does not come.
    await page.route('**/rpc/planning/year/open', () => {})
    await page.getByRole('button', { name: /^Buat \d+ SKP$/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Batalkan' }).click()
    await page.getByText(`Dibatalkan; tidak ada SKP ${year + 1} yang dibuat.`).waitFor()
    const made = await clientOf(application).planning.skp.list({ year: year + 1 })
    expect(made.filter(({ skpId }) => skpId !== null)).toEqual([])
    expect(complaints).toEqual([])
  },
)

test(
  'in January the office begins with the annual appraisal of last year',
  { timeout: 120_000 },
  async () => {
    const now = () => new Date(`${year + 1}-01-08T09:00:00`)
    const { page, go } = await openInBrowser('demonstration', { now })
    await page.clock.setFixedTime(now())
    await page.reload()
    await go('/penilaian')
    await page.getByRole('heading', { name: `Penilaian Tahunan ${year}` }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Tahun' }).inputValue()).toBe(String(year))
  },
)

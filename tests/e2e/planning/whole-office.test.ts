import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { buildCascade } from '../../../shared/planning/cascade/cascade.ts'
import { leadersOf, matrixOf } from '../../../shared/planning/cascade/matrix.ts'
import { packed, readPdf } from '../../documents/pdf-text.ts'
import { clientOf } from '../../procedures/office.ts'
import { iki } from '../../skp-content.ts'
import { openInBrowser, removeShared, roleCells } from '../application.ts'

afterAll(removeShared)

const next = new Date().getFullYear() + 1
type Client = ReturnType<typeof clientOf>

/** Hands every goal down to the head of the office, from the tree and by keyboard. */
async function goalsToHead(page: Page, client: Client, head: string): Promise<void> {
  const { goals } = await client.planning.cascade.get({ year: next })
  expect(goals.length).toBeGreaterThan(1)
  const tree = page.getByRole('tree', { name: 'Pohon kinerja' })
  for (const goal of goals) {
    await tree.focus()
    await page.keyboard.press('Home')
    while (!(await tree.locator('[data-active]').textContent())?.includes(goal.text))
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('t')
    const dialog = page.getByRole('dialog', { name: 'Turunkan hasil kerja' })
    await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().fill(head)
    await page.getByRole('option').first().click()
    await dialog.getByRole('button', { name: 'Turunkan kepada 1 pegawai' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
  }
}

/**
 * Writes a role for everybody in the matrix of one leader, from the first cell down the column as in Excel.
 * @returns how many were written
 */
async function fillMatrix(page: Page, client: Client, leaderSkpId: number): Promise<number> {
  const cascade = await client.planning.cascade.get({ year: next })
  const matrix = matrixOf(cascade, leaderSkpId)
  if (!matrix) throw new Error('no matrix')
  await page.getByRole('combobox', { name: 'Pimpinan atau ketua tim' }).fill(matrix.leader.fullName)
  await page.getByRole('option', { name: matrix.leader.fullName }).click()
  const [column] = matrix.columns
  if (!column) throw new Error(`${matrix.leader.fullName} has nothing to hand down`)
  const first = matrix.rows[0]?.person.fullName ?? ''
  await (await roleCells(page, first, column.text)).first().click()
  for (const { person } of matrix.rows) {
    await page.keyboard.type(`Terwujudnya bagian ${person.fullName}`)
    await page.keyboard.press('Enter')
  }
  return matrix.rows.length
}

test(
  'a year for the whole office: opened, cascaded to everybody through the matrix, agreed, printed as one file',
  { timeout: 240_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    await go('/perencanaan')
    await page.getByRole('combobox', { name: 'Tahun' }).click()
    await page.getByRole('option', { name: String(next) }).click()

    // Open the year, with nothing of last year's.
    await page.getByRole('link', { name: new RegExp(`Buka tahun ${next}`) }).click()
    await page.getByLabel(/^Salin isi SKP/).uncheck()
    await page.getByRole('button', { name: /^Buat \d+ SKP$/ }).click()
    await page.getByText(/SKP \d+ dibuat sebagai draf/).waitFor({ timeout: 30_000 })
    const list = await client.planning.skp.list({ year: next })
    const drafts = list.filter(({ skpId }) => skpId !== null)
    expect(drafts.length).toBeGreaterThan(40)
    expect(drafts.every(({ state, rhk }) => state === 'draft' && rhk === 0)).toBe(true)

    // The office's goals go to its head, and from there through the matrices to every person.
    await go('/perencanaan/kaskade/perjanjian')
    await page.getByRole('button', { name: new RegExp(`^Salin \\d+ sasaran ${next - 1}`) }).click()
    await page.getByText(/sasaran .*disalin/).waitFor()
    await go('/perencanaan/kaskade/pohon')
    const camat = drafts.find(({ jabatan }) => jabatan === 'Camat')
    await goalsToHead(page, client, camat?.fullName ?? '')

    await go('/perencanaan/kaskade/matriks')
    const filled = new Set<number>()
    for (;;) {
      const cascade = await client.planning.cascade.get({ year: next })
      const withResults = new Set(cascade.rhk.map(({ skpId }) => skpId))
      const leader = leadersOf(cascade).find(({ skpId }) => withResults.has(skpId) && !filled.has(skpId))
      if (!leader) break
      filled.add(leader.skpId)
      const written = await fillMatrix(page, client, leader.skpId)
      await expect
        .poll(async () => (await client.planning.cascade.get({ year: next })).rhk.length)
        .toBe(cascade.rhk.length + written)
    }
    const cascade = await client.planning.cascade.get({ year: next })
    expect(buildCascade(cascade).unlinked).toEqual([])
    expect(new Set(cascade.rhk.map(({ skpId }) => skpId)).size).toBe(drafts.length)

    // Without an indicator nothing can be agreed, and the refusal names who.
    await go('/perencanaan')
    await page.getByLabel('Pilih semua').check()
    const signAll = page.getByRole('button', { name: /^Tandatangani \d+ SKP$/ })
    await signAll.click()
    await page.getByRole('dialog').getByRole('button', { name: signName }).click()
    const [named = ''] = (drafts[0]?.fullName ?? '').split(',')
    await page.getByRole('alert').getByText(named).first().waitFor()
    expect((await client.planning.skp.list({ year: next })).every(({ state }) => state !== 'agreed')).toBe(
      true,
    )
    await page.keyboard.press('Escape')

    // One person writes an indicator, proposes, is given it back with a remark and settles that.
    const own = cascade.people.find(({ fullName }) => fullName !== camat?.fullName)
    await go(`/perencanaan/skp/${own?.skpId}`)
    await page
      .getByRole('gridcell', { name: `Terwujudnya bagian ${own?.fullName}` })
      .first()
      .click()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Jumlah kelurahan yang dilayani')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3 kelurahan')
    await page.keyboard.press('Enter')
    await page.getByText(/Tersimpan \d/).waitFor()
    // The others' are written as the page would.
    for (const { skpId } of drafts) {
      if (skpId === null) continue
      const { content, revision } = await client.planning.skp.get({ id: skpId })
      const rows = content.rhk.map((row) =>
        row.indicators.length > 0 ? row : { ...row, indicators: [iki({ target: '12 laporan' })] },
      )
      await client.planning.sheet.save({ id: skpId, revision, content: { ...content, rhk: rows } })
    }
    await go('/perencanaan')
    await go(`/perencanaan/skp/${own?.skpId}`)
    await page.getByRole('button', { name: 'Ajukan SKP' }).click()
    await page.getByRole('button', { name: 'Kembalikan', exact: true }).click()
    await page.getByLabel('Seluruh SKP').fill('Tambahkan jadwalnya.')
    await page.getByRole('button', { name: 'Kembalikan SKP' }).click()
    await page.getByText('1 catatan belum selesai').waitFor()
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await page.getByText('1 catatan belum selesai').waitFor({ state: 'detached' })

    await go('/perencanaan')
    await page.getByLabel('Pilih semua').check()
    await signAll.click()
    const signing = page.getByRole('dialog')
    await signing.getByRole('button', { name: signName }).click()
    // Agreed before its year begins: that is asked about, and meant.
    await signing.getByRole('checkbox', { name: /^Ya, ini benar/ }).check()
    await signing.getByRole('button', { name: signName }).click()
    await page.getByText(/SKP ditetapkan dan terkunci/).waitFor({ timeout: 30_000 })
    const agreed = (await client.planning.skp.list({ year: next })).filter(({ state }) => state === 'agreed')
    expect(agreed.length).toBe(drafts.length)

    // The matrices and all SKP as one file, with the role of every person in both.
    await go('/cetak/skp')
    await page.getByRole('combobox', { name: 'Dalam berkas yang sama' }).click()
    await page.getByRole('option', { name: 'Matriks Peran Hasil' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: new RegExp(`^Cetak (?!${drafts.length} )\\d+ dokumen$`) }).click()
    await page.getByRole('img', { name: 'Halaman 1', exact: true }).waitFor({ timeout: 60_000 })
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    const pdf = await readPdf(new Uint8Array(readFileSync(await (await download).path())))
    const skp = pdf.pages.filter((each) => each.packed.includes(packed('SASARAN KINERJA PEGAWAI')))
    const matrices = pdf.pages.filter((each) => each.packed.includes(packed('MATRIKS PERAN HASIL')))
    expect(skp.length).toBeGreaterThanOrEqual(drafts.length)
    expect(matrices.length).toBeGreaterThan(0)
    for (const { fullName } of drafts.filter(({ skpId }) => skpId !== camat?.skpId)) {
      const role = packed(`Terwujudnya bagian ${fullName}`)
      expect(pdf.packed.split(role).length, fullName).toBeGreaterThanOrEqual(3)
    }
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
    expect((await client.trust.check()).sound).toBe(true)
  },
)

const signName = /^Tandatangani \d+ SKP$/

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { writeWorkbook } from '../../../electron/excel/workbook.ts'
import { temporaryFolder } from '../../temporary.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const duk = fileURLToPath(new URL('../../data/duk-kecamatan-sukamaju.xlsx', import.meta.url))

test(
  'any other list comes in after its columns are matched, and goes out again',
  { timeout: 90_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const people = () => application.file.db.selectFrom('employee').selectAll().orderBy('id').execute()
    const before = await people()
    await go('/pegawai/impor')
    await page.locator('input[type=file]').setInputFiles(duk)
    await page.getByRole('heading', { name: 'Cocokkan kolom' }).waitFor()
    await page.getByRole('button', { name: 'Pakai pencocokan ini' }).click()
    await page.getByRole('button', { name: 'Impor 12 pegawai' }).click()
    await page.getByText(/pegawai baru dan \d+ perubahan diimpor/).waitFor()
    expect(await people()).not.toEqual(before)
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await page.getByText('Impor dibatalkan').waitFor()
    expect(await people()).toEqual(before)
    expect(complaints).toEqual([])
  },
)

test(
  'wrong rows are shown with row, column, value and what to do, and can be left out',
  { timeout: 90_000 },
  async () => {
    const { page, go } = await openInBrowser('demonstration')
    const file = join(temporaryFolder(), 'daftar.xlsx')
    writeFileSync(
      file,
      await writeWorkbook([
        {
          worksheet: 'Daftar',
          header: ['NIP', 'Nama', 'Golongan', 'Jabatan'],
          rows: [
            ['198609262015051991', 'Orang Rekaan', 'III/b', 'Analis'],
            ['1986', 'Salah Rekaan', 'III/b', 'Analis'],
          ],
        },
      ]),
    )
    await go('/pegawai/impor')
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Pakai pencocokan ini' }).click()
    const apply = page.getByRole('button', { name: 'Impor 1 pegawai' })
    await page.getByText('1 baris tidak dapat diimpor').waitFor()
    expect(await apply.isDisabled()).toBe(true)
    const wrong = page.getByRole('row').filter({ hasText: '1986' })
    expect(await wrong.textContent()).toContain('3A · NIP1986')
    await page.getByLabel('Tinggalkan 1 baris yang salah').check()
    await apply.click()
    await page.getByText('1 pegawai baru dan 0 perubahan diimpor.').waitFor()
  },
)

test('a locked appraisal opens only with a reason, which the log keeps', { timeout: 90_000 }, async () => {
  const { page, go, application } = await openInBrowser('demonstration')
  const { db } = application.file
  const { id } = await db
    .selectFrom('evaluation')
    .select('id')
    .where('state', '=', 'signed')
    .where('period', '=', 'tw1')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  await go(`/penilaian/${id}`)
  expect(await page.locator('main textarea:not([readonly])').count()).toBe(0)
  const tables = page.getByRole('grid')
  expect(await tables.evaluateAll((all) => all.map((table) => table.ariaReadOnly))).toEqual(['true', 'true'])
  await tables.last().getByRole('gridcell').last().click()
  await page.keyboard.type('Lain')
  await page.getByText(/^Penilaian ini sudah ditandatangani dan terkunci/).waitFor()
  expect(await tables.getByRole('textbox').count()).toBe(0)
  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: 'Buka kunci penilaian…' }).click()
  await page.getByLabel(/^Alasan/).fill('Realisasi keliru menurut laporan bulanan')
  await page.getByRole('button', { name: 'Buka kunci penilaian' }).click()
  await page.getByRole('button', { name: 'Tandatangani penilaian' }).waitFor()
  const last = await db
    .selectFrom('audit')
    .select(['action', 'reason'])
    .where('subjectType', '=', 'evaluation')
    .where('subjectId', '=', String(id))
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  expect(last).toEqual({ action: 'evaluation.unlock', reason: 'Realisasi keliru menurut laporan bulanan' })
})

test(
  'lists are searched as one types, walked by keyboard and printed as one file',
  { timeout: 90_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const found = await application.file.db
      .selectFrom('currentJabatan')
      .select('employeeId')
      .where('jabatan', 'like', 'Sekretaris Kelurahan%')
      .execute()
    expect(found.length).toBeGreaterThan(1)
    await go('/perencanaan')
    await page.getByLabel('Cari nama, NIP, jabatan atau unit').fill('sekretaris kelurahan')
    await page.getByText(`${found.length} baris`).waitFor()
    await page.getByRole('grid').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.getByText('2 dipilih').waitFor()
    await page.getByRole('link', { name: 'Cetak 2 SKP' }).click()
    await page.getByRole('img', { name: 'Halaman 1' }).waitFor({ timeout: 20_000 })
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    const file = await download
    expect(file.suggestedFilename()).toContain('2 pegawai')
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')

    // Ctrl+K jumps to a person.
    await page.keyboard.press('Control+k')
    await page.getByLabel('Cari pegawai atau halaman').fill('Camat')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Bagus Prayoga' }).waitFor()
    expect(complaints).toEqual([])
  },
)

test(
  'a file that is no office has a page of its own that names it and the next step',
  { timeout: 60_000 },
  async () => {
    const { page, application } = await openInBrowser('none')
    const file = join(application.host.dataFolder, 'rusak.kinerja')
    writeFileSync(file, 'bukan basis data')
    await application.open(file).catch(() => {})
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText(file).waitFor()
    await page.getByRole('button', { name: 'Buka berkas lain' }).click()
    await page.getByRole('button', { name: 'Siapkan kantor baru' }).waitFor()
    expect(readFileSync(file, 'utf8')).toBe('bukan basis data')
  },
)

test(
  'the demonstration office is one click away and says that it is fictional',
  { timeout: 120_000 },
  async () => {
    const { page, complaints } = await openInBrowser('none')
    await page.getByRole('button', { name: 'Coba kantor contoh' }).click()
    await page.getByText('Kantor contoh — semua orang dan data di sini rekaan').waitFor({ timeout: 90_000 })
    await page.getByText('45 pegawai dalam 13 unit').waitFor()
    expect(complaints).toEqual([])
  },
)

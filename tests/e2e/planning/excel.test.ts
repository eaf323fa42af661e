import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadContent } from '../../../electron/planning/skp/content.ts'
import { temporaryFolder } from '../../temporary.ts'
import { samplePdf } from '../../unit/planning/excel/paper.ts'
import { firstDraft, openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'RHK are taken from the library into a draft, which goes to Excel and comes back in its own place',
  { timeout: 180_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const { db } = application.file
    const id = await firstDraft(application)
    const texts = async () => (await loadContent(db, id)).rhk.map(({ text }) => text)
    const before = await texts()
    await go(`/perencanaan/skp/${id}`)
    await page.getByRole('button', { name: 'Ambil dari pustaka' }).click()
    const library = page.getByRole('dialog', { name: 'Ambil dari pustaka' })
    await library.getByLabel('Jabatan', { exact: true }).click()
    await page.getByRole('option', { name: 'Semua jabatan' }).click()
    await library.getByRole('textbox', { name: 'Cari' }).fill('vaksin ibu hamil persalinan')
    await library.getByText(/Belum ada RHK yang cocok/).waitFor()
    await library.getByRole('textbox', { name: 'Cari' }).fill('minat baca')
    await library.getByRole('checkbox', { name: /minat baca/ }).check()
    await library.getByRole('button', { name: 'Tambahkan 1 RHK' }).click()
    await page
      .getByText(/Tersimpan/)
      .first()
      .waitFor()
    await expect.poll(texts).toEqual([...before, expect.stringContaining('minat baca')])
    const filled = await loadContent(db, id)

    await page.getByRole('button', { name: 'Excel', exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Ekspor ke Excel' }).click(),
    ])
    const file = join(temporaryFolder(), 'skp.xlsx')
    await download.saveAs(file)

    // Somebody writes something else since.
    const last = filled.rhk.at(-1)?.id ?? ''
    await db.updateTable('rhk').set({ text: 'Ditulis lain sejak itu' }).where('id', '=', last).execute()
    const changed = await loadContent(db, id)
    await go(`/perencanaan/impor/${id}`)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('1 SKP ditemukan').waitFor()
    await page.getByText('Ganti isi', { exact: true }).click()
    await page.getByText(/^Perbedaan:/).click()
    await page.getByRole('cell', { name: 'Ditulis lain sejak itu' }).waitFor()
    await page.getByRole('button', { name: 'Impor 1 SKP' }).click()
    await page.getByText('SKP 1 pegawai diimpor. 0 baru, 1 berubah.').waitFor()
    const brought = await loadContent(db, id)
    // The form has utama first, then tambahan.
    const plain = ({ rhk }: typeof brought) =>
      [...rhk.filter(({ kind }) => kind === 'utama'), ...rhk.filter(({ kind }) => kind === 'tambahan')].map(
        ({ kind, text, superiorText, superiorRhkId, indicators }) => ({
          kind,
          text,
          superiorText,
          superiorRhkId,
          indicators: indicators.map(({ id: _, ...rest }) => rest),
        }),
      )
    // What it says is the same; even the links to the superior's RHK are found again by their words.
    expect(plain(brought)).toEqual(plain(filled))
    // A row that says the same stays the row it is, with all that hangs on it.
    expect(brought.rhk[0]?.id).toBe(filled.rhk[0]?.id)
    expect(brought.rhk.map((row) => row.id)).not.toContain(last)

    await page.getByRole('button', { name: 'Urungkan' }).last().click()
    await page.getByText('SKP kembali seperti sebelum diimpor.').waitFor()
    expect(await loadContent(db, id)).toEqual(changed)
    expect(complaints).toEqual([])
  },
)

test(
  'a file that cannot be read leaves nothing of the one before on the page',
  { timeout: 90_000 },
  async () => {
    const { page, go } = await openInBrowser('demonstration')
    await go('/perencanaan/impor')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Unduh templat' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Templat SKP.xlsx')
    const rows = [
      'NAMA;RENCANA HASIL KERJA;INDIKATOR KINERJA INDIVIDU;TARGET',
      'Orang Rekaan;Arsip tertata;Jumlah arsip;12 berkas',
    ]
    const choose = (name: string, text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await choose('skp.csv', rows.join('\n'))
    await page.getByText('skp.csv: 1 SKP ditemukan.').waitFor()
    await page.getByText('Lihat isinya').click()
    await page.getByText('Arsip tertata').waitFor()
    await choose('catatan.txt', 'Ini hanya catatan rapat')
    await page.getByText('catatan.txt').waitFor()
    await page.getByText(/tidak memuat SKP/).waitFor()
    expect(await page.getByText('1 SKP ditemukan').count()).toBe(0)
    expect(await page.getByRole('button', { name: /^Impor/ }).count()).toBe(0)
  },
)

test(
  'a PDF of e-Kinerja is looked at, taken over, brought in again without a change, and undone',
  { timeout: 180_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const { db } = application.file
    const id = await firstDraft(application)
    const before = await loadContent(db, id)
    const { nip } = await db
      .selectFrom('skp')
      .innerJoin('employee', 'employee.id', 'skp.employeeId')
      .select('employee.nip')
      .where('skp.id', '=', id)
      .executeTakeFirstOrThrow()
    const bytes = await samplePdf({
      kind: 'ja-jf',
      approach: 'kuantitatif',
      name: 'Nama Rekaan',
      nip,
      utama: [
        {
          superior: 'Meningkatnya pelayanan',
          text: 'Terlayaninya pemohon dari PDF',
          iki: [['Kuantitas', 'Jumlah berkas', '1.200 berkas']],
        },
      ],
      tambahan: [],
      expectations: { 0: 'Ramah kepada warga' },
    })
    const choose = () =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'SKP.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
    await go('/perencanaan/impor')
    await choose()
    await page.getByText('SKP.pdf: 1 SKP ditemukan.').waitFor()
    await page.getByText(/halaman 1/).waitFor()
    await page.getByText('Ganti isi', { exact: true }).click()
    await page.getByText(/^Perbedaan:/).click()
    await page.getByRole('cell', { name: 'Terlayaninya pemohon dari PDF' }).first().waitFor()
    await page.getByRole('button', { name: 'Impor 1 SKP' }).click()
    await page.getByText(/SKP 1 pegawai diimpor\. 0 baru, 1 berubah/).waitFor()
    expect((await loadContent(db, id)).rhk.map(({ text }) => text)).toEqual(['Terlayaninya pemohon dari PDF'])
    await page.getByRole('button', { name: 'Urungkan' }).last().click()
    await page.getByText('SKP kembali seperti sebelum diimpor.').waitFor()
    expect(await loadContent(db, id)).toEqual(before)

    await go('/perencanaan/impor')
    await choose()
    await page.getByText('Ganti isi', { exact: true }).click()
    await page.getByText(/^Perbedaan:/).waitFor()
    await page.getByRole('button', { name: 'Impor 1 SKP' }).click()
    await page.getByText(/SKP 1 pegawai diimpor/).waitFor()
    await go('/perencanaan/impor')
    await choose()
    await page.getByText('Ganti isi', { exact: true }).click()
    await page.getByText('Tidak ada yang berubah.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Impor 1 SKP' }).click()
    await page.getByText('Tidak ada yang berubah. 1 tetap.').waitFor()
    expect(complaints).toEqual([])
  },
)

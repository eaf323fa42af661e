import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { packed, readPdf } from '../../documents/pdf-text.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'a paper is handed over, objected to, explained and decided, and the Dokumen says so',
  { timeout: 240_000 },
  async () => {
    const year = new Date().getFullYear()
    const { page, application, complaints, go } = await openInBrowser('demonstration', {
      now: () => new Date(`${year}-10-20T09:00:00`),
    })
    const { id, signedOn } = await application.file.db
      .selectFrom('evaluation')
      .innerJoin('skp', 'skp.id', 'evaluation.skpId')
      .innerJoin('employee', 'employee.id', 'skp.employeeId')
      .select(['evaluation.id', 'evaluation.signedOn'])
      .where('employee.name', '=', 'Wulan Purnamasari')
      .where('evaluation.employeeSignedOn', 'is', null)
      .where('evaluation.state', '=', 'signed')
      .executeTakeFirstOrThrow()
    const day = (date: number) => shortDate(`${year}-10-${date}`)
    expect(signedOn?.slice(0, 7)).toBe(`${year}-10`)
    const dialog = page.getByRole('dialog')

    // The list of who waits; the chosen one is handed the paper, which can be undone.
    await go('/penilaian')
    await page.getByText('Serah terima', { exact: true }).click()
    const row = page.getByRole('row', { name: /Wulan Purnamasari/ })
    await row.getByRole('checkbox').click()
    await page.getByRole('button', { name: 'Serahkan 1 dokumen…' }).click()
    await dialog.getByLabel('Tanggal diserahkan').fill(day(10))
    await page.keyboard.press('Control+s')
    const ending = page.getByRole('status').filter({ hasText: 'Serah terima 1 dokumen evaluasi dicatat.' })
    await ending.getByRole('button', { name: 'Urungkan' }).waitFor()

    await go(`/penilaian/${id}`)
    const card = page.getByRole('region', { name: 'Serah terima dan keberatan' })
    await card.getByText(`24 Oktober ${year}`).first().waitFor()
    await card.getByRole('button', { name: 'Ajukan keberatan…' }).click()
    const reasons = 'Patroli bulan September belum dihitung seluruhnya.'
    await dialog.getByLabel('Rating hasil kerja').check()
    await dialog.getByLabel('Tanggal keberatan').fill(day(15))
    await dialog.getByLabel('Alasan keberatan').fill(reasons)
    await dialog.getByRole('button', { name: 'Ajukan keberatan' }).click()
    await card.getByText(/^Menunggu penjelasan pejabat penilai/).waitFor()

    await card.getByRole('button', { name: 'Beri penjelasan…' }).click()
    await dialog.getByLabel('Tanggal penjelasan').fill(day(16))
    await dialog.getByLabel('Penjelasan pejabat penilai').fill('Buku jaganya belum diserahkan.')
    await dialog.getByRole('button', { name: 'Simpan penjelasan' }).click()
    await card.getByText(/^Menunggu putusan atasan pejabat penilai/).waitFor()

    await card.getByRole('button', { name: 'Putuskan keberatan…' }).click()
    await dialog.getByLabel('Diterima, hasil diubah').check()
    for (const rating of ['Rating hasil kerja', 'Rating perilaku kerja']) {
      await dialog.getByRole('combobox', { name: rating }).click()
      await page.getByRole('option', { name: 'Di atas ekspektasi' }).click()
    }
    await dialog.getByText('Sangat Baik').waitFor()
    await dialog.getByLabel('Alasan putusan').fill('Buku jaga sudah diserahkan dan lengkap.')
    await dialog.getByLabel('Tanggal putusan').fill(day(19))
    await page.keyboard.press('Control+s')
    await card.getByText('Keberatan sudah diputus. Hasilnya final dan tidak berubah lagi.').waitFor()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Buka SKP' }).waitFor()
    expect(await page.getByRole('menuitem', { name: /Buka kunci/ }).count()).toBe(0)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Cetak' }).click()
    await page.getByRole('menuitem', { name: 'Dokumen Evaluasi Kinerja Pegawai' }).click()
    await page.getByRole('img', { name: 'Halaman 1' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    const pdf = await readPdf(new Uint8Array(readFileSync(await (await download).path())))
    for (const said of [
      '6 KEBERATAN',
      reasons,
      '7 PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN',
      '8 KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA',
      'Predikat kinerja: semula Baik, menjadi Sangat Baik.',
      `19 Oktober ${year}`,
      'PREDIKAT KINERJA PEGAWAI : SANGAT BAIK',
    ])
      expect(pdf.packed).toContain(packed(said))
    expect(complaints).toEqual([])
  },
)

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeWorkbook } from '../../../electron/excel/workbook.ts'
import { temporaryFolder } from '../../temporary.ts'
import { unzip, zipFiles } from '../../unit/excel/zip.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const people = [
  ['1', 'Budi Santoso SE', '198003152005011003', 'lll,d', 'Sekretaris', '42'],
  ['2', 'Siti Aminah', '1982O3152006012004', 'III/c', 'Pengelola Data', '38'],
  ['3', 'Rahmat Hidayat', '198503152010011005', 'III/b', 'Kepala Seksi', '40'],
]

/** A list with a row of examples above the people, signs typed for others, and the last person hidden by a filter. */
async function writeList(): Promise<string> {
  const bytes = await writeWorkbook([
    {
      worksheet: 'Pegawai',
      header: ['No', 'Nama', 'NIP (Wajib)', 'Golongan', 'Jabatan', 'Nomor Sepatu'],
      rows: [['', 'contoh: BUDI', '199001012015011001', 'II/a', 'diisi jabatan', ''], ...people],
    },
  ])
  const files = unzip(bytes)
  const worksheet = files.get('xl/worksheets/sheet1.xml') ?? ''
  files.set('xl/worksheets/sheet1.xml', worksheet.replace('<row r="5"', '<row hidden="1" r="5"'))
  const path = join(temporaryFolder(), 'pegawai.xlsx')
  writeFileSync(path, zipFiles(files))
  return path
}

test(
  'a list of people comes in as the clerk says: from the row pointed at, with corrections and hidden rows',
  { timeout: 120_000 },
  async () => {
    const { page, application, complaints, go } = await openInBrowser('demonstration', {
      react: 'development',
    })
    await go('/pegawai/impor')
    await page.locator('input[type=file]').setInputFiles(await writeList())

    const first = page.getByRole('combobox', { name: 'Baris pertama pegawai' })
    await first.click()
    await page.getByRole('option', { name: /^Baris 3: 1 \| Budi/ }).click()
    await expect.poll(() => first.inputValue()).toMatch(/^Baris 3/)
    await page.getByRole('button', { name: 'Pakai pencocokan ini' }).click()

    const standing = page.getByRole('status').filter({ hasText: 'pegawai baru' })
    await expect.poll(() => standing.textContent()).toContain('2 baris salah')
    await page.getByText('1 baris tersembunyi di Excel').waitFor()
    await page.getByText('1 kolom tidak diimpor').click()
    await page.getByText('F: Nomor Sepatu').waitFor()
    await page.getByRole('button', { name: 'Pakai III/d pada baris 3' }).click()
    await expect.poll(() => standing.textContent()).toContain('1 baris salah')
    await page.getByRole('button', { name: 'Pakai 198203152006012004 pada baris 4' }).click()
    await expect.poll(() => standing.textContent()).toBe('2 pegawai baru, 0 berubah, 0 tetap.')
    await page.getByRole('checkbox', { name: 'Impor juga baris yang tersembunyi' }).check()
    await page.getByRole('button', { name: 'Impor 3 pegawai' }).click()
    await page.getByText('3 pegawai baru dan 0 perubahan diimpor.').waitFor()

    const brought = await application.file.db
      .selectFrom('employee')
      .select(['name', 'titleBack'])
      .where(
        'nip',
        'in',
        people.map(([, , nip = '']) => nip.replace('O', '0')),
      )
      .orderBy('nip')
      .execute()
    expect(brought).toEqual([
      { name: 'Budi Santoso', titleBack: 'SE' },
      { name: 'Siti Aminah', titleBack: null },
      { name: 'Rahmat Hidayat', titleBack: null },
    ])
    expect(complaints).toEqual([])
  },
)

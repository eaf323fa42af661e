import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readPdf } from '../../documents/pdf-text.ts'
import { clientOf } from '../../procedures/office.ts'
import { entriesOf } from '../../unzip.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const lastYear = new Date().getFullYear() - 1

test(
  'the documents of a unit at the end of a year become a ZIP with a PDF for each person',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const units = await client.employees.units.list()
    const unit = units.find(({ people, parentId }) => people > 2 && people < 7 && parentId !== null)
    if (!unit) throw new Error('the demonstration office has no small unit')
    const shot = async (name: string) => {
      const folder = process.env['KINERJA_SHOTS']
      if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
    }

    await go('/cetak')
    await page.getByRole('combobox', { name: 'Tahun' }).click()
    await page.getByRole('option', { name: String(lastYear), exact: true }).click()
    await shot('1-simple')
    await page.getByRole('combobox', { name: 'Formulir' }).click()
    await shot('2-forms')
    await page.getByRole('option', { name: 'Paket akhir tahun' }).click()
    await page.getByRole('combobox', { name: 'Unit' }).fill(unit.name)
    await page.getByRole('option', { name: unit.name }).first().click()
    await page.getByRole('button', { name: 'Pilihan lain' }).click()
    await page.getByRole('combobox', { name: 'Hasil' }).click()
    await page.getByRole('option', { name: 'Satu PDF setiap pegawai' }).click()
    const pattern = page.getByRole('textbox', { name: 'Nama berkas' })
    await pattern.fill('{nama} {gaji}')
    await page.getByText('{gaji} tidak dikenal').waitFor()
    expect(await page.getByRole('button', { name: /^Cetak \d+ dokumen$/ }).isDisabled()).toBe(true)
    await pattern.fill('{nip} {formulir} {tahun}')
    await shot('3-choices')
    await page.getByRole('button', { name: /^Cetak [1-9]\d* dokumen$/ }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan ZIP' }).click()
    await shot('4-made')
    const saved = await download
    expect(saved.suggestedFilename()).toBe(`Paket akhir tahun ${lastYear}.zip`)
    const files = entriesOf(readFileSync(await saved.path()))
    for (const [name, bytes] of files) {
      expect(name).toMatch(new RegExp(`^\\d{18} Paket akhir tahun ${lastYear}\\.pdf$`))
      const { packed } = await readPdf(bytes)
      for (const title of ['SASARANKINERJAPEGAWAI', 'EVALUASIKINERJAPEGAWAI'])
        expect(packed, name).toContain(title)
    }
    expect(files.size).toBeGreaterThan(1)
    expect(await page.getByRole('list', { name: 'Berkas yang dibuat' }).getByRole('listitem').count()).toBe(
      files.size,
    )

    // Kept as a set of one's own, it is one choice from now on.
    await page.getByRole('textbox', { name: 'Nama paket' }).fill('Untuk BKPSDM')
    await page.getByRole('button', { name: 'Simpan paket' }).click()
    await go('/cetak/evaluasi')
    await page.getByRole('combobox', { name: 'Formulir' }).click()
    await page.getByRole('option', { name: 'Untuk BKPSDM' }).click()
    await page.getByRole('button', { name: 'Pilihan lain (2)' }).waitFor()

    // A pasted list of NIP: who is not known is named, the others are printed.
    const [somebody] = await client.employees.list({ unitId: unit.id })
    await page.getByRole('button', { name: 'Pilihan lain (2)' }).click()
    await page.getByRole('textbox', { name: 'Daftar NIP' }).fill(`${somebody?.nip}\n19990101 202601 1 999`)
    await page.getByText('1 NIP tidak ada di kantor ini: 199901012026011999').waitFor()
    await page.getByText('1 pegawai dipilih.').waitFor()
    await shot('5-nip')
    await page.getByRole('button', { name: 'Cetak 3 dokumen' }).waitFor()
    expect(complaints).toEqual([])
  },
)

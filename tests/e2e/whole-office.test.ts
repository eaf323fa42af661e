import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { packed, readPdf } from '../documents/pdf-text.ts'
import { clientOf } from '../procedures/office.ts'
import { rhk, skpContent } from '../skp-content.ts'
import { openInBrowser, removeShared } from './application.ts'

afterAll(removeShared)

const next = new Date().getFullYear() + 1

test(
  'a year for the whole office: opened, cascaded, proposed, agreed, printed as one file',
  { timeout: 180_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    await go('/perencanaan')
    await page.getByRole('combobox', { name: 'Tahun' }).click()
    await page.getByRole('option', { name: String(next) }).click()

    // Open the year; last year's content comes along.
    await page.getByRole('link', { name: new RegExp(`Buka tahun ${next}`) }).click()
    await page.getByRole('button', { name: /^Buat \d+ SKP$/ }).click()
    await page.getByText(/SKP \d+ dibuat sebagai draf/).waitFor({ timeout: 30_000 })
    const drafts = (await client.planning.list({ year: next })).filter(({ skpId }) => skpId !== null)
    expect(drafts.length).toBeGreaterThan(40)
    expect(drafts.every(({ state }) => state === 'draft')).toBe(true)

    // Who was not here last year has nothing to copy and begins with one result.
    for (const { skpId, rhk: rows } of drafts)
      if (skpId !== null && rows === 0)
        await client.planning.saveContent({ id: skpId, revision: 0, content: skpContent([rhk()]) })

    // A role written in the matrix is that person's RHK.
    await go('/perencanaan/kaskade/matriks')
    const role = 'Terselenggaranya layanan keliling di setiap kelurahan'
    const cell = page.getByRole('textbox', { name: /peran baru$/ }).first()
    const label = (await cell.getAttribute('aria-label')) ?? ''
    await cell.fill(role)
    await page.keyboard.press('Enter')
    await expect
      .poll(
        async () =>
          (await client.planning.cascade({ year: next })).rhk.filter(({ text }) => text === role).length,
      )
      .toBe(1)
    const { rhk: results, people } = await client.planning.cascade({ year: next })
    const taken = results.find(({ text }) => text === role)
    const person = people.find(({ skpId }) => skpId === taken?.skpId)
    expect(label).toContain(person?.fullName)
    expect(results.some(({ id }) => id === taken?.superiorRhkId)).toBe(true)

    // Without an indicator it can't be agreed, and the refusal names the person.
    await go('/perencanaan')
    await page.getByText('Disusun', { exact: true }).click()
    await page.getByLabel('Pilih semua').check()
    await page.getByRole('button', { name: /^Tandatangani \d+ SKP$/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Tandatangani \d+ SKP$/ })
      .click()
    await page
      .getByRole('alert')
      .getByText(person?.fullName.split(',')[0] ?? '', { exact: false })
      .first()
      .waitFor()
    expect((await client.planning.list({ year: next })).every(({ state }) => state !== 'agreed')).toBe(true)
    await page.keyboard.press('Escape')

    // Propose, give back with a remark, mend, and agree all.
    await go(`/perencanaan/skp/${taken?.skpId}`)
    await page.getByRole('gridcell', { name: role }).click()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Jumlah kelurahan yang dilayani')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3 kelurahan')
    await page.keyboard.press('Enter')
    await page.getByText(/Tersimpan \d/).waitFor()
    await page.getByRole('button', { name: 'Ajukan SKP' }).click()
    await page.getByRole('button', { name: 'Kembalikan', exact: true }).click()
    await page.getByLabel('Seluruh SKP').fill('Tambahkan jadwalnya.')
    await page.getByRole('button', { name: 'Kembalikan SKP' }).click()
    await page.getByText('1 catatan pejabat penilai').waitFor()
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await page.getByText('1 catatan pejabat penilai').waitFor({ state: 'detached' })

    await go('/perencanaan')
    await page.getByLabel('Pilih semua').check()
    await page.getByRole('button', { name: /^Tandatangani \d+ SKP$/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Tandatangani \d+ SKP$/ })
      .click()
    await page.getByText(/SKP ditetapkan dan terkunci/).waitFor({ timeout: 30_000 })
    const agreed = (await client.planning.list({ year: next })).filter(({ state }) => state === 'agreed')
    expect(agreed.length).toBe(drafts.length)

    // The matrices and all SKP, each as one file.
    for (const [form, title] of [
      ['matriks-peran-hasil', 'MATRIKS PERAN HASIL'],
      ['skp', 'SASARAN KINERJA PEGAWAI'],
    ] as const) {
      await go(`/cetak/${form}`)
      await page.getByRole('button', { name: /^Cetak [1-9]\d* dokumen$/ }).click()
      await page.getByRole('img', { name: 'Halaman 1', exact: true }).waitFor({ timeout: 60_000 })
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Simpan PDF' }).click()
      const pdf = await readPdf(new Uint8Array(readFileSync(await (await download).path())))
      expect(pdf.packed).toContain(packed(title))
      expect(pdf.packed).toContain(packed(role))
    }
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
    expect((await client.trust.check()).sound).toBe(true)
  },
)

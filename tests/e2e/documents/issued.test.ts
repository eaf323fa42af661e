import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { codesOf } from '../../procedures/issued/issued.ts'
import { temporaryFolder } from '../../temporary.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'a paper is issued, verified from its file, its picture and its text, cancelled, and found cancelled',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const folder = temporaryFolder()
    const year = new Date().getFullYear()
    const issued = new Set((await client.issued.list({})).map(({ about }) => about))
    const rows = await client.planning.skp.list({ year })
    const person = rows.find(({ state, fullName }) => state === 'agreed' && !issued.has(fullName))
    if (!person?.skpId) throw new Error('nobody has signed an SKP')
    const { id } = await client.planning.talks.save({
      skpId: person.skpId,
      revision: 0,
      heldOn: `${year}-01-15`,
      place: 'Ruang rapat',
      number: '',
      present: '',
      clarified: 'Target',
      agreed: 'Tidak berubah',
      requested: '',
      sure: true,
    })

    await go(`/cetak/berita-acara-dialog/dialog/${id}`)
    const preview = page.getByLabel(/^Pratinjau Berita Acara Dialog Kinerja/)
    await preview.waitFor()
    await page.getByRole('button', { name: 'Terbitkan…' }).click()
    const asks = page.getByRole('dialog', { name: 'Terbitkan naskah' })
    const told = await asks.getByText(/^Nomornya /).textContent()
    const number = /^Nomornya (.+)\.$/.exec(told ?? '')?.[1] ?? ''
    expect(number).toMatch(/^800\.1\.4\.4\/\d{3}\/Kec\.Skm\/I\/\d{4}$/)
    await asks.getByRole('button', { name: 'Terbitkan', exact: true }).click()
    await page.getByText(`nomor ${number}.`).waitFor()
    await preview.waitFor()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    const file = join(folder, 'naskah.pdf')
    await (await saving).saveAs(file)
    const [code = ''] = await codesOf(readFileSync(file))

    await page.getByRole('tab', { name: 'Periksa keaslian' }).click()
    const genuine = page.getByRole('heading', { name: 'Asli dan masih berlaku' })
    const choose = (path: string) => page.locator('input[type=file]').first().setInputFiles(path)
    await choose(file)
    await genuine.waitFor()
    await page.getByText('Isinya sama dengan yang tersimpan di kantor.').waitFor()
    await page.getByText(number, { exact: true }).waitFor()
    // As a scan of the paper would be: nothing but what is drawn on its page.
    const scan = join(folder, 'pindaian.pdf')
    writeFileSync(scan, readFileSync(file, 'latin1').replace('/BuktiKeaslian', '/XuktiKeaslian'), 'latin1')
    await page.getByRole('textbox', { name: 'Atau tempel isi kode' }).fill('KK1:bukan')
    await page.getByRole('button', { name: 'Periksa kode' }).click()
    await page.getByRole('heading', { name: 'Bukan kode bukti keaslian' }).waitFor()
    await choose(scan)
    await genuine.waitFor()

    await page.getByRole('tab', { name: 'Buku register' }).click()
    await page.getByRole('textbox', { name: 'Cari' }).fill(number)
    await page.getByRole('gridcell', { name: number }).click()
    await page.getByRole('button', { name: 'Batalkan naskah…' }).click()
    const reason = page.getByRole('dialog', { name: /^Batalkan / })
    await reason.getByLabel('Alasan').fill('Tanggal dialog keliru')
    await reason.getByRole('button', { name: 'Batalkan naskah' }).click()
    await page.getByRole('gridcell', { name: 'Dibatalkan' }).waitFor()

    await page.getByRole('tab', { name: 'Periksa keaslian' }).click()
    await page.getByRole('textbox', { name: 'Atau tempel isi kode' }).fill(code)
    await page.getByRole('button', { name: 'Periksa kode' }).click()
    await page.getByRole('heading', { name: 'Dibatalkan' }).waitFor()
    await page.getByText('Tanggal dialog keliru').waitFor()

    // What a phone shows that has nothing but the page.
    const phone = join(folder, 'periksa.html')
    writeFileSync(phone, await (await client.issued.page()).bytes())
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(pathToFileURL(phone).href)
    await page.getByRole('textbox', { name: 'Isi kode' }).fill(code)
    await page.getByRole('button', { name: 'Periksa' }).click()
    await page.getByRole('heading', { name: 'Ditandatangani Kecamatan Sukamaju' }).waitFor()
    await page.getByText(number).waitFor()
    expect(complaints).toEqual([])
  },
)

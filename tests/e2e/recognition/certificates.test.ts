import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { temporaryFolder } from '../../temporary.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'a design is copied and changed by keyboard, chosen for somebody, issued, printed, and known by its code',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)

    await go('/penghargaan/desain')
    await page.getByRole('button', { name: 'Salin desain Batik kawung' }).click()
    await page.getByRole('heading', { name: 'Desain Batik kawung 2' }).waitFor()
    await page.getByRole('img', { name: 'Lembar yang dirancang' }).waitFor()
    // A part is reached with Tab, moved with the arrows, and the way back is one key.
    const name = page.getByRole('button', { name: '{nama}' })
    await name.focus()
    const fromTop = page.getByRole('textbox', { name: 'Dari atas' })
    await fromTop.waitFor()
    const before = await fromTop.inputValue()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => fromTop.inputValue()).not.toBe(before)
    await page.keyboard.press('Control+z')
    await name.focus()
    await expect.poll(() => fromTop.inputValue()).toBe(before)
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+s')
    await page.getByText('Desain tersimpan.').waitFor()
    const own = (await client.recognition.certificates.designs()).find(({ id }) => id !== null)
    const moved = own?.design.parts.find((part) => part.kind === 'text' && part.text === '{nama}')
    expect(moved?.y).toBe(Number.parseFloat(before.replace(',', '.')) + 10)

    await go('/penghargaan/baru')
    await page.getByRole('combobox', { name: 'Desain' }).click()
    await page.getByRole('option', { name: 'Batik kawung 2' }).click()
    await page.getByRole('textbox', { name: 'Judul pemberian' }).fill('Penemu terbaik')
    await page.getByRole('textbox', { name: 'Prestasi', exact: true }).fill('penemu terbaik')
    await page.getByRole('combobox', { name: 'Penanda tangan' }).fill('Bagus Prayoga')
    await page.getByRole('option', { name: /Bagus Prayoga/ }).click()
    await page.getByRole('combobox', { name: 'Tambah penerima' }).fill('Maya Larasati')
    await page.getByRole('option', { name: /Maya Larasati/ }).click()
    await page.getByText('Lembar 1 dari 1').waitFor()
    await page.getByRole('button', { name: 'Terbitkan' }).click()
    const dialog = page.getByRole('dialog', { name: 'Terbitkan 1 piagam' })
    const told = await dialog.getByText(/^Nomor .* diberikan/).textContent()
    const number = /^Nomor (\S+) diberikan/.exec(told ?? '')?.[1] ?? ''
    expect(number).toMatch(/^800\.1\.12\.8\/\d{3}\/Kec\.Skm\/[IVX]+\/\d{4}$/)
    await dialog.getByRole('button', { name: 'Terbitkan' }).click()
    await page.getByText(`1 piagam diterbitkan, nomor ${number}.`).waitFor()

    await page.getByRole('link', { name: 'Cetak 1 lembar' }).first().click()
    await page.getByRole('img', { name: 'Halaman 1' }).waitFor()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    const file = join(temporaryFolder(), 'piagam.pdf')
    await (await saving).saveAs(file)

    // As a scan of the paper would be: nothing but what is drawn on its page.
    writeFileSync(file, readFileSync(file, 'latin1').replace('/BuktiKeaslian', '/XuktiKeaslian'), 'latin1')
    await page.getByRole('tab', { name: 'Periksa keaslian' }).click()
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('heading', { name: 'Asli dan masih berlaku' }).waitFor()
    await page.getByText(number, { exact: true }).waitFor()
    await page.getByRole('tab', { name: 'Buku register' }).click()
    await page.getByRole('textbox', { name: 'Cari' }).fill(number)
    await page.getByRole('gridcell', { name: '1×' }).waitFor()
    expect(complaints).toEqual([])
  },
)

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import type { Application } from '../../../electron/app/application.ts'
import { clientOf } from '../../procedures/office.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { temporaryFolder } from '../../temporary.ts'
import { firstDraft, openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const addressOf = async ({ file }: Application, id: number) =>
  (await file.db.selectFrom('employee').select('address').where('id', '=', id).executeTakeFirstOrThrow())
    .address

const closeOffice = async (page: Page) => {
  await page.getByRole('button', { name: /^Operator:/ }).click()
  await page.getByRole('menuitem', { name: 'Tutup kantor' }).click()
}

test(
  'what was typed of a person is asked about before the office is closed',
  { timeout: 180_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const { id, name } = await application.file.db
      .selectFrom('employee')
      .select(['id', 'name'])
      .executeTakeFirstOrThrow()
    const path = application.file.path
    const field = page.getByRole('textbox', { name: 'Alamat' })
    const question = page.getByRole('dialog', { name: /^Perubahan data .* belum disimpan$/ })

    await go(`/pegawai/${id}`)
    const before = await addressOf(application, id)
    await field.fill('Jalan Merdeka 17')
    await closeOffice(page)
    expect(await question.getByRole('heading').textContent()).toContain(name)
    await question.getByRole('button', { name: 'Kembali' }).click()
    expect(await field.inputValue()).toBe('Jalan Merdeka 17')
    expect(application.isOpen).toBe(true)

    // Also from another page; Esc stays too.
    await page.getByRole('link', { name: 'Beranda' }).click()
    await page.getByRole('heading', { name: 'Beranda' }).waitFor()
    await closeOffice(page)
    await question.waitFor()
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(application.isOpen).toBe(true)

    // A browser that loads the page anew asks in its own words.
    const asked = page.waitForEvent('dialog')
    await page.evaluate(() => window.setTimeout(() => window.location.reload()))
    const native = await asked
    expect(native.type()).toBe('beforeunload')
    await native.dismiss()

    await closeOffice(page)
    await question.getByRole('button', { name: 'Simpan' }).click()
    await page.getByText('Coba kantor contoh').first().waitFor()
    await application.open(path)
    expect(await addressOf(application, id)).toBe('Jalan Merdeka 17')
    expect(before).not.toBe('Jalan Merdeka 17')

    // What is given up is gone, and asks no more.
    await page.reload()
    // An office that is opened begins at Beranda, whatever stood there before.
    await page.getByRole('heading', { name: 'Beranda' }).waitFor()
    await go(`/pegawai/${id}`)
    await field.fill('Jalan Pahlawan 1')
    await closeOffice(page)
    await question.getByRole('button', { name: 'Buang' }).click()
    await page.getByText('Coba kantor contoh').first().waitFor()
    await application.open(path)
    expect(await addressOf(application, id)).toBe('Jalan Merdeka 17')
    expect(complaints).toEqual([])
  },
)

test('every form that waits is asked about, the shell asks too', { timeout: 120_000 }, async () => {
  const { page, application, go } = await openInBrowser('demonstration')
  const { id } = await application.file.db.selectFrom('employee').select('id').executeTakeFirstOrThrow()
  const skp = await firstDraft(application)
  await go(`/pegawai/${id}`)
  const typed = page.getByRole('textbox', { name: 'Alamat' })
  const stored = await typed.inputValue()
  await typed.fill('Jalan Lain 2')
  await go(`/perencanaan/skp/${skp}`)
  await page.getByRole('button', { name: 'Tambah catatan dialog' }).click()
  await page.getByRole('textbox', { name: 'Yang disepakati' }).fill('Target dinaikkan')
  // This window keeps what is typed, so Esc asks nothing.
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  const question = page.getByRole('dialog', { name: '2 isian belum disimpan' })
  const leave = () => page.evaluate('window.kinerjaSave()')
  const first = leave()
  await question.getByText('Catatan dialog').waitFor()
  expect(await page.evaluate('window.kinerjaAsks')).toBe(true)
  await question.getByRole('button', { name: 'Kembali' }).click()
  expect(await first).toBe('stays')
  // Nobody can be asked while Windows shuts down.
  expect(await page.evaluate('window.kinerjaSave(false)')).toBe(true)

  // A field that is again as it was waits for nothing.
  await go(`/pegawai/${id}`)
  await typed.fill(stored)
  const second = leave()
  const one = page.getByRole('dialog', { name: /^Catatan dialog .* belum disimpan$/ })
  await one.getByRole('button', { name: 'Buang' }).click()
  expect(await second).toBe(true)
})

test(
  'settings that were typed and not saved are there again, and are asked about',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const phone = page.getByRole('textbox', { name: 'Telepon' })
    const paper = page.getByRole('radio', { name: 'F4/folio (215 × 330 mm)' })
    const satuan = page.getByRole('textbox', { name: 'Satuan baru' })
    await go('/pengaturan/kantor')
    await phone.fill('021 555 0199')
    await page.getByRole('tab', { name: 'Satuan' }).click()
    await satuan.fill('gerobak')
    await page.getByRole('tab', { name: 'Formulir dan cetakan' }).click()
    await paper.check()
    await page.getByRole('link', { name: 'Beranda' }).click()
    await page.getByRole('heading', { name: 'Beranda' }).waitFor()

    await go('/pengaturan/cetakan')
    await expect.poll(() => paper.isChecked()).toBe(true)
    await go('/pengaturan/satuan')
    expect(await satuan.inputValue()).toBe('gerobak')
    await go('/pengaturan/kantor')
    await expect.poll(() => phone.inputValue()).toBe('021 555 0199')

    await closeOffice(page)
    const question = page.getByRole('dialog', { name: '3 isian belum disimpan' })
    for (const name of ['Identitas kantor', 'Satuan baru', 'Pengaturan formulir dan cetakan'])
      await question.getByText(name).waitFor()
    await question.getByRole('button', { name: 'Kembali' }).click()

    // What is saved waits no more, and begins from what is stored.
    await page.getByRole('button', { name: 'Simpan identitas' }).click()
    await page.getByText('Identitas kantor tersimpan.').waitFor()
    expect((await client.office.get()).phone).toBe('021 555 0199')
    await closeOffice(page)
    await page
      .getByRole('dialog', { name: '2 isian belum disimpan' })
      .getByRole('button', { name: 'Buang' })
      .click()
    await page.getByText('Coba kantor contoh').first().waitFor()
    expect(complaints).toEqual([])
  },
)

test('a window asks once before Esc loses what was typed in it', { timeout: 120_000 }, async () => {
  const { page, application, go, complaints } = await openInBrowser('demonstration')
  const client = clientOf(application)
  const id = await firstDraft(application)
  const { revision } = await client.planning.skp.get({ id })
  await client.planning.sheet.save({ id, revision, content: skpContent([rhk()]) })
  const { revision: now } = await client.planning.skp.get({ id })
  await client.planning.agreement.propose({ id, revision: now })
  await go(`/perencanaan/skp/${id}`)
  await page.getByRole('button', { name: 'Kembalikan' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Kembalikan SKP dengan catatan' })
  const note = dialog.getByRole('textbox').first()
  const question = page.getByRole('dialog', { name: 'Buang yang sudah diketik?' })

  // Nothing typed, nothing asked.
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Kembalikan' }).first().click()
  await note.pressSequentially('Target belum sesuai')
  await page.keyboard.press('Escape')
  await question.waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  expect(await note.inputValue()).toBe('Target belum sesuai')
  await dialog.getByRole('button', { name: 'Tutup jendela' }).click()
  await question.getByRole('button', { name: 'Buang' }).click()
  await dialog.waitFor({ state: 'detached' })

  // In a window of another room, with one key after the other.
  await page.getByRole('button', { name: 'Tandatangani SKP' }).click()
  const sign = page.getByRole('dialog', { name: /^Tandatangani SKP/ })
  await sign.getByRole('textbox', { name: 'Tempat' }).press('End')
  await sign.getByRole('textbox', { name: 'Tempat' }).pressSequentially('X')
  await page.keyboard.press('Escape')
  await question.waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  expect(await sign.getByRole('textbox', { name: 'Tempat' }).inputValue()).toMatch(/X$/)
  expect(complaints).toEqual([])
})

test('a window begins in its first field', { timeout: 120_000 }, async () => {
  const { page, go } = await openInBrowser('demonstration')
  await go('/penilaian')
  await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
  await page.getByRole('option', { name: 'Triwulan IV' }).click()
  await page.getByRole('button', { name: 'Tetapkan capaian Triwulan IV' }).click()
  const unit = page.getByRole('dialog').getByRole('combobox', { name: 'Unit' })
  await expect.poll(() => unit.evaluate((field) => field === document.activeElement)).toBe(true)
})

test('Back never leads to a record of another office', { timeout: 120_000 }, async () => {
  const { page, application, go } = await openInBrowser('demonstration')
  const { id } = await application.file.db.selectFrom('employee').select('id').executeTakeFirstOrThrow()
  // The other office is a copy, so that every number of the first one means something there too.
  const other = join(temporaryFolder(), 'kantor kedua.kinerja')
  copyFileSync(inject('demonstration'), other)
  application.host.recents.add(other)

  await go('/pegawai')
  await go(`/pegawai/${id}`)
  await go('/penilaian')
  // In its own office it does.
  await page.goBack()
  await page.getByRole('textbox', { name: 'Alamat' }).waitFor()
  await page.goForward()
  await page.getByRole('heading', { name: /^Penilaian/, level: 1 }).waitFor()
  await closeOffice(page)
  await page.getByText('kantor kedua').first().click()
  await page.getByRole('heading', { name: 'Beranda' }).waitFor()
  for (let back = 0; back < 4; back += 1) {
    await page.goBack()
    await page.getByRole('heading', { name: 'Beranda' }).waitFor()
    // The first of all addresses has nothing behind its door; it is Beranda too.
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^(?:#\/)?$/)
    expect(await page.getByRole('textbox', { name: 'Alamat' }).count()).toBe(0)
  }
})

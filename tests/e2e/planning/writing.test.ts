import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { loadContent } from '../../../electron/planning/skp/content.ts'
import type { Rhk } from '../../../shared/planning/skp/skp.ts'
import { clientOf } from '../../procedures/office.ts'
import { iki, rhk, skpContent } from '../../skp-content.ts'
import { firstDraft, openInBrowser, removeShared, paste } from '../application.ts'

afterAll(removeShared)

/** A draft is saved when typing pauses, on a busy computer somewhat later, and an open cell is kept after a longer pause. */
const soon = { timeout: 6000 }

/**
 * Nothing that was typed may get lost, whatever the clerk does next.
 * @param written what the draft says instead of what the demonstration office says
 */
async function openDraft(written?: Rhk[]) {
  const opened = await openInBrowser('demonstration')
  const { db } = opened.application.file
  const id = await firstDraft(opened.application)
  if (written) {
    const client = clientOf(opened.application)
    const { revision } = await client.planning.skp.get({ id })
    await client.planning.sheet.save({ id, revision, content: skpContent(written) })
  }
  const route = `/perencanaan/skp/${id}`
  await opened.go(route)
  /** A cell by the head of its column; which columns there are depends on what is filled. */
  const cell = async (row: number, column: string, page = opened.page) => {
    const sheet = page.getByRole('grid', { name: 'Hasil kerja' })
    const heads = sheet.locator('thead th')
    await heads.first().waitFor()
    const place = (await heads.allTextContents()).indexOf(column) - 1
    return sheet.locator(`[data-row="${row}"][data-column="${place}"]`)
  }
  await (await cell(0, 'Rencana hasil kerja')).waitFor()
  const stored = () => loadContent(db, id)
  const texts = async () => (await stored()).rhk.map(({ text }) => text)
  return { ...opened, id, route, cell, stored, texts }
}

/** What the superior expects in particular of a value. */
const expectation = (page: Page, value: string) =>
  page
    .getByRole('grid', { name: 'Perilaku kerja' })
    .getByRole('row')
    .filter({ hasText: value })
    .locator('[data-column="1"]')

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('text in an open cell is kept when the page is left by any way', { timeout: 120_000 }, async () => {
  const { page, go, route, cell, texts, complaints } = await openDraft()
  const type = async (text: string) => {
    await (await cell(0, 'Rencana hasil kerja')).click()
    await page.keyboard.type(text)
  }
  await type('Disimpan dengan Ctrl+S')
  await page.keyboard.press('Control+s')
  await expect.poll(async () => (await texts())[0], soon).toBe('Disimpan dengan Ctrl+S')
  // The cell stays open, and Escape brings back what was there before.
  await page.keyboard.type(' dan dibatalkan')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await texts())[0], soon).not.toContain('Ctrl+S')

  await type('Sebelum pratinjau cetak')
  await page.keyboard.press('Control+p')
  await page.getByRole('img', { name: 'Halaman 1' }).waitFor({ timeout: 20_000 })
  expect((await texts())[0]).toBe('Sebelum pratinjau cetak')

  await go(route)
  await type('Sebelum mundur')
  await page.goBack()
  await expect.poll(async () => (await texts())[0], soon).toBe('Sebelum mundur')

  await go(route)
  await type('Sebelum dimuat ulang')
  await page.reload()
  await expect.poll(async () => (await texts())[0], soon).toBe('Sebelum dimuat ulang')

  // An interruption: the cell stays open for long.
  await go(route)
  await type('Ditinggal sebentar')
  await expect.poll(async () => (await texts())[0], soon).toBe('Ditinggal sebentar')
  expect(complaints).toEqual([])
})

test(
  'a role of the matrix is kept when its page is left while it is written',
  { timeout: 90_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const { db } = application.file
    await go('/perencanaan/kaskade/matriks')
    await page.getByRole('combobox', { name: 'Pimpinan atau ketua tim' }).fill('Nurul Fadilah')
    await page.getByRole('option', { name: /Nurul Fadilah/ }).click()
    const role = page
      .locator('.kk-matrix tbody')
      .filter({ has: page.getByRole('rowheader', { name: /Fitriani Zahra/ }) })
      .getByRole('gridcell', { name: 'Tulis peran' })
      .first()
    const stored = async (text: string) =>
      (await db.selectFrom('rhk').select('id').where('text', '=', text).execute()).length
    await role.click()
    await page.keyboard.type('Terlayaninya warga rentan')
    await page.goBack()
    await expect.poll(() => stored('Terlayaninya warga rentan'), soon).toBe(1)
    expect(complaints).toEqual([])
  },
)

test('typing goes where the clerk put it, and nowhere else', { timeout: 90_000 }, async () => {
  const { page, cell, stored, texts } = await openDraft()
  const before = await texts()
  // Moving the first row up does nothing, and must not pull the next typing back to it.
  await (await cell(0, 'Rencana hasil kerja')).click()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Kedua')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ketiga')
  await page.keyboard.press('Enter')
  await expect.poll(texts, soon).toEqual([before[0], 'Kedua', 'Ketiga', ...before.slice(3)])

  // A click on another cell of the table keeps what was typed in the one before.
  const plan = (n: number) => page.locator('td.kk-cell[data-column="1"]').nth(n)
  await plan(0).click()
  await page.keyboard.type('Diklik')
  await plan(1).click()
  await expect.poll(texts, soon).toEqual(['Diklik', 'Kedua', 'Ketiga', ...before.slice(3)])
  await page.keyboard.type('Diklik dua kali')
  await plan(2).dblclick()
  await page.keyboard.type(' dan seterusnya')
  await page.keyboard.press('Enter')
  await expect
    .poll(texts, soon)
    .toEqual(['Diklik', 'Diklik dua kali', 'Ketiga dan seterusnya', ...before.slice(3)])

  // A key that does nothing must not call the focus back later.
  await (await cell(0, 'Rencana hasil kerja')).click()
  await page.keyboard.press('Control+y')
  await expectation(page, 'Akuntabel').click()
  await page.keyboard.type('Jujur')
  await expect.poll(async () => (await stored()).expectations[1], soon).toContain('Jujur')

  // A click into a field outside of the table ends the typing in the cell.
  await (await cell(0, 'Rencana hasil kerja')).click()
  await page.keyboard.type('Pertama')
  await expectation(page, 'Berorientasi Pelayanan').click()
  await page.keyboard.type('Melayani dengan ramah')
  await expect
    .poll(async () => [(await texts())[0], (await stored()).expectations[0]], soon)
    .toEqual(['Pertama', 'Melayani dengan ramah'])
})

test(
  'the mouse marks words and draws ranges, and writes nowhere by itself',
  { timeout: 90_000 },
  async () => {
    const { page, cell, stored, texts, complaints } = await openDraft([
      rhk({ text: 'Satu', assignedBy: 'Camat' }),
      rhk({ text: 'Dua' }),
      rhk({ text: 'Tiga' }),
    ])
    const plan = 'Rencana hasil kerja'
    const heads = () => page.locator('.kk-sheet').first().locator('thead th').allTextContents()

    // A double click on a word of the open cell marks the word, as in any field.
    await (await cell(0, plan)).click()
    await page.keyboard.press('F2')
    await page.keyboard.type(' yang baru')
    await page.locator('.kk-cell-editor').dblclick({ position: { x: 14, y: 14 } })
    await page.keyboard.type('Pertama')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Kedua')
    await (await cell(2, plan)).click()
    await expect.poll(texts, soon).toEqual(['Pertama yang baru', 'Kedua', 'Tiga'])

    // A column goes away with its last text: what the clerk goes to is written in, wherever it stands then.
    const before = await stored()
    const leaveEmpty = async (go: () => Promise<void>) => {
      await (await cell(0, 'Penugasan dari')).click()
      await page.keyboard.press('F2')
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Backspace')
      await go()
      await expect.poll(heads, soon).not.toContain('Penugasan dari')
    }
    const writes = async (text: string, read: (rows: Rhk[]) => unknown) => {
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await expect.poll(async () => read((await stored()).rhk), soon).toBe(text)
      await page.keyboard.press('Control+z')
      await page.keyboard.press('Control+z')
      await expect.poll(stored, soon).toEqual(before)
    }
    await leaveEmpty(() => page.keyboard.press('Tab').then(() => page.keyboard.press('ArrowRight')))
    await writes('Dengan Tab', ([first]) => first?.indicators[0]?.indicator)
    const indicator = await cell(1, 'Indikator kinerja individu')
    await leaveEmpty(() => indicator.click())
    await writes('Diklik', ([, second]) => second?.indicators[0]?.indicator)
    // Pressed at its left edge the cell moves away under the mouse, which a hand never holds quite still.
    const box = await (await cell(1, plan)).boundingBox()
    if (!box) throw new Error('no such cell')
    await leaveEmpty(async () => {
      await page.mouse.move(box.x + 6, box.y + 12)
      await page.mouse.down()
    })
    await page.mouse.move(box.x + 5, box.y + 12)
    await page.mouse.up()
    await writes('Dengan tangan', ([, second]) => second?.text)

    // Text that is marked from elsewhere into the table draws no range that Delete would empty.
    const whole = await stored()
    await page.getByRole('heading', { name: 'Hasil kerja', exact: true }).hover()
    await page.mouse.down()
    await (await cell(1, plan)).hover()
    await (await cell(2, 'Target')).hover()
    await page.mouse.up()
    await page.keyboard.press('Delete')
    expect(await page.locator('[data-range]').count()).toBe(0)
    await (await cell(0, plan)).click()
    await page.keyboard.type('Paling akhir')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await texts())[0], soon).toBe('Paling akhir')
    expect((await stored()).rhk.slice(1)).toEqual(whole.rhk.slice(1))
    expect(complaints).toEqual([])
  },
)

test('what is no text and what changes nothing leaves the SKP as it is', { timeout: 90_000 }, async () => {
  const { page, go, route, cell, stored, texts, complaints } = await openDraft([
    rhk({ text: 'Satu', indicators: [iki({ target: '100 %' })] }),
    rhk({ text: 'Dua' }),
  ])
  const target = async (row: number) => (await stored()).rhk[row]?.indicators[0]?.target

  // A picture is no text; an empty cell that was copied is one, and empties.
  await (await cell(0, 'Rencana hasil kerja')).click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['gambar'], 'gambar.png', { type: 'image/png' }))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await page.getByText(/^Tidak ada teks untuk ditempel/).waitFor()
  await (await cell(0, 'RHK pimpinan yang diintervensi')).click()
  await page.keyboard.press('Control+c')
  await (await cell(1, 'Target')).click()
  await page.keyboard.press('Control+v')
  await expect.poll(() => target(1), soon).toBe('')
  expect(await texts()).toEqual(['Satu', 'Dua'])

  // A key that changes nothing leaves what can be done again, and makes no step of its own.
  await page.keyboard.press('Control+z')
  await expect.poll(() => target(1), soon).toBe('12 dokumen')
  await (await cell(0, 'RHK pimpinan yang diintervensi')).click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Control+y')
  await expect.poll(() => target(1), soon).toBe('')
  await page.keyboard.press('Control+z')
  await expect.poll(() => target(1), soon).toBe('12 dokumen')

  // A quarterly target is shown with all of its decimals.
  const quarter = (name: string) => page.getByRole('textbox', { name, exact: true })
  await (await cell(0, 'Target')).click()
  await page.keyboard.press('Alt+Enter')
  await quarter('TW I').fill('33,333')
  await quarter('TW II').fill('0,125')
  await quarter('TW III').fill(String(100 / 3).replace('.', ','))
  await expect
    .poll(async () => (await stored()).rhk[0]?.indicators[0]?.measure?.quarters, soon)
    .toEqual([33.333, 0.125, 100 / 3, null])
  await go('/perencanaan')
  await go(route)
  await (await cell(0, 'Target')).click()
  expect(
    await Promise.all(['TW I', 'TW II', 'TW III', 'TW IV'].map((name) => quarter(name).inputValue())),
  ).toEqual(['33,333', '0,125', '33,333333333333336', ''])
  expect(complaints).toEqual([])
})

test('expectations are written as in Excel', { timeout: 90_000 }, async () => {
  const { page, stored, complaints } = await openDraft()
  const before = (await stored()).expectations
  const behaviour = page.getByRole('grid', { name: 'Perilaku kerja' })
  // Enter goes down; a line within the text is begun with Alt+Enter.
  await expectation(page, 'Berorientasi Pelayanan').click()
  await page.keyboard.type('Ramah')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('Cekatan')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Jujur')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await stored()).expectations.slice(0, 2), soon)
    .toEqual(['Ramah\nCekatan', 'Jujur'])
  await paste(page, 'Mau belajar\nMau membantu')
  await expect
    .poll(async () => (await stored()).expectations.slice(2, 4), soon)
    .toEqual(['Mau belajar', 'Mau membantu'])
  // What the regulation says is not written over, and why.
  await behaviour.locator('[data-row="0"][data-column="0"]').click()
  await page.keyboard.type('Lain')
  await page.getByText(/^Nilai dan panduan perilaku ditetapkan peraturan/).waitFor()
  expect(await behaviour.getByRole('textbox').count()).toBe(0)
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stored()).expectations, soon).toEqual(before)
  expect(complaints).toEqual([])
})

test('a removed row comes back with Ctrl+Z, wherever it was removed', { timeout: 90_000 }, async () => {
  const { page, cell, stored, texts } = await openDraft()
  const before = await stored()
  await page
    .getByRole('button', { name: /^Tindakan untuk RHK ini/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: /^Hapus RHK/ }).click()
  await expect.poll(async () => (await texts()).length, soon).toBe(before.rhk.length - 1)
  await page.keyboard.press('Control+z')
  await expect.poll(stored, soon).toEqual(before)

  // Without any row the focus stands where the next one is made; also on a slow computer, which still draws what
  // the last key did when the next one comes.
  const computer = await page.context().newCDPSession(page)
  await page.evaluate(() => {
    // React looks at the clock to know when to let the next key in.
    const now = performance.now.bind(performance)
    let late = 0
    performance.now = () => now() + (late += 6)
  })
  for (let round = 0; round < 4; round++) {
    await computer.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await (await cell(0, 'Rencana hasil kerja')).click()
    for (const _ of before.rhk) {
      await page.keyboard.press('Control+Delete')
      await page.waitForTimeout(50)
    }
    await expect.poll(() => focused(page), soon).toBe('Tambah RHK utama')
    await computer.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    for (const _ of before.rhk) await page.keyboard.press('Control+z')
    await expect.poll(stored, soon).toEqual(before)
  }
})

test('what does not fit is said, not swallowed', { timeout: 90_000 }, async () => {
  const { page, cell } = await openDraft()
  await (await cell(0, 'Rencana hasil kerja')).click()
  await paste(page, 'x'.repeat(2001))
  await page.getByText('1 teks terlalu panjang dan dipotong.').waitFor()
  // Also into a cell that is written in.
  await page.keyboard.press('F2')
  await paste(page, 'y')
  await page.getByText('Teks yang ditempel lebih panjang dari 2.000 huruf dan dipotong.').waitFor()
  await page.keyboard.press('Escape')
  await (await cell(0, 'Aspek')).click()
  await page.keyboard.type('mutu')
  await page.keyboard.press('Enter')
  await page.getByText('"mutu" bukan pilihan di sini').waitFor()
})

test('two windows on one SKP: the second says so and loses nothing', { timeout: 90_000 }, async () => {
  const { page, cell, texts } = await openDraft()
  const second = await page.context().newPage()
  second.setDefaultTimeout(10_000)
  await second.goto(page.url())
  await (await cell(0, 'Rencana hasil kerja', second)).waitFor()
  // Both write in the same cell, the first one is ready earlier.
  await (await cell(0, 'Rencana hasil kerja', second)).click()
  await second.keyboard.type('Dari jendela dua')
  await (await cell(0, 'Rencana hasil kerja')).click()
  await page.keyboard.type('Dari jendela satu')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await texts())[0], soon).toBe('Dari jendela satu')
  await second.keyboard.press('Enter')
  // Both are shown at once; who decides later finds both again.
  const choice = second.getByRole('dialog', { name: 'Isian ini juga diubah di jendela lain' })
  await choice.getByRole('button', { name: 'Batal' }).click()
  const note = second.getByRole('alert').filter({ hasText: 'diubah di jendela lain' })
  await note.waitFor()
  // It is still there after the page was left, and replaces the newer one only when asked.
  await second.getByRole('link', { name: 'Beranda' }).click()
  await second.getByRole('heading', { name: 'Beranda' }).waitFor()
  expect((await texts())[0]).toBe('Dari jendela satu')
  await note.getByRole('button', { name: 'Pilih isian' }).click()
  await second.getByRole('button', { name: 'Ganti isian' }).click()
  await expect.poll(async () => (await texts())[0], soon).toBe('Dari jendela dua')
  await note.waitFor({ state: 'detached' })
})

test('a form that is left without saving waits for its clerk', { timeout: 90_000 }, async () => {
  const { page, go, application, complaints } = await openInBrowser('demonstration')
  const { id } = await application.file.db.selectFrom('employee').select('id').executeTakeFirstOrThrow()
  await go(`/pegawai/${id}`)
  await page.getByRole('textbox', { name: 'Alamat' }).fill('Jalan Merdeka 17')
  await page.getByRole('link', { name: 'Beranda' }).click()
  await page.getByText(/belum disimpan; isiannya menunggu/).waitFor()
  await page.goBack()
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Alamat' }).inputValue(), soon)
    .toBe('Jalan Merdeka 17')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await page.getByText(/^Data .* tersimpan\.$/).waitFor()
  const stored = await application.file.db
    .selectFrom('employee')
    .select('address')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(stored.address).toBe('Jalan Merdeka 17')
  expect(complaints).toEqual([])
})

test(
  'a NIP fills what it says, and a wrong date is told instead of swallowed',
  { timeout: 90_000 },
  async () => {
    const { page, go, application } = await openInBrowser('demonstration')
    await go('/pegawai/baru')
    // The page begins in its first field; the NIP is typed as it is printed.
    await page.keyboard.type('19860926 201505 1 001')
    const born = page.getByRole('textbox', { name: 'Tanggal lahir' })
    await expect.poll(() => born.inputValue(), soon).toBe('26/09/1986')
    await page.getByRole('textbox', { name: 'NIP' }).fill('198609272015052001')
    await expect.poll(() => born.inputValue(), soon).toBe('27/09/1986')
    await page.getByRole('textbox', { name: 'TMT PNS' }).fill('31 feb 2016')
    await page.keyboard.press('Tab')
    await page.getByText('"31 feb 2016" bukan tanggal yang ada').waitFor()
    await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Orang Rekaan')
    await page.keyboard.press('Control+s')
    await page.getByText('Orang Rekaan dicatat.').waitFor()
    const stored = await application.file.db
      .selectFrom('employee')
      .select(['birthDate', 'sex'])
      .where('nip', '=', '198609272015052001')
      .executeTakeFirstOrThrow()
    expect(stored).toEqual({ birthDate: '1986-09-27', sex: 'P' })
  },
)

test('focus returns to where it was when a dialog closes', { timeout: 60_000 }, async () => {
  const { page, go, application } = await openInBrowser('demonstration')
  const { id } = await application.file.db.selectFrom('employee').select('id').executeTakeFirstOrThrow()
  await go(`/pegawai/${id}`)
  const add = page.getByRole('button', { name: 'Tambah: Jabatan' })
  await add.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => add.evaluate((button) => button === document.activeElement), soon).toBe(true)
})

test('a long RHK over several indicators stays within its table', { timeout: 90_000 }, async () => {
  const { page } = await openDraft()
  await page.getByRole('button', { name: 'Tambah RHK utama' }).click()
  await paste(
    page,
    `${'Hasil yang panjang '.repeat(40)}\t\tKuantitas\tSatu\t1 dokumen\n\t\tKualitas\tDua\t2 %\n\t\tWaktu\tTiga\t3 hari`,
  )
  await page.getByRole('gridcell', { name: 'Tiga', exact: true }).waitFor()
  const sheet = page.getByRole('grid').first()
  const { height = 0 } = (await sheet.boundingBox()) ?? {}
  const rows = await sheet
    .locator('tr')
    .evaluateAll((all) => all.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0))
  expect(Math.abs(rows - height)).toBeLessThan(8)
})

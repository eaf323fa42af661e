import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { temporaryFolder } from '../../temporary.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()
/** When somebody sits before it: the demonstration has been told by then. */
const now = new Date(`${year}-11-25T10:00:00`)
const period = `${year}-11`

/** A phone with a browser of 2017: touched, small, and without what came later. */
async function phoneOf(page: Page): Promise<BrowserContext> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser')
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
    acceptDownloads: true,
    timezoneId: 'Asia/Jakarta',
  })
  await context.addInitScript(() => {
    const later: ReadonlyArray<readonly [object, readonly string[]]> = [
      [Array.prototype, ['flat', 'flatMap', 'at', 'findLast', 'toSorted', 'toReversed', 'with']],
      [String.prototype, ['at', 'replaceAll', 'matchAll', 'isWellFormed', 'toWellFormed']],
      [Object, ['fromEntries', 'hasOwn', 'groupBy']],
      [Map, ['groupBy']],
      [Element.prototype, ['replaceChildren']],
      [crypto, ['randomUUID', 'subtle']],
    ]
    for (const [owner, names] of later) for (const name of names) Reflect.deleteProperty(owner, name)
    // What is only there where a page came over a safe connection.
    for (const name of ['share', 'canShare', 'clipboard']) Reflect.deleteProperty(Navigator.prototype, name)
  })
  return context
}

test(
  'a form is filled in on a phone without a network, closed, opened again, and its answer stands in the diary',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration', { now: () => now })
    await page.clock.setFixedTime(now)
    await page.reload()
    const client = clientOf(application)
    const rows = await client.phone.list({ kind: 'laporan-kegiatan', period })
    const diaries = await client.monitoring.diary.list({ year, month: 11 })
    const person = rows.find(
      ({ employeeId, state }) =>
        state === 'belum' &&
        diaries.some((one) => one.employeeId === employeeId && !/draf|diaj|disetujui/.test(one.marks.join())),
    )
    if (!person) throw new Error('everybody has written already')
    const { employeeId, fullName } = person
    const stored = () => client.monitoring.diary.get({ employeeId, year, month: 11 })

    await go('/pemantauan')
    await page.getByRole('tab', { name: 'Laporan dari ponsel' }).click()
    await page.getByRole('textbox', { name: 'Cari nama, NIP, jabatan atau unit' }).fill(fullName)
    await page.getByRole('checkbox', { name: 'Pilih baris ini' }).first().check()
    await page.getByRole('button', { name: 'Buat formulir 1 pegawai…' }).click()
    const issued = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: 'Buat 1 formulir' }).click()
    const form = await issued
    expect(form.suggestedFilename()).toMatch(/^Laporan kegiatan November \d{4} - .*\.html$/)
    await page.getByText('Menunggu jawaban').nth(1).waitFor()

    const folder = temporaryFolder()
    const file = join(folder, 'formulir.html')
    await form.saveAs(file)
    const phone = await phoneOf(page)
    const asked: string[] = []
    const open = async () => {
      const opened = await phone.newPage()
      opened.setDefaultTimeout(40_000)
      opened.on('pageerror', (error) => complaints.push(error.message))
      opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      opened.on('request', (request) => asked.push(request.url().split(':')[0] ?? ''))
      await opened.clock.setFixedTime(now)
      await opened.goto(pathToFileURL(file).href)
      return opened
    }
    const typing = await open()
    await typing.getByRole('button', { name: 'Buat jawaban' }).tap()
    await typing.getByRole('alert').getByText('Belum ada yang diisi.').waitFor()
    const days = (await stored()).days.filter(({ free, locked }) => free === null && locked === null)
    const [first = '', second = ''] = days.slice(-2).map(({ day }) => day)
    const dayButton = (on: Page, day: string) =>
      on.getByRole('button', { name: new RegExp(`, ${Number(day.slice(8))}\\b`) })
    await dayButton(typing, first).tap()
    await typing.getByLabel('Jam mulai').fill('08:00')
    await typing.getByLabel('Jam selesai').fill('10:30')
    await typing.getByLabel('RHK').selectOption({ index: (await stored()).rhk.length > 0 ? 1 : 0 })
    await typing.getByLabel('Uraian kegiatan').fill('Menyapu halaman & taman <depan>')
    await typing.getByLabel('Keluaran').fill('Halaman bersih')
    await typing.getByLabel('Volume').fill('2,5')
    await typing.getByLabel('Satuan').fill('ruang')
    // It is closed in the middle of a day.
    await typing.close()

    const again = await open()
    await again.getByText('1 hari, 1 kegiatan, 2 jam 30 menit').waitFor()
    await dayButton(again, second).tap()
    await again.getByRole('button', { name: /^Salin dari/ }).tap()
    await again.getByRole('button', { name: 'Selesai' }).tap()
    await again.getByRole('button', { name: 'Buat jawaban' }).tap()
    const saved = again.waitForEvent('download')
    await again.getByRole('button', { name: 'Simpan berkas jawaban' }).tap()
    const answer = await saved
    expect(answer.suggestedFilename()).toMatch(/^Jawaban Laporan kegiatan November \d{4} - .*\.txt$/)
    expect(await again.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const answerFile = join(folder, answer.suggestedFilename())
    await answer.saveAs(answerFile)
    await phone.close()
    // The form itself, and what it hands over.
    expect([...new Set(asked)].filter((scheme) => !['file', 'blob'].includes(scheme))).toEqual([])

    const other = join(folder, 'Foto.txt')
    writeFileSync(other, 'bukan jawaban')
    await page.getByRole('link', { name: 'Impor jawaban' }).click()
    await page.locator('input[type=file]').setInputFiles([answerFile, other])
    await page.getByText('Berkas ini bukan jawaban formulir ponsel').waitFor()
    await page.getByText('2 hari berubah').click()
    await page
      .getByText(/08\.00–10\.30 Menyapu halaman & taman <depan> → Halaman bersih/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Impor 1 jawaban' }).click()
    await page.getByText(/^Jawaban 1 pegawai diimpor, 2 hari berubah\./).waitFor()
    const { entries, rhk } = await stored()
    expect(entries.map(({ day, start, end, volume }) => [day, start, end, volume])).toEqual([
      [first, 480, 630, 2.5],
      [second, 480, 630, 2.5],
    ])
    expect(entries[0]?.rhkText).toBe(rhk[0]?.text ?? '')
    await go(`/pemantauan/${employeeId}`)
    await page.getByText('Menyapu halaman & taman <depan>').first().waitFor()
    expect(complaints).toEqual([])
  },
)

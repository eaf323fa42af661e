import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, paste, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()
/** When somebody sits before it: the demonstration has been told by then. */
const now = new Date(`${year}-11-25T10:00:00`)
const november = { year, month: 11 }

/** The demonstration on that day, and somebody who has written nothing in November. */
async function openDiary(options: { colorScheme?: 'dark' } = {}) {
  const opened = await openInBrowser('demonstration', { react: 'development', now: () => now, ...options })
  const { page, application } = opened
  await page.clock.setFixedTime(now)
  await page.reload()
  const client = clientOf(application)
  const rows = await client.monitoring.diary.list(november)
  const person = rows.find(({ marks }) => !marks.includes('draf') && marks.includes('belum'))
  if (!person) throw new Error('everybody has written already')
  const stored = () => client.monitoring.diary.get({ employeeId: person.employeeId, ...november })
  return { ...opened, client, person, stored }
}

test(
  'days are typed by keyboard alone, handed in, approved, and seen in the month of the office',
  { timeout: 180_000 },
  async () => {
    const { page, go, person, stored, complaints } = await openDiary()
    await go(`/pemantauan/${person.employeeId}`)
    const working = (await stored()).days.filter(({ free, locked }) => free === null && locked === null)
    const [first, second, third] = working.map(({ day }) => day)
    const group = (day = '') => page.locator(`tbody[data-group="${day}"]`)
    // The month opens at today, and the mark of a day follows what is written.
    const today = group(`${year}-11-25`)
    await today.locator('td[data-column="0"]:focus').waitFor()
    await group(first).locator('td[data-column="0"]').click()
    const { keyboard } = page
    await group(first).getByText('Belum').waitFor()
    for (const text of ['8', '10.30', '1', 'Menyusun daftar hadir', 'Daftar hadir', '12', 'lembar']) {
      await keyboard.type(text)
      await keyboard.press('Tab')
    }
    await keyboard.type('Berkas 7')
    await keyboard.press('Enter')
    await group(first).getByText('Draf').waitFor()
    // Another entry of the same day, and the same for the next working day.
    await keyboard.press('Home')
    await group(first).locator('td[data-column="0"]').first().click()
    await keyboard.press('Control+Enter')
    await keyboard.type('13')
    await keyboard.press('Tab')
    await keyboard.type('15')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.type('Rapat mingguan')
    await keyboard.press('Enter')
    await expect
      .poll(async () => (await stored()).entries.map(({ day, activity }) => [day, activity]))
      .toEqual([
        [first, 'Menyusun daftar hadir'],
        [first, 'Rapat mingguan'],
      ])
    const [written, meeting] = (await stored()).entries
    expect(written).toMatchObject({
      start: 480,
      end: 630,
      volume: 12,
      satuan: 'lembar',
      evidence: 'Berkas 7',
    })
    expect(written?.rhkText).toBe((await stored()).rhk[0]?.text)
    expect(meeting).toMatchObject({ start: 780, end: 900, rhkId: null })

    await group(second).locator('td[data-column="3"]').click()
    await keyboard.press("Control+'")
    await expect.poll(async () => (await stored()).entries.filter(({ day }) => day === second).length).toBe(2)
    // A proof is of its own day.
    expect((await stored()).entries.filter(({ day }) => day === second)[0]?.evidence).toBe('')
    await keyboard.press('Control+z')
    await expect.poll(async () => (await stored()).entries.filter(({ day }) => day === second).length).toBe(0)
    await keyboard.press('Control+y')
    await expect.poll(async () => (await stored()).entries.filter(({ day }) => day === second).length).toBe(2)

    // A list out of Excel, whose first column is the day.
    const numbers = (third ?? '').split('-')
    await group(third).locator('td[data-column="0"]').click()
    await paste(
      page,
      `${numbers[2]}/${numbers[1]}/${numbers[0]}\t08.00 - 09.00\t\tMenyapa warga\tBuku tamu\t5\torang\n\t09.00 - 10.00\t\tMencatat tamu\tBuku tamu\t5\torang`,
    )
    await expect
      .poll(async () =>
        (await stored()).entries
          .filter(({ day }) => day === third)
          .map(({ start, activity }) => [start, activity]),
      )
      .toEqual([
        [480, 'Menyapa warga'],
        [540, 'Mencatat tamu'],
      ])

    // A time without its end is refused, and the dialog leads to the cell in which it is missing.
    const hand = () => page.getByRole('button', { name: 'Ajukan 3 hari' })
    await group(first).locator('td[data-column="1"]').first().click()
    await keyboard.press('Delete')
    await hand().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ajukan 3 hari' }).click()
    await page.getByRole('dialog').getByText('Isi jam mulai dan jam selesai').waitFor()
    await page.getByRole('button', { name: 'Ke isian yang salah' }).click()
    await group(first).locator('td[data-column="1"]:focus').waitFor()
    await keyboard.type('10.30')
    await keyboard.press('Enter')

    await hand().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ajukan 3 hari' }).click()
    await page.getByText(/^3 hari .* diajukan\.$/).waitFor()
    // What is handed in says why it is locked.
    await group(first).locator('td[data-column="3"]').first().click()
    await keyboard.type('x')
    await page.getByText(/sudah diajukan\. Tarik pengajuannya/).waitFor()

    await page.getByRole('button', { name: 'Setujui 3 hari' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui 3 hari' }).click()
    await page.getByText(/^3 hari .* disetujui\.$/).waitFor()
    await page.getByRole('link', { name: 'Semua pegawai' }).click()
    await page
      .getByRole('textbox', { name: 'Cari nama, NIP, jabatan atau unit' })
      .fill(person.fullName.split(',')[0] ?? '')
    await page.getByRole('img', { name: /3 disetujui/ }).waitFor()
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
  },
)

test(
  'some are given back with a note from the month of the office, and what is written is copied for e-Kinerja',
  { timeout: 180_000 },
  async () => {
    const { page, go, client, complaints } = await openDiary()
    const [writer] = (await client.monitoring.diary.list(november)).filter(({ marks }) =>
      marks.includes('draf'),
    )
    if (!writer) throw new Error('nobody has written')
    const input = { employeeId: writer.employeeId, ...november }
    await client.monitoring.diary.submit({
      employeeIds: [writer.employeeId],
      from: `${year}-11-01`,
      to: `${year}-11-30`,
      sure: true,
    })
    await go('/pemantauan')
    await page.getByText('Perlu disetujui').click()
    await page.getByRole('checkbox', { name: 'Pilih baris ini' }).first().check()
    await page.getByRole('button', { name: 'Kembalikan…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Catatan' }).fill('Sebutkan nomor suratnya')
    await dialog.getByRole('textbox', { name: 'Dari' }).fill(`1/11/${year}`)
    await dialog.getByRole('button', { name: 'Kembalikan', exact: true }).click()
    await expect
      .poll(async () => (await client.monitoring.diary.get(input)).days.find(({ note }) => note !== '')?.note)
      .toBe('Sebutkan nomor suratnya')

    await go(`/pemantauan/${writer.employeeId}`)
    await page.getByText('Catatan: Sebutkan nomor suratnya').first().waitFor()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Salin untuk e-Kinerja' }).click()
    const list = page.getByRole('group', { name: 'Isian' })
    await list.focus()
    await page.keyboard.press('2')
    const told = (field: string) => list.getByRole('button', { name: `Salin ${field}` })
    await told('Waktu').getByText('Disalin').waitFor()
    // What was not copied is not said to be.
    expect(await told('Tanggal').textContent()).toBe('Salin')
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(clipboard).toMatch(/^\d\d\.\d\d - \d\d\.\d\d$/)
    await page.keyboard.press(' ')
    const { entries } = await client.monitoring.diary.get(input)
    const activities = entries.map(({ activity }) => activity)
    await expect.poll(async () => activities.includes(await clipboard())).toBe(true)
    await page.keyboard.press('4')
    await expect.poll(clipboard).not.toMatch(/^\d+\. /)
    expect(complaints).toEqual([])
  },
)

test(
  'who keeps a diary of his own writes what he did today in one line on Beranda',
  { timeout: 120_000 },
  async () => {
    const { page, application, person, stored, complaints } = await openDiary()
    application.file.raw.prepare('UPDATE operator SET employee_id = ?').run(person.employeeId)
    await application.open(application.file.path)
    await page.reload()
    const line = page.getByRole('region', { name: 'Progres harian hari ini' })
    await line.getByRole('textbox', { name: /^Hari ini/ }).fill('Menyiapkan bahan rapat')
    // A number means the RHK that it numbers; Enter goes on with it, and the next line may begin.
    await page.keyboard.press('Tab')
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    const { rhk } = await stored()
    await expect
      .poll(async () => (await stored()).entries.map(({ day, activity, rhkId }) => [day, activity, rhkId]))
      .toEqual([[`${year}-11-25`, 'Menyiapkan bahan rapat', rhk[0]?.id]])
    await line
      .locator('input:focus')
      .and(line.getByRole('textbox', { name: /^Hari ini/ }))
      .waitFor()
    await page.keyboard.type('Yang berikut')
    await expect
      .poll(() => line.getByRole('textbox', { name: /^Hari ini/ }).inputValue())
      .toBe('Yang berikut')
    await line.getByText('1 kegiatan sudah tercatat').waitFor()
    expect(complaints).toEqual([])
  },
)

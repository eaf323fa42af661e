import { afterAll, expect, test } from 'vitest'
import { clientOf, openYear } from '../../procedures/office.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { openInBrowser, removeShared, roleCells } from '../application.ts'

afterAll(removeShared)

const next = new Date().getFullYear() + 1

test(
  'a team is formed, its leader fills the matrix by keyboard and paste, and the members have it in their SKP',
  { timeout: 180_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration', {
      react: 'development',
    })
    const client = clientOf(application)
    // A leader and three people of other units, with drafts of next year.
    const people = await client.employees.list({})
    const idOf = (name: string) => people.find(({ fullName }) => fullName.startsWith(name))?.id ?? 0
    const names = ['Yusuf Ramadhan', 'Arif Budiman', 'Gilang Ramadhani', 'Nani Suryani'] as const
    const { ids } = await openYear(client, {
      year: next,
      employeeIds: names.map(idOf),
      copyLastYear: false,
    })
    const skpOf = new Map<string, number>()
    for (const id of ids) {
      const { employeeId } = await client.planning.skp.get({ id })
      skpOf.set(names.find((name) => idOf(name) === employeeId) ?? '', id)
    }
    const contentOf = async (name: string) =>
      (await client.planning.skp.get({ id: skpOf.get(name) ?? 0 })).content.rhk
    const [first, second] = [
      rhk({ text: 'Terselenggaranya pameran' }),
      rhk({ text: 'Tersusunnya laporan pameran' }),
    ]
    await client.planning.sheet.save({
      id: skpOf.get('Yusuf Ramadhan') ?? 0,
      revision: 0,
      content: skpContent([first, second]),
    })

    await go('/perencanaan')
    await page.getByRole('combobox', { name: 'Tahun' }).click()
    await page.getByRole('option', { name: String(next) }).click()
    await go('/perencanaan/kaskade/tim')
    await page.getByRole('button', { name: 'Tambah tim pertama' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nama', { exact: false }).fill('Tim Pameran')
    const choose = async (label: string, name: string) => {
      await dialog.getByRole('combobox', { name: label }).fill(name)
      await page.getByRole('option', { name: new RegExp(name) }).click()
    }
    await choose('Ketua', 'Yusuf Ramadhan')
    for (const [index, name] of ['Arif Budiman', 'Gilang Ramadhani'].entries()) {
      await dialog.getByRole('button', { name: 'Tambah anggota' }).click()
      await choose(`Anggota ${index + 1}`, name)
    }
    await dialog.getByRole('button', { name: 'Simpan tim kerja' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(
      (await client.planning.teams.list({ year: next })).map(({ name, members }) => [name, members.length]),
    ).toEqual([['Tim Pameran', 2]])

    // Somebody of another unit comes in from the matrix.
    await go('/perencanaan/kaskade/matriks')
    await page.getByRole('button', { name: /Tambahkan orang dari unit lain/ }).click()
    await choose('Pegawai', 'Nani Suryani')
    await dialog.getByRole('button', { name: 'Tambahkan orang' }).click()
    await page.getByText('Dari unit lain: Kelurahan Melati').waitFor()

    // Typing writes, Enter goes down, Escape gives back, arrows move on.
    await (await roleCells(page, 'Arif Budiman', first.text)).first().click()
    await page.keyboard.type('Tertelaahnya bahan pameran')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () =>
        (await contentOf('Arif Budiman')).map(({ text, superiorRhkId }) => [text, superiorRhkId]),
      )
      .toEqual([['Tertelaahnya bahan pameran', first.id]])
    await (await roleCells(page, 'Arif Budiman', first.text)).filter({ hasText: 'Tertelaahnya' }).click()
    await page.keyboard.press('Enter')
    await page.keyboard.type(' yang salah')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    const beside = await roleCells(page, 'Arif Budiman', second.text)
    await expect.poll(() => beside.evaluate((cell) => cell === document.activeElement)).toBe(true)
    expect((await contentOf('Arif Budiman')).map(({ text }) => text)).toEqual(['Tertelaahnya bahan pameran'])

    // A column of Excel fills downwards, and can be taken back at once.
    const column = ['Peran satu', 'Peran dua', 'Peran tiga']
    await page.evaluate((text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, column.join('\r\n'))
    await page.getByText('3 peran ditempel.').waitFor()
    const pasted = async () =>
      (await client.planning.cascade.get({ year: next })).rhk
        .filter(({ superiorRhkId }) => superiorRhkId === second.id)
        .map(({ text }) => text)
        .toSorted()
    expect(await pasted()).toEqual(column.toSorted())
    await page
      .getByRole('alert')
      .filter({ hasText: '3 peran ditempel' })
      .getByRole('button', { name: 'Urungkan' })
      .click()
    await expect.poll(pasted).toEqual([])

    // The member's own page names the team, the leader and whose result it is.
    await go(`/perencanaan/skp/${skpOf.get('Arif Budiman')}`)
    await page.getByText(/Tim Pameran \(ketua: Yusuf Ramadhan/).waitFor()
    await page.getByText(/ketua tim Yusuf Ramadhan.* \(Tim Pameran\)/).waitFor()
    await page.getByRole('gridcell', { name: first.text }).click()
    await page.keyboard.press('Enter')
    await page
      .getByRole('option', { name: new RegExp(`${second.text}.*Ketua Tim Pameran: Yusuf Ramadhan`) })
      .waitFor()
    expect(complaints).toEqual([])
    expect((await client.trust.check()).sound).toBe(true)
  },
)

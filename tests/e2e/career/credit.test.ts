import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()
/** When somebody sits before it: the demonstration has been told by then. */
const now = new Date(`${year}-11-25T10:00:00`)

test(
  'an officer is opened from the table, gets his opening balance, is set, and printed',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration', { now: () => now })
    await page.clock.setFixedTime(now)
    await page.reload()
    const client = clientOf(application)
    const { lines } = await client.career.credit.list({ year })
    const line = lines.find(
      ({ standing, status }) => status === 'PNS' && standing?.missing.includes('Saldo awal belum diisi.'),
    )
    if (!line?.standing) throw new Error('nobody waits for an opening balance')

    await page.getByRole('link', { name: 'Karier' }).click()
    const row = page.getByRole('row', { name: new RegExp(line.fullName.slice(0, 12)) })
    await row.waitFor()
    await row.click()
    await page.getByRole('heading', { name: `Angka kredit ${line.fullName}` }).waitFor()
    await page.getByText('Saldo awal belum diisi.').waitFor()
    await page.getByRole('button', { name: 'Isi saldo awal' }).click()
    const dialog = page.getByRole('dialog')
    // Last year is converted here already; what was before it is in the balance.
    await dialog.getByRole('textbox', { name: 'Dihitung sampai' }).fill(`31/12/${year - 2}`)
    await dialog.getByRole('textbox', { name: 'AK JF lama: angka kredit' }).fill('20,83')
    await dialog.getByRole('textbox', { name: 'AK JF lama: nomor dokumen' }).fill('PAK/7')
    await page.keyboard.press('Control+s')
    await page.getByText('Saldo awal disimpan.').waitFor()
    expect(await page.getByText('Saldo awal belum diisi.').count()).toBe(0)
    const saved = await client.career.credit.get({ employeeId: line.employeeId, year })
    expect(saved.standing?.total).toBe(line.standing.total + 20_830)

    await page.getByRole('button', { name: 'Tetapkan angka kredit' }).click()
    await dialog.getByRole('textbox', { name: 'Nomor PAK' }).fill('PAK/8')
    await dialog.getByRole('button', { name: 'Tetapkan', exact: true }).click()
    await page.getByRole('link', { name: 'Cetak penetapan' }).waitFor()
    expect((await client.career.credit.get({ employeeId: line.employeeId, year })).papers[0]).toMatchObject({
      openedReason: null,
      numbers: { penetapan: 'PAK/8' },
    })
    await page.getByRole('link', { name: 'Cetak penetapan' }).click()
    await page.locator('canvas').first().waitFor()
    await go('/karier')
    await row.waitFor()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Tabel angka kredit' }).click()
    await dialog.getByText('PermenPANRB 1/2023').waitFor()
    await page.keyboard.press('Escape')
    await page.emulateMedia({ colorScheme: 'dark' })
    await go('/karier')
    await row.waitFor()
    await row.click()
    await page.getByRole('heading', { name: `Angka kredit ${line.fullName}` }).waitFor()
    await page.getByRole('heading', { name: 'Penetapan' }).waitFor()
    expect(complaints).toEqual([])
  },
)

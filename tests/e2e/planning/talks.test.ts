import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'a talk is written below a signed SKP, waits when its form is closed, is printed, removed and brought back; a deadline moves Beranda',
  { timeout: 180_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration', {
      react: 'development',
    })
    const client = clientOf(application)
    const year = new Date().getFullYear()
    const rows = await client.planning.skp.list({ year })
    const signed = rows.find(({ state }) => state === 'agreed')
    if (!signed?.skpId || !signed.periodEnd) throw new Error('nobody has signed an SKP')
    const skpId = signed.skpId
    for (const { id, revision } of await client.planning.talks.list({ skpId }))
      await client.planning.talks.remove({ id, revision })

    await go(`/perencanaan/skp/${skpId}`)
    const add = page.getByRole('button', { name: 'Tambah catatan dialog' })
    await add.click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Yang disepakati').fill('Tiga RHK utama\nTarget dua belas dokumen')
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'hidden' })
    await add.click()
    // What was typed before the form was closed is still there.
    expect(await form.getByLabel('Yang disepakati').inputValue()).toContain('Target dua belas dokumen')
    await form.getByLabel('Tanggal').fill(`15/1/${year}`)
    await form.getByLabel('Yang disepakati').click()
    await form.getByRole('button', { name: 'Simpan catatan dialog' }).click()
    await form.waitFor({ state: 'hidden' })
    const [talk] = await client.planning.talks.list({ skpId })
    expect(talk).toMatchObject({
      heldOn: `${year}-01-15`,
      agreed: 'Tiga RHK utama\nTarget dua belas dokumen',
    })

    await page.getByRole('link', { name: `Cetak berita acara 15 Januari ${year}` }).click()
    await page.getByLabel(/^Pratinjau Berita Acara Dialog Kinerja/).waitFor()

    await go(`/perencanaan/skp/${skpId}`)
    await page.getByRole('button', { name: `Hapus catatan dialog 15 Januari ${year}` }).click()
    await expect.poll(() => client.planning.talks.list({ skpId })).toEqual([])
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect.poll(async () => (await client.planning.talks.list({ skpId })).length).toBe(1)

    // Whatever the day on which this runs, the drafts are late.
    await client.office.deadlines.save({ year, event: 'skp', dueOn: `${year - 1}-10-01` })
    await go('/')
    await page.getByRole('link', { name: /SKP melewati tenggat/ }).click()
    await page.getByRole('heading', { name: `Belum menyelesaikan SKP ${year}` }).waitFor()
    await go('/pengaturan/tenggat')
    await page.getByLabel(`Tanggal kantor ini, SKP ${year} ditandatangani`).fill(`31/3/${year + 1}`)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Kembalikan ke tanggal baku' }).waitFor()
    await go('/')
    await page.getByRole('cell', { name: `31/03/${year + 1}` }).waitFor()
    expect(await page.getByRole('link', { name: /SKP melewati tenggat/ }).count()).toBe(0)
    expect(complaints).toEqual([])
  },
)

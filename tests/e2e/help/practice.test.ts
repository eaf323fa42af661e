import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'
import { seriousProblems } from '../axe.ts'

afterAll(removeShared)

const saved = { timeout: 10_000 }

test(
  'the practice run takes somebody through one appraisal, and sees by itself what is done',
  { timeout: 300_000 },
  async () => {
    const { page, application, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const guide = page.getByRole('region', { name: 'Latihan menilai' })
    const step = (number: number) => guide.getByText(`langkah ${number} dari 8`).waitFor()

    await button('Latihan menilai').click()
    await step(1)
    const said = (await guide.getByRole('status').textContent()) ?? ''
    const name = /Cari (.+) dalam daftar/.exec(said)?.[1] ?? ''
    expect(name).not.toBe('')
    expect(await seriousProblems(page)).toEqual([])

    // As it says: Penilaian at the left, the person in the list, Enter.
    await page.getByRole('link', { name: 'Penilaian', exact: true }).click()
    await page.getByLabel('Cari nama, NIP, jabatan atau unit').fill(name)
    const list = page.getByRole('grid')
    await expect.poll(() => list.getByRole('row').count(), saved).toBe(2)
    await list.focus()
    await page.keyboard.press('Enter')
    await step(2)
    const id = Number(/\/penilaian\/(\d+)$/.exec(page.url())?.[1])

    await page.getByRole('gridcell', { name: 'Tulis umpan balik' }).first().dblclick()
    await page.keyboard.type('Laporan bulan Mei selesai dua hari lebih cepat.')
    await page.keyboard.press('Enter')
    await step(3)
    await page.getByRole('radiogroup', { name: 'Rating hasil kerja' }).getByText('Sesuai ekspektasi').click()
    await step(4)

    // Left and resumed: the page is loaded anew in between.
    await button('Jeda latihan').click()
    await page.getByRole('link', { name: 'Beranda' }).click()
    await page.reload()
    await button('Lanjutkan latihan').click()
    await step(4)
    await button('Kembali ke penilaian').click()

    const behaviour = page.getByRole('grid', { name: 'Perilaku kerja' })
    await behaviour.getByRole('gridcell', { name: 'Tulis umpan balik' }).first().dblclick()
    await page.keyboard.type('Melayani warga lansia dengan sabar.')
    await page.keyboard.press('Enter')
    await step(5)
    await page
      .getByRole('radiogroup', { name: 'Rating perilaku kerja' })
      .getByText('Sesuai ekspektasi')
      .click()
    await step(6)
    await page.getByLabel('Catatan/rekomendasi').fill('Pertahankan, dan ajari rekan baru.')
    await step(7)
    await button('Tandatangani penilaian').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tandatangani penilaian' }).click()
    await step(8)
    expect((await client.evaluation.get({ id })).predikat).toBe('baik')
    await button('Cetak').click()
    await page.getByRole('menuitem', { name: 'Evaluasi Kinerja Pegawai', exact: true }).click()
    await guide.getByText('Latihan selesai').waitFor()

    // Once more, with somebody else.
    await button('Ulangi dengan orang lain').click()
    await step(1)
    expect(await guide.getByRole('status').textContent()).not.toContain(`Cari ${name} `)
    await button('Akhiri latihan').click()
    await button('Latihan menilai').waitFor()
    expect(complaints).toEqual([])
  },
)

test('a real office is never offered the practice run', async () => {
  const { page, complaints } = await openInBrowser('none')
  await page.getByRole('button', { name: 'Siapkan kantor baru' }).click()
  await page.getByLabel('Nama kantor').fill('Kecamatan Uji')
  await page.getByLabel('Nama instansi').fill('Pemerintah Kota Uji')
  await page.getByLabel('Tempat penandatanganan').fill('Uji')
  await page.getByRole('button', { name: 'Lanjut ke pengelola' }).click()
  await page.getByLabel('Nama pengelola').fill('Pengelola Uji')
  await page.getByRole('button', { name: 'Buat kantor' }).click()
  await page.getByText('Kantor ini belum mempunyai pegawai').waitFor()
  expect(await page.getByText('Latihan menilai').count()).toBe(0)
  expect(complaints).toEqual([])
})

import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()
/** When somebody sits before it: the demonstration has been told by then. */
const now = new Date(`${year}-11-25T10:00:00`)
const activity = 'Pelatihan Arsip Elektronik'

test(
  'a need is planned, agreed to, trained, attended, certified, and counted as JP',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration', { now: () => now })
    await page.clock.setFixedTime(now)
    await page.reload()
    const client = clientOf(application)
    const lines = await client.development.training.hours({ year })
    const person = lines.find(({ total, status }) => total === 0 && status === 'PNS')
    if (!person) throw new Error('everybody has JP')
    const dialog = page.getByRole('dialog')

    await go('/pengembangan/kebutuhan')
    await page.getByRole('button', { name: 'Tulis kebutuhan' }).click()
    await dialog.getByRole('combobox', { name: 'Pegawai' }).fill(person.fullName)
    await page.getByRole('option', { name: new RegExp(person.fullName) }).click()
    await dialog.getByRole('textbox', { name: 'Kompetensi yang perlu dikembangkan' }).fill('Arsip elektronik')
    await page.keyboard.press('Control+s')
    await page.getByText('Kebutuhan disimpan.').waitFor()
    await page.getByRole('textbox', { name: 'Cari nama, NIP, jabatan atau unit' }).fill(person.fullName)
    const need = page.getByRole('row', { name: /Arsip elektronik/ })
    await need.getByRole('checkbox').click()
    await page.getByRole('button', { name: 'Rencanakan' }).click()
    await dialog.getByRole('textbox', { name: 'Nama kegiatan' }).fill(activity)
    await dialog.getByRole('textbox', { name: 'Mulai' }).fill(`23/11/${year}`)
    await dialog.getByRole('textbox', { name: 'Selesai' }).fill(`23/11/${year}`)
    await dialog.getByRole('textbox', { name: 'Biaya (Rp)' }).fill('20000000')
    await dialog.getByRole('button', { name: 'Simpan kegiatan' }).click()
    await page.getByText('Rencana disimpan sebagai usulan.').waitFor()

    await go('/pengembangan/rencana')
    const item = page.getByRole('row', { name: new RegExp(activity) })
    await item.getByRole('checkbox').click()
    await page.getByRole('button', { name: 'Setujui', exact: true }).click()
    await dialog.getByRole('button', { name: 'Setujui 1 kegiatan' }).click()
    await dialog.getByText('Biayanya melebihi anggaran. Setujui juga?').waitFor()
    await dialog.getByRole('checkbox', { name: /Ya, ini benar/ }).click()
    await dialog.getByRole('button', { name: 'Setujui 1 kegiatan' }).click()
    await page.getByText('1 kegiatan kini disetujui.').waitFor()
    await item.getByRole('checkbox').click()
    await page.getByRole('button', { name: 'Buat pelatihan' }).click()

    await page.getByRole('heading', { name: activity }).waitFor()
    await page.getByRole('button', { name: 'Tambah sesi' }).click()
    await dialog.getByRole('button', { name: 'Tambah sesi' }).click()
    await dialog.getByRole('textbox', { name: 'Mata pelatihan sesi 1' }).fill('Menata berkas')
    await dialog.getByRole('button', { name: 'Simpan pelatihan' }).click()
    await page.getByText('Pelatihan disimpan.').waitFor()
    expect(await page.getByRole('button', { name: 'Siapkan sertifikat' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Semua hadir pada Menata berkas' }).click()
    await page.getByText('100 %').waitFor()
    await page.getByRole('button', { name: 'Siapkan 1 sertifikat' }).click()
    await page.getByText('Penerima (1)').waitFor()
    await page.getByText(person.fullName).first().waitFor()
    const [draft] = await client.recognition.certificates.list({ year })
    expect(draft).toMatchObject({ title: activity, people: 1, state: 'draft' })

    await go('/pengembangan/jp')
    await page.getByRole('row', { name: new RegExp(person.fullName) }).click()
    await page.getByText(`4 JP tahun ${year}; paling sedikit 20 JP.`).waitFor()
    await page.getByRole('button', { name: 'Catat sertifikat' }).click()
    await dialog.getByRole('textbox', { name: 'Nama pelatihan' }).fill(activity)
    await dialog.getByRole('textbox', { name: 'Mulai' }).fill(`23/11/${year}`)
    await dialog.getByRole('textbox', { name: 'JP menurut sertifikat' }).fill('8')
    await dialog.getByRole('button', { name: 'Simpan sertifikat' }).click()
    await dialog.getByText(/Pelatihan ini sudah dihitung/).waitFor()
    await page.keyboard.press('Escape')
    expect(
      (await client.development.training.hoursOf({ employeeId: person.employeeId, year })).line?.total,
    ).toBe(4)
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
  },
)

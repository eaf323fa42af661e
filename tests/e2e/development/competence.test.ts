import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared, settled } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()
/** When somebody sits before it: the demonstration has been told by then. */
const now = new Date(`${year}-11-25T10:00:00`)

test(
  'a standard is set from a day on, both sides assess, the map shows it, and a mentor is accepted and met',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration', {
      now: () => now,
      react: 'development',
    })
    await page.clock.setFixedTime(now)
    await page.reload()
    const client = clientOf(application)
    const dialog = page.getByRole('dialog')
    const [waiting] = (await client.development.competence.list({ year, show: 'waiting' })).filter(
      ({ superior, self, jabatan }) => superior === null && self === null && jabatan !== 'Camat',
    )
    if (!waiting?.standardName) throw new Error('nobody waits to be assessed')

    // The standard of his jabatan asks more of Integritas from November on; what is final keeps the old one.
    await page.getByRole('link', { name: 'Pengembangan' }).click()
    await page.getByRole('tab', { name: 'Standar jabatan' }).click()
    await page.getByRole('textbox', { name: 'Cari jabatan' }).fill(waiting.standardName)
    const line = page.getByRole('row', { name: waiting.standardName }).first()
    await line.click()
    await dialog.getByRole('button', { name: 'Ubah mulai tanggal lain' }).click()
    await dialog.getByRole('textbox', { name: 'Berlaku sejak' }).fill(`1/11/${year}`)
    await dialog
      .getByRole('radiogroup', { name: 'Integritas: level standar' })
      .getByText('3', { exact: true })
      .click()
    await dialog.getByRole('button', { name: 'Simpan standar baru' }).click()
    await page.getByText(`Standar ${waiting.standardName} disimpan.`).waitFor()

    await go(`/pengembangan/kompetensi/${waiting.employeeId}`)
    const fill = async (button: string, level: string) => {
      await page.getByRole('button', { name: button }).click()
      for (const group of await dialog.getByRole('radiogroup').all())
        await group.getByText(level, { exact: true }).click()
      for (const field of await dialog.getByRole('textbox', { name: /bukti atau alasan/ }).all())
        await field.fill('Terlihat saat melayani di loket')
      await dialog.getByRole('checkbox', { name: /Tetapkan sebagai final/ }).check()
      await dialog.getByRole('button', { name: 'Tetapkan penilaian' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await fill('Isi penilaian diri', '2')
    await page.getByText(/Penilaian diri .* ditetapkan/).waitFor()
    await fill('Isi penilaian atasan', '1')
    const [integritas] = (await client.development.competence.dictionary()).competences
    const known = await client.development.competence.person({ employeeId: waiting.employeeId, year })
    expect(known.standard?.validFrom).toBe(`${year}-11-01`)
    expect(known.standard?.levels.find(({ competenceId }) => competenceId === integritas?.id)?.level).toBe(3)
    expect(known.assessments.map(({ state }) => state)).toEqual(['final', 'final'])
    await page.getByText('Seleksi', { exact: true }).click()
    await page.getByText(/Kurang Memenuhi Syarat|Masih Memenuhi Syarat/).waitFor()

    await page.getByRole('link', { name: 'Buka peta kesenjangan' }).first().click()
    await page.getByRole('heading', { name: `Peta kesenjangan ${year}` }).waitFor()
    await page.getByRole('textbox', { name: 'Cari nama, NIP, jabatan atau unit' }).fill(waiting.fullName)
    await page.getByLabel('Integritas: standar 3, dinilai 1 (kurang 2)').waitFor()
    await page.getByText('Per unit', { exact: true }).click()
    await page
      .getByLabel(/Integritas: rata-rata −2,0; 1 dari 1 orang di bawah standar/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Hapus saringan' }).click()

    await page.getByRole('tab', { name: 'Mentor' }).click()
    await page.getByRole('textbox', { name: 'Cari pegawai yang dibimbing' }).fill(waiting.fullName)
    await page.getByRole('cell', { name: waiting.fullName }).first().waitFor()
    await settled(page)
    await page
      .getByRole('button', { name: new RegExp(`Setujui .* untuk ${waiting.fullName.slice(0, 8)}`) })
      .first()
      .click()
    await page.getByText('Mentor disetujui.').waitFor()
    await go(`/pengembangan/kompetensi/${waiting.employeeId}`)
    await page.getByText(/unggul \d tingkat pada/).waitFor()
    await page.getByRole('button', { name: 'Catat pertemuan' }).first().click()
    await dialog.getByRole('textbox', { name: 'Yang dipelajari atau dibicarakan' }).fill('Menjelaskan syarat')
    await page.keyboard.press('Control+s')
    await page.getByRole('link', { name: 'Buka pembinaannya' }).waitFor()
    const { notes } = await client.monitoring.coaching.person({ employeeId: waiting.employeeId })
    expect(notes[0]?.problem).toMatch(/^Pertemuan mentor, .*: Menjelaskan syarat$/)
    expect(complaints).toEqual([])
  },
)

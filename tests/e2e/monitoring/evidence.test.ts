import { afterAll, expect, test } from 'vitest'
import { pdf } from '../../evidence-files.ts'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const soon = { timeout: 15_000 }

test(
  'a file is attached to a realisation, seen beside it, saved again, and taken away after a question',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const open = (await client.evaluation.list({ year: 2026, period: 'tw3' })).find(
      ({ state }) => state === 'draft',
    )
    const { skpId = 0, evaluationId } = open ?? {}
    const listed = () => client.monitoring.evidence.list({ of: 'realisation', skpId, period: 'tw3' })
    for (const { id } of await listed()) await client.monitoring.evidence.remove({ id })
    await go(`/penilaian/${evaluationId}`)
    const results = page.getByRole('grid', { name: 'Hasil kerja' })
    await results.waitFor()

    // The number shows at once how far it went, and says of which target.
    const value = results.locator('td.kk-num[data-row="0"]')
    await value.click()
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    await value.getByText(/% dari target/).waitFor()
    await expect
      .poll(
        async () =>
          Object.values((await client.evaluation.get({ id: evaluationId ?? 0 })).content.values ?? {}),
        soon,
      )
      .toContain(1)

    await results
      .getByRole('button', { name: /^Bukti, / })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Bukti dukung' })
    const put = async (file: File) =>
      dialog.locator('input[type="file"]').setInputFiles({
        name: file.name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(await file.arrayBuffer()),
      })
    await put(new File(['MZ'], 'laporan.exe'))
    await dialog.getByText(/bukan jenis berkas yang diterima sebagai bukti/).waitFor()
    await put(pdf('Surat tugas.pdf'))
    const item = dialog.getByRole('button', { name: 'Surat tugas.pdf', exact: true })
    await item.waitFor()

    const [saved] = await Promise.all([page.waitForEvent('download'), item.click()])
    expect(saved.suggestedFilename()).toBe('Surat tugas.pdf')

    await page.keyboard.press('Escape')
    await results.getByRole('button', { name: /^1 bukti, / }).click()
    await dialog.getByRole('button', { name: 'Hapus Surat tugas.pdf' }).click()
    await page.getByRole('button', { name: 'Hapus bukti', exact: true }).click()
    await dialog.getByText('Belum ada bukti.').waitFor()
    expect(await listed()).toEqual([])
    expect(complaints).toEqual([])
  },
)

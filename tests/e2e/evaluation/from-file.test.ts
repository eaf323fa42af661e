import { afterAll, expect, test } from 'vitest'
import { evaluationDocument } from '../../../electron/evaluation/documents.ts'
import { listEvaluations } from '../../../electron/evaluation/list-store.ts'
import { loadSettings } from '../../../electron/office/store.ts'
import { drawn } from '../../documents/documents.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'evaluations of e-Kinerja come in from a PDF: seen row by row first, as drafts, and taken back',
  { timeout: 180_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const { db } = application.file
    const settings = await loadSettings(db)
    const rows = (await listEvaluations(db, 2026, 'tahunan')).slice(0, 2)
    const documents = []
    for (const { evaluationId, skpId } of rows) {
      // What e-Kinerja has of them: somebody rated there, with a realisation that nobody has typed here.
      const existing =
        evaluationId ??
        (
          await db
            .insertInto('evaluation')
            .values({
              skpId,
              period: 'tahunan',
              state: 'draft',
              place: '',
              updatedAt: '2026-11-01T00:00:00.000Z',
            })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id
      const document = await evaluationDocument(db, existing, settings)
      const [rhk] = document.skp.content.rhk
      const [iki] = rhk?.indicators ?? []
      documents.push({
        ...document,
        content: {
          ...document.content,
          realisations: { [iki?.id ?? '']: 'Tercatat di e-Kinerja' },
          ratingResult: 'sesuai' as const,
        },
      })
    }
    const bytes = await drawn(documents.map((data) => ({ form: 'evaluasi' as const, data })))

    await go('/penilaian')
    await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
    await page.getByRole('option', { name: 'Tahunan' }).click()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Impor dari PDF e-Kinerja' }).click()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'Evaluasi.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
    await page.getByText('2 evaluasi ditemukan').waitFor()
    await page
      .getByText(/^Perbedaan:/)
      .first()
      .click()
    await page.getByRole('cell', { name: 'Tercatat di e-Kinerja' }).first().waitFor()
    await page.getByRole('button', { name: 'Impor 2 penilaian' }).click()
    await page.getByText(/Penilaian 2 pegawai diimpor/).waitFor()
    const texts = () =>
      db.selectFrom('realisation').select('text').where('text', '=', 'Tercatat di e-Kinerja').execute()
    expect(await texts()).toHaveLength(2)
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect.poll(texts).toHaveLength(0)
    expect(complaints).toEqual([])
  },
)

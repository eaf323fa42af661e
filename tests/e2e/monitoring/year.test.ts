import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { packed, readPdf } from '../../documents/pdf-text.ts'
import { pdf } from '../../evidence-files.ts'
import { clientOf } from '../../procedures/office.ts'
import { issue } from '../../procedures/phone/phone.ts'
import { temporaryFolder } from '../../temporary.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()
/** When somebody sits before it: the demonstration has been told by then. */
const now = new Date(`${year}-11-25T10:00:00`)
const quarter = { year, period: 'tw3' } as const
const soon = { timeout: 20_000 }

test(
  'what somebody did goes from the phone and its evidence through feedback and rating to the signed Dokumen, and to what came of an objection',
  { timeout: 240_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration', { now: () => now })
    await page.clock.setFixedTime(now)
    const client = clientOf(application)
    const person = (await client.evaluation.list(quarter)).find(
      ({ state, realised, appraiserId }) => state !== 'signed' && realised.of > 0 && appraiserId !== null,
    )
    if (!person) throw new Error('everybody was appraised already')
    const { skpId, employeeId, fullName, appraiserId } = person
    const detail = () => client.evaluation.look({ skpId, period: 'tw3' })
    const [first] = (await detail()).skp.content.rhk
    const [indicator] = first?.indicators ?? []
    if (!first || !indicator) throw new Error('there is nothing to realise')

    // On the phone, without a network.
    const { file } = await issue(client, [employeeId], {
      kind: 'realisasi',
      period: `${year}-tw3`,
      expires: `${year}-12-14`,
    })
    const form = join(temporaryFolder(), 'formulir.html')
    writeFileSync(form, await file.bytes())
    const browser = page.context().browser()
    const phone = await browser?.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      acceptDownloads: true,
    })
    const screen = await phone?.newPage()
    if (!phone || !screen) throw new Error('the page has no browser')
    await screen.clock.setFixedTime(now)
    await screen.goto(pathToFileURL(form).href)
    const said = `Seratus dua puluh surat, semuanya <tercatat> & rapi`
    await screen.getByRole('textbox').first().fill(said)
    await screen.getByText(/^1 dari \d+ indikator terisi$/).waitFor()
    expect(await screen.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await screen.getByRole('button', { name: 'Buat jawaban' }).tap()
    const saved = screen.waitForEvent('download')
    await screen.getByRole('button', { name: 'Simpan berkas jawaban' }).tap()
    const answer = await (await saved).path()
    await go('/pemantauan/ponsel/impor')
    await page.locator('input[type=file]').setInputFiles(answer)
    await page.getByText(`Realisasi Triwulan III ${year}`).waitFor()
    await page.getByRole('checkbox', { name: `Impor ${fullName}` }).check()
    await page.getByRole('button', { name: 'Impor 1 jawaban' }).click()
    await page.getByText('Jawaban 1 pegawai diimpor, 1 indikator berubah.').waitFor()
    await phone.close()

    // In the office: its evidence, and what the superior said of it.
    await client.monitoring.feedback.give({
      id: crypto.randomUUID(),
      employeeId,
      giverId: appraiserId,
      giverName: '',
      role: 'pimpinan',
      day: `${year}-09-20`,
      rhkId: first.id,
      value: null,
      text: 'Agendanya rapi sekali',
      tone: 'positif',
      reaction: null,
      diaryDay: null,
    })
    await go(`/penilaian/skp/${skpId}/tw3`)
    const results = page.getByRole('grid', { name: 'Hasil kerja' })
    await results.getByText(said).waitFor()
    await results
      .getByRole('button', { name: new RegExp(`^(?:\\d+ b|B)ukti, `) })
      .first()
      .click()
    const proofs = page.getByRole('dialog', { name: 'Bukti dukung' })
    const proof = pdf('Buku agenda.pdf')
    await proofs.locator('input[type="file"]').setInputFiles({
      name: proof.name,
      mimeType: 'application/pdf',
      buffer: Buffer.from(await proof.arrayBuffer()),
    })
    await proofs.getByRole('button', { name: 'Buku agenda.pdf', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await results
      .getByRole('button', { name: /^\d+ bukti, / })
      .first()
      .waitFor()
    await page
      .getByLabel('Dasar penilaian')
      .getByText(/\d+ bukti dukung/)
      .waitFor()
    await results.getByRole('button', { name: `umpan balik, ${first.text}` }).click()
    await page.getByRole('button', { name: 'Ambil ke umpan balik', exact: true }).click()
    await results.getByText('Pimpinan: Agendanya rapi sekali').waitFor()

    for (const rating of ['Rating hasil kerja', 'Rating perilaku kerja'])
      await page.getByLabel(rating).getByText('Sesuai ekspektasi', { exact: true }).click()
    await expect
      .poll(async () => {
        const { content } = await detail()
        return [content.ratingResult, content.ratingBehaviour, content.feedback[first.id]]
      }, soon)
      .toEqual(['sesuai', 'sesuai', expect.stringContaining('Agendanya rapi sekali')])
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Tandatangani penilaian' }).click()
    await dialog.getByLabel('Tanggal tanda tangan pegawai').fill(shortDate(`${year}-11-25`))
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await detail()).state, soon).toBe('signed')

    // The employee objects; it is explained and decided, and the paper says all of it.
    const card = page.getByRole('region', { name: 'Serah terima dan keberatan' })
    await card.getByRole('button', { name: 'Ajukan keberatan…' }).click()
    await dialog.getByLabel('Rating hasil kerja').check()
    await dialog.getByLabel('Alasan keberatan').fill('Surat bulan September belum dihitung.')
    await dialog.getByRole('button', { name: 'Ajukan keberatan' }).click()
    await card.getByText(/^Menunggu penjelasan pejabat penilai/).waitFor()
    const id = (await detail()).id ?? 0
    const day = `${year}-11-25`
    const { revision } = await client.evaluation.objection.explain({
      id,
      revision: 0,
      explainedOn: day,
      explanation: 'Buku agendanya belum diserahkan.',
      onPaper: true,
    })
    await client.evaluation.objection.decide({
      id,
      revision,
      decidedOn: day,
      decision: 'diubah',
      reason: 'Buku agenda sudah diserahkan dan lengkap.',
      outcome: { ratingResult: 'di-atas', ratingBehaviour: 'di-atas', notes: '' },
      onPaper: true,
      sure: true,
    })
    await go(`/cetak/evaluasi/penilaian/${id}`)
    await page.getByRole('img', { name: 'Halaman 1' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    const paper = await readPdf(new Uint8Array(readFileSync(await (await download).path())))
    for (const words of [
      said,
      'Bukti: ',
      'Buku agenda.pdf',
      'Pimpinan: Agendanya rapi sekali',
      'SANGAT BAIK',
    ])
      expect(paper.packed).toContain(packed(words))

    // The year is judged beside its quarters, before it is over, and its Dokumen printed as it was signed.
    const office = (await client.employees.units.list()).find(({ parentId }) => parentId === null)?.id ?? 0
    await client.evaluation.setAchievement({
      unitId: office,
      year,
      period: 'tahunan',
      achievement: 'baik',
      reason: 'Target perjanjian kinerja tercapai.',
      decidedBy: 'Sekretaris Daerah',
      decidedOn: day,
      sure: true,
    })
    const begun = await client.evaluation.begin({ skpId, period: 'tahunan' })
    const whole = await client.evaluation.get(begun)
    await client.evaluation.saveContent({
      id: begun.id,
      revision: whole.revision,
      content: { ...whole.content, realisations: (await detail()).content.realisations },
    })
    await go(`/penilaian/skp/${skpId}/tahunan`)
    for (const rating of ['Rating hasil kerja', 'Rating perilaku kerja'])
      await page.getByLabel(rating).getByText('Sesuai ekspektasi', { exact: true }).click()
    await page.getByRole('button', { name: 'Tandatangani penilaian' }).click()
    await dialog.getByLabel('Tanggal tanda tangan pegawai').waitFor()
    await page.keyboard.press('Control+s')
    await dialog.getByLabel(/^Ya, ini benar/).check()
    await page.keyboard.press('Control+s')
    const annual = () => client.evaluation.look({ skpId, period: 'tahunan' })
    await expect.poll(async () => (await annual()).state, soon).toBe('signed')
    await go(`/cetak/dokumen-evaluasi/penilaian/${(await annual()).id}`)
    await page.getByRole('img', { name: 'Halaman 1' }).waitFor()
    const dokumen = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    const signed = await readPdf(new Uint8Array(readFileSync(await (await dokumen).path())))
    for (const words of ['DOKUMEN EVALUASI KINERJA PEGAWAI', 'BAIK'])
      expect(signed.packed).toContain(packed(words))
    // The one question: whether the year may be judged before it is over.
    expect(complaints).toEqual([expect.stringContaining('422')])
  },
)

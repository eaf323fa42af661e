import { appendFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { evidenceFolderOf } from '../../../electron/office-file/evidence-files.ts'
import type { EvidenceTarget } from '../../../shared/monitoring/evidence/evidence.ts'
import { packed, readPdf } from '../../documents/pdf-text.ts'
import { pdf, png, program } from '../../evidence-files.ts'
import { emptyEvaluation } from '../../skp-content.ts'
import { auditOf, lastEntry, refusalOf, signedSkp, smallOfficeUntil } from '../people.ts'

/** The small office in April, and where the first indicator of its member's SKP is proved. */
async function provedOffice() {
  const office = await smallOfficeUntil(new Date('2026-04-08T09:00:00'))
  const { id: skpId, content } = await signedSkp(office.client, office.staff)
  const ikiId = content.rhk[0]?.indicators[0]?.id ?? ''
  const target: EvidenceTarget = { of: 'realisation', skpId, period: 'tw1', ikiId }
  const folder = evidenceFolderOf(office.path)
  return {
    ...office,
    skpId,
    ikiId,
    target,
    folder,
    files: () => (existsSync(folder) ? readdirSync(folder) : []),
    listed: () => office.client.monitoring.evidence.list({ of: 'realisation', skpId, period: 'tw1' }),
  }
}

test('evidence takes the place of a reason, is named on the paper and in what is signed, and another period knows nothing of it', async () => {
  const { client, skpId, seksi, target } = await provedOffice()
  const quarter = { year: 2026, period: 'tw1' } as const
  const rate = {
    skpId,
    period: 'tw1',
    ratingResult: 'sesuai',
    ratingBehaviour: 'sesuai',
    sure: true,
  } as const
  const { id } = await client.evaluation.begin({ skpId, period: 'tw1' })
  const { revision } = await client.evaluation.rate({ ...rate, revision: 0 })
  const unreasoned = async () => (await client.evaluation.signable(quarter))[0]?.unreasoned
  expect(await unreasoned()).toContain('tanpa realisasi, bukti dan umpan balik')
  for (const name of ['Buku agenda', 'Daftar hadir', 'Foto', 'Map 3', 'Map 4'])
    await client.monitoring.evidence.addWords({
      target,
      words: { kind: 'note', name, content: 'Asli di arsip' },
    })
  expect(await unreasoned()).toBeNull()
  expect(await client.evaluation.get({ id })).toMatchObject({ basis: { proofs: 5, days: 0 } })
  expect((await client.evaluation.look({ skpId, period: 'tw2' })).basis).toEqual({ proofs: 0, days: 0 })
  await client.evaluation.setAchievement({
    ...quarter,
    unitId: seksi,
    achievement: 'baik',
    reason: 'tercapai',
    decidedBy: 'Camat',
    decidedOn: '2026-04-02',
    sure: true,
  })
  const signed = { signedOn: '2026-04-07', employeeSignedOn: null, place: '', sure: true }
  await client.evaluation.sign({ id, revision, ...signed })
  for await (const event of await client.documents.print({
    form: 'evaluasi',
    year: 2026,
    scope: { kind: 'evaluations', ids: [id] },
  })) {
    if (event.kind === 'progress') continue
    const file = await client.documents.file({ token: event.token })
    const paper = await readPdf(await file.bytes())
    expect(paper.packed).toContain(packed('Bukti: Buku agenda, Daftar hadir, Foto dan 2 lainnya'))
    return
  }
  throw new Error('nothing was printed')
})

describe('evidence of a realisation', () => {
  test('a file, a link and a note are attached, shown with what they are, renamed and taken away', async () => {
    const { application, client, target, ikiId, listed, files } = await provedOffice()
    const { evidence } = client.monitoring
    const file = pdf()
    expect(
      await auditOf(application, async () => {
        await evidence.addFile({ target, file })
        await evidence.addWords({
          target,
          words: { kind: 'link', name: '', content: 'https://contoh.go.id/foto' },
        })
        await evidence.addWords({
          target,
          words: { kind: 'note', name: 'Map 3', content: 'Asli di lemari arsip' },
        })
      }),
    ).toEqual(['monitoring.evidence.addFile', 'monitoring.evidence.addWords', 'monitoring.evidence.addWords'])
    expect(await listed()).toMatchObject([
      {
        part: ikiId,
        kind: 'file',
        name: 'surat tugas.pdf',
        fileKind: 'pdf',
        size: file.size,
        addedBy: 'Pengelola Uji',
      },
      { kind: 'link', name: 'https://contoh.go.id/foto', size: null },
      { kind: 'note', name: 'Map 3', content: 'Asli di lemari arsip' },
    ])
    const [first] = await listed()
    const back = await evidence.file({ id: first?.id ?? 0 })
    expect(back.name).toBe('surat tugas.pdf')
    expect(await back.text()).toBe(await file.text())

    await evidence.rename({ id: first?.id ?? 0, name: 'Surat tugas Maret.pdf' })
    expect((await listed())[0]?.name).toBe('Surat tugas Maret.pdf')
    expect((await lastEntry(application)).before).toContain('surat tugas.pdf')

    expect(files()).toHaveLength(1)
    expect(await auditOf(application, () => evidence.remove({ id: first?.id ?? 0 }))).toEqual([
      'monitoring.evidence.remove',
    ])
    expect(files()).toEqual([])
    expect((await listed()).map(({ name }) => name)).toEqual(['https://contoh.go.id/foto', 'Map 3'])
  })

  test('the same file is kept once, and stays as long as anything is proved by it', async () => {
    const { client, target, skpId, ikiId, files } = await provedOffice()
    const { evidence } = client.monitoring
    const one = await evidence.addFile({ target, file: png() })
    const two = await evidence.addFile({
      target: { of: 'realisation', skpId, period: 'tw2', ikiId },
      file: png('nama lain.png', 'foto.png'),
    })
    expect(files()).toHaveLength(1)
    await evidence.remove({ id: one.id })
    expect(files()).toHaveLength(1)
    expect(await (await evidence.file({ id: two.id })).text()).toBe(await png().text())
    await evidence.remove({ id: two.id })
    expect(files()).toEqual([])
  })

  test('a program under the name of a PDF is refused with its name, and nothing is kept', async () => {
    const { application, client, target, files } = await provedOffice()
    const { message } = await refusalOf(application, () =>
      client.monitoring.evidence.addFile({ target, file: program('laporan.pdf') }),
    )
    expect(message).toMatch(/Isi “laporan.pdf” bukan PDF/)
    expect(files()).toEqual([])
  })

  test('twice the same file, an address of a program and a twenty-first piece are refused', async () => {
    const { application, client, target } = await provedOffice()
    const { evidence } = client.monitoring
    await evidence.addFile({ target, file: pdf() })
    expect((await refusalOf(application, () => evidence.addFile({ target, file: pdf() }))).message).toMatch(
      /sudah dilampirkan di sini dengan nama “surat tugas.pdf”/,
    )
    const link = (content: string) =>
      evidence.addWords({ target, words: { kind: 'link', name: '', content } })
    for (const content of ['file:///C:/Windows', 'javascript:alert(1)', 'ms-word:x'])
      expect((await refusalOf(application, () => link(content))).problems[0]?.message).toMatch(/https:/)
    for (let n = 2; n <= 20; n++) await link(`https://contoh.go.id/${n}`)
    expect((await refusalOf(application, () => link('https://contoh.go.id/21'))).message).toMatch(/20 bukti/)
  })

  test('of another indicator, of a draft SKP and of a signed period there is none', async () => {
    const { application, client, target, skpId, ikiId, kasi, setda } = await provedOffice()
    const { evidence } = client.monitoring
    const elsewhere = { ...target, ikiId: '00000000-0000-4000-8000-000000000000' }
    expect(
      (await refusalOf(application, () => evidence.addFile({ target: elsewhere, file: pdf() }))).message,
    ).toMatch(/Indikator itu tidak ada lagi/)
    const draft = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
    expect(
      (
        await refusalOf(application, () =>
          evidence.addFile({
            target: { of: 'realisation', skpId: draft.id, period: 'tw1', ikiId },
            file: pdf(),
          }),
        )
      ).message,
    ).toMatch(/belum ditandatangani/)

    const kept = await evidence.addFile({ target, file: pdf() })
    await client.evaluation.setAchievement({
      unitId: setda,
      year: 2026,
      period: 'tw1',
      achievement: 'baik',
      reason: 'Target tercapai.',
      decidedBy: 'Sekretaris Daerah',
      decidedOn: '2026-04-01',
    })
    const { id } = await client.evaluation.begin({ skpId, period: 'tw1' })
    await client.evaluation.saveContent({
      id,
      revision: 0,
      content: { ...emptyEvaluation, ratingResult: 'sesuai', ratingBehaviour: 'sesuai' },
    })
    await client.evaluation.sign({
      id,
      revision: 1,
      signedOn: '2026-04-07',
      employeeSignedOn: null,
      place: 'Uji',
      sure: true,
    })
    for (const act of [
      () => evidence.addFile({ target, file: png() }),
      () => evidence.rename({ id: kept.id, name: 'lain.pdf' }),
      () => evidence.remove({ id: kept.id }),
    ])
      expect((await refusalOf(application, act)).message).toMatch(/sudah ditandatangani/)
    await client.evaluation.unlock({ id, reason: 'Bukti perlu dilengkapi' })
    await evidence.remove({ id: kept.id })
  })
})

test('what proves an entry of the diary is locked with its day', async () => {
  const { application, client, staff } = await provedOffice()
  const { diary, evidence } = client.monitoring
  const entryId = '11111111-1111-4111-8111-111111111111'
  const target: EvidenceTarget = { of: 'diary', employeeId: staff, entryId }
  const month = { employeeId: staff, year: 2026, month: 4 }
  expect((await refusalOf(application, () => evidence.addFile({ target, file: pdf() }))).message).toMatch(
    /belum tersimpan/,
  )
  const day = '2026-04-07'
  await diary.save({
    ...month,
    revision: 0,
    days: [
      {
        day,
        entries: [
          {
            id: entryId,
            day,
            start: 480,
            end: 600,
            rhkId: null,
            rhkText: '',
            activity: 'Melayani surat',
            output: 'Surat',
            volume: 3,
            satuan: 'surat',
            evidence: '',
          },
        ],
      },
    ],
  })
  const { id } = await evidence.addFile({ target, file: pdf() })
  expect(await evidence.list({ of: 'diary', employeeId: staff, month: '2026-04' })).toMatchObject([
    { part: entryId, kind: 'file' },
  ])
  const days = { employeeIds: [staff], from: day, to: day }
  await diary.submit({ ...days, sure: true })
  expect((await refusalOf(application, () => evidence.remove({ id }))).message).toMatch(/diajukan/)
  await diary.withdraw(days)
  await evidence.remove({ id })
  expect(await evidence.list({ of: 'diary', employeeId: staff, month: '2026-04' })).toEqual([])
})

describe('a file that is not there as it was', () => {
  test('is not opened, is found by the check, and comes back with its folder', async () => {
    const { client, target, folder, files } = await provedOffice()
    const { evidence } = client.monitoring
    const { id } = await evidence.addFile({ target, file: pdf() })
    const whole = await client.trust.check()
    expect(whole.sound).toBe(true)
    expect(whole.findings.find(({ what }) => what === 'Bukti dukung')?.detail).toMatch(/1 berkas/)

    appendFileSync(join(folder, files()[0] ?? ''), 'lagi')
    await expect(evidence.file({ id })).rejects.toThrow(/bukan lagi yang dahulu dilampirkan/)
    const changed = await client.trust.check()
    expect(changed.sound).toBe(false)
    expect(changed.findings.find(({ ok }) => !ok)).toMatchObject({
      what: 'Bukti dukung',
      detail: expect.stringMatching(/surat tugas\.pdf/) as string,
    })

    rmSync(folder, { recursive: true })
    await expect(evidence.file({ id })).rejects.toThrow(/tidak ada di folder bukti/)
    expect((await client.monitoring.evidence.overview({ year: 2026 })).wrong).toEqual(['surat tugas.pdf'])
    expect((await client.trust.health()).evidence).toBe(1)

    await evidence.remove({ id })
    await evidence.addFile({ target, file: pdf() })
    expect((await client.trust.check()).sound).toBe(true)
  })

  test('is fetched from the folder of the former name where an office file was renamed alone', async () => {
    const { application, client, path, target } = await provedOffice()
    await client.monitoring.evidence.addFile({ target, file: pdf() })
    await application.close()
    const renamed = join(dirname(path), 'Nama baru.kinerja')
    renameSync(path, renamed)
    await application.open(renamed)
    onTestFinished(() => application.close())
    expect((await client.trust.check()).sound).toBe(true)
    expect(readdirSync(evidenceFolderOf(renamed))).toHaveLength(1)
  })
})

test('the list of a year says whose each piece is and what it proves, and finds it by its words', async () => {
  const { client, target, staff } = await provedOffice()
  const { evidence } = client.monitoring
  await evidence.addFile({ target, file: pdf('undangan.pdf') })
  await evidence.addFile({ target, file: png('kegiatan.png') })
  const all = await evidence.overview({ year: 2026 })
  expect(all).toMatchObject({
    total: 2,
    files: 2,
    wrong: [],
    rows: [{ name: 'kegiatan.png', employeeId: staff, period: 'tw1' }, { name: 'undangan.pdf' }],
  })
  expect(all.rows[0]?.proves).toMatch(/^Triwulan I: /)
  expect((await evidence.overview({ year: 2026, search: 'undangan triwulan' })).total).toBe(1)
  expect((await evidence.overview({ year: 2025 })).total).toBe(0)
})

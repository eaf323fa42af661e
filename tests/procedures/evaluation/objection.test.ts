import { describe, expect, it, test } from 'vitest'
import { EvaluationDocument, type Rating } from '../../../shared/evaluation/evaluation.ts'
import { destroyEvaluations } from '../../../electron/evaluation/destroy.ts'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { readAudit } from '../../../electron/office-file/audit-log.ts'
import { loadDocuments } from '../../../electron/office-file/documents.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import type { PrintScope } from '../../../shared/documents/scope.ts'
import { packed, readPdf } from '../../documents/pdf-text.ts'
import { auditOf, type Client, dump, lastEntry, refusalOf, smallOffice } from '../people.ts'
import { achieve, evaluated } from './evaluated.ts'

/** The small office with a signed annual evaluation of the staff, looked at on a day that can be set. */
async function appraised(ratings: readonly [Rating, Rating] = ['di-bawah', 'sesuai']) {
  let today = '2027-01-20'
  const office = await smallOffice({ now: () => new Date(`${today}T09:00:00`) })
  await achieve(office.client, office.kecamatan, 'baik')
  const evaluation = await evaluated(office.client, office.staff, ratings, null)
  return { ...office, ...evaluation, on: (day: string) => (today = day) }
}

const handOver = async (client: Client, id: number, handedOn = '2027-01-04') =>
  client.evaluation.receipt.record({
    rows: [{ id, revision: (await client.evaluation.get({ id })).revision }],
    handedOn,
    employeeSignedOn: null,
  })

const submit = (client: Client, id: number, submittedOn = '2027-01-15') =>
  client.evaluation.objection.submit({
    id,
    submittedOn,
    about: ['hasil-kerja'],
    reasons: 'Dua laporan triwulan IV belum dihitung.',
  })

const explain = async (client: Client, id: number) =>
  client.evaluation.objection.explain({
    id,
    revision: (await client.evaluation.objection.get({ id })).standing?.revision ?? 0,
    explainedOn: '2027-01-18',
    explanation: 'Kedua laporan diterima sesudah batas waktu.',
  })

const decide = async (
  client: Client,
  id: number,
  some: Partial<Parameters<Client['evaluation']['objection']['decide']>[0]> = {},
) =>
  client.evaluation.objection.decide({
    id,
    revision: (await client.evaluation.objection.get({ id })).standing?.revision ?? 0,
    decidedOn: '2027-01-20',
    decision: 'diterima',
    reason: 'Bukti dukungnya lengkap dan bertanggal Desember.',
    outcome: { ratingResult: 'sesuai', ratingBehaviour: 'sesuai', notes: '' },
    ...some,
  })

describe('the hand-over', () => {
  it('is recorded for several at once, is undone, and leaves the paper of the appraiser as it was signed', async () => {
    const { application, client, id, kasi } = await appraised()
    const other = await evaluated(client, kasi, ['sesuai', 'sesuai'], null)
    const waiting = await client.evaluation.receipt.receivable({ year: 2026, period: 'tahunan' })
    expect(new Set(waiting.map(({ evaluationId }) => evaluationId))).toEqual(new Set([id, other.id]))
    const before = await client.evaluation.get({ id })
    const rows = waiting.map(({ evaluationId, revision }) => ({
      id: evaluationId ?? 0,
      revision: revision ?? 0,
    }))
    let undo: Awaited<ReturnType<typeof client.evaluation.receipt.record>>['before'] = []
    expect(
      await auditOf(application, async () => {
        undo = (
          await client.evaluation.receipt.record({
            rows,
            handedOn: '2027-01-04',
            employeeSignedOn: '2027-01-06',
          })
        ).before
      }),
    ).toEqual(['evaluation.receipt.record', 'evaluation.receipt.record'])
    const after = await client.evaluation.get({ id })
    expect(after).toMatchObject({
      handedOn: '2027-01-04',
      employeeSignedOn: '2027-01-06',
      signedOn: '2026-12-22',
    })
    expect(after.content).toEqual(before.content)
    expect(await client.evaluation.receipt.receivable({ year: 2026, period: 'tahunan' })).toEqual([])
    await client.evaluation.receipt.undo({ rows: undo })
    expect(await client.evaluation.get({ id })).toMatchObject({ handedOn: null, employeeSignedOn: null })
    // Undone already: what stands is not what was left.
    await refusalOf(application, () => client.evaluation.receipt.undo({ rows: undo }))
  })

  it('asks about days that are late or before the signature, and records them for who means it', async () => {
    const { application, client, id } = await appraised()
    const { message, problems } = await refusalOf(application, () => handOver(client, id, '2027-01-06'))
    expect(message).toContain('Apakah tanggal ini benar?')
    expect(problems[0]?.message).toContain('lebih dari 14 hari sesudah ditandatangani 22 Desember 2026')
    const { revision } = await client.evaluation.get({ id })
    const late = { rows: [{ id, revision }], handedOn: '2027-01-06', employeeSignedOn: null, sure: true }
    await client.evaluation.receipt.record(late)
    expect((await lastEntry(application)).after).toContain('lebih dari 14 hari')
  })

  it('is refused for a draft with the name, without any day, and for a page that is out of date', async () => {
    const { application, client, id } = await appraised()
    await client.evaluation.unlock({ id, reason: 'Salah menghitung realisasi' })
    const refused = await refusalOf(application, () => handOver(client, id))
    expect(refused.problems).toEqual([
      { field: 'Orang Rekaan 3', message: 'Penilaiannya belum ditandatangani.' },
    ])
    await refusalOf(application, () =>
      client.evaluation.receipt.record({
        rows: [{ id, revision: 0 }],
        handedOn: null,
        employeeSignedOn: null,
      }),
    )
  })
})

describe('an objection', () => {
  it('from receipt to decision, one act each; the result is another and the one of before stays readable', async () => {
    const { application, client, id, kecamatan, staff } = await appraised()
    const plans = () => client.monitoring.improvement.ofPerson({ employeeId: staff })
    expect(await plans()).toHaveLength(1)
    const view = () => client.evaluation.objection.get({ id })
    await handOver(client, id)
    expect(await view()).toMatchObject({
      receipt: { step: 'sign', due: '2027-01-18' },
      term: { receivedOn: '2027-01-04', lastDay: '2027-01-18' },
      closed: null,
      standing: null,
    })
    const signed = await client.evaluation.get({ id })
    const counted = async () =>
      (await client.evaluation.distribution({ year: 2026, period: 'tahunan' })).final
    expect(await counted()).toMatchObject({ 'butuh-perbaikan': 1, baik: 0 })
    await client.evaluation.settleDistribution({
      year: 2026,
      period: 'tahunan',
      unitId: kecamatan,
      reason: 'Unit kecil',
    })
    expect(
      await auditOf(application, async () => {
        await submit(client, id)
        await explain(client, id)
        expect((await decide(client, id)).predikat).toBe('baik')
      }),
      // The plan of improvement that its predikat had opened is not asked for any more.
    ).toEqual([
      'evaluation.objection.submit',
      'evaluation.objection.explain',
      'evaluation.objection.decide',
      'monitoring.improvement.withdraw',
    ])
    const decided = await client.evaluation.get({ id })
    expect(decided).toMatchObject({
      state: 'signed',
      predikat: 'baik',
      objection: 'diputus',
      signedOn: '2026-12-22',
    })
    expect(await plans()).toEqual([])
    expect(decided.content).toEqual({ ...signed.content, ratingResult: 'sesuai' })
    expect(decided.skp).toEqual(signed.skp)
    expect((await view()).standing).toMatchObject({
      state: 'diputus',
      explanation: { on: '2027-01-18' },
      decision: {
        decision: 'diterima',
        on: '2027-01-20',
        before: { ratingResult: 'di-bawah', ratingBehaviour: 'sesuai', predikat: 'butuh-perbaikan' },
      },
    })
    // The limits count the new one, and what was settled of the former ones does not hold any more.
    expect(await counted()).toMatchObject({ 'butuh-perbaikan': 0, baik: 1 })
    expect((await client.evaluation.distribution({ year: 2026, period: 'tahunan' })).settled?.holds).toBe(
      false,
    )
    const { earlier } = await application.file.db
      .selectFrom('objection')
      .select('earlier')
      .where('evaluationId', '=', id)
      .executeTakeFirstOrThrow()
    const kept = await loadDocuments(application.file.db, [[id, earlier]], (paper) =>
      EvaluationDocument.parse(paper),
    )
    expect(kept.get(id)).toMatchObject({ predikat: 'butuh-perbaikan', content: signed.content })
    expect(kept.get(id)).not.toHaveProperty('objection')
  })

  it('leaves what was signed before to be printed, marked, beside what holds now', async () => {
    const { application, client, id, staff } = await appraised()
    const printed = async (scope: PrintScope, form: 'evaluasi' | 'dokumen-evaluasi' | 'keberatan') => {
      for await (const event of await client.documents.print({
        form,
        year: 2026,
        period: 'tahunan',
        scope,
      })) {
        if (event.kind !== 'done') continue
        return readPdf(await (await client.documents.file({ token: event.token })).bytes())
      }
      throw new Error('nothing was printed')
    }
    await handOver(client, id)
    const earlier: PrintScope = { kind: 'earlier', ids: [id] }
    const undecided = await refusalOf(application, () => printed(earlier, 'evaluasi'))
    expect(undecided.message).toContain('Belum ada penilaian')
    await submit(client, id)
    await explain(client, id)
    await decide(client, id)
    const mark = packed('SEBELUM KEPUTUSAN KEBERATAN TANGGAL 20 JANUARI 2027')
    for (const form of ['evaluasi', 'dokumen-evaluasi'] as const) {
      const former = (await printed(earlier, form)).packed
      expect(former).toContain(mark)
      expect(former).toContain(packed('BUTUH PERBAIKAN'))
      const now = (await printed({ kind: 'evaluations', ids: [id] }, form)).packed
      expect(now).not.toContain(mark)
    }
    const none = await refusalOf(application, () => printed(earlier, 'keberatan'))
    expect(none.message).toContain('tidak dapat dicetak dari pilihan itu')
    const asked = { form: 'evaluasi', year: 2026, period: 'tahunan' } as const
    expect(
      (await client.documents.count({ ...asked, scope: { kind: 'employees', ids: [staff] } })).earlier,
    ).toEqual([id])
    // What does not hold any more gets neither number nor code.
    const issued = await refusalOf(application, () =>
      client.issuing.preview({ ...asked, form: 'dokumen-evaluasi', scope: earlier }),
    )
    expect(issued.message).toContain('tidak ada naskah bertanda tangan')
  })

  it('on day 15 is refused with both days, on day 14 it is taken', async () => {
    const { application, client, id } = await appraised()
    await handOver(client, id)
    const { message, problems } = await refusalOf(application, () => submit(client, id, '2027-01-19'))
    expect(message).toBe(
      'Dokumen diterima 4 Januari 2027, jadi keberatan dapat diajukan paling lambat 18 Januari 2027 (14 hari kalender, PP 30/2019 Pasal 59). 19 Januari 2027 sudah lewat.',
    )
    expect(problems.map(({ field }) => field)).toEqual(['Tanggal keberatan'])
    await submit(client, id, '2027-01-18')
  })

  it('has more days where the office counts working days', async () => {
    const { client, id } = await appraised()
    await handOver(client, id)
    const settings = await client.office.settings()
    await client.office.updateSettings({ ...settings, objectionDays: 'kerja' })
    expect((await client.evaluation.objection.get({ id })).term).toMatchObject({
      words: '14 hari kerja, PP 30/2019 Pasal 59',
    })
    await submit(client, id, '2027-01-20')
  })

  it('needs a receipt, from which its days are counted', async () => {
    const { application, client, id } = await appraised()
    const { message } = await refusalOf(application, () => submit(client, id))
    expect(message).toMatch(/Catat serah terimanya lebih dahulu/)
    await handOver(client, id)
    await submit(client, id)
    // The day from which it was counted stands; the signature of the employee may still come.
    const moved = await refusalOf(application, () => handOver(client, id, '2027-01-05'))
    expect(moved.problems[0]?.message).toMatch(/tanggal itu tidak berubah lagi/)
    const { revision } = await client.evaluation.get({ id })
    await client.evaluation.receipt.record({
      rows: [{ id, revision }],
      handedOn: null,
      employeeSignedOn: '2027-01-16',
    })
  })

  it('is withdrawn with a reason, stays on record, and can be made again in time', async () => {
    const { application, client, id } = await appraised()
    await handOver(client, id)
    await submit(client, id)
    const twice = await refusalOf(application, () => submit(client, id))
    expect(twice.message).toMatch(/sudah diajukan dan sedang berjalan/)
    await refusalOf(application, () =>
      client.evaluation.objection.withdraw({ id, revision: 9, reason: 'Sudah dijelaskan' }),
    )
    await client.evaluation.objection.withdraw({ id, revision: 0, reason: 'Sudah dijelaskan' })
    expect(await client.evaluation.objection.get({ id })).toMatchObject({
      standing: null,
      closed: null,
      withdrawn: [{ state: 'ditarik', withdrawn: { on: '2027-01-20', reason: 'Sudah dijelaskan' } }],
    })
    expect(await client.evaluation.get({ id })).toMatchObject({
      objection: null,
      predikat: 'butuh-perbaikan',
    })
    await submit(client, id, '2027-01-16')
    expect((await client.evaluation.objection.get({ id })).standing?.state).toBe('diajukan')
  })

  it('locks: while it runs and after the decision the evaluation is not opened again', async () => {
    const { application, client, id } = await appraised()
    await handOver(client, id)
    await submit(client, id)
    const unlock = () => client.evaluation.unlock({ id, reason: 'Salah menghitung realisasi' })
    expect((await refusalOf(application, unlock)).message).toMatch(/sedang berjalan/)
    await explain(client, id)
    await decide(client, id)
    expect((await refusalOf(application, unlock)).message).toMatch(/final/)
    for (const act of [
      () => submit(client, id),
      () => explain(client, id),
      () =>
        decide(client, id, { outcome: { ratingResult: 'di-atas', ratingBehaviour: 'di-atas', notes: '' } }),
      () => client.evaluation.objection.withdraw({ id, revision: 3, reason: 'Berubah pikiran' }),
    ])
      expect((await refusalOf(application, act)).message).toMatch(/final/)
  })

  it('withdrawn, it holds nothing: the evaluation is opened as before', async () => {
    const { client, id } = await appraised()
    await handOver(client, id)
    await submit(client, id)
    await client.evaluation.objection.withdraw({ id, revision: 0, reason: 'Sudah dijelaskan' })
    await client.evaluation.unlock({ id, reason: 'Salah menghitung realisasi' })
    expect(await client.evaluation.get({ id })).toMatchObject({ state: 'draft', handedOn: null })
  })

  it('rejected changes nothing of the result, and a decision must say what it does', async () => {
    const { application, client, id } = await appraised()
    await handOver(client, id)
    await submit(client, id)
    const unheard = await refusalOf(application, () => decide(client, id))
    expect(unheard.problems[0]?.message).toMatch(/belum memberi penjelasan/)
    await explain(client, id)
    const same = { ratingResult: 'di-bawah', ratingBehaviour: 'sesuai', notes: '' } as const
    expect((await refusalOf(application, () => decide(client, id, { outcome: same }))).message).toMatch(
      /masih sama/,
    )
    expect((await refusalOf(application, () => decide(client, id, { decision: 'ditolak' }))).message).toMatch(
      /tidak mengubah hasil/,
    )
    expect(
      (await refusalOf(application, () => decide(client, id, { decidedOn: '2027-01-17' }))).message,
    ).toMatch(/mendahului penjelasan pejabat penilai 18 Januari 2027/)
    await decide(client, id, { decision: 'ditolak', outcome: same })
    expect(await client.evaluation.get({ id })).toMatchObject({
      predikat: 'butuh-perbaikan',
      objection: 'diputus',
    })
  })

  it('two windows: the second one is told, and nothing changes', async () => {
    const { application, client, id } = await appraised()
    await handOver(client, id)
    await submit(client, id)
    const explained = { id, explainedOn: '2027-01-18', explanation: 'Terlambat dua hari.', revision: 0 }
    await client.evaluation.objection.explain(explained)
    expect(
      (await refusalOf(application, () => client.evaluation.objection.explain(explained))).message,
    ).toMatch(/jendela lain/)
  })
})

test('all that is known of a person says it, and with the evaluation nothing of it is left', async () => {
  const { application, client, id, staff } = await appraised()
  await handOver(client, id)
  await submit(client, id)
  await explain(client, id)
  await decide(client, id)
  const file = await client.privacy.personFile({ employeeId: staff })
  const said = JSON.stringify(await readWorkbook(new Uint8Array(await file.arrayBuffer())))
  for (const text of [
    'Dua laporan triwulan IV belum dihitung.',
    'Kedua laporan diterima sesudah batas waktu.',
    'Bukti dukungnya lengkap dan bertanggal Desember.',
  ])
    expect(said).toContain(text)
  const { db, raw } = application.file
  const kept = raw.prepare<[], number>('SELECT count(*) FROM document').pluck()
  const before = kept.get() ?? 0
  await destroyEvaluations(db, [id])
  expect(await db.selectFrom('objection').select('id').execute()).toEqual([])
  // What was signed, and what the decision made of it.
  expect(kept.get()).toBe(before - 2)
})

test('employee, appraiser and superior each do their own, and nobody else’s', async () => {
  const { application, client, id, staff, kasi, camat, on } = await appraised()
  await handOver(client, id)
  const { id: pengelola } = await protect(client)
  const employee = await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff })
  const appraiser = await addOperator(client, { name: 'Kasi', role: 'penilai', employeeId: kasi })
  const superior = await addOperator(client, { name: 'Camat', role: 'pimpinan', employeeId: camat })
  const acts = async () => (await client.evaluation.objection.get({ id })).acts
  const forbidden = async (act: () => Promise<unknown>) => {
    const before = dump(application)
    await expect(act()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(dump(application)).toEqual(before)
  }

  await signIn(client, appraiser)
  expect(await acts()).toEqual(['record'])
  await forbidden(() => submit(client, id))
  await signIn(client, employee)
  // What is late is for paper that was handed in earlier, which the pengelola enters.
  expect(await acts()).toEqual([])
  expect((await refusalOf(application, () => submit(client, id))).message).toMatch(/bertanggal hari ini/)
  on('2027-01-15')
  expect(await acts()).toEqual(['submit'])
  await submit(client, id)
  expect((await lastEntry(application)).after).toContain('"sendiri"')
  expect(await acts()).toEqual(['withdraw'])
  await forbidden(() => explain(client, id))
  on('2027-01-20')
  await signIn(client, appraiser)
  expect(await acts()).toEqual(['record', 'explain'])
  await explain(client, id)
  expect((await refusalOf(application, () => decide(client, id))).message).toBe(
    'Keberatan ini diputus atasan pejabat penilai, Orang Rekaan 1.',
  )
  await signIn(client, pengelola)
  expect(await acts()).toEqual(['record', 'withdraw', 'explain', 'decide'])
  const refused = await refusalOf(application, () => decide(client, id))
  expect(refused.message).toMatch(/mempunyai operator sendiri/)
  await signIn(client, superior)
  expect(await acts()).toEqual(['decide'])
  await decide(client, id)
  const [entry] = await readAudit(application.file.db, {
    subjectType: 'evaluation',
    subjectId: String(id),
    limit: 1,
  })
  expect(entry?.after).toContain('"sendiri"')
})

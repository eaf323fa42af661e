import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Rating } from '../../../shared/evaluation/evaluation.ts'
import { emptyStep, type PlanStep } from '../../../shared/monitoring/improvement/plan.ts'
import type { Period } from '../../../shared/office/period.ts'
import {
  auditOf,
  type Client,
  lastEntry,
  refusalOf,
  signedSkp,
  smallOffice,
  smallOfficeUntil,
} from '../people.ts'

const step = (some: Partial<PlanStep> = {}): PlanStep => ({
  ...emptyStep(randomUUID()),
  problem: 'Laporan terlambat',
  action: 'Menyerahkan laporan pada hari yang sama',
  measure: '95 % tepat waktu',
  dueOn: '2026-06-30',
  support: 'Contoh laporan',
  ...some,
})

/** Rates and signs the appraisal of an SKP for a period. @returns its id */
async function appraise(client: Client, skpId: number, period: Period, result: Rating): Promise<number> {
  const { id } = await client.evaluation.begin({ skpId, period })
  const { revision, skp, content } = await client.evaluation.get({ id })
  const realisations = Object.fromEntries(
    skp.content.rhk.flatMap((row) => row.indicators.map((indicator) => [indicator.id, 'tercapai'])),
  )
  const saved = await client.evaluation.saveContent({
    id,
    revision,
    content: { ...content, realisations, ratingResult: result, ratingBehaviour: 'sesuai' },
  })
  await client.evaluation.sign({
    id,
    revision: saved.revision,
    signedOn: '2026-04-08',
    employeeSignedOn: null,
    place: 'Uji',
    sure: true,
  })
  return id
}

async function withAchievement(day = new Date('2026-04-10T09:00:00')) {
  const office = await smallOfficeUntil(day)
  const { client, kecamatan, staff } = office
  for (const period of ['tw1', 'tw2', 'tahunan'] as const)
    await client.evaluation.setAchievement({
      year: 2026,
      period,
      unitId: kecamatan,
      achievement: 'baik',
      reason: 'Target tercapai',
      decidedBy: 'Rahma Fiktif, S.H.',
      decidedOn: '2026-04-05',
      sure: true,
    })
  const { id: skpId } = await signedSkp(client, staff)
  const plans = () => client.monitoring.improvement.ofPerson({ employeeId: staff })
  const plan = async () => {
    const [first] = await plans()
    if (!first) throw new Error('no plan was opened')
    return first
  }
  return { ...office, skpId, plans, plan }
}

/** A plan that runs from 13 April to 12 October. */
async function underWay() {
  const office = await withAchievement()
  const { client, skpId, plan } = office
  const evaluationId = await appraise(client, skpId, 'tw1', 'di-bawah')
  const { id } = await plan()
  const steps = [step(), step({ problem: 'Kesalahan berkas', dueOn: '2026-09-30' })]
  await client.monitoring.improvement.saveSteps({ id, revision: 0, steps })
  await client.monitoring.improvement.confirm({
    id,
    revision: 1,
    beginsOn: '2026-04-13',
    endsOn: '2026-10-12',
    sure: false,
  })
  return { ...office, id, steps, evaluationId }
}

describe('a plan of improvement', () => {
  test('is proposed by an appraisal below Baik in the same act, and by none that is better', async () => {
    const { client, application, skpId, plans } = await withAchievement()
    await appraise(client, skpId, 'tw2', 'sesuai')
    expect(await plans()).toEqual([])
    const { id } = await client.evaluation.begin({ skpId, period: 'tw1' })
    expect(await auditOf(application, () => appraise(client, skpId, 'tw1', 'di-bawah'))).toEqual([
      'evaluation.saveContent',
      'evaluation.sign',
      'monitoring.improvement.open',
    ])
    expect(await plans()).toMatchObject([
      {
        state: 'proposed',
        basis: {
          evaluationId: id,
          year: 2026,
          period: 'tw1',
          predikat: 'butuh-perbaikan',
          evaluatedOn: '2026-04-08',
        },
        steps: [],
        months: 6,
      },
    ])
    expect((await client.monitoring.coaching.due({})).lines).toMatchObject([{ kind: 'confirm' }])
  })

  test('is opened by the annual appraisal alone where the office has chosen so', async () => {
    const { client, skpId, plans } = await withAchievement()
    await client.office.updateSettings({ ...(await client.office.settings()), improvementPeriods: 'tahunan' })
    await appraise(client, skpId, 'tw1', 'di-bawah')
    expect(await plans()).toEqual([])
    await appraise(client, skpId, 'tahunan', 'di-bawah')
    expect(await plans()).toMatchObject([{ basis: { period: 'tahunan' } }])
  })

  test('is one at a time: what is under way goes on with the next appraisal', async () => {
    const { client, skpId, plans } = await withAchievement()
    await appraise(client, skpId, 'tw1', 'di-bawah')
    await appraise(client, skpId, 'tw2', 'di-bawah')
    expect(await plans()).toHaveLength(1)
  })

  test('is written, begun, reviewed, extended and ended, each with its entry', async () => {
    const { client, application, id, steps, plan } = await underWay()
    expect(await plan()).toMatchObject({ state: 'running', nextReview: '2026-05-13' })
    const review = {
      heldOn: '2026-05-13',
      result: 'Ada kemajuan',
      findings: [{ stepId: steps[0]?.id ?? '', result: '80 % tepat waktu' }],
      done: [steps[0]?.id ?? ''],
    }
    const { problems } = await refusalOf(application, () =>
      client.monitoring.improvement.review({ id, revision: 2, ...review, sure: false }),
    )
    expect(problems).toMatchObject([
      { field: 'Tanggal tinjauan', message: expect.stringContaining('belum tiba') },
    ])
    await client.monitoring.improvement.review({ id, revision: 2, ...review, sure: true })
    expect(await plan()).toMatchObject({
      nextReview: '2026-06-13',
      reviews: [{ heldOn: '2026-05-13', findings: [{ result: '80 % tepat waktu' }] }],
      steps: [{ doneOn: '2026-05-13' }, { doneOn: null }],
    })
    // Written over, it is one review still.
    const [first] = (await plan()).reviews
    await client.monitoring.improvement.review({
      id,
      revision: 3,
      ...review,
      reviewId: first?.id,
      result: 'Kemajuan nyata',
      sure: true,
    })
    expect((await plan()).reviews).toMatchObject([{ result: 'Kemajuan nyata' }])
    const decision = { decidedOn: '2026-10-12', reason: 'Tinggal satu langkah', sure: true }
    const tooShort = await refusalOf(application, () =>
      client.monitoring.improvement.decide({
        id,
        revision: 4,
        ...decision,
        outcome: 'diperpanjang',
        endsOn: '2026-10-12',
      }),
    )
    expect(tooShort.message).toMatch(/sesudah 12 Oktober 2026/)
    await client.monitoring.improvement.decide({
      id,
      revision: 4,
      ...decision,
      outcome: 'diperpanjang',
      endsOn: '2026-12-31',
    })
    expect(await plan()).toMatchObject({ state: 'running', endsOn: '2026-12-31' })
    await client.monitoring.improvement.decide({
      id,
      revision: 5,
      ...decision,
      outcome: 'berhasil',
      endsOn: null,
    })
    expect(await lastEntry(application)).toMatchObject({
      action: 'monitoring.improvement.decide',
      reason: 'Tinggal satu langkah',
    })
    expect(await plan()).toMatchObject({
      state: 'ended',
      decisions: [{ outcome: 'diperpanjang' }, { outcome: 'berhasil' }],
    })
    const late = await refusalOf(application, () =>
      client.monitoring.improvement.saveSteps({ id, revision: 6, steps }),
    )
    expect(late.message).toMatch(/sudah selesai/)
    expect((await client.monitoring.coaching.due({})).lines).toEqual([])
  })

  test('begins only with steps that are whole and due within it, and asks where it is shorter than six months', async () => {
    const { client, application, skpId, plan } = await withAchievement()
    await appraise(client, skpId, 'tw1', 'di-bawah')
    const { id } = await plan()
    const begin = (revision: number, endsOn = '2026-10-12') =>
      refusalOf(application, () =>
        client.monitoring.improvement.confirm({
          id,
          revision,
          beginsOn: '2026-04-13',
          endsOn,
          sure: false,
        }),
      )
    expect((await begin(0)).problems).toMatchObject([{ field: 'Langkah' }])
    await client.monitoring.improvement.saveSteps({
      id,
      revision: 0,
      steps: [step({ measure: '' }), step({ dueOn: '2026-12-01' })],
    })
    expect((await begin(1)).problems).toMatchObject([
      { field: 'Langkah 1', message: 'Ukuran keberhasilan belum diisi.' },
      { field: 'Langkah 2', message: expect.stringContaining('di luar masa rencana') },
    ])
    await client.monitoring.improvement.saveSteps({ id, revision: 1, steps: [step()] })
    expect((await begin(2, '2026-07-31')).problems).toMatchObject([
      { field: 'Sampai', message: expect.stringContaining('kurang dari 6 bulan') },
    ])
  })

  test('keeps a step that was reviewed, and is refused to who shows a former state', async () => {
    const { client, application, id, steps } = await underWay()
    await client.monitoring.improvement.review({
      id,
      revision: 2,
      heldOn: '2026-04-13',
      result: 'Awal',
      findings: [{ stepId: steps[1]?.id ?? '', result: 'Belum mulai' }],
      done: [],
      sure: true,
    })
    const save = (revision: number) =>
      refusalOf(application, () =>
        client.monitoring.improvement.saveSteps({ id, revision, steps: steps.slice(0, 1) }),
      )
    expect((await save(2)).message).toMatch(/jendela lain/)
    expect((await save(3)).message).toMatch(/Langkah 2 sudah ditinjau/)
  })
})

describe('a plan whose appraisal changes', () => {
  const reason = 'Salah menghitung realisasi'

  test('goes when nobody has done anything about it and the appraisal is signed better', async () => {
    const { client, skpId, plans } = await withAchievement()
    const evaluation = await appraise(client, skpId, 'tw1', 'di-bawah')
    await client.evaluation.unlock({ id: evaluation, reason })
    expect(await plans()).toMatchObject([{ question: 'unlocked' }])
    await appraise(client, skpId, 'tw1', 'sesuai')
    expect(await plans()).toEqual([])
  })

  test('stands again when the appraisal is signed as low as before', async () => {
    const { client, skpId, evaluationId, plan } = await underWay()
    await client.evaluation.unlock({ id: evaluationId, reason })
    expect(await plan()).toMatchObject({ question: 'unlocked', state: 'running' })
    await appraise(client, skpId, 'tw1', 'di-bawah')
    expect(await plan()).toMatchObject({ question: null, state: 'running' })
  })

  test('is asked about when it is under way, and goes on or ends with a reason', async () => {
    const { client, application, id, skpId, evaluationId, plan } = await underWay()
    await client.evaluation.unlock({ id: evaluationId, reason })
    await appraise(client, skpId, 'tw1', 'sesuai')
    const { question, revision } = await plan()
    expect(question).toBe('better')
    expect((await client.monitoring.coaching.due({})).lines).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'settle' })]),
    )
    await refusalOf(application, () =>
      client.monitoring.improvement.settle({ id, revision, goesOn: false, reason: '  ' }),
    )
    await client.monitoring.improvement.settle({ id, revision, goesOn: true, reason: 'Masih diperlukan' })
    expect(await plan()).toMatchObject({
      state: 'running',
      question: null,
      decisions: [{ outcome: 'dilanjutkan' }],
    })
    await client.evaluation.unlock({ id: evaluationId, reason })
    await client.monitoring.improvement.settle({
      id,
      revision: revision + 2,
      goesOn: false,
      reason: 'Tidak diperlukan lagi',
    })
    expect(await plan()).toMatchObject({ state: 'ended', question: null })
  })
})

test('an office without appraisals has nothing to improve', async () => {
  const { client, staff } = await smallOffice()
  expect(await client.monitoring.improvement.ofPerson({ employeeId: staff })).toEqual([])
  expect((await client.monitoring.coaching.due({})).lines).toEqual([])
})

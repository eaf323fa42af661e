import { describe, expect, it } from 'vitest'
import type { Rating } from '../../../shared/evaluation/evaluation.ts'
import { noReasons } from '../../../shared/evaluation/reasons.ts'
import { auditOf, type Client, dump, personal, refusalOf, signedSkp, smallOffice } from '../people.ts'

const year = 2026
const period = 'tw1' as const
const when = { year, period }
/** The quarter is over. */
const now = () => new Date('2026-04-08T09:00:00')

async function ratedOffice(options = { now }) {
  const office = await smallOffice(options)
  const { id: skpId } = await signedSkp(office.client, office.staff)
  const line = async () => {
    const [found] = (await office.client.evaluation.list(when)).filter((row) => row.skpId === skpId)
    if (!found) throw new Error('not listed')
    return found
  }
  return { ...office, skpId, line }
}

const achieve = (client: Client, unitId: number) =>
  client.evaluation.setAchievement({
    ...when,
    unitId,
    achievement: 'baik',
    reason: 'Tercapai',
    decidedBy: 'Camat',
    decidedOn: '2026-04-06',
  })

describe('rating in a row of the table', () => {
  it('begins the evaluation with the first rating, and gives the predikat with the second', async () => {
    const { application, client, skpId, line } = await ratedOffice()
    expect(await line()).toMatchObject({ evaluationId: null, revision: null, predikat: null })
    const first = { revision: 0 }
    expect(
      await auditOf(application, async () => {
        const answer = await client.evaluation.rate({
          skpId,
          period,
          revision: null,
          ratingResult: 'di-atas',
        })
        first.revision = answer.revision
        expect(answer).toMatchObject({ ratingResult: 'di-atas', ratingBehaviour: null, predikat: null })
      }),
    ).toEqual(['evaluation.begin', 'evaluation.rate'])
    const answer = await client.evaluation.rate({
      skpId,
      period,
      revision: first.revision,
      ratingBehaviour: 'di-atas',
    })
    expect(answer.predikat).toBe('sangat-baik')
    expect(await line()).toMatchObject({
      evaluationId: answer.evaluationId,
      revision: answer.revision,
      state: 'draft',
      ratingResult: 'di-atas',
      predikat: 'sangat-baik',
    })
  })

  it('clears a rating of a draft, and with it the predikat', async () => {
    const { client, skpId, line } = await ratedOffice()
    const { revision } = await client.evaluation.rate({
      skpId,
      period,
      revision: null,
      ratingResult: 'sesuai',
      ratingBehaviour: 'sesuai',
    })
    await client.evaluation.rate({ skpId, period, revision, ratingResult: null })
    expect(await line()).toMatchObject({ ratingResult: null, ratingBehaviour: 'sesuai', predikat: null })
  })

  it('conflicts with another window, whose rating stays, with a sentence that names the person', async () => {
    const { application, client, skpId, line } = await ratedOffice()
    const { revision } = await client.evaluation.rate({
      skpId,
      period,
      revision: null,
      ratingResult: 'di-atas',
    })
    const late = (known: number | null) =>
      refusalOf(application, () =>
        client.evaluation.rate({ skpId, period, revision: known, ratingResult: 'di-bawah' }),
      )
    // The other window knew of none yet, or of an older one.
    expect((await late(null)).message).toMatch(/Orang Rekaan 3 baru saja diubah di jendela lain/)
    await client.evaluation.rate({ skpId, period, revision, ratingBehaviour: 'sesuai' })
    expect((await late(revision)).message).toMatch(/tidak disimpan/)
    expect((await line()).ratingResult).toBe('di-atas')
  })

  it('is asked about weeks before the period ends, and done for who means it', async () => {
    const early = () => new Date('2026-02-02T09:00:00')
    const { application, client, skpId, line } = await ratedOffice({ now: early })
    const input = { skpId, period, revision: null, ratingResult: 'sesuai' } as const
    const refusal = await refusalOf(application, () => client.evaluation.rate(input))
    expect(refusal.problems[0]?.message).toMatch(/lebih dari sebulan sebelum Triwulan I 2026 berakhir/)
    expect((await line()).evaluationId).toBeNull()
    await client.evaluation.rate({ ...input, sure: true })
    expect((await line()).ratingResult).toBe('sesuai')
  })

  it('is refused where it is signed', async () => {
    const { application, client, skpId, line, kecamatan } = await ratedOffice()
    await achieve(client, kecamatan)
    const { evaluationId, revision } = await client.evaluation.rate({
      skpId,
      period,
      revision: null,
      ratingResult: 'sesuai',
      ratingBehaviour: 'sesuai',
    })
    await client.evaluation.sign({
      id: evaluationId,
      revision,
      signedOn: '2026-04-08',
      employeeSignedOn: null,
      place: 'Uji',
    })
    const { message } = await refusalOf(application, async () =>
      client.evaluation.rate({
        skpId,
        period,
        revision: (await line()).revision,
        ratingResult: 'di-atas',
      }),
    )
    expect(message).toMatch(/sudah ditandatangani dan terkunci/)
  })

  it('proposes the unit’s achievement for its head in the row, and for nobody else', async () => {
    const { client, kasi, staff, kecamatan } = await ratedOffice()
    await signedSkp(client, kasi)
    await achieve(client, kecamatan)
    const rows = await client.evaluation.list(when)
    const of = (id: number) => rows.find(({ employeeId }) => employeeId === id)?.proposedRating
    expect(of(kasi)).toBe('sesuai')
    expect(of(staff)).toBeNull()
  })
})

const said = { result: 'Menurut laporan', behaviour: 'Menurut rekan', evidence: 'Buktinya di lemari' }

/** Several members of the seksi with signed SKP, each with both ratings. */
async function ratedMany(ratings: readonly Rating[], reasons = said) {
  const office = await smallOffice({ now })
  const { client, seksi, kecamatan } = office
  await achieve(client, kecamatan)
  const skpIds: number[] = []
  for (const [index, rating] of ratings.entries()) {
    const { id } = await client.employees.save({
      personal: personal(10 + index),
      jabatan: { jabatan: 'Arsiparis', jenis: 'pelaksana', jenjang: null, eselon: null, tmt: '2020-01-02' },
      unit: { unitId: seksi, tmt: '2020-01-02' },
    })
    const { id: skpId } = await signedSkp(client, id)
    const both = { ratingResult: rating, ratingBehaviour: rating, reasons }
    await client.evaluation.rate({ skpId, period, revision: null, ...both })
    skpIds.push(skpId)
  }
  const ready = async () =>
    (await client.evaluation.signable(when)).flatMap(({ evaluationId, revision, problem }) =>
      problem === null && evaluationId !== null && revision !== null ? { id: evaluationId, revision } : [],
    )
  return { ...office, skpIds, ready }
}

const paper = { signedOn: '2026-04-08', employeeSignedOn: null, place: 'Uji' }

async function signAll(client: Client, input: Parameters<Client['evaluation']['signMany']>[0]) {
  const said: string[] = []
  for await (const event of await client.evaluation.signMany(input))
    said.push(event.kind === 'done' ? `${event.signed.length} ditandatangani` : event.label)
  return said.at(-1)
}

describe('signing several at once', () => {
  it('is one act: all are signed, each with its entry, and one that names them', async () => {
    const { application, client, ready } = await ratedMany(['sesuai', 'di-atas', 'sesuai'])
    const rows = await ready()
    const actions = await auditOf(application, async () => {
      expect(await signAll(client, { rows, ...paper, sure: true })).toBe('3 ditandatangani')
    })
    expect(actions).toEqual(['evaluation.sign', 'evaluation.sign', 'evaluation.sign', 'evaluation.signMany'])
    const states = (await client.evaluation.list(when)).map(({ state, predikat }) => [state, predikat])
    expect(states.filter(([state]) => state === 'signed')).toHaveLength(3)
    expect(await client.evaluation.signable(when)).toEqual([])
  })

  it('names beforehand who can’t be signed and why', async () => {
    const { client, staff, skpIds } = await ratedMany(['sesuai', 'sesuai'])
    await signedSkp(client, staff)
    const [first] = skpIds
    const { revision = null } =
      (await client.evaluation.list(when)).find(({ skpId }) => skpId === first) ?? {}
    await client.evaluation.rate({ skpId: first ?? 0, period, revision, ratingBehaviour: null })
    const people = await client.evaluation.signable(when)
    expect(people.map(({ fullName, problem }) => `${fullName}: ${problem ?? 'siap'}`)).toEqual([
      'Orang Rekaan 10: Belum diisi: Rating perilaku kerja.',
      'Orang Rekaan 11: siap',
      'Orang Rekaan 3: Belum dinilai.',
    ])
    const chosen = people
      .filter(({ problem }) => problem === null)
      .flatMap(({ evaluationId }) => evaluationId ?? [])
    expect(await client.evaluation.signable({ ...when, lines: chosen })).toHaveLength(1)
  })

  it('signs none when one was changed meanwhile, and names it', async () => {
    const { application, client, skpIds, ready } = await ratedMany(['sesuai', 'sesuai'])
    const rows = await ready()
    const [, second = 0] = skpIds
    const revision = rows[1]?.revision ?? null
    await client.evaluation.rate({ skpId: second, period, revision, ratingResult: 'di-bawah' })
    const before = dump(application)
    const refusal = await refusalOf(application, () => signAll(client, { rows, ...paper }))
    expect(refusal.problems).toEqual([
      { field: 'Orang Rekaan 11', message: 'Baru saja diubah di jendela lain.' },
    ])
    expect(dump(application)).toEqual(before)
  })

  it('asks once for all about an unusual day, and names the people', async () => {
    const { application, client, ready } = await ratedMany(['sesuai', 'sesuai'])
    const rows = await ready()
    const early = { ...paper, signedOn: '2026-02-02' }
    const refusal = await refusalOf(application, () => signAll(client, { rows, ...early }))
    expect(refusal.message).toMatch(/Tetap menandatangani/)
    expect(refusal.problems.map(({ field }) => field)).toEqual([
      undefined,
      'Orang Rekaan 10',
      'Orang Rekaan 11',
    ])
    expect(await signAll(client, { rows, ...early, sure: true })).toBe('2 ditandatangani')
  })

  it('asks in one sentence, with their number, about those whom the appraiser has told nothing', async () => {
    const { application, client, ready, skpIds } = await ratedMany(['sesuai', 'sesuai', 'sesuai'])
    const asked = async () => {
      const rows = await ready()
      return (await refusalOf(application, () => signAll(client, { rows, ...paper }))).problems
    }
    expect(await asked()).toEqual([
      { message: expect.stringMatching(/^3 pegawai dinilai tanpa umpan balik/) },
    ])
    for (const skpId of skpIds) {
      const { id, content, revision } = await client.evaluation.look({ skpId, period })
      const feedback = { ...content, behaviourFeedback: ['Ramah', ...content.behaviourFeedback.slice(1)] }
      await client.evaluation.saveContent({ id: id ?? 0, revision, content: feedback })
      if (skpId === skpIds[0])
        expect(await asked()).toEqual([
          { message: expect.stringMatching(/^2 dari 3 pegawai dinilai tanpa umpan balik/) },
        ])
    }
    // Nobody is left to be asked about.
    expect(await signAll(client, { rows: await ready(), ...paper })).toBe('3 ditandatangani')
  })

  it('signs none when it is called off', async () => {
    const { application, client, ready } = await ratedMany(
      Array.from({ length: 11 }, () => 'sesuai' as const),
    )
    const rows = await ready()
    const before = dump(application)
    const controller = new AbortController()
    const signing = async () => {
      for await (const event of await client.evaluation.signMany(
        { rows, ...paper, sure: true },
        { signal: controller.signal },
      ))
        if (event.kind === 'progress') controller.abort()
    }
    await expect(signing()).rejects.toThrow()
    expect(dump(application)).toEqual(before)
  })
})

describe('the reason of a rating', () => {
  it('is kept beside it, in the record and in what is signed', async () => {
    const { client, skpId, kecamatan, line } = await ratedOffice()
    await achieve(client, kecamatan)
    const reasons = { result: 'Dua kali target', behaviour: '', evidence: 'Buktinya di kantor kelurahan' }
    const { evaluationId: id, revision } = await client.evaluation.rate({
      skpId,
      period,
      revision: null,
      ratingResult: 'di-atas',
      ratingBehaviour: 'sesuai',
      reasons,
    })
    expect((await line()).reasons).toEqual(reasons)
    await client.evaluation.sign({ id, revision, ...paper })
    expect((await client.evaluation.get({ id })).content.reasons).toEqual(reasons)
  })

  it('is missed before several are signed, with the name, unless the office does not ask for it', async () => {
    const { application, client, ready } = await ratedMany(['di-atas'], noReasons)
    const rows = await ready()
    const missing = () => client.evaluation.signable(when)
    expect((await missing())[0]?.unreasoned).toMatch(
      /alasan rating hasil kerja, alasan rating perilaku kerja/,
    )
    const refusal = await refusalOf(application, () => signAll(client, { rows, ...paper }))
    expect(refusal.problems).toEqual([
      { message: expect.stringMatching(/^Pegawai ini dinilai tanpa umpan balik/) },
      {
        field: 'Orang Rekaan 10',
        message: expect.stringMatching(/^Belum ditulis: alasan rating hasil kerja/),
      },
    ])
    await client.office.updateSettings({ ...(await client.office.settings()), askReasons: false })
    expect((await missing())[0]?.unreasoned).toBeNull()
    expect(await signAll(client, { rows, ...paper, sure: true })).toBe('1 ditandatangani')
  })
})

describe('settling a distribution', () => {
  const settle = (client: Client, reason = '') => client.evaluation.settleDistribution({ ...when, reason })

  it('counts final predikat only, tells of drafts apart, and waits for them', async () => {
    const { application, client, ready } = await ratedMany(['sesuai', 'sesuai', 'sesuai', 'sesuai', 'sesuai'])
    const before = await client.evaluation.distribution(when)
    expect(before).toMatchObject({ total: 5, drafts: 5, departures: [], settled: null })
    expect(before.withDrafts.length).toBeGreaterThan(0)
    const rows = await ready()
    await signAll(client, { rows: rows.slice(0, 4), ...paper, sure: true })
    const { message } = await refusalOf(application, () => settle(client))
    expect(message).toMatch(/1 penilaian masih draf/)
  })

  it('needs a reason where it departs from the pattern, and shows it until a predikat changes', async () => {
    const { application, client, ready } = await ratedMany(['sesuai', 'sesuai', 'sesuai', 'sesuai', 'sesuai'])
    const rows = await ready()
    await signAll(client, { rows, ...paper, sure: true })
    const { message, problems } = await refusalOf(application, () => settle(client))
    expect(message).toMatch(/menyimpang dari pola/)
    expect(problems.map((problem) => problem.message).join(' ')).toMatch(/2 orang Baik terlalu banyak/)
    expect(await auditOf(application, () => settle(client, 'Semua memang sesuai target'))).toEqual([
      'evaluation.settleDistribution',
    ])
    const settled = async () => (await client.evaluation.distribution(when)).settled
    expect(await settled()).toEqual({
      reason: 'Semua memang sesuai target',
      settledOn: '2026-04-08',
      holds: true,
    })
    await client.evaluation.unlock({ id: rows[0]?.id ?? 0, reason: 'Salah ketik' })
    expect(await settled()).toMatchObject({ holds: false })
  })

  it('of fewer than five people needs none', async () => {
    const { client, ready } = await ratedMany(['sesuai', 'sesuai'])
    await signAll(client, { rows: await ready(), ...paper, sure: true })
    await settle(client)
    expect((await client.evaluation.distribution(when)).settled).toMatchObject({ reason: '', holds: true })
  })
})

it('appraisers are compared side by side before anything is signed', async () => {
  const { client, kasi } = await ratedOffice()
  const { id: skpId } = await signedSkp(client, kasi)
  await client.evaluation.rate({
    skpId,
    period,
    revision: null,
    ratingResult: 'di-atas',
    ratingBehaviour: 'sesuai',
  })
  const appraisers = await client.evaluation.compare(when)
  expect(appraisers.map(({ name, people }) => [name, people.map(({ predikat }) => predikat)])).toEqual([
    ['Orang Rekaan 1', ['baik']],
    ['Orang Rekaan 2', [null]],
  ])
})

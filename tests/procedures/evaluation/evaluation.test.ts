import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Achievement, Rating } from '../../../shared/evaluation/evaluation.ts'
import type { Period } from '../../../shared/office/period.ts'
import { emptyEvaluation, iki, rhk, skpContent } from '../../skp-content.ts'
import { auditOf, type Client, dump, personal, refusalOf, signedSkp, smallOffice } from '../people.ts'

const achieve = (client: Client, unitId: number, achievement: Achievement, period: Period = 'tahunan') =>
  client.evaluation.setAchievement({
    year: 2026,
    period,
    unitId,
    achievement,
    reason: 'Target perjanjian kinerja tercapai',
    decidedBy: 'Rahma Fiktif, S.H.',
    decidedOn: '2026-12-20',
    sure: true,
  })

/** Rates an evaluation, with a realisation for every indicator. */
async function rate(client: Client, id: number, result: Rating, behaviour: Rating): Promise<number> {
  const { revision, skp, content } = await client.evaluation.get({ id })
  const realisations = Object.fromEntries(
    skp.content.rhk.flatMap((row) => row.indicators.map((indicator) => [indicator.id, 'tercapai'])),
  )
  const rated = { ...content, realisations, ratingResult: result, ratingBehaviour: behaviour }
  return (await client.evaluation.saveContent({ id, revision, content: rated })).revision
}

const sign = async (client: Client, id: number) =>
  client.evaluation.sign({
    id,
    revision: (await client.evaluation.get({ id })).revision,
    signedOn: '2026-12-22',
    employeeSignedOn: '2026-12-23',
    place: 'Uji',
    sure: true,
  })

/** A signed annual evaluation of somebody. */
async function evaluated(client: Client, employeeId: number, result: Rating, behaviour: Rating) {
  const skp = await signedSkp(client, employeeId)
  const { id } = await client.evaluation.begin({ skpId: skp.id, period: 'tahunan' })
  await rate(client, id, result, behaviour)
  const { predikat } = await sign(client, id)
  return { id, skpId: skp.id, predikat }
}

describe('beginning an evaluation', () => {
  it('is refused on a draft, and given once for each period on a signed SKP', async () => {
    const { application, client, staff } = await smallOffice()
    const draft = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const { message } = await refusalOf(application, () =>
      client.evaluation.begin({ skpId: draft.id, period: 'tw1' }),
    )
    expect(message).toMatch(/belum ditandatangani/)
    await client.planning.year.removeDrafts({ ids: [draft.id] })
    const { id: skpId } = await signedSkp(client, staff)
    const first = await client.evaluation.begin({ skpId, period: 'tw1' })
    expect(await client.evaluation.begin({ skpId, period: 'tw1' })).toEqual(first)
    expect((await client.evaluation.begin({ skpId, period: 'tw2' })).id).not.toBe(first.id)
  })

  it('is refused for a period in which the SKP does not hold', async () => {
    const { application, client, staff } = await smallOffice()
    const half = { periodStart: '2026-04-01', periodEnd: '2026-12-31' }
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026, ...half })
    await client.planning.sheet.save({ id, revision: 0, content: skpContent([rhk()]) })
    await client.planning.agreement.sign({
      id,
      revision: 1,
      signedOn: '2026-04-01',
      place: 'Uji',
      sure: true,
    })
    const { message } = await refusalOf(application, () =>
      client.evaluation.begin({ skpId: id, period: 'tw1' }),
    )
    expect(message).toMatch(/Triwulan I 2026/)
    await client.evaluation.begin({ skpId: id, period: 'tw2' })
  })
})

describe('the content of an evaluation', () => {
  it('comes back as it was saved, without its empty texts', async () => {
    const { client, staff } = await smallOffice()
    const rows = [rhk({ indicators: [iki(), iki()] }), rhk()]
    const { id: skpId } = await signedSkp(client, staff, skpContent(rows))
    const { id } = await client.evaluation.begin({ skpId, period: 'tw1' })
    const [first, second] = rows[0]?.indicators.map((row) => row.id) ?? []
    const content = {
      ...emptyEvaluation,
      realisations: { [first ?? '']: '4 dokumen\nlihat lampiran' },
      feedback: { [rows[1]?.id ?? '']: 'Pimpinan: pertahankan 👍' },
      behaviourFeedback: ['', 'Jujur', '', '', '', '', 'Kompak'],
      ratingResult: 'sesuai',
      notes: 'Ikut pelatihan',
    } as const
    const sent = { ...content, realisations: { ...content.realisations, [second ?? '']: '  ' } }
    await client.evaluation.saveContent({
      id,
      revision: 0,
      content: { ...sent, behaviourFeedback: [...sent.behaviourFeedback] },
    })
    expect((await client.evaluation.get({ id })).content).toEqual(content)
  })

  it('is refused when somebody else saved in between, and for an indicator that is not there', async () => {
    const { application, client, staff } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    const { id } = await client.evaluation.begin({ skpId, period: 'tw1' })
    await client.evaluation.saveContent({ id, revision: 0, content: { ...emptyEvaluation, notes: 'Satu' } })
    const stale = await refusalOf(application, () =>
      client.evaluation.saveContent({ id, revision: 0, content: emptyEvaluation }),
    )
    expect(stale.message).toMatch(/jendela lain/)
    for (const content of [
      { ...emptyEvaluation, realisations: { [randomUUID()]: 'x' } },
      { ...emptyEvaluation, feedback: { [randomUUID()]: 'x' } },
    ]) {
      const { message } = await refusalOf(application, () =>
        client.evaluation.saveContent({ id, revision: 1, content }),
      )
      expect(message).toMatch(/tidak ada lagi dalam SKP/)
    }
  })

  it('is refused for an indicator of the SKP of somebody else', async () => {
    const { application, client, staff, kasi } = await smallOffice()
    const mine = await signedSkp(client, staff)
    const other = await signedSkp(client, kasi)
    const { id } = await client.evaluation.begin({ skpId: mine.id, period: 'tw1' })
    const foreign = other.content.rhk[0]
    for (const content of [
      { ...emptyEvaluation, realisations: { [foreign?.indicators[0]?.id ?? '']: 'x' } },
      { ...emptyEvaluation, feedback: { [foreign?.id ?? '']: 'x' } },
    ])
      await refusalOf(application, () => client.evaluation.saveContent({ id, revision: 0, content }))
  })

  it('saved again without a change leaves no trace', async () => {
    const { application, client, staff } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    const { id } = await client.evaluation.begin({ skpId, period: 'tw1' })
    const before = dump(application)
    await client.evaluation.saveContent({ id, revision: 0, content: emptyEvaluation })
    expect(dump(application)).toEqual(before)
  })
})

describe('signing an evaluation', () => {
  it.each([
    ['di-atas', 'di-atas', 'sangat-baik'],
    ['sesuai', 'di-bawah', 'kurang'],
    ['di-bawah', 'sesuai', 'butuh-perbaikan'],
  ] as const)('makes %s and %s the predikat %s', async (result, behaviour, predikat) => {
    const { client, staff, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    expect((await evaluated(client, staff, result, behaviour)).predikat).toBe(predikat)
  })

  it('needs the achievement of the organisation first', async () => {
    const { application, client, staff, kecamatan } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    const { id } = await client.evaluation.begin({ skpId, period: 'tahunan' })
    await rate(client, id, 'sesuai', 'sesuai')
    const { problems } = await refusalOf(application, () => sign(client, id))
    expect(problems.map(({ field }) => field)).toEqual(['Capaian kinerja organisasi'])
    await achieve(client, kecamatan, 'baik')
    await sign(client, id)
  })

  it('needs both ratings and, at the end of the year, every realisation', async () => {
    const { application, client, staff, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    const { id: skpId } = await signedSkp(client, staff)
    const { id } = await client.evaluation.begin({ skpId, period: 'tahunan' })
    const { problems } = await refusalOf(application, () => sign(client, id))
    expect(problems.map(({ field }) => field)).toEqual([
      'RHK 1, indikator 1',
      'Rating hasil kerja',
      'Rating perilaku kerja',
    ])
  })

  it('is refused while the SKP below it is open again', async () => {
    const { application, client, staff, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    const { id: skpId } = await signedSkp(client, staff)
    const { id } = await client.evaluation.begin({ skpId, period: 'tahunan' })
    await rate(client, id, 'sesuai', 'sesuai')
    await client.planning.agreement.reopen({ id: skpId, reason: 'Target berubah' })
    const { message } = await refusalOf(application, () => sign(client, id))
    expect(message).toMatch(/Tandatangani SKP lebih dahulu/)
  })

  it('36: locks, and only a reason unlocks, which lands in the audit log', async () => {
    const { application, client, staff, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    const { id } = await evaluated(client, staff, 'sesuai', 'sesuai')
    const { revision, content } = await client.evaluation.get({ id })
    const edited = await refusalOf(application, () =>
      client.evaluation.saveContent({ id, revision, content: { ...content, notes: 'diubah' } }),
    )
    expect(edited.message).toMatch(/terkunci/)
    await refusalOf(application, () => sign(client, id))
    await refusalOf(application, () => client.evaluation.unlock({ id, reason: '    ' }))
    await client.evaluation.unlock({ id, reason: 'Salah menghitung realisasi' })
    const [entry] = await client.trust.audit({ subjectType: 'evaluation', subjectId: String(id), limit: 1 })
    expect(entry).toMatchObject({ action: 'evaluation.unlock', reason: 'Salah menghitung realisasi' })
    await refusalOf(application, () => client.evaluation.unlock({ id, reason: 'Sekali lagi saja' }))
    await rate(client, id, 'di-bawah', 'sesuai')
    expect((await sign(client, id)).predikat).toBe('butuh-perbaikan')
  })

  it('freezes what the SKP and the people were', async () => {
    const { client, staff, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    const { id } = await evaluated(client, staff, 'sesuai', 'sesuai')
    const before = await client.evaluation.get({ id })
    await client.employees.save({ id: staff, personal: personal(3, { name: 'Nama Baru' }) })
    await achieve(client, kecamatan, 'kurang')
    const after = await client.evaluation.get({ id })
    expect(after.skp).toEqual(before.skp)
    expect(after.achievement).toBe('baik')
  })

  it('closes the SKP below: it can be neither reopened nor removed until the evaluation is unlocked', async () => {
    const { application, client, staff, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    const { id, skpId } = await evaluated(client, staff, 'sesuai', 'sesuai')
    expect((await client.planning.skp.get({ id: skpId })).state).toBe('evaluated')
    const reopen = () => client.planning.agreement.reopen({ id: skpId, reason: 'Ingin mengubah' })
    expect((await refusalOf(application, reopen)).message).toMatch(/Buka kunci penilaian/)
    await refusalOf(application, () => client.planning.year.removeDrafts({ ids: [skpId] }))
    await client.evaluation.unlock({ id, reason: 'Target berubah' })
    expect((await client.planning.skp.get({ id: skpId })).state).toBe('agreed')
    await reopen()
    const kept = await refusalOf(application, () => client.planning.year.removeDrafts({ ids: [skpId] }))
    expect(kept.message).toMatch(/pernah ditandatangani/)
    const rows = await client.planning.skp.get({ id: skpId })
    const cut = await refusalOf(application, () =>
      client.planning.sheet.save({ id: skpId, revision: rows.revision, content: skpContent([rhk()]) }),
    )
    expect(cut.message).toMatch(/dipakai dalam penilaian/)
  })
})

describe('the achievement of the organisation', () => {
  it('is that of the own unit, or of the nearest unit above for which one is set', async () => {
    const { client, staff, seksi, kecamatan, setda } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    const { id } = await client.evaluation.begin({ skpId, period: 'tw1' })
    const found = async () => {
      const { achievement, achievementUnitId } = await client.evaluation.get({ id })
      return [achievement, achievement && achievementUnitId]
    }
    expect(await found()).toEqual([null, null])
    await achieve(client, setda, 'kurang', 'tw1')
    expect(await found()).toEqual(['kurang', setda])
    await achieve(client, kecamatan, 'baik', 'tw1')
    expect(await found()).toEqual(['baik', kecamatan])
    await achieve(client, seksi, 'istimewa', 'tw1')
    expect(await found()).toEqual(['istimewa', seksi])
    await achieve(client, seksi, 'butuh-perbaikan', 'tw2')
    expect(await found()).toEqual(['istimewa', seksi])
  })

  it('proposes the rating of hasil kerja for the head, and only for the head', async () => {
    const { client, staff, kasi, seksi } = await smallOffice()
    await achieve(client, seksi, 'istimewa', 'tw1')
    const proposed = async (employeeId: number) => {
      const { id: skpId } = await signedSkp(client, employeeId)
      const { id } = await client.evaluation.begin({ skpId, period: 'tw1' })
      return (await client.evaluation.get({ id })).proposedRating
    }
    expect(await proposed(kasi)).toBe('di-atas')
    expect(await proposed(staff)).toBeNull()
  })

  it('is not changed without a question under papers that are signed with it', async () => {
    const { application, client, staff, kecamatan, seksi } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    await evaluated(client, staff, 'sesuai', 'sesuai')
    const set = (unitId: number, achievement: Achievement) =>
      client.evaluation.setAchievement({
        year: 2026,
        period: 'tahunan',
        unitId,
        achievement,
        reason: '',
        decidedBy: '',
        decidedOn: null,
        sure: false,
      })
    const { message, problems } = await refusalOf(application, () => set(kecamatan, 'kurang'))
    expect(message).toBe('Apakah ini benar? Belum ada yang disimpan.')
    expect(problems).toEqual([
      {
        field: 'Capaian',
        message:
          '1 penilaian Tahunan 2026 sudah ditandatangani dengan capaian Baik, dan tetap memuatnya sampai dibuka kembali.',
      },
    ])
    // The same again, or a unit on which no paper rests, is no question.
    await set(kecamatan, 'baik')
    await set(seksi, 'kurang')
  })

  it('can be set again, which the log shows, and is refused for a unit that is not there', async () => {
    const { application, client, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'kurang')
    await achieve(client, kecamatan, 'baik')
    expect(await client.evaluation.achievements({ year: 2026, period: 'tahunan' })).toEqual([
      expect.objectContaining({ unitId: kecamatan, achievement: 'baik' }),
    ])
    const [entry] = await client.trust.audit({ limit: 1 })
    expect(entry?.before).toContain('"kurang"')
    await refusalOf(application, () => achieve(client, 999, 'baik'))
  })
})

describe('the distribution', () => {
  it('counts the predikat of the office and of each unit with the units below', async () => {
    const { client, camat, kasi, staff, kecamatan, seksi } = await smallOffice()
    await achieve(client, kecamatan, 'istimewa')
    await evaluated(client, camat, 'di-atas', 'di-atas')
    await evaluated(client, kasi, 'sesuai', 'sesuai')
    await evaluated(client, staff, 'sesuai', 'di-bawah')
    const all = { 'sangat-baik': 1, baik: 1, 'butuh-perbaikan': 0, kurang: 1, 'sangat-kurang': 0 }
    const office = await client.evaluation.distribution({ year: 2026, period: 'tahunan' })
    expect(office).toMatchObject({ achievement: 'istimewa', counts: all, total: 3 })
    const below = await client.evaluation.distribution({ year: 2026, period: 'tahunan', unitId: seksi })
    expect(below).toMatchObject({ counts: { ...all, 'sangat-baik': 0 }, total: 2 })
    expect((await client.evaluation.distribution({ year: 2026, period: 'tw1' })).total).toBe(0)
    expect(office.drafts).toBe(0)
  })

  it('says how many predikat are not signed yet and may still change', async () => {
    const { client, kasi, staff, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    const { id } = await evaluated(client, kasi, 'sesuai', 'sesuai')
    await evaluated(client, staff, 'sesuai', 'sesuai')
    await client.evaluation.unlock({ id, reason: 'salah ketik' })
    expect(await client.evaluation.distribution({ year: 2026, period: 'tahunan' })).toMatchObject({
      total: 2,
      drafts: 1,
    })
  })

  it('18: names what departs from the pattern, as a warning from five people on', async () => {
    const office = await smallOffice()
    const { client, camat, kasi, staff, kecamatan, seksi } = office
    await achieve(client, kecamatan, 'istimewa')
    const more: number[] = []
    for (const number of [4, 5]) {
      const { id } = await client.employees.save({
        personal: personal(number),
        unit: { unitId: seksi, tmt: '2020-01-02' },
      })
      more.push(id)
    }
    const departures = async () =>
      (await client.evaluation.distribution({ year: 2026, period: 'tahunan' })).departures
    for (const id of [camat, kasi, staff, ...more.slice(1)]) await evaluated(client, id, 'di-atas', 'di-atas')
    expect((await departures()).map(({ severity }) => severity)).toEqual(['info'])
    for (const id of more.slice(0, 1)) await evaluated(client, id, 'sesuai', 'sesuai')
    expect(await departures()).toEqual([
      { severity: 'warning', message: expect.stringContaining('Sangat Baik 4 dari 5 pegawai (80 %)') },
    ])
  })
})

it('every change leaves just its own entry, and the chain stays whole', async () => {
  const { application, client, staff, kecamatan } = await smallOffice()
  const { id: skpId } = await signedSkp(client, staff)
  let id = 0
  const steps: [string, () => Promise<unknown>][] = [
    [
      'evaluation.begin',
      async () => {
        ;({ id } = await client.evaluation.begin({ skpId, period: 'tahunan' }))
      },
    ],
    ['evaluation.setAchievement', () => achieve(client, kecamatan, 'baik')],
    ['evaluation.saveContent', () => rate(client, id, 'sesuai', 'sesuai')],
    ['evaluation.sign', () => sign(client, id)],
    ['evaluation.unlock', () => client.evaluation.unlock({ id, reason: 'Salah tanggal' })],
  ]
  for (const [action, act] of steps) expect(await auditOf(application, act)).toEqual([action])
  expect((await client.trust.check()).sound).toBe(true)
})

describe('the end of a year', () => {
  it('what is evaluated goes into the archive, is locked there, and comes out with a reason', async () => {
    const { client, application, staff, kasi, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    await refusalOf(application, () => client.planning.year.archive({ year: 2026 }))
    const { id, skpId } = await evaluated(client, staff, 'sesuai', 'sesuai')
    await signedSkp(client, kasi)
    const stateOf = async () => (await client.planning.skp.get({ id: skpId })).state
    expect(await stateOf()).toBe('evaluated')
    const preview = await client.planning.year.archivePreview({ year: 2026 })
    expect(preview.ready.map(({ skpId: ready }) => ready)).toEqual([skpId])
    expect(preview.rest.map(({ fullName }) => fullName)).toContain('Orang Rekaan 2')

    expect(await client.planning.year.archive({ year: 2026 })).toEqual({ ids: [skpId] })
    expect(await stateOf()).toBe('archived')
    const { message } = await refusalOf(application, () =>
      client.planning.agreement.reopen({ id: skpId, reason: 'salah ketik' }),
    )
    expect(message).toContain('arsip')
    await refusalOf(application, () => client.evaluation.unlock({ id, reason: 'salah ketik' }))
    const talk = { heldOn: '2026-12-20', place: '', number: '', present: '', agreed: 'a', requested: '' }
    await refusalOf(application, () =>
      client.planning.talks.save({ skpId, revision: 0, clarified: '', ...talk }),
    )

    const actions = await auditOf(application, () =>
      client.planning.year.unarchive({ ids: [skpId], reason: 'keberatan pegawai' }),
    )
    expect(actions).toEqual(['planning.year.unarchive'])
    expect(await stateOf()).toBe('evaluated')
    await client.evaluation.unlock({ id, reason: 'salah ketik' })
    expect(await stateOf()).toBe('agreed')
  })
})

describe('the achievement of a unit that was set by mistake', () => {
  it('is taken away again, and the log has both', async () => {
    const { application, client, seksi } = await smallOffice()
    const when = { year: 2026, period: 'tahunan' as const }
    await achieve(client, seksi, 'baik')
    expect(
      await auditOf(application, async () => {
        await client.evaluation.removeAchievement({ ...when, unitId: seksi })
      }),
    ).toEqual(['evaluation.removeAchievement'])
    expect(await client.evaluation.achievements(when)).toEqual([])
    await refusalOf(application, () => client.evaluation.removeAchievement({ ...when, unitId: seksi }))
  })
})

import { describe, expect, it } from 'vitest'
import { isCounted } from '../../../shared/office/calendar.ts'
import { type Client, personal, signedSkp, smallOffice, smallOfficeUntil } from '../people.ts'

const overview = (client: Client) => client.home.overview({ year: 2026, period: 'tw1' })

/** Rates an evaluation of the first quarter with "sesuai" throughout, and signs it. */
async function signEvaluation(client: Client, unitId: number, id: number): Promise<void> {
  await client.evaluation.setAchievement({
    year: 2026,
    period: 'tw1',
    unitId,
    achievement: 'baik',
    reason: 'Target tercapai',
    decidedBy: 'Rahma Fiktif, S.H.',
    decidedOn: '2026-04-01',
    sure: true,
  })
  const { revision, skp, content } = await client.evaluation.get({ id })
  const realisations = Object.fromEntries(
    skp.content.rhk.flatMap((row) => row.indicators.map((indicator) => [indicator.id, 'tercapai'])),
  )
  const rated = { ...content, realisations, ratingResult: 'sesuai', ratingBehaviour: 'sesuai' } as const
  const saved = await client.evaluation.saveContent({ id, revision, content: rated })
  const day = '2026-04-06'
  await client.evaluation.sign({
    id,
    revision: saved.revision,
    signedOn: day,
    employeeSignedOn: day,
    place: 'Uji',
    sure: true,
  })
}

describe('Beranda', () => {
  it('counts who has an SKP, who has none, and who is without a unit', async () => {
    const { client, kasi, staff } = await smallOffice()
    await client.employees.save({ personal: personal(4) })
    await client.employees.save({ personal: personal(5, { legalPosition: 'pensiun' }) })
    await signedSkp(client, staff)
    await client.planning.skp.create({ employeeId: kasi, year: 2026 })
    const { setup, planning, withoutSkp } = await overview(client)
    expect(setup).toEqual({ people: 4, withoutUnit: 1, units: 3, unitsWithoutHead: 0 })
    expect(planning).toMatchObject({ people: 4, without: 2, drafts: 1, signed: 1, late: 0 })
    expect(withoutSkp.map(({ fullName }) => fullName)).toEqual(['Orang Rekaan 1', 'Orang Rekaan 4'])
  })

  it('starts in January with the annual appraisals of last year, as long as one of them is open', async () => {
    let now = new Date('2026-01-20T09:00:00')
    const { client, staff } = await smallOffice({ now: () => now })
    await signedSkp(client, staff)
    expect(await client.home.due()).toEqual({ year: 2026, period: 'tw1' })
    now = new Date('2026-12-15T09:00:00')
    expect(await client.home.due()).toEqual({ year: 2026, period: 'tahunan' })
    now = new Date('2027-01-08T09:00:00')
    expect(await client.home.due()).toEqual({ year: 2026, period: 'tahunan' })
    expect((await client.home.overview({ year: 2026, period: 'tahunan' })).nextYear).toEqual({
      year: 2027,
      without: 3,
    })
    now = new Date('2027-02-01T09:00:00')
    expect(await client.home.due()).toEqual({ year: 2027, period: 'tw1' })
  })

  it('says whose turn it is, and whether the office has signed anything yet', async () => {
    const { client, camat, kasi, staff } = await smallOffice()
    expect(await overview(client)).toMatchObject({
      isNew: true,
      isFirstYear: true,
      unfilled: [],
      goals: 0,
    })
    const draft = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
    await client.planning.skp.create({ employeeId: camat, year: 2026 })
    const written = await overview(client)
    expect(written.planning.next?.fullName).toBe('Orang Rekaan 1')
    expect(written.evaluation.next).toBeNull()
    const { id: skpId } = await signedSkp(client, staff)
    const signed = await overview(client)
    expect(signed.isNew).toBe(false)
    expect(signed.evaluation.next).toEqual({ skpId, fullName: 'Orang Rekaan 3' })
    expect(draft.id).not.toBe(signed.planning.next?.skpId)
  })

  it('names a unit with people but without a head', async () => {
    const { client, seksi } = await smallOffice()
    const unit = (await client.employees.units.list()).find(({ id }) => id === seksi)
    if (!unit) throw new Error('the seksi is gone')
    await client.employees.units.save({ ...unit, headEmployeeId: null, headOfficialId: null })
    expect((await overview(client)).setup.unitsWithoutHead).toBe(1)
  })

  it('follows each period by the SKP that hold in it and the evaluations that are signed', async () => {
    const { client, kasi, kecamatan, staff } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    const half = await client.planning.skp.create({
      employeeId: kasi,
      year: 2026,
      periodStart: '2026-04-01',
      periodEnd: '2026-12-31',
    })
    const { content } = await client.planning.skp.get({ id: skpId })
    const own = content.rhk.map((row) => ({
      ...row,
      id: crypto.randomUUID(),
      indicators: row.indicators.map((indicator) => ({ ...indicator, id: crypto.randomUUID() })),
    }))
    await client.planning.sheet.save({ id: half.id, revision: 0, content: { ...content, rhk: own } })
    await client.planning.agreement.sign({
      id: half.id,
      revision: 1,
      signedOn: '2026-04-01',
      place: 'Uji',
      sure: true,
    })
    const first = await client.evaluation.begin({ skpId, period: 'tw1' })
    await client.evaluation.begin({ skpId: half.id, period: 'tw2' })

    const { evaluation, deadlines, waiting } = await overview(client)
    expect(evaluation).toMatchObject({ skp: 1, begun: 1, signed: 0 })
    expect(waiting).toEqual([{ appraiser: 'Orang Rekaan 2', employeeId: kasi, open: 1 }])
    const counted = deadlines.filter(({ id }) => isCounted(id))
    expect(counted).toHaveLength(deadlines.length - 3)
    const progress = Object.fromEntries(counted.map(({ id, done, total }) => [id, `${done}/${total}`]))
    expect(progress).toEqual({ skp: '2/3', tw1: '0/1', tw2: '0/2', tw3: '0/2', tw4: '0/2', tahunan: '0/2' })

    await signEvaluation(client, kecamatan, first.id)
    const signed = await overview(client)
    expect(signed.evaluation).toMatchObject({ skp: 1, begun: 1, signed: 1, counts: { baik: 1 } })
    expect(signed.waiting).toEqual([])
    expect(signed.deadlines.find(({ id }) => id === 'tw1')).toMatchObject({
      done: 1,
      total: 1,
      state: 'done',
    })
  })

  it('names who is late; not who is away all year, nor whose addendum is open', async () => {
    const { client, camat, kasi, staff } = await smallOfficeUntil(new Date('2026-02-10T09:00:00'))
    await client.employees.service.saveAbsence({
      employeeId: camat,
      kind: 'cltn',
      note: '',
      start: '2025-06-01',
      end: null,
    })
    const { id: kasiSkp } = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
    const late = await overview(client)
    expect(late.planning).toMatchObject({ people: 2, without: 1, drafts: 1, late: 2 })
    expect(late.latest.map(({ fullName, state, daysLate }) => [fullName, state, daysLate])).toEqual([
      ['Orang Rekaan 2', 'draft', 10],
      ['Orang Rekaan 3', null, 10],
    ])
    await client.planning.year.removeDrafts({ ids: [kasiSkp] })
    for (const id of [kasi, staff]) await signedSkp(client, id)
    const skpDeadline = async () => (await overview(client)).deadlines.find(({ id }) => id === 'skp')
    expect(await skpDeadline()).toMatchObject({ done: 2, total: 2, state: 'done' })
    const rows = await client.planning.skp.list({ year: 2026 })
    const signed = rows.find(({ employeeId }) => employeeId === staff)?.skpId ?? 0
    await client.planning.agreement.reopen({ id: signed, reason: 'penugasan baru' })
    expect(await skpDeadline()).toMatchObject({ done: 2, total: 2, state: 'done' })
    expect((await overview(client)).latest).toEqual([])
    const { rows: unfinished } = await client.planning.year.unfinished({ year: 2026 })
    expect(unfinished.map(({ fullName, addendum, daysLate }) => [fullName, addendum, daysLate])).toEqual([
      ['Orang Rekaan 3', true, 0],
    ])
  })
})

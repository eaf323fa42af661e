import { expect, test } from 'vitest'
import { rhk, skpContent } from '../../skp-content.ts'
import { auditOf, type Client, personal, refusalOf, signedSkp, smallOffice, unitInput } from '../people.ts'

/** The staff of Seksi Uji goes to another seksi on 1 July, which another Kasi leads. */
async function moving() {
  const office = await smallOffice()
  const { client, kecamatan, staff } = office
  const { id: newHead } = await client.employees.save({ personal: personal(7) })
  const { id: otherSeksi } = await client.employees.units.save({
    ...unitInput,
    name: 'Seksi Lain',
    parentId: kecamatan,
    headEmployeeId: newHead,
  })
  await client.employees.saveUnit({ employeeId: staff, unitId: otherSeksi, tmt: '2026-07-01' })
  return { ...office, newHead, otherSeksi }
}

const move = async (client: Client, skpId: number, some: { from?: string; copy?: boolean } = {}) => {
  const { revision } = await client.planning.skp.get({ id: skpId })
  return client.evaluation.mutasi.apply({
    skpId,
    revision,
    from: '2026-07-01',
    reason: 'Mutasi ke Seksi Lain',
    copy: false,
    ...some,
  })
}

test('a signed SKP is closed on the day before and stays as it was signed; the new appraiser has the rest', async () => {
  const { application, client, staff, kasi, newHead } = await moving()
  const { id } = await signedSkp(client, staff)
  const preview = await client.evaluation.mutasi.preview({ skpId: id, from: '2026-07-01' })
  expect(preview).toMatchObject({
    signed: true,
    moved: true,
    firstEnd: '2026-06-30',
    secondStart: '2026-07-01',
    secondEnd: '2026-12-31',
    unitName: 'Seksi Lain',
    appraiserName: 'Orang Rekaan 7',
  })
  const versions = await client.planning.agreement.versions({ id })
  const { id: second } = await move(client, id)
  expect(await client.planning.skp.get({ id })).toMatchObject({
    state: 'agreed',
    periodEnd: '2026-12-31',
    closedOn: '2026-06-30',
    closingReason: 'Mutasi ke Seksi Lain',
    appraiser: { employeeId: kasi },
  })
  expect(await client.planning.agreement.versions({ id })).toEqual(versions)
  expect(await client.planning.skp.get({ id: second })).toMatchObject({
    state: 'draft',
    periodStart: '2026-07-01',
    periodEnd: '2026-12-31',
    closedOn: null,
    appraiser: { employeeId: newHead },
    content: { rhk: [] },
  })
  // Each quarter has the SKP that held in it.
  const appraised = async (period: 'tw2' | 'tw3') =>
    (await client.evaluation.list({ year: 2026, period })).map(({ skpId, periodEnd }) => [skpId, periodEnd])
  expect(await appraised('tw2')).toEqual([[id, '2026-06-30']])
  expect(await appraised('tw3')).toEqual([])
  expect(
    (await refusalOf(application, () => client.evaluation.begin({ skpId: id, period: 'tw3' }))).message,
  ).toContain('tidak berlaku')
  const { id: annual } = await client.evaluation.begin({ skpId: id, period: 'tahunan' })
  expect((await client.evaluation.get({ id: annual })).skp.periodEnd).toBe('2026-06-30')
})

test('a draft ends earlier, and its RHK may begin the second one as rows of their own', async () => {
  const { client, staff } = await moving()
  const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
  const content = skpContent([rhk({ text: 'Tersusunnya laporan' })])
  await client.planning.sheet.save({ id, revision: 0, content })
  const { annex, revision } = await client.planning.annex.get({ id })
  const attachments = { ...annex.attachments, dukungan: ['Satu unit laptop'] }
  await client.planning.annex.save({ id, revision, annex: { ...annex, attachments } })
  const { id: second } = await move(client, id, { copy: true })
  expect(await client.planning.skp.get({ id })).toMatchObject({
    periodEnd: '2026-06-30',
    closedOn: null,
    content,
  })
  const copy = (await client.planning.skp.get({ id: second })).content.rhk
  expect(copy.map(({ text }) => text)).toEqual(['Tersusunnya laporan'])
  expect(copy[0]?.id).not.toBe(content.rhk[0]?.id)
  // The Lampiran comes along, and does not count as work on the second one.
  expect((await client.planning.annex.get({ id: second })).annex.attachments.dukungan).toEqual([
    'Satu unit laptop',
  ])
  await client.evaluation.mutasi.undo({ firstId: id, secondId: second })
  expect((await client.planning.skp.get({ id })).periodEnd).toBe('2026-12-31')
})

test('it is taken back whole while the second SKP is untouched, and not afterwards', async () => {
  const { application, client, staff, kasi } = await moving()
  for (const employeeId of [staff, kasi]) {
    const { id } =
      employeeId === staff
        ? await signedSkp(client, employeeId)
        : await client.planning.skp.create({ employeeId, year: 2026 })
    const before = await client.planning.skp.get({ id })
    const { id: second } = await move(client, id)
    const actions = await auditOf(application, () =>
      client.evaluation.mutasi.undo({ firstId: id, secondId: second }),
    )
    expect(actions).toEqual(['evaluation.mutasi.undo'])
    const { revision: _, updatedAt: __, ...now } = await client.planning.skp.get({ id })
    expect(before).toMatchObject(now)
    await expect(client.planning.skp.get({ id: second })).rejects.toThrow('tidak ada lagi')

    const { id: again } = await move(client, id)
    await client.planning.sheet.save({ id: again, revision: 0, content: skpContent([rhk()]) })
    const { message } = await refusalOf(application, () =>
      client.evaluation.mutasi.undo({ firstId: id, secondId: again }),
    )
    expect(message).toContain('sudah dikerjakan')
  }
})

test('two SKP that do not join are not taken for a mutasi', async () => {
  const { application, client, staff, kasi } = await moving()
  const { id } = await signedSkp(client, staff)
  await move(client, id)
  const { id: stranger } = await client.planning.skp.create({
    employeeId: kasi,
    year: 2026,
    periodStart: '2026-07-01',
  })
  const { message } = await refusalOf(application, () =>
    client.evaluation.mutasi.undo({ firstId: id, secondId: stranger }),
  )
  expect(message).toContain('tidak saling menyambung')
})

test.each([
  ['2027-01-01', 'tahun 2026'],
  ['2025-12-31', 'tahun 2026'],
  ['2026-01-01', 'baru mulai 1 Januari 2026'],
])('%s is refused: %s', async (from, words) => {
  const { application, client, staff } = await moving()
  const { id } = await signedSkp(client, staff)
  expect((await refusalOf(application, () => move(client, id, { from }))).message).toContain(words)
})

test('a closed SKP is not closed again, and days after the closing belong to nobody else twice', async () => {
  const { application, client, staff } = await moving()
  const { id } = await signedSkp(client, staff)
  const { id: second } = await move(client, id)
  expect((await refusalOf(application, () => move(client, id))).message).toContain('sudah ditutup')
  await refusalOf(application, () =>
    client.planning.skp.create({ employeeId: staff, year: 2026, periodStart: '2026-12-01' }),
  )
  await client.planning.year.removeDrafts({ ids: [second] })
  // What the second one held is free again, what the first one holds is not.
  const { message } = await refusalOf(application, () =>
    client.planning.skp.create({ employeeId: staff, year: 2026, periodStart: '2026-06-30' }),
  )
  expect(message).toContain('1 Januari 2026 sampai 30 Juni 2026')
  await client.planning.skp.create({ employeeId: staff, year: 2026, periodStart: '2026-07-01' })
})

test('a closed SKP that is opened again ends in its period where it was closed', async () => {
  const { client, staff } = await moving()
  const { id } = await signedSkp(client, staff)
  await move(client, id)
  await client.planning.agreement.reopen({ id, reason: 'Salah tulis target' })
  expect(await client.planning.skp.get({ id })).toMatchObject({ periodEnd: '2026-06-30', closedOn: null })
})

test('a signed evaluation that reaches beyond the closing refuses it, one that ends before does not', async () => {
  const { application, client, staff, kecamatan } = await moving()
  const { id } = await signedSkp(client, staff)
  for (const period of ['tw1', 'tw2'] as const) {
    await client.evaluation.setAchievement({
      year: 2026,
      period,
      unitId: kecamatan,
      achievement: 'baik',
      reason: '',
      decidedBy: 'Camat',
      decidedOn: null,
    })
    const { id: evaluation } = await client.evaluation.begin({ skpId: id, period })
    const { content, skp, revision } = await client.evaluation.get({ id: evaluation })
    const saved = await client.evaluation.saveContent({
      id: evaluation,
      revision,
      content: {
        ...content,
        realisations: Object.fromEntries(
          skp.content.rhk.flatMap(({ indicators }) => indicators.map((iki) => [iki.id, '3 dokumen'])),
        ),
        ratingResult: 'sesuai',
        ratingBehaviour: 'sesuai',
      },
    })
    await client.evaluation.sign({
      id: evaluation,
      revision: saved.revision,
      signedOn: '2026-07-03',
      employeeSignedOn: null,
      place: 'Uji',
      sure: true,
    })
  }
  const refused = await refusalOf(application, () => move(client, id, { from: '2026-06-15' }))
  expect(refused.message).toContain('Penilaian Triwulan II')
  await refusalOf(application, () => client.evaluation.mutasi.preview({ skpId: id, from: '2026-06-15' }))
  await move(client, id, { from: '2026-07-01' })
  expect((await client.planning.skp.get({ id })).closedOn).toBe('2026-06-30')
})

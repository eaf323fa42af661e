import { describe, expect, it } from 'vitest'
import { rhk, skpContent } from '../../skp-content.ts'
import { addOperator, operatorFields, protect, signIn } from '../operators.ts'
import { type Client, refusalOf, smallOffice } from '../people.ts'

/** A proposed SKP of the staff, whose appraiser is the Kasi. */
async function proposed(client: Client, employeeId: number) {
  const { id } = await client.planning.skp.create({ employeeId, year: 2026 })
  await client.planning.sheet.save({ id, revision: 0, content: skpContent([rhk()]) })
  await client.planning.agreement.propose({ id, revision: 1 })
  return id
}
const signed = { signedOn: '2026-01-20', place: 'Uji' }

const lastSigning = async (client: Client) => {
  const [entry] = (await client.trust.audit({ limit: 20 })).filter(({ action }) => action.endsWith('.sign'))
  return { by: entry?.operator, ...(JSON.parse(entry?.after ?? '{}') as { signing?: string }) }
}

describe('signing in the presence of somebody', () => {
  it('is by hand where the appraiser has no operator, and says who entered it', async () => {
    const { client, staff } = await smallOffice()
    const id = await proposed(client, staff)
    await client.planning.agreement.sign({ id, revision: 2, ...signed, sure: true })
    expect(await lastSigning(client)).toEqual(
      expect.objectContaining({ by: 'Pengelola Uji', signing: 'di kertas' }),
    )
  })

  it('is the appraiser’s own where he has one, unless the pengelola says that it was on paper', async () => {
    const { application, client, kasi, staff } = await smallOffice()
    const id = await proposed(client, staff)
    await protect(client)
    const own = await addOperator(client, { name: 'Bu Kasi', role: 'penilai', employeeId: kasi })
    expect(await client.office.operators.signers()).toEqual([kasi])
    const refused = await refusalOf(application, () =>
      client.planning.agreement.sign({ id, revision: 2, ...signed, sure: true }),
    )
    expect(refused.message).toContain('Orang Rekaan 2 mempunyai operator sendiri')
    await refusalOf(application, () =>
      client.planning.agreement.signMany({ ids: [id], signedOn: signed.signedOn, sure: true }),
    )
    await client.planning.agreement.sign({ id, revision: 2, ...signed, onPaper: true, sure: true })
    expect(await lastSigning(client)).toMatchObject({ by: 'Pengelola Uji', signing: 'di kertas' })

    await client.planning.agreement.reopen({ id, reason: 'perbaikan target' })
    const { revision } = await client.planning.skp.get({ id })
    await signIn(client, own)
    await client.planning.agreement.sign({ id, revision, ...signed, sure: true })
    const pengelola = 1
    await signIn(client, pengelola)
    expect(await lastSigning(client)).toMatchObject({ by: 'Bu Kasi', signing: 'sendiri' })
  })

  it('holds for the evaluation as for the SKP', async () => {
    const { application, client, kasi, staff, seksi } = await smallOffice()
    const id = await proposed(client, staff)
    await client.planning.agreement.sign({ id, revision: 2, ...signed, sure: true })
    await client.evaluation.setAchievement({
      year: 2026,
      period: 'tw1',
      unitId: seksi,
      achievement: 'baik',
      reason: 'tercapai',
      decidedBy: 'Camat',
      decidedOn: '2026-04-02',
      sure: true,
    })
    const evaluation = await client.evaluation.begin({ skpId: id, period: 'tw1' })
    const { content, skp } = await client.evaluation.get({ id: evaluation.id })
    const realisations = Object.fromEntries(
      skp.content.rhk.flatMap((row) => row.indicators.map((one) => [one.id, '3 dokumen'])),
    )
    await protect(client)
    const own = await addOperator(client, { name: 'Bu Kasi', role: 'penilai', employeeId: kasi })
    const self = await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff })

    // The employee tells what he did, and rates nobody.
    await signIn(client, self)
    const told = { ...content, realisations }
    const { message } = await refusalOf(application, () =>
      client.evaluation.saveContent({
        id: evaluation.id,
        revision: 0,
        content: { ...told, ratingResult: 'di-atas' },
      }),
    )
    expect(message).toContain('diisi pejabat penilai')
    const first = await client.evaluation.saveContent({ id: evaluation.id, revision: 0, content: told })

    await signIn(client, 1)
    const rated = { ...told, ratingResult: 'sesuai', ratingBehaviour: 'sesuai' } as const
    const { revision } = await client.evaluation.saveContent({
      id: evaluation.id,
      revision: first.revision,
      content: rated,
    })
    const paper = { signedOn: '2026-04-05', employeeSignedOn: null, place: 'Uji', sure: true }
    const sign = { id: evaluation.id, revision, ...paper }
    expect((await refusalOf(application, () => client.evaluation.sign(sign))).message).toContain(
      'operator sendiri',
    )
    await signIn(client, own)
    expect(await client.evaluation.sign(sign)).toEqual({ predikat: 'baik' })
    await signIn(client, 1)
    expect(await lastSigning(client)).toMatchObject({ by: 'Bu Kasi', signing: 'sendiri' })
  })

  it('does not wait for an operator who is not active any more', async () => {
    const { client, kasi, staff } = await smallOffice()
    const id = await proposed(client, staff)
    await protect(client)
    const own = await addOperator(client, { name: 'Bu Kasi', role: 'penilai', employeeId: kasi })
    await client.office.operators.save(
      operatorFields({ id: own, name: 'Bu Kasi', role: 'penilai', employeeId: kasi, active: false }),
    )
    await client.planning.agreement.sign({ id, revision: 2, ...signed, sure: true })
    expect(await lastSigning(client)).toMatchObject({ signing: 'di kertas' })
  })
})

describe('a day of signing that looks like a slip', () => {
  it('is asked about before anything is done, and stays in the log when it is meant', async () => {
    // Today is 15 January 2026.
    const { application, client, staff } = await smallOffice()
    const id = await proposed(client, staff)
    const sign = { id, revision: 2, place: 'Uji', signedOn: '2026-12-01' }
    const asked = await refusalOf(application, () => client.planning.agreement.sign({ ...sign, sure: false }))
    expect(asked.message).toContain('Apakah tanggal ini benar?')
    expect(asked.problems).toEqual([{ message: '1 Desember 2026 belum tiba; hari ini 15 Januari 2026.' }])
    const many = await refusalOf(application, () =>
      client.planning.agreement.signMany({ ids: [id], signedOn: '2024-01-20', sure: false }),
    )
    expect(many.problems).toEqual([
      {
        field: 'Orang Rekaan 3',
        message: '20 Januari 2024 setahun atau lebih sebelum masa SKP mulai (1 Januari 2026).',
      },
    ])

    await client.planning.agreement.sign({ ...sign, sure: true })
    const [entry] = (await client.trust.audit({ limit: 5 })).filter(({ action }) => action.endsWith('.sign'))
    expect(JSON.parse(entry?.after ?? '{}')).toMatchObject({
      unusualDay: ['1 Desember 2026 belum tiba; hari ini 15 Januari 2026.'],
    })
  })

  it('is refused also where no page asks, until it is said that it is meant', async () => {
    const { application, client, staff } = await smallOffice()
    const id = await proposed(client, staff)
    const sign = { id, revision: 2, place: 'Uji', signedOn: '2026-12-01' }
    const told = await refusalOf(application, () => client.planning.agreement.sign(sign))
    expect(told.message).toContain('Apakah tanggal ini benar?')
    await refusalOf(application, () =>
      client.planning.agreement.signMany({ ids: [id], signedOn: '2026-12-01' }),
    )
    const talk = {
      heldOn: '2026-03-01',
      place: '',
      number: '',
      present: '',
      clarified: '',
      agreed: '',
      requested: '',
    }
    const held = await refusalOf(application, () =>
      client.planning.talks.save({ ...talk, skpId: id, revision: 0 }),
    )
    expect(held.problems).toEqual([{ message: '1 Maret 2026 belum tiba; hari ini 15 Januari 2026.' }])
    await client.planning.talks.save({ ...talk, skpId: id, revision: 0, sure: true })
  })

  it('is refused for an appraisal and for an achievement too', async () => {
    const { application, client, staff, seksi } = await smallOffice()
    const id = await proposed(client, staff)
    await client.planning.agreement.sign({ id, revision: 2, ...signed, sure: true })
    const achievement = {
      year: 2026,
      period: 'tw1' as const,
      unitId: seksi,
      achievement: 'baik' as const,
      reason: '',
      decidedBy: '',
    }
    const decided = await refusalOf(application, () =>
      client.evaluation.setAchievement({ ...achievement, decidedOn: '2026-04-02', sure: false }),
    )
    expect(decided.problems).toEqual([
      { field: 'Tanggal penetapan', message: '2 April 2026 belum tiba; hari ini 15 Januari 2026.' },
    ])
    await refusalOf(application, () =>
      client.evaluation.setAchievement({ ...achievement, decidedOn: '2026-04-02' }),
    )
    await client.evaluation.setAchievement({ ...achievement, decidedOn: '2026-04-02', sure: true })
    const { id: evaluation } = await client.evaluation.begin({ skpId: id, period: 'tw1' })
    const { content, skp } = await client.evaluation.get({ id: evaluation })
    const realisations = Object.fromEntries(
      skp.content.rhk.flatMap((row) => row.indicators.map((one) => [one.id, '3 dokumen'])),
    )
    const { revision } = await client.evaluation.saveContent({
      id: evaluation,
      revision: 0,
      content: { ...content, realisations, ratingResult: 'sesuai', ratingBehaviour: 'sesuai' },
    })
    const signing = { id: evaluation, revision, signedOn: '2026-04-05', employeeSignedOn: null, place: 'Uji' }
    const told = await refusalOf(application, () => client.evaluation.sign(signing))
    expect(told.problems).toEqual([
      {
        field: 'Tanggal tanda tangan pejabat penilai',
        message: '5 April 2026 belum tiba; hari ini 15 Januari 2026.',
      },
    ])
    expect(await client.evaluation.sign({ ...signing, sure: true })).toEqual({ predikat: 'baik' })
  })
})

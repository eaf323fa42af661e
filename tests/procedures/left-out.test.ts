import { describe, expect, it } from 'vitest'
import { openYear } from './office.ts'
import { type Client, personal, signedSkp, smallOffice } from './people.ts'

const year = 2026
const named = (people: ReadonlyArray<{ fullName: string; reason: string }>) =>
  people.map(({ fullName, reason }) => `${fullName}: ${reason}`)

/** Camat without SKP, Kasi with a draft, staff signed; one is away all year, one has left. */
async function mixed() {
  const office = await smallOffice()
  const { client, kasi, staff } = office
  await client.employees.save({ personal: personal(4, { legalPosition: 'cltn' }) })
  await client.employees.save({ personal: personal(5, { legalPosition: 'pensiun' }) })
  const { id: draft } = await client.planning.skp.create({ employeeId: kasi, year })
  const { id: skpId } = await signedSkp(client, staff)
  return { ...office, draft, skpId }
}

describe('who is left out of a list is named with the reason', () => {
  it('of the appraisals of a period, narrowed as the list is', async () => {
    const { client, draft, seksi } = await mixed()
    const people = await client.evaluation.leftOut({ year, period: 'tw1' })
    expect(named(people)).toEqual([
      'Orang Rekaan 1: Belum mempunyai SKP 2026.',
      'Orang Rekaan 2: SKP-nya belum ditandatangani (draf).',
      'Orang Rekaan 4: Sedang CLTN, tidak bekerja.',
    ])
    expect(people.find(({ fullName }) => fullName === 'Orang Rekaan 2')?.skpId).toBe(draft)
    const ofSeksi = await client.evaluation.leftOut({ year, period: 'tw1', unitId: seksi })
    expect(named(ofSeksi)).toEqual(['Orang Rekaan 2: SKP-nya belum ditandatangani (draf).'])
  })

  it('whose signed SKP lies outside the period', async () => {
    const { client, skpId } = await mixed()
    const { periodStart } = await client.planning.skp.get({ id: skpId })
    expect(periodStart).toBe('2026-01-01')
    await client.planning.year.removeDrafts({
      ids: (await client.planning.year.standing({ year })).open,
    })
    const half = await client.planning.skp.create({
      employeeId: (await client.planning.skp.list({ year }))[0]?.employeeId ?? 0,
      year,
      periodStart: '2026-07-01',
      periodEnd: '2026-12-31',
    })
    const whyIn = async (period: 'tw1' | 'tw3') =>
      (await client.evaluation.leftOut({ year, period })).find((one) => one.skpId === half.id)?.reason
    expect(await whyIn('tw1')).toBe(
      'SKP-nya berlaku 1 Juli 2026 sampai 31 Desember 2026, di luar Triwulan I.',
    )
    expect(await whyIn('tw3')).toBe('SKP-nya belum ditandatangani (draf).')
  })

  it('of the opening of a year: who has an SKP, and who has left', async () => {
    const { client } = await mixed()
    expect(named(await client.planning.year.notOpened({ year }))).toEqual([
      'Orang Rekaan 2: Sudah mempunyai SKP 2026.',
      'Orang Rekaan 3: Sudah mempunyai SKP 2026, ditetapkan.',
      'Orang Rekaan 5: Tidak bekerja lagi di kantor ini: pensiun.',
    ])
    const { ids } = await client.planning.year.previewOrder({ year })
    expect(ids).toHaveLength(2)
  })

  it('of the matrix of somebody: whom they would appraise', async () => {
    const { client, camat, kasi } = await mixed()
    expect(named(await client.planning.year.withoutSkp({ year }))).toEqual([
      'Orang Rekaan 1: Belum mempunyai SKP 2026.',
      'Orang Rekaan 4: Sedang CLTN, tidak bekerja.',
    ])
    expect(await client.planning.year.withoutSkp({ year, appraiserId: camat })).toEqual([])
    await client.planning.year.removeDrafts({
      ids: (await client.planning.year.standing({ year })).open,
    })
    const ofCamat = await client.planning.year.withoutSkp({ year, appraiserId: camat })
    expect(ofCamat.map(({ employeeId }) => employeeId)).toEqual([kasi])
  })

  it('of a print for all: nobody is counted twice, and everybody is somewhere', async () => {
    const { client, skpId, seksi } = await mixed()
    const all = { kind: 'all' } as const
    const skp = await client.documents.leftOut({ form: 'skp', year, scope: all })
    expect(named(skp)).toEqual([
      'Orang Rekaan 1: Belum mempunyai SKP 2026.',
      'Orang Rekaan 4: Sedang CLTN, tidak bekerja.',
    ])
    const request = { form: 'dokumen-evaluasi', year, period: 'tw1', scope: all } as const
    expect(await sumOf(client, request)).toBe(4)
    expect(named(await client.documents.leftOut(request))).toContain(
      'Orang Rekaan 3: Penilaian Triwulan I belum diisi.',
    )
    await client.evaluation.begin({ skpId, period: 'tw1' })
    expect(await sumOf(client, request)).toBe(4)
    expect((await client.documents.leftOut(request)).map(({ fullName }) => fullName)).not.toContain(
      'Orang Rekaan 3',
    )
    const ofUnit = await client.documents.leftOut({ ...request, scope: { kind: 'unit', unitId: seksi } })
    expect(ofUnit.map(({ fullName }) => fullName)).toEqual(['Orang Rekaan 2'])
    // What was chosen one by one leaves nobody out.
    expect(
      await client.documents.leftOut({ form: 'skp', year, scope: { kind: 'skp', ids: [skpId] } }),
    ).toEqual([])
  })

  it('nobody where everybody is in it', async () => {
    const { client, camat, kasi, staff } = await smallOffice()
    await openYear(client, { year, employeeIds: [camat, kasi, staff], copyLastYear: false })
    expect(await client.planning.year.withoutSkp({ year })).toEqual([])
  })
})

/** Documents of a print and who is left out of it. */
const sumOf = async (client: Client, request: Parameters<Client['documents']['leftOut']>[0]) =>
  (await client.documents.count(request)).forms + (await client.documents.leftOut(request)).length

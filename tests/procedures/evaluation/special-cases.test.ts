import { describe, expect, it } from 'vitest'
import { rhk, skpContent } from '../../skp-content.ts'
import { type Client, personal, refusalOf, signedSkp, smallOffice } from '../people.ts'
import { achieve, evaluated, rate, sign } from './evaluated.ts'

/** What is special about a year of somebody, and what becomes of it in the appraisal (practice of BKN). */

const period = { year: 2026, period: 'tahunan' } as const

/** The staff goes to the kecamatan on 1 July; both SKP are signed. @returns their ids */
async function moved({ client, staff, kecamatan }: Awaited<ReturnType<typeof smallOffice>>) {
  await client.employees.saveUnit({ employeeId: staff, unitId: kecamatan, tmt: '2026-07-01' })
  const { id: first } = await signedSkp(client, staff)
  const { id: second } = await client.evaluation.mutasi.apply({
    skpId: first,
    revision: (await client.planning.skp.get({ id: first })).revision,
    from: '2026-07-01',
    reason: 'Mutasi ke kecamatan',
    copy: false,
  })
  await client.planning.sheet.save({ id: second, revision: 0, content: skpContent([rhk()]) })
  await client.planning.agreement.sign({
    id: second,
    revision: 1,
    signedOn: '2026-07-10',
    place: 'Uji',
    sure: true,
  })
  return { first, second }
}

const annual = async (client: Client, skpId: number, ratings: Parameters<typeof evaluated>[2]) => {
  const { id } = await client.evaluation.begin({ skpId, period: 'tahunan' })
  await rate(client, id, ...ratings)
  await sign(client, id)
  return id
}

describe('(a) mutasi within the year', () => {
  it('the last appraiser sees what was before, and only his predikat counts', async () => {
    const office = await smallOffice()
    const { client, kecamatan } = office
    await achieve(client, kecamatan, 'baik')
    const { first, second } = await moved(office)
    const before = await annual(client, first, ['di-bawah', 'sesuai'])
    const { id } = await client.evaluation.begin({ skpId: second, period: 'tahunan' })
    expect((await client.evaluation.get({ id })).history).toEqual([
      {
        id: before,
        period: 'tahunan',
        state: 'signed',
        predikat: 'butuh-perbaikan',
        of: { start: '2026-01-01', end: '2026-06-30' },
        opens: true,
      },
    ])
    // While the last one is not rated, nothing of the person is final.
    expect((await client.evaluation.distribution(period)).total).toBe(0)
    await rate(client, id, 'sesuai', 'sesuai')
    await sign(client, id)
    const { total, final } = await client.evaluation.distribution(period)
    expect([total, final.baik, final['butuh-perbaikan']]).toEqual([1, 1, 0])
    expect((await client.evaluation.list(period)).map(({ skpId }) => skpId)).toEqual([first, second])
  })
})

describe('(b) Plt and Plh', () => {
  it('leave SKP and appraisal with the definitive post', async () => {
    const { client, staff, kasi, seksi } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    const before = await client.planning.skp.get({ id: skpId })
    await client.employees.service.saveActing({
      employeeId: staff,
      kind: 'plt',
      jabatan: 'Kepala Seksi Uji',
      unitId: seksi,
      start: '2026-02-01',
      end: '2026-11-30',
      decree: 'SP 1/2026',
    })
    expect(await client.planning.skp.get({ id: skpId })).toEqual(before)
    const [line] = await client.evaluation.list(period)
    expect(line).toMatchObject({ skpId, appraiserId: kasi, jabatan: 'Pengadministrasi Umum' })
  })
})

const absent = (client: Client, employeeId: number, kind: 'cuti-besar' | 'cuti-sakit' | 'tugas-belajar') =>
  client.employees.service.saveAbsence({
    employeeId,
    kind,
    start: '2026-07-01',
    end: '2026-09-30',
    note: '',
  })
const third = { year: 2026, period: 'tw3' } as const

describe('(c) and (e) absence', () => {
  it('cuti besar for all of a period: it is not appraised, is named with the reason, and the others are', async () => {
    const { application, client, staff } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    await absent(client, staff, 'cuti-besar')
    expect(await client.evaluation.list(third)).toEqual([])
    const said = 'Cuti besar sepanjang Triwulan III; hari-harinya tidak ikut dinilai.'
    expect(await client.evaluation.leftOut(third)).toContainEqual(
      expect.objectContaining({ employeeId: staff, reason: said }),
    )
    const { message } = await refusalOf(application, () => client.evaluation.begin({ skpId, period: 'tw3' }))
    expect(message).toBe(said)
    for (const other of ['tw2', 'tw4', 'tahunan'] as const)
      expect(await client.evaluation.list({ year: 2026, period: other })).toHaveLength(1)
  })

  it.each(['cuti-sakit', 'tugas-belajar'] as const)('%s: the period is appraised', async (kind) => {
    const { client, staff } = await smallOffice()
    await signedSkp(client, staff)
    await absent(client, staff, kind)
    expect(await client.evaluation.list(third)).toHaveLength(1)
  })

  it('what is written already stays in the list, and nobody is in both', async () => {
    const { client, staff } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    await client.evaluation.begin({ skpId, period: 'tw3' })
    await absent(client, staff, 'cuti-besar')
    expect(await client.evaluation.list(third)).toHaveLength(1)
    const left = await client.evaluation.leftOut(third)
    expect(left.map(({ employeeId }) => employeeId)).not.toContain(staff)
  })

  it('a day of work in it is enough', async () => {
    const { client, staff } = await smallOffice()
    await signedSkp(client, staff)
    const span = { employeeId: staff, kind: 'cuti-besar', note: '' } as const
    await client.employees.service.saveAbsence({ ...span, start: '2026-07-01', end: '2026-08-14' })
    await client.employees.service.saveAbsence({ ...span, start: '2026-08-16', end: '2026-10-31' })
    expect(await client.evaluation.list(third)).toHaveLength(1)
    await client.employees.service.saveAbsence({
      ...span,
      kind: 'cltn',
      start: '2026-08-15',
      end: '2026-08-15',
    })
    expect(await client.evaluation.list(third)).toEqual([])
  })
})

describe('(d) a CPNS, and who leaves', () => {
  it('is appraised from the start of duty only', async () => {
    const { application, client, seksi } = await smallOffice()
    const { id: employeeId } = await client.employees.save({
      personal: personal(8, { nip: '199909262026051001', status: 'CPNS', tmtCpns: '2026-05-01' }),
      unit: { unitId: seksi, tmt: '2026-05-01' },
    })
    const { id: skpId } = await client.planning.skp.create({ employeeId, year: 2026 })
    expect(await client.planning.skp.get({ id: skpId })).toMatchObject({ periodStart: '2026-05-01' })
    await client.planning.sheet.save({ id: skpId, revision: 0, content: skpContent([rhk()]) })
    await client.planning.agreement.sign({
      id: skpId,
      revision: 1,
      signedOn: '2026-05-20',
      place: 'Uji',
      sure: true,
    })
    const { message } = await refusalOf(application, () => client.evaluation.begin({ skpId, period: 'tw1' }))
    expect(message).toMatch(/tidak berlaku pada Triwulan I 2026/)
    await client.evaluation.begin({ skpId, period: 'tw2' })
  })

  it('who left is still appraised for the SKP that was signed', async () => {
    const { client, staff, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    const { id } = await signedSkp(client, staff)
    await client.employees.save({ id: staff, personal: personal(3, { legalPosition: 'pensiun' }) })
    expect((await client.evaluation.list(period)).map(({ skpId }) => skpId)).toEqual([id])
    await annual(client, id, ['sesuai', 'sesuai'])
    expect((await client.evaluation.distribution(period)).final.baik).toBe(1)
  })
})

describe('a period that has not ended', () => {
  it('is asked about when it is rated and when it is signed, with both days, and the answer is on record', async () => {
    const { application, client, staff, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    const { id: skpId } = await signedSkp(client, staff)
    const rated = { skpId, period: 'tahunan', revision: null, ratingResult: 'sesuai' } as const
    const asked = await refusalOf(application, () => client.evaluation.rate(rated))
    expect(asked.message).toContain('Apakah periode ini memang sudah dinilai?')
    expect(asked.problems[0]?.message).toMatch(
      /15 Januari 2026 lebih dari sebulan sebelum Tahunan 2026 berakhir \(31 Desember 2026\)/,
    )
    const { evaluationId: id } = await client.evaluation.rate({ ...rated, sure: true })
    const revision = await rate(client, id, 'sesuai', 'sesuai')
    const input = { id, revision, signedOn: '2026-01-15', employeeSignedOn: null, place: 'Uji' }
    const signing = await refusalOf(application, () => client.evaluation.sign(input))
    expect(signing.problems[0]?.message).toMatch(/sebelum Tahunan 2026 berakhir/)
    await client.evaluation.sign({ ...input, sure: true })
    const [entry] = await client.trust.audit({ subjectType: 'evaluation', subjectId: String(id), limit: 1 })
    expect(entry?.after).toContain('lebih dari sebulan sebelum')
  })

  it('is not opened again without a reason', async () => {
    const { application, client, staff, kecamatan } = await smallOffice()
    await achieve(client, kecamatan, 'baik')
    const { id } = await evaluated(client, staff, ['sesuai', 'sesuai'])
    for (const reason of ['', '  ', 'ya'])
      expect(
        (await refusalOf(application, () => client.evaluation.unlock({ id, reason }))).problems[0]?.message,
      ).toBe('Tulis alasan membuka kunci.')
  })
})

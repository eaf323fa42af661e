import { describe, expect, it } from 'vitest'
import type { Period } from '../../../shared/office/period.ts'
import type { FormId } from '../../../shared/documents/forms.ts'
import { readPdf } from '../../documents/pdf-text.ts'
import { type Client, refusalOf, signedSkp, smallOfficeUntil } from '../people.ts'

const april = new Date('2026-04-08T09:00:00')

async function printed(client: Client, form: FormId, period?: Period, unitId?: number) {
  const scope = unitId === undefined ? ({ kind: 'all' } as const) : ({ kind: 'unit', unitId } as const)
  const request = { form, year: 2026, scope, ...(period ? { period } : {}) }
  for await (const event of await client.documents.print(request)) {
    if (event.kind !== 'done') continue
    const file = await client.documents.file({ token: event.token })
    return { ...event, ...(await readPdf(await file.bytes())) }
  }
  throw new Error('nothing was printed')
}

/** An evaluation of the first quarter, rated and, unless it stays a draft, signed. */
async function rated(client: Client, employeeId: number, signs: boolean, received: string | null = null) {
  const { id: skpId } = await signedSkp(client, employeeId)
  const period = 'tw1'
  const { evaluationId: id, revision } = await client.evaluation.rate({
    skpId,
    period,
    revision: null,
    ratingResult: 'sesuai',
    ratingBehaviour: 'sesuai',
  })
  if (signs)
    await client.evaluation.sign({
      id,
      revision,
      signedOn: '2026-04-07',
      employeeSignedOn: received,
      place: 'Uji',
      sure: true,
    })
  return { id, skpId }
}

async function ratedOffice() {
  const office = await smallOfficeUntil(april)
  await office.client.evaluation.setAchievement({
    year: 2026,
    period: 'tw1',
    unitId: office.kecamatan,
    achievement: 'baik',
    reason: '',
    decidedBy: '',
    decidedOn: null,
    sure: true,
  })
  return office
}

describe('rekapitulasi predikat', () => {
  it('counts what is signed, names drafts and who has no SKP, and keeps the names of the signed paper', async () => {
    const { client, camat, kasi, staff } = await ratedOffice()
    await rated(client, staff, true)
    await rated(client, kasi, false)
    const person = await client.employees.get({ id: staff })
    const [post] = person.jabatan
    if (!post) throw new Error('no jabatan')
    await client.employees.saveJabatan({ ...post, employeeId: staff, jabatan: 'Jabatan Sesudahnya' })
    const { packed, fileName } = await printed(client, 'rekap-predikat', 'tw1')
    expect(fileName).toMatch(/^Rekapitulasi Predikat Triwulan I 2026/)
    expect(packed).toContain('Yangdihitung1predikatyangsudahditandatangani,dari3pegawai.1masihdraf.')
    expect(packed).toContain('Belummempunyai')
    expect(packed).not.toContain('JabatanSesudahnya')
    expect((await client.employees.get({ id: camat })).jabatan.length).toBeGreaterThan(0)
  })

  it('of a unit is of its people, and is not printed without a period', async () => {
    const { application, client, staff, camat, seksi } = await ratedOffice()
    await rated(client, staff, true)
    await rated(client, camat, true)
    const { packed } = await printed(client, 'rekap-predikat', 'tw1', seksi)
    expect(packed).toContain('SEKSIUJI')
    expect(packed).toContain('OrangRekaan3')
    expect(packed).not.toContain('OrangRekaan1')
    expect(packed).toContain('dari2pegawai')
    const { message } = await refusalOf(application, () => printed(client, 'rekap-predikat'))
    expect(message).toMatch(/Periode penilaian harus dipilih/)
  })
})

describe('penetapan predikat', () => {
  it('is a draft until the distribution is settled, and again when a predikat changes', async () => {
    const { application, client, staff } = await ratedOffice()
    expect(
      (await refusalOf(application, () => printed(client, 'penetapan-predikat', 'tw1'))).message,
    ).toMatch(/Belum ada predikat yang ditandatangani/)
    const { id } = await rated(client, staff, true)
    expect((await printed(client, 'penetapan-predikat', 'tw1')).packed).toContain('DRAF')
    await client.evaluation.settleDistribution({ year: 2026, period: 'tw1', reason: 'Hanya seorang dinilai' })
    const settled = await printed(client, 'penetapan-predikat', 'tw1')
    expect(settled.packed).not.toContain('DRAF')
    expect(settled.packed).toContain('Alasan:Hanyaseorangdinilai')
    expect(settled.packed).toContain('Ditetapkanpada8April2026.')
    expect(settled.packed).toContain('LAMPIRANPENETAPANPREDIKAT')
    await client.evaluation.unlock({ id, reason: 'Salah ketik' })
    expect(
      (await refusalOf(application, () => printed(client, 'penetapan-predikat', 'tw1'))).message,
    ).toMatch(/Belum ada predikat/)
  })
})

describe('who lacks what', () => {
  it('is told by what is missing, until nothing is', async () => {
    const { application, client, camat, kasi, staff } = await ratedOffice()
    await rated(client, staff, true)
    await rated(client, kasi, false)
    const { packed } = await printed(client, 'daftar-belum', 'tw1')
    const places = [
      'A.BelummempunyaiSKPyangditandatangani(1orang)',
      'OrangRekaan1',
      'B.Sudahdinilai,belumditandatanganipejabatpenilai(1orang)',
      'C.Sudahditandatanganipejabatpenilai,belumditerimadanditandatanganipegawai(1orang)',
    ].map((text) => packed.indexOf(text))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(packed).toContain('3dari3pegawaibelumselesai.')
    await rated(client, camat, true, '2026-04-08')
    expect((await printed(client, 'daftar-belum', 'tw1')).packed).toContain('2dari3pegawaibelumselesai.')
    for (const row of await client.evaluation.list({ year: 2026, period: 'tw1' })) {
      const id = row.evaluationId ?? 0
      if (row.state === 'signed' && row.employeeSignedOn !== null) continue
      if (row.state === 'signed') await client.evaluation.unlock({ id, reason: 'Tanggal terima' })
      const { revision } = await client.evaluation.get({ id })
      await client.evaluation.sign({
        id,
        revision,
        signedOn: '2026-04-07',
        employeeSignedOn: '2026-04-08',
        place: 'Uji',
        sure: true,
      })
    }
    expect((await refusalOf(application, () => printed(client, 'daftar-belum', 'tw1'))).message).toMatch(
      /sudah selesai; tidak ada yang perlu didaftar/,
    )
  })
})

it('rekapitulasi setahun has a column for each period of the year, quarters or months', async () => {
  const { client, staff } = await ratedOffice()
  await rated(client, staff, true)
  const { packed, fileName } = await printed(client, 'rekap-periodik')
  expect(fileName).toMatch(/^Rekapitulasi Predikat Setahun 2026/)
  expect(packed).toContain('TWITWIITWIIITWIVTAHUNAN')
  const monthly = await smallOfficeUntil(april)
  await monthly.client.evaluation.rhythm.choose({ year: 2026, rhythm: 'monthly', sure: true })
  await signedSkp(monthly.client, monthly.staff)
  const months = await printed(monthly.client, 'rekap-periodik')
  expect(months.packed).toContain('JANFEBMARAPRMEIJUNJULAGUSEPOKTNOVDESTAHUNAN')
})

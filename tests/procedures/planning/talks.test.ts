import { openYear } from '../office.ts'
import { describe, expect, it } from 'vitest'
import { auditOf, type Client, refusalOf, signedSkp, smallOffice } from '../people.ts'
import { readPdf } from '../../documents/pdf-text.ts'

const record = {
  heldOn: '2026-01-12',
  place: 'Ruang Rapat',
  number: '',
  present: '',
  clarified: 'Sasaran kecamatan',
  agreed: 'Tiga RHK utama',
  requested: 'Pelatihan kearsipan',
} as const

const draft = async () => {
  const office = await smallOffice()
  const { id: skpId } = await office.client.planning.skp.create({ employeeId: office.staff, year: 2026 })
  return { ...office, skpId }
}

async function printed(client: Client, request: Parameters<Client['documents']['print']>[0]) {
  for await (const event of await client.documents.print(request)) {
    if (event.kind !== 'done') continue
    const file = await client.documents.file({ token: event.token })
    return { ...event, pdf: await readPdf(await file.bytes()) }
  }
  throw new Error('nothing was printed')
}

describe('a record of a planning talk', () => {
  it('is written, changed, removed and brought back, each with an entry in the log', async () => {
    const { application, client, skpId } = await draft()
    let id = 0
    const written = await auditOf(application, async () => {
      id = (await client.planning.talks.save({ ...record, skpId, revision: 0 })).id
      await client.planning.talks.save({ ...record, agreed: 'Empat RHK', skpId, id, revision: 0 })
    })
    expect(written).toEqual(['planning.talks.save', 'planning.talks.save'])
    const [stored] = await client.planning.talks.list({ skpId })
    expect(stored).toMatchObject({ ...record, agreed: 'Empat RHK', id, revision: 1 })
    const removed = await auditOf(application, () => client.planning.talks.remove({ id, revision: 1 }))
    expect(removed).toEqual(['planning.talks.remove'])
    expect(await client.planning.talks.list({ skpId })).toEqual([])
    await client.planning.talks.save({ ...record, skpId, revision: 0 })
    expect(await client.planning.talks.list({ skpId })).toMatchObject([record])
  })

  it('comes in the order of the days', async () => {
    const { client, skpId } = await draft()
    for (const heldOn of ['2026-06-01', '2025-11-20', '2026-01-12'])
      await client.planning.talks.save({ ...record, heldOn, sure: true, skpId, revision: 0 })
    const days = (await client.planning.talks.list({ skpId })).map(({ heldOn }) => heldOn)
    expect(days).toEqual(['2025-11-20', '2026-01-12', '2026-06-01'])
  })

  it('is refused outside October before the year and the end of the SKP', async () => {
    const { application, client, skpId } = await draft()
    for (const heldOn of ['2025-09-30', '2027-01-01']) {
      const { message, problems } = await refusalOf(application, () =>
        client.planning.talks.save({ ...record, heldOn, sure: true, skpId, revision: 0 }),
      )
      expect(message).toContain('1 Oktober 2025 dan 31 Desember 2026')
      expect(problems[0]?.field).toBe('Tanggal')
    }
  })

  it('is not overwritten by a page that shows a former state', async () => {
    const { application, client, skpId } = await draft()
    const { id } = await client.planning.talks.save({ ...record, skpId, revision: 0 })
    await client.planning.talks.save({ ...record, skpId, id, revision: 0 })
    const old = { id, revision: 0 }
    await refusalOf(application, () => client.planning.talks.save({ ...record, skpId, ...old }))
    await refusalOf(application, () => client.planning.talks.remove(old))
  })

  it('can also be written when the SKP is signed', async () => {
    const { client, staff } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    await client.planning.talks.save({ ...record, sure: true, heldOn: '2026-07-06', skpId, revision: 0 })
    expect(await client.planning.talks.list({ skpId })).toHaveLength(1)
  })

  it('keeps the opening of a year from being undone over it', async () => {
    const { application, client, staff } = await smallOffice()
    const { ids } = await openYear(client, { year: 2026, employeeIds: [staff], copyLastYear: false })
    await client.planning.talks.save({ ...record, skpId: ids[0] ?? 0, revision: 0 })
    await refusalOf(application, () => client.planning.year.undoOpen({ ids }))
  })
})

describe('berita acara dialog kinerja', () => {
  const form = 'berita-acara-dialog' as const

  it('is printed for one talk, for all talks of an SKP, or for the last of each', async () => {
    const { client, skpId, kasi } = await draft()
    const other = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
    const ids: number[] = []
    for (const [of, heldOn] of [
      [skpId, '2026-01-12'],
      [skpId, '2026-07-06'],
      [other.id, '2026-02-03'],
    ] as const)
      ids.push(
        (await client.planning.talks.save({ ...record, heldOn, sure: true, skpId: of, revision: 0 })).id,
      )
    const all = { form, year: 2026, scope: { kind: 'all' } } as const
    expect(await client.documents.count(all)).toMatchObject({ forms: 3 })
    expect(await client.documents.count({ ...all, talks: 'last' })).toMatchObject({ forms: 2 })
    const own = { form, year: 2026, scope: { kind: 'skp' as const, ids: [skpId] } }
    expect((await printed(client, own)).pdf.pages).toHaveLength(2)
    const last = await printed(client, { ...own, talks: 'last' })
    expect(last.pdf.packed).toContain('Senintanggalenam')
    const one = await printed(client, { ...all, scope: { kind: 'talks', ids: ids.slice(0, 1) } })
    expect(one.pdf.packed).toContain('Senintanggalduabelas')
    expect(one.fileName).toBe('Berita Acara Dialog Kinerja 2026 - Orang Rekaan 3.pdf')
    expect(one.remarks).toEqual([])
  })

  it('is refused where no talk was recorded', async () => {
    const { application, client, skpId } = await draft()
    const { message } = await refusalOf(application, () =>
      printed(client, { form, year: 2026, scope: { kind: 'skp', ids: [skpId] } }),
    )
    expect(message).toContain('Belum ada catatan dialog')
  })

  it('names people as of the day of the talk while the SKP is a draft, as signed afterwards', async () => {
    const { client, staff, kasi } = await smallOffice()
    const { id: skpId } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const jabatan = { jenis: 'pelaksana', jenjang: null, eselon: null } as const
    await client.employees.saveJabatan({
      ...jabatan,
      employeeId: staff,
      jabatan: 'Pengelola Arsip',
      tmt: '2026-06-01',
    })
    const text = async (of: number, heldOn: string) => {
      const { id } = await client.planning.talks.save({
        ...record,
        heldOn,
        sure: true,
        skpId: of,
        revision: 0,
      })
      return (await printed(client, { form, year: 2026, scope: { kind: 'talks', ids: [id] } })).pdf.packed
    }
    expect(await text(skpId, '2026-01-12')).toContain('PengadministrasiUmum')
    expect(await text(skpId, '2026-07-06')).toContain('PengelolaArsip')
    const signed = await signedSkp(client, kasi)
    await client.employees.saveJabatan({
      ...jabatan,
      jenis: 'pengawas',
      employeeId: kasi,
      jabatan: 'Kepala Seksi Lain',
      tmt: '2026-06-01',
    })
    expect(await text(signed.id, '2026-07-06')).toContain('KepalaSeksiUji')
  })
})

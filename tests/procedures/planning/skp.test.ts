import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { iki, rhk, skpContent } from '../../skp-content.ts'
import { auditOf, dump, personal, refusalOf, signedSkp, smallOffice } from '../people.ts'

/** Rows by their id, as the log keeps them. */
const changes = z.record(z.string(), z.object({ text: z.string().optional() }))

const wholeYear = { periodStart: '2026-01-01', periodEnd: '2026-12-31' }

describe('a new SKP', () => {
  it('is for the whole year, with appraisers out of the unit tree and the place of the office', async () => {
    const { client, staff, kasi, camat, sekda } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    expect(await client.planning.skp.get({ id })).toMatchObject({
      ...wholeYear,
      state: 'draft',
      kind: 'pelaksana',
      approach: 'kuantitatif',
      appraiser: { employeeId: kasi },
      superior: { employeeId: camat },
      place: 'Uji',
      signedOn: null,
      content: { rhk: [], expectations: ['', '', '', '', '', '', ''] },
    })
    const head = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
    expect(await client.planning.skp.get(head)).toMatchObject({
      kind: 'ja-jf',
      appraiser: { employeeId: camat },
      superior: { officialId: sekda },
    })
    const top = await client.planning.skp.create({ employeeId: camat, year: 2026 })
    const detail = await client.planning.skp.get(top)
    expect(detail).toMatchObject({ appraiser: { officialId: sekda }, superior: null })
    expect(detail.appraiserParty).toMatchObject({ name: 'Rahma Fiktif, S.H.', jabatan: 'Sekretaris Daerah' })
  })

  it('has the form of the kind of jabatan that was recorded, whatever its name sounds like', async () => {
    const { client, kasi } = await smallOffice()
    const { jabatan } = await client.employees.get({ id: kasi })
    const entry = jabatan[0]
    if (!entry) throw new Error('no jabatan')
    // A head of an independent unit whose name says nothing of it, corrected by the clerk.
    await client.employees.saveJabatan({
      ...entry,
      employeeId: kasi,
      jabatan: 'Pengelola Layanan',
      jenis: 'jpt',
    })
    const { id } = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
    expect((await client.planning.skp.get({ id })).kind).toBe('jpt')
  })

  it('begins and ends where it is told to within the year', async () => {
    const { client, staff } = await smallOffice()
    const half = { periodStart: '2026-07-01', periodEnd: '2026-12-31' }
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026, ...half })
    expect(await client.planning.skp.get({ id })).toMatchObject(half)
  })

  it('is refused outside its year, and backwards', async () => {
    const { application, client, staff } = await smallOffice()
    for (const period of [
      { periodStart: '2025-12-31', periodEnd: '2026-12-31' },
      { periodStart: '2026-01-01', periodEnd: '2027-01-01' },
      { periodStart: '2026-06-02', periodEnd: '2026-06-01' },
    ]) {
      const { message, problems } = await refusalOf(application, () =>
        client.planning.skp.create({ employeeId: staff, year: 2026, ...period }),
      )
      expect(message).toMatch(/dalam tahun 2026/)
      expect(problems[0]?.field).toBe('Periode')
    }
  })

  it('is refused when it shares a day with another of the same person, and not when it follows', async () => {
    const { application, client, staff, kasi } = await smallOffice()
    const first = { periodStart: '2026-01-01', periodEnd: '2026-06-30' }
    const second = { periodStart: '2026-07-01', periodEnd: '2026-12-31' }
    await client.planning.skp.create({ employeeId: staff, year: 2026, ...first })
    const { message } = await refusalOf(application, () =>
      client.planning.skp.create({ employeeId: staff, year: 2026, ...second, periodStart: '2026-06-30' }),
    )
    expect(message).toMatch(/1 Januari 2026 sampai 30 Juni 2026/)
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026, ...second })
    await client.planning.skp.create({ employeeId: kasi, year: 2026 })
    const { revision, ...header } = await client.planning.skp.get({ id })
    const moved = await refusalOf(application, () =>
      client.planning.skp.saveHeader({ ...header, id, revision, periodStart: '2026-06-01' }),
    )
    expect(moved.message).toMatch(/sudah mempunyai SKP/)
  })

  it('is refused for somebody who does not exist', async () => {
    const { application, client } = await smallOffice()
    const { message } = await refusalOf(application, () =>
      client.planning.skp.create({ employeeId: 999, year: 2026 }),
    )
    expect(message).toMatch(/tidak ada lagi/)
  })
})

describe('the head of an SKP', () => {
  it('refuses that somebody appraises himself, or is the superior of the own appraiser', async () => {
    const { application, client, staff, kasi } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const { revision, ...header } = await client.planning.skp.get({ id })
    const self = { employeeId: staff }
    for (const [people, field] of [
      [{ appraiser: self, superior: null }, 'Pejabat penilai'],
      [{ appraiser: { employeeId: kasi }, superior: self }, 'Atasan pejabat penilai'],
    ] as const) {
      const { problems } = await refusalOf(application, () =>
        client.planning.skp.saveHeader({ ...header, ...people, id, revision }),
      )
      expect(problems[0]?.field).toBe(field)
    }
  })

  it('refuses an appraiser who does not exist', async () => {
    const { application, client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const { revision, ...header } = await client.planning.skp.get({ id })
    for (const appraiser of [{ employeeId: 999 }, { officialId: 999 }]) {
      const { message } = await refusalOf(application, () =>
        client.planning.skp.saveHeader({ ...header, appraiser, id, revision }),
      )
      expect(message).toMatch(/tidak ada lagi/)
    }
  })

  it('can name an official from outside', async () => {
    const { client, staff, sekda } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const { revision, ...header } = await client.planning.skp.get({ id })
    const appraiser = { officialId: sekda }
    const saved = await client.planning.skp.saveHeader({ ...header, appraiser, superior: null, id, revision })
    expect(await client.planning.skp.get({ id })).toMatchObject({
      appraiser,
      superior: null,
      revision: saved.revision,
      appraiserParty: { name: 'Rahma Fiktif, S.H.', pangkat: 'Pembina Utama Madya, IV/d' },
    })
  })
})

describe('the content of an SKP', () => {
  it('comes back as it was saved, rows in their order', async () => {
    const { client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const rows = [
      rhk({ text: 'Satu', indicators: [iki({ target: '80-90 %', targetMin: 80, targetMax: 90 }), iki()] }),
      rhk({ text: 'Dua\nbaris kedua', superiorText: 'RHK pimpinan', assignedBy: '' }),
      rhk({ text: 'Tiga', kind: 'tambahan', assignedBy: 'Camat' }),
    ]
    const content = skpContent(rows, ['a', '', 'c', '', '', '', 'g'])
    const { revision } = await client.planning.sheet.save({ id, revision: 0, content })
    expect((await client.planning.skp.get({ id })).content).toEqual(content)
    const turned = { ...content, rhk: rows.toReversed() }
    await client.planning.sheet.save({ id, revision, content: turned })
    expect((await client.planning.skp.get({ id })).content).toEqual(turned)
  })

  it('is written row by row: only what changed is touched and logged', async () => {
    const { application, client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const [kept, changed, gone] = [rhk({ text: 'Tetap' }), rhk({ text: 'Lama' }), rhk({ text: 'Pergi' })]
    await client.planning.sheet.save({ id, revision: 0, content: skpContent([kept, changed, gone]) })
    const added = rhk({ text: 'Tambah' })
    const next = skpContent([kept, { ...changed, text: 'Baru' }, added])
    await client.planning.sheet.save({ id, revision: 1, content: next })
    const [entry] = await client.trust.audit({ limit: 1 })
    const before = changes.parse(JSON.parse(entry?.before ?? '{}'))
    const after = changes.parse(JSON.parse(entry?.after ?? '{}'))
    expect(before[changed.id]?.text).toBe('Lama')
    expect(after[changed.id]?.text).toBe('Baru')
    expect(before[gone.id]?.text).toBe('Pergi')
    expect(after[added.id]?.text).toBe('Tambah')
    expect({ ...before, ...after }).not.toHaveProperty(kept.id)
    expect(application.file.raw.prepare('SELECT count(*) FROM iki').pluck().get()).toBe(3)
  })

  it('saved again without a change leaves neither a revision nor an entry', async () => {
    const { application, client, staff } = await smallOffice()
    const { id, content } = await (async () => {
      const made = await client.planning.skp.create({ employeeId: staff, year: 2026 })
      const rows = skpContent([rhk()])
      await client.planning.sheet.save({ id: made.id, revision: 0, content: rows })
      return { id: made.id, content: rows }
    })()
    const before = dump(application)
    expect(await client.planning.sheet.save({ id, revision: 1, content })).toMatchObject({ revision: 1 })
    expect(dump(application)).toEqual(before)
  })

  it('refuses what was made on a state that somebody has overtaken', async () => {
    const { application, client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    await client.planning.sheet.save({ id, revision: 0, content: skpContent([rhk()]) })
    const { message } = await refusalOf(application, () =>
      client.planning.sheet.save({ id, revision: 0, content: skpContent([rhk({ text: 'Terlambat' })]) }),
    )
    expect(message).toMatch(/jendela lain/)
    const { revision: _, ...header } = await client.planning.skp.get({ id })
    await refusalOf(application, () => client.planning.skp.saveHeader({ ...header, id, revision: 0 }))
    await refusalOf(application, () =>
      client.planning.agreement.sign({ id, revision: 0, signedOn: '2026-01-20', place: 'Uji', sure: true }),
    )
  })

  it('refuses rows that belong to the SKP of somebody else', async () => {
    const { application, client, staff, kasi } = await smallOffice()
    const mine = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const theirs = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
    const content = skpContent([rhk()])
    await client.planning.sheet.save({ ...theirs, revision: 0, content })
    for (const taken of [content, skpContent([rhk({ indicators: content.rhk[0]?.indicators ?? [] })])]) {
      const { message } = await refusalOf(application, () =>
        client.planning.sheet.save({ ...mine, revision: 0, content: taken }),
      )
      expect(message).toMatch(/SKP lain/)
    }
  })

  it("can serve an RHK of the superior's SKP, and refuses one that does not exist", async () => {
    const { application, client, staff, kasi } = await smallOffice()
    const superior = await signedSkp(client, kasi)
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const [choice] = await client.planning.sheet.superiorRhk({ id })
    expect(choice).toEqual({
      id: superior.content.rhk[0]?.id,
      number: 1,
      text: superior.content.rhk[0]?.text,
      from: null,
    })
    const serving = skpContent([rhk({ superiorRhkId: choice?.id ?? null, superiorText: choice?.text ?? '' })])
    await client.planning.sheet.save({ id, revision: 0, content: serving })
    expect((await client.planning.skp.get({ id })).content).toEqual(serving)
    const { message } = await refusalOf(application, () =>
      client.planning.sheet.save({
        id,
        revision: 1,
        content: skpContent([rhk({ superiorRhkId: randomUUID() })]),
      }),
    )
    expect(message).toMatch(/RHK pimpinan/)
  })

  it('of 60 RHK with 3 indicators each is kept whole', async () => {
    const { client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const content = skpContent(
      Array.from({ length: 60 }, (_, n) => rhk({ text: `RHK ${n}`, indicators: [iki(), iki(), iki()] })),
    )
    await client.planning.sheet.save({ id, revision: 0, content })
    expect((await client.planning.skp.get({ id })).content).toEqual(content)
  })
})

describe('signing', () => {
  it('is refused while something is missing, with everything that is missing', async () => {
    const { application, client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const { revision, ...header } = await client.planning.skp.get({ id })
    await client.planning.skp.saveHeader({ ...header, id, revision, appraiser: null, superior: null })
    const { message, problems } = await refusalOf(application, () =>
      client.planning.agreement.sign({ id, revision: 1, signedOn: '2026-01-20', place: 'Uji', sure: true }),
    )
    expect(message).toMatch(/2 hal perlu dilengkapi/)
    expect(problems.map(({ field }) => field)).toEqual(['Pejabat penilai', 'RHK utama'])
  })

  it('35: freezes people, jabatan, pangkat and units: what changes later does not change the signed SKP', async () => {
    const { client, staff, kasi, seksi } = await smallOffice()
    const { id } = await signedSkp(client, staff)
    const signed = await client.planning.skp.get({ id })
    expect(signed).toMatchObject({
      state: 'agreed',
      signedOn: '2026-01-20',
      employee: {
        name: 'Orang Rekaan 3',
        pangkat: 'Pengatur, II/c',
        jabatan: 'Pengadministrasi Umum',
        unit: 'Seksi Uji',
      },
      appraiserParty: { name: 'Orang Rekaan 2', pangkat: 'Penata Tingkat I, III/d' },
    })

    // All of it dated before the signing, as a correction that comes late.
    const tmt = '2026-01-02'
    await client.employees.save({ id: staff, personal: personal(3, { name: 'Nama Baru' }) })
    await client.employees.savePangkat({ employeeId: staff, golongan: 'II/d', tmt })
    const jabatan = { jabatan: 'Arsiparis', jenis: 'jf-keterampilan', jenjang: null, eselon: null } as const
    await client.employees.saveJabatan({ employeeId: staff, ...jabatan, tmt })
    await client.employees.save({ id: kasi, personal: personal(2, { name: 'Penilai Baru' }) })
    const unit = (await client.employees.units.list()).find((candidate) => candidate.id === seksi)
    if (unit) await client.employees.units.save({ ...unit, name: 'Seksi Berganti Nama' })

    const later = await client.planning.skp.get({ id })
    expect(later.employee).toEqual(signed.employee)
    expect(later.appraiserParty).toEqual(signed.appraiserParty)
    expect(later.content).toEqual(signed.content)

    // A draft, which nobody signed, tells what holds now.
    const draft = await client.planning.skp.create({ employeeId: staff, year: 2027 })
    expect((await client.planning.skp.get(draft)).employee).toMatchObject({
      name: 'Nama Baru',
      jabatan: 'Arsiparis',
      pangkat: 'Pengatur Tingkat I, II/d',
      unit: 'Seksi Berganti Nama',
    })
  })

  it('names pangkat and jabatan as they held on the day of signing', async () => {
    const { client, staff } = await smallOffice()
    await client.employees.savePangkat({ employeeId: staff, golongan: 'II/d', tmt: '2026-04-01' })
    const { id } = await signedSkp(client, staff)
    expect((await client.planning.skp.get({ id })).employee.pangkat).toBe('Pengatur, II/c')
  })

  it('36: locks: nothing can be edited, removed or signed again', async () => {
    const { application, client, staff } = await smallOffice()
    const { id, content } = await signedSkp(client, staff)
    const { revision, ...header } = await client.planning.skp.get({ id })
    for (const act of [
      () => client.planning.sheet.save({ id, revision, content }),
      () => client.planning.skp.saveHeader({ ...header, id, revision }),
      () =>
        client.planning.agreement.sign({ id, revision, signedOn: '2026-01-21', place: 'Uji', sure: true }),
      () => client.planning.year.removeDrafts({ ids: [id] }),
    ])
      expect((await refusalOf(application, act)).message).toMatch(/terkunci|ditandatangani/)
  })
})

describe('reopening', () => {
  it('asks for a reason, which lands in the audit log, and gives back a draft', async () => {
    const { application, client, staff } = await smallOffice()
    const { id } = await signedSkp(client, staff)
    await refusalOf(application, () => client.planning.agreement.reopen({ id, reason: ' ' }))
    await client.planning.agreement.reopen({ id, reason: 'Target salah ketik' })
    expect(await client.planning.skp.get({ id })).toMatchObject({ state: 'draft', signedOn: null })
    const [entry] = await client.trust.audit({ subjectType: 'skp', subjectId: String(id), limit: 1 })
    expect(entry).toMatchObject({ action: 'planning.agreement.reopen', reason: 'Target salah ketik' })
  })

  it('is refused for a draft, which is open anyway', async () => {
    const { application, client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    await refusalOf(application, () => client.planning.agreement.reopen({ id, reason: 'Ingin mengubah' }))
  })
})

describe('the list of the year', () => {
  it('has everybody in service, with an SKP or without, and who left only with one', async () => {
    const { client, staff, kasi, camat } = await smallOffice()
    await signedSkp(client, staff)
    await client.employees.save({ id: staff, personal: personal(3, { legalPosition: 'pensiun' }) })
    await client.employees.save({ id: kasi, personal: personal(2, { legalPosition: 'pindah' }) })
    const rows = await client.planning.skp.list({ year: 2026 })
    expect(rows.map(({ employeeId, state }) => [employeeId, state])).toEqual([
      [camat, null],
      [staff, 'agreed'],
    ])
    expect((await client.planning.skp.list({ year: 2025 })).map(({ employeeId }) => employeeId)).toEqual([
      camat,
    ])
  })

  it('of one person has nobody else, with an SKP or without', async () => {
    const { client, staff, kasi } = await smallOffice()
    const { id } = await signedSkp(client, staff)
    const of = async (employeeId: number) =>
      (await client.planning.skp.list({ year: 2026, employeeId })).map((row) => [row.employeeId, row.skpId])
    expect(await of(staff)).toEqual([[staff, id]])
    expect(await of(kasi)).toEqual([[kasi, null]])
    expect(await of(999)).toEqual([])
    const [own] = await client.planning.skp.list({ year: 2026, employeeId: staff })
    const alike = await client.planning.skp.list({ year: 2026, jabatan: own?.jabatan ?? '' })
    expect(alike.map(({ employeeId }) => employeeId)).toEqual([staff])
    expect(await client.planning.skp.list({ year: 2026, jabatan: 'Tidak ada' })).toEqual([])
    const evaluated = { year: 2026, period: 'tw1' } as const
    expect(
      (await client.evaluation.list({ ...evaluated, employeeId: staff })).map(({ skpId }) => skpId),
    ).toEqual([id])
    expect(await client.evaluation.list({ ...evaluated, employeeId: kasi })).toEqual([])
  })
})

it('every change leaves just its own entry, and the chain stays whole', async () => {
  const { application, client, staff } = await smallOffice()
  let id = 0
  const content = skpContent([rhk()])
  const steps: [string, () => Promise<unknown>][] = [
    [
      'planning.skp.create',
      async () => ({ id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })),
    ],
    ['planning.sheet.save', () => client.planning.sheet.save({ id, revision: 0, content })],
    [
      'planning.skp.saveHeader',
      async () =>
        client.planning.skp.saveHeader({ ...(await client.planning.skp.get({ id })), place: 'Kota Uji' }),
    ],
    [
      'planning.agreement.sign',
      () =>
        client.planning.agreement.sign({ id, revision: 2, signedOn: '2026-01-20', place: 'Uji', sure: true }),
    ],
    ['planning.agreement.reopen', () => client.planning.agreement.reopen({ id, reason: 'Salah tanggal' })],
  ]
  for (const [action, act] of steps) expect(await auditOf(application, act)).toEqual([action])
  const { id: draft } = await client.planning.skp.create({ employeeId: staff, year: 2027 })
  expect(await auditOf(application, () => client.planning.year.removeDrafts({ ids: [draft] }))).toEqual([
    'planning.year.removeDrafts',
  ])
  expect(await client.planning.skp.list({ year: 2027 })).not.toContainEqual(
    expect.objectContaining({ skpId: draft }),
  )
  expect((await client.trust.check()).sound).toBe(true)
})

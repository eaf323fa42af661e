import { openYear } from '../office.ts'
import { expect, test } from 'vitest'
import { buildCascade } from '../../../shared/planning/cascade/cascade.ts'
import { matrixOf } from '../../../shared/planning/cascade/matrix.ts'
import type { TeamInput } from '../../../shared/planning/teams/contract.ts'
import { packed, readPdf } from '../../documents/pdf-text.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { auditOf, personal, refusalOf, smallOffice, unitInput } from '../people.ts'

/** The small office, and somebody of another unit with a draft of 2026; the Kasi's draft has one RHK. */
async function office() {
  const small = await smallOffice()
  const { client, kecamatan, kasi, camat, staff } = small
  const { id: other } = await client.employees.units.save({
    ...unitInput,
    name: 'Seksi Lain',
    parentId: kecamatan,
  })
  const { id: guest } = await client.employees.save({
    personal: personal(4),
    unit: { unitId: other, tmt: '2020-01-02' },
  })
  const begin = async (employeeId: number) =>
    (await client.planning.skp.create({ employeeId, year: 2026 })).id
  const kasiSkp = await begin(kasi)
  const guestSkp = await begin(guest)
  const own = rhk({ text: 'Terlaksananya loket keliling' })
  await client.planning.sheet.save({ id: kasiSkp, revision: 0, content: skpContent([own]) })
  const team = (some: Partial<TeamInput> = {}): TeamInput & { year: number } => ({
    year: 2026,
    kind: 'tim',
    name: 'Tim Loket Keliling',
    unitId: small.seksi,
    leaderId: kasi,
    members: [
      { employeeId: guest, role: 'Petugas data' },
      { employeeId: staff, role: '' },
    ],
    startDate: '2026-02-01',
    endDate: '2026-11-30',
    decree: 'Keputusan Camat Uji Nomor 3 Tahun 2026',
    results: ['Terlayaninya tiga kelurahan', 'Tersusunnya laporan'],
    ...some,
  })
  return { ...small, other, guest, kasiSkp, guestSkp, begin, headRhk: own.id, team, camat }
}

test('a team is kept whole, changed as a whole, and every step is in the log', async () => {
  const { client, application, team, guest, staff, kasi } = await office()
  let id = 0
  expect(
    await auditOf(application, async () => {
      id = (await client.planning.teams.save(team())).id
    }),
  ).toEqual(['planning.teams.save'])
  expect(await client.planning.teams.list({ year: 2026 })).toMatchObject([
    {
      id,
      ...team(),
      unitName: 'Seksi Uji',
      headId: kasi,
      leaderName: 'Orang Rekaan 2',
      members: [
        { employeeId: staff, fullName: 'Orang Rekaan 3', unitName: 'Seksi Uji', role: '' },
        { employeeId: guest, fullName: 'Orang Rekaan 4', unitName: 'Seksi Lain', role: 'Petugas data' },
      ],
    },
  ])
  const changed = team({
    kind: 'proyek',
    name: 'Proyek Loket',
    unitId: null,
    leaderId: null,
    members: [{ employeeId: staff, role: 'Sekretaris' }],
    results: ['Tersusunnya laporan'],
  })
  await client.planning.teams.save({ ...changed, id })
  expect(await client.planning.teams.list({ year: 2026 })).toMatchObject([{ id, ...changed, headId: null }])
  expect(await client.planning.teams.list({ year: 2025 })).toEqual([])
  expect((await client.trust.check()).sound).toBe(true)
})

test('a removed team comes back by being saved again', async () => {
  const { client, application, team } = await office()
  const { id } = await client.planning.teams.save(team())
  const [before] = await client.planning.teams.list({ year: 2026 })
  expect(await auditOf(application, () => client.planning.teams.remove({ id }))).toEqual([
    'planning.teams.remove',
  ])
  expect(await client.planning.teams.list({ year: 2026 })).toEqual([])
  const again = await client.planning.teams.save(team())
  expect(await client.planning.teams.list({ year: 2026 })).toEqual([{ ...before, id: again.id }])
  const { message } = await refusalOf(application, () => client.planning.teams.remove({ id }))
  expect(message).toContain('tidak ada lagi')
})

test('one person may work in several teams', async () => {
  const { client, team } = await office()
  await client.planning.teams.save(team())
  await client.planning.teams.save(team({ name: 'Tim Arsip' }))
  const teams = await client.planning.teams.list({ year: 2026 })
  expect(teams.map(({ name, members }) => [name, members.length])).toEqual([
    ['Tim Arsip', 2],
    ['Tim Loket Keliling', 2],
  ])
})

test('what cannot be a team is refused in words, and nothing is written', async () => {
  const { client, application, team, kasi, guest } = await office()
  const told = async (some: Partial<TeamInput>) => {
    const { message, problems } = await refusalOf(application, () => client.planning.teams.save(team(some)))
    return [message, ...problems.map(({ field, message: why }) => `${field}: ${why}`)].join(' | ')
  }
  const member = (employeeId: number) => ({ employeeId, role: '' })
  expect(await told({ members: [member(kasi)] })).toContain('Anggota: Orang Rekaan 2 adalah ketua')
  expect(await told({ members: [member(guest), member(guest)] })).toContain(
    'Anggota: Orang Rekaan 4 tertulis dua kali',
  )
  expect(await told({ startDate: '2025-12-31' })).toContain('Mulai: 31 Desember 2025 di luar tahun 2026')
  expect(await told({ endDate: '2027-01-01' })).toContain('Sampai: 1 Januari 2027 di luar tahun 2026')
  expect(await told({ startDate: '2026-05-02', endDate: '2026-05-01' })).toContain(
    'Sampai: Tanggal akhir mendahului tanggal mulai',
  )
  expect(await told({ name: '  ' })).toContain('Nama: Nama tim harus diisi.')
  expect(await told({ leaderId: 9999 })).toContain('orang dalam tim ini yang tidak ada lagi')
  expect(await told({ members: [member(9999)] })).toContain('orang dalam tim ini yang tidak ada lagi')
  expect(await told({ unitId: 9999 })).toContain('Unit itu tidak ada lagi')
  expect(await client.planning.teams.list({ year: 2026 })).toEqual([])
})

test("a role in a team is the member's RHK, linked to the team leader's, and can be chosen in the SKP", async () => {
  const { client, team, guest, guestSkp, kasiSkp, headRhk } = await office()
  expect(await client.planning.sheet.superiorRhk({ id: guestSkp })).toEqual([])
  await client.planning.teams.save(team())
  expect(await client.planning.sheet.superiorRhk({ id: guestSkp })).toEqual([
    {
      id: headRhk,
      number: 1,
      text: 'Terlaksananya loket keliling',
      from: 'Ketua Tim Loket Keliling: Orang Rekaan 2',
    },
  ])
  const {
    rhkIds: [roleId],
  } = await client.planning.cascade.handDown({
    year: 2026,
    from: { rhkId: headRhk },
    to: [{ employeeId: guest, skpId: guestSkp, text: 'Tersedianya data pengunjung' }],
  })
  const { content, revision, appraiser } = await client.planning.skp.get({ id: guestSkp })
  expect(content.rhk).toMatchObject([{ id: roleId, superiorRhkId: headRhk }])
  expect(appraiser).not.toMatchObject({
    employeeId: (await client.planning.skp.get({ id: kasiSkp })).employeeId,
  })
  // Written in further on the member's own page, it stays where it hangs.
  const indicators = rhk().indicators
  await client.planning.sheet.save({
    id: guestSkp,
    revision,
    content: { ...content, rhk: content.rhk.map((row) => ({ ...row, indicators })) },
  })
  const cascade = await client.planning.cascade.get({ year: 2026 })
  const [row] = matrixOf(cascade, kasiSkp)?.rows ?? []
  expect(row).toMatchObject({ person: { employeeId: guest }, fromUnit: 'Seksi Lain' })
  expect(row?.cells[0]?.map(({ id }) => id)).toEqual([roleId])
  const below = buildCascade(cascade).loose.find((node) => node.rhk.id === headRhk)
  expect(below?.children.map((node) => node.rhk.id)).toEqual([roleId])
})

test("an appraiser's RHK stand first and are not named twice when the appraiser leads the team", async () => {
  const { client, team, staff, begin, headRhk } = await office()
  const staffSkp = await begin(staff)
  await client.planning.teams.save(team())
  expect(await client.planning.sheet.superiorRhk({ id: staffSkp })).toMatchObject([
    { id: headRhk, from: null },
  ])
})

test('through a team nobody comes to stand below their own result', async () => {
  const { client, application, team, guest, guestSkp, kasi, kasiSkp, headRhk } = await office()
  await client.planning.teams.save(team())
  const { rhkIds } = await client.planning.cascade.handDown({
    year: 2026,
    from: { rhkId: headRhk },
    to: [{ employeeId: guest, text: 'Tersedianya data pengunjung' }],
  })
  await client.planning.teams.save(
    team({ name: 'Tim Data', leaderId: guest, members: [{ employeeId: kasi, role: '' }] }),
  )
  const [roleId = ''] = rhkIds
  expect((await client.planning.sheet.superiorRhk({ id: kasiSkp })).map(({ id }) => id)).toContain(roleId)
  const back = await refusalOf(application, () =>
    client.planning.cascade.handDown({
      year: 2026,
      from: { rhkId: roleId },
      to: [{ employeeId: kasi, text: 'Tertatanya data' }],
    }),
  )
  expect(back.message).toContain('sudah mendukung RHK lain dari Orang Rekaan 2')
  const { content, revision } = await client.planning.skp.get({ id: kasiSkp })
  const circle = { ...content, rhk: content.rhk.map((row) => ({ ...row, superiorRhkId: roleId })) }
  const saved = await refusalOf(application, () =>
    client.planning.sheet.save({ id: kasiSkp, revision, content: circle }),
  )
  expect(saved.message).toContain('tidak dapat mendukung dirinya sendiri')
  expect((await client.planning.skp.get({ id: guestSkp })).content.rhk).toHaveLength(1)
})

test('a role lands in the SKP that was meant, not in one of somebody else', async () => {
  const { client, application, guest, kasiSkp, headRhk } = await office()
  const { message } = await refusalOf(application, () =>
    client.planning.cascade.handDown({
      year: 2026,
      from: { rhkId: headRhk },
      to: [{ employeeId: guest, skpId: kasiSkp, text: 'Tersedianya data' }],
    }),
  )
  expect(message).toContain('Orang Rekaan 4 belum mempunyai SKP 2026')
})

test('who leads or works in a team, and its unit, cannot be removed while the team stands', async () => {
  const { client, application, team } = await office()
  const { id: only } = await client.employees.save({ personal: personal(5) })
  const { id: unitId } = await client.employees.units.save({ ...unitInput, name: 'Unit Tim' })
  const { id } = await client.planning.teams.save(
    team({ leaderId: null, unitId, members: [{ employeeId: only, role: '' }] }),
  )
  const person = await refusalOf(application, () => client.employees.remove({ id: only }))
  expect(person.message).toContain('ikut sebuah tim')
  const unit = await refusalOf(application, () => client.employees.units.remove({ id: unitId }))
  expect(unit.message).toContain('tim, jadi tidak dapat dihapus')
  await client.planning.teams.remove({ id })
  await client.employees.remove({ id: only })
  await client.employees.units.remove({ id: unitId })
})

test('a matrix that stands below another one is its leader’s own too, with the people of other units in it', async () => {
  const { client, team, guest, camat, kasi, kasiSkp, begin, seksi, headRhk } = await office()
  const camatSkp = await begin(camat)
  const top = rhk({ text: 'Meningkatnya kepuasan warga' })
  await client.planning.sheet.save({ id: camatSkp, revision: 0, content: skpContent([top]) })
  await client.planning.teams.save(team())
  const role = 'Tersedianya data pengunjung'
  await client.planning.cascade.handDown({
    year: 2026,
    from: { rhkId: headRhk },
    to: [{ employeeId: guest, text: role }],
  })
  const request = { form: 'matriks-peran-hasil', year: 2026 } as const
  const count = async (scope: Parameters<typeof client.documents.count>[0]['scope']) =>
    (await client.documents.count({ ...request, scope })).forms
  expect(await count({ kind: 'all' })).toBe(2)
  expect(await count({ kind: 'unit', unitId: seksi })).toBe(1)
  expect(await count({ kind: 'employees', ids: [camat, kasi] })).toBe(2)
  expect(await count({ kind: 'skp', ids: [kasiSkp] })).toBe(1)
  expect(await count({ kind: 'employees', ids: [guest] })).toBe(0)
  let text = ''
  for await (const event of await client.documents.print({ ...request, scope: { kind: 'all' } }))
    if (event.kind !== 'progress') {
      const file = await client.documents.file({ token: event.token })
      text = (await readPdf(new Uint8Array(await file.arrayBuffer()))).packed
    }
  for (const words of [
    'TINGKAT 1: HASIL KERJA Orang Rekaan 1 (Camat)',
    'TINGKAT 2: HASIL KERJA Orang Rekaan 2 (Kepala Seksi Uji), Ketua Tim Loket Keliling',
    'Unit kerja: Seksi Lain',
    role,
  ])
    expect(text).toContain(packed(words))
})

test('a tim kerja goes on when the next year is opened, without who has left; a project ends', async () => {
  const { application, client, team, guest, staff, kasi } = await office()
  const whole = { startDate: '2026-01-01', endDate: '2026-12-31' }
  await client.planning.teams.save(team({ ...whole, name: 'Tim Layanan' }))
  await client.planning.teams.save(team({ ...whole, kind: 'proyek', name: 'Proyek Arsip' }))
  await client.planning.teams.save(team({ name: 'Tim Sampai November' }))
  await client.employees.save({ id: guest, personal: { ...personal(4), legalPosition: 'pensiun' } })

  const open = () =>
    openYear(client, { year: 2027, employeeIds: [kasi], copyLastYear: false, copyTeams: true })
  const opened = await open()
  const teams = await client.planning.teams.list({ year: 2027 })
  expect(teams.map(({ id }) => id)).toEqual(opened.teamIds)
  expect(teams).toMatchObject([
    {
      name: 'Tim Layanan',
      leaderId: kasi,
      startDate: '2027-01-01',
      endDate: '2027-12-31',
      decree: '',
      members: [{ employeeId: staff }],
      results: team().results,
    },
  ])
  expect(teams[0]?.members).toHaveLength(1)

  // Taken back with the year, as long as nobody has written in it.
  await client.planning.year.undoOpen(opened)
  expect(await client.planning.teams.list({ year: 2027 })).toEqual([])
  const again = await open()
  const [begun] = await client.planning.teams.list({ year: 2027 })
  await client.planning.teams.save({
    ...team({ ...whole, name: 'Tim Layanan Baru', startDate: '2027-01-01', endDate: '2027-12-31' }),
    year: 2027,
    id: begun?.id ?? 0,
  })
  const { message } = await refusalOf(application, () => client.planning.year.undoOpen(again))
  expect(message).toContain('Tim "Tim Layanan Baru" sudah diubah')

  // A team that is there already is not made twice.
  await client.planning.teams.save({
    ...team({ ...whole, name: 'tim layanan', startDate: '2027-01-01', endDate: '2027-12-31' }),
    year: 2027,
    id: begun?.id ?? 0,
  })
  await client.planning.year.undoOpen({ ids: again.ids })
  expect((await open()).teamIds).toEqual([])
})

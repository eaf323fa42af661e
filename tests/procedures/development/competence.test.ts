import { describe, expect, test } from 'vitest'
import { gapsOf } from '../../../electron/development/competence/gaps.ts'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import {
  auditOf,
  type Client,
  lastEntry,
  personal,
  refusalOf,
  signedSkp,
  smallOfficeUntil,
} from '../people.ts'

const today = new Date('2026-10-07T14:00:00')

/** The small office with the starting standards of 2026, and its nine competences by name. */
async function standing() {
  const office = await smallOfficeUntil(today)
  const { client } = office
  await client.development.competence.startStandards({ validFrom: '2026-01-01' })
  const { competences } = await client.development.competence.dictionary()
  const idOf = (name: string) => competences.find((one) => one.name === name)?.id ?? 0
  return { ...office, idOf, all: competences.map(({ id }) => id) }
}

type Assess = Parameters<Client['development']['competence']['assess']>[0]

/** Levels of an assessment: the same for every competence, apart from some. */
const levelsOf = (all: readonly number[], level: number, others: Record<number, number> = {}) =>
  all.map((competenceId) => ({
    competenceId,
    level: others[competenceId] ?? level,
    reason: 'Terlihat dalam pekerjaannya',
  }))

const assess = (client: Client, employeeId: number, some: Partial<Assess>) =>
  client.development.competence.assess({
    employeeId,
    year: 2026,
    assessor: 'superior',
    revision: null,
    state: 'final',
    assessedOn: '2026-10-01',
    note: '',
    levels: [],
    sure: false,
    ...some,
  })

const person = (client: Client, employeeId: number, year = 2026) =>
  client.development.competence.person({ employeeId, year })

describe('the standards', () => {
  test('begin with the levels of the class of each jabatan, once', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const actions = await auditOf(application, () =>
      client.development.competence.startStandards({ validFrom: '2026-01-01' }),
    )
    expect(actions).toEqual(Array<string>(3).fill('development.competence.startStandards'))
    const { jabatan } = await client.development.competence.standards({})
    expect(
      jabatan.map(({ jabatan: name, people, standards }) => [
        name,
        people,
        standards[0]?.levels.length,
        standards[0]?.levels[0]?.level,
      ]),
    ).toEqual([
      ['Camat', 1, 9, 3],
      ['Kepala Seksi Uji', 1, 9, 2],
      ['Pengadministrasi Umum', 1, 9, 1],
    ])
    const { message } = await refusalOf(application, () =>
      client.development.competence.startStandards({ validFrom: '2026-01-01' }),
    )
    expect(message).toContain('sudah mempunyai standar')
  })

  test('are changed from another day on, and the old one stays with what was assessed for it', async () => {
    const { client, application, staff, all, idOf } = await standing()
    await assess(client, staff, { levels: levelsOf(all, 1) })
    const line = (await client.development.competence.standards({ search: 'umum' })).jabatan[0]
    const [old] = line?.standards ?? []
    if (!old) throw new Error('there is no standard')
    const written = {
      jabatan: old.jabatan,
      source: 'SK Camat',
      levels: [{ competenceId: idOf('Integritas'), level: 2 }],
    }
    const { problems } = await refusalOf(application, () =>
      client.development.competence.saveStandard({
        ...written,
        id: old.id,
        revision: old.revision,
        validFrom: old.validFrom,
      }),
    )
    expect(problems[0]?.message).toContain('sudah dipakai 1 penilaian final')
    await client.development.competence.saveStandard({ ...written, revision: 0, validFrom: '2026-10-02' })
    expect((await lastEntry(application)).action).toBe('development.competence.saveStandard')
    const known = await person(client, staff)
    expect(known.standard?.id).toBe(old.id)
    expect(known.standard?.levels).toHaveLength(9)
    const twice = await refusalOf(application, () =>
      client.development.competence.saveStandard({ ...written, revision: 0, validFrom: '2026-10-02' }),
    )
    expect(twice.message).toContain('sudah mempunyai standar sejak 2 Oktober 2026')
    const otherCapitals = await refusalOf(application, () =>
      client.development.competence.saveStandard({
        ...written,
        jabatan: old.jabatan.toUpperCase(),
        revision: 0,
        validFrom: '2026-10-02',
      }),
    )
    expect(otherCapitals.message).toBe(twice.message)
    const kept = await refusalOf(application, () =>
      client.development.competence.removeStandard({ id: old.id, revision: old.revision }),
    )
    expect(kept.message).toContain('dipakai penilaian')
    const [fresh] =
      (await client.development.competence.standards({ search: 'umum' })).jabatan[0]?.standards ?? []
    await client.development.competence.removeStandard({ id: fresh?.id ?? 0, revision: 0 })
    expect(
      (await client.development.competence.standards({ search: 'umum' })).jabatan[0]?.standards,
    ).toHaveLength(1)
  })

  test('take competences of the office, which the regulation does not have', async () => {
    const { client, application } = await standing()
    const own = {
      name: 'Pelayanan administrasi kependudukan',
      group: 'teknis' as const,
      behaviour: ['Mengikuti alur', '', '', '', 'Merancang layanan'],
      retired: false,
      revision: 0,
    }
    const { id } = await client.development.competence.saveCompetence(own)
    await client.development.competence.saveCompetence({ ...own, id, retired: true })
    const { competences } = await client.development.competence.dictionary()
    expect(competences.find((one) => one.id === id)).toMatchObject({
      name: own.name,
      group: 'teknis',
      retired: true,
    })
    const same = await refusalOf(application, () =>
      client.development.competence.saveCompetence({ ...own, name: 'INTEGRITAS' }),
    )
    expect(same.message).toContain('sudah ada')
    const [first] = competences
    const regulated = await refusalOf(application, () =>
      client.development.competence.saveCompetence({ ...own, id: first?.id ?? 0 }),
    )
    expect(regulated.message).toContain('kompetensi peraturan')
  })

  test('are a workbook', async () => {
    const { client } = await standing()
    const file = await client.development.competence.standardsExport({})
    const text = JSON.stringify(await readWorkbook(new Uint8Array(await file.arrayBuffer())))
    expect(text).toContain('Kepala Seksi Uji')
    expect(text).toContain('Perekat Bangsa')
  })
})

describe('an assessment', () => {
  test('becomes a gap once it is final, and what was left out is no gap', async () => {
    const { client, application, staff, kasi, idOf, all } = await standing()
    const komunikasi = idOf('Komunikasi')
    const some = all.filter((id) => id !== idOf('Perekat Bangsa'))
    const levels = levelsOf(some, 2, { [komunikasi]: 1 })
    await assess(client, kasi, { state: 'draft', levels })
    expect(await gapsOf(application.file.db, { year: 2026 })).toEqual([])
    const asked = await refusalOf(application, () => assess(client, kasi, { revision: 0, levels }))
    expect(asked.problems).toEqual([
      {
        field: 'Perekat Bangsa',
        message: 'Belum dinilai; tidak dihitung sebagai kesenjangan maupun sebagai 0.',
      },
    ])
    await assess(client, kasi, { revision: 0, levels, sure: true })
    await assess(client, staff, { levels: levelsOf(all, 2) })
    const gaps = await gapsOf(application.file.db, { year: 2026, employeeIds: [kasi] })
    expect(gaps).toHaveLength(8)
    expect(gaps.find(({ competenceId }) => competenceId === komunikasi)).toEqual({
      employeeId: kasi,
      competenceId: komunikasi,
      name: 'Komunikasi',
      required: 2,
      assessed: 1,
      gap: 1,
    })
    expect((await gapsOf(application.file.db, { year: 2026, employeeIds: [staff] }))[0]?.gap).toBe(-1)
    expect(await gapsOf(application.file.db, { year: 2025 })).toEqual([])
    const known = await person(client, kasi)
    expect(known.jpm).toBe(93_75)
    expect(known.history).toMatchObject([{ year: 2026, n: 8, short: 1, jpm: 93_75 }])
  })

  test('is refused with a sentence, and nothing is changed', async () => {
    const { client, application, staff, all } = await standing()
    const levels = levelsOf(all, 1)
    const why = async (some: Partial<Assess>, of = staff) => {
      const { message, problems } = await refusalOf(application, () =>
        assess(client, of, { levels, ...some }),
      )
      return [message, ...problems.map((problem) => problem.message)].join(' ')
    }
    expect(await why({ year: 2027, assessedOn: '2027-01-10' })).toContain('Tahun 2027 belum dimulai')
    expect(await why({ assessedOn: '2026-12-01' })).toContain('belum tiba')
    expect(await why({ assessedOn: '2025-12-31' })).toContain('sebelum tahun 2026')
    expect(await why({ levels: levelsOf(all, 6) })).toContain('Level paling tinggi 5')
    expect(await why({ levels: levelsOf(all, 0) })).toContain('Level paling rendah 1')
    expect(await why({ levels: levelsOf(all, 1.5) })).toContain('bilangan bulat')
    expect(await why({ levels: [] })).toContain('Belum satu kompetensi pun dinilai')
    expect(await why({ levels: levels.map((one) => ({ ...one, level: 2, reason: '' })) })).toContain(
      'Tulis bukti atau alasannya',
    )
    expect(await why({}, 999)).toContain('tidak ada lagi')
    const { id } = await client.employees.save({
      personal: personal(8),
      jabatan: {
        jabatan: 'Penata Kelola',
        jenis: 'pelaksana',
        jenjang: null,
        eselon: null,
        tmt: '2020-01-02',
      },
    })
    expect(await why({}, id)).toContain('Belum ada standar kompetensi untuk jabatan Penata Kelola')
    const { id: none } = await client.employees.save({ personal: personal(9) })
    expect(await why({}, none)).toContain('tidak memegang jabatan')
    await assess(client, staff, { levels })
    expect(await why({ revision: 0 })).toContain('sudah final')
    expect(await why({ revision: null })).toContain('jendela lain')
  })

  test('is opened again with a reason, and is then no gap', async () => {
    const { client, application, staff, all } = await standing()
    await assess(client, staff, { levels: levelsOf(all, 1) })
    const of = { employeeId: staff, year: 2026, assessor: 'superior' as const }
    const { revision } = await client.development.competence.open({
      ...of,
      revision: 0,
      reason: 'Salah menilai',
    })
    expect((await lastEntry(application)).after).toContain('Salah menilai')
    expect(await gapsOf(application.file.db, { year: 2026 })).toEqual([])
    const { message } = await refusalOf(application, () =>
      client.development.competence.open({ ...of, revision, reason: 'Sekali lagi' }),
    )
    expect(message).toContain('belum final')
  })

  test('is written by its own side: the appraiser, the person, and the pengelola for both', async () => {
    const { client, application, staff, kasi, all } = await standing()
    await signedSkp(client, staff)
    const keeper = (await protect(client)).id
    const penilai = await addOperator(client, { name: 'Kasi', role: 'penilai', employeeId: kasi })
    const pegawai = await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff })
    const levels = levelsOf(all, 1)
    await signIn(client, penilai)
    const foreign = await refusalOf(application, () => assess(client, staff, { assessor: 'self', levels }))
    expect(foreign.message).toContain('Penilaian diri hanya diisi pegawainya sendiri')
    const own = await refusalOf(application, () => assess(client, kasi, { levels }))
    expect(own.message).toContain('tidak diisi pegawainya sendiri')
    await assess(client, staff, { state: 'draft', levels })
    await signIn(client, pegawai)
    expect((await person(client, staff)).assessments).toEqual([])
    expect((await person(client, staff)).writes).toEqual(['self'])
    const superior = await refusalOf(application, () => assess(client, staff, { revision: 0, levels }))
    expect(superior.message).toContain('tidak diisi pegawainya sendiri')
    await assess(client, staff, { assessor: 'self', state: 'draft', levels })
    await expect(assess(client, kasi, { assessor: 'self', levels })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await signIn(client, penilai)
    // The own draft is nobody else's to read; that of the superior is.
    expect((await person(client, staff)).assessments.map(({ assessor }) => assessor)).toEqual(['superior'])
    await assess(client, staff, { revision: 0, levels })
    await signIn(client, pegawai)
    expect((await person(client, staff)).assessments.map(({ assessor }) => assessor)).toEqual([
      'superior',
      'self',
    ])
    await signIn(client, keeper)
    await assess(client, staff, { assessor: 'self', revision: 0, levels })
    expect((await person(client, staff)).writes).toEqual(['superior', 'self'])
  })
})

describe('the list and the map', () => {
  test('tell who is assessed, of people, units and all together', async () => {
    const { client, staff, kasi, camat, idOf, all } = await standing()
    const komunikasi = idOf('Komunikasi')
    await assess(client, kasi, { levels: levelsOf(all, 2, { [komunikasi]: 1 }) })
    await assess(client, staff, { levels: levelsOf(all, 1) })
    const order = { year: 2026, sorting: { column: 'short' as const, down: true } }
    // Who is not assessed has nothing to be sorted by, and stands before all.
    expect(await client.development.competence.order(order)).toEqual([camat, kasi, staff])
    const waiting = await client.development.competence.list({ year: 2026, show: 'waiting' })
    expect(waiting.map(({ employeeId }) => employeeId)).toEqual([camat])
    expect(await client.development.competence.list({ year: 2026, show: 'without' })).toEqual([])
    const short = await client.development.competence.list({ year: 2026, show: 'short' })
    expect(short).toMatchObject([{ employeeId: kasi, assessed: 9, short: 1, superior: 'final', self: null }])
    const map = await client.development.competence.map({ year: 2026 })
    expect(map).toMatchObject({ ids: [kasi, staff], waiting: 1, without: 0 })
    expect(map.columns).toHaveLength(9)
    expect(map.units.map(({ unitName, people }) => [unitName, people])).toEqual([['Seksi Uji', 2]])
    expect(map.all.find(({ competenceId }) => competenceId === komunikasi)).toEqual({
      competenceId: komunikasi,
      of: 2,
      n: 2,
      short: 1,
      gap: 50,
    })
    const part = await client.development.competence.mapPeople({ year: 2026, offset: 1, limit: 1 })
    expect(part.map(({ employeeId, cells }) => [employeeId, cells.length])).toEqual([[staff, 9]])
    const file = await client.development.competence.mapExport({ year: 2026 })
    expect(file.name).toContain('RAHASIA')
    const text = JSON.stringify(await readWorkbook(new Uint8Array(await file.arrayBuffer())))
    expect(text).toContain('Seksi Uji')
  })
})

describe('a mentor', () => {
  /** The Kasi is strong where the staff is weak. */
  async function helped() {
    const office = await standing()
    const { client, staff, kasi, idOf, all } = office
    const komunikasi = idOf('Komunikasi')
    const { standards } = (await client.development.competence.standards({ search: 'umum' })).jabatan[0] ?? {
      standards: [],
    }
    const [old] = standards
    if (!old) throw new Error('there is no standard')
    await client.development.competence.saveStandard({
      id: old.id,
      revision: old.revision,
      jabatan: old.jabatan,
      validFrom: old.validFrom,
      source: '',
      levels: levelsOf(all, 1, { [komunikasi]: 2 }).map(({ competenceId, level }) => ({
        competenceId,
        level,
      })),
    })
    await assess(client, staff, { levels: levelsOf(all, 1) })
    await assess(client, kasi, { levels: levelsOf(all, 2, { [komunikasi]: 3 }) })
    const of = { employeeId: staff, mentorId: kasi, competenceId: komunikasi, year: 2026 }
    return { ...office, of, komunikasi }
  }

  test('is proposed with the reason, accepted, and his meetings are notes of bimbingan', async () => {
    const { client, application, staff, kasi, of } = await helped()
    const { needs, total } = await client.development.competence.mentors({ year: 2026 })
    expect(total).toBe(1)
    expect(needs[0]).toMatchObject({ employeeId: staff, competence: 'Komunikasi', required: 2, assessed: 1 })
    expect(needs[0]?.candidates[0]).toMatchObject({
      employeeId: kasi,
      reasons: ['unggul 2 tingkat pada Komunikasi', 'satu unit', 'belum membimbing siapa pun'],
    })
    await client.development.competence.settleMentor({ ...of, state: 'accepted', reason: '' })
    expect((await client.development.competence.mentors({ year: 2026 })).needs).toEqual([])
    const [pair] = (await person(client, staff)).mentors
    expect(pair).toMatchObject({ mentorId: kasi, state: 'accepted', meetings: [] })
    expect((await person(client, kasi)).mentees).toHaveLength(1)
    const meeting = {
      mentorId: kasi,
      pairId: pair?.id ?? 0,
      heldOn: '2026-10-07',
      place: 'Ruang rapat',
      topic: 'Menulis surat dinas yang jelas',
      advice: 'Baca ulang sebelum dikirim',
      sure: false,
    }
    const early = await refusalOf(application, () =>
      client.development.competence.meet({ ...meeting, heldOn: '2026-09-01' }),
    )
    expect(early.problems[0]?.message).toContain('sebelum mentornya disetujui')
    await client.development.competence.meet(meeting)
    const { notes } = await client.monitoring.coaching.person({ employeeId: staff })
    expect(notes).toMatchObject([
      {
        kind: 'bimbingan',
        heldOn: '2026-10-07',
        leader: { employeeId: kasi },
        problem: 'Pertemuan mentor, Komunikasi: Menulis surat dinas yang jelas',
      },
    ])
    expect((await person(client, staff)).mentors[0]?.meetings).toEqual(['2026-10-07'])
  })

  test('is refused with a reason, is not proposed again, and is nobody who was not proposed', async () => {
    const { client, application, camat, of } = await helped()
    const settle = (some: object) =>
      client.development.competence.settleMentor({ ...of, state: 'refused', reason: '', ...some })
    const silent = await refusalOf(application, () => settle({}))
    expect(silent.message).toContain('Tulis mengapa')
    const stranger = await refusalOf(application, () => settle({ mentorId: camat, state: 'accepted' }))
    expect(stranger.message).toContain('tidak diusulkan')
    await settle({ reason: 'Jadwalnya penuh' })
    expect((await client.development.competence.mentors({ year: 2026 })).total).toBe(0)
    const again = await refusalOf(application, () => settle({ state: 'accepted' }))
    expect(again.message).toContain('sudah diputuskan')
  })
})

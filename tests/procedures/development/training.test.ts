import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import type { RecordInput } from '../../../shared/development/training/contract.ts'
import type { SessionInput, TrainingInput } from '../../../shared/development/training/training.ts'
import { pdf } from '../../evidence-files.ts'
import { auditOf, type Client, personal, refusalOf, smallOfficeUntil } from '../people.ts'

const office = () => smallOfficeUntil(new Date('2026-06-15T09:00:00'))

const sessionOf = (some: Partial<SessionInput> = {}): SessionInput => ({
  id: null,
  heldOn: '2026-06-08',
  begins: '08:00',
  ends: '15:00',
  subject: 'Etika pelayanan',
  speaker: 'Narasumber Rekaan',
  hours: 8,
  ...some,
})
const trainingInput = (some: Partial<TrainingInput> = {}): TrainingInput => ({
  id: null,
  revision: 0,
  name: 'Pelatihan Pelayanan Prima',
  organiser: '',
  way: 'kantor-sendiri',
  column: 'teknis',
  place: 'Aula',
  startsOn: '2026-06-08',
  endsOn: '2026-06-09',
  cost: 0,
  sessions: [sessionOf(), sessionOf({ heldOn: '2026-06-09', subject: 'Praktik', hours: 2 })],
  ...some,
})
const recordOf = (employeeId: number, some: Partial<RecordInput> = {}): RecordInput => ({
  id: null,
  revision: 0,
  employeeId,
  name: 'Seminar Arsip',
  organiser: 'Dinas Arsip',
  way: 'seminar',
  column: 'seminar',
  startsOn: '2026-03-02',
  endsOn: '2026-03-02',
  hours: 6,
  number: 'S/7',
  ...some,
})

/** A training with three people: one was always there, one in the short session only, of one nothing is written. */
async function attended() {
  const made = await office()
  const { client, camat, kasi, staff } = made
  const { id, revision } = await client.development.training.save(trainingInput())
  await client.development.training.saveParticipants({ id, revision, employeeIds: [camat, kasi, staff] })
  const { sessions } = await client.development.training.get({ id })
  const [long = 0, short = 0] = sessions.map((session) => session.id)
  const there = (sessionId: number, people: readonly number[]) =>
    client.development.training.attend({
      id,
      sessionId,
      marks: people.map((employeeId) => ({ employeeId, state: 'hadir' as const })),
    })
  await there(long, [staff])
  await there(short, [staff, kasi])
  return { ...made, id, long, short }
}

const hours = async (client: Client, employeeId: number) =>
  (await client.development.training.hours({ year: 2026 })).find((line) => line.employeeId === employeeId)

describe('a training', () => {
  it('is refused where it ends before it begins, or a session is not on its days, and nothing is stored', async () => {
    const { client, application } = await office()
    const ends = await refusalOf(application, () =>
      client.development.training.save(trainingInput({ endsOn: '2026-06-07', sessions: [] })),
    )
    expect(ends.problems[0]?.message).toContain('sebelum mulai 8 Juni 2026')
    const outside = await refusalOf(application, () =>
      client.development.training.save(trainingInput({ sessions: [sessionOf({ heldOn: '2026-06-10' })] })),
    )
    expect(outside.problems[0]).toEqual({
      field: 'Sesi 1, Etika pelayanan',
      message: '10 Juni 2026 di luar hari pelatihan, 8 Juni 2026 sampai 9 Juni 2026.',
    })
    const negative = await refusalOf(application, () =>
      client.development.training.save(trainingInput({ cost: -5 })),
    )
    expect(negative.problems[0]?.message).toBe('Biaya tidak boleh kurang dari nol.')
  })

  it('has each participant once, and attendance of participants only, on days that have come', async () => {
    const { client, application, staff, kasi, camat } = await office()
    const { id, revision } = await client.development.training.save(trainingInput())
    const twice = await refusalOf(application, () =>
      client.development.training.saveParticipants({ id, revision, employeeIds: [staff, staff] }),
    )
    expect(twice.message).toContain('tertulis dua kali')
    expect(
      await auditOf(application, () =>
        client.development.training.saveParticipants({ id, revision, employeeIds: [staff, kasi] }),
      ),
    ).toEqual(['development.training.saveParticipants'])
    const [session] = (await client.development.training.get({ id })).sessions
    const stranger = await refusalOf(application, () =>
      client.development.training.attend({
        id,
        sessionId: session?.id ?? 0,
        marks: [{ employeeId: camat, state: 'hadir' }],
      }),
    )
    expect(stranger.problems[0]?.message).toBe('Tambahkan sebagai peserta lebih dahulu.')
    const later = await client.development.training.save(
      trainingInput({
        endsOn: '2026-07-01',
        startsOn: '2026-07-01',
        sessions: [sessionOf({ heldOn: '2026-07-01' })],
      }),
    )
    await client.development.training.saveParticipants({ ...later, employeeIds: [staff] })
    const [future] = (await client.development.training.get({ id: later.id })).sessions
    const early = await refusalOf(application, () =>
      client.development.training.attend({
        id: later.id,
        sessionId: future?.id ?? 0,
        marks: [{ employeeId: staff, state: 'hadir' }],
      }),
    )
    expect(early.message).toContain('baru berlangsung 1 Juli 2026')
    const marked = await refusalOf(application, () =>
      client.development.training.attend({
        id,
        sessionId: session?.id ?? 0,
        marks: [
          { employeeId: staff, state: 'hadir' },
          { employeeId: staff, state: 'izin' },
        ],
      }),
    )
    expect(marked.message).toContain('tertulis dua kali')
  })

  it('keeps attendance where a session stays, and is not removed while there is some', async () => {
    const { client, application, id, long, staff } = await attended()
    const before = await client.development.training.get({ id })
    const refused = await refusalOf(application, () =>
      client.development.training.remove({ id, revision: before.revision }),
    )
    expect(refused.message).toContain('Daftar hadir')
    await client.development.training.save({
      ...trainingInput({ id, revision: before.revision }),
      sessions: before.sessions
        .filter((session) => session.id === long)
        .map((session) => ({ ...session, hours: 4 })),
    })
    const after = await client.development.training.get({ id })
    expect(after.participants.find(({ employeeId }) => employeeId === staff)).toMatchObject({
      attended: 4,
      total: 4,
      passes: true,
    })
    expect((await client.development.training.list({ year: 2026 }))[0]).toMatchObject({
      hours: 4,
      participants: 3,
      passed: 1,
    })
    const empty = await client.development.training.save(trainingInput({ name: 'Lain', sessions: [] }))
    await client.development.training.remove(empty)
    expect(await client.development.training.list({ year: 2026 })).toHaveLength(1)
  })

  it('comes of the plan, and what was planned is done when it is closed', async () => {
    const { client, application, staff, kasi } = await office()
    const item = (employeeId: number) =>
      client.development.plan.saveItem({
        id: null,
        revision: 0,
        year: 2026,
        employeeId,
        needId: null,
        subject: 'Pelayanan',
        reason: '',
        way: 'kantor-sendiri',
        activity: 'Pelatihan Pelayanan Prima',
        organiser: '',
        hours: 10,
        startsOn: '2026-06-08',
        endsOn: '2026-06-09',
        cost: 100_000,
        priority: 2,
      })
    const itemIds = [(await item(staff)).id, (await item(kasi)).id]
    const early = await refusalOf(application, () => client.development.training.fromPlan({ itemIds }))
    expect(early.problems[0]?.message).toBe('Rencananya belum disetujui.')
    await client.development.plan.decide({ ids: itemIds, state: 'disetujui' })
    const { id, revision } = await client.development.training.fromPlan({ itemIds })
    const training = await client.development.training.get({ id })
    expect(training).toMatchObject({ cost: 200_000, planned: 2, startsOn: '2026-06-08' })
    expect(training.participants).toHaveLength(2)
    const closed = await client.development.training.close({ id, revision, closed: true })
    const states = async () =>
      (await client.development.plan.items({ year: 2026 })).rows.map(({ state }) => state)
    expect(await states()).toEqual(['terlaksana', 'terlaksana'])
    const locked = await refusalOf(application, () =>
      client.development.training.save(trainingInput({ id, revision: closed.revision })),
    )
    expect(locked.message).toContain('sudah ditutup')
    await client.development.training.close({ ...closed, closed: false })
    expect(await states()).toEqual(['disetujui', 'disetujui'])
    const file = await client.development.training.export({ year: 2026 })
    expect(JSON.stringify(await readWorkbook(new Uint8Array(await file.arrayBuffer())))).toContain(
      'Pelayanan Prima',
    )
  })

  it('says of tests before and after only what enough people tell', async () => {
    const { client, id, staff } = await attended()
    await client.development.training.saveScores({
      id,
      scores: [{ employeeId: staff, before: 50, after: 80 }],
    })
    const { effects, participants } = await client.development.training.get({ id })
    expect(effects[0]).toBe(
      'Nilai tes: baru 1 peserta yang nilainya sebelum dan sesudah diketahui; kurang dari 5, jadi belum dapat disimpulkan apa-apa.',
    )
    expect(participants.find(({ employeeId }) => employeeId === staff)).toMatchObject({
      before: 50,
      after: 80,
    })
  })
})

describe('certificates of a training', () => {
  it('are for all who were there enough, with its sessions on the back, once', async () => {
    const { client, application, id, staff } = await attended()
    const draft = await client.recognition.certificates.ofTraining({ trainingId: id })
    const issue = await client.recognition.certificates.get({ id: draft.id })
    expect(issue.people.map(({ who }) => who)).toEqual([{ employeeId: staff }])
    expect(issue.training).toMatchObject({
      name: 'Pelatihan Pelayanan Prima',
      hours: 10,
      subjects: [
        { name: 'Etika pelayanan', hours: 8 },
        { name: 'Praktik', hours: 2 },
      ],
    })
    const again = await refusalOf(application, () =>
      client.recognition.certificates.ofTraining({ trainingId: id }),
    )
    expect(again.message).toContain('sudah ada pada sertifikat')
    await client.issuing.certificates({ ...draft, sure: true })
    expect((await client.recognition.certificates.get({ id: draft.id })).state).toBe('issued')
  })

  it('are refused for who did not attend, when they are made and when they are issued', async () => {
    const { client, application, id, kasi, long, staff } = await attended()
    const chosen = await refusalOf(application, () =>
      client.recognition.certificates.ofTraining({ trainingId: id, employeeIds: [kasi] }),
    )
    expect(chosen.message).toBe('Sertifikat hanya untuk yang hadir; tidak ada yang berubah.')
    expect(chosen.problems[0]?.message).toBe('Hadir 20 %, sedikitnya 80 % untuk sertifikat.')
    const draft = await client.recognition.certificates.ofTraining({ trainingId: id })
    await client.development.training.attend({
      id,
      sessionId: long,
      marks: [{ employeeId: staff, state: null }],
    })
    const late = await refusalOf(application, () => client.issuing.certificates({ ...draft, sure: true }))
    expect(late.problems[0]?.message).toContain('Hadir 20 %')
  })

  it('that are issued keep what they say: who was there, and the JP', async () => {
    const { client, application, id, long, staff } = await attended()
    const draft = await client.recognition.certificates.ofTraining({ trainingId: id })
    await client.issuing.certificates({ ...draft, sure: true })
    const absent = await refusalOf(application, () =>
      client.development.training.attend({
        id,
        sessionId: long,
        marks: [{ employeeId: staff, state: 'tidak' }],
      }),
    )
    expect(absent.message).toContain('Sertifikatnya sudah terbit')
    expect(absent.problems[0]?.message).toContain('Hadir 20 %')
    const training = await client.development.training.get({ id })
    const { revision, sessions } = training
    const left = await refusalOf(application, () =>
      client.development.training.saveParticipants({ id, revision, employeeIds: [] }),
    )
    expect(left.problems[0]?.message).toBe('Bukan peserta pelatihan ini.')
    const longer = await refusalOf(application, () =>
      client.development.training.save({
        ...trainingInput({ id, revision }),
        sessions: sessions.map((session) => ({ ...session, hours: session.hours + 1 })),
      }),
    )
    expect(longer.problems).toEqual([{ field: 'Sesi', message: 'Sertifikat menyebut 10 JP, sesinya 12 JP.' }])
    expect(await client.development.training.get({ id })).toEqual(training)
    expect(training.participants.find(({ employeeId }) => employeeId === staff)?.certificateId).toBe(draft.id)
  })

  it('go by the share that the office has set', async () => {
    const { client, id, kasi } = await attended()
    const settings = await client.office.settings()
    await client.office.updateSettings({ ...settings, attendanceShare: 20 })
    const draft = await client.recognition.certificates.ofTraining({ trainingId: id })
    const { people } = await client.recognition.certificates.get({ id: draft.id })
    expect(people.map(({ who }) => who)).toContainEqual({ employeeId: kasi })
  })
})

describe('JP', () => {
  it('are those of trainings that were attended and of certificates from elsewhere', async () => {
    const { client, application, staff, kasi } = await attended()
    expect(await hours(client, staff)).toMatchObject({
      total: 10,
      target: 20,
      verdict: 'kurang',
      difference: 10,
    })
    expect(await hours(client, kasi)).toMatchObject({ total: 0 })
    expect(await auditOf(application, () => client.development.training.saveRecord(recordOf(staff)))).toEqual(
      ['development.training.saveRecord'],
    )
    expect(await hours(client, staff)).toMatchObject({ total: 16, columns: { teknis: 10, seminar: 6 } })
    const file = await client.development.training.exportHours({ year: 2026 })
    expect(JSON.stringify(await readWorkbook(new Uint8Array(await file.arrayBuffer())))).toContain(
      'paling sedikit 20 JP',
    )
  })

  it('of a training are counted once, whoever writes it a second time', async () => {
    const { client, application, staff } = await attended()
    const own = await refusalOf(application, () =>
      client.development.training.saveRecord(
        recordOf(staff, {
          name: 'pelatihan pelayanan prima',
          startsOn: '2026-06-09',
          endsOn: '2026-06-09',
          number: '',
        }),
      ),
    )
    expect(own.message).toBe('JP tidak dihitung dua kali; tidak ada yang disimpan.')
    expect(own.problems[0]?.message).toContain('10 JP dari pelatihan kantor')
    const saved = await client.development.training.saveRecord(recordOf(staff))
    const number = await refusalOf(application, () =>
      client.development.training.saveRecord(recordOf(staff, { name: 'Nama lain', startsOn: '2026-02-02' })),
    )
    expect(number.problems[0]?.message).toContain('Seminar Arsip')
    // The same certificate is the same also when its days were written into another year.
    const earlier = await refusalOf(application, () =>
      client.development.training.saveRecord(
        recordOf(staff, { name: 'Nama lain', startsOn: '2025-02-02', endsOn: '2025-02-03' }),
      ),
    )
    expect(earlier.problems[0]?.message).toContain('Seminar Arsip')
    await client.development.training.saveRecord(recordOf(staff, { ...saved, hours: 8 }))
    expect(await hours(client, staff)).toMatchObject({ total: 18 })
  })

  it('of a certificate that is still to come, that ends before it begins or has none are refused', async () => {
    const { client, application, staff } = await office()
    const refused = async (some: Partial<RecordInput>) =>
      (await refusalOf(application, () => client.development.training.saveRecord(recordOf(staff, some))))
        .problems[0]?.message
    expect(await refused({ endsOn: '2026-07-01' })).toContain('belum tiba')
    expect(await refused({ endsOn: '2026-03-01' })).toContain('sebelum mulai')
    expect(await refused({ hours: 0 })).toContain('sedikitnya 1')
  })

  it('more than 24 of a PPPK are told as too many', async () => {
    const { client, seksi } = await office()
    const { id } = await client.employees.save({
      personal: personal(9, { status: 'PPPK' }),
      unit: { unitId: seksi, tmt: '2022-01-01' },
    })
    await client.development.training.saveRecord(recordOf(id, { hours: 30 }))
    expect(await hours(client, id)).toMatchObject({ verdict: 'lewat', difference: 6, isMost: true })
  })

  it('have their evidence, which goes with the certificate', async () => {
    const { client, application, staff } = await office()
    const record = await client.development.training.saveRecord(recordOf(staff))
    const target = { of: 'record', employeeId: staff, recordId: record.id } as const
    await client.monitoring.evidence.addFile({ target, file: pdf('sertifikat.pdf') })
    const twice = await refusalOf(application, () =>
      client.monitoring.evidence.addFile({ target, file: pdf('sertifikat.pdf') }),
    )
    expect(twice.message).toContain('sudah dilampirkan')
    const of = await client.development.training.hoursOf({ employeeId: staff, year: 2026 })
    expect(of.records[0]?.files.map(({ name }) => name)).toEqual(['sertifikat.pdf'])
    const { rows } = await client.monitoring.evidence.overview({ year: 2026 })
    expect(rows[0]).toMatchObject({ proves: 'Sertifikat: Seminar Arsip', target: 'record' })
    await client.development.training.removeRecord(record)
    expect((await client.monitoring.evidence.overview({ year: 2026 })).rows).toEqual([])
    expect((await client.development.training.hoursOf({ employeeId: staff, year: 2026 })).records).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readAudit } from '../../../electron/office-file/audit-log.ts'
import type { CoachingAction } from '../../../shared/monitoring/coaching/note.ts'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import { auditOf, type Client, dump, lastEntry, refusalOf, signedSkp, smallOfficeUntil } from '../people.ts'

const today = new Date('2026-10-07T14:00:00')

const action = (some: Partial<CoachingAction> = {}): CoachingAction => ({
  id: randomUUID(),
  text: 'Laporan diserahkan pada hari yang sama',
  who: 'Pegawai',
  dueOn: '2026-10-20',
  doneOn: null,
  result: '',
  ...some,
})

type Saved = Parameters<Client['monitoring']['coaching']['save']>[0]

const note = (employeeId: number, leader: number, some: Partial<Saved> = {}): Saved => ({
  employeeId,
  kind: 'bimbingan',
  heldOn: '2026-10-05',
  place: 'Ruang rapat',
  number: '800/12/2026',
  leader: { employeeId: leader },
  participants: '',
  problem: 'Laporan sering terlambat',
  advice: 'Tulis setiap sore\nMinta diperiksa rekan',
  actions: [action()],
  revision: 0,
  sure: false,
  ...some,
})

const noteOf = async (client: Client, employeeId: number) => {
  const { notes } = await client.monitoring.coaching.person({ employeeId })
  const [first] = notes
  if (!first) throw new Error('nothing was noted')
  return first
}

/** An office in which the Kasi appraises, with an operator for him, for the member of his seksi and for the Camat. */
async function counselled() {
  const office = await smallOfficeUntil(today)
  const { client, kasi, staff, camat } = office
  await signedSkp(client, staff)
  const keeper = (await protect(client)).id
  const other = await addOperator(client, { name: 'Pengelola kedua', role: 'pengelola' })
  const operators = {
    keeper,
    other,
    penilai: await addOperator(client, { name: 'Kasi', role: 'penilai', employeeId: kasi }),
    pegawai: await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff }),
    pimpinan: await addOperator(client, { name: 'Camat', role: 'pimpinan', employeeId: camat }),
  }
  const settings = await client.office.settings()
  await client.office.updateSettings({ ...settings, counsellingKeeper: keeper })
  return { ...office, operators }
}

describe('a talk', () => {
  test('is written, answered, followed up and taken away, each with its entry', async () => {
    const { client, application, kasi, staff } = await smallOfficeUntil(today)
    const { coaching } = client.monitoring
    const { id } = await coaching.save(note(staff, kasi))
    const written = await noteOf(client, staff)
    expect(written).toMatchObject({
      id,
      problem: 'Laporan sering terlambat',
      response: '',
      leaderName: 'Orang Rekaan 2',
    })
    expect(
      await auditOf(application, () =>
        client.monitoring.coaching.respond({ id, revision: 0, response: 'Saya coba' }),
      ),
    ).toEqual(['monitoring.coaching.respond'])
    const done = {
      actionId: written.actions[0]?.id ?? '',
      doneOn: '2026-10-06',
      result: 'Tiga hari berturut-turut',
    }
    expect(
      await auditOf(application, () =>
        client.monitoring.coaching.follow({ id, revision: 1, ...done, sure: false }),
      ),
    ).toEqual(['monitoring.coaching.follow'])
    expect(await noteOf(client, staff)).toMatchObject({
      revision: 2,
      response: 'Saya coba',
      actions: [{ doneOn: '2026-10-06', result: 'Tiga hari berturut-turut' }],
    })
    await client.monitoring.coaching.remove({ id, revision: 2 })
    expect((await coaching.person({ employeeId: staff })).notes).toEqual([])
    expect(await lastEntry(application)).toMatchObject({
      action: 'monitoring.coaching.remove',
      subjectId: String(id),
    })
  })

  test('written over keeps what the employee said, and a page that shows a former state is refused', async () => {
    const { client, application, kasi, staff } = await smallOfficeUntil(today)
    const { id } = await client.monitoring.coaching.save(note(staff, kasi))
    await client.monitoring.coaching.respond({ id, revision: 0, response: 'Saya coba' })
    const changed = note(staff, kasi, { id, problem: 'Arsip belum lengkap', actions: [] })
    const { message } = await refusalOf(application, () => client.monitoring.coaching.save(changed))
    expect(message).toMatch(/jendela lain/)
    await client.monitoring.coaching.save({ ...changed, revision: 1 })
    expect(await noteOf(client, staff)).toMatchObject({
      problem: 'Arsip belum lengkap',
      response: 'Saya coba',
      actions: [],
    })
  })

  test('is refused where somebody leads his own, or an action is due before it', async () => {
    const { client, application, kasi, staff } = await smallOfficeUntil(today)
    const refused = async (saved: Saved) => {
      const { problems } = await refusalOf(application, () => client.monitoring.coaching.save(saved))
      return problems.map(({ field }) => field)
    }
    expect(await refused(note(staff, staff))).toEqual(['Dipimpin oleh'])
    expect(
      await refused(note(staff, kasi, { actions: [action(), action({ dueOn: '2026-10-04' })] })),
    ).toEqual(['Tindak lanjut 2'])
    expect(await refused(note(staff, kasi, { heldOn: '2026-10-08' }))).toEqual(['Tanggal'])
    const { message } = await refusalOf(application, () => client.monitoring.coaching.save(note(9999, kasi)))
    expect(message).toBe('Pegawai itu tidak ada lagi. Muat ulang halaman.')
  })
})

describe('what is to be done', () => {
  test('is listed late things first, narrowed to a unit and to words', async () => {
    const { client, camat, kasi, staff, seksi } = await smallOfficeUntil(today)
    await client.monitoring.coaching.save(
      note(staff, kasi, {
        heldOn: '2026-09-01',
        actions: [
          action({ text: 'Nanti', dueOn: '2026-11-01' }),
          action({ text: 'Lewat', dueOn: '2026-09-30' }),
          action({ text: 'Sudah', dueOn: '2026-09-20', doneOn: '2026-09-19' }),
        ],
      }),
    )
    await client.monitoring.coaching.save(
      note(kasi, camat, { actions: [action({ text: 'Segera', dueOn: '2026-10-09' })] }),
    )
    const texts = async (filter: object = {}) =>
      (await client.monitoring.coaching.due(filter)).lines.map(({ text }) => text)
    expect(await texts()).toEqual(['Lewat', 'Segera', 'Nanti'])
    expect(await texts({ unitId: seksi, search: 'rekaan 3' })).toEqual(['Lewat', 'Nanti'])
    const home = await client.home.overview({ year: 2026, period: 'tw3' })
    expect(home.coaching).toEqual({ late: 1, soon: 1 })
    expect(await client.monitoring.coaching.people({ year: 2026 })).toMatchObject([
      { employeeId: kasi, bimbingan: 1, open: 1 },
      { employeeId: staff, bimbingan: 1, open: 2, lastOn: '2026-09-01' },
    ])
    expect(await client.monitoring.coaching.people({ year: 2025 })).toMatchObject([
      { open: 1, bimbingan: 0 },
      { open: 2 },
    ])
  })
})

describe('konseling', () => {
  const secret = 'rahasia-keluarga'
  const confided = (staff: number, kasi: number): Saved =>
    note(staff, kasi, {
      kind: 'konseling',
      problem: secret,
      actions: [action({ text: `${secret} ditindaklanjuti` })],
    })

  test('is read by the two who talked and by the pengelola who is named, and by nobody else', async () => {
    const { client, operators, kasi, staff } = await counselled()
    await signIn(client, operators.penilai)
    const { id } = await client.monitoring.coaching.save(confided(staff, kasi))
    const told = async (operator: number) => {
      await signIn(client, operator)
      const answers = [
        await client.monitoring.coaching.person({ employeeId: staff }),
        await client.monitoring.coaching.due({}),
      ]
      const printing = await client.documents
        .count({ form: 'berita-acara-bimbingan', year: 2026, scope: { kind: 'coachings', ids: [id] } })
        .then(({ forms }) => forms)
      return [JSON.stringify(answers).includes(secret), printing]
    }
    expect(await told(operators.penilai)).toEqual([true, 1])
    expect(await told(operators.pegawai)).toEqual([true, 1])
    expect(await told(operators.keeper)).toEqual([true, 1])
    expect(await told(operators.other)).toEqual([false, 0])
    expect(await told(operators.pimpinan)).toEqual([false, 0])
  })

  test('can be neither changed nor written by who may not read it, and the answer tells nothing of it', async () => {
    const { client, application, operators, kasi, staff } = await counselled()
    await signIn(client, operators.penilai)
    const { id } = await client.monitoring.coaching.save(confided(staff, kasi))
    await signIn(client, operators.other)
    for (const act of [
      () => client.monitoring.coaching.save({ ...confided(staff, kasi), id }),
      () => client.monitoring.coaching.respond({ id, revision: 0, response: 'x' }),
      () => client.monitoring.coaching.remove({ id, revision: 0 }),
    ])
      expect((await refusalOf(application, act)).message).toBe(
        'Catatan bimbingan itu tidak ada lagi. Muat ulang halaman.',
      )
    const anew = await refusalOf(application, () => client.monitoring.coaching.save(confided(staff, kasi)))
    expect(anew.message).toMatch(/rahasia/)
  })

  test('is told in the log without its words, and who looked at it is written down once', async () => {
    const { client, application, operators, kasi, staff } = await counselled()
    await signIn(client, operators.penilai)
    const { id } = await client.monitoring.coaching.save(confided(staff, kasi))
    await client.monitoring.coaching.person({ employeeId: staff })
    const looks = async () =>
      (await readAudit(application.file.db, { limit: 1000 })).filter(
        ({ action: what }) => what === 'monitoring.coaching.look',
      ).length
    expect(await looks()).toBe(0)
    await signIn(client, operators.keeper)
    await client.monitoring.coaching.person({ employeeId: staff })
    await client.monitoring.coaching.person({ employeeId: staff })
    expect(await looks()).toBe(1)
    expect((await client.privacy.accesses({ employeeId: staff })).map(({ action: what }) => what)).toContain(
      'Catatan konseling dilihat',
    )
    await client.monitoring.coaching.respond({ id, revision: 0, response: `${secret} dijawab` })
    await client.monitoring.coaching.remove({ id, revision: 1 })
    expect(dump(application)['audit']).not.toContain(secret)
  })

  test('is in the file about its person only for who may read it; others are told that there is more', async () => {
    const { client, operators, kasi, staff } = await counselled()
    await signIn(client, operators.penilai)
    await client.monitoring.coaching.save(confided(staff, kasi))
    const sheet = async (operator: number) => {
      await signIn(client, operator)
      const file = await client.privacy.personFile({ employeeId: staff })
      const sheets = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
      return JSON.stringify(sheets)
    }
    expect(await sheet(operators.pegawai)).toContain(secret)
    await signIn(client, operators.keeper)
    const { id: _, ...other } =
      (await client.office.operators.list()).find(({ id }) => id === operators.other) ?? {}
    await client.office.operators.save({ ...other, id: operators.other, restricted: true } as never)
    const left = await sheet(operators.other)
    expect(left).not.toContain(secret)
    expect(left).toContain('1 catatan konseling tidak disertakan')
  })
})

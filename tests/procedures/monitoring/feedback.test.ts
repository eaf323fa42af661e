import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import type { FeedbackInput } from '../../../shared/monitoring/feedback/entry.ts'
import { rhk, skpContent } from '../../skp-content.ts'
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

/** A Wednesday in the last quarter. */
const today = new Date('2026-10-07T14:00:00')
const tw4 = { year: 2026, period: 'tw4' } as const

const said = (
  some: Partial<FeedbackInput> & Pick<FeedbackInput, 'employeeId' | 'giverId' | 'role'>,
): FeedbackInput => ({
  id: randomUUID(),
  day: '2026-10-06',
  giverName: '',
  rhkId: null,
  value: 1,
  text: 'Melayani warga dengan ramah',
  tone: 'positif',
  reaction: null,
  diaryDay: null,
  ...some,
})

/** The small office with four more in the seksi, all appraised by the Kasi. */
async function officeWithPeers() {
  const office = await smallOfficeUntil(today)
  const { client, seksi, staff } = office
  const peers: number[] = []
  for (const number of [11, 12, 13, 14]) {
    const { id } = await client.employees.save({
      personal: personal(number),
      jabatan: {
        jabatan: 'Pengelola Data',
        jenis: 'pelaksana',
        jenjang: null,
        eselon: null,
        tmt: '2020-01-02',
      },
      unit: { unitId: seksi, tmt: '2020-01-02' },
    })
    peers.push(id)
  }
  const row = rhk({ text: 'Tertibnya surat masuk' })
  await signedSkp(client, staff, skpContent([row]))
  for (const id of peers) await signedSkp(client, id)
  return { ...office, peers, row }
}

const entriesOf = async (client: Client, employeeId: number) =>
  (await client.monitoring.feedback.get({ employeeId, ...tw4 })).entries

describe('feedback with a name', () => {
  test('is kept with giver, role, the words of its RHK and its reaction, as one change in the log', async () => {
    const { client, application, staff, kasi, row } = await officeWithPeers()
    const input = said({
      employeeId: staff,
      giverId: kasi,
      role: 'pimpinan',
      rhkId: row.id,
      value: null,
      reaction: 'senang',
    })
    expect(await auditOf(application, () => client.monitoring.feedback.give(input))).toEqual([
      'monitoring.feedback.give',
    ])
    const feedback = await client.monitoring.feedback.get({ employeeId: staff, ...tw4 })
    expect(feedback.entries).toMatchObject([
      {
        day: '2026-10-06',
        when: '06/10/2026',
        role: 'pimpinan',
        giver: 'Orang Rekaan 2',
        rhkText: 'Tertibnya surat masuk',
        text: input.text,
        reaction: 'senang',
        removable: true,
      },
    ])
    expect(feedback.skpId).not.toBeNull()
    const [told] = await client.trust.audit({ limit: 1 })
    expect(told?.about).toContain('Orang Rekaan 3')
    expect(told?.changes.join(' ')).toContain('Melayani warga dengan ramah')
    // Another period shows nothing of it.
    expect(
      (await client.monitoring.feedback.get({ employeeId: staff, year: 2026, period: 'tw3' })).entries,
    ).toEqual([])
  })

  test('of a service user is named in words', async () => {
    const { client, staff } = await officeWithPeers()
    await client.monitoring.feedback.give(
      said({
        employeeId: staff,
        giverId: null,
        giverName: 'Warga RT 05',
        role: 'pengguna-layanan',
        tone: 'korektif',
      }),
    )
    expect(await entriesOf(client, staff)).toMatchObject([{ giver: 'Warga RT 05', role: 'pengguna-layanan' }])
  })

  test('is taken away by who wrote it, and answered by the person', async () => {
    const { client, application, staff, kasi } = await officeWithPeers()
    const input = said({ employeeId: staff, giverId: kasi, role: 'pimpinan' })
    await client.monitoring.feedback.give(input)
    const { id } = input
    expect(
      await auditOf(application, () =>
        client.monitoring.feedback.respond({
          employeeId: staff,
          id,
          response: 'Terima kasih, akan saya jaga.',
        }),
      ),
    ).toEqual(['monitoring.feedback.respond'])
    expect(await entriesOf(client, staff)).toMatchObject([
      { response: 'Terima kasih, akan saya jaga.', respondedOn: '2026-10-07' },
    ])
    await client.monitoring.feedback.respond({ employeeId: staff, id, response: '' })
    expect(await entriesOf(client, staff)).toMatchObject([{ response: '', respondedOn: null }])
    expect(
      await auditOf(application, () => client.monitoring.feedback.remove({ giverId: kasi, id })),
    ).toEqual(['monitoring.feedback.remove'])
    expect(await entriesOf(client, staff)).toEqual([])
  })

  test('is refused where it can’t be, with the field', async () => {
    const { client, application, staff, kasi } = await officeWithPeers()
    const refused = async (some: Partial<FeedbackInput>) => {
      const input = said({ employeeId: staff, giverId: kasi, role: 'pimpinan', ...some })
      return (await refusalOf(application, () => client.monitoring.feedback.give(input))).problems
    }
    expect(await refused({ giverId: staff })).toMatchObject([{ field: 'Pemberi' }])
    expect(await refused({ giverId: null })).toMatchObject([{ field: 'Pemberi' }])
    expect(await refused({ giverId: null, giverName: 'Teman', role: 'rekan' })).toMatchObject([
      { field: 'Peran' },
    ])
    expect(await refused({ role: 'pengguna-layanan' })).toMatchObject([{ field: 'Peran' }])
    expect(await refused({ day: '2026-10-08' })).toMatchObject([{ field: 'Tanggal' }])
    expect(await refused({ rhkId: randomUUID(), value: null })).toMatchObject([{ field: 'Tentang' }])
    expect((await refused({ value: null }))[0]?.message).toContain('satu nilai BerAKHLAK')
    expect(await refused({ text: '  ' })).toHaveLength(1)
  })
})

describe('feedback of colleagues', () => {
  const give = (client: Client, staff: number, giverId: number, text: string) =>
    client.monitoring.feedback.give(said({ employeeId: staff, giverId, role: 'rekan', text }))

  test('waits until three different people have answered, then is shown at once without names, roles and days', async () => {
    const { client, staff, peers } = await officeWithPeers()
    const [a = 0, b = 0, c = 0, d = 0] = peers
    await give(client, staff, a, 'Pertama')
    await give(client, staff, a, 'Pertama lagi')
    await give(client, staff, b, 'Kedua')
    expect(await entriesOf(client, staff)).toEqual([])
    await give(client, staff, c, 'Ketiga')
    const shown = await entriesOf(client, staff)
    expect(shown.map(({ text }) => text).toSorted()).toEqual(['Kedua', 'Ketiga', 'Pertama', 'Pertama lagi'])
    for (const entry of shown)
      expect(entry).toMatchObject({
        day: null,
        when: 'Oktober 2026',
        role: null,
        giver: null,
        diaryDay: null,
      })
    // In the order of ids, which say nothing of who was first.
    expect(shown.map(({ id }) => id)).toEqual(shown.map(({ id }) => id).toSorted())
    // One more is not told from those before: it waits again.
    await give(client, staff, d, 'Keempat')
    expect(await entriesOf(client, staff)).toEqual(shown)
  })

  test('can’t be unmasked by anybody who looks: not by list, file, workbook, log or given ones of another', async () => {
    const { client, application, staff, kasi, peers } = await officeWithPeers()
    await protect(client)
    const { operator: pengelola } = await client.trust.session()
    const [a = 0, b = 0, c = 0] = peers
    const asked = await client.monitoring.feedback.asked({ employeeId: staff, year: 2026 })
    await client.monitoring.feedback.ask({
      employeeId: staff,
      year: 2026,
      giverIds: asked.proposed.map(({ employeeId }) => employeeId),
      reason: '',
    })
    const operators = new Map<number, number>()
    for (const [index, id] of [a, b, c].entries())
      operators.set(id, await addOperator(client, { name: `Akun ${index}`, role: 'pegawai', employeeId: id }))
    const subject = await addOperator(client, { name: 'Yang dinilai', role: 'pegawai', employeeId: staff })
    const appraiser = await addOperator(client, { name: 'Penilai', role: 'penilai', employeeId: kasi })
    const before = await client.monitoring.feedback.list(tw4)
    for (const [giver, operator] of operators) {
      await signIn(client, operator)
      expect(
        (await client.monitoring.feedback.due({ giverId: giver, day: '2026-10-06' })).map(
          (one) => one.employeeId,
        ),
      ).toEqual([staff])
      await give(client, staff, giver, `Rahasia ${giver}`)
      // While they are too few nobody sees even that somebody has answered.
      if (giver !== c) {
        await signIn(client, subject)
        expect(await entriesOf(client, staff)).toEqual([])
        await signIn(client, appraiser)
        expect(await client.monitoring.feedback.list(tw4)).toMatchObject(
          before.filter(({ employeeId }) => employeeId !== 0 && [staff, kasi, ...peers].includes(employeeId)),
        )
      }
    }
    const everywhere: unknown[] = []
    for (const operator of [subject, appraiser, pengelola.id]) {
      await signIn(client, operator)
      const entries = await entriesOf(client, staff)
      expect(entries).toHaveLength(3)
      everywhere.push(entries, await client.monitoring.feedback.list(tw4))
      everywhere.push(
        await readWorkbook(
          new Uint8Array(await (await client.monitoring.feedback.export(tw4)).arrayBuffer()),
        ),
      )
    }
    // The pengelola asks for what each has given, for the log, and for all that is kept of the person.
    for (const giverId of [a, b, c])
      everywhere.push(await client.monitoring.feedback.given({ giverId, year: 2026 }))
    const file = await client.privacy.personFile({ employeeId: staff })
    const workbook = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
    expect(JSON.stringify(workbook)).toContain(`Rahasia ${a}`)
    everywhere.push(workbook)
    const names = [a, b, c].map((id) => before.find(({ employeeId }) => employeeId === id)?.fullName ?? '?')
    for (const [index, found] of everywhere.entries()) {
      // A row of the list names everybody as one about whom feedback can be; beside a text nobody is named.
      const text = JSON.stringify(found)
      if (text.includes('Rahasia'))
        for (const name of names) expect([index, text.includes(name)]).toEqual([index, false])
    }
    const log = await client.trust.audit({ limit: 60 })
    const told = log.filter(({ action }) => action === 'monitoring.feedback.give')
    expect(told).toHaveLength(3)
    for (const { about, changes } of told) {
      expect(about).toBe('Umpan balik rekan atau bawahan')
      expect(changes).toEqual([])
    }
    expect((await lastEntry(application)).action).not.toBe('')
  })

  test('is not taken back alone once it is shown, and before that by its giver only', async () => {
    const { client, application, staff, peers } = await officeWithPeers()
    await protect(client)
    const [a = 0, b = 0, c = 0] = peers
    await client.monitoring.feedback.ask({
      employeeId: staff,
      year: 2026,
      giverIds: [a, b],
      reason: 'Sudah disepakati',
    })
    const { operator: pengelola } = await client.trust.session()
    const writer = await addOperator(client, { name: 'Rekan', role: 'pegawai', employeeId: a })
    const other = await addOperator(client, { name: 'Lain', role: 'pegawai', employeeId: c })
    await signIn(client, writer)
    const first = said({ employeeId: staff, giverId: a, role: 'rekan' })
    await client.monitoring.feedback.give(first)
    expect(await client.monitoring.feedback.given({ giverId: a, year: 2026 })).toMatchObject([
      { id: first.id, removable: true },
    ])
    // Who was not asked, or writes as another than he is.
    await signIn(client, other)
    const uninvited = said({ employeeId: staff, giverId: c, role: 'rekan' })
    expect(
      (await refusalOf(application, () => client.monitoring.feedback.give(uninvited))).message,
    ).toContain('tidak termasuk')
    expect(
      (
        await refusalOf(application, () =>
          client.monitoring.feedback.give({ ...uninvited, role: 'pimpinan' }),
        )
      ).message,
    ).toContain('Anda rekan setingkat')
    await refusalOf(application, () => client.monitoring.feedback.remove({ giverId: c, id: first.id }))
    await signIn(client, pengelola.id)
    await refusalOf(application, () => client.monitoring.feedback.remove({ giverId: null, id: first.id }))
    await refusalOf(application, () =>
      client.monitoring.feedback.respond({ employeeId: staff, id: first.id, response: 'x' }),
    )
    await give(client, staff, b, 'Kedua')
    await give(client, staff, c, 'Ketiga')
    await signIn(client, writer)
    expect(
      (await refusalOf(application, () => client.monitoring.feedback.remove({ giverId: a, id: first.id })))
        .message,
    ).toContain('tampil bersama')
  })

  test('follows the minimum of the office', async () => {
    const { client, application, staff, peers } = await officeWithPeers()
    const settings = await client.office.settings()
    await refusalOf(application, () => client.office.updateSettings({ ...settings, feedbackMinimum: 2 }))
    await client.office.updateSettings({ ...settings, feedbackMinimum: 4 })
    for (const giver of peers.slice(0, 3)) await give(client, staff, giver, 'Baik')
    expect(await entriesOf(client, staff)).toEqual([])
    await give(client, staff, peers[3] ?? 0, 'Baik')
    expect(await entriesOf(client, staff)).toHaveLength(4)
  })
})

test('who is asked is proposed from units and SKP, and others need a reason', async () => {
  const { client, application, staff, kasi, camat, peers } = await officeWithPeers()
  const { proposed, because, askedOn } = await client.monitoring.feedback.asked({
    employeeId: staff,
    year: 2026,
  })
  expect(askedOn).toBeNull()
  expect(new Map(proposed.map(({ employeeId, role }) => [employeeId, role]))).toEqual(
    new Map(peers.map((id) => [id, 'rekan'])),
  )
  expect(because).toEqual([
    'Semua 4 rekan setingkat diusulkan.',
    'Tidak ada bawahan menurut susunan unit dan tim.',
  ])
  const some = { employeeId: staff, year: 2026, giverIds: peers.slice(0, 3), reason: '' }
  expect((await refusalOf(application, () => client.monitoring.feedback.ask(some))).problems).toMatchObject([
    { field: 'Alasan' },
  ])
  await refusalOf(application, () =>
    client.monitoring.feedback.ask({ ...some, giverIds: [kasi], reason: 'Atas permintaan' }),
  )
  expect(
    await auditOf(application, () =>
      client.monitoring.feedback.ask({ ...some, reason: 'Seorang sedang cuti' }),
    ),
  ).toEqual(['monitoring.feedback.ask'])
  expect(await client.monitoring.feedback.asked({ employeeId: staff, year: 2026 })).toMatchObject({
    askedOn: '2026-10-07',
    reason: 'Seorang sedang cuti',
  })
  const ofHead = await client.monitoring.feedback.asked({ employeeId: kasi, year: 2026 })
  expect(ofHead.proposed.filter(({ role }) => role === 'bawahan')).toHaveLength(5)
  expect(
    (await client.monitoring.feedback.asked({ employeeId: camat, year: 2026 })).proposed.map(
      ({ role }) => role,
    ),
  ).toContain('bawahan')
})

test('the list says who was told how much, and whom nobody told anything for 30 days', async () => {
  const { client, staff, kasi } = await officeWithPeers()
  const give = (day: string) =>
    client.monitoring.feedback.give(said({ employeeId: staff, giverId: kasi, role: 'pimpinan', day }))
  const rowOf = async () =>
    (await client.monitoring.feedback.list(tw4)).find(({ employeeId }) => employeeId === staff)
  await give('2026-09-06')
  // 31 days ago, and in the quarter before.
  expect(await rowOf()).toMatchObject({ superior: 0, last: '2026-09-06', silent: true })
  await give('2026-09-07')
  expect(await rowOf()).toMatchObject({ superior: 0, last: '2026-09-07', silent: false })
  const silent = await client.monitoring.feedback.order({ ...tw4, show: 'silent' })
  expect(silent).not.toContain(staff)
  expect(silent).toContain(kasi)
  expect(await client.monitoring.feedback.order(tw4)).toHaveLength(7)
  expect((await client.monitoring.feedback.order(tw4)).at(-1)).toBe(staff)
})

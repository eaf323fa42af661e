import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerProblems } from '../../../shared/phone/answer.ts'
import { answerText, type PhoneForm } from '../../../shared/phone/form.ts'
import type { FeedbackAsks, FeedbackSaid } from '../../../shared/phone/kinds/feedback.ts'
import { answerOf } from '../../../shared/phone/sealed.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import { auditOf, type Client, dump, personal, refusalOf, signedSkp, smallOfficeUntil } from '../people.ts'
import { fileOf, formFor, sent } from './phone.ts'

/** A Wednesday in the last quarter. */
const today = new Date('2026-10-07T14:00:00')
const tw4 = { year: 2026, period: 'tw4' } as const
const order = { kind: 'umpan-balik', period: '2026-tw4', expires: '2026-12-31' } as const

const said = (some: Partial<FeedbackSaid> & Pick<FeedbackSaid, 'employeeId'>): FeedbackSaid => ({
  id: randomUUID(),
  day: '2026-10-06',
  rhkId: null,
  value: 1,
  text: 'Melayani warga dengan ramah',
  tone: 'positif',
  reaction: null,
  ...some,
})

const answer = (form: PhoneForm, entries: readonly FeedbackSaid[], hour = 3): File =>
  sent(form, { entries: entries.map((entry) => ({ ...entry })) }, `2026-10-07T0${hour}:00:00.000Z`)

const asksOf = (form: PhoneForm) => form.asks as unknown as FeedbackAsks

/** An office with three peers of the staff, who are asked about him, all appraised by the Kasi. */
async function officeWithPeers() {
  const office = await smallOfficeUntil(today)
  const { client, seksi, staff } = office
  const row = rhk({ text: 'Tertibnya surat masuk' })
  await signedSkp(client, staff, skpContent([row]))
  const peers: number[] = []
  for (const number of [11, 12, 13]) {
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
    await signedSkp(client, id)
    peers.push(id)
  }
  await client.monitoring.feedback.ask({ employeeId: staff, year: 2026, giverIds: peers, reason: '' })
  const [a = 0, b = 0, c = 0] = peers
  return { ...office, row, a, b, c }
}

const entriesOf = async (client: Client, employeeId: number) =>
  (await client.monitoring.feedback.get({ employeeId, ...tw4 })).entries

test('a form asks the superior about those whom he appraises and a peer about whom he was asked for, and about nobody else', async () => {
  const { client, staff, kasi, a, b, c, row } = await officeWithPeers()
  const superior = await formFor(client, kasi, order)
  expect(asksOf(superior)).toMatchObject({ from: '2026-10-01', to: '2026-12-31', minimum: 3 })
  expect(asksOf(superior).values).toHaveLength(7)
  const about = asksOf(superior).about.toSorted((one, other) => one.id - other.id)
  expect(about.map(({ id, role }) => [id, role])).toEqual([
    [staff, 'Pimpinan'],
    [a, 'Pimpinan'],
    [b, 'Pimpinan'],
    [c, 'Pimpinan'],
  ])
  expect(about[0]?.rhk).toMatchObject([{ id: row.id, text: row.text }])
  const peer = await formFor(client, a, order)
  expect(asksOf(peer).about).toMatchObject([{ id: staff, role: 'Rekan setingkat', isUnnamed: true }])
  expect(asksOf(await formFor(client, staff, order)).about).toEqual([])
})

test('what a superior says comes in with his name, is shown before, and is undone', async () => {
  const { application, client, staff, kasi, row } = await officeWithPeers()
  const form = await formFor(client, kasi, order)
  const entry = said({ employeeId: staff, rhkId: row.id, value: null, reaction: 'senang' })
  const file = answer(form, [entry])
  // Whoever hands the file on reads nothing of it.
  expect(await file.text()).not.toContain('ramah')
  expect(await client.phone.read({ files: [file] })).toMatchObject([
    {
      title: 'Umpan balik Triwulan IV 2026',
      obstacle: null,
      replaces: false,
      changes: [
        {
          place: 'Orang Rekaan 3, 06/10/2026',
          after: ['Pimpinan, Tertibnya surat masuk: Melayani warga dengan ramah ☺'],
        },
      ],
    },
  ])
  let answerIds: number[] = []
  expect(
    await auditOf(application, async () => {
      answerIds = (await client.phone.import({ files: [file], chosen: [0] })).answerIds
    }),
  ).toEqual(['monitoring.feedback.give', 'phone.import'])
  expect(await entriesOf(client, staff)).toMatchObject([
    { role: 'pimpinan', giver: 'Orang Rekaan 2', rhkText: row.text, text: entry.text, reaction: 'senang' },
  ])
  // A later answer brings only what is new, and what was taken in stays as it was.
  const more = said({ employeeId: staff, text: 'Tepat waktu' })
  const later = answer(form, [{ ...entry, text: 'Diubah di ponsel' }, more], 4)
  const second = await client.phone.import({ files: [later], chosen: [0] })
  expect((await entriesOf(client, staff)).map(({ text }) => text).toSorted()).toEqual([entry.text, more.text])
  await client.phone.undoImport(second)
  await client.phone.undoImport({ answerIds })
  expect(await entriesOf(client, staff)).toEqual([])
})

test('what peers say by phone is unmasked by nobody: not by the one who takes it in, the lists, the log, or what the office keeps', async () => {
  const { application, client, staff, kasi, a, b, c } = await officeWithPeers()
  await protect(client)
  const { operator: pengelola } = await client.trust.session()
  const superior = await addOperator(client, { name: 'Kepala Seksi', role: 'penilai', employeeId: kasi })
  const givers = [a, b, c]
  const files: File[] = []
  for (const [index, id] of givers.entries())
    files.push(
      answer(await formFor(client, id, order), [
        said({ employeeId: staff, day: `2026-10-0${index + 1}`, text: `Rahasia ke-${index}` }),
      ]),
    )
  await signIn(client, superior)
  const read = await client.phone.read({ files })
  expect(read.map(({ obstacle, changes }) => [obstacle, changes])).toEqual(
    givers.map(() => [
      null,
      [
        {
          place: 'Rekan dan bawahan',
          before: [],
          after: ['1 umpan balik; isinya dan tentang siapa tidak ditampilkan di sini.'],
        },
      ],
    ]),
  )
  const first = await client.phone.import({ files: files.slice(0, 2), chosen: [0, 1] })
  // Too few: nobody sees that somebody has answered, and it can be taken back.
  expect(await entriesOf(client, staff)).toEqual([])
  await client.phone.undoImport(first)
  const done = await client.phone.import({ files, chosen: [0, 1, 2] })
  const shown = await entriesOf(client, staff)
  expect(shown.map(({ text }) => text).toSorted()).toEqual(['Rahasia ke-0', 'Rahasia ke-1', 'Rahasia ke-2'])
  for (const entry of shown)
    expect(entry).toMatchObject({ day: null, role: null, giver: null, removable: false })
  expect((await refusalOf(application, () => client.phone.undoImport(done))).message).toContain(
    'sudah tampil bersama',
  )
  await signIn(client, pengelola.id)
  // Nothing of it is the pengelola's, nor of the one who took it in, as what he typed himself would be.
  const everywhere: unknown[] = []
  for (const giverId of [...givers, null])
    everywhere.push(await client.monitoring.feedback.given({ giverId, year: 2026 }))
  const log = await client.trust.audit({ limit: 60 })
  everywhere.push(log)
  const told = log.filter(({ action }) => action === 'monitoring.feedback.give')
  expect(told).toHaveLength(5)
  for (const entry of told)
    // The day alone: neither a time nor an operator.
    expect(entry).toMatchObject({
      operator: 'Tidak disebut',
      at: new Date('2026-10-07T00:00:00').toISOString(),
      about: 'Umpan balik rekan atau bawahan',
      changes: [],
    })
  const kept = application.file.raw.prepare('SELECT content, kept FROM phone_answer').all()
  expect(kept).toHaveLength(3)
  everywhere.push(kept)
  expect(JSON.stringify(everywhere)).not.toContain('Rahasia')
})

describe('an answer of feedback is refused with its reason, and nothing is changed', () => {
  async function obstacleOf(office: Awaited<ReturnType<typeof officeWithPeers>>, file: File) {
    const before = dump(office.application)
    const [read] = await office.client.phone.read({ files: [file] })
    expect(dump(office.application)).toEqual(before)
    return read?.obstacle
  }

  test('of another office or person, altered, twice, stale, withdrawn, or about who is not asked of him', async () => {
    const office = await officeWithPeers()
    const { client, staff, kasi, camat, a, b, row } = office
    const form = await formFor(client, a, order)
    const entry = said({ employeeId: staff })
    const elsewhere = { ...form, stub: { ...form.stub, office: randomUUID() } }
    expect(await obstacleOf(office, answer(elsewhere, [entry]))).toBe(answerProblems.otherOffice)
    const asOther = { ...form, stub: { ...form.stub, person: b } }
    expect(await obstacleOf(office, answer(asOther, [entry]))).toBe(answerProblems.notOurs)
    // Another word, sealed with the key but locked with another; and what is not locked at all.
    const strange = answerOf(
      { ...form, key: 'ab'.repeat(32) },
      { entries: [] },
      '2026-10-07T03:00:00.000Z',
      '00',
    )
    expect(await obstacleOf(office, fileOf(answerText(strange)))).toBe(answerProblems.altered)
    const letters = (await answer(form, [entry]).text()).replace(/"locked":"../, '"locked":"00')
    expect(await obstacleOf(office, fileOf(letters))).toBe(answerProblems.altered)
    expect(await obstacleOf(office, sent(form, { other: [] }, '2026-10-07T03:00:00.000Z'))).toBe(
      answerProblems.notFitting,
    )
    expect(await obstacleOf(office, answer(form, [said({ employeeId: camat })]))).toContain(
      'tidak lagi diminta kepadanya',
    )
    expect(
      await obstacleOf(office, answer(form, [said({ employeeId: staff, day: '2026-09-30' })])),
    ).toContain('di luar periode')
    expect(
      await obstacleOf(office, answer(form, [said({ employeeId: staff, day: '2026-10-08' })])),
    ).toContain('belum tiba')
    const unknown = said({ employeeId: staff, rhkId: randomUUID(), value: null })
    expect(await obstacleOf(office, answer(form, [unknown]))).toContain('RHK yang tidak berlaku lagi')
    await client.phone.import({ files: [answer(form, [entry], 4)], chosen: [0] })
    expect(await obstacleOf(office, answer(form, [entry], 4))).toContain('sudah diimpor')
    expect(await obstacleOf(office, answer(form, [entry, said({ employeeId: staff })], 3))).toContain(
      'lebih lama',
    )
    // Who is asked no more.
    await client.monitoring.feedback.ask({
      employeeId: staff,
      year: 2026,
      giverIds: [b],
      reason: 'Seorang pindah tugas',
    })
    const stale = answer(form, [entry, said({ employeeId: staff, rhkId: row.id, value: null })], 5)
    expect(await obstacleOf(office, stale)).toContain('tidak lagi diminta kepadanya')
    const take = () => client.phone.import({ files: [stale], chosen: [0] })
    expect((await refusalOf(office.application, take)).message).toContain('tidak lagi diminta')
    const superior = await formFor(client, kasi, order)
    await client.phone.withdraw({ kind: order.kind, period: order.period, employeeIds: [kasi] })
    expect(await obstacleOf(office, answer(superior, [entry]))).toBe(answerProblems.withdrawn)
  })
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerProblems } from '../../../shared/phone/answer.ts'
import type { PhoneForm } from '../../../shared/phone/form.ts'
import type { ProposalAsks, ProposalContent } from '../../../shared/phone/kinds/proposal.ts'
import { iki, rhk, skpContent } from '../../skp-content.ts'
import { auditOf, type Client, dump, refusalOf, signedSkp, smallOfficeUntil } from '../people.ts'
import { formFor, sent } from './phone.ts'

const today = new Date('2026-10-07T14:00:00')
const order = { kind: 'usulan-skp', period: '2027', expires: '2027-01-31' } as const

const asksOf = (form: PhoneForm) => form.asks as unknown as ProposalAsks

const answer = (form: PhoneForm, content: Partial<ProposalContent>, hour = 3): File =>
  sent(
    form,
    JSON.parse(JSON.stringify({ ...asksOf(form).stands, ...content })),
    `2026-10-07T0${hour}:00:00.000Z`,
  )

const proposed = (text: string, target = '12 laporan'): ProposalContent['rhk'][number] => ({
  id: randomUUID(),
  kind: 'utama',
  superiorRhkId: null,
  text,
  perspective: null,
  indicators: [{ id: randomUUID(), aspect: 'kuantitas', indicator: 'Laporan tersusun', target }],
})

const skpOf = async (client: Client, employeeId: number): Promise<number> =>
  (await client.planning.skp.list({ year: 2027 })).find((row) => row.employeeId === employeeId)?.skpId ?? 0

async function obstacleOf(office: Awaited<ReturnType<typeof smallOfficeUntil>>, file: File) {
  const before = dump(office.application)
  const [read] = await office.client.phone.read({ files: [file] })
  expect(dump(office.application)).toEqual(before)
  return read?.obstacle
}

test('who has no SKP yet gets a draft of what he proposes, with its Lampiran; taken back there is none', async () => {
  const { application, client, staff } = await smallOfficeUntil(today)
  const form = await formFor(client, staff, order)
  expect(form.title).toBe('Usulan SKP 2027')
  expect(asksOf(form)).toMatchObject({ locked: null, hasAspect: true, hasTarget: true })
  const row = proposed('Tersusunnya laporan bulanan')
  const attachments = { dukungan: ['Satu laptop'], pertanggungjawaban: [], konsekuensi: [] }
  const file = answer(form, { rhk: [row, proposed('', '')], attachments })
  const [read] = await client.phone.read({ files: [file] })
  expect(read).toMatchObject({ obstacle: null, replaces: false })
  expect(read?.remarks).toContain('SKP-nya belum ada dan dimulai sebagai draf.')
  expect(read?.remarks.join(' ')).toContain('RHK 2: Rencana hasil kerja belum diisi.')
  expect(read?.changes.find(({ place }) => place === 'Dukungan sumber daya')?.after).toEqual(['Satu laptop'])
  const before = dump(application)
  let answerIds: number[] = []
  expect(
    await auditOf(application, async () => {
      answerIds = (await client.phone.import({ files: [file], chosen: [0] })).answerIds
    }),
  ).toEqual(['planning.skp.create', 'planning.sheet.save', 'planning.annex.save', 'phone.import'])
  const skp = await client.planning.skp.get({ id: await skpOf(client, staff) })
  expect(skp.state).toBe('draft')
  expect(skp.content.rhk[0]).toMatchObject({
    text: row.text,
    // What a program can know of a target is known of this one too.
    indicators: [{ target: '12 laporan', targetMin: 12, targetMax: 12, unit: 'laporan' }],
  })
  expect(skp.appraiserParty?.name).toBe('Orang Rekaan 2')
  await client.phone.undoImport({ answerIds })
  expect(dump(application).skp).toEqual(before.skp)
})

test('a draft is changed row by row, what the phone does not ask about stays, and a later answer goes on from it', async () => {
  const { client, staff } = await smallOfficeUntil(today)
  const measure = {
    measures: 'kualitas',
    formula: 'jumlah laporan',
    source: 'buku agenda',
    accumulation: 'sum',
    quarters: [3, 3, 3, 3],
  } as const
  const own = rhk({
    text: 'Tertibnya surat',
    indicators: [
      iki({
        indicator: 'Surat tercatat',
        target: '12 laporan',
        measure: { ...measure, quarters: [3, 3, 3, 3] },
      }),
    ],
  })
  const { id } = await client.planning.skp.create({ employeeId: staff, year: 2027 })
  const expectations = ['Ramah', '', '', '', '', '', '']
  await client.planning.sheet.save({ id, revision: 0, content: { rhk: [own], expectations } })
  const form = await formFor(client, staff, order)
  const { stands } = asksOf(form)
  expect(stands.rhk).toMatchObject([{ id: own.id, text: 'Tertibnya surat' }])
  const changed = { ...own, text: 'Tertibnya surat masuk' }
  const rows = stands.rhk.map((row) => ({ ...row, text: changed.text }))
  const file = answer(form, { rhk: [...rows, proposed('Terlayaninya warga')] })
  expect(await client.phone.read({ files: [file] })).toMatchObject([{ obstacle: null, replaces: true }])
  const first = await client.phone.import({ files: [file], chosen: [0] })
  const { content } = await client.planning.skp.get({ id })
  expect(content.expectations).toEqual(expectations)
  expect(content.rhk.map(({ text }) => text)).toEqual(['Tertibnya surat masuk', 'Terlayaninya warga'])
  expect(content.rhk[0]?.indicators[0]?.measure).toEqual(measure)
  // The phone goes on writing in what it had.
  const later = answer(form, { rhk: rows }, 4)
  const second = await client.phone.import({ files: [later], chosen: [0] })
  expect((await client.planning.skp.get({ id })).content.rhk).toHaveLength(1)
  await client.phone.undoImport(second)
  await client.phone.undoImport(first)
  expect((await client.planning.skp.get({ id })).content).toEqual({ rhk: [own], expectations })
})

test('a proposal is refused once the SKP was changed here, was handed in or was signed, and where it is no SKP', async () => {
  const office = await smallOfficeUntil(today)
  const { client, staff, kasi } = office
  const { id } = await client.planning.skp.create({ employeeId: staff, year: 2027 })
  const own = rhk({ text: 'Tertibnya surat', indicators: [iki({ indicator: 'Surat tercatat' })] })
  const form = await formFor(client, staff, order)
  const rows = [proposed('Usulan saya')]
  const twice = [rows[0], rows[0]].flatMap((row) => row ?? [])
  expect(await obstacleOf(office, answer(form, { rhk: twice }))).toBe(answerProblems.notFitting)
  const long = proposed('a'.repeat(2001))
  expect(await obstacleOf(office, answer(form, { rhk: [long] }))).toBe(answerProblems.notFitting)
  const other = { ...form, stub: { ...form.stub, person: kasi } }
  expect(await obstacleOf(office, answer(other, { rhk: rows }))).toBe(answerProblems.notOurs)
  await client.planning.sheet.save({ id, revision: 0, content: skpContent([own]) })
  const stale = answer(form, { rhk: rows })
  expect(await obstacleOf(office, stale)).toContain('diubah di kantor sesudah')
  const take = () => client.phone.import({ files: [stale], chosen: [0] })
  expect((await refusalOf(office.application, take)).message).toContain('diubah di kantor sesudah')
  await client.planning.agreement.propose({ id, revision: 1 })
  expect(await obstacleOf(office, answer(form, { rhk: rows, revision: 2 }))).toContain('sudah diajukan')
  // Of a year whose SKP is signed nothing can be filled in, and nothing is taken.
  await signedSkp(client, kasi)
  const signed = await formFor(client, kasi, { ...order, period: '2026' })
  expect(asksOf(signed).locked).toContain('terkunci')
  expect(await obstacleOf(office, answer(signed, { rhk: rows }))).toContain('terkunci')
})

test('what was written since is not taken back', async () => {
  const { application, client, staff } = await smallOfficeUntil(today)
  const form = await formFor(client, staff, order)
  const done = await client.phone.import({
    files: [answer(form, { rhk: [proposed('Usulan')] })],
    chosen: [0],
  })
  const id = await skpOf(client, staff)
  const { revision, content } = await client.planning.skp.get({ id })
  const [first] = content.rhk
  if (!first) throw new Error('nothing was proposed')
  await client.planning.sheet.save({
    id,
    revision,
    content: { ...content, rhk: [{ ...first, text: 'Disunting di kantor' }] },
  })
  expect((await refusalOf(application, () => client.phone.undoImport(done))).message).toContain(
    'sudah diubah sesudah impor',
  )
})

import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { startingSet } from '../../../shared/recognition/certificates/starting-set.ts'
import { readPdf } from '../../documents/pdf-text.ts'
import { auditOf, type Client, refusalOf, smallOfficeUntil } from '../people.ts'
import { codesOf, issue } from './issued.ts'

const [first] = startingSet
if (!first) throw new Error('the starting set is empty')

type Saved = Parameters<Client['recognition']['certificates']['save']>[0]
type Who = Saved['people'][number]['who']

const recipient = (who: Who) => ({ id: randomUUID(), who, achievement: '', number: '' })
const tamu: Who = { guest: { name: 'Tamu Rekaan', nip: '', jabatan: 'Ketua RT', unit: '' } }

/** An office with a draft of a piagam for an employee and a guest. */
async function officeWithDraft(some: Partial<Saved> = {}) {
  const office = await smallOfficeUntil(new Date('2026-09-01T09:00:00'))
  const draft: Saved = {
    id: null,
    revision: 0,
    year: 2026,
    kind: first!.kind,
    title: 'Pegawai Teladan',
    achievement: 'pegawai teladan',
    designName: first!.name,
    design: first!.design,
    place: 'Uji',
    date: '2026-08-17',
    numbered: true,
    signers: [{ employeeId: office.camat }],
    training: null,
    people: [recipient({ employeeId: office.staff }), recipient(tamu)],
    ...some,
  }
  return { ...office, draft, saved: await office.client.recognition.certificates.save(draft) }
}

const sheets = (id: number) => ({
  form: 'piagam' as const,
  year: 2026,
  scope: { kind: 'certificates' as const, ids: [id] },
})

async function print(client: Client, id: number): Promise<Uint8Array> {
  for await (const event of await client.documents.print(sheets(id))) {
    if (event.kind !== 'done') continue
    return (await client.documents.file({ token: event.token })).bytes()
  }
  throw new Error('nothing was printed')
}

it('certificates stand in the register when they are issued, each with number, code and day', async () => {
  const { application, client, saved, staff } = await officeWithDraft()
  expect(await auditOf(application, () => client.issuing.certificates(saved))).toEqual([
    'issuing.issue',
    'issuing.issue',
    'issuing.certificates',
  ])
  expect((await client.issued.list({ year: 2026 })).toReversed()).toMatchObject([
    {
      form: 'piagam',
      kind: 'Piagam Penghargaan',
      number: '800.1.12.8/001/VIII/2026',
      about: 'Orang Rekaan 3',
      employeeId: staff,
      day: '2026-08-17',
      state: 'berlaku',
      printed: 0,
    },
    { number: '800.1.12.8/002/VIII/2026', about: 'Tamu Rekaan', employeeId: null, printed: 0 },
  ])
})

it('every print of an issued certificate carries its code, and two prints are the same bytes', async () => {
  const { client, saved } = await officeWithDraft()
  // A draft has none.
  expect(await codesOf(await print(client, saved.id))).toEqual([])
  await client.issuing.certificates(saved)
  const bytes = await print(client, saved.id)
  const codes = await codesOf(bytes)
  expect(codes).toHaveLength(2)
  expect(Buffer.from(await print(client, saved.id)).equals(Buffer.from(bytes))).toBe(true)
  const again = await issue(client, sheets(saved.id))
  expect(again.remarks[0]).toBe('2 naskah sudah terbit dan dicetak sekali lagi.')
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true)
  expect(await client.issuing.verify({ code: codes[0] ?? '' })).toMatchObject({
    verdict: 'asli',
    compared: true,
    paper: { kind: 'Piagam Penghargaan', number: '800.1.12.8/001/VIII/2026', about: 'Orang Rekaan 3' },
    register: { printed: 1 },
  })
  expect((await readPdf(bytes)).packed).toContain('800.1.12.8/002/VIII/2026')
})

it('a cancelled one is found cancelled, keeps its number in sight, and gets another when issued again', async () => {
  const { client, saved } = await officeWithDraft()
  await client.issuing.certificates(saved)
  const codes = await codesOf(await print(client, saved.id))
  const row = (await client.issued.list({})).find(({ about }) => about === 'Tamu Rekaan')
  await client.issued.cancel({ id: row?.id ?? 0, reason: 'Salah orang' })
  expect((await client.issuing.verify({ code: codes[1] ?? '' })).verdict).toBe('dibatalkan')
  // Its number stands on no further print.
  const after = await print(client, saved.id)
  expect((await readPdf(after)).packed).not.toContain('800.1.12.8/002')
  expect(await codesOf(after)).toHaveLength(1)
  const { people } = await client.recognition.certificates.get({ id: saved.id })
  expect(people.map(({ number }) => number)).toEqual(['800.1.12.8/001/VIII/2026', ''])
  const reopened = await client.recognition.certificates.reopen({
    id: saved.id,
    revision: 1,
    reason: 'Terbit lagi',
  })
  expect(await client.issuing.certificates(reopened)).toMatchObject({ first: '800.1.12.8/003/VIII/2026' })
  expect((await client.issued.list({})).map(({ number, state }) => `${number} ${state}`)).toEqual([
    '800.1.12.8/003/VIII/2026 berlaku',
    '800.1.12.8/002/VIII/2026 dibatalkan',
    '800.1.12.8/001/VIII/2026 berlaku',
  ])
})

it('a corrected one keeps its number; who is taken out has his cancelled', async () => {
  const { client, draft, saved } = await officeWithDraft()
  await client.issuing.certificates(saved)
  const [code = ''] = await codesOf(await print(client, saved.id))
  const reopened = await client.recognition.certificates.reopen({
    id: saved.id,
    revision: 1,
    reason: 'Salah tulis',
  })
  expect((await client.issuing.verify({ code })).verdict).toBe('berubah')
  const again = await client.recognition.certificates.save({
    ...draft,
    ...reopened,
    achievement: 'pegawai paling tekun',
    people: draft.people.slice(0, 1),
  })
  await client.issuing.certificates(again)
  expect((await client.issuing.verify({ code })).verdict).toBe('digantikan')
  expect((await client.issued.list({})).map(({ number, state }) => `${number} ${state}`)).toEqual([
    '800.1.12.8/001/VIII/2026 berlaku',
    '800.1.12.8/002/VIII/2026 dibatalkan',
    '800.1.12.8/001/VIII/2026 digantikan',
  ])
})

it('numbers of the paper agenda are taken once, or gone on with; without a number there is a code alone', async () => {
  const { application, client, draft, saved, kasi } = await officeWithDraft()
  const own = await refusalOf(application, () => client.issuing.certificates({ ...saved, number: 'A/1' }))
  expect(own.message).toContain('hanya untuk satu penerima')
  expect(await client.issued.list({})).toEqual([])
  expect(await client.issuing.certificates({ ...saved, from: 41 })).toMatchObject({
    first: '800.1.12.8/041/VIII/2026',
    last: '800.1.12.8/042/VIII/2026',
  })
  const single = { ...draft, people: [recipient({ employeeId: kasi })] }
  const one = await client.recognition.certificates.save(single)
  const taken = await refusalOf(application, () =>
    client.issuing.certificates({ ...one, number: '800.1.12.8/041/VIII/2026' }),
  )
  expect(taken.message).toContain('sudah dipakai')
  expect((await client.recognition.certificates.get({ id: one.id })).state).toBe('draft')
  expect(await client.issuing.certificates({ ...one, number: 'AGENDA/7/2026' })).toMatchObject({
    first: 'AGENDA/7/2026',
  })
  const bare = await client.recognition.certificates.save({
    ...single,
    numbered: false,
    people: [recipient({ employeeId: kasi })],
  })
  expect(await client.issuing.certificates(bare)).toMatchObject({ first: '' })
  expect(await codesOf(await print(client, bare.id))).toHaveLength(1)
})

import { expect, it } from 'vitest'
import { noNotes } from '../../../shared/office/form-notes.ts'
import { logo } from '../../documents/documents.ts'
import { packed, readPdf } from '../../documents/pdf-text.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import { auditOf, type Client, refusalOf, signedSkp, smallOffice } from '../people.ts'

type Request = Parameters<Client['documents']['print']>[0]

async function printed(client: Client, request: Request, printing = false) {
  for await (const event of await client.documents.print(request)) {
    if (event.kind !== 'done') continue
    return new Uint8Array(await (await client.documents.file({ token: event.token, printing })).arrayBuffer())
  }
  throw new Error('nothing was printed')
}

const imagesIn = (bytes: Uint8Array) =>
  Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1

const skpOf = (id: number): Request => ({ form: 'skp', year: 2026, scope: { kind: 'skp', ids: [id] } })

it('what the office adds to a form is frozen with a paper that is signed', async () => {
  const { client, camat, kasi } = await smallOffice()
  const add = async (copies: string[]) =>
    client.office.updateSettings({
      ...(await client.office.settings()),
      formNotes: { skp: { ...noNotes, copies } },
    })
  await add(['Inspektorat Uji'])
  const { id } = await signedSkp(client, kasi)
  await add(['Badan Kepegawaian Uji'])
  const { id: later } = await client.planning.skp.create({ employeeId: camat, year: 2026 })
  const text = async (skp: number) => (await readPdf(await printed(client, skpOf(skp)))).packed
  expect(await text(id)).toContain(packed('Tembusan: 1. Inspektorat Uji'))
  expect(await text(id)).not.toContain(packed('Badan Kepegawaian Uji'))
  expect(await text(later)).toContain(packed('Badan Kepegawaian Uji'))
})

it('pictures of signatures are kept and taken away, and printed for the office only', async () => {
  const { application, client, sekda, camat, kasi, staff } = await smallOffice()
  const { id } = await signedSkp(client, camat)
  const { id: other } = await signedSkp(client, staff)
  const scanned: Request = { ...skpOf(id), signing: 'pindaian' }
  expect((await refusalOf(application, () => printed(client, scanned))).message).toContain(
    'Belum ada gambar tanda tangan',
  )
  const broken = { of: { employeeId: kasi }, image: 'data:image/png;base64,AAAA' }
  expect((await refusalOf(application, () => client.office.saveSignature(broken))).message).toContain('rusak')
  const save = async () => {
    await client.office.saveSignature({ of: { officialId: sekda }, image: logo })
    await client.office.saveSignature({ of: null, image: logo })
  }
  expect(await auditOf(application, save)).toEqual(['office.saveSignature', 'office.saveSignature'])
  expect(await client.office.signatures()).toHaveLength(2)
  const plain = imagesIn(await printed(client, skpOf(id)))
  expect(imagesIn(await printed(client, scanned))).toBeGreaterThan(plain)
  // Nobody else's paper gets a signature of his.
  expect(imagesIn(await printed(client, { ...scanned, scope: { kind: 'skp', ids: [other] } }))).toBe(plain)
  await protect(client)
  const own = await addOperator(client, { name: 'Camat', role: 'penilai', employeeId: camat })
  await signIn(client, own)
  expect((await refusalOf(application, () => printed(client, scanned))).message).toBe(
    'Gambar tanda tangan hanya dicetak oleh pengelola atau pimpinan.',
  )
})

it('a picture that is taken away is nobody’s any more', async () => {
  const { client, kasi } = await smallOffice()
  const of = { employeeId: kasi }
  await client.office.saveSignature({ of, image: logo })
  await client.office.saveSignature({ of, image: logo })
  expect(await client.office.signatures()).toEqual([{ of, image: logo }])
  await client.office.saveSignature({ of, image: null })
  expect(await client.office.signatures()).toEqual([])
})

it('pages are moved for the printer, within ten millimetres, and not where they are saved', async () => {
  const { client } = await smallOffice()
  const settings = await client.office.settings()
  await expect(client.office.updateSettings({ ...settings, shiftX: 10.5 })).rejects.toMatchObject({
    code: 'REFUSED',
  })
  await client.office.updateSettings({ ...settings, shiftX: 2, shiftY: -1 })
  const page: Request = { form: 'halaman-uji', year: 2026, scope: { kind: 'all' } }
  const box = (bytes: Uint8Array) =>
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/MediaBox \[([^\]]*)\]/g),
    ].at(-1)?.[1]
  expect(box(await printed(client, page))).toMatch(/^0 0 /)
  expect(box(await printed(client, page, true))).toBe('-5.67 -2.83 589.61 839.06')
})

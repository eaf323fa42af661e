import { expect, it } from 'vitest'
import { readPdf } from '../../documents/pdf-text.ts'
import { auditOf, type Client, refusalOf } from '../people.ts'
import { issue, letters, officeWithTalks, paperOf } from '../issued/issued.ts'

type Request = Parameters<Client['documents']['print']>[0]

/** Draws documents to look at them. @returns the token of the file */
async function looked(client: Client, request: Request): Promise<string> {
  for await (const event of await client.documents.print(request))
    if (event.kind === 'done') return event.token
  throw new Error('nothing was drawn')
}

const unprinted = async (client: Client, request: Request) =>
  (await client.documents.count({ ...request, printed: 'without' })).forms

it('a document is printed once it is saved or opened, not when it is looked at, and each file counts once', async () => {
  const { application, client, skpId } = await officeWithTalks([])
  const request = paperOf(skpId)
  const token = await looked(client, request)
  expect(await client.documents.count(request)).toMatchObject({ forms: 1, printed: 0 })
  expect(await auditOf(application, () => client.documents.taken({ token }))).toEqual(['documents.taken'])
  expect(await auditOf(application, () => client.documents.taken({ token }))).toEqual([])
  expect(await client.documents.count(request)).toMatchObject({ forms: 1, printed: 1 })
  expect(await unprinted(client, request)).toBe(0)
  const refusal = await refusalOf(application, () => looked(client, { ...request, printed: 'without' }))
  expect(refusal.message).toBe('Pada pilihan itu tidak ada yang belum dicetak.')
})

it('is told for each form, and for each person', async () => {
  const { client, skpId, talks } = await officeWithTalks(['2026-01-12', '2026-02-02'])
  await client.documents.taken({ token: await looked(client, letters(talks.slice(0, 1))) })
  expect(await client.documents.count(letters(talks))).toMatchObject({ forms: 2, printed: 1 })
  expect(await unprinted(client, letters(talks))).toBe(1)
  expect(await unprinted(client, paperOf(skpId))).toBe(1)
})

it('a draft is never printed, and what is opened again has to be printed anew', async () => {
  const { client, kasi, skpId } = await officeWithTalks([])
  const { id } = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
  await client.documents.taken({ token: await looked(client, paperOf(id)) })
  expect(await unprinted(client, paperOf(id))).toBe(1)
  await client.documents.taken({ token: await looked(client, paperOf(skpId)) })
  expect(await unprinted(client, paperOf(skpId))).toBe(0)
  await client.planning.agreement.reopen({ id: skpId, reason: 'Target keliru' })
  expect(await unprinted(client, paperOf(skpId))).toBe(1)
})

it('an issued one is counted in the register, from its first print with number and code', async () => {
  const { client, talks } = await officeWithTalks(['2026-01-12'])
  await client.documents.taken({ token: await looked(client, letters(talks)) })
  await issue(client, letters(talks))
  expect(await client.issued.list({})).toMatchObject([{ printed: 1 }])
  await client.documents.taken({ token: await looked(client, letters(talks)) })
  expect(await client.issued.list({})).toMatchObject([{ printed: 2 }])
  expect(await unprinted(client, letters(talks))).toBe(0)
})

it('a workbook or a letter that is exported counts as printed', async () => {
  const { application, client, talks } = await officeWithTalks(['2026-01-12'])
  expect(
    await auditOf(application, () => client.documents.export({ ...letters(talks), as: 'word' })),
  ).toEqual(['documents.taken'])
  expect(await unprinted(client, letters(talks))).toBe(0)
})

it('of many documents the first can be looked at before the others are drawn', async () => {
  const { client, talks } = await officeWithTalks(['2026-01-12', '2026-02-02', '2026-01-30', '2026-02-05'])
  const told: string[] = []
  let pages = 0
  for await (const event of await client.documents.print({ ...letters(talks), copies: 5 })) {
    told.push(event.kind)
    if (event.kind !== 'first') continue
    const file = await client.documents.file({ token: event.token })
    pages = (await readPdf(await file.bytes())).pages.length
    // It is not what the clerk saves: the file of all is counted.
    await client.documents.taken({ token: event.token })
    expect(await unprinted(client, letters(talks))).toBe(4)
  }
  expect([told[0], told.at(-1)]).toEqual(['first', 'done'])
  expect(pages).toBeGreaterThan(0)
})

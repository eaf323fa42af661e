import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { codesIn, proofProperty } from '../../../shared/issued/proof.ts'
import { type Client, signedSkp, smallOfficeUntil } from '../people.ts'

export type IssueRequest = Parameters<Client['issuing']['issue']>[0]

/** Issues papers. @returns what the page is told, and the PDF */
export async function issue(client: Client, request: IssueRequest, signal?: AbortSignal) {
  for await (const event of await client.issuing.issue(request, signal ? { signal } : {})) {
    if (event.kind !== 'done') continue
    const file = await client.documents.file({ token: event.token })
    return { ...event, bytes: await file.bytes() }
  }
  throw new Error('nothing was issued')
}

/** The codes that stand in the properties of a PDF. */
export async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  try {
    const { info } = await (await loading.promise).getMetadata()
    const { Custom: custom } = info as { Custom?: unknown }
    return custom instanceof Map ? codesIn(String(custom.get(proofProperty))) : []
  } finally {
    await loading.destroy()
  }
}

const talk = {
  place: 'Ruang Rapat',
  number: '',
  present: '',
  clarified: 'Sasaran kecamatan',
  agreed: 'Tiga RHK utama',
  requested: '',
  revision: 0,
}

/** An office in March with one signed SKP, and talks about it on these days. */
export async function officeWithTalks(days: readonly string[], some: { number?: string } = {}) {
  const office = await smallOfficeUntil(new Date('2026-03-09T09:00:00'))
  const { id: skpId } = await signedSkp(office.client, office.staff)
  const talks: number[] = []
  for (const heldOn of days)
    talks.push((await office.client.planning.talks.save({ ...talk, ...some, heldOn, skpId, sure: true })).id)
  return { ...office, skpId, talks }
}

/** The berita acara of some talks. */
export const letters = (ids: number[]): IssueRequest => ({
  form: 'berita-acara-dialog',
  year: 2026,
  scope: { kind: 'talks', ids },
})
export const paperOf = (skpId: number): IssueRequest => ({
  form: 'skp',
  year: 2026,
  scope: { kind: 'skp', ids: [skpId] },
})

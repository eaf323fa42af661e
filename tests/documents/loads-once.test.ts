import { expect, test } from 'vitest'
import { type Client, signedSkp, smallOffice } from '../procedures/people.ts'
import { readsOf } from '../procedures/reads.ts'

type Request = Parameters<Client['documents']['print']>[0]

const print = async (client: Client, request: Request): Promise<number> => {
  for await (const event of await client.documents.print(request))
    if (event.kind === 'done') return event.forms
  throw new Error('nothing was printed')
}

const year = 2026
const ofSkp: Omit<Request, 'scope'> = {
  form: 'skp',
  also: ['lampiran-skp', 'rencana-aksi', 'perjanjian-kinerja', 'matriks-peran-hasil'],
  year,
}

/** Three people with a talk and an evaluation each; what is signed is read another way than what is not. */
async function office(signed: boolean) {
  const people = await smallOffice()
  const { client, camat, kasi, staff } = people
  for (const employeeId of [camat, kasi, staff]) {
    const { id } = signed
      ? await signedSkp(client, employeeId)
      : await client.planning.skp.create({ employeeId, year })
    await client.planning.talks.save({
      heldOn: '2026-01-12',
      place: '',
      number: '',
      present: '',
      clarified: '',
      agreed: '',
      requested: '',
      skpId: id,
      revision: 0,
    })
    if (signed) await client.evaluation.begin({ skpId: id, period: 'tw1' })
  }
  return people
}

test.each([
  ['drafts', false, ofSkp],
  ['signed SKP', true, ofSkp],
  ['talks about drafts', false, { form: 'berita-acara-dialog', year }],
  ['talks about signed SKP', true, { form: 'berita-acara-dialog', year }],
  ['evaluations', true, { form: 'evaluasi', also: ['dokumen-evaluasi'], year, period: 'tw1' }],
] satisfies Array<[string, boolean, Omit<Request, 'scope'>]>)(
  'a print for everybody reads nothing twice: %s',
  async (_, signed, request) => {
    const { application, client, staff } = await office(signed)
    const { raw } = application.file
    const one = await readsOf(raw, () =>
      print(client, { ...request, scope: { kind: 'employees', ids: [staff] } }),
    )
    let forms = 0
    const all = await readsOf(raw, async () => {
      forms = await print(client, { ...request, scope: { kind: 'all' } })
    })
    expect(forms).toBeGreaterThanOrEqual(3)
    // The rooms below look up the names of units and officials for themselves, which takes no longer for many.
    const names = /from "(?:unit|official)" order by/
    const repeated = all.filter((sql, at) => all.indexOf(sql) !== at && !names.test(sql))
    expect(repeated).toEqual([])
    const namesIn = (reads: readonly string[]) => reads.filter((sql) => names.test(sql)).length
    expect(one.length).toBeGreaterThan(5)
    expect(namesIn(all) - namesIn(one)).toBeLessThan(6)
    for (const table of ['setting', 'office', 'employee', 'skp'])
      expect(all.filter((sql) => sql.endsWith(`from "${table}"`)).length, table).toBeLessThanOrEqual(1)
  },
)

import type { PrintRequest } from '../../shared/documents/contract.ts'
import { letterKinds, usualNumbering } from '../../shared/issued/letter-kinds.ts'
import { people } from './people.ts'
import type { Stage } from './stage.ts'

async function issue(stage: Stage, request: PrintRequest): Promise<void> {
  for await (const _ of await stage.client.issuing.issue(request));
}

/**
 * The office has issued some papers: the talks of the middle of the year with their numbers, one of which was cancelled
 * and issued anew, and what two people asked for of the year before.
 */
export async function issuePapers(stage: Stage): Promise<void> {
  const { client, year } = stage
  stage.on(`${year}-07-20`)
  for (const kind of letterKinds)
    await client.issued.saveNumbering({ form: kind.form, ...usualNumbering(kind), unit: 'Kec.Skm' })
  const heads = people.flatMap(({ head }, index) => (head ? (stage.ids[index] ?? []) : [])).slice(0, 4)
  const letters: PrintRequest = {
    form: 'berita-acara-dialog',
    year,
    talks: 'last',
    scope: { kind: 'employees', ids: heads },
  }
  await issue(stage, letters)
  const [latest] = await client.issued.list({ year })
  if (latest) await client.issued.cancel({ id: latest.id, reason: 'Tanggal pada undangan keliru' })
  await issue(stage, letters)
  stage.on(`${year}-09-02`)
  await issue(stage, {
    form: 'dokumen-evaluasi',
    year: year - 1,
    period: 'tahunan',
    scope: { kind: 'employees', ids: heads.slice(0, 2) },
  })
}

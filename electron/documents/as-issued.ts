import type { FormId } from '../../shared/documents/forms.ts'
import type { Call } from '../app/call.ts'
import { lastOf, type StoredIssue } from '../issued/store.ts'
import { issuable, withProof } from './issuable.ts'
import type { LoadedPaper } from './jobs.ts'
import { subjectKey } from './subject-key.ts'

/** What the register says of documents that can be issued, by form and subject: the last that was issued of each. */
export async function issuesOf(
  { db }: Call,
  documents: readonly LoadedPaper[],
): Promise<Map<FormId, ReadonlyMap<string, StoredIssue>>> {
  const last = new Map<FormId, ReadonlyMap<string, StoredIssue>>()
  for (const [form, own] of Map.groupBy(documents, ({ paper }) => paper.form)) {
    if (!own.some(({ loaded }) => issuable(loaded))) continue
    const keys = own.map(({ paper: { block, id } }) => subjectKey(block.print, form, id))
    last.set(form, await lastOf(db, form, keys))
  }
  return last
}

/**
 * Documents as they are printed: what stands in the register, and says the same as it did, has its number and its code
 * on every print.
 */
export async function asIssued(call: Call, documents: readonly LoadedPaper[]): Promise<LoadedPaper[]> {
  const last = await issuesOf(call, documents)
  return documents.map((one): LoadedPaper => {
    const { form, id, block } = one.paper
    const row = last.get(form)?.get(subjectKey(block.print, form, id))
    if (!row || row.cancelledAt !== null || issuable(one.loaded)?.digest !== row.digest) return one
    return {
      ...one,
      issued: row.id,
      loaded: { ...one.loaded, printed: withProof(one.loaded, row.number, row.code) },
    }
  })
}

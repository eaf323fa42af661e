import type { Call } from '../app/call.ts'
import { lastOfForms, type StoredIssue } from '../issued/store.ts'
import { loads } from './forms/loads.ts'
import { issuable, withProof } from './issuable.ts'
import type { LoadedPaper } from './jobs.ts'
import { keyOf } from './times.ts'

/** What the register says of documents that can be issued, by form and subject: the last that was issued of each. */
export function issuesOf(
  { db }: Call,
  documents: readonly LoadedPaper[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, StoredIssue>>> {
  const found = documents.filter(({ paper: { form } }) => loads[form].issues !== undefined)
  return lastOfForms(
    db,
    [...new Set(found.map(({ paper: { form } }) => form))],
    found.map(({ paper }) => keyOf(paper)),
  )
}

/**
 * Documents as they are printed: what stands in the register, and says the same as it did, has its number and its code
 * on every print.
 */
export async function asIssued(call: Call, documents: readonly LoadedPaper[]): Promise<LoadedPaper[]> {
  const last = await issuesOf(call, documents)
  return documents.map((one): LoadedPaper => {
    const row = last.get(one.paper.form)?.get(keyOf(one.paper))
    if (!row || row.cancelledAt !== null || issuable(one.loaded)?.digest !== row.digest) return one
    return {
      ...one,
      issued: row.id,
      loaded: { ...one.loaded, printed: withProof(one.loaded, row.number, row.code) },
    }
  })
}

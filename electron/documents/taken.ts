import type { Call } from '../app/call.ts'
import { countAll, type Print } from '../issued/prints.ts'
import type { LoadedPaper } from './jobs.ts'
import { keyOf } from './times.ts'

/** What is counted once documents are saved, printed or exported: not drafts. */
export const printsOf = (documents: readonly LoadedPaper[]): Print[] =>
  documents.flatMap(({ paper, loaded, issued = null }) =>
    loaded.printed.signedOn === null ? [] : [{ form: paper.form, subject: keyOf(paper), issued }],
  )

/** Counts what was saved, printed or exported, with an entry in the log. */
export async function recordPrints(call: Call, prints: readonly Print[]): Promise<void> {
  if (prints.length === 0) return
  await countAll(call.db, prints, call.now.toISOString())
  await call.audit({
    action: 'documents.taken',
    subjectType: 'office',
    subjectId: 1,
    after: { forms: [...new Set(prints.map(({ form }) => form))], documents: prints.length },
  })
}

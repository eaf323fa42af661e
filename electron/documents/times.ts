import type { FormId } from '../../shared/documents/forms.ts'
import type { Call } from '../app/call.ts'
import { timesPrinted } from '../issued/prints.ts'
import type { Print } from './print.ts'
import { subjectKey } from './subject-key.ts'

/** A document as what it is printed of. */
interface Named {
  form: FormId
  id: number
  block: { print: Print }
}

/** Under what a document is counted. */
export const keyOf = ({ form, id, block }: Named): string => subjectKey(block.print, form, id)

/** How often each of some documents was printed, in their order; asks the file twice, however many they are. */
export async function timesOf({ db }: Call, papers: readonly Named[]): Promise<number[]> {
  const forms = [...new Set(papers.map(({ form }) => form))]
  const times = await timesPrinted(db, forms, papers.map(keyOf))
  return papers.map((paper) => times.get(paper.form)?.get(keyOf(paper)) ?? 0)
}

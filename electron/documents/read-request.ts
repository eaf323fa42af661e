import type { PrintRequest } from '../../shared/documents/contract.ts'
import type { Call } from '../app/call.ts'
import { nothing } from './files.ts'
import { failedOf, loadPapers } from './jobs.ts'
import { Remarks } from './remarks.ts'
import { papersOf } from './subjects.ts'

/**
 * What the documents of a request say, those that can be read, and what is to be told of them.
 * @throws Refusal when there is nothing to print
 */
export async function readRequest(call: Call, request: PrintRequest) {
  const { papers, unprinted } = await papersOf(call, request)
  const [first] = papers
  if (!first) throw nothing(request)
  const { print } = first.block
  const everybody = await print.posts()
  const posts = new Map(everybody.map((post) => [post.id, post]))
  const read = await loadPapers(call, papers, { anew: false })
  // Of a single document the reason is the answer.
  if (read.loaded.length === 0 && read.failed[0]) throw read.failed[0].error
  const usable =
    request.drafts === 'without'
      ? read.loaded.filter(({ loaded }) => loaded.printed.signedOn !== null)
      : read.loaded
  if (usable.length === 0) throw nothing(request)
  const remarks = new Remarks()
  remarks.leaveOut(unprinted)
  remarks.leaveOutDrafts(read.loaded.length - usable.length)
  remarks.add(usable.map(({ loaded }) => loaded))
  const failed = read.failed.map((one) => failedOf(one, posts))
  return { documents: usable, remarks: remarks.lines, failed, everybody, posts, office: print.office }
}

import { realisedIn } from '../../../shared/evaluation/realisation.ts'
import type { EvaluationDetail, EvaluationLine } from '../../../shared/evaluation/contract.ts'
import type { EvaluationContent } from '../../../shared/evaluation/evaluation.ts'
import { noReasons } from '../../../shared/evaluation/reasons.ts'
import { predikatFor } from '../../../shared/evaluation/predikat.ts'
import { type Period, periodRange } from '../../../shared/office/period.ts'
import { api, queryClient } from '../../app/client.ts'
import type { Saved } from '../../components/use-draft.ts'

/*
 * What the table has read stays where it is while one rates: a row that was changed here is brought up to date by what
 * was answered, so that nothing is read anew and no row moves under the hand.
 */

/** Changes the line of an SKP in what is shown of a period. */
export function patchLine(period: Period, skpId: number, change: Partial<EvaluationLine>): void {
  queryClient.setQueriesData<EvaluationLine[]>(
    { queryKey: api.evaluation.list.key({ input: { period } }), type: 'active' },
    (rows) =>
      rows?.some((row) => row.skpId === skpId)
        ? rows.map((row) => (row.skpId === skpId ? { ...row, ...change } : row))
        : rows,
  )
}

/** The revision of an SKP's evaluation as it is known by now; null where none is known. */
export function knownRevision(period: Period, skpId: number): number | null {
  const known = queryClient.getQueriesData<EvaluationLine[]>({
    queryKey: api.evaluation.list.key({ input: { period } }),
    type: 'active',
  })
  const revisions = known.flatMap(([, rows]) => rows?.find((row) => row.skpId === skpId)?.revision ?? [])
  return revisions.length > 0 ? Math.max(...revisions) : null
}

/** An evaluation has begun: its line has the number of the evaluation from now on. */
export function patchOrder(period: Period, skpId: number, evaluationId: number): void {
  queryClient.setQueriesData<number[]>(
    { queryKey: api.evaluation.order.key({ input: { period } }), type: 'active' },
    (ids) => ids?.map((id) => (id === -skpId ? evaluationId : id)),
  )
}

/** How many of these say something, here or by what was given in the period. */
const said = <Key>(texts: ReadonlyArray<readonly [Key, string]>, recorded: readonly Key[]) =>
  new Set([...texts.flatMap(([key, text]) => (text.trim() ? [key] : [])), ...recorded]).size

/** What was saved beside the table shows in its row at once. */
export function showInTable(
  { skpId, period, year, skp, recorded }: EvaluationDetail,
  evaluationId: number,
  content: EvaluationContent,
  { revision, savedAt }: Saved,
): void {
  const { feedback, behaviourFeedback, ratingResult, ratingBehaviour } = content
  const { rhk } = skp.content
  const indicators = rhk.flatMap((row) => row.indicators)
  patchLine(period, skpId, {
    evaluationId,
    revision,
    updatedAt: savedAt,
    state: 'draft',
    ratingResult,
    ratingBehaviour,
    predikat: predikatFor(ratingResult, ratingBehaviour, periodRange(period, year).end),
    realised: { done: realisedIn(content).size, of: indicators.length },
    results: { done: said(Object.entries(feedback), recorded.rhkIds), of: rhk.length },
    values: {
      done: said(
        behaviourFeedback.map((text, index) => [index + 1, text] as const),
        recorded.values,
      ),
      of: behaviourFeedback.length,
    },
    reasons: content.reasons ?? noReasons,
  })
  patchOrder(period, skpId, evaluationId)
}

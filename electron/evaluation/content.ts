import type { Kysely } from 'kysely'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import { noReasons, type Reasons } from '../../shared/evaluation/reasons.ts'
import { realisedIn } from '../../shared/evaluation/realisation.ts'
import { coreValueCount } from '../../shared/regulations/berakhlak.ts'
import { predikatFor } from '../../shared/evaluation/predikat.ts'
import { type Period, periodRange } from '../../shared/office/period.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { loadContent } from '../planning/skp/content.ts'
import { loadSkp } from '../planning/skp/store.ts'
import type { EvaluationRecord } from './store.ts'

type Db = Kysely<OfficeSchema>

/** What an evaluation says before anything is written in it. */
export const noEvaluation = (): EvaluationContent => ({
  realisations: {},
  feedback: {},
  behaviourFeedback: Array.from({ length: coreValueCount }, () => ''),
  ratingResult: null,
  ratingBehaviour: null,
  notes: '',
})

/** Realisations, feedback, ratings and notes of an evaluation. */
export async function loadEvaluationContent(db: Db, row: EvaluationRecord): Promise<EvaluationContent> {
  const [content] = await loadEvaluationContents(db, [row])
  if (!content) throw new Error('no content was loaded')
  return content
}

/** The same of many evaluations at once, in this order. */
export async function loadEvaluationContents(
  db: Db,
  rows: readonly EvaluationRecord[],
): Promise<EvaluationContent[]> {
  const ids = rows.map(({ id }) => id)
  const realisations = await db
    .selectFrom('realisation')
    .select(['evaluationId', 'ikiId', 'text', 'value'])
    .where('evaluationId', 'in', listed(ids))
    .execute()
  const feedback = await db
    .selectFrom('evaluationFeedback')
    .select(['evaluationId', 'rhkId', 'value', 'text'])
    .where('evaluationId', 'in', listed(ids))
    .execute()
  const realisationsOf = Map.groupBy(realisations, (entry) => entry.evaluationId)
  const feedbackOf = Map.groupBy(feedback, (entry) => entry.evaluationId)
  return rows.map((row) => {
    const own = feedbackOf.get(row.id) ?? []
    const realised = realisationsOf.get(row.id) ?? []
    const values = realised.flatMap(({ ikiId, value }) => (value === null ? [] : [[ikiId, value] as const]))
    const behaviour = new Map(own.map((entry) => [entry.value, entry.text]))
    return {
      realisations: Object.fromEntries(
        realised.flatMap(({ ikiId, text }) => (text === '' ? [] : [[ikiId, text]])),
      ),
      ...(values.length > 0 ? { values: Object.fromEntries(values) } : {}),
      feedback: Object.fromEntries(
        own.flatMap((entry) => (entry.rhkId === null ? [] : [[entry.rhkId, entry.text]])),
      ),
      behaviourFeedback: Array.from({ length: coreValueCount }, (_, index) => behaviour.get(index + 1) ?? ''),
      ratingResult: row.ratingResult,
      ratingBehaviour: row.ratingBehaviour,
      notes: row.notes,
      ...reasonsOf(row),
    }
  })
}

/**
 * Writes a content over the one that stands. Empty texts are not kept.
 * @throws Refusal when something is told of a row that is not in the SKP
 */
export async function storeEvaluationContent(
  db: Db,
  { id, skpId, period }: EvaluationRecord,
  content: EvaluationContent,
): Promise<void> {
  const { year } = await loadSkp(db, skpId)
  const skp = await loadContent(db, skpId)
  const rhkIds = new Set(skp.rhk.map((rhk) => rhk.id))
  const ikiIds = new Set(skp.rhk.flatMap((rhk) => rhk.indicators.map((iki) => iki.id)))
  await db.deleteFrom('realisation').where('evaluationId', '=', id).execute()
  await db.deleteFrom('evaluationFeedback').where('evaluationId', '=', id).execute()
  const realisations = [...realisedIn(content)].map((ikiId) => {
    const text = content.realisations[ikiId] ?? ''
    return {
      evaluationId: id,
      ikiId,
      text: text.trim() === '' ? '' : text,
      value: content.values?.[ikiId] ?? null,
    }
  })
  const feedback = [
    ...Object.entries(content.feedback).map(([rhkId, text]) => ({ rhkId, value: null, text })),
    ...content.behaviourFeedback.map((text, index) => ({ rhkId: null, value: index + 1, text })),
  ]
    .filter((entry) => entry.text.trim())
    .map((entry) => ({ evaluationId: id, ...entry }))
  if (
    realisations.some(({ ikiId }) => !ikiIds.has(ikiId)) ||
    feedback.some(({ rhkId }) => rhkId !== null && !rhkIds.has(rhkId))
  )
    throw new Refusal(
      'Ada realisasi atau umpan balik untuk baris yang tidak ada lagi dalam SKP. Muat ulang halaman.',
    )
  if (realisations.length > 0) await db.insertInto('realisation').values(realisations).execute()
  if (feedback.length > 0) await db.insertInto('evaluationFeedback').values(feedback).execute()
  await db
    .updateTable('evaluation')
    .set({ ...ratingsOf(content, period, year), notes: content.notes, ...reasonColumns(content.reasons) })
    .where('id', '=', id)
    .execute()
}

/** The reasons of a row, where it has any. */
export function reasonsOf({
  reasonResult: result,
  reasonBehaviour: behaviour,
  reasonEvidence: evidence,
}: Pick<EvaluationRecord, 'reasonResult' | 'reasonBehaviour' | 'reasonEvidence'>): { reasons?: Reasons } {
  return result || behaviour || evidence ? { reasons: { result, behaviour, evidence } } : {}
}

/** The columns in which reasons are kept. */
export const reasonColumns = ({ result, behaviour, evidence }: Reasons = noReasons) => ({
  reasonResult: result.trim(),
  reasonBehaviour: behaviour.trim(),
  reasonEvidence: evidence.trim(),
})

/** Both ratings as they are stored, with the predikat that they give. */
export const ratingsOf = (
  { ratingResult, ratingBehaviour }: Pick<EvaluationContent, 'ratingResult' | 'ratingBehaviour'>,
  period: Period,
  year: number,
) => ({
  ratingResult,
  ratingBehaviour,
  predikat: predikatFor(ratingResult, ratingBehaviour, periodRange(period, year).end),
})

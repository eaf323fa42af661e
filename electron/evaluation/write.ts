import { archivedText } from '../../shared/planning/skp/transitions.ts'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import { awayAllOf, awayText } from '../../shared/evaluation/left-out.ts'
import { type Period, periodLabel, periodRange } from '../../shared/office/period.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import { loadService } from '../employees/service/store.ts'
import { loadOffice } from '../office/store.ts'
import { loadSkp } from '../planning/skp/store.ts'
import { refuseOtherRhythm } from './rhythm/procedures.ts'
import { loadEvaluationContent, reasonColumns, storeEvaluationContent } from './content.ts'
import { type EvaluationRecord, evaluationsOfSkp, loadEvaluation } from './store.ts'

/** An SKP in the archive is not appraised any more. */
export async function refuseArchived(call: Call, skpId: number): Promise<void> {
  if ((await loadSkp(call.db, skpId)).state === 'archived')
    throw new Refusal(archivedText('SKP penilaian ini'))
}

/** @throws Refusal where an SKP has nothing to be appraised in a period, or not yet */
export async function refuseBeginning(call: Call, skpId: number, period: Period): Promise<void> {
  const skp = await loadSkp(call.db, skpId)
  await refuseArchived(call, skpId)
  if (skp.snapshot === null)
    throw new Refusal('SKP ini belum ditandatangani. Tandatangani SKP lebih dahulu, lalu nilai.')
  await refuseOtherRhythm(call, skp.year, period)
  const range = periodRange(period, skp.year)
  if (skp.periodStart > range.end || (skp.closedOn ?? skp.periodEnd) < range.start)
    throw new Refusal(`SKP ini tidak berlaku pada ${periodLabel(period)} ${skp.year}.`)
  const { absences } = await loadService(call.db, skp.employeeId)
  const away = awayAllOf({ ...skp, absences }, period, skp.year)
  if (away) throw new Refusal(awayText(away, period))
}

export async function editable(call: Call, id: number, revision: number): Promise<EvaluationRecord> {
  const row = await loadEvaluation(call.db, id)
  if (row.state === 'signed')
    throw new Refusal(
      'Penilaian ini sudah ditandatangani dan terkunci. Buka kunci dengan alasan untuk mengubahnya.',
    )
  if (row.revision !== revision)
    throw new Refusal('Penilaian ini baru saja diubah di jendela lain. Muat ulang halaman untuk melihatnya.')
  await refuseArchived(call, row.skpId)
  return row
}

/** Only what differs, so that the log can be read. */
function differences(before: EvaluationContent, after: EvaluationContent) {
  const flat = (content: EvaluationContent): Record<string, string | null> => ({
    ...content.realisations,
    ...content.feedback,
    ...Object.fromEntries(content.behaviourFeedback.map((text, index) => [`perilaku ${index + 1}`, text])),
    ratingResult: content.ratingResult,
    ratingBehaviour: content.ratingBehaviour,
    notes: content.notes,
    ...reasonColumns(content.reasons),
  })
  const [old, now] = [flat(before), flat(after)]
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => (old[key] ?? '') !== (now[key] ?? ''),
  )
  const pick = (from: Record<string, string | null>) =>
    Object.fromEntries(keys.map((key) => [key, from[key] ?? null]))
  return { changed: keys.length > 0, before: pick(old), after: pick(now) }
}

/** Begins the evaluation of a signed SKP, or gives the id of the one that exists. @throws Refusal where none can begin */
export async function beginEvaluation(
  call: Call,
  { skpId, period }: { skpId: number; period: Period },
): Promise<number> {
  const existing = (await evaluationsOfSkp(call.db, skpId)).find((row) => row.period === period)
  if (existing) return existing.id
  await refuseBeginning(call, skpId, period)
  const { city } = await loadOffice(call.db)
  const { id } = await call.db
    .insertInto('evaluation')
    .values({ skpId, period, state: 'draft', place: city, updatedAt: call.now.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await call.audit({
    action: 'evaluation.begin',
    subjectType: 'evaluation',
    subjectId: id,
    after: { skpId, period },
  })
  return id
}

/**
 * Writes a content over the one that stands, with revision, time and log; nothing where they say the same.
 * @param may asked before anything is written, with what stands
 * @param origin what the log says besides, and as which action
 */
export async function writeContent(
  call: Call,
  row: EvaluationRecord,
  content: EvaluationContent,
  may?: (before: EvaluationContent) => Promise<void>,
  { action, ...origin }: { action: string; berkas?: string } = { action: 'evaluation.saveContent' },
): Promise<{ revision: number; savedAt: string }> {
  const stored = await loadEvaluationContent(call.db, row)
  const { changed, before, after } = differences(stored, content)
  if (!changed) return { revision: row.revision, savedAt: row.updatedAt }
  await may?.(stored)
  await storeEvaluationContent(call.db, row, content)
  const revision = row.revision + 1
  const savedAt = call.now.toISOString()
  await call.db
    .updateTable('evaluation')
    .set({ revision, updatedAt: savedAt })
    .where('id', '=', row.id)
    .execute()
  await call.audit({
    action,
    subjectType: 'evaluation',
    subjectId: row.id,
    before,
    after: { ...origin, ...after },
  })
  return { revision, savedAt }
}

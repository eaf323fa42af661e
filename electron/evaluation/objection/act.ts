import { z } from 'zod'
import type { objectionContract } from '../../../shared/evaluation/objection/contract.ts'
import type { Outcome, Predikat } from '../../../shared/evaluation/evaluation.ts'
import {
  aboutLabels,
  contradiction,
  decisionLabels,
  isRunning,
  wrongDayOfStep,
  wrongDayToObject,
} from '../../../shared/evaluation/objection/rules.ts'
import { mustBeMeant } from '../../../shared/office/signing-day.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { loadDocuments, keepDocument } from '../../office-file/documents.ts'
import { planFollows } from '../../monitoring/improvement/follow.ts'
import type { Call } from '../../app/call.ts'
import { type Signing, signingOf } from '../../planning/agreement/signer.ts'
import { EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import { ratingsOf } from '../content.ts'
import { loadObjected, type Objected } from './look.ts'
import { type ObjectionRow, runningPaper, updateObjection } from './store.ts'

type Input<Act extends keyof typeof objectionContract> = z.infer<
  NonNullable<(typeof objectionContract)[Act]['~orpc']['inputSchema']>
>

/** How it came into the application: by the person, or by the pengelola from paper. */
const enteredBy = (call: Call, employeeId: number): Signing =>
  call.operator.employeeId === employeeId ? 'sendiri' : 'di kertas'

/** The objection that runs. @throws Refusal where none does, or it was changed in another window */
function runningOf({ standing }: Objected, revision: number): ObjectionRow {
  if (!standing) throw new Refusal('Tidak ada keberatan yang sedang berjalan atas penilaian ini.')
  if (!isRunning(standing.state))
    throw new Refusal(
      'Keberatan ini sudah diputus atasan pejabat penilai. Putusannya final dan tidak berubah lagi.',
    )
  if (standing.revision !== revision)
    throw new Refusal('Keberatan ini baru saja diubah di jendela lain. Muat ulang halaman untuk melihatnya.')
  return standing
}

const wrongDay = (field: string, message: string) => new Refusal(message, [{ field, message }])

/** Submits an objection. @throws Refusal where it comes too late, too early, a second time, or without a receipt */
export async function submitObjection(
  call: Call,
  { id, submittedOn, about, reasons }: Input<'submit'>,
): Promise<{ revision: number }> {
  const { skp, term, closed } = await loadObjected(call, id)
  if (closed !== null || term === null) throw new Refusal(closed ?? '')
  // Only of paper the pengelola says when it was handed in.
  const wrong =
    call.operator.role !== 'pengelola' && submittedOn !== call.today
      ? `Keberatan yang diajukan sendiri bertanggal hari ini, ${longDate(call.today)}.`
      : wrongDayToObject(term, submittedOn, call.today)
  if (wrong !== null) throw wrongDay('Tanggal keberatan', wrong)
  const { receivedOn, lastDay } = term
  await call.db
    .insertInto('objection')
    .values({
      evaluationId: id,
      state: 'diajukan',
      receivedOn,
      lastDay,
      submittedOn,
      about: JSON.stringify([...new Set(about)]),
      reasons,
      updatedAt: call.now.toISOString(),
    })
    .execute()
  await call.audit({
    action: 'evaluation.objection.submit',
    subjectType: 'evaluation',
    subjectId: id,
    after: {
      submittedOn,
      receivedOn,
      lastDay,
      about: about.map((one) => aboutLabels[one]),
      objection: reasons,
      signing: enteredBy(call, skp.employeeId),
    },
  })
  return { revision: 0 }
}

/** Takes an objection back; it stays on record. */
export async function withdrawObjection(
  call: Call,
  { id, revision, reason }: Input<'withdraw'>,
): Promise<void> {
  const objected = await loadObjected(call, id)
  const row = runningOf(objected, revision)
  await updateObjection(
    call.db,
    row,
    { state: 'ditarik', withdrawnOn: call.today, withdrawalReason: reason },
    call.now.toISOString(),
  )
  await call.audit({
    action: 'evaluation.objection.withdraw',
    subjectType: 'evaluation',
    subjectId: id,
    before: { objectionState: row.state },
    after: { objectionState: 'ditarik', signing: enteredBy(call, objected.skp.employeeId) },
    reason,
  })
}

/** Writes the explanation of the appraiser. */
export async function explainObjection(
  call: Call,
  { id, revision, explainedOn, explanation, onPaper }: Input<'explain'>,
): Promise<{ revision: number }> {
  const objected = await loadObjected(call, id)
  const row = runningOf(objected, revision)
  const wrong = wrongDayOfStep(
    { what: 'Penjelasan', day: explainedOn, after: row.submittedOn, afterWhat: 'keberatannya' },
    call.today,
  )
  if (wrong !== null) throw wrongDay('Tanggal penjelasan', wrong)
  const signing = await signingOf(call, objected.skp, onPaper)
  const next = await updateObjection(
    call.db,
    row,
    { state: 'ditanggapi', explanation, explainedOn },
    call.now.toISOString(),
  )
  await call.audit({
    action: 'evaluation.objection.explain',
    subjectType: 'evaluation',
    subjectId: id,
    before: { objectionState: row.state, explanation: row.explanation, explainedOn: row.explainedOn },
    after: { objectionState: 'ditanggapi', explanation, explainedOn, signing },
  })
  return { revision: next }
}

/** Only the superior of the appraiser decides, or the pengelola in his name from paper. */
async function decidedBy(call: Call, { skp, document }: Objected, onPaper: boolean): Promise<Signing> {
  const { operator } = call
  if (operator.role !== 'pengelola' && operator.employeeId !== skp.superiorEmployeeId)
    throw new Refusal(
      `Keberatan ini diputus atasan pejabat penilai${document.appraiserSuperior ? `, ${document.appraiserSuperior.name}` : ''}.`,
    )
  return signingOf(call, { appraiserEmployeeId: skp.superiorEmployeeId }, onPaper)
}

/**
 * Decides an objection for good: the evaluation gets a new paper, and the one of before is kept; plans of
 * improvement follow the new predikat.
 * @throws Refusal where decision and result contradict each other; Doubt where the appraiser was not heard
 */
export async function decideObjection(
  call: Call,
  { id, revision, decidedOn, decision, reason, outcome, onPaper, sure }: Input<'decide'>,
): Promise<{ predikat: Predikat }> {
  const objected = await loadObjected(call, id)
  const row = runningOf(objected, revision)
  const signing = await decidedBy(call, objected, onPaper)
  const afterWhat = row.explainedOn === null ? 'keberatannya' : 'penjelasan pejabat penilai'
  const wrong = wrongDayOfStep(
    { what: 'Putusan', day: decidedOn, after: row.explainedOn ?? row.submittedOn, afterWhat },
    call.today,
  )
  if (wrong !== null) throw wrongDay('Tanggal putusan', wrong)
  const { row: evaluation, skp } = objected
  const signed = (
    await loadDocuments(call.db, [[id, evaluation.snapshot]], (kept) => EvaluationDocument.parse(kept))
  ).get(id)
  const { ratingResult, ratingBehaviour, notes } = signed?.content ?? {}
  if (!signed || !ratingResult || !ratingBehaviour || notes === undefined || !signed.predikat)
    throw new Refusal('Penilaian ini tidak lengkap, jadi keberatannya tidak dapat diputus.')
  const before: Outcome = { ratingResult, ratingBehaviour, notes }
  const conflict = contradiction(decision, before, outcome)
  if (conflict !== null) throw wrongDay('Putusan', conflict)
  mustBeMeant(
    row.explainedOn === null
      ? [
          {
            field: 'Penjelasan',
            message:
              'Pejabat penilai belum memberi penjelasan, padahal atasan memintanya dari kedua pihak (PP 30/2019 Pasal 59).',
          },
        ]
      : [],
    sure,
    'Putuskan tanpa penjelasan itu?',
  )
  const changes = decision === 'ditolak' ? before : outcome
  const { predikat } = ratingsOf(changes, evaluation.period, skp.year)
  if (!predikat) throw new Refusal('Rating itu tidak memberi predikat.')
  const kept = await keepDocument(
    call.db,
    {
      ...signed,
      content: { ...signed.content, ...changes },
      predikat,
      objection: {
        ...runningPaper(row),
        decision: { decision, reason, on: decidedOn, before: { ...before, predikat: signed.predikat } },
      },
    } satisfies EvaluationDocument,
    skp.snapshot,
  )
  const updatedAt = call.now.toISOString()
  await updateObjection(
    call.db,
    row,
    { state: 'diputus', decision, decisionReason: reason, decidedOn, earlier: evaluation.snapshot },
    updatedAt,
  )
  await call.db
    .updateTable('evaluation')
    .set({ ...changes, predikat, snapshot: kept.id, revision: evaluation.revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  await call.audit({
    action: 'evaluation.objection.decide',
    subjectType: 'evaluation',
    subjectId: id,
    before: { ...before, predikat: signed.predikat, objectionState: row.state },
    after: {
      ...changes,
      predikat,
      objectionState: 'diputus',
      decision: decisionLabels[decision],
      decidedOn,
      signing,
      digest: kept.digest,
    },
    reason,
  })
  await planFollows(call, skp.employeeId, {
    evaluationId: id,
    year: skp.year,
    period: evaluation.period,
    predikat,
    evaluatedOn: decidedOn,
  })
  return { predikat }
}

import { evaluationGaps, hasFeedback, withoutFeedbackText } from '../../shared/evaluation/completeness.ts'
import type { SigningEvent, SignManyInput, Signable } from '../../shared/evaluation/contract.ts'
import { lineId } from '../../shared/evaluation/order.ts'
import type { EvaluationDocument, Predikat } from '../../shared/evaluation/evaluation.ts'
import { isProven, isWritten, reasonsMissing, sayMissing } from '../../shared/evaluation/reasons.ts'
import { type Problem, Refusal } from '../../shared/kernel/refusal.ts'
import type { Period } from '../../shared/office/period.ts'
import { doubtsOfReceipt, mustBeMeant } from '../../shared/office/signing-day.ts'
import { archivedText } from '../../shared/planning/skp/transitions.ts'
import { endOf } from '../../shared/planning/timeline/split.ts'
import type { Call } from '../app/call.ts'
import { breathe, withProgress } from '../app/progress.ts'
import { planFollows } from '../monitoring/improvement/follow.ts'
import { keepDocument } from '../office-file/documents.ts'
import { OfficeOnce } from '../office/once.ts'
import { freezePaper } from '../office/paper.ts'
import { loadSettings } from '../office/store.ts'
import { signingOf } from '../planning/agreement/signer.ts'
import { loadSkps, setSkpState, type SkpRow } from '../planning/skp/store.ts'
import { composeEvaluations } from './documents.ts'
import { doubtsOfPeriod, periodNamed } from './doubts.ts'
import { listEvaluations } from './list-store.ts'
import { type Basis, basisIn, noBasis, recordedIn } from './recorded.ts'
import { type EvaluationRecord, loadEvaluations } from './store.ts'

/** An evaluation as it would be signed now. */
interface ToSign {
  row: EvaluationRecord
  skp: SkpRow
  document: EvaluationDocument
  /** Whether umpan balik berkelanjutan of the period is shown. */
  isTold: boolean
  basis: Basis
}

type When = Pick<SignManyInput, 'signedOn' | 'employeeSignedOn'>

/**
 * Evaluations as they would be signed, by id; asks the file as often for many as for one.
 * @param when the days that the papers would carry; null while none are chosen
 */
export async function toSign(
  call: Call,
  rows: readonly EvaluationRecord[],
  when: When | null,
): Promise<Map<number, ToSign>> {
  const skps = await loadSkps(
    call.db,
    rows.map(({ skpId }) => skpId),
  )
  const office = new OfficeOnce(call.db, await loadSettings(call.db))
  const documents = await composeEvaluations(
    office,
    rows.map((row) => ({ ...row, ...when })),
  )
  const known = new Map<string, { told: ReadonlyMap<number, unknown>; bases: ReadonlyMap<number, Basis> }>()
  for (const [key, own] of Map.groupBy(rows, ({ skpId, period }) => `${skps.get(skpId)?.year} ${period}`)) {
    const { skpId = 0, period = 'tahunan' } = own[0] ?? {}
    const ids = own.flatMap((row) => skps.get(row.skpId)?.employeeId ?? [])
    const when = { year: skps.get(skpId)?.year ?? 0, period }
    known.set(key, { told: await recordedIn(call.db, when, ids), bases: await basisIn(call.db, when, ids) })
  }
  return new Map(
    rows.flatMap((row) => {
      const [skp, document] = [skps.get(row.skpId), documents.get(row.id)]
      if (!skp || !document) return []
      const { told, bases } = known.get(`${skp.year} ${row.period}`) ?? {}
      const isTold = told?.has(skp.employeeId) ?? false
      const basis = bases?.get(skp.employeeId) ?? noBasis
      return [[row.id, { row, skp, document, isTold, basis }] as const]
    }),
  )
}

const reopened = 'SKP penilaian ini sedang dibuka kembali. Tandatangani SKP lebih dahulu.'

/** @throws Refusal with everything that is missing before an evaluation can be signed */
export function refuseUnready({ row, document }: ToSign): void {
  if (document.skp.signedOn === null) throw new Refusal(reopened)
  const gaps = evaluationGaps(document.skp.content, document.content, document.achievement, row.period)
  if (gaps.length > 0)
    throw new Refusal(
      `Penilaian belum lengkap: ${gaps.length} hal perlu diisi.`,
      gaps.map(({ field, message }) => ({ ...(field === undefined ? {} : { field }), message })),
    )
}

/** Why an evaluation can't be signed with others, in one sentence; null where it can. */
function problemOf({ row, skp, document }: ToSign): string | null {
  if (row.state === 'signed') return 'Sudah ditandatangani.'
  if (skp.state === 'archived') return archivedText('SKP-nya')
  if (document.skp.signedOn === null) return 'SKP-nya sedang dibuka kembali.'
  const gaps = evaluationGaps(document.skp.content, document.content, document.achievement, row.period)
  if (gaps.length === 0) return null
  const named = gaps.slice(0, 3).flatMap(({ field }) => field ?? [])
  const others = gaps.length - named.length
  return `Belum diisi: ${named.join(', ')}${others > 0 ? `, dan ${others} hal lain` : ''}.`
}

/** Which reasons are missing before an evaluation is signed; none where the office does not ask for them. */
const unreasoned = ({ document: { content }, isTold, basis }: ToSign, asks: boolean): string | null =>
  asks ? sayMissing(reasonsMissing(content, isWritten(content) || isTold || isProven(basis))) : null

/** Whether the appraiser has told somebody nothing in the period. */
const isUntold = ({ document: { content }, isTold }: ToSign): boolean => !isTold && !hasFeedback(content)

/** What is asked about those who are signed without feedback; nothing where everybody has some. */
function doubtsOfFeedback(all: readonly ToSign[]): Problem[] {
  const message = withoutFeedbackText(all.filter(isUntold).length, all.length)
  return message === null ? [] : [{ message }]
}

/** Why the days on which an evaluation is signed look like a slip of the pen. */
export function doubtsOfSigning(
  call: Call,
  { row, skp }: ToSign,
  { signedOn, employeeSignedOn }: When,
): Problem[] {
  const of = periodNamed(row.period, skp.year, endOf(skp))
  const field = 'Tanggal tanda tangan pegawai'
  return [
    ...doubtsOfPeriod(call, signedOn, 'Tanggal tanda tangan pejabat penilai', of),
    ...(employeeSignedOn === null
      ? []
      : [
          ...doubtsOfPeriod(call, employeeSignedOn, field, of),
          ...doubtsOfReceipt(employeeSignedOn, signedOn).map((message) => ({ field, message })),
        ]),
  ]
}

/**
 * Signs an evaluation that is complete and locks it.
 * @param doubts what was asked about its days, and meant
 * @param asks whether the office asks for reasons
 */
export async function signEvaluation(
  call: Call,
  one: ToSign,
  input: When & { place: string; onPaper: boolean },
  doubts: readonly Problem[],
  asks: boolean,
): Promise<Predikat> {
  const { row, skp, document } = one
  const unsaid = unreasoned(one, asks)
  const signing = await signingOf(call, skp, input.onPaper)
  const { predikat } = document
  if (!predikat) throw new Refusal('Penilaian ini belum mempunyai predikat.')
  const { signedOn, employeeSignedOn, place } = input
  const kept = await keepDocument(
    call.db,
    { ...document, place, paper: await freezePaper(call.db) },
    skp.snapshot,
  )
  await call.db
    .updateTable('evaluation')
    .set({
      state: 'signed',
      predikat,
      signedOn,
      employeeSignedOn,
      place,
      snapshot: kept.id,
      revision: row.revision + 1,
      updatedAt: call.now.toISOString(),
    })
    .where('id', '=', row.id)
    .execute()
  if (row.period === 'tahunan') await setSkpState(call.db, row.skpId, 'evaluated')
  await call.audit({
    action: 'evaluation.sign',
    subjectType: 'evaluation',
    subjectId: row.id,
    before: { state: row.state },
    after: {
      state: 'signed',
      predikat,
      signedOn,
      achievement: document.achievement,
      signing,
      digest: kept.digest,
      ...(doubts.length > 0 ? { unusualDay: doubts.map(({ message }) => message) } : {}),
      ...(unsaid === null ? {} : { withoutReason: unsaid }),
      ...(isUntold(one) ? { withoutFeedback: true } : {}),
    },
  })
  await planFollows(call, skp.employeeId, {
    evaluationId: row.id,
    year: skp.year,
    period: row.period,
    predikat,
    evaluatedOn: signedOn,
  })
  return predikat
}

/** Who of a period can be signed together, in the order of names. @param lines these alone, else all unsigned */
export async function signable(
  call: Call,
  { year, period, lines: only }: { year: number; period: Period; lines?: readonly number[] | undefined },
): Promise<Signable[]> {
  const wanted = only && new Set(only)
  const lines = call
    .visible(await listEvaluations(call.db, year, period))
    .filter((line) => (wanted ? wanted.has(lineId(line)) : line.state !== 'signed'))
  const rows = await loadEvaluations(
    call.db,
    lines.flatMap(({ evaluationId }) => evaluationId ?? []),
  )
  const ready = await toSign(call, rows, null)
  const { askReasons } = await loadSettings(call.db)
  return lines.map((line): Signable => {
    const found = line.evaluationId === null ? undefined : ready.get(line.evaluationId)
    return {
      skpId: line.skpId,
      employeeId: line.employeeId,
      fullName: line.fullName,
      unitName: line.unitName,
      evaluationId: line.evaluationId,
      revision: line.revision,
      predikat: line.predikat,
      problem: found ? problemOf(found) : 'Belum dinilai.',
      unreasoned: found ? unreasoned(found, askReasons) : null,
    }
  })
}

/** Refuses what can't be signed with the names, asks once for all about what is unusual, then signs. */
async function signAll(
  call: Call,
  input: SignManyInput,
  push: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<number[]> {
  const revisions = new Map(input.rows.map(({ id, revision }) => [id, revision]))
  const rows = await loadEvaluations(call.db, [...revisions.keys()])
  if (rows.length < revisions.size)
    throw new Refusal('Sebagian penilaian itu tidak ada lagi. Muat ulang halaman.')
  const all = [...(await toSign(call, rows, input)).values()]
  const problems = all.flatMap((one) => {
    const message =
      problemOf(one) ??
      (revisions.get(one.row.id) === one.row.revision ? null : 'Baru saja diubah di jendela lain.')
    return message === null ? [] : [{ field: one.document.skp.employee.name, message }]
  })
  if (problems.length > 0)
    throw new Refusal(
      `${problems.length} dari ${all.length} penilaian belum dapat ditandatangani, jadi tidak ada yang ditandatangani.`,
      problems,
    )
  const doubts = new Map(all.map((one) => [one.row.id, doubtsOfSigning(call, one, input)]))
  const { askReasons } = await loadSettings(call.db)
  mustBeMeant(
    [
      ...doubtsOfFeedback(all),
      ...all.flatMap((one) => {
        const field = one.document.skp.employee.name
        const unsaid = unreasoned(one, askReasons)
        return [
          ...(unsaid === null ? [] : [{ field, message: unsaid }]),
          ...(doubts.get(one.row.id) ?? []).map(({ field: what = '', message }) => ({
            field,
            message: `${what}: ${message}`,
          })),
        ]
      }),
    ],
    input.sure,
    'Tetap menandatangani?',
  )
  const signed: number[] = []
  for (const one of all) {
    const place = input.place || one.document.place
    await signEvaluation(call, one, { ...input, place }, doubts.get(one.row.id) ?? [], askReasons)
    signed.push(one.row.id)
    if (signed.length % 10 === 0) {
      push(signed.length)
      await breathe(signal)
    }
  }
  push(signed.length)
  await call.audit({
    action: 'evaluation.signMany',
    subjectType: 'year',
    subjectId: all[0]?.skp.year ?? 0,
    after: { evaluations: signed, period: all[0]?.row.period, signedOn: input.signedOn },
  })
  return signed
}

/** Signs several evaluations in one transaction, and tells how far it is. */
export async function* signingMany(
  call: Call,
  input: SignManyInput,
  signal: AbortSignal | undefined,
): AsyncGenerator<SigningEvent> {
  const signed = yield* withProgress(input.rows.length, 'penilaian', (push) =>
    call.transaction((inside) => signAll(inside, input, push, signal)),
  )
  yield { kind: 'done', signed }
}

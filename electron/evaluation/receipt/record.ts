import type { EvaluationRow } from '../../../shared/evaluation/contract.ts'
import { lineId } from '../../../shared/evaluation/order.ts'
import type {
  Receivable,
  ReceiptBefore,
  RecordReceiptInput,
} from '../../../shared/evaluation/receipt/contract.ts'
import {
  doubtsOfReceiptDays,
  receiptFields,
  receiptStep,
  receivedOn,
} from '../../../shared/evaluation/receipt/rules.ts'
import { type Problem, Refusal } from '../../../shared/kernel/refusal.ts'
import { mustBeMeant } from '../../../shared/office/signing-day.ts'
import type { Call } from '../../app/call.ts'
import { namesOfEmployees } from '../../employees/store.ts'
import { loadSkps } from '../../planning/skp/store.ts'
import { standingStates } from '../objection/store.ts'
import { type EvaluationRecord, loadEvaluations } from '../store.ts'

/** Who of the list can be handed the signed paper. @param only these lines, else all who wait for it */
export function receivable(
  lines: readonly EvaluationRow[],
  only: readonly number[] | undefined,
): Receivable[] {
  const wanted = only && new Set(only)
  const meant = lines.filter((line) =>
    wanted ? wanted.has(lineId(line)) : line.state === 'signed' && receiptStep(line) !== null,
  )
  return meant.map(({ evaluationId, fullName, revision, handedOn, employeeSignedOn, state }) => ({
    evaluationId,
    fullName,
    revision,
    handedOn,
    employeeSignedOn,
    problem: state === 'signed' ? null : 'Penilaiannya belum ditandatangani.',
  }))
}

/** The names of those whom evaluations appraise, by the evaluation's id. */
async function namesOf(
  call: Call,
  rows: readonly EvaluationRecord[],
): Promise<(row: EvaluationRecord) => string> {
  const skps = await loadSkps(
    call.db,
    rows.map(({ skpId }) => skpId),
  )
  const names = await namesOfEmployees(
    call.db,
    [...skps.values()].map(({ employeeId }) => employeeId),
  )
  return ({ skpId }) => names.get(skps.get(skpId)?.employeeId ?? 0) ?? '-'
}

/** The evaluations that are meant, as the page knows them. @throws Refusal with the names of those that are not so */
async function known(call: Call, wanted: ReadonlyArray<{ id: number; revision: number }>) {
  const revisions = new Map(wanted.map(({ id, revision }) => [id, revision]))
  const rows = await loadEvaluations(call.db, [...revisions.keys()])
  if (rows.length < revisions.size)
    throw new Refusal('Sebagian penilaian itu tidak ada lagi. Muat ulang halaman.')
  const nameOf = await namesOf(call, rows)
  const problems = rows.flatMap((row): Problem[] => {
    const message =
      row.state !== 'signed'
        ? 'Penilaiannya belum ditandatangani.'
        : revisions.get(row.id) === row.revision
          ? null
          : 'Baru saja diubah di jendela lain. Muat ulang halaman.'
    return message === null ? [] : [{ field: nameOf(row), message }]
  })
  return { rows, nameOf, problems }
}

/** Refuses another day of receipt where an objection was counted from the one that stands. */
async function countedFrom(
  call: Call,
  changes: ReadonlyArray<{
    row: EvaluationRecord
    next: { handedOn: string | null; employeeSignedOn: string | null }
  }>,
  nameOf: (row: EvaluationRecord) => string,
): Promise<Problem[]> {
  const moved = changes.filter(({ row, next }) => receivedOn(row) !== receivedOn({ ...row, ...next }))
  const objections = await standingStates(
    call.db,
    moved.map(({ row }) => row.id),
  )
  return moved
    .filter(({ row }) => objections.has(row.id))
    .map(({ row }) => ({
      field: nameOf(row),
      message:
        'Keberatannya sudah dihitung dari tanggal penerimaan yang tercatat; tanggal itu tidak berubah lagi.',
    }))
}

const refuse = (problems: readonly Problem[], of: number): void => {
  if (problems.length > 0)
    throw new Refusal(
      `${problems.length} dari ${of} serah terima belum dapat dicatat, jadi tidak ada yang dicatat.`,
      [...problems],
    )
}

async function store(
  call: Call,
  row: EvaluationRecord,
  next: { handedOn: string | null; employeeSignedOn: string | null },
): Promise<void> {
  await call.db
    .updateTable('evaluation')
    .set({ ...next, revision: row.revision + 1, updatedAt: call.now.toISOString() })
    .where('id', '=', row.id)
    .execute()
}

/** Records hand-over and signature of the employee. @returns what stood before, to undo it */
export async function recordReceipt(
  call: Call,
  { rows: wanted, handedOn, employeeSignedOn, sure }: RecordReceiptInput,
): Promise<{ before: ReceiptBefore[] }> {
  if (handedOn === null && employeeSignedOn === null)
    throw new Refusal('Isi tanggal diserahkan, tanggal tanda tangan pegawai, atau keduanya.', [
      { field: receiptFields.handedOn, message: 'Belum diisi.' },
    ])
  const { rows, nameOf, problems } = await known(call, wanted)
  const changes = rows.map((row) => ({
    row,
    next: { handedOn: handedOn ?? row.handedOn, employeeSignedOn: employeeSignedOn ?? row.employeeSignedOn },
  }))
  refuse([...problems, ...(await countedFrom(call, changes, nameOf))], rows.length)
  const doubts = new Map(
    changes.map(({ row, next }) => [row.id, doubtsOfReceiptDays({ ...row, ...next }, call.today)]),
  )
  mustBeMeant(
    changes.flatMap(({ row }) =>
      (doubts.get(row.id) ?? []).map(({ field = '', message }) => ({
        field: nameOf(row),
        message: `${field}: ${message}`,
      })),
    ),
    sure,
  )
  for (const { row, next } of changes) await store(call, row, next)
  await call.auditAll(
    changes.map(({ row, next }) => ({
      action: 'evaluation.receipt.record',
      subjectType: 'evaluation',
      subjectId: row.id,
      before: { handedOn: row.handedOn, employeeSignedOn: row.employeeSignedOn },
      after: {
        ...next,
        ...((doubts.get(row.id) ?? []).length > 0
          ? { unusualDay: (doubts.get(row.id) ?? []).map(({ message }) => message) }
          : {}),
      },
    })),
  )
  return {
    before: rows.map(({ id, revision, handedOn: handed, employeeSignedOn: signed }) => ({
      id,
      revision: revision + 1,
      handedOn: handed,
      employeeSignedOn: signed,
    })),
  }
}

/** Gives back the days that stood before. */
export async function undoReceipt(call: Call, wanted: readonly ReceiptBefore[]): Promise<void> {
  const { rows, nameOf, problems } = await known(call, wanted)
  const former = new Map(wanted.map((one) => [one.id, one]))
  const changes = rows.map((row) => {
    const { handedOn = null, employeeSignedOn = null } = former.get(row.id) ?? {}
    return { row, next: { handedOn, employeeSignedOn } }
  })
  refuse([...problems, ...(await countedFrom(call, changes, nameOf))], rows.length)
  for (const { row, next } of changes) await store(call, row, next)
  await call.auditAll(
    changes.map(({ row, next }) => ({
      action: 'evaluation.receipt.undo',
      subjectType: 'evaluation',
      subjectId: row.id,
      before: { handedOn: row.handedOn, employeeSignedOn: row.employeeSignedOn },
      after: next,
    })),
  )
}

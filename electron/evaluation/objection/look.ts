import type {
  ObjectionAct,
  ObjectionRecord,
  ObjectionView,
} from '../../../shared/evaluation/objection/contract.ts'
import {
  isRunning,
  notObjectable,
  objectionTerm,
  type ObjectionTerm,
} from '../../../shared/evaluation/objection/rules.ts'
import { receiptStep, receivedOn } from '../../../shared/evaluation/receipt/rules.ts'
import type { EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import type { Call } from '../../app/call.ts'
import { whoseOf } from '../../app/may.ts'
import { loadCalendar } from '../../office/calendar/store.ts'
import { loadSettings } from '../../office/store.ts'
import { loadSkp, type SkpRow } from '../../planning/skp/store.ts'
import { evaluationDocument } from '../documents.ts'
import { type EvaluationRecord, loadEvaluation } from '../store.ts'
import { loadObjections, type ObjectionRow, runningPaper } from './store.ts'

/** An evaluation with all that decides what can be done about an objection to it. */
export interface Objected {
  row: EvaluationRecord
  skp: SkpRow
  document: EvaluationDocument
  term: ObjectionTerm | null
  objections: readonly ObjectionRow[]
  standing: ObjectionRow | null
  /** Why nothing can be objected now; null where something can. */
  closed: string | null
}

/** Loads what is known of the receipt of an evaluation and of the objection to it. */
export async function loadObjected(call: Call, evaluationId: number): Promise<Objected> {
  const row = await loadEvaluation(call.db, evaluationId)
  const skp = await loadSkp(call.db, row.skpId)
  const settings = await loadSettings(call.db)
  const document = await evaluationDocument(call.db, row.id, settings)
  const received = row.state === 'signed' ? receivedOn(row) : null
  const counted =
    received === null ? null : objectionTerm(received, settings.objectionDays, await loadCalendar(call.db))
  const objections = await loadObjections(call.db, [row.id])
  const standing = objections.find(({ state }) => state !== 'ditarik') ?? null
  // What was submitted keeps the days that it was submitted by.
  const term =
    counted && standing ? { ...counted, receivedOn: standing.receivedOn, lastDay: standing.lastDay } : counted
  const closed = notObjectable({
    isSigned: row.state === 'signed',
    isArchived: skp.state === 'archived',
    term,
    standing: standing?.state ?? null,
  })
  return { row, skp, document, term, objections, standing, closed }
}

/** What the operator may do about it now. */
function actsOf(call: Call, { row, skp, standing, closed, term }: Objected): ObjectionAct[] {
  const { role, employeeId: own } = call.operator
  const office = role === 'pengelola'
  const may = (act: string, whose: number | null) =>
    office || (whoseOf(`evaluation.${act}`)[role] !== undefined && own !== null && own === whose)
  const running = isRunning(standing?.state ?? null)
  const inTime = term !== null && call.today <= term.lastDay
  return [
    ...(row.state === 'signed' && receiptStep(row) !== null && may('receipt.record', skp.appraiserEmployeeId)
      ? (['record'] as const)
      : []),
    // What was submitted in time on paper may be entered later.
    ...(closed === null && may('objection.submit', skp.employeeId) && (office || inTime)
      ? (['submit'] as const)
      : []),
    ...(running && may('objection.withdraw', skp.employeeId) ? (['withdraw'] as const) : []),
    ...(running && may('objection.explain', skp.appraiserEmployeeId) ? (['explain'] as const) : []),
    ...(running && may('objection.decide', skp.superiorEmployeeId) ? (['decide'] as const) : []),
  ]
}

function recordOf(row: ObjectionRow, document: EvaluationDocument): ObjectionRecord {
  const paper = (row.state === 'diputus' ? document.objection : undefined) ?? runningPaper(row)
  return {
    ...paper,
    id: row.id,
    state: row.state,
    revision: row.revision,
    lastDay: row.lastDay,
    withdrawn: row.withdrawnOn === null ? null : { on: row.withdrawnOn, reason: row.withdrawalReason },
  }
}

/** All that the page shows of receipt and objection. */
export async function objectionView(call: Call, evaluationId: number): Promise<ObjectionView> {
  const objected = await loadObjected(call, evaluationId)
  const { row, skp, document, term, objections, standing, closed } = objected
  const { ratingResult, ratingBehaviour, notes } = document.content
  return {
    evaluationId: row.id,
    today: call.today,
    signedOn: row.signedOn,
    handedOn: row.handedOn,
    employeeSignedOn: row.employeeSignedOn,
    receipt: receiptStep(row),
    term,
    closed,
    employeeName: document.skp.employee.name,
    employeeId: skp.employeeId,
    appraiserId: skp.appraiserEmployeeId,
    appraiserName: document.skp.appraiser.name,
    superiorId: skp.superiorEmployeeId,
    superiorName: document.appraiserSuperior?.name ?? null,
    result:
      ratingResult && ratingBehaviour && document.predikat
        ? { ratingResult, ratingBehaviour, notes, predikat: document.predikat }
        : null,
    standing: standing && recordOf(standing, document),
    withdrawn: objections.filter(({ state }) => state === 'ditarik').map((one) => recordOf(one, document)),
    acts: actsOf(call, objected),
  }
}

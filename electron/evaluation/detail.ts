import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import { ratingOfHead } from '../../shared/evaluation/predikat.ts'
import { periodRange } from '../../shared/office/period.ts'
import type { Call } from '../app/call.ts'
import { loadSettings, loadUnits } from '../office/store.ts'
import { endOf } from '../../shared/planning/timeline/split.ts'
import { skpOfPerson } from '../planning/skp/destroy.ts'
import { loadSkp, loadSkps, type SkpRow } from '../planning/skp/store.ts'
import { achievementOf } from './achievements.ts'
import { composeEvaluation, evaluationDocument } from './documents.ts'
import { basisIn, noBasis, recordedIn } from './recorded.ts'
import { standingStates } from './objection/store.ts'
import { type EvaluationRecord, evaluationsOfSkp } from './store.ts'

/** An evaluation of which nothing is written and stored yet; no row of the file has this id. */
export const unwritten = {
  id: 0,
  state: 'draft',
  revision: 0,
  ratingResult: null,
  ratingBehaviour: null,
  predikat: null,
  notes: '',
  reasonResult: '',
  reasonBehaviour: '',
  reasonEvidence: '',
  place: '',
  signedOn: null,
  handedOn: null,
  employeeSignedOn: null,
  snapshot: null,
} as const satisfies Partial<EvaluationRecord>

/** The other evaluations of a person's year; who appraises after a mutasi considers those of before too. */
async function historyOf(
  call: Call,
  row: EvaluationRecord,
  { employeeId, year }: SkpRow,
): Promise<EvaluationDetail['history']> {
  const ofYear = (await skpOfPerson(call.db, employeeId)).filter((skp) => skp.year === year)
  const skps = await loadSkps(
    call.db,
    ofYear.map(({ id }) => id),
  )
  const history: EvaluationDetail['history'] = []
  for (const { id } of ofYear) {
    const skp = skps.get(id)
    if (!skp) continue
    const of = id === row.skpId ? null : { start: skp.periodStart, end: endOf(skp) }
    const opens = call.visible([{ employeeId, skpId: id }]).length > 0
    for (const other of await evaluationsOfSkp(call.db, id))
      if (other.id !== row.id) history.push({ ...other, of, opens })
  }
  return history
}

/** One evaluation with all that its page shows. @param row stored, or `unwritten` */
export async function detailOf(call: Call, row: EvaluationRecord): Promise<EvaluationDetail> {
  const skp = await loadSkp(call.db, row.skpId)
  const settings = await loadSettings(call.db)
  const isWritten = row.id !== unwritten.id
  const document = isWritten
    ? await evaluationDocument(call.db, row.id, settings)
    : await composeEvaluation(call.db, row, settings)
  const found = await achievementOf(call.db, skp.unitId, skp.year, row.period)
  const units = await loadUnits(call.db)
  const leads = units.some((unit) => unit.headEmployeeId === skp.employeeId)
  const { end } = periodRange(row.period, skp.year)
  const decision = document.objection?.decision ?? null
  const said = (await recordedIn(call.db, { year: skp.year, period: row.period }, [skp.employeeId])).get(
    skp.employeeId,
  )
  return {
    id: isWritten ? row.id : null,
    skpId: skp.id,
    employeeId: skp.employeeId,
    appraiserId: skp.appraiserEmployeeId,
    year: skp.year,
    period: row.period,
    state: row.state,
    revision: row.revision,
    updatedAt: row.updatedAt,
    skp: document.skp,
    content: document.content,
    achievement: document.achievement,
    achievementUnitId: found?.unitId ?? skp.unitId,
    achievementUnitName: found?.unitName ?? units.find((unit) => unit.id === skp.unitId)?.name ?? null,
    proposedRating: leads && document.achievement ? ratingOfHead(document.achievement, end) : null,
    predikat: document.predikat,
    place: document.place,
    signedOn: row.signedOn,
    handedOn: row.handedOn,
    employeeSignedOn: row.employeeSignedOn,
    recorded: {
      rhkIds: document.skp.content.rhk.map(({ id }) => id).filter((id) => said?.rhkIds.has(id)),
      values: [...(said?.values ?? [])].toSorted((a, b) => a - b),
    },
    basis:
      (await basisIn(call.db, { year: skp.year, period: row.period }, [skp.employeeId])).get(
        skp.employeeId,
      ) ?? noBasis,
    objection: (await standingStates(call.db, [row.id])).get(row.id) ?? null,
    decided:
      decision === null || decision.decision === 'ditolak'
        ? null
        : { on: decision.on, before: decision.before.predikat },
    history: await historyOf(call, row, skp),
  }
}

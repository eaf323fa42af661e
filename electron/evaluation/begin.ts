import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Period, periodLabel, periodRange } from '../../shared/office/period.ts'
import { archivedText } from '../../shared/planning/skp/transitions.ts'
import type { Call } from '../app/call.ts'
import { loadOffice } from '../office/store.ts'
import { loadSkp } from '../planning/skp/store.ts'

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
  const range = periodRange(period, skp.year)
  if (skp.periodStart > range.end || (skp.closedOn ?? skp.periodEnd) < range.start)
    throw new Refusal(`SKP ini tidak berlaku pada ${periodLabel(period)} ${skp.year}.`)
}

/** Begins the evaluation of a signed SKP for a period that has none yet. @returns its id */
export async function beginEvaluation(call: Call, skpId: number, period: Period): Promise<number> {
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

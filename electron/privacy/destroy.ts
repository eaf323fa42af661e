import { letterheadOf } from '../../shared/office/office.ts'
import { doubtsOfDestruction, mustBeMeant } from '../../shared/office/signing-day.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import {
  confirmationOf,
  type DestructionOrder,
  type DestructionRecord,
} from '../../shared/privacy/destruction.ts'
import { yearsLabel } from '../../shared/privacy/retention.ts'
import type { Party } from '../../shared/kernel/party.ts'
import type { Call } from '../app/call.ts'
import { destroyCompetence } from '../development/competence/assessments.ts'
import { destroyCredit } from '../career/credit/store.ts'
import { destroyPlans } from '../development/plan/store.ts'
import { destroyParticipation } from '../development/training/store.ts'
import { destroyEmployees } from '../employees/destroy.ts'
import { destroyEvaluations } from '../evaluation/destroy.ts'
import { deleteNotes } from '../monitoring/coaching/store.ts'
import { deletePlans } from '../monitoring/improvement/store.ts'
import { destroyDiaries } from '../monitoring/diary/destroy.ts'
import { destroyFeedback } from '../monitoring/feedback/destroy.ts'
import { removeEvidence } from '../monitoring/evidence/store.ts'
import { forgetIssued } from '../issued/destroy.ts'
import { OfficeOnce } from '../office/once.ts'
import { entriesAbout } from '../office-file/audit-log.ts'
import { eraseWords } from '../office-file/erasure.ts'
import { destroyForms } from '../phone/destroy.ts'
import { talkIdsOf } from '../planning/talks/store.ts'
import { destroySkps, leaveTeams } from '../planning/skp/destroy.ts'
import { loadSkps } from '../planning/skp/store.ts'
import { partiesOf } from '../planning/skp/parties.ts'
import { forgetRecipients } from '../recognition/certificates/store.ts'
import { draftsOf } from './drafts.ts'
import { type DueThing, dueThings } from './due.ts'
import { insertDestruction, loadRetention } from './store.ts'

/** Who signs, as of the day of the berita acara; two people at least of the three would be one and the same otherwise. */
async function signersOf(office: OfficeOnce, order: DestructionOrder): Promise<[Party, ...Party[]]> {
  const choices = [order.official, ...order.witnesses]
  if (new Set(choices.map((choice) => JSON.stringify(choice))).size < choices.length)
    throw new Refusal('Pejabat dan kedua saksi harus tiga orang yang berbeda.', [
      { field: 'Saksi', message: 'Pilih orang lain.' },
    ])
  const found = await partiesOf(
    office,
    choices.map((choice) => ({ choice, on: order.destroyedOn })),
  )
  const [official, ...witnesses] = found.flatMap((party) => party ?? [])
  if (!official || witnesses.length < 2) throw new Refusal('Pejabat atau saksi itu tidak ada lagi.')
  return [official, ...witnesses]
}

/** What may go of what was chosen; refused where it is not what the clerk was shown. */
async function chosenThings(call: Call, order: DestructionOrder): Promise<DueThing[]> {
  const things = (await dueThings(call, order.groups)).filter(({ keptBecause }) => keptBecause === null)
  if (things.length === 0) throw new Refusal('Tidak ada yang dapat dimusnahkan pada pilihan itu.')
  if (order.confirmation.trim() !== confirmationOf(things.length))
    throw new Refusal('Yang diketik bukan yang diminta, jadi tidak ada yang dimusnahkan.', [
      { field: 'Ketik', message: `Ketik tepat: ${confirmationOf(things.length)}` },
    ])
  return things
}

/**
 * Destroys what may go of the chosen years, and records it, in the transaction of the call.
 * @returns the number of the record, how many things went, and the files of evidence that may go now
 * @throws Refusal where something is missing, or where what may go is not what was confirmed
 */
export async function destroy(
  call: Call,
  order: DestructionOrder,
): Promise<{ id: number; items: number; files: string[] }> {
  const { db, today } = call
  if (order.destroyedOn > today)
    throw new Refusal('Tanggal pemusnahan tidak boleh sesudah hari ini.', [
      { field: 'Tanggal', message: 'Isi hari ini atau sebelumnya.' },
    ])
  mustBeMeant(
    doubtsOfDestruction(order.destroyedOn, today).map((message) => ({ field: 'Tanggal', message })),
    order.sure,
  )
  const things = await chosenThings(call, order)
  const office = new OfficeOnce(db)
  const [official, ...witnesses] = await signersOf(office, order)
  const identity = await office.identity()
  const rules = await loadRetention(db, today)

  const skpIds = things.filter(({ series }) => series === 'kinerja').map(({ id }) => id)
  const years = new Set(things.filter(({ series }) => series === 'kinerja').map(({ year }) => year))
  const employeeIds = things.filter(({ series }) => series === 'perseorangan').map(({ id }) => id)
  const evaluationIds = things.flatMap((thing) => thing.evaluationIds)
  const diaryIds = [...new Set(things.flatMap((thing) => thing.diaryIds))]
  const noteIds = [...new Set(things.flatMap((thing) => thing.noteIds))]
  const planIds = [...new Set(things.flatMap((thing) => thing.planIds))]
  const feedbackIds = [...new Set(things.flatMap((thing) => thing.feedbackIds))]
  const subjects = [
    { subjectType: 'skp', ids: [...skpIds, ...(await draftsOf(db, years))] },
    { subjectType: 'evaluation', ids: evaluationIds },
    { subjectType: 'diary', ids: diaryIds },
    { subjectType: 'coaching', ids: noteIds },
    { subjectType: 'improvement', ids: planIds },
    { subjectType: 'feedback', ids: feedbackIds },
    { subjectType: 'employee', ids: employeeIds },
  ]
  const told = await entriesAbout(db, subjects)

  await forgetIssued(
    db,
    { skp: skpIds, evaluation: evaluationIds, coaching: noteIds, plan: planIds },
    await talkIdsOf(db, skpIds, 'all'),
  )
  // A plan stands on an appraisal.
  await deletePlans(db, planIds)
  const files = await removeEvidence(
    db,
    // A diary that two SKP share is named by both.
    [...new Map(things.flatMap(({ evidence }) => evidence).map((row) => [row.id, row])).values()],
  )
  await destroyEvaluations(db, evaluationIds)
  await deleteNotes(db, noteIds)
  await destroyForms(db, (await loadSkps(db, skpIds)).values())
  await destroyDiaries(db, diaryIds)
  await destroyFeedback(db, feedbackIds)
  await destroySkps(
    db,
    skpIds,
    told.flatMap(({ before, after }) => [before ?? '', after ?? '']),
  )
  await leaveTeams(db, employeeIds)
  await forgetRecipients(db, employeeIds)
  await destroyCredit(db, employeeIds)
  await destroyCompetence(db, employeeIds)
  await destroyParticipation(db, employeeIds)
  await destroyPlans(db, employeeIds)
  await destroyEmployees(db, employeeIds)
  const erased = await eraseWords(db, subjects)

  const record: DestructionRecord = {
    office: identity.name,
    agency: identity.agency,
    letterhead: letterheadOf(identity),
    number: order.number,
    destroyedOn: order.destroyedOn,
    place: order.place || identity.city,
    approval: order.approval,
    reason: order.reason,
    official,
    witnesses,
    series: rules
      .filter(({ series }) => things.some((thing) => thing.series === series))
      .map(({ series, code, name, ...rule }) => ({ series, code, name, retention: yearsLabel(rule) })),
    items: things.map(({ series, year, name, nip, holds, pieces }) => ({
      series,
      year,
      name,
      nip,
      holds,
      pieces,
    })),
    entries: told.length,
  }
  const id = await insertDestruction(db, record)
  await call.audit({
    action: 'privacy.destroy',
    subjectType: 'destruction',
    subjectId: id,
    after: {
      number: order.number,
      destroyedOn: order.destroyedOn,
      groups: order.groups,
      items: things.length,
      entries: told.length,
      erased,
    },
    reason: order.reason,
  })
  return { id, items: things.length, files }
}

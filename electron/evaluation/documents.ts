import type { Kysely } from 'kysely'
import { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import type { UnitAchievement } from '../../shared/evaluation/contract.ts'
import { predikatFor } from '../../shared/evaluation/predikat.ts'
import { periodRange } from '../../shared/office/period.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { gone } from '../../shared/kernel/refusal.ts'
import { evidenceNames } from '../monitoring/evidence/store.ts'
import { loadDocuments } from '../office-file/documents.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { OfficeOnce } from '../office/once.ts'
import { frozenSkps, printedSkp } from '../planning/skp/documents.ts'
import { partiesOf, superiorOf } from '../planning/skp/parties.ts'
import { loadSkps } from '../planning/skp/store.ts'
import { loadAchievements, nearestAchievement } from './achievements.ts'
import { loadEvaluationContents } from './content.ts'
import { earlierPapers, runningPapers } from './objection/store.ts'
import type { EvaluationRecord } from './store.ts'

type Db = Kysely<OfficeSchema>

/** Evaluations as they would be printed today, by id. */
export async function composeEvaluations(
  office: OfficeOnce,
  rows: readonly EvaluationRecord[],
): Promise<Map<number, EvaluationDocument>> {
  if (rows.length === 0) return new Map()
  const { db } = office
  const skps = await loadSkps(
    db,
    rows.map((row) => row.skpId),
  )
  const documents = await frozenSkps(office, [...skps.values()])
  const contents = await loadEvaluationContents(db, rows)
  const wanted = rows.flatMap((row, index) => {
    const [skp, document, content] = [skps.get(row.skpId), documents.get(row.skpId), contents[index]]
    return skp && document && content ? [{ row, skp, document, content }] : []
  })
  const superiors = await partiesOf(
    office,
    wanted.map(({ row, skp }) => ({
      choice: superiorOf(skp),
      on: row.signedOn ?? periodRange(row.period, skp.year).end,
    })),
  )
  const { city } = await office.identity()
  const units = await office.units()
  const namesAt = await evidenceNames(db, rows)
  const periods = new Map<string, UnitAchievement[]>()
  const composed = new Map<number, EvaluationDocument>()
  for (const [index, { row, skp, document, content }] of wanted.entries()) {
    const key = `${skp.year} ${row.period}`
    const { end } = periodRange(row.period, skp.year)
    const achievements = periods.get(key) ?? (await loadAchievements(db, skp.year, row.period))
    periods.set(key, achievements)
    const printed = printedSkp(document)
    const evidence = namesAt(row)
    composed.set(row.id, {
      // What was signed stays as it was; what is appraised ends with the closing.
      skp: skp.closedOn === null ? printed : { ...printed, periodEnd: skp.closedOn },
      period: row.period,
      appraiserSuperior: superiors[index] ?? null,
      achievement: nearestAchievement(achievements, units, skp.unitId)?.achievement ?? null,
      content,
      predikat: predikatFor(content.ratingResult, content.ratingBehaviour, end),
      ...(Object.keys(evidence).length > 0 ? { evidence } : {}),
      place: row.place || city,
      signedOn: row.signedOn,
      employeeSignedOn: row.employeeSignedOn,
    })
  }
  return composed
}

/** One evaluation as it would be printed today. */
export async function composeEvaluation(
  db: Db,
  row: EvaluationRecord,
  settings: OfficeSettings,
): Promise<EvaluationDocument> {
  const document = (await composeEvaluations(new OfficeOnce(db, settings), [row])).get(row.id)
  if (!document) throw new Error('no evaluation was composed')
  return document
}

/** The columns of an evaluation one by one: SQLite gives them the names of the code. */
const evaluationNames = [
  'id',
  'skpId',
  'period',
  'state',
  'ratingResult',
  'ratingBehaviour',
  'predikat',
  'notes',
  'reasonResult',
  'reasonBehaviour',
  'reasonEvidence',
  'place',
  'signedOn',
  'handedOn',
  'employeeSignedOn',
  'snapshot',
  'revision',
  'updatedAt',
] as const

/** What the prints of evaluations say, by id: the snapshot when it is signed, what stands now while it is a draft. */
export async function evaluationDocuments(
  office: OfficeOnce,
  ids: readonly number[],
): Promise<Map<number, EvaluationDocument>> {
  const rows = await office.db
    .selectFrom('evaluation')
    .select(evaluationNames)
    .where('id', 'in', listed(ids))
    .execute()
  const documents = await composeEvaluations(
    office,
    rows.filter(({ snapshot }) => snapshot === null),
  )
  const signed = await loadDocuments(
    office.db,
    rows.map(({ id, snapshot }) => [id, snapshot]),
    (kept) => EvaluationDocument.parse(kept),
  )
  const received = new Map(rows.map(({ id, employeeSignedOn }) => [id, employeeSignedOn]))
  const running = await runningPapers(office.db, [...signed.keys()])
  for (const [id, document] of signed) {
    const objection = running.get(id)
    documents.set(id, {
      ...document,
      // The employee signs after the appraiser, whose paper is kept as he signed it.
      employeeSignedOn: received.get(id) ?? null,
      ...(objection ? { objection } : {}),
    })
  }
  return documents
}

/** What was signed before a decision on an objection took its place, by id; others are in no answer. */
export async function supersededDocuments(
  { db }: OfficeOnce,
  ids: readonly number[],
): Promise<Map<number, EvaluationDocument>> {
  const decided = new Map((await earlierPapers(db, ids)).map((row) => [row.evaluationId, row]))
  const signed = await loadDocuments(
    db,
    [...decided].map(([id, { earlier }]) => [id, earlier] as const),
    (kept) => EvaluationDocument.parse(kept),
  )
  return new Map(
    [...signed].map(([id, document]) => {
      const { decidedOn = null, employeeSignedOn = null } = decided.get(id) ?? {}
      return [
        id,
        { ...document, employeeSignedOn, ...(decidedOn === null ? {} : { supersededOn: decidedOn }) },
      ]
    }),
  )
}

/** What the print of one evaluation says. */
export async function evaluationDocument(
  db: Db,
  id: number,
  settings: OfficeSettings,
): Promise<EvaluationDocument> {
  const document = (await evaluationDocuments(new OfficeOnce(db, settings), [id])).get(id)
  if (!document) throw gone('Penilaian itu')
  return document
}

import type { Kysely } from 'kysely'
import { type RatedFact, reaches, type TargetOf } from '../../../shared/evaluation/fairness/fact.ts'
import type { EvaluationLine, EvaluationRow } from '../../../shared/evaluation/contract.ts'
import type { Period } from '../../../shared/office/period.ts'
import { sexAndStatus } from '../../employees/store.ts'
import { lastActs } from '../../office-file/audit-log.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { targetsOf } from '../../planning/skp/list-store.ts'
import { evaluationLines } from '../list-store.ts'

type Db = Kysely<OfficeSchema>

/** Acts by which a rating is written by hand. */
const writing = ['evaluation.rate', 'evaluation.saveContent']

/** How many indicators of each evaluation can be told in numbers, and how many of those reached their target. */
async function reachedIn(db: Db, lines: readonly EvaluationLine[], period: Period) {
  const targets = await targetsOf(
    db,
    lines.map(({ skpId }) => skpId),
  )
  const texts = await db
    .selectFrom('realisation')
    .select(['evaluationId', 'ikiId', 'text', 'value'])
    .where('evaluationId', 'in', listed(lines.flatMap(({ evaluationId }) => evaluationId ?? [])))
    .execute()
  const found = new Map<number, { measured: number; reached: number }>()
  for (const { evaluationId, ikiId, text, value } of texts) {
    const target: TargetOf | undefined = targets.get(ikiId)
    const reached = target ? reaches(target, text, period, value) : null
    if (reached === null) continue
    const own = found.get(evaluationId) ?? { measured: 0, reached: 0 }
    found.set(evaluationId, { measured: own.measured + 1, reached: own.reached + Number(reached) })
  }
  return found
}

/**
 * All appraisals of a list that have a predikat, as fairness looks at them; asks the file as often for many as for few.
 * @param rows the list of the period
 */
export async function loadFacts(
  db: Db,
  rows: readonly EvaluationRow[],
  when: { year: number; period: Period },
): Promise<RatedFact[]> {
  const lines = await evaluationLines(
    db,
    rows.filter(({ predikat }) => predikat !== null),
    when,
  )
  const ids = lines.flatMap(({ evaluationId }) => evaluationId ?? [])
  const people = await sexAndStatus(
    db,
    lines.map(({ employeeId }) => employeeId),
  )
  const reached = await reachedIn(db, lines, when.period)
  const written = await lastActs(db, 'evaluation', ids, writing)
  return lines.flatMap((line): RatedFact[] => {
    const { evaluationId, predikat, ratingResult, ratingBehaviour } = line
    const person = people.get(line.employeeId)
    if (evaluationId === null || !predikat || !ratingResult || !ratingBehaviour || !person) return []
    return [
      {
        appraiserKey: line.appraiserId === null ? `luar ${line.appraiserName}` : String(line.appraiserId),
        appraiserName: line.appraiserName ?? 'Belum ada pejabat penilai',
        unitId: line.unitId,
        unitName: line.unitName,
        sex: person.sex,
        status: person.status,
        ratingResult,
        ratingBehaviour,
        predikat,
        final: line.state === 'signed',
        indicators: line.realised.of,
        realised: line.realised.done,
        feedback: line.results.done + line.values.done,
        proofs: line.basis.proofs + line.basis.days,
        measured: reached.get(evaluationId)?.measured ?? 0,
        reached: reached.get(evaluationId)?.reached ?? 0,
        ratedAt: written.get(evaluationId) ?? null,
      },
    ]
  })
}

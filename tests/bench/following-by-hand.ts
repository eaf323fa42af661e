import type { Database } from 'better-sqlite3'
import type { RatedFact, TargetOf } from '../../shared/evaluation/fairness/fact.ts'
import { reaches } from '../../shared/evaluation/fairness/fact.ts'
import { lookAt } from '../../shared/evaluation/fairness/look.ts'
import type { Period } from '../../shared/office/period.ts'
import { periodRange } from '../../shared/office/period.ts'
import { fullName, joinedPost, type Row, signed } from './by-hand.ts'

/*
 * What the pages of appraisal and of following the work show, as somebody would write it in SQL for nothing but that
 * page.
 */

/** What of the year's feedback is shown in a period. */
const shownFeedback = `
  SELECT f.employee_id, x.rhk_id, x.value FROM feedback x JOIN feedback_file f ON f.id = x.file_id
  WHERE f.year = $year AND ((x.batch = 0 AND x.day BETWEEN $start AND $end)
    OR (x.batch > 0 AND (SELECT max(day) FROM feedback o WHERE o.file_id = x.file_id AND o.batch = x.batch)
      BETWEEN $start AND $end))`

const lines = `
  SELECT s.id AS skpId, e.id AS employeeId, e.nip, ${fullName('e')} AS fullName, j.jabatan,
    coalesce(s.unit_id, u.unit_id) AS unitId, coalesce(su.name, un.name) AS unitName,
    s.period_start AS periodStart, coalesce(s.closed_on, s.period_end) AS periodEnd, s.closed_on AS closedOn,
    s.appraiser_employee_id AS appraiserId, coalesce(a.name, o.name) AS appraiserName,
    v.id AS evaluationId, v.state, v.rating_result AS ratingResult, v.rating_behaviour AS ratingBehaviour,
    v.predikat, v.signed_on AS signedOn, v.handed_on AS handedOn, v.employee_signed_on AS employeeSignedOn,
    v.reason_result AS r1, v.reason_behaviour AS r2, v.reason_evidence AS r3, v.revision,
    v.updated_at AS updatedAt,
    (SELECT count(*) FROM realisation WHERE evaluation_id = v.id) AS realised,
    (SELECT count(*) FROM iki JOIN rhk ON rhk.id = iki.rhk_id WHERE rhk.skp_id = s.id) AS indicators,
    (SELECT count(*) FROM rhk WHERE skp_id = s.id) AS rhk,
    (SELECT count(rhk_id) FROM evaluation_feedback WHERE evaluation_id = v.id) AS results,
    (SELECT count(value) FROM evaluation_feedback WHERE evaluation_id = v.id) AS bySelf,
    (SELECT count(*) FROM evaluation_feedback f JOIN said ON said.employee_id = e.id AND said.value = f.value
      WHERE f.evaluation_id = v.id) AS both,
    (SELECT count(*) FROM said WHERE said.employee_id = e.id) AS told,
    coalesce(proof.n, 0) AS proofs, coalesce(written.n, 0) AS days
  FROM skp s
  JOIN employee e ON e.id = s.employee_id ${joinedPost}
  LEFT JOIN unit su ON su.id = s.unit_id
  LEFT JOIN employee a ON a.id = s.appraiser_employee_id
  LEFT JOIN official o ON o.id = s.appraiser_official_id
  LEFT JOIN evaluation v ON v.skp_id = s.id AND v.period = $period
  LEFT JOIN (SELECT employee_id, count(*) AS n FROM evidence WHERE year = $year AND target = 'realisation'
    AND period = $period GROUP BY 1) proof ON proof.employee_id = e.id
  LEFT JOIN (SELECT d.employee_id, count(*) AS n FROM diary d JOIN diary_day ON diary_id = d.id
    WHERE d.month BETWEEN substr($start, 1, 7) AND substr($end, 1, 7) GROUP BY 1) written
    ON written.employee_id = e.id
  WHERE s.year = $year AND ${signed} AND s.period_start <= $end
    AND coalesce(s.closed_on, s.period_end) >= $start`

interface Line {
  evaluationId: number | null
  predikat: RatedFact['predikat'] | null
  [column: string]: string | number | null
}

/** The table of a period: rows with what their ratings stand on. */
export function evaluationsByHand(database: Database) {
  const list = database.prepare<object, Line>(
    `WITH said AS MATERIALIZED (SELECT DISTINCT employee_id, value FROM (${shownFeedback}) WHERE value IS NOT NULL)
     ${lines} ORDER BY e.name, e.id, s.period_start`,
  )
  return (year: number, period: Period): Row[] =>
    list
      .all({ year, period, ...periodRange(period, year) })
      .map(
        ({ r1, r2, r3, realised, indicators, rhk, results, bySelf, both, told, proofs, days, ...row }) => ({
          ...row,
          objection: null,
          reasons: { result: r1 ?? '', behaviour: r2 ?? '', evidence: r3 ?? '' },
          realised: { done: realised, of: indicators },
          results: { done: results, of: rhk },
          values: { done: Number(bySelf) + Number(told) - Number(both), of: 7 },
          basis: { proofs, days },
          proposedRating: null,
        }),
      )
}

/** How ratings look side by side: the same rule over facts that were read for nothing else. */
export function fairnessByHand(database: Database) {
  const table = evaluationsByHand(database)
  const people = database.prepare<[], Pick<RatedFact, 'sex' | 'status'> & { id: number }>(
    'SELECT id, sex, status FROM employee',
  )
  const texts = database.prepare<
    { year: number; period: Period },
    TargetOf & { id: number; text: string; value: number | null; q: string }
  >(`
    SELECT v.id, r.text, r.value, i.target, i.direction,
      json_array(i.quarter_1, i.quarter_2, i.quarter_3, i.quarter_4) AS q
    FROM skp s JOIN evaluation v ON v.skp_id = s.id AND v.period = $period
    JOIN realisation r ON r.evaluation_id = v.id JOIN iki i ON i.id = r.iki_id
    WHERE s.year = $year AND v.predikat IS NOT NULL`)
  const acts = database.prepare<{ year: number; period: Period }, { id: number; at: string }>(`
    SELECT v.id, max(l.at) AS at FROM skp s JOIN evaluation v ON v.skp_id = s.id AND v.period = $period
    JOIN audit l ON l.subject_type = 'evaluation' AND l.subject_id = CAST(v.id AS TEXT)
      AND l.action IN ('evaluation.rate', 'evaluation.saveContent')
    WHERE s.year = $year AND v.predikat IS NOT NULL GROUP BY v.id`)
  return (year: number, period: Period) => {
    const of = new Map(people.all().map((row) => [row.id, row]))
    const at = new Map(acts.all({ year, period }).map((row) => [row.id, row.at]))
    const reached = new Map<number, [measured: number, reached: number]>()
    for (const { id, text, value, q, ...target } of texts.all({ year, period })) {
      const quarters = JSON.parse(q) as (number | null)[]
      const is = reaches({ ...target, quarters }, text, period, value)
      const [all, done] = reached.get(id) ?? [0, 0]
      if (is !== null) reached.set(id, [all + 1, done + Number(is)])
    }
    const facts = table(year, period).flatMap((row): RatedFact[] => {
      const line = row as unknown as RatedFact & {
        evaluationId: number
        employeeId: number
        appraiserId: number | null
        state: string
        realised: { done: number; of: number }
        results: { done: number }
        values: { done: number }
        basis: { proofs: number; days: number }
      }
      const person = of.get(line.employeeId)
      if (!line.predikat || !line.ratingResult || !line.ratingBehaviour || !person) return []
      return [
        {
          appraiserKey: line.appraiserId === null ? `luar ${line.appraiserName}` : String(line.appraiserId),
          appraiserName: line.appraiserName ?? 'Belum ada pejabat penilai',
          unitId: line.unitId,
          unitName: line.unitName,
          sex: person.sex,
          status: person.status,
          ratingResult: line.ratingResult,
          ratingBehaviour: line.ratingBehaviour,
          predikat: line.predikat,
          final: line.state === 'signed',
          indicators: line.realised.of,
          realised: line.realised.done,
          feedback: line.results.done + line.values.done,
          proofs: line.basis.proofs + line.basis.days,
          measured: reached.get(line.evaluationId)?.[0] ?? 0,
          reached: reached.get(line.evaluationId)?.[1] ?? 0,
          ratedAt: at.get(line.evaluationId) ?? null,
        },
      ]
    })
    return lookAt(facts, year)
  }
}

/** Everybody's month of progres harian: the days that are written, and how many wait. */
export function monthByHand(database: Database) {
  const people = database.prepare<[], { employeeId: number; fullName: string }>(`
    SELECT e.id AS employeeId, e.nip, ${fullName('e')} AS fullName, j.jabatan, u.unit_id AS unitId,
      un.name AS unitName, e.legal_position FROM employee e ${joinedPost}`)
  const days = database.prepare<[string], { employeeId: number; day: string; state: string }>(`
    SELECT d.employee_id AS employeeId, x.day, x.state, x.note
    FROM diary d JOIN diary_day x ON x.diary_id = d.id WHERE d.month = ?`)
  const away = database.prepare<[string, string]>(
    'SELECT * FROM employee_absence WHERE start_date <= ? AND coalesce(end_date, start_date) >= ?',
  )
  return (month: string): Map<number, { written: number; waiting: number }> => {
    away.all(`${month}-31`, `${month}-01`)
    const own = Map.groupBy(days.all(month), ({ employeeId }) => employeeId)
    return new Map(
      people.all().map(({ employeeId }) => {
        const written = own.get(employeeId) ?? []
        return [
          employeeId,
          { written: written.length, waiting: written.filter(({ state }) => state === 'submitted').length },
        ]
      }),
    )
  }
}

interface Led {
  skpId: number
  last: string | null
  waiting: number
  realised: number
}

/** The people of an appraiser at a glance, with the RHK that hold. */
export function ledByHand(database: Database) {
  const led = database.prepare<object, Led>(`
    SELECT s.id AS skpId, e.id AS employeeId, ${fullName('e')} AS fullName, j.jabatan,
      coalesce(su.name, un.name) AS unitName,
      (SELECT count(*) FROM realisation WHERE evaluation_id = v.id) AS realised,
      (SELECT count(*) FROM iki JOIN rhk ON rhk.id = iki.rhk_id WHERE rhk.skp_id = s.id) AS indicators,
      (SELECT max(x.day) FROM feedback_file f JOIN feedback x ON x.file_id = f.id
        WHERE f.employee_id = e.id AND x.batch = 0 AND x.day <= $today) AS last,
      (SELECT count(*) FROM diary d JOIN diary_day x ON x.diary_id = d.id
        WHERE d.employee_id = e.id AND d.month = $month AND x.state = 'submitted') AS waiting
    FROM skp s JOIN employee e ON e.id = s.employee_id ${joinedPost}
    LEFT JOIN unit su ON su.id = s.unit_id
    LEFT JOIN evaluation v ON v.skp_id = s.id AND v.period = $period
    WHERE s.year = $year AND s.appraiser_employee_id = $appraiser
      AND (s.closed_on IS NULL OR s.closed_on >= $today)`)
  const rhk = database.prepare<[number], Row>('SELECT id, text FROM rhk WHERE skp_id = ? ORDER BY position')
  const appraisers = database.prepare<[number], Row>(`
    SELECT a.id AS employeeId, ${fullName('a')} AS fullName, count(DISTINCT s.employee_id) AS people
    FROM skp s JOIN employee a ON a.id = s.appraiser_employee_id WHERE s.year = ? GROUP BY a.id`)
  return (when: { year: number; month: string; period: Period; appraiser: number; today: string }) => ({
    appraisers: appraisers.all(when.year),
    people: led.all(when).map((row) => ({ ...row, rhk: rhk.all(row.skpId) })),
  })
}

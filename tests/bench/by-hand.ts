import type { Database } from 'better-sqlite3'
import type { Period } from '../../shared/office/period.ts'
import { periodRange } from '../../shared/office/period.ts'

/*
 * What a page shows, as somebody would write it in SQL for nothing but that page: one statement where one can give
 * it, prepared once.
 */

export const fullName = (table: string) =>
  `iif(${table}.title_front IS NULL, '', ${table}.title_front || ' ') || ${table}.name ||
   iif(${table}.title_back IS NULL, '', ', ' || ${table}.title_back)`

/** The entry of a history that holds now. */
const current = (table: string) =>
  `(SELECT id FROM ${table} WHERE employee_id = e.id ORDER BY tmt DESC NULLS LAST, id DESC LIMIT 1)`

const gone = ['pensiun', 'pindah', 'mutasi keluar', 'meninggal', 'wafat', 'diberhentikan', 'purna']
const inService = `NOT (${gone.map((word) => `e.legal_position LIKE '%${word}%'`).join(' OR ')}
  OR e.legal_position LIKE 'berhenti%')`

export const joinedPost = `
  LEFT JOIN employee_jabatan j ON j.id = ${current('employee_jabatan')}
  LEFT JOIN employee_unit u ON u.id = ${current('employee_unit')}
  LEFT JOIN unit un ON un.id = u.unit_id`

export type Row = Record<string, unknown>

export function employeesByHand(database: Database): () => Row[] {
  const list = database.prepare<[], Row>(`
    SELECT e.id, e.nip, e.name, ${fullName('e')} AS fullName, e.sex, e.birth_date AS birthDate, e.status,
      e.legal_position AS legalPosition, p.golongan, j.jabatan, j.jenis, u.unit_id AS unitId, un.name AS unitName
    FROM employee e
    LEFT JOIN employee_pangkat p ON p.id = ${current('employee_pangkat')} ${joinedPost}
    WHERE ${inService}
    ORDER BY e.name, e.id`)
  return () => list.all()
}

export function planningByHand(database: Database): (year: number) => Row[] {
  const list = database.prepare<{ year: number }, Row>(`
    SELECT e.id AS employeeId, e.nip, ${fullName('e')} AS fullName, j.jabatan,
      coalesce(s.unit_id, u.unit_id) AS unitId, coalesce(su.name, un.name) AS unitName,
      e.legal_position AS legalPosition, s.id AS skpId, s.state, s.version, s.kind, s.approach,
      s.period_start AS periodStart, s.period_end AS periodEnd,
      (SELECT count(*) FROM rhk WHERE rhk.skp_id = s.id) AS rhk,
      s.appraiser_employee_id AS appraiserId, coalesce(a.name, o.name) AS appraiserName,
      s.updated_at AS updatedAt, s.closed_on AS closedOn
    FROM employee e ${joinedPost}
    LEFT JOIN skp s ON s.employee_id = e.id AND s.year = $year
    LEFT JOIN unit su ON su.id = s.unit_id
    LEFT JOIN employee a ON a.id = s.appraiser_employee_id
    LEFT JOIN official o ON o.id = s.appraiser_official_id
    WHERE s.id IS NOT NULL OR ${inService}
    ORDER BY e.name, e.id, s.period_start`)
  const away = database.prepare<{ year: number }, { employeeId: number }>(
    `SELECT employee_id AS employeeId, kind, start_date AS start, end_date AS end FROM employee_absence
     WHERE start_date <= $year || '-12-31' AND coalesce(end_date, '9999-12-31') >= $year || '-01-01'`,
  )
  return (year) => {
    const absences = Map.groupBy(away.all({ year }), (row) => row.employeeId)
    return list.all({ year }).map((row) => ({
      ...row,
      absences: (absences.get(Number(row['employeeId'])) ?? []).map(({ employeeId: _, ...span }) => span),
    }))
  }
}

/** Goals, people and RHK of a year, from which the tree is built. */
export function cascadeByHand(
  database: Database,
): (year: number) => { goals: Row[]; people: Row[]; rhk: Row[] } {
  const goals = database.prepare<{ year: number }, Row>(`
    SELECT g.id, g.unit_id AS unitId, un.name AS unitName, g.text, g.renstra, g.program, g.budget,
      (SELECT json_group_array(json_object('id', i.id, 'indicator', i.indicator, 'target', i.target) ORDER BY i.position)
       FROM goal_indicator i WHERE i.goal_id = g.id) AS indicators
    FROM goal g JOIN unit un ON un.id = g.unit_id WHERE g.year = $year ORDER BY g.unit_id, g.position`)
  const people = database.prepare<{ year: number }, Row>(`
    SELECT s.id AS skpId, e.id AS employeeId, ${fullName('e')} AS fullName, j.jabatan,
      coalesce(s.unit_id, u.unit_id) AS unitId, coalesce(su.name, un.name) AS unitName, s.state,
      s.appraiser_employee_id AS appraiserId, s.period_start AS periodStart, s.period_end AS periodEnd
    FROM skp s JOIN employee e ON e.id = s.employee_id ${joinedPost}
    LEFT JOIN unit su ON su.id = s.unit_id
    WHERE s.year = $year ORDER BY s.id`)
  const rhk = database.prepare<{ year: number }, Row>(`
    SELECT r.id, r.skp_id AS skpId, r.kind, r.text, r.superior_rhk_id AS superiorRhkId,
      r.superior_text AS superiorText, g.goal_id AS goalId
    FROM rhk r JOIN skp s ON s.id = r.skp_id LEFT JOIN goal_rhk g ON g.rhk_id = r.id
    WHERE s.year = $year ORDER BY r.skp_id, r.position`)
  return (year) => ({
    goals: goals
      .all({ year })
      .map((row) => ({ ...row, indicators: JSON.parse(String(row['indicators'])) as unknown })),
    people: people.all({ year }),
    rhk: rhk.all({ year }),
  })
}

export const signed = `s.state IN ('agreed', 'evaluated', 'archived')`

/** The counts and short lists of the page Beranda. */
export function overviewByHand(database: Database) {
  const setup = database.prepare<[], Row>(`
    SELECT count(*) AS people,
      sum(NOT EXISTS (SELECT 1 FROM employee_unit WHERE employee_id = e.id)) AS withoutUnit,
      (SELECT count(*) FROM unit) AS units,
      (SELECT count(*) FROM unit WHERE head_employee_id IS NULL AND head_official_id IS NULL
         AND id IN (SELECT unit_id FROM current_unit)) AS unitsWithoutHead
    FROM employee e WHERE ${inService}`)
  const planning = database.prepare<{ year: number }, Row>(`
    SELECT count(DISTINCT e.id) AS people, count(*) - count(s.id) AS without,
      count(s.id) FILTER (WHERE NOT ${signed}) AS drafts, count(s.id) FILTER (WHERE ${signed}) AS signed
    FROM employee e LEFT JOIN skp s ON s.employee_id = e.id AND s.year = $year
    WHERE s.id IS NOT NULL OR ${inService}`)
  const evaluation = database.prepare<{ year: number; period: Period; start: string; end: string }, Row>(`
    SELECT count(*) AS skp, count(v.id) AS begun, count(v.id) FILTER (WHERE v.state = 'signed') AS signed,
      count(*) FILTER (WHERE v.predikat = 'sangat-baik') AS "sangat-baik",
      count(*) FILTER (WHERE v.predikat = 'baik') AS baik,
      count(*) FILTER (WHERE v.predikat = 'butuh-perbaikan') AS "butuh-perbaikan",
      count(*) FILTER (WHERE v.predikat = 'kurang') AS kurang,
      count(*) FILTER (WHERE v.predikat = 'sangat-kurang') AS "sangat-kurang"
    FROM skp s LEFT JOIN evaluation v ON v.skp_id = s.id AND v.period = $period
    WHERE s.year = $year AND ${signed} AND s.period_start <= $end AND s.period_end >= $start`)
  const isSet = database
    .prepare<[number, Period], number>(
      'SELECT EXISTS (SELECT 1 FROM unit_achievement WHERE year = ? AND period = ?)',
    )
    .pluck()
  const withoutSkp = database.prepare<{ year: number }, Row>(`
    SELECT e.id AS employeeId, ${fullName('e')} AS fullName, j.jabatan
    FROM employee e LEFT JOIN employee_jabatan j ON j.id = ${current('employee_jabatan')}
    WHERE ${inService} AND NOT EXISTS (SELECT 1 FROM skp WHERE employee_id = e.id AND year = $year)
    ORDER BY e.name, e.id LIMIT 8`)
  const waiting = database.prepare<{ year: number; period: Period; start: string; end: string }, Row>(`
    SELECT coalesce(a.name, o.name) AS appraiser, count(*) AS open
    FROM skp s
    LEFT JOIN evaluation v ON v.skp_id = s.id AND v.period = $period
    LEFT JOIN employee a ON a.id = s.appraiser_employee_id
    LEFT JOIN official o ON o.id = s.appraiser_official_id
    WHERE s.year = $year AND ${signed} AND s.period_start <= $end AND s.period_end >= $start
      AND v.state IS NOT 'signed' AND coalesce(a.name, o.name) IS NOT NULL
    GROUP BY 1 ORDER BY open DESC, appraiser`)
  const recent = database.prepare<{ year: number; period: Period }, Row>(`
    SELECT * FROM (
      SELECT 'skp' AS kind, s.id, ${fullName('e')} AS fullName, s.state, s.updated_at AS at
      FROM skp s JOIN employee e ON e.id = s.employee_id WHERE s.year = $year
      UNION ALL
      SELECT 'evaluation', v.id, ${fullName('e')}, v.state, v.updated_at
      FROM skp s JOIN employee e ON e.id = s.employee_id
      JOIN evaluation v ON v.skp_id = s.id AND v.period = $period
      WHERE s.year = $year AND ${signed})
    ORDER BY at DESC LIMIT 6`)
  const periods: readonly Period[] = ['tw1', 'tw2', 'tw3', 'tw4', 'tahunan']
  return (year: number, period: Period) => ({
    setup: setup.get(),
    planning: planning.get({ year }),
    evaluations: periods.map((each) => evaluation.get({ year, period: each, ...periodRange(each, year) })),
    achievementSet: isSet.get(year, period) === 1,
    withoutSkp: withoutSkp.all({ year }),
    waiting: waiting.all({ year, period, ...periodRange(period, year) }),
    recent: recent.all({ year, period }),
  })
}

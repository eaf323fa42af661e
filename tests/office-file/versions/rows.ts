import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { digestOf, pack, packChange } from '../../../electron/office-file/packed.ts'
import { hasTable } from '../../../electron/office-file/tables.ts'
import type { EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import type { Goal } from '../../../shared/planning/goals/goal.ts'
import type { SkpDocument } from '../../../shared/planning/skp/skp.ts'
import { camat, kasi, staf } from './people.ts'

/** How what happens in the kept offices is written, in SQL, into whatever tables their version has. */

type Value = string | number | null | Buffer

export function insert(raw: Database, table: string, row: Readonly<Record<string, Value>>): number {
  const columns = Object.keys(row)
  const { lastInsertRowid } = raw
    .prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    )
    .run(row)
  return Number(lastInsertRowid)
}

/** Keeps a signed text: in its row, or since version 18 packed in a table of its own. */
export function keep(
  raw: Database,
  document: object,
  basis: { id: Value; text: string } | null = null,
): Value {
  const text = JSON.stringify(document)
  if (!hasTable(raw, 'document')) return text
  const hash = digestOf(text)
  const known = raw.prepare<[string], number>('SELECT id FROM document WHERE hash = ?').pluck().get(hash)
  return known ?? insert(raw, 'document', { hash, body: pack(text, basis?.text), basis: basis?.id ?? null })
}

const head = (raw: Database): string =>
  raw.prepare<[], string>('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').pluck().get() ?? '0'.repeat(64)

/** Where the log of changes stands. */
export const chainEnd = (raw: Database) => ({
  entry: raw.prepare<[], number>('SELECT max(seq) FROM audit').pluck().get() ?? 0,
  hash: head(raw),
})

/** Records a change, chained to the one before by SHA-256. */
export function record(
  raw: Database,
  entry: { at: string; action: string; type: string; id: number; before?: object; after?: object },
): void {
  const json = (value: object | undefined) => (value === undefined ? null : JSON.stringify(value))
  const [before, after, previous] = [json(entry.before), json(entry.after), head(raw)]
  const at = `${entry.at}T02:00:00.000Z`
  const told = [at, 1, 'Pengelola Rekaan', entry.action, entry.type, String(entry.id), before, after, null]
  const hash = createHash('sha256')
    .update(JSON.stringify([previous, ...told]))
    .digest('hex')
  insert(raw, 'audit', {
    at,
    operator_id: 1,
    operator_name: 'Pengelola Rekaan',
    action: entry.action,
    subject_type: entry.type,
    subject_id: String(entry.id),
    ...(hasTable(raw, 'document')
      ? { change: packChange(before, after) }
      : { before, after, previous_hash: previous }),
    reason: null,
    hash,
  })
}

const people = new Map([
  [camat.nip, { employee: 1, appraiser_official_id: 1 }],
  [kasi.nip, { employee: 2, appraiser_employee_id: 1, superior_official_id: 1 }],
  [staf.nip, { employee: 3, appraiser_employee_id: 2, superior_employee_id: 1 }],
])

function writeContent(raw: Database, skp: number, { content }: SkpDocument): void {
  for (const [position, { indicators, ...rhk }] of content.rhk.entries()) {
    insert(raw, 'rhk', {
      id: rhk.id,
      skp_id: skp,
      position,
      kind: rhk.kind,
      superior_rhk_id: rhk.superiorRhkId,
      superior_text: rhk.superiorText,
      text: rhk.text,
      assigned_by: rhk.assignedBy,
      perspective: rhk.perspective,
    })
    for (const [place, { measure, ...iki }] of indicators.entries())
      insert(raw, 'iki', {
        id: iki.id,
        rhk_id: rhk.id,
        position: place,
        aspect: iki.aspect,
        indicator: iki.indicator,
        target: iki.target,
        target_min: iki.targetMin,
        target_max: iki.targetMax,
        unit: iki.unit,
        direction: iki.direction,
        ...(measure && {
          measures: measure.measures,
          formula: measure.formula,
          source: measure.source,
          accumulation: measure.accumulation,
          quarter_1: measure.quarters[0],
          quarter_2: measure.quarters[1],
          quarter_3: measure.quarters[2],
          quarter_4: measure.quarters[3],
        }),
      })
  }
  for (const [value, text] of content.expectations.entries())
    if (text !== '') insert(raw, 'skp_expectation', { skp_id: skp, value: value + 1, text })
}

/** An SKP as it stands in its tables, not signed. @param whose where it is of nobody with an SKP of his own above */
export function draft(raw: Database, id: number, skp: SkpDocument, whose?: { employee: number }): void {
  const { employee, ...others } = whose
    ? { ...whose, appraiser_employee_id: 2, superior_employee_id: 1 }
    : (people.get(skp.employee.nip) ?? { employee: 0 })
  insert(raw, 'skp', {
    id,
    employee_id: employee,
    year: skp.year,
    period_start: skp.periodStart,
    period_end: skp.periodEnd,
    kind: skp.kind,
    approach: skp.approach,
    state: 'draft',
    unit_id: employee === 1 ? 1 : 2,
    ...others,
    updated_at: `${skp.year}-01-10T02:00:00.000Z`,
  })
  writeContent(raw, id, skp)
  record(raw, {
    at: `${skp.year}-01-10`,
    action: 'planning.skp.create',
    type: 'skp',
    id,
    after: { year: skp.year },
  })
}

/** A version of an SKP that is kept: proposed, given back or signed. @returns what the row refers to */
export function keepVersion(
  raw: Database,
  skpId: number,
  kind: 'proposal' | 'returned' | 'signed',
  document: SkpDocument,
): Value {
  const kept = keep(raw, document)
  if (hasTable(raw, 'skp_version'))
    insert(raw, 'skp_version', {
      skp_id: skpId,
      version: 1,
      kind,
      at: `${document.year}-01-15T02:00:00.000Z`,
      document: kept,
    })
  return kept
}

/** The same SKP, signed. */
export function sign(raw: Database, id: number, skp: SkpDocument): void {
  const snapshot = keepVersion(raw, id, 'signed', skp)
  raw
    .prepare("UPDATE skp SET state = 'agreed', signed_on = ?, place = ?, snapshot = ? WHERE id = ?")
    .run(skp.signedOn, skp.place, snapshot, id)
  record(raw, {
    at: `${skp.year}-01-15`,
    action: 'planning.agreement.sign',
    type: 'skp',
    id,
    before: { state: 'draft' },
    after: { state: 'agreed', signedOn: skp.signedOn, place: skp.place },
  })
}

/** A signed evaluation of a signed SKP; the annual one ends it. */
export function appraise(raw: Database, id: number, skpId: number, evaluation: EvaluationDocument): void {
  const { content, skp } = evaluation
  const signed =
    raw.prepare<[number], Value>('SELECT snapshot FROM skp WHERE id = ?').pluck().get(skpId) ?? null
  insert(raw, 'evaluation', {
    id,
    skp_id: skpId,
    period: evaluation.period,
    state: 'signed',
    rating_result: content.ratingResult,
    rating_behaviour: content.ratingBehaviour,
    predikat: evaluation.predikat,
    notes: content.notes,
    place: evaluation.place,
    signed_on: evaluation.signedOn,
    employee_signed_on: evaluation.employeeSignedOn,
    snapshot: keep(raw, evaluation, { id: signed, text: JSON.stringify(skp) }),
    updated_at: `${skp.year}-12-22T02:00:00.000Z`,
  })
  for (const [iki, text] of Object.entries(content.realisations))
    insert(raw, 'realisation', { evaluation_id: id, iki_id: iki, text })
  for (const [rhk, text] of Object.entries(content.feedback))
    insert(raw, 'evaluation_feedback', { evaluation_id: id, rhk_id: rhk, value: null, text })
  for (const [value, text] of content.behaviourFeedback.entries())
    if (text !== '')
      insert(raw, 'evaluation_feedback', { evaluation_id: id, rhk_id: null, value: value + 1, text })
  if (evaluation.period === 'tahunan')
    raw.prepare("UPDATE skp SET state = 'evaluated' WHERE id = ?").run(skpId)
  record(raw, {
    at: `${skp.year}-12-22`,
    action: 'evaluation.sign',
    type: 'evaluation',
    id,
    before: { state: 'draft' },
    after: { state: 'signed', predikat: evaluation.predikat },
  })
}

/** The sasaran of a unit and year. */
export function promise(raw: Database, unit: number, year: number, goals: readonly Goal[]): void {
  for (const [position, { indicators, ...goal }] of goals.entries()) {
    insert(raw, 'goal', { ...goal, year, unit_id: unit, position })
    for (const [place, indicator] of indicators.entries())
      insert(raw, 'goal_indicator', { ...indicator, goal_id: goal.id, position: place })
  }
  record(raw, { at: `${year}-01-05`, action: 'planning.goals.save', type: 'unit', id: unit, after: { year } })
}

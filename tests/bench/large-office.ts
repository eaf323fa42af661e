import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { hashOf } from '../../electron/office-file/audit.ts'
import { coverAnew } from '../../electron/office-file/cover.ts'
import { digestOf, pack, packChange } from '../../electron/office-file/packed.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import { addDays } from '../../shared/kernel/dates.ts'
import { periodRange, periodsOf } from '../../shared/office/period.ts'
import { fillFollowing } from './large-following.ts'
import { golongan, jabatan, person } from './people.ts'

export const largeOffice = { people: 1000, years: 10, units: 60, officials: 3 }

const idPattern = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The same document with ids of its own. */
function copyOf(example: string): EvaluationDocument {
  const ids = new Map<string, string>()
  return JSON.parse(
    example.replace(idPattern, (id) => {
      const own = ids.get(id) ?? randomUUID()
      ids.set(id, own)
      return own
    }),
  ) as EvaluationDocument
}

/**
 * Fills an office file with 1,000 people and ten years: their histories, SKP with content, five evaluations of
 * each, and the audit log. Straight into the tables, because through the procedures it would take an hour; no
 * more than what is read by a list has to be right.
 * @param year the last of the ten years, still under way: a few have no SKP, some a draft
 * @param examples documents whose texts are used
 */
export function fillLargeOffice(
  database: Database,
  year: number,
  examples: readonly EvaluationDocument[],
): void {
  database.pragma('synchronous = OFF')
  // Row by row the sums would take longer than the rows: they are calculated at the end.
  for (const name of database
    .prepare<[], string>("SELECT name FROM sqlite_temp_master WHERE type = 'trigger'")
    .pluck()
    .all())
    database.exec(`DROP TRIGGER temp.${name}`)
  database.transaction(() => {
    fillUnits(database)
    fillPeople(database, year)
    headUnits(database)
    fillYears(database, year, examples)
    linkYear(database, year)
    fillFollowing(database, largeOffice.people, [year - largeOffice.years + 1, year])
    fillAudit(database, year, examples)
    coverAnew(database)
  })()
  database.exec('ANALYZE')
}

const inserter = (database: Database, table: string, columns: readonly string[]) =>
  database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )

/** Keeps what was signed, as the application does. @returns its number */
function documentKeeper(database: Database): (text: string, basis?: { id: number; text: string }) => number {
  const document = inserter(database, 'document', ['hash', 'body', 'basis'])
  return (text, basis) =>
    Number(document.run(digestOf(text), pack(text, basis?.text), basis?.id ?? null).lastInsertRowid)
}

function fillUnits(database: Database): void {
  const official = inserter(database, 'official', ['name', 'jabatan'])
  for (let n = 1; n <= largeOffice.officials; n++) official.run(`Pejabat Contoh ${n}`, 'Sekretaris Daerah')
  const unit = inserter(database, 'unit', ['parent_id', 'code', 'name', 'position'])
  for (let n = 1; n <= largeOffice.units; n++)
    unit.run(n === 1 ? null : Math.ceil(n / 6), `U${n}`, n === 1 ? 'Dinas Contoh' : `Bidang Contoh ${n}`, n)
}

const unitOf = (index: number, move: number) => 1 + ((index + move * 7) % largeOffice.units)

function fillPeople(database: Database, year: number): void {
  const employee = inserter(database, 'employee', [
    'nip',
    'name',
    'title_back',
    'birth_date',
    'sex',
    'status',
    'tmt_cpns',
    'tmt_pns',
    'legal_position',
  ])
  const pangkat = inserter(database, 'employee_pangkat', ['employee_id', 'golongan', 'tmt'])
  const post = inserter(database, 'employee_jabatan', ['employee_id', 'jabatan', 'jenis', 'tmt'])
  const unit = inserter(database, 'employee_unit', ['employee_id', 'unit_id', 'tmt'])
  for (let index = 0; index < largeOffice.people; index++) {
    const { nip, name, titleBack, birthDate, sex, tmtCpns, tmtPns } = person(index)
    const position = index % 50 === 49 ? 'pensiun' : index % 40 === 39 ? 'cltn' : 'aktif'
    const { lastInsertRowid: id } = employee.run(
      nip,
      name,
      titleBack,
      birthDate,
      sex,
      'PNS',
      tmtCpns,
      tmtPns,
      position,
    )
    const begin = year - largeOffice.years
    // A promotion every three years, another jabatan every four, another unit every five.
    for (let n = 0; n < 4; n++)
      pangkat.run(id, golongan[((index % 4) + n) % golongan.length], `${begin + n * 3}-04-01`)
    for (let n = 0; n < 3; n++) {
      const [title, jenis] = jabatan[(index + n) % jabatan.length] ?? jabatan[0]
      post.run(id, title, jenis, `${begin + n * 4}-01-02`)
    }
    for (let n = 0; n < 2; n++) unit.run(id, unitOf(index, n), `${begin + n * 5}-01-02`)
  }
}

/** Units are headed by their first member, the topmost by an official. */
function headUnits(database: Database): void {
  database
    .prepare(
      `UPDATE unit SET head_employee_id =
         (SELECT min(employee_id) FROM current_unit WHERE current_unit.unit_id = unit.id)
       WHERE id > 1`,
    )
    .run()
  database.prepare('UPDATE unit SET head_official_id = 1 WHERE id = 1').run()
}

function fillYears(database: Database, lastYear: number, examples: readonly EvaluationDocument[]): void {
  const heads = database
    .prepare<[], { head_employee_id: number | null }>('SELECT head_employee_id FROM unit ORDER BY id')
    .all()
    .map((unit) => unit.head_employee_id)
  const skp = inserter(database, 'skp', [
    'employee_id',
    'year',
    'period_start',
    'period_end',
    'kind',
    'approach',
    'state',
    'unit_id',
    'appraiser_employee_id',
    'appraiser_official_id',
    'place',
    'signed_on',
    'snapshot',
    'revision',
    'updated_at',
  ])
  const keep = documentKeeper(database)
  const content = contentWriter(database)
  const evaluate = evaluationWriter(database)
  const texts = examples.map((example) => JSON.stringify(example))
  for (let year = lastYear - largeOffice.years + 1; year <= lastYear; year++)
    for (let index = 0; index < largeOffice.people; index++) {
      const isPresent = year === lastYear
      if (isPresent && index % 25 === 24) continue
      const draft = isPresent && index % 12 === 11
      const document = copyOf(texts[(index + year) % texts.length] ?? '')
      document.skp = { ...document.skp, year, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` }
      const text = JSON.stringify(document.skp)
      const kept = draft ? null : { id: keep(text), text }
      const unit = unitOf(index, 1)
      const head = heads[unit - 1] ?? null
      const appraiser = head === index + 1 ? null : head
      const id = Number(
        skp.run(
          index + 1,
          year,
          document.skp.periodStart,
          document.skp.periodEnd,
          document.skp.kind,
          document.skp.approach,
          draft ? 'draft' : isPresent ? 'agreed' : 'evaluated',
          unit,
          appraiser,
          appraiser === null ? 1 : null,
          'Harapan',
          draft ? null : `${year}-01-12`,
          kept?.id ?? null,
          3,
          `${year}-01-${String(8 + (index % 20)).padStart(2, '0')}T02:00:00.000Z`,
        ).lastInsertRowid,
      )
      content(id, document)
      if (kept)
        for (const [at, period] of periodsOf('quarterly').entries())
          if (!isPresent || at < 3)
            evaluate(id, { ...document, period }, isPresent && at === 2 && index % 3 === 0 ? null : kept)
    }
}

/** In the last year everybody's first RHK serves the first of their appraiser, and ten goals stand above them. */
function linkYear(database: Database, year: number): void {
  database
    .prepare(
      `UPDATE rhk SET superior_rhk_id = (
         SELECT above.id FROM skp own
         JOIN skp leader ON leader.employee_id = own.appraiser_employee_id AND leader.year = own.year
         JOIN rhk above ON above.skp_id = leader.id AND above.position = 1
         WHERE own.id = rhk.skp_id AND leader.employee_id < own.employee_id)
       WHERE position = 1 AND skp_id IN (SELECT id FROM skp WHERE year = ?)`,
    )
    .run(year)
  const goal = inserter(database, 'goal', ['id', 'year', 'unit_id', 'position', 'text'])
  const indicator = inserter(database, 'goal_indicator', ['id', 'goal_id', 'position', 'indicator', 'target'])
  for (let n = 0; n < 10; n++) {
    const id = randomUUID()
    goal.run(id, year, 1, n, `Meningkatnya mutu layanan ${n + 1}`)
    indicator.run(randomUUID(), id, 0, 'Indeks kepuasan masyarakat', `${80 + n} nilai`)
  }
  database
    .prepare(
      `INSERT INTO goal_rhk (rhk_id, goal_id)
       SELECT rhk.id, (SELECT id FROM goal WHERE goal.year = $year AND goal.position = skp.unit_id % 10)
       FROM rhk JOIN skp ON skp.id = rhk.skp_id
       WHERE skp.year = $year AND rhk.position = 1 AND rhk.superior_rhk_id IS NULL`,
    )
    .run({ year })
}

function contentWriter(database: Database): (skp: number, document: EvaluationDocument) => void {
  const rhk = inserter(database, 'rhk', [
    'id',
    'skp_id',
    'position',
    'kind',
    'superior_text',
    'text',
    'assigned_by',
  ])
  const iki = inserter(database, 'iki', [
    'id',
    'rhk_id',
    'position',
    'aspect',
    'indicator',
    'target',
    'target_min',
    'target_max',
    'unit',
    'direction',
  ])
  const expectation = inserter(database, 'skp_expectation', ['skp_id', 'value', 'text'])
  return (skp, { skp: { content } }) => {
    for (const [at, row] of content.rhk.entries()) {
      rhk.run(row.id, skp, at + 1, row.kind, row.superiorText, row.text, row.assignedBy)
      for (const [place, one] of row.indicators.entries())
        iki.run(
          one.id,
          row.id,
          place + 1,
          one.aspect,
          one.indicator,
          one.target,
          one.targetMin,
          one.targetMax,
          one.unit,
          one.direction,
        )
    }
    for (const [at, text] of content.expectations.entries()) if (text) expectation.run(skp, at + 1, text)
  }
}

function evaluationWriter(
  database: Database,
): (skp: number, document: EvaluationDocument, basis: { id: number; text: string } | null) => void {
  const keep = documentKeeper(database)
  const evaluation = inserter(database, 'evaluation', [
    'skp_id',
    'period',
    'state',
    'rating_result',
    'rating_behaviour',
    'predikat',
    'notes',
    'place',
    'signed_on',
    'snapshot',
    'revision',
    'updated_at',
  ])
  const realisation = inserter(database, 'realisation', ['evaluation_id', 'iki_id', 'text'])
  const feedback = inserter(database, 'evaluation_feedback', ['evaluation_id', 'rhk_id', 'value', 'text'])
  return (skp, document, basis) => {
    const { content, period } = document
    const { end } = periodRange(period, document.skp.year)
    const month = end.endsWith('12-31') ? end : addDays(end, 1)
    const day = `${month.slice(0, 8)}${String(1 + (skp % 9)).padStart(2, '0')}`
    const id = Number(
      evaluation.run(
        skp,
        period,
        basis ? 'signed' : 'draft',
        content.ratingResult,
        content.ratingBehaviour,
        document.predikat,
        content.notes,
        document.place,
        basis && day,
        basis && keep(JSON.stringify(document), basis),
        3,
        `${day}T03:00:00.000Z`,
      ).lastInsertRowid,
    )
    for (const [iki, text] of Object.entries(content.realisations)) realisation.run(id, iki, text)
    for (const [rhk, text] of Object.entries(content.feedback)) feedback.run(id, rhk, null, text)
    for (const [at, text] of content.behaviourFeedback.entries())
      if (text) feedback.run(id, null, at + 1, text)
  }
}

/** What saving a third of an evaluation leaves in the log: every text it writes, with ids of its own, and what was there. */
function changeOf({ content }: EvaluationDocument, entry: number): Array<[key: string, text: string]> {
  const texts = [
    ...Object.values(content.realisations),
    ...Object.values(content.feedback),
    ...content.behaviourFeedback.filter((text) => text !== ''),
  ]
  return texts
    .filter((_, at) => at % 3 === entry % 3)
    .flatMap((text): Array<[string, string]> => [[randomUUID(), text]])
}

/** As many entries, and as long, as the procedures would have left. */
function fillAudit(database: Database, year: number, examples: readonly EvaluationDocument[]): void {
  const audit = inserter(database, 'audit', [
    'at',
    'operator_name',
    'action',
    'subject_type',
    'subject_id',
    'change',
    'hash',
  ])
  // The office has been opened, so its log has begun.
  let previousHash = database
    .prepare('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1')
    .pluck()
    .get() as string
  for (let entry = 0; entry < largeOffice.people * largeOffice.years * 15; entry++) {
    const example = examples[entry % examples.length]
    const change = example ? changeOf(example, entry) : []
    const row = {
      previousHash,
      // One after the other, as people write: what is written at one moment is told as one act.
      at: new Date(
        Date.UTC(year - 9 + Math.floor(entry / (largeOffice.people * 15)), 1, 1) +
          (entry % (largeOffice.people * 15)) * 20 * 60_000,
      ).toISOString(),
      operatorId: null,
      operatorName: 'Pengelola Contoh',
      action: 'evaluation.saveContent',
      subjectType: 'evaluation',
      subjectId: String(Math.floor(entry / 3) + 1),
      before: JSON.stringify(Object.fromEntries(change.map(([key]) => [key, null]))),
      after: JSON.stringify(Object.fromEntries(change)),
      reason: null,
    }
    previousHash = hashOf(row)
    audit.run(
      row.at,
      row.operatorName,
      row.action,
      row.subjectType,
      row.subjectId,
      packChange(row.before, row.after),
      previousHash,
    )
  }
}

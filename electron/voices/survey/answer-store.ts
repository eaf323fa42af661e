import { type Kysely, sql } from 'kysely'
import {
  type AnswerSource,
  scoresIn,
  storedScores,
  type SurveyAnswer,
} from '../../../shared/voices/survey/answer.ts'
import type { Tally } from '../../../shared/voices/survey/index-of.ts'
import { mostQuestions } from '../../../shared/voices/survey/questionnaire.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** So many rows are written by one statement: SQLite takes 32,766 values. */
const atOnce = 500

export async function insertAnswers(
  db: Db,
  periodId: number,
  source: AnswerSource,
  answers: ReadonlyArray<SurveyAnswer & { sheet?: number }>,
): Promise<void> {
  for (let from = 0; from < answers.length; from += atOnce)
    await db
      .insertInto('surveyAnswer')
      .values(
        answers.slice(from, from + atOnce).map(({ scores, sheet, ...answer }) => ({
          ...answer,
          periodId,
          source,
          sheet: sheet ?? null,
          scores: storedScores(scores),
        })),
      )
      .execute()
}

/** Which of these answers are stored already. */
export const keysKnown = async (db: Db, keys: readonly string[]): Promise<Set<string>> =>
  new Set(
    (await db.selectFrom('surveyAnswer').select('key').where('key', 'in', listed(keys)).execute()).map(
      ({ key }) => key,
    ),
  )

/** The numbers of the sheets that were typed. */
export const sheetsOf = async (db: Db, periodId: number): Promise<number[]> =>
  (
    await db
      .selectFrom('surveyAnswer')
      .select('sheet')
      .where('periodId', '=', periodId)
      .where('sheet', 'is not', null)
      .orderBy('sheet')
      .execute()
  ).flatMap(({ sheet }) => sheet ?? [])

/** @returns whether there was such a sheet */
export async function deleteSheet(db: Db, periodId: number, sheet: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('surveyAnswer')
    .where('periodId', '=', periodId)
    .where('sheet', '=', sheet)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** The answers to one service in a period, summed up. */
export interface ServiceTally {
  periodId: number
  serviceId: number
  respondents: number
  /** In the order of the questions; further ones are empty. */
  tallies: Tally[]
}

/**
 * Sums of the scores by period and service, in one query.
 * @param of the questions of the longest questionnaire among them
 * @param wholeOnly the periods of which only sheets without a gap are counted
 */
export async function tallies(
  db: Db,
  periodIds: readonly number[],
  of: number,
  wholeOnly: readonly number[],
): Promise<ServiceTally[]> {
  const places = Array.from({ length: Math.min(of, mostQuestions) }, (_, at) => at + 1)
  const columns = places.flatMap((at) => [
    sql`total(substr(scores, ${sql.lit(at)}, 1))`.as(`s${at}`),
    sql`total(substr(scores, ${sql.lit(at)}, 1) > '0')`.as(`n${at}`),
  ])
  const { rows } = await sql<Record<string, number>>`
    SELECT period_id AS p, service_id AS s, count(*) AS c, ${sql.join(columns.map((column) => sql`${column}`))}
    FROM survey_answer
    WHERE period_id IN ${listed(periodIds)}
      AND (period_id NOT IN ${listed(wholeOnly)} OR instr(scores, '0') = 0)
    GROUP BY period_id, service_id`.execute(db)
  return rows.map((row) => ({
    periodId: row['p'] ?? 0,
    serviceId: row['s'] ?? 0,
    respondents: row['c'] ?? 0,
    tallies: places.map((at) => ({ sum: row[`s${at}`] ?? 0, count: row[`n${at}`] ?? 0 })),
  }))
}

/** How many answers each period has. */
export async function answerCounts(db: Db, periodIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('surveyAnswer')
    .select(['periodId', ({ fn }) => fn.countAll<number>().as('count')])
    .where('periodId', 'in', listed(periodIds))
    .groupBy('periodId')
    .execute()
  return new Map(rows.map(({ periodId, count }) => [periodId, count]))
}

/** Services of a period that somebody has answered about. */
export const servicesAnswered = async (db: Db, periodId: number): Promise<number[]> =>
  (
    await db
      .selectFrom('surveyAnswer')
      .select('serviceId')
      .distinct()
      .where('periodId', '=', periodId)
      .execute()
  ).map(({ serviceId }) => serviceId)

export type ProfileColumn = 'sex' | 'age' | 'education' | 'occupation' | 'source'

/** How many answers of a period say what, of each column alone: never of two together, by which somebody is found. */
export async function profileCounts(
  db: Db,
  periodId: number,
): Promise<Array<{ what: ProfileColumn; value: string | null; count: number }>> {
  const columns: readonly ProfileColumn[] = ['sex', 'age', 'education', 'occupation', 'source']
  const { rows } = await sql<{ what: ProfileColumn; value: string | null; count: number }>`${sql.join(
    columns.map(
      (column) => sql`SELECT ${sql.lit(column)} AS what, ${sql.ref(column)} AS value, count(*) AS count
        FROM survey_answer WHERE period_id = ${periodId} GROUP BY ${sql.ref(column)}`,
    ),
    sql` UNION ALL `,
  )}`.execute(db)
  return rows
}

interface Wanted {
  /** Counted from 0. */
  offset?: number | undefined
  limit?: number | undefined
}

/** Scores of respondents by what they say: the order of the table would be that of its random keys. */
export async function scoreRows(
  db: Db,
  periodId: number,
  { offset = 0, limit }: Wanted,
): Promise<(number | null)[][]> {
  const rows = await db
    .selectFrom('surveyAnswer')
    .select('scores')
    .where('periodId', '=', periodId)
    .orderBy('key')
    .limit(limit ?? -1)
    .offset(offset)
    .execute()
  return rows.map(({ scores }) => scoresIn(scores))
}

export async function suggestionRows(db: Db, periodId: number, { offset = 0, limit }: Wanted) {
  const of = db.selectFrom('surveyAnswer').where('periodId', '=', periodId).where('suggestion', '<>', '')
  const { total } = await of.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await of
    .select('suggestion')
    .orderBy('suggestion')
    .limit(limit ?? -1)
    .offset(offset)
    .execute()
  return { total, rows: rows.map(({ suggestion }) => suggestion) }
}

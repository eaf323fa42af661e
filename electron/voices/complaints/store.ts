import type { Kysely, Selectable } from 'kysely'
import { gone } from '../../../shared/kernel/refusal.ts'
import { type Limit, type LimitStep, proposedLimits } from '../../../shared/regulations/complaint-limits.ts'
import type {
  Complaint,
  ComplaintEnding,
  ComplaintRecord,
  ComplaintStep,
  KeptLimits,
  Reporter,
} from '../../../shared/voices/complaints/complaint.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>
type Row = Selectable<OfficeSchema['complaint']>

const fromRow = (row: Row, steps: Complaint['steps']): Complaint => ({
  ...row,
  supervisory: row.supervisory === 1,
  firstWorking: row.firstWorking === 1,
  answerWorking: row.answerWorking === 1,
  steps,
})

const toRow = ({ supervisory, ...record }: ComplaintRecord) => ({
  ...record,
  supervisory: supervisory ? 1 : 0,
})
const limitsToRow = ({ firstDays, firstWorking, answerDays, answerWorking }: KeptLimits) => ({
  firstDays,
  firstWorking: firstWorking ? 1 : 0,
  answerDays,
  answerWorking: answerWorking ? 1 : 0,
})

async function withSteps(db: Db, rows: readonly Row[]): Promise<Complaint[]> {
  if (rows.length === 0) return []
  const found = await db
    .selectFrom('complaintStep')
    .selectAll()
    .where('complaintId', 'in', listed(rows.map(({ id }) => id)))
    .orderBy('doneOn')
    .orderBy('id')
    .execute()
  const steps = Map.groupBy(found, ({ complaintId }) => complaintId)
  return rows.map((row) =>
    fromRow(
      row,
      (steps.get(row.id) ?? []).map(({ complaintId: _, ...step }) => step),
    ),
  )
}

/** What was received in a year, in the order of the register; with what is still open of years before. */
export const complaintsOfYear = async (
  db: Db,
  year: number,
  { withOpen = false }: { withOpen?: boolean } = {},
): Promise<Complaint[]> =>
  withSteps(
    db,
    await db
      .selectFrom('complaint')
      .selectAll()
      .where((where) =>
        where.or([
          where('year', '=', year),
          ...(withOpen
            ? [
                where.and([
                  where('year', '<', year),
                  where('answeredOn', 'is', null),
                  where('closedOn', 'is', null),
                ]),
              ]
            : []),
        ]),
      )
      .orderBy('year')
      .orderBy('position')
      .execute(),
  )

/** All that waits for an answer, without its words: for whoever only asks how much is late. */
export const openComplaints = async (db: Db) => {
  const rows = await db
    .selectFrom('complaint')
    .select(['receivedOn', 'completeOn', 'firstDays', 'firstWorking', 'answerDays', 'answerWorking'])
    .select((query) =>
      query
        .selectFrom('complaintStep')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('complaintStep.complaintId', '=', 'complaint.id')
        .as('steps'),
    )
    .where('answeredOn', 'is', null)
    .where('closedOn', 'is', null)
    .execute()
  return rows.map(({ steps, firstWorking, answerWorking, ...row }) => ({
    ...row,
    firstWorking: firstWorking === 1,
    answerWorking: answerWorking === 1,
    isTouched: (steps ?? 0) > 0,
  }))
}

/** @throws Refusal when it is gone */
export async function loadComplaint(db: Db, id: number): Promise<Complaint> {
  const [found] = await withSteps(
    db,
    await db.selectFrom('complaint').selectAll().where('id', '=', id).execute(),
  )
  if (!found) throw gone('Pengaduan itu')
  return found
}

export async function insertComplaint(
  db: Db,
  record: ComplaintRecord,
  limits: KeptLimits,
  updatedAt: string,
): Promise<{ id: number; year: number; position: number }> {
  const year = Number(record.receivedOn.slice(0, 4))
  const { last } = await db
    .selectFrom('complaint')
    .select((query) => query.fn.max<number | null>('position').as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return db
    .insertInto('complaint')
    .values({ ...toRow(record), ...limitsToRow(limits), year, position: (last ?? 0) + 1, updatedAt })
    .returning(['id', 'year', 'position'])
    .executeTakeFirstOrThrow()
}

type At = Pick<Complaint, 'id' | 'revision'>

async function change(db: Db, { id, revision }: At, values: object, updatedAt: string): Promise<number> {
  await db
    .updateTable('complaint')
    .set({ ...values, revision: revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  return revision + 1
}

/** Writes what was received anew. @returns its new revision */
export const updateComplaint = (
  db: Db,
  at: At,
  record: ComplaintRecord,
  limits: KeptLimits,
  updatedAt: string,
): Promise<number> => change(db, at, { ...toRow(record), ...limitsToRow(limits) }, updatedAt)

/** Writes a part of how it was answered and ended; without one only that something beside it changed. */
export const updateEnding = (
  db: Db,
  at: At,
  ending: Partial<ComplaintEnding>,
  updatedAt: string,
): Promise<number> => change(db, at, ending, updatedAt)

export async function insertStep(db: Db, complaintId: number, step: ComplaintStep): Promise<void> {
  await db
    .insertInto('complaintStep')
    .values({ ...step, complaintId })
    .execute()
}

export async function deleteStep(db: Db, id: number): Promise<void> {
  await db.deleteFrom('complaintStep').where('id', '=', id).execute()
}

const reporterOf = ({
  complaintId: _,
  confidential,
  ...row
}: Selectable<OfficeSchema['complaintReporter']>): Reporter => ({ ...row, confidential: confidential === 1 })

/** Who said some of them, by their ids; the anonymous ones are in no answer. Only `secrecy.ts` asks for it. */
export async function reportersOf(db: Db, ids: readonly number[]): Promise<Map<number, Reporter>> {
  const rows = await db
    .selectFrom('complaintReporter')
    .selectAll()
    .where('complaintId', 'in', listed(ids))
    .execute()
  return new Map(rows.map((row) => [row.complaintId, reporterOf(row)]))
}

/** Writes who said it; null where nobody is named. */
export async function storeReporter(db: Db, complaintId: number, reporter: Reporter | null): Promise<void> {
  await db.deleteFrom('complaintReporter').where('complaintId', '=', complaintId).execute()
  if (reporter !== null)
    await db
      .insertInto('complaintReporter')
      .values({ ...reporter, confidential: reporter.confidential ? 1 : 0, complaintId })
      .execute()
}

/** The limits that the office has set itself. */
export async function loadOwnLimits(db: Db): Promise<Map<LimitStep, Limit>> {
  const rows = await db.selectFrom('complaintLimit').selectAll().execute()
  return new Map(rows.map(({ step, days, working }) => [step, { days, working: working === 1 }]))
}

/** The limits that hold for what is received on a day. */
export const loadLimits = async (db: Db, day: string): Promise<Readonly<Record<LimitStep, Limit>>> => ({
  ...proposedLimits(day),
  ...Object.fromEntries(await loadOwnLimits(db)),
})

/** Writes the limits of the office; none goes back to what is proposed. */
export async function storeLimits(db: Db, limits: ReadonlyArray<Limit & { step: LimitStep }>): Promise<void> {
  await db.deleteFrom('complaintLimit').execute()
  if (limits.length > 0)
    await db
      .insertInto('complaintLimit')
      .values(limits.map(({ working, ...limit }) => ({ ...limit, working: working ? 1 : 0 })))
      .execute()
}

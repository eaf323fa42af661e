import type { Kysely } from 'kysely'
import type { CreditAccount } from '../../../shared/career/credit/account.ts'
import { CreditPaper } from '../../../shared/career/credit/paper.ts'
import { OwnRule } from '../../../shared/career/credit/rules.ts'
import { loadDocuments } from '../../office-file/documents.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

export type StoredAccount = CreditAccount & { jenjang: string; revision: number }

const yesOrNo = (value: number | null): boolean | null => (value === null ? null : value === 1)
const asNumber = (value: boolean | null): number | null => (value === null ? null : Number(value))

/** The opening balances of some people, by id. */
export async function accountsOf(
  db: Db,
  employeeIds: readonly number[],
): Promise<Map<number, StoredAccount[]>> {
  const rows = await db
    .selectFrom('creditAccount')
    .selectAll()
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('id')
    .execute()
  const balances = Map.groupBy(
    await db
      .selectFrom('creditBalance')
      .selectAll()
      .where('accountId', 'in', listed(rows.map(({ id }) => id)))
      .execute(),
    ({ accountId }) => accountId,
  )
  const accounts = rows.map(({ employeeId, id, jenjang, countedUntil, formation, competence, revision }) => ({
    employeeId,
    account: {
      jenjang,
      countedUntil,
      formation: yesOrNo(formation),
      competence: yesOrNo(competence),
      revision,
      balances: (balances.get(id) ?? []).map(({ kind, value, number, dated: on }) => ({
        kind,
        value,
        number,
        on,
      })),
    } satisfies StoredAccount,
  }))
  return new Map(
    [...Map.groupBy(accounts, ({ employeeId }) => employeeId)].map(([id, own]) => [
      id,
      own.map(({ account }) => account),
    ]),
  )
}

/** Writes balances over those that stand. @returns the new revision */
export async function storeAccount(
  db: Db,
  employeeId: number,
  jenjang: string,
  { countedUntil, balances, formation, competence }: CreditAccount,
  { revision, updatedAt }: { revision: number; updatedAt: string },
): Promise<number> {
  const columns = {
    countedUntil,
    formation: asNumber(formation),
    competence: asNumber(competence),
    revision: revision + 1,
    updatedAt,
  }
  const { id } = await db
    .insertInto('creditAccount')
    .values({ employeeId, jenjang, ...columns })
    .onConflict((conflict) => conflict.columns(['employeeId', 'jenjang']).doUpdateSet(columns))
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('creditBalance').where('accountId', '=', id).execute()
  if (balances.length > 0)
    await db
      .insertInto('creditBalance')
      .values(balances.map(({ on, ...balance }) => ({ ...balance, dated: on, accountId: id })))
      .execute()
  return revision + 1
}

/** A paper that was set, with all that it says. */
export interface StoredPaper {
  id: number
  employeeId: number
  openedReason: string | null
  paper: CreditPaper
}

/** The papers of some people, the newest first. */
export async function papersOf(db: Db, employeeIds: readonly number[]): Promise<StoredPaper[]> {
  const rows = await db
    .selectFrom('creditPaper')
    .select(['id', 'employeeId', 'snapshot', 'openedAt', 'openedReason'])
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('until', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const papers = await loadDocuments(
    db,
    rows.map(({ id, snapshot }) => [id, snapshot] as const),
    (kept) => CreditPaper.parse(kept),
  )
  return rows.flatMap(({ id, employeeId, openedAt, openedReason }) => {
    const paper = papers.get(id)
    return paper ? [{ id, employeeId, openedReason: openedAt === null ? null : openedReason, paper }] : []
  })
}

/** @returns its id */
export async function insertPaper(
  db: Db,
  employeeId: number,
  { jenjang, year, until }: Pick<CreditPaper, 'jenjang' | 'year' | 'until'>,
  { decidedOn, snapshot }: { decidedOn: string; snapshot: number },
): Promise<number> {
  const { id } = await db
    .insertInto('creditPaper')
    .values({ employeeId, jenjang, year, until, decidedOn, snapshot })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markOpened(
  db: Db,
  id: number,
  { openedAt, openedReason }: { openedAt: string; openedReason: string },
): Promise<void> {
  await db.updateTable('creditPaper').set({ openedAt, openedReason }).where('id', '=', id).execute()
}

/** Numbers that the office has set; null where the regulation's hold. */
export async function loadOwnRule(db: Db): Promise<OwnRule | null> {
  const row = await db.selectFrom('creditRule').select('content').executeTakeFirst()
  return row ? OwnRule.parse(JSON.parse(row.content)) : null
}

export async function storeOwnRule(db: Db, rule: OwnRule): Promise<void> {
  const content = JSON.stringify(rule)
  await db
    .insertInto('creditRule')
    .values({ id: 1, content })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ content }))
    .execute()
}

export async function removeOwnRule(db: Db): Promise<void> {
  await db.deleteFrom('creditRule').execute()
}

/** Destroys balances and papers of people whose record goes. */
export async function destroyCredit(db: Db, employeeIds: readonly number[]): Promise<void> {
  await db.deleteFrom('creditPaper').where('employeeId', 'in', listed(employeeIds)).execute()
  await db.deleteFrom('creditAccount').where('employeeId', 'in', listed(employeeIds)).execute()
}

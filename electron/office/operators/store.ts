import type { Kysely } from 'kysely'
import { gone } from '../../../shared/kernel/refusal.ts'
import {
  type OperatorFields,
  type OperatorRecord,
  signsAsAppraiser,
} from '../../../shared/office/operators/operator.ts'
import type { Author } from '../../office-file/audit.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** Who works with the office and signs what is logged. */
export interface Operator extends OperatorRecord, Author {
  id: number
}

/** Everybody who ever worked with the office, by name; those who do not any more last. */
export async function loadOperators(db: Db): Promise<Operator[]> {
  const rows = await db
    .selectFrom('operator')
    .select(['id', 'name', 'position', 'role', 'active', 'employeeId', 'restricted', 'password'])
    .orderBy('active', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ password, active, restricted, ...row }) => ({
    ...row,
    active: active === 1,
    restricted: restricted === 1,
    hasPassword: password !== null,
  }))
}

/** The password of an operator as it is kept. @throws Refusal when the operator is gone */
export async function loadPassword(db: Db, id: number): Promise<{ hash: string | null; given: boolean }> {
  const row = await db
    .selectFrom('operator')
    .select(['password', 'passwordGiven'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw gone('Operator itu')
  return { hash: row.password, given: row.passwordGiven === 1 }
}

/** @param hash null for none. @param given whether somebody else set it */
export async function storePassword(db: Db, id: number, hash: string | null, given: boolean): Promise<void> {
  await db
    .updateTable('operator')
    .set({ password: hash, passwordGiven: given ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

/** Writes an operator over the one that stands, or a new one. @returns its id */
export async function storeOperator(db: Db, { id, ...fields }: OperatorFields): Promise<number> {
  const values = {
    name: fields.name,
    position: fields.position,
    role: fields.role,
    active: fields.active ? 1 : 0,
    employeeId: fields.employeeId,
    restricted: fields.restricted ? 1 : 0,
  }
  if (id === undefined)
    return (await db.insertInto('operator').values(values).returning('id').executeTakeFirstOrThrow()).id
  await db.updateTable('operator').set(values).where('id', '=', id).execute()
  return id
}

/** Employees who have an operator of their own with which they sign what they appraise. */
export const loadSigners = async (db: Db): Promise<Set<number>> =>
  new Set(
    (await loadOperators(db)).flatMap(({ active, role, employeeId }) =>
      active && signsAsAppraiser(role) ? (employeeId ?? []) : [],
    ),
  )

/** The recovery key as it is kept; null before the first password. */
export async function loadRecoveryHash(db: Db): Promise<string | null> {
  return (await db.selectFrom('recoveryKey').select('hash').executeTakeFirst())?.hash ?? null
}

/** Where nobody has a password there is nothing to recover. */
export async function removeRecoveryHash(db: Db): Promise<void> {
  await db.deleteFrom('recoveryKey').execute()
}

export async function storeRecoveryHash(db: Db, hash: string, madeAt: string): Promise<void> {
  await db
    .insertInto('recoveryKey')
    .values({ id: 1, hash, madeAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ hash, madeAt }))
    .execute()
}

import type { Kysely } from 'kysely'
import type { ItemInput, ItemRecord, ItemState } from '../../../shared/development/plan/item.ts'
import { type NeedRecord, Priority, type SourceOfNeed } from '../../../shared/development/plan/need.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** Needs with their sources, those of one person together in the order in which they were written. */
export async function needsOf(
  db: Db,
  whose: { year?: number; ids?: readonly number[]; employeeIds?: readonly number[] },
): Promise<NeedRecord[]> {
  const { year, ids, employeeIds } = whose
  const rows = await db
    .selectFrom('developmentNeed')
    .selectAll()
    .$if(year !== undefined, (all) => all.where('year', '=', year ?? 0))
    .$if(ids !== undefined, (all) => all.where('id', 'in', listed(ids ?? [])))
    .$if(employeeIds !== undefined, (all) => all.where('employeeId', 'in', listed(employeeIds ?? [])))
    .orderBy('employeeId')
    .orderBy('priority')
    .orderBy('id')
    .execute()
  const sources = Map.groupBy(
    await db
      .selectFrom('developmentSource')
      .selectAll()
      .where('needId', 'in', listed(rows.map(({ id }) => id)))
      .orderBy('needId')
      .orderBy('source')
      .orderBy('ref')
      .execute(),
    ({ needId }) => needId,
  )
  return rows.map(({ updatedAt: _, ...row }) => ({
    ...row,
    priority: Priority.parse(row.priority),
    sources: (sources.get(row.id) ?? []).map(({ needId: __, ...source }) => source),
  }))
}

/** @throws Refusal when it is gone */
export async function loadNeed(db: Db, id: number): Promise<NeedRecord> {
  const [need] = await needsOf(db, { ids: [id] })
  if (!need) throw gone('Kebutuhan itu')
  return need
}

type NeedRow = Omit<NeedRecord, 'id' | 'revision' | 'sources'>

async function storeSources(db: Db, needId: number, sources: readonly SourceOfNeed[]): Promise<void> {
  await db.deleteFrom('developmentSource').where('needId', '=', needId).execute()
  if (sources.length > 0)
    await db
      .insertInto('developmentSource')
      .values(sources.map((source) => ({ needId, ...source })))
      .execute()
}

/** @returns its id */
export async function insertNeed(
  db: Db,
  need: NeedRow,
  sources: readonly SourceOfNeed[],
  updatedAt: string,
): Promise<number> {
  const { id } = await db
    .insertInto('developmentNeed')
    .values({ ...need, updatedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeSources(db, id, sources)
  return id
}

/** Writes a need anew. @returns its new revision */
export async function updateNeed(
  db: Db,
  { id, revision, sources, ...need }: NeedRecord,
  updatedAt: string,
): Promise<number> {
  await db
    .updateTable('developmentNeed')
    .set({ ...need, revision: revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  await storeSources(db, id, sources)
  return revision + 1
}

/** Takes needs away; lines of the plan that answer them stand on their own, or on another need. */
export async function deleteNeeds(db: Db, ids: readonly number[], into: number | null = null): Promise<void> {
  if (into !== null)
    await db.updateTable('developmentItem').set({ needId: into }).where('needId', 'in', listed(ids)).execute()
  await db.deleteFrom('developmentNeed').where('id', 'in', listed(ids)).execute()
}

/** Lines of the plan in the order of people and priority. */
export async function itemsOf(
  db: Db,
  whose: {
    year?: number
    ids?: readonly number[]
    employeeIds?: readonly number[]
    trainingId?: number
  },
): Promise<ItemRecord[]> {
  const { year, ids, employeeIds, trainingId } = whose
  const rows = await db
    .selectFrom('developmentItem')
    .selectAll()
    .$if(year !== undefined, (all) => all.where('year', '=', year ?? 0))
    .$if(ids !== undefined, (all) => all.where('id', 'in', listed(ids ?? [])))
    .$if(employeeIds !== undefined, (all) => all.where('employeeId', 'in', listed(employeeIds ?? [])))
    .$if(trainingId !== undefined, (all) => all.where('trainingId', '=', trainingId ?? 0))
    .orderBy('employeeId')
    .orderBy('priority')
    .orderBy('id')
    .execute()
  return rows.map(({ updatedAt: _, ...row }) => ({ ...row, priority: Priority.parse(row.priority) }))
}

/** @throws Refusal when it is gone */
export async function loadItem(db: Db, id: number): Promise<ItemRecord> {
  const [item] = await itemsOf(db, { ids: [id] })
  if (!item) throw gone('Baris rencana itu')
  return item
}

/** A new line, or that one anew. @returns its id and revision */
export async function storeItem(
  db: Db,
  { id, revision, ...item }: ItemInput,
  updatedAt: string,
): Promise<{ id: number; revision: number }> {
  if (id === null) {
    const made = await db
      .insertInto('developmentItem')
      .values({ ...item, trainingId: null, updatedAt })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id: made.id, revision: 0 }
  }
  await db
    .updateTable('developmentItem')
    .set({ ...item, revision: revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  return { id, revision: revision + 1 }
}

export const deleteItem = (db: Db, id: number) =>
  db.deleteFrom('developmentItem').where('id', '=', id).execute()

/** Moves lines into a state, or to a training. */
export const changeItems = (
  db: Db,
  ids: readonly number[],
  change: { state?: ItemState; trainingId?: number | null },
  updatedAt: string,
) =>
  db
    .updateTable('developmentItem')
    .set((row) => ({ ...change, revision: row('revision', '+', 1), updatedAt }))
    .where('id', 'in', listed(ids))
    .execute()

/** What may be spent in a year, the office's first. */
export const budgetsOf = (db: Db, year: number) =>
  db
    .selectFrom('developmentBudget')
    .select(['unitId', 'amount'])
    .where('year', '=', year)
    .orderBy('unitId')
    .execute()

/** What a unit or the office may spend; no limit with null. */
export async function storeBudget(
  db: Db,
  year: number,
  unitId: number | null,
  amount: number | null,
): Promise<void> {
  await db
    .deleteFrom('developmentBudget')
    .where('year', '=', year)
    .where('unitId', unitId === null ? 'is' : '=', unitId)
    .execute()
  if (amount !== null) await db.insertInto('developmentBudget').values({ year, unitId, amount }).execute()
}

/** Destroys needs and plans of people whose record goes. */
export async function destroyPlans(db: Db, employeeIds: readonly number[]): Promise<void> {
  await db.deleteFrom('developmentItem').where('employeeId', 'in', listed(employeeIds)).execute()
  await db.deleteFrom('developmentNeed').where('employeeId', 'in', listed(employeeIds)).execute()
}

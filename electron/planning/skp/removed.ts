import type { Kysely, Selectable } from 'kysely'
import type { Rhk } from '../../../shared/planning/skp/skp.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { carry } from '../goals/removed.ts'

type Db = Kysely<OfficeSchema>
type Action = Selectable<OfficeSchema['actionPlan']>

/** What hangs on an RHK from outside of its own row and indicators. */
export interface RhkLinks {
  goalId: string | null
  /** RHK of other people that support it. */
  supportedBy: string[]
  /** Remarks that stand on it. */
  remarks: number[]
  /** Its rencana aksi. */
  actions: Action[]
}

const hasAny = ({ goalId, supportedBy, remarks, actions }: RhkLinks): boolean =>
  goalId !== null || supportedBy.length + remarks.length + actions.length > 0

/** What a removed RHK said, and its place in the SKP. */
export interface RemovedRhk {
  rhk: Rhk
  position: number
}

/**
 * Keeps an RHK that is about to be removed and what hangs on it, for the case that the removal is undone.
 * @returns what hangs on it; null when nothing does
 */
export async function keepRhk(db: Db, removed: RemovedRhk): Promise<RhkLinks | null> {
  const { id } = removed.rhk
  const carried = await db.selectFrom('goalRhk').select('goalId').where('rhkId', '=', id).executeTakeFirst()
  const supporting = await db.selectFrom('rhk').select('id').where('superiorRhkId', '=', id).execute()
  const remarks = await db.selectFrom('skpRemark').select('id').where('rhkId', '=', id).execute()
  const actions = await db.selectFrom('actionPlan').selectAll().where('rhkId', '=', id).execute()
  const links: RhkLinks = {
    goalId: carried?.goalId ?? null,
    supportedBy: supporting.map((row) => row.id),
    remarks: remarks.map((row) => row.id),
    actions,
  }
  await db
    .replaceInto('removedRhk')
    .values({
      id,
      goalId: links.goalId,
      supportedBy: JSON.stringify(links.supportedBy),
      remarks: JSON.stringify(links.remarks),
      actions: JSON.stringify(actions),
      content: JSON.stringify(removed),
    })
    .execute()
  return hasAny(links) ? links : null
}

/** An RHK as it was when it was removed; null where that is not known. */
export async function removedRhk(db: Db, id: string): Promise<RemovedRhk | null> {
  const kept = await db.selectFrom('removedRhk').select('content').where('id', '=', id).executeTakeFirst()
  return kept?.content ? (JSON.parse(kept.content) as RemovedRhk) : null
}

/**
 * Gives an RHK that stands again what hung on it when it was removed, as far as the other ends are still there and
 * have not been linked to something else since.
 * @returns what it got back, by RHK
 */
export async function bringBackRhkLinks(db: Db, ids: readonly string[]): Promise<Map<string, RhkLinks>> {
  if (ids.length === 0) return new Map()
  const kept = await db.selectFrom('removedRhk').selectAll().where('id', 'in', ids).execute()
  const found = new Map<string, RhkLinks>()
  for (const { id, goalId, ...row } of kept) {
    const links: RhkLinks = {
      goalId,
      supportedBy: JSON.parse(row.supportedBy) as string[],
      remarks: JSON.parse(row.remarks) as number[],
      actions: JSON.parse(row.actions) as Action[],
    }
    if (goalId !== null) await carry(db, goalId, [id])
    if (links.supportedBy.length > 0)
      await db
        .updateTable('rhk')
        .set({ superiorRhkId: id })
        .where('id', 'in', links.supportedBy)
        .where('superiorRhkId', 'is', null)
        .execute()
    if (links.remarks.length > 0)
      await db
        .updateTable('skpRemark')
        .set({ rhkId: id })
        .where('id', 'in', links.remarks)
        .where('rhkId', 'is', null)
        .execute()
    if (links.actions.length > 0)
      await db
        .insertInto('actionPlan')
        .values(links.actions)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    await db.deleteFrom('removedRhk').where('id', '=', id).execute()
    if (hasAny(links)) found.set(id, links)
  }
  return found
}

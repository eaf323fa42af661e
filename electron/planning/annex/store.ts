import type { Kysely } from 'kysely'
import { type ActionRow, type Annex, AttachmentKind } from '../../../shared/planning/skp/skp.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import type { ContentChange } from '../skp/content.ts'
import { countEntries } from '../../office-file/audit-log.ts'

type Db = Kysely<OfficeSchema>

const noAnnex = (): Annex => ({
  attachments: { dukungan: [], pertanggungjawaban: [], konsekuensi: [] },
  actions: [],
})

/** Lampiran and rencana aksi of an SKP, in their order. */
export const loadAnnex = async (db: Db, skpId: number): Promise<Annex> =>
  (await loadAnnexes(db, [skpId])).get(skpId) ?? noAnnex()

/** The same of many SKP at once, by id. */
export async function loadAnnexes(db: Db, skpIds: readonly number[]): Promise<Map<number, Annex>> {
  const annexes = new Map(skpIds.map((id) => [id, noAnnex()]))
  const texts = await db
    .selectFrom('skpAttachment')
    .select(['skpId', 'kind', 'text'])
    .where('skpId', 'in', listed(skpIds))
    .orderBy('position')
    .execute()
  for (const { skpId, kind, text } of texts) annexes.get(skpId)?.attachments[kind].push(text)
  const actions = await db
    .selectFrom('actionPlan')
    .innerJoin('rhk', 'rhk.id', 'actionPlan.rhkId')
    .select([
      'rhk.skpId',
      'actionPlan.id',
      'actionPlan.rhkId',
      'actionPlan.action',
      'actionPlan.output',
      'actionPlan.quarters',
      'actionPlan.evidence',
    ])
    .where('rhk.skpId', 'in', listed(skpIds))
    .orderBy('rhk.position')
    .orderBy('actionPlan.position')
    .execute()
  for (const { skpId, ...action } of actions) annexes.get(skpId)?.actions.push(action)
  return annexes
}

/** What is logged when somebody writes in an annex. */
export const annexEntry = (skpId: number) => ({
  action: 'planning.annex.save',
  subjectType: 'skp',
  subjectId: skpId,
})

/** The annex has a count of its own, so that writing in it and in the SKP do not get into each other's way. */
export const annexRevision = (db: Db, skpId: number): Promise<number> => countEntries(db, annexEntry(skpId))

/** Whether anything at all stands in the annex of an SKP. */
export async function hasAnnex(db: Db, skpId: number): Promise<boolean> {
  const { attachments, actions } = await loadAnnex(db, skpId)
  return actions.length > 0 || Object.values(attachments).some((list) => list.length > 0)
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Actions with their places within their RHK, by id. */
function placed(actions: readonly ActionRow[]): Map<string, ActionRow & { position: number }> {
  const next = new Map<string, number>()
  return new Map(
    actions.map((row) => {
      const position = next.get(row.rhkId) ?? 0
      next.set(row.rhkId, position + 1)
      return [row.id, { ...row, position }]
    }),
  )
}

/**
 * Writes an annex over the one that stands; an action keeps its row as long as it keeps its id.
 * @returns what changed, by list and by action; null when nothing did
 * @throws Refusal when an action stands in another SKP
 */
export async function storeAnnex(db: Db, skpId: number, annex: Annex): Promise<ContentChange | null> {
  const old = await loadAnnex(db, skpId)
  const change: ContentChange = { before: {}, after: {} }
  for (const kind of AttachmentKind.options) {
    const [before, after] = [old.attachments[kind], annex.attachments[kind]]
    if (same(before, after)) continue
    await db.deleteFrom('skpAttachment').where('skpId', '=', skpId).where('kind', '=', kind).execute()
    if (after.length > 0)
      await db
        .insertInto('skpAttachment')
        .values(after.map((text, position) => ({ skpId, kind, position, text })))
        .execute()
    change.before[kind] = before
    change.after[kind] = after
  }
  const [known, wanted] = [placed(old.actions), placed(annex.actions)]
  for (const [id, row] of known) {
    if (wanted.has(id)) continue
    await db.deleteFrom('actionPlan').where('id', '=', id).execute()
    change.before[id] = row
  }
  for (const [id, row] of wanted) {
    const before = known.get(id)
    if (same(before, row)) continue
    const { rhkId, ...columns } = row
    const values = { ...columns, rhkId }
    if (before) await db.updateTable('actionPlan').set(values).where('id', '=', id).execute()
    else {
      const taken = await db.selectFrom('actionPlan').select('id').where('id', '=', id).executeTakeFirst()
      if (taken) throw new Refusal('Rencana aksi ini sudah ada di SKP lain. Tempelkan sebagai baris baru.')
      await db.insertInto('actionPlan').values(values).execute()
    }
    if (before) change.before[id] = before
    change.after[id] = row
  }
  const changed = Object.keys(change.before).length + Object.keys(change.after).length > 0
  return changed ? change : null
}

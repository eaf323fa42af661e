import type { Kysely } from 'kysely'
import { coreValueCount } from '../../../shared/regulations/berakhlak.ts'
import type { Iki, Rhk, SkpContent } from '../../../shared/planning/skp/skp.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { measureColumns, measureOf } from './measure-columns.ts'
import { bringBackRhkLinks, keepRhk } from './removed.ts'

type Db = Kysely<OfficeSchema>

/** RHK, indicators and expectations of an SKP, in their order. */
export async function loadContent(db: Db, skpId: number): Promise<SkpContent> {
  return (await loadContents(db, [skpId])).get(skpId) ?? noContent()
}

export const noContent = (): SkpContent => ({
  rhk: [],
  expectations: Array.from({ length: coreValueCount }, () => ''),
})

/** The columns of an indicator one by one: SQLite gives them the names of the code, row by row it takes longer. */
const ikiNames = [
  'iki.id',
  'iki.rhkId',
  'iki.aspect',
  'iki.indicator',
  'iki.target',
  'iki.targetMin',
  'iki.targetMax',
  'iki.unit',
  'iki.direction',
  'iki.measures',
  'iki.formula',
  'iki.source',
  'iki.accumulation',
  'iki.quarter1',
  'iki.quarter2',
  'iki.quarter3',
  'iki.quarter4',
] as const

/** The same of many SKP at once, by id; one of which nothing is written is empty. */
export async function loadContents(db: Db, skpIds: readonly number[]): Promise<Map<number, SkpContent>> {
  const contents = new Map(skpIds.map((id) => [id, noContent()]))
  const rhk = await db
    .selectFrom('rhk')
    .select(['id', 'skpId', 'kind', 'superiorRhkId', 'superiorText', 'text', 'assignedBy', 'perspective'])
    .where('skpId', 'in', listed(skpIds))
    .orderBy('skpId')
    .orderBy('position')
    .execute()
  const iki = await db
    .selectFrom('iki')
    .innerJoin('rhk', 'rhk.id', 'iki.rhkId')
    .select(ikiNames)
    .where('rhk.skpId', 'in', listed(skpIds))
    .orderBy('iki.position')
    .execute()
  const expectations = await db
    .selectFrom('skpExpectation')
    .select(['skpId', 'value', 'text'])
    .where('skpId', 'in', listed(skpIds))
    .execute()
  const byRhk = Map.groupBy(iki, (row) => row.rhkId)
  for (const row of rhk)
    contents.get(row.skpId)?.rhk.push({
      id: row.id,
      kind: row.kind,
      superiorRhkId: row.superiorRhkId,
      superiorText: row.superiorText,
      text: row.text,
      assignedBy: row.assignedBy,
      perspective: row.perspective,
      indicators: (byRhk.get(row.id) ?? []).map((indicator) => ({
        id: indicator.id,
        aspect: indicator.aspect,
        indicator: indicator.indicator,
        target: indicator.target,
        targetMin: indicator.targetMin,
        targetMax: indicator.targetMax,
        unit: indicator.unit,
        direction: indicator.direction,
        ...measureOf(indicator),
      })),
    })
  for (const { skpId, value, text } of expectations) {
    const content = contents.get(skpId)
    if (content) content.expectations[value - 1] = text
  }
  return contents
}

const rhkColumns = (skpId: number, rhk: Rhk, position: number) => ({
  id: rhk.id,
  skpId,
  position,
  kind: rhk.kind,
  superiorRhkId: rhk.superiorRhkId,
  superiorText: rhk.superiorText,
  text: rhk.text,
  assignedBy: rhk.assignedBy,
  perspective: rhk.perspective,
})

const ikiColumns = (rhkId: string, iki: Iki, position: number) => ({
  id: iki.id,
  rhkId,
  position,
  aspect: iki.aspect,
  indicator: iki.indicator,
  target: iki.target,
  targetMin: iki.targetMin,
  targetMax: iki.targetMax,
  unit: iki.unit,
  direction: iki.direction,
  ...measureColumns(iki.measure),
})

/** Writes the content of an SKP that has none yet: the same rows as `saveContent`, at once. */
export async function insertContent(db: Db, skpId: number, { rhk, expectations }: SkpContent): Promise<void> {
  const rows = rhk.map((row, position) => rhkColumns(skpId, row, position))
  const indicators = rhk.flatMap((row) => row.indicators.map((iki, place) => ikiColumns(row.id, iki, place)))
  const texts = expectations.flatMap((text, index) =>
    text === '' ? [] : [{ skpId, value: index + 1, text }],
  )
  if (rows.length > 0) await insertOwn(() => db.insertInto('rhk').values(rows).execute())
  if (indicators.length > 0) await insertOwn(() => db.insertInto('iki').values(indicators).execute())
  if (texts.length > 0) await db.insertInto('skpExpectation').values(texts).execute()
}

/** What the log says of an indicator that comes or goes, with what tells where it stood. */
const placed = ({ indicator, target, aspect }: Iki, rhkId: string) => ({ indicator, target, aspect, rhkId })

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)

/** What changed between two states of a content: the log shows this, not the whole SKP each time. */
export interface ContentChange {
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/**
 * Writes a content over the one that stands, row by row: ids stay, so that realisations, feedback and the RHK
 * of subordinates keep what they refer to.
 * @returns what changed, by id; null when nothing did
 * @throws Refusal when a row goes that an evaluation refers to
 */
export async function saveContent(db: Db, skpId: number, content: SkpContent): Promise<ContentChange | null> {
  const old = await loadContent(db, skpId)
  const change: ContentChange = { before: {}, after: {} }
  const note = (key: string, before: unknown, after: unknown) => {
    if (before !== undefined) change.before[key] = before
    if (after !== undefined) change.after[key] = after
  }
  const oldRhk = new Map(old.rhk.map((rhk, position) => [rhk.id, { rhk, position }]))
  const oldIki = new Map(
    old.rhk.flatMap((rhk) =>
      rhk.indicators.map((iki, position) => [iki.id, { iki, position, rhkId: rhk.id }] as const),
    ),
  )
  const keptRhk = new Set(content.rhk.map((rhk) => rhk.id))
  const keptIki = new Set(content.rhk.flatMap((rhk) => rhk.indicators.map((iki) => iki.id)))

  const added: Rhk[] = []
  for (const [position, rhk] of content.rhk.entries()) {
    const before = oldRhk.get(rhk.id)
    const now = rhkColumns(skpId, rhk, position)
    if (!before) {
      await insertOwn(() => db.insertInto('rhk').values(now).execute())
      added.push(rhk)
    } else {
      const then = rhkColumns(skpId, before.rhk, before.position)
      if (!same(then, now)) {
        await db.updateTable('rhk').set(now).where('id', '=', rhk.id).execute()
        note(rhk.id, then, now)
      }
    }
    for (const [place, iki] of rhk.indicators.entries()) {
      const known = oldIki.get(iki.id)
      const next = ikiColumns(rhk.id, iki, place)
      if (!known) {
        await insertOwn(() => db.insertInto('iki').values(next).execute())
        note(iki.id, undefined, placed(iki, rhk.id))
      } else {
        const then = ikiColumns(known.rhkId, known.iki, known.position)
        if (!same(then, next)) {
          await db.updateTable('iki').set(next).where('id', '=', iki.id).execute()
          note(iki.id, then, next)
        }
      }
    }
  }
  // An RHK whose removal is undone is the one it was.
  const back = await bringBackRhkLinks(
    db,
    added.map(({ id }) => id),
  )
  for (const { id, text, kind } of added) note(id, undefined, { text, kind, ...back.get(id) })
  for (const [id, { iki, rhkId }] of oldIki) {
    if (keptIki.has(id)) continue
    await removeRow(() => db.deleteFrom('iki').where('id', '=', id).execute(), iki.indicator)
    note(id, placed(iki, rhkId), undefined)
  }
  for (const [id, { rhk, position }] of oldRhk) {
    if (keptRhk.has(id)) continue
    const links = await keepRhk(db, { rhk, position })
    await removeRow(() => db.deleteFrom('rhk').where('id', '=', id).execute(), rhk.text)
    note(id, { text: rhk.text, ...links }, undefined)
  }
  for (const [index, text] of content.expectations.entries()) {
    const before = old.expectations[index] ?? ''
    if (before === text) continue
    await db
      .insertInto('skpExpectation')
      .values({ skpId, value: index + 1, text })
      .onConflict((conflict) => conflict.columns(['skpId', 'value']).doUpdateSet({ text }))
      .execute()
    note(`perilaku ${index + 1}`, before, text)
  }
  const changed = Object.keys(change.before).length + Object.keys(change.after).length > 0
  return changed ? change : null
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

async function removeRow(remove: () => Promise<unknown>, text: string): Promise<void> {
  try {
    await remove()
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error
    throw new Refusal(
      `Baris "${text.slice(0, 60)}" tidak dapat dihapus karena sudah dipakai dalam penilaian. Kosongkan realisasinya lebih dahulu.`,
    )
  }
}

/** An id that stands in another SKP must not be taken over, nor moved here. */
async function insertOwn(insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert()
  } catch (error) {
    if (codeOf(error) === 'SQLITE_CONSTRAINT_PRIMARYKEY' || codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE')
      throw new Refusal('Baris ini sudah ada di SKP lain. Tempelkan sebagai baris baru.')
    if (codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY')
      throw new Refusal('RHK pimpinan yang dipilih tidak ada lagi. Pilih ulang atau ketik teksnya.')
    throw error
  }
}

/** The superior of every RHK of a year. */
export async function superiorsOfYear(db: Db, year: number): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('rhk')
    .innerJoin('skp', 'skp.id', 'rhk.skpId')
    .select(['rhk.id', 'rhk.superiorRhkId'])
    .where('skp.year', '=', year)
    .execute()
  return new Map(rows.map((row) => [row.id, row.superiorRhkId]))
}

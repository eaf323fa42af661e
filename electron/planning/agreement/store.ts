import type { Kysely } from 'kysely'
import type { Remark, SkpVersion } from '../../../shared/planning/agreement/contract.ts'
import { SkpDocument } from '../../../shared/planning/skp/skp.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { keepDocument, loadDocuments } from '../../office-file/documents.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** Remarks on an SKP, those not yet settled first, then the newest; those given together as they were written. */
export async function loadRemarks(db: Db, skpId: number): Promise<Remark[]> {
  const rows = await db
    .selectFrom('skpRemark')
    .selectAll()
    .where('skpId', '=', skpId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return rows
    .map((row) => ({
      id: row.id,
      rhkId: row.rhkId,
      author: row.author,
      text: row.text,
      at: row.at,
      resolved: row.resolvedAt !== null,
    }))
    .toSorted((a, b) => Number(a.resolved) - Number(b.resolved))
}

export async function insertRemarks(
  db: Db,
  skpId: number,
  remarks: ReadonlyArray<{ rhkId: string | null; text: string }>,
  author: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('skpRemark')
    .values(remarks.map(({ rhkId, text }) => ({ skpId, rhkId, author, text, at })))
    .execute()
}

/** What was remarked on an SKP is settled when it is agreed. @returns the remarks that were still open */
export async function settleRemarks(db: Db, skpId: number, at: string): Promise<number[]> {
  const rows = await db
    .updateTable('skpRemark')
    .set({ resolvedAt: at })
    .where('skpId', '=', skpId)
    .where('resolvedAt', 'is', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The SKP that a remark is about. @throws Refusal when the remark is gone */
export async function skpOfRemark(db: Db, id: number): Promise<number> {
  const row = await db.selectFrom('skpRemark').select('skpId').where('id', '=', id).executeTakeFirst()
  if (!row) throw gone('Catatan itu')
  return row.skpId
}

/** @returns the SKP that the remark is about */
export async function settleRemark(db: Db, id: number, resolvedAt: string | null): Promise<number> {
  const row = await db
    .updateTable('skpRemark')
    .set({ resolvedAt })
    .where('id', '=', id)
    .returning('skpId')
    .executeTakeFirst()
  if (!row) throw gone('Catatan itu')
  return row.skpId
}

/** Keeps what an SKP says now for good. @returns the number of the kept document, and its digest */
export async function keepVersion(
  db: Db,
  skp: { id: number; version: number },
  kind: SkpVersion['kind'],
  document: SkpDocument,
  at: string,
): Promise<{ id: number; digest: string }> {
  const kept = await keepDocument(db, document)
  await db
    .insertInto('skpVersion')
    .values({ skpId: skp.id, version: skp.version, kind, at, document: kept.id })
    .execute()
  return kept
}

const read = (kept: unknown) => SkpDocument.parse(kept)

/** Newest first. */
export async function loadVersions(db: Db, skpId: number): Promise<SkpVersion[]> {
  const rows = await db
    .selectFrom('skpVersion')
    .select(['id', 'version', 'kind', 'at', 'document'])
    .where('skpId', '=', skpId)
    .orderBy('id', 'desc')
    .execute()
  const documents = await loadDocuments(
    db,
    rows.map(({ id, document }) => [id, document]),
    read,
  )
  return rows.flatMap((row) => {
    const document = documents.get(row.id)
    return document ? [{ ...row, document }] : []
  })
}

/** What was signed last of each of these SKP; those that never were are not in it. */
export async function lastSigned(db: Db, skpIds: readonly number[]): Promise<Map<number, SkpDocument>> {
  if (skpIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('skpVersion')
    .select(['skpId', 'document'])
    .where('skpId', 'in', listed(skpIds))
    .where('kind', '=', 'signed')
    .orderBy('id')
    .execute()
  return loadDocuments(db, [...new Map(rows.map(({ skpId, document }) => [skpId, document]))], read)
}

/** Of which SKP versions are, by the version's id. */
export async function skpsOfVersions(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('skpVersion')
    .select(['id', 'skpId'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, skpId }) => [id, skpId]))
}

/** What versions of SKP said with all that was kept beside them, as proposed or signed, by the version's id. */
export async function loadVersionDocuments(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, SkpDocument>> {
  const rows = await db
    .selectFrom('skpVersion')
    .select(['id', 'document'])
    .where('id', 'in', listed(ids))
    .execute()
  return loadDocuments(
    db,
    rows.map(({ id, document }) => [id, document]),
    read,
  )
}

import type { Insertable, Kysely, Selectable } from 'kysely'
import type { EvidenceItem } from '../../../shared/monitoring/evidence/evidence.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import type { Period } from '../../../shared/office/period.ts'
import { askNoMore, type EvidenceFile, filesOf } from '../../office-file/evidence-files.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>
export type EvidenceRecord = Selectable<OfficeSchema['evidence']>

export async function loadEvidence(db: Db, id: number): Promise<EvidenceRecord> {
  const row = await db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw gone('Bukti itu')
  return row
}

/** What proves the realisations of an SKP in a period, in the order in which it was attached. */
export const evidenceOfPeriod = (db: Db, skpId: number, period: Period): Promise<EvidenceRecord[]> =>
  db
    .selectFrom('evidence')
    .selectAll()
    .where('target', '=', 'realisation')
    .where('skpId', '=', skpId)
    .where('period', '=', period)
    .orderBy('id')
    .execute()

/** The same of several SKP and all their periods. */
export const evidenceOfSkps = (db: Db, skpIds: readonly number[]): Promise<EvidenceRecord[]> =>
  db.selectFrom('evidence').selectAll().where('skpId', 'in', listed(skpIds)).orderBy('id').execute()

/** What proves the entries of diaries. */
export const evidenceOfDiaries = (db: Db, diaryIds: readonly number[]): Promise<EvidenceRecord[]> =>
  db.selectFrom('evidence').selectAll().where('diaryId', 'in', listed(diaryIds)).orderBy('id').execute()

/** What is attached to things that have no SKP and no diary, by their ids. */
export const evidenceOfParts = (
  db: Db,
  target: EvidenceRecord['target'],
  parts: readonly string[],
): Promise<EvidenceRecord[]> =>
  db
    .selectFrom('evidence')
    .selectAll()
    .where('target', '=', target)
    .where('part', 'in', listed(parts))
    .orderBy('id')
    .execute()

/** What is attached to the certificates from elsewhere of some people. */
export const evidenceOfRecords = (db: Db, employeeIds: readonly number[]): Promise<EvidenceRecord[]> =>
  db
    .selectFrom('evidence')
    .selectAll()
    .where('target', '=', 'record')
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('id')
    .execute()

/** Everything that is attached for a person, the oldest first. */
export const evidenceOfPerson = (db: Db, employeeId: number): Promise<EvidenceRecord[]> =>
  db.selectFrom('evidence').selectAll().where('employeeId', '=', employeeId).orderBy('id').execute()

/** Everything of a year, the newest first. */
export const evidenceOfYear = (db: Db, year: number): Promise<EvidenceRecord[]> =>
  db.selectFrom('evidence').selectAll().where('year', '=', year).orderBy('id', 'desc').execute()

/**
 * How many pieces prove realisations of a period or entries of its months, by person. Those of the year prove what those
 * of its quarters and months do.
 */
export async function countEvidence(
  db: Db,
  { year, period, start, end }: { year: number; period: Period; start: string; end: string },
  employeeIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('evidence')
    .leftJoin('diary', 'diary.id', 'evidence.diaryId')
    .select(['evidence.employeeId', (query) => query.fn.countAll<number>().as('count')])
    .where('evidence.year', '=', year)
    .where('evidence.employeeId', 'in', listed(employeeIds))
    .where((is) =>
      is.or([
        is.and([
          is('evidence.target', '=', 'realisation'),
          ...(period === 'tahunan' ? [] : [is('evidence.period', '=', period)]),
        ]),
        is.between('diary.month', start.slice(0, 7), end.slice(0, 7)),
      ]),
    )
    .groupBy('evidence.employeeId')
    .execute()
  return new Map(rows.map(({ employeeId, count }) => [employeeId, count]))
}

/** What the evidence of realisations is called, by SKP and period, then by indicator, in the order in which it came. */
export async function evidenceNames(
  db: Db,
  places: ReadonlyArray<{ skpId: number; period: Period }>,
): Promise<(place: { skpId: number; period: Period }) => Record<string, string[]>> {
  const rows = await db
    .selectFrom('evidence')
    .select(['skpId', 'period', 'part', 'name'])
    .where('target', '=', 'realisation')
    .where('skpId', 'in', listed(places.map(({ skpId }) => skpId)))
    .orderBy('id')
    .execute()
  const byPlace = Map.groupBy(rows, ({ skpId, period }) => `${skpId} ${period}`)
  return ({ skpId, period }) => {
    const names: Record<string, string[]> = {}
    for (const { part, name } of byPlace.get(`${skpId} ${period}`) ?? [])
      names[part] = [...(names[part] ?? []), name]
    return names
  }
}

/** Pieces with what is known of their files. */
export async function itemsOf(db: Db, rows: readonly EvidenceRecord[]): Promise<EvidenceItem[]> {
  const files = await filesOf(
    db,
    rows.flatMap(({ hash }) => hash ?? []),
  )
  return rows.map(({ id, kind, part, name, content, hash, addedAt, addedBy }) => {
    const file = hash === null ? undefined : files.get(hash)
    return {
      id,
      kind,
      part,
      name,
      content,
      fileKind: file?.kind ?? null,
      size: file?.size ?? null,
      addedAt,
      addedBy,
    }
  })
}

export async function insertEvidence(db: Db, row: Insertable<OfficeSchema['evidence']>): Promise<number> {
  const { id } = await db.insertInto('evidence').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function renameEvidence(db: Db, id: number, name: string): Promise<void> {
  await db.updateTable('evidence').set({ name }).where('id', '=', id).execute()
}

/**
 * Takes pieces away, and asks no more for files that prove nothing else.
 * @returns the names of these files, which may go when this is settled
 */
export async function removeEvidence(db: Db, rows: readonly EvidenceRecord[]): Promise<string[]> {
  await db
    .deleteFrom('evidence')
    .where('id', 'in', listed(rows.map(({ id }) => id)))
    .execute()
  const hashes = [...new Set(rows.flatMap(({ hash }) => hash ?? []))]
  const kept = await db.selectFrom('evidence').select('hash').where('hash', 'in', listed(hashes)).execute()
  const still = new Set(kept.map(({ hash }) => hash))
  const free = hashes.filter((hash) => !still.has(hash))
  await askNoMore(db, free)
  return free
}

/** What files are called by those who attached them, by the names of the files. */
export async function calledBy(db: Db, hashes: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence')
    .select(['name', 'hash'])
    .where('hash', 'in', listed(hashes))
    .orderBy('name')
    .execute()
  const first = new Map(rows.map(({ hash, name }) => [hash, name]))
  return [...first.values()]
}

/** The file of a piece, as it is asked for. @throws Refusal where the piece has none */
export async function fileOf(db: Db, { hash }: EvidenceRecord): Promise<EvidenceFile> {
  const file = hash === null ? undefined : (await filesOf(db, [hash])).get(hash)
  if (!file) throw gone('Berkas bukti itu')
  return file
}

import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { listed } from './listed.ts'
import { digestOf, pack, unpack } from './packed.ts'
import type { OfficeSchema } from './schema.ts'
import { hasTable } from './tables.ts'

/*
 * What is proposed and signed is kept as the JSON text of that day, which never changes: once, by its digest, and
 * packed. An evaluation repeats its SKP and is packed as what differs from it. Triggers of the file take away what no
 * row refers to any more.
 */

type Db = Kysely<OfficeSchema>

interface Packed {
  hash: string
  body: Buffer
  /** The body of the document that it was packed upon. */
  basis: Buffer | null
}

/** @returns the text; null when it is not the one that was kept */
function textOf({ hash, body, basis }: Packed): string | null {
  try {
    const text = unpack(body, basis && unpack(basis))
    return digestOf(text) === hash ? text : null
  } catch {
    return null
  }
}

/**
 * Keeps what a paper says.
 * @param db the transaction in which it is proposed or signed
 * @param like another kept document of which it repeats much
 * @returns the number by which rows refer to it, and the SHA-256 of its text
 */
export async function keepDocument(
  db: Db,
  document: object,
  like: number | null = null,
): Promise<{ id: number; digest: string }> {
  const text = JSON.stringify(document)
  const digest = digestOf(text)
  const known = await db.selectFrom('document').select('id').where('hash', '=', digest).executeTakeFirst()
  if (known) return { id: known.id, digest }
  const basis = like === null ? null : await basisOf(db, like)
  const { id } = await db
    .insertInto('document')
    .values({ hash: digest, body: pack(text, basis?.text), basis: basis?.id ?? null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, digest }
}

/** What another document can be packed upon; null where this one itself is packed upon another. */
async function basisOf(db: Db, id: number): Promise<{ id: number; text: string } | null> {
  const row = await db
    .selectFrom('document')
    .select(['hash', 'body'])
    .where('id', '=', id)
    .where('basis', 'is', null)
    .executeTakeFirst()
  const text = row ? textOf({ ...row, basis: null }) : null
  return text === null ? null : { id, text }
}

/**
 * What kept documents say.
 * @param wanted the number of each document, by the id of what refers to it; null where nothing is kept
 * @param read makes of a document what was handed to `keepDocument`
 * @returns by the same ids; without those for which nothing is kept
 * @throws Refusal when one is not what was kept: it is neither shown nor printed
 */
export async function loadDocuments<Document>(
  db: Db,
  wanted: ReadonlyArray<readonly [id: number, document: number | null]>,
  read: (kept: unknown) => Document,
): Promise<Map<number, Document>> {
  const kept = await textsOf(
    db,
    wanted.flatMap(([, document]) => document ?? []),
  )
  return new Map(
    wanted.flatMap(([id, document]) => {
      const text = document === null ? undefined : kept.get(document)
      return text === undefined ? [] : [[id, read(JSON.parse(text))]]
    }),
  )
}

async function textsOf(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('document')
    .leftJoin('document as other', 'other.id', 'document.basis')
    .select(['document.id', 'document.hash', 'document.body', 'other.body as basis'])
    .where('document.id', 'in', listed(ids))
    .execute()
  return new Map(
    rows.map(({ id, ...packed }) => {
      const text = textOf(packed)
      if (text === null)
        throw new Refusal(
          'Naskah yang disimpan saat diajukan atau ditandatangani tidak cocok lagi dengan sidiknya, jadi tidak ditampilkan dan tidak dicetak. Berkas kantor ini diubah di luar aplikasi atau rusak: pakailah cadangan terakhir yang utuh.',
        )
      return [id, text]
    }),
  )
}

const packedIn = (database: Database): IterableIterator<Packed & { id: number }> =>
  database
    .prepare<[], Packed & { id: number }>(
      `SELECT document.id, document.hash, document.body, other.body AS basis
       FROM document LEFT JOIN document AS other ON other.id = document.basis`,
    )
    .iterate()

/**
 * Reads every kept document.
 * @param onDocument said of each
 * @returns how many there are, and how many of them are not what was kept; null for a file of a version before them
 */
export function verifyDocuments(
  database: Database,
  onDocument: () => void = () => undefined,
): { kept: number; wrong: number } | null {
  if (!hasTable(database, 'document')) return null
  let kept = 0
  let wrong = 0
  for (const row of packedIn(database)) {
    kept += 1
    onDocument()
    if (textOf(row) === null) wrong += 1
  }
  return { kept, wrong }
}

/**
 * Takes out documents that are not what was kept, and those that were packed upon one that is lost; rows may be left
 * that refer to them.
 * @returns how many
 */
export function removeWrongDocuments(database: Database): number {
  if (!hasTable(database, 'document')) return 0
  const wrong = [...packedIn(database)].filter((row) => textOf(row) === null).map(({ id }) => id)
  const remove = database.prepare('DELETE FROM document WHERE id = ?')
  for (const id of wrong) remove.run(id)
  return wrong.length
}

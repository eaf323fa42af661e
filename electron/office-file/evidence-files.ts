import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { FileKind } from '../../shared/monitoring/evidence/kinds.ts'
import { listed } from './listed.ts'
import type { OfficeSchema } from './schema.ts'
import { hasTable } from './tables.ts'
import { replaceWhole } from './whole.ts'

/**
 * Files of evidence lie in a folder beside the office file, each once, named by the SHA-256 of its bytes: whoever attaches
 * the same photo ten times keeps it once, and a file that was changed is known by its name. A file is written whole before
 * the row that asks for it; what no row asks for is harmless.
 */
export interface EvidenceFile {
  hash: string
  size: number
}

const folderEnd = '.bukti'
const namedByHash = /^[0-9a-f]{64}(?:\.age)?$/

/** The folder of an office file, or of a copy of one, encrypted or not. */
export const evidenceFolderOf = (office: string): string =>
  join(dirname(office), `${basename(office).replace(/\.kinerja(?:\.age)?$/, '')}${folderEnd}`)

/** The folder in which all backups of an office have their files together. */
export const evidenceOfBackups = (backups: string): string => join(backups, 'bukti')

/** Where files of an office may lie when they are not in its own folder: it was renamed, restored or copied. */
export function evidenceAround(office: string): string[] {
  const folder = dirname(office)
  const own = evidenceFolderOf(office)
  const names = existsSync(folder) ? readdirSync(folder) : []
  return [
    ...names.filter((name) => name.endsWith(folderEnd)).map((name) => join(folder, name)),
    ...names.map((name) => evidenceOfBackups(join(folder, name))),
    evidenceOfBackups(folder),
  ].filter((place) => place !== own && existsSync(place))
}

/** Which files an office asks for, of whatever version it is. */
export const filesAskedFor = (database: Database): EvidenceFile[] =>
  hasTable(database, 'evidence_file')
    ? database.prepare<[], EvidenceFile>('SELECT hash, size FROM evidence_file ORDER BY hash').all()
    : []

/** The name that bytes get as a file. */
export const fileNamed = (bytes: Uint8Array): EvidenceFile => ({
  hash: hash('sha256', bytes),
  size: bytes.length,
})

/** Takes a file into a folder, unless it is there. @returns its name */
export function putFile(folder: string, bytes: Uint8Array): EvidenceFile {
  const file = fileNamed(bytes)
  if (readFile(folder, file) === null) {
    mkdirSync(folder, { recursive: true })
    replaceWhole(join(folder, file.hash), bytes)
  }
  return file
}

/** Whether a file is there and has its size; whether it is what it was is not looked at. */
export function isThere(folder: string, { hash: name, size }: EvidenceFile): boolean {
  return statSync(join(folder, name), { throwIfNoEntry: false })?.size === size
}

/** The bytes of a file; null where they are not there or not what they were. */
export function readFile(folder: string, file: EvidenceFile): Uint8Array<ArrayBuffer> | null {
  if (!isThere(folder, file)) return null
  const bytes = Uint8Array.from(readFileSync(join(folder, file.hash)))
  return fileNamed(bytes).hash === file.hash ? bytes : null
}

/** The files in a folder that nobody of these asks for. */
export function strayFiles(folder: string, asked: readonly EvidenceFile[]): string[] {
  const known = new Set(asked.map((file) => file.hash))
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => namedByHash.test(name) && !known.has(name.slice(0, 64)))
    : []
}

/** Removes files by their names; the folder goes with the last one. */
export function removeFiles(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, name), { force: true })
  if (names.length > 0 && existsSync(folder) && readdirSync(folder).length === 0)
    rmSync(folder, { recursive: true })
}

/** An office that gets another name takes its files along, also to where files of that name lie already. */
export function moveFiles(from: string, to: string): void {
  const [old, now] = [evidenceFolderOf(from), evidenceFolderOf(to)]
  if (!existsSync(old)) return
  mkdirSync(now, { recursive: true })
  for (const name of readdirSync(old)) renameSync(join(old, name), join(now, name))
  rmSync(old, { recursive: true })
}

/** Writes down that a file is asked for. */
export async function askFor(
  db: Kysely<OfficeSchema>,
  file: EvidenceFile & { kind: FileKind },
): Promise<void> {
  await db
    .insertInto('evidenceFile')
    .values(file)
    .onConflict((known) => known.doNothing())
    .execute()
}

/** Those of these files that are asked for, by their names. */
export async function filesOf(
  db: Kysely<OfficeSchema>,
  hashes: readonly string[],
): Promise<Map<string, EvidenceFile & { kind: FileKind }>> {
  const rows = await db.selectFrom('evidenceFile').selectAll().where('hash', 'in', listed(hashes)).execute()
  return new Map(rows.map((row) => [row.hash, row]))
}

/** How many files an office has, and how many bytes. */
export async function sumOfFiles(db: Kysely<OfficeSchema>): Promise<{ files: number; bytes: number }> {
  const { files, bytes } = await db
    .selectFrom('evidenceFile')
    .select((query) => [
      query.fn.countAll<number>().as('files'),
      query.fn.coalesce(query.fn.sum<number>('size'), query.lit(0)).as('bytes'),
    ])
    .executeTakeFirstOrThrow()
  return { files, bytes }
}

/** Asks no more for files. */
export async function askNoMore(db: Kysely<OfficeSchema>, hashes: readonly string[]): Promise<void> {
  await db.deleteFrom('evidenceFile').where('hash', 'in', listed(hashes)).execute()
}

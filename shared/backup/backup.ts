import { z } from 'zod'

/** Why a backup was made. */
export const BackupReason = z.enum([
  'closing',
  'daily',
  'migration',
  'import',
  'restore',
  'year',
  'destruction',
  'hand',
])
export type BackupReason = z.infer<typeof BackupReason>

/** What the clerk reads as the reason. */
export const reasonLabels: Readonly<Record<BackupReason, string>> = {
  closing: 'Saat kantor ditutup',
  daily: 'Harian, saat pertama dibuka',
  migration: 'Sebelum berkas diperbarui',
  import: 'Sebelum impor',
  restore: 'Sebelum pemulihan',
  year: 'Sebelum tahun dibuka atau dihapus',
  destruction: 'Sebelum pemusnahan',
  hand: 'Dibuat sendiri',
}

/** The word in the name of the file. */
export const reasonWords: Readonly<Record<BackupReason, string>> = {
  closing: 'tutup',
  daily: 'harian',
  migration: 'sebelum-versi',
  import: 'sebelum-impor',
  restore: 'sebelum-pemulihan',
  year: 'sebelum-tahun',
  destruction: 'sebelum-pemusnahan',
  hand: 'sendiri',
}

const count = z.number().int().nonnegative()

/** What an office file holds, in numbers: to be told without opening it as the office. */
export const Contents = z.object({
  office: z.string(),
  people: count,
  /** Whatever years there are in it: what is known of a file may not depend on what may be entered today. */
  skp: z.array(z.object({ year: count, count })),
  evaluations: count,
  /** Entries of the log of changes. */
  entries: count,
  /** Hash of the first entry: the same in all copies of one office; null where nothing was ever recorded. */
  first: z.string().nullable(),
  /** Hash of the last entry: the same in two files that hold the same. */
  head: z.string(),
  /** When something was last recorded. */
  lastAt: z.iso.datetime().nullable(),
})
export type Contents = z.infer<typeof Contents>

/** What stands beside a backup, in a small file of its own. */
export const BackupDescription = z.object({
  /** Null for a file that came from elsewhere. */
  reason: BackupReason.nullable(),
  at: z.iso.datetime(),
  /** Version of the application that made it, and of the schema of the file. */
  application: z.string(),
  schema: count,
  contents: Contents,
  /** Of the file beside it, in bytes. */
  size: count,
  /** SHA-256 of the file beside it. */
  digest: z.string(),
  /** When it was found to be whole, row by row; null while nobody has looked. */
  verifiedAt: z.iso.datetime().nullable(),
  /** When it was found not to be whole. */
  damagedAt: z.iso.datetime().nullable(),
  /** Of an encrypted one: the key that opens it, itself encrypted with the passphrase, as age writes it. */
  key: z.string().nullable(),
})
export type BackupDescription = z.infer<typeof BackupDescription>

/** `verified` was found whole, `damaged` is not, `unverified` has not been looked at yet. */
export const BackupState = z.enum(['verified', 'unverified', 'damaged'])
export type BackupState = z.infer<typeof BackupState>

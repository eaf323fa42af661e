import { type TroubleKind, troubles } from '../../shared/kernel/trouble.ts'

/** A typed failure to open an office file: the file, what happened and the next step, in Indonesian. */
export class OfficeFileTrouble extends Error {
  readonly kind: TroubleKind
  readonly file: string
  readonly next: string
  /** A verified copy made just before, if there is one. */
  readonly backup: string | null

  constructor(kind: TroubleKind, file: string, options: { cause?: unknown; backup?: string | null } = {}) {
    super(troubles[kind].what, { cause: options.cause })
    this.name = 'OfficeFileTrouble'
    this.kind = kind
    this.file = file
    this.next = troubles[kind].next
    this.backup = options.backup ?? null
  }
}

// The first that fits counts: what a disk does at a write is told apart from what it does at a read.
const byCode: Array<[RegExp, TroubleKind]> = [
  [/^SQLITE_(BUSY|LOCKED)|^EBUSY/, 'locked'],
  [/^SQLITE_NOTADB/, 'foreign'],
  [/^SQLITE_(CORRUPT|FORMAT|IOERR_SHORT_READ)/, 'corrupt'],
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT/, 'disk-full'],
  [/^SQLITE_READONLY_DBMOVED/, 'moved'],
  [/^SQLITE_READONLY|^EROFS/, 'read-only'],
  // A disk that is gone is not a damaged file.
  [/^SQLITE_IOERR|^EIO|^ENXIO|^ENODEV|^ESTALE|^ENOTCONN|^EHOSTDOWN|^ETIMEDOUT/, 'drive'],
  [/^ENAMETOOLONG/, 'name-too-long'],
  [/^EEXIST/, 'exists'],
  [/^SQLITE_(CANTOPEN|PERM|AUTH)|^EACCES|^EPERM/, 'no-permission'],
  [/^ENOENT|^ENOTDIR/, 'not-found'],
]

/** Names the trouble behind an error of SQLite or of the file system; null when it is none that we know. */
export function troubleOf(error: unknown): TroubleKind | null {
  const code =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
      ? error.code
      : ''
  return byCode.find(([pattern]) => pattern.test(code))?.[1] ?? null
}

/** What can go wrong when an office file is opened; each has a page of its own. */
export type TroubleKind =
  | 'not-found'
  | 'foreign'
  | 'newer'
  | 'corrupt'
  | 'locked'
  | 'read-only'
  | 'unusable-name'
  | 'no-permission'
  | 'disk-full'
  | 'migration-failed'

const sentences: Record<TroubleKind, { what: string; next: string }> = {
  'not-found': {
    what: 'Berkas kantor tidak ditemukan.',
    next: 'Periksa apakah berkas dipindahkan atau diganti namanya, lalu pilih berkas itu di tempatnya yang baru.',
  },
  foreign: {
    what: 'Berkas ini bukan berkas Kinerja Kantor.',
    next: 'Pilih berkas lain yang berakhiran .kinerja.',
  },
  newer: {
    what: 'Berkas ini dibuat oleh Kinerja Kantor versi yang lebih baru.',
    next: 'Pasang versi terbaru Kinerja Kantor, lalu buka lagi. Berkas tidak diubah.',
  },
  corrupt: {
    what: 'Berkas kantor rusak dan tidak dapat dibaca dengan aman.',
    next: 'Sisihkan berkas ini (namanya diganti, isinya tetap ada), lalu buka cadangan terakhir.',
  },
  locked: {
    what: 'Berkas kantor sedang dibuka oleh Kinerja Kantor yang lain, atau dipakai program lain.',
    next: 'Tutup jendela, program atau komputer lain yang memakainya, lalu coba lagi.',
  },
  'read-only': {
    what: 'Berkas kantor hanya dapat dibaca, tidak dapat ditulis.',
    next: 'Hapus tanda "Read-only" pada berkas dan foldernya, atau salin berkas ke folder Dokumen, lalu coba lagi.',
  },
  'unusable-name': {
    what: 'Windows tidak menerima nama berkas ini.',
    next: 'Pilih nama lain: tanpa < > : " / \\ | ? *, tidak berakhir dengan titik atau spasi, dan bukan nama perangkat seperti CON, NUL, AUX, COM1 atau LPT1.',
  },
  'no-permission': {
    what: 'Windows tidak mengizinkan berkas kantor dibuka.',
    next: 'Minta izin atas folder itu, atau salin berkas ke folder Dokumen, lalu coba lagi.',
  },
  'disk-full': {
    what: 'Disk penuh, berkas kantor tidak dapat dibuka.',
    next: 'Kosongkan sedikitnya 200 MB pada disk itu, lalu coba lagi. Tidak ada data yang hilang.',
  },
  'migration-failed': {
    what: 'Berkas kantor gagal diperbarui ke versi ini.',
    next: 'Berkas tetap seperti semula. Pulihkan cadangan yang baru dibuat bila ragu, atau coba lagi.',
  },
}

/** A typed failure to open an office file: the file, what happened and the next step, in Indonesian. */
export class OfficeFileTrouble extends Error {
  readonly kind: TroubleKind
  readonly file: string
  readonly next: string
  /** A verified copy made just before, if there is one. */
  readonly backup: string | null

  constructor(kind: TroubleKind, file: string, options: { cause?: unknown; backup?: string | null } = {}) {
    super(sentences[kind].what, { cause: options.cause })
    this.name = 'OfficeFileTrouble'
    this.kind = kind
    this.file = file
    this.next = sentences[kind].next
    this.backup = options.backup ?? null
  }
}

const byCode: Array<[RegExp, TroubleKind]> = [
  [/^SQLITE_(BUSY|LOCKED)|^EBUSY/, 'locked'],
  [/^SQLITE_NOTADB/, 'foreign'],
  [/^SQLITE_(CORRUPT|FORMAT)/, 'corrupt'],
  [/^SQLITE_(FULL|IOERR_WRITE)|^ENOSPC/, 'disk-full'],
  [/^SQLITE_READONLY|^EROFS/, 'read-only'],
  [/^SQLITE_(CANTOPEN|PERM|AUTH)|^EACCES|^EPERM/, 'no-permission'],
  [/^ENOENT/, 'not-found'],
]

/** Names the trouble behind an error of SQLite or of the file system; null when it is none that we know. */
export function troubleOf(error: unknown): TroubleKind | null {
  const code =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
      ? error.code
      : ''
  return byCode.find(([pattern]) => pattern.test(code))?.[1] ?? null
}

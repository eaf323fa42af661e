import {
  COLUMN_MEANINGS,
  type ColumnMeaning,
  HEADER_PATTERNS,
  normalHeader,
  SIASN_COLUMNS,
} from './meanings.ts'

/** The headers of this application's own exports. */
const ownHeaders = new Map(COLUMN_MEANINGS.map(({ id, label }) => [normalHeader(label), id]))

const meaningOf = (normal: string): ColumnMeaning | null =>
  SIASN_COLUMNS[normal.toUpperCase()] ??
  ownHeaders.get(normal) ??
  HEADER_PATTERNS.find(([, pattern]) => pattern.test(normal))?.[0] ??
  null

/**
 * @param header also with a note, as forms for filling in have it: "NIP (Wajib)", "Jabatan *"
 * @returns the meaning of a column's name; null when it is none that is known
 */
export function meaningOfHeader(header: string): ColumnMeaning | null {
  const whole = meaningOf(normalHeader(header))
  if (whole !== null) return whole
  const bare = normalHeader(
    header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/\b(wajib( diisi)?|opsional|boleh kosong)\b/gi, ' '),
  )
  return bare === '' ? null : meaningOf(bare)
}

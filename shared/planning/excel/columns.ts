import type { Cell } from '../../excel/cell.ts'
import { titleKey } from '../../excel/title.ts'

/** Titles of the columns, in the order of the template; the export writes the same words. */
export const columnTitles = {
  nip: 'NIP',
  name: 'NAMA',
  no: 'NO',
  kind: 'JENIS',
  superior: 'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI',
  text: 'RENCANA HASIL KERJA',
  assignedBy: 'PENUGASAN DARI',
  perspective: 'PERSPEKTIF',
  aspect: 'ASPEK',
  indicator: 'INDIKATOR KINERJA INDIVIDU',
  target: 'TARGET',
  targetMin: 'TARGET MINIMAL',
  targetMax: 'TARGET MAKSIMAL',
  unit: 'SATUAN',
  direction: 'ARAH',
  measures: 'JENIS UKURAN',
  formula: 'RUMUS',
  source: 'SUMBER DATA',
  accumulation: 'AKUMULASI',
  tw1: 'TW I',
  tw2: 'TW II',
  tw3: 'TW III',
  tw4: 'TW IV',
} as const
export type WorkbookColumn = keyof typeof columnTitles

/** Targets that stand beside the one of kuantitas, in forms that give each indicator four. */
export const besideTargets = { quality: 'kualitas', time: 'waktu', cost: 'biaya' } as const
/** Columns that only an evaluation has (PermenPANRB 6/2022, lampiran: evaluasi kinerja). */
export const evaluationTitles = {
  realisation: 'REALISASI BERDASARKAN BUKTI DUKUNG',
  feedback: 'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG',
} as const
export type FormColumn = WorkbookColumn | keyof typeof besideTargets | keyof typeof evaluationTitles

/** What stands over a column in a form. */
export const titleOf = (column: FormColumn): string =>
  column in besideTargets
    ? besideTargets[column as keyof typeof besideTargets].toUpperCase()
    : column in evaluationTitles
      ? evaluationTitles[column as keyof typeof evaluationTitles]
      : columnTitles[column as WorkbookColumn]

const exact = new Map(
  Object.entries(columnTitles).map(([column, title]) => [titleKey(title), column as WorkbookColumn]),
)
/** As forms of PermenPANRB 8/2021 and 6/2022, e-Kinerja and offices name them. */
const alike: ReadonlyArray<readonly [RegExp, FormColumn]> = [
  [
    /^(rhk|rencana (hasil )?(kerja|kinerja)|hasil kerja|sasaran kinerja|kinerja).*\b(pimpinan|atasan|organisasi|di ?intervensi)\b/,
    'superior',
  ],
  [
    /^(rhk|rencana (hasil )?(kerja|kinerja)|hasil (kerja|kinerja)|sasaran kinerja|(kegiatan )?tugas jabatan)( (pegawai|individu|asn|utama))?$/,
    'text',
  ],
  [/^(indikator|iki\b)/, 'indicator'],
  [/^(target )?(kualitas|mutu|kualitas ?\/ ?mutu|kual ?\/ ?mutu)$/, 'quality'],
  [/^(target )?waktu$/, 'time'],
  [/^(target )?biaya$/, 'cost'],
  [/^(target )?(kuantitas|output|kuant ?\/ ?output|kuantitas ?\/ ?output)$/, 'target'],
  [/^satuan\b/, 'unit'],
  [/^target/, 'target'],
  [/^aspek/, 'aspect'],
  [/^perspektif/, 'perspective'],
  [/^realisasi\b/, 'realisation'],
  [/^umpan balik\b/, 'feedback'],
  [/^nomor$/, 'no'],
]

/** Which column a title names; null where it is none of an SKP. */
export function columnOf(title: string): FormColumn | null {
  const words = titleKey(title)
  return exact.get(words) ?? alike.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

export interface Header {
  row: number
  /** Its last row: "TARGET" may stand over "ANGKA" and "SATUAN". */
  last: number
  at: ReadonlyMap<FormColumn, number>
}

function titlesOf(cells: readonly Cell[]): Map<FormColumn, number> {
  const at = new Map<FormColumn, number>()
  for (const [column, cell] of cells.entries()) {
    const found = typeof cell === 'string' ? columnOf(cell) : null
    if (found && !at.has(found)) at.set(found, column)
  }
  return at
}

/** The number of a target above which "TARGET" stands. */
const partOfTarget = /^(?:angka|jumlah|kuantitas|output|volume|nilai)$/

/** The row with the titles of the table of hasil kerja; null in a worksheet that is no SKP. */
export function findHeader(rows: readonly Cell[][], from = 0): Header | null {
  for (let row = from; row < rows.length; row += 1) {
    const at = titlesOf(rows[row] ?? [])
    if (!at.has('text') || !(at.has('indicator') || at.has('no'))) continue
    const below = rows[row + 1] ?? []
    const more = titlesOf(below)
    const titles = below.map(titleKey).filter((title) => title !== '')
    const second =
      (more.has('unit') || more.has('quality') || more.has('time')) &&
      titles.every((title) => partOfTarget.test(title) || columnOf(title) !== null)
    if (second) for (const [column, place] of more) if (!at.has(column)) at.set(column, place)
    return { row, last: second ? row + 1 : row, at }
  }
  return null
}

/** Whether the same titles stand again, as on the next page or over the next person's table. */
export function isSameHeader(header: Header, cells: readonly Cell[]): boolean {
  const own = [...titlesOf(cells)]
  return own.length >= 3 && own.every(([column, place]) => header.at.get(column) === place)
}

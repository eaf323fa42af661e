import type { Cell } from '../../excel/cell.ts'
import { monthName, shortDate } from '../../kernel/dates.ts'
import { formatNumber } from '../../kernel/numbers.ts'
import { columnLabels, diaryColumns } from './columns.ts'
import { type DiaryEntry, type DiaryMark, type DiaryMonth, markLabels, otherWork } from './entry.ts'
import { timeText } from './time.ts'

/** What e-Kinerja asks of each entry since 2026, in its order: tanggal, waktu, deskripsi, RHK, output, bukti. */
export interface CopiedField {
  label: string
  text: string
}

const spanText = ({ start, end }: DiaryEntry): string =>
  [timeText(start), timeText(end)].filter((time) => time !== '').join(' - ')

/** "12 surat"; '' where nothing was counted. */
const volumeText = ({ volume, satuan }: Pick<DiaryEntry, 'volume' | 'satuan'>): string =>
  volume === null ? '' : `${formatNumber(volume)} ${satuan}`.trim()

/** What was made, with how much of it: "Buku agenda (12 surat)". */
export function outputText(entry: DiaryEntry): string {
  const volume = volumeText(entry)
  if (entry.output === '' || volume === '') return entry.output || volume
  return `${entry.output} (${volume})`
}

/** The words of the RHK of an entry, or that it is other work. */
export const rhkWords = ({ rhkId, rhkText }: DiaryEntry): string => (rhkId === null ? otherWork : rhkText)

/** The fields of an entry, each as it is pasted into e-Kinerja. */
export const copiedFields = (entry: DiaryEntry): CopiedField[] => [
  { label: 'Tanggal', text: shortDate(entry.day) },
  { label: 'Waktu', text: spanText(entry) },
  { label: 'Deskripsi', text: entry.activity },
  { label: 'RHK', text: rhkWords(entry) },
  { label: 'Output', text: outputText(entry) },
  { label: 'Bukti', text: entry.evidence },
]

/**
 * Where copying goes on: the first entry of which nothing was copied yet; the last one where something was of all.
 * @param copied by the id of the entry
 */
export function firstNotCopied(
  entries: readonly DiaryEntry[],
  copied: Readonly<Record<string, readonly string[]>>,
): number {
  const at = entries.findIndex(({ id }) => (copied[id] ?? []).length === 0)
  return at >= 0 ? at : Math.max(0, entries.length - 1)
}

const header = ['Tanggal', ...diaryColumns.map((column) => columnLabels[column]), 'Status', 'Nama']

/**
 * The month as a worksheet with the columns of the page: what stands in it can be pasted into the page again.
 * @param marks of the days on which something is written
 */
export const diaryWorksheet = (
  { year, month, fullName }: DiaryMonth & { fullName: string },
  entries: readonly DiaryEntry[],
  marks: ReadonlyMap<string, DiaryMark>,
) => ({
  worksheet: `${monthName(month)} ${year}`,
  header,
  rows: entries.map((entry): Cell[] => [
    new Date(entry.day),
    timeText(entry.start),
    timeText(entry.end),
    rhkWords(entry),
    entry.activity,
    entry.output,
    entry.volume,
    entry.satuan,
    entry.evidence,
    markLabels[marks.get(entry.day) ?? 'draf'],
    fullName,
  ]),
})

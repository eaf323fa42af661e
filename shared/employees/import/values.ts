import { isoDateOf, parseTypedDate, addDays } from '../../kernel/dates.ts'
import type { Sex } from '../employee.ts'
import { decodeNip, looksRoundedByExcel, normaliseNip } from '../nip.ts'
import { sameText } from '../../kernel/text.ts'
import { bareText, type Cell, cellText, isoOfDate } from '../../excel/cell.ts'

/** What a cell says; null when it says nothing. Or why it can't be read, and how to mend it. */
export type Reading<T> = { value: T | null } | { why: string; how: string }

const nothing = /^(|[-–—_.]+|null|n\/a|nihil|tidak ada|00?[-/]00?[-/]0000|0000[-/]00[-/]00)$/i

/** @returns the text of a cell, null when it is empty or only stands for "nothing" ("-", "null") */
export function readText(cell: Cell): string | null {
  const text = cellText(cell)
  return nothing.test(text) ? null : text
}

const bare = (cell: Cell): string => (readText(cell) === null ? '' : bareText(cell))

const exportAgain =
  'Unduh ulang dari SIASN dan jangan simpan dengan Excel sebagai CSV; atau ubah format kolom NIP menjadi Teks (Text) di Excel, lalu ketik ulang NIP ini dari sumber aslinya.'

/** Reads a NIP; one that Excel has rounded is refused, for its last digits are lost. */
export function readNip(cell: Cell): Reading<string> {
  const text = bare(cell)
  if (text === '') return { value: null }
  const rounded = {
    why: 'NIP ini sudah dibulatkan oleh Excel: angka yang panjang hanya disimpan 15 angka, tiga angka terakhir hilang.',
    how: exportAgain,
  }
  if (looksRoundedByExcel(cell) || looksRoundedByExcel(text)) return rounded
  const nip = normaliseNip(text)
  if (/^\d{15}000$/.test(nip)) return rounded
  const decoded = decodeNip(nip)
  if (decoded.ok) return { value: nip }
  return {
    why: decoded.problem,
    how: 'Cocokkan NIP dengan SK pengangkatan atau SIASN, lalu perbaiki sel ini.',
  }
}

/** The day that Excel's serial numbers count from. */
const beforeSerials = '1899-12-30'

const dateHow = 'Tulis tanggal sebagai hari-bulan-tahun, misalnya 31-12-1990.'

/**
 * Reads a date: an Excel date or serial number, dd-mm-yyyy, dd/mm/yyyy, yyyy-mm-dd, "1 Januari 2020"; a time of
 * day after it is left out.
 * @param today ISO date; two-digit years are taken as at most ten years after it
 */
export function readDate(cell: Cell, today: string): Reading<string> {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? impossible('') : checkedYear(isoOfDate(cell), cellText(cell))
  if (typeof cell === 'number' && cell > 0 && cell < 100_000)
    return checkedYear(addDays(beforeSerials, Math.floor(cell)), String(cell))
  const text = bare(cell)
  if (text === '') return { value: null }
  const day = text.replace(/[ T]\d{1,2}[:.]\d{2}([:.]\d{2})?.*$/, '').replace(/^\p{L}+, /u, '')
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(day)
  if (compact) return checkedYear(isoDateOf(Number(compact[1]), Number(compact[2]), Number(compact[3])), text)
  const hasYear = /\d{4}/.test(day) || /^\d+\D+\w+\D+\d{2}$/.test(day)
  return checkedYear(hasYear ? parseTypedDate(day, Number(today.slice(0, 4))) : null, text)
}

const impossible = (text: string) => ({
  why:
    text === ''
      ? 'Tanggal tidak dapat dibaca.'
      : `Tanggal ${text} tidak dapat dibaca atau tidak ada dalam kalender.`,
  how: dateHow,
})

const checkedYear = (iso: string | null, text: string): Reading<string> =>
  iso !== null && iso >= '1900-01-01' && iso < '2101-01-01' ? { value: iso } : impossible(text)

const sexes: ReadonlyArray<[Sex, RegExp]> = [
  ['L', /^(l|lk|m|1|laki ?- ?laki|laki|laki laki|pria|male)$/i],
  ['P', /^(p|pr|f|w|2|perempuan|wanita|female)$/i],
]

/** @param priaWanita the column says P for pria and W for wanita */
export function readSex(cell: Cell, priaWanita = false): Reading<Sex> {
  const text = bare(cell).replace(/\.$/, '')
  if (text === '') return { value: null }
  if (priaWanita && /^p$/i.test(text)) return { value: 'L' }
  const sex = sexes.find(([, pattern]) => pattern.test(text))?.[0]
  return sex ? { value: sex } : { why: `Jenis kelamin "${text}" tidak dikenal.`, how: 'Isi L atau P.' }
}

/** Reads one of a few choices by its value or its name, capitals or not. */
export function readChoice(
  cell: Cell,
  choices: ReadonlyArray<{ value: string; label: string }>,
): Reading<string> {
  const text = bare(cell)
  if (text === '') return { value: null }
  const found = choices.find(({ value, label }) => [value, label].some((name) => sameText(name, text)))
  return found
    ? { value: found.value }
    : {
        why: `"${text}" bukan salah satu pilihan.`,
        how: `Isi ${choices.map(({ label }) => label).join(', ')}, atau kosongkan.`,
      }
}

/** Whether a column writes P for pria and W for wanita, not L and P. */
export const writesPriaWanita = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => /^w$/i.test(bare(cell))) && !cells.some((cell) => /^l/i.test(bare(cell)))

/** Reads a whole number between two bounds, as number or text ("05"). */
export function readNumber(cell: Cell, { min, max }: { min: number; max: number }): Reading<number> {
  const text = bare(cell)
  if (text === '') return { value: null }
  const value = /^\d{1,4}([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN
  return value >= min && value <= max
    ? { value }
    : { why: `"${text}" bukan angka antara ${min} dan ${max}.`, how: 'Perbaiki atau kosongkan sel ini.' }
}

/** Reads identity and phone numbers, which are text of digits; a mobile number that lost its 0 gets it back. */
export function readDigits(cell: Cell): Reading<string> {
  const text = bare(cell)
  if (text === '') return { value: null }
  if ((typeof cell === 'number' && Math.abs(cell) >= 1e15) || /^\d[.,]\d+E\+?\d+$/i.test(text))
    return {
      why: 'Angka panjang ini sudah dibulatkan oleh Excel, angka-angka terakhirnya hilang.',
      how: 'Ubah format kolom menjadi Teks (Text) di Excel, lalu ketik ulang dari sumber aslinya.',
    }
  return { value: typeof cell === 'number' && /^8\d{8,12}$/.test(text) ? `0${text}` : text }
}

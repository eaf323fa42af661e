/**
 * Dates are ISO strings `yyyy-mm-dd` everywhere; no time zone can move them. Only here a moment becomes a day, and only
 * here days are calculated with.
 */

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const

const two = (n: number) => String(n).padStart(2, '0')

const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/**
 * The office's day of a moment, by the clock on its computer: in the morning of Indonesia it is still yesterday in UTC.
 * @returns `yyyy-mm-dd`
 */
export const officeDay = (moment: Date): string =>
  iso(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())

/** The office's day and time of a moment: "2026-11-23T08-34-50" sorts by time and may stand in a file name. */
export const officeStamp = (moment: Date): string =>
  `${officeDay(moment)}T${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('-')}`

/** The day of a Date that is midnight UTC, as workbooks give them; not for a moment, see `officeDay`. */
export const calendarDay = (date: Date): string =>
  iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())

/** @param month 1 to 12 */
export const monthName = (month: number): string => months[month - 1] ?? ''

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** The month as letters of the government number it. @param month 1 to 12 */
export const romanMonth = (month: number): string => romans[month - 1] ?? ''

/** @returns the ISO date, or null when the calendar has no such day */
export function isoDateOf(year: number, month: number, day: number): string | null {
  if (!(year >= 1000 && year <= 9999)) return null
  const date = iso(year, month, day)
  return calendarDay(new Date(Date.UTC(year, month - 1, day))) === date ? date : null
}

const parts = (date: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`)

/** "31 Januari 2026". */
export function longDate(date: string): string {
  const [year, month, day] = parts(date)
  return `${day} ${monthName(month)} ${year}`
}

/** "31/01/2026". */
export function shortDate(date: string): string {
  const [year, month, day] = parts(date)
  return `${two(day)}/${two(month)}/${year}`
}

/** The office's day and time of a moment: "15/01/2026 09.00". @param at as the office keeps moments, or a Date */
export function shortMoment(at: string | Date): string {
  const moment = new Date(at)
  return `${shortDate(officeDay(moment))} ${two(moment.getHours())}.${two(moment.getMinutes())}`
}

/** "Sepanjang 2026" for a whole year, else "01/03/2026 – 30/09/2026": for narrow columns. */
export const shortSpan = (start: string, end: string): string =>
  start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`
    ? `Sepanjang ${start.slice(0, 4)}`
    : `${shortDate(start)} – ${shortDate(end)}`

/** "1 Juli 2026 sampai 30 September 2026", or "sejak 1 Juli 2026" of what has no end yet: within a sentence. */
export const longSpan = ({ start, end }: { start: string; end: string | null }): string =>
  end === null ? `sejak ${longDate(start)}` : `${longDate(start)} sampai ${longDate(end)}`

/** "Kamis" for 2026-01-15. */
export const dayName = (date: string): string => days[midnight(date).getUTCDay()] ?? ''

/** @param count may be negative */
export function addDays(date: string, count: number): string {
  const moved = midnight(date)
  moved.setUTCDate(moved.getUTCDate() + count)
  return calendarDay(moved)
}

/** Days from one date to another: 1 from a day to the next, negative backwards. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / 86_400_000)

/** The Monday of the week of a date. */
export const mondayOf = (date: string): string => addDays(date, -((midnight(date).getUTCDay() + 6) % 7))

/** @param month 1 to 12 */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The same day so many months later, or the last day of that month. */
export function addMonths(date: string, count: number): string {
  const [year, month, day] = parts(date)
  const months = year * 12 + month - 1 + count
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return iso(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)))
}

/** Full years from a birth date to a day. */
export function ageOn(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

const monthAliases = new Map<string, number>(
  months.flatMap((name, index) => [
    [name.toLowerCase(), index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
)
for (const [alias, month] of [
  ['agt', 8],
  ['ags', 8],
  ['agst', 8],
  ['sept', 9],
  ['nopember', 11],
  ['nop', 11],
  ['pebruari', 2],
  ['peb', 2],
  ['aug', 8],
  ['oct', 10],
  ['dec', 12],
  ['may', 5],
] as const)
  monthAliases.set(alias, month)
for (const [index, roman] of [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
].entries())
  monthAliases.set(roman, index + 1)

/** A month by its name, cut or not ("Agust"), or by its Roman number; undefined for none. */
function monthOf(word: string): number | undefined {
  const known = monthAliases.get(word)
  if (known !== undefined || word.length < 3) return known
  const begun = months.findIndex((name) => name.toLowerCase().startsWith(word))
  return begun < 0 ? undefined : begun + 1
}

/**
 * Reads a date as people type it: "31/1/2026", "31-01-26", "31.1.2026", "31 jan 2026", "31-Agust-2026", "31-III-2026",
 * "31 - 1 - 2026", "31 Januari", "31/1", "2026-01-31".
 * @param referenceYear taken when no year was typed
 * @returns the ISO date, or null when it can't be read or the day does not exist
 */
export function parseTypedDate(text: string, referenceYear: number): string | null {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/.]) ?/g, '$1')
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed)
  if (yearFirst) return isoDateOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(typed)
  if (numeric) return isoDateOf(fullYear(numeric[3], referenceYear), Number(numeric[2]), Number(numeric[1]))
  const named = /^(\d{1,2})[-/. ]?([a-z]+)\.?(?:[-/. ](\d{4}|\d{2}))?$/.exec(typed)
  const month = named && monthOf(named[2] ?? '')
  return named && month ? isoDateOf(fullYear(named[3], referenceYear), month, Number(named[1])) : null
}

/** Two digits mean a year at most ten years ahead: "71" is a year of birth, not 2071. */
function fullYear(typed: string | undefined, reference: number): number {
  if (typed === undefined) return reference
  const year = Number(typed)
  if (typed.length === 4) return year
  const century = reference - (reference % 100)
  return century + year > reference + 10 ? century - 100 + year : century + year
}

/**
 * Whole months from a day to a later one; what is begun is dropped.
 * @returns 0 where it is not later
 */
export function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0))
}

/** "11 tahun 06 bulan", as masa kerja is written. */
export const yearsAndMonths = (months: number): string =>
  `${Math.floor(months / 12)} tahun ${String(months % 12).padStart(2, '0')} bulan`

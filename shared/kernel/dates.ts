/** Dates are ISO strings `yyyy-mm-dd` everywhere; no time zone can move them. */

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

/** @param month 1 to 12 */
export const monthName = (month: number): string => months[month - 1] ?? ''

/** @returns the ISO date, or null when the calendar has no such day */
export function isoDateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1000 && year <= 9999 ? `${year}-${two(month)}-${two(day)}` : null
}

const parts = (iso: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return [year, month, day]
}

/** "31 Januari 2026". */
export function longDate(iso: string): string {
  const [year, month, day] = parts(iso)
  return `${day} ${monthName(month)} ${year}`
}

/** "31/01/2026". */
export function shortDate(iso: string): string {
  const [year, month, day] = parts(iso)
  return `${two(day)}/${two(month)}/${year}`
}

/** "Sepanjang 2026" for a whole year, else "01/03/2026 – 30/09/2026": for narrow columns. */
export const shortSpan = (start: string, end: string): string =>
  start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`
    ? `Sepanjang ${start.slice(0, 4)}`
    : `${shortDate(start)} – ${shortDate(end)}`

/** "Kamis" for 2026-01-15. */
export const dayName = (iso: string): string => days[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? ''

/** @param count may be negative */
export function addDays(iso: string, count: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
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

/**
 * Reads a date as people type it: "31/1/2026", "31-01-26", "31.1.2026", "31 jan 2026", "31 Januari", "31/1",
 * "2026-01-31".
 * @param referenceYear taken when no year was typed
 * @returns the ISO date, or null when it can't be read or the day does not exist
 */
export function parseTypedDate(text: string, referenceYear: number): string | null {
  const typed = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed)
  if (iso) return isoDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(typed)
  if (numeric) return isoDateOf(fullYear(numeric[3], referenceYear), Number(numeric[2]), Number(numeric[1]))
  const named = /^(\d{1,2})[-/. ]?([a-z]+)\.?(?:[-/. ](\d{4}|\d{2}))?$/.exec(typed)
  const month = named && monthAliases.get(named[2] ?? '')
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

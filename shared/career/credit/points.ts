import { type CreditRule, thousandths } from '../../regulations/credit.ts'

/**
 * Angka kredit are whole thousandths. A quotient of whole numbers is rounded half up, as on paper: 3,125 becomes 3,13.
 * @param value not negative
 * @param by positive
 */
function roundHalfUp(value: bigint, by: bigint): bigint {
  return (value * 2n + by) / (by * 2n)
}

const hundred = 100n
const monthsOfYear = 12n

/**
 * Angka kredit of some months: months / 12 x per cent x coefficient, rounded half up (PermenPANRB 1/2023; Peraturan BKN
 * 3/2023).
 * @param months whole calendar months, none to twelve
 * @param percent of the predikat
 * @param coefficient of the jenjang for a year, in thousandths
 * @param decimals to which it is rounded
 * @returns thousandths
 */
export function creditFor(
  months: number,
  percent: number,
  coefficient: number,
  decimals: CreditRule['decimals'],
): number {
  const unit = decimals === 2 ? 10n : 1n
  const exact = BigInt(months) * BigInt(percent) * BigInt(coefficient)
  return Number(roundHalfUp(exact, hundred * monthsOfYear * unit) * unit)
}

/** A part of angka kredit in per cent, to the whole thousandth, rounded half up. */
export const percentOf = (value: number, percent: number): number =>
  Number(roundHalfUp(BigInt(value) * BigInt(percent), hundred))

/** The sum of rows that are rounded already. */
export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/**
 * As the forms print it: "18,75", "1.234,50", "-2,08".
 * @param value thousandths
 * @param decimals digits after the comma at least; a third one that says something is never dropped
 */
export function formatCredit(value: number, decimals = 2): string {
  const digits = Math.abs(value) % 10 === 0 ? decimals : 3
  return new Intl.NumberFormat('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: 3 }).format(
    value / thousandths,
  )
}

/** As a coefficient is written: "12,5", "37,5", "5". @param value thousandths */
export const shortCredit = (value: number): string =>
  new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 }).format(value / thousandths)

/** The most that is written down for one person. */
export const mostCredit = 100_000 * thousandths

/**
 * Reads "20,83", "1.050,5" or "50", never through a broken number.
 * @returns thousandths, or null where it is no angka kredit: negative, more than three digits after the comma
 */
export function parseCredit(text: string): number | null {
  const typed = text.trim().replace(/\s/g, '')
  const found = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,3}))?$/.exec(typed) ?? /^(\d+)\.(\d{1,2})$/.exec(typed)
  if (!found) return null
  const [, whole = '', rest = ''] = found
  const value = Number(whole.replaceAll('.', '')) * thousandths + Number(rest.padEnd(3, '0'))
  return value <= mostCredit ? value : null
}

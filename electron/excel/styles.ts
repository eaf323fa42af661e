import { formatNumber } from '../../shared/kernel/numbers.ts'
import type { Cell } from '../../shared/excel/cell.ts'
import type { XmlReader } from './xml.ts'

/** How a number is shown, as far as it makes another thing of it. */
export type Shown = 'number' | 'percent' | 'date' | 'time' | { digits: string }

/** Formats that need no code in the file (ECMA-376, 18.8.30), also those of East Asian Excel. */
const builtIn: ReadonlyArray<readonly [Shown, readonly number[]]> = [
  ['percent', [9, 10]],
  ['date', [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]],
  ['time', [18, 19, 20, 21, 32, 33, 45, 47, 55, 56]],
]

/** What a format code makes of a number, by the first of its sections. */
function shownBy(code: string): Shown {
  const [plain = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')
  const elapsed = /\[(h+|m+|s+)\]/i.test(plain)
  const signs = plain.replace(/\[[^\]]*\]/g, '').toLowerCase()
  if (signs.includes('%')) return 'percent'
  if (/[dy]/.test(signs) || /^[^hs]*m[^hs]*$/.test(signs)) return elapsed ? 'number' : 'date'
  if (/[hs]/.test(signs)) return elapsed ? 'number' : 'time'
  const digits = code.replace(/["\\]/g, '')
  return /^0[0 .-]*0$/.test(digits) && !/\./.test(digits) ? { digits } : 'number'
}

/** Reads the styles of a workbook: what each style of a cell makes of its number. */
export class StylesReader implements XmlReader {
  /** By the number that a cell names as its style. */
  readonly styles: Shown[] = []
  readonly #formats = new Map<number, Shown>(
    builtIn.flatMap(([shown, ids]) => ids.map((id) => [id, shown] as const)),
  )
  #inCells = false

  open({ name, attributes }: { name: string; attributes: Readonly<Record<string, string>> }): void {
    if (name === 'cellXfs') this.#inCells = true
    else if (name === 'numFmt') {
      const { numFmtId, formatCode = '' } = attributes
      this.#formats.set(Number(numFmtId), shownBy(formatCode))
    } else if (name === 'xf' && this.#inCells)
      this.styles.push(this.#formats.get(Number(attributes['numFmtId'] ?? 0)) ?? 'number')
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCells = false
  }
}

const day = 86_400_000
/** Excel counts days from here; it believes that 1900 had a 29 February, so that the first two months lie a day later. */
const start1900 = new Date('1899-12-30T00:00:00Z').getTime()
const start1904 = new Date('1904-01-01T00:00:00Z').getTime()
/** 31 December 9999. */
const lastDay = 2_958_466

/** 0.955 as "95,5 %"; without the noise of binary fractions. */
const percentage = (value: number): string => `${formatNumber(Number((value * 100).toPrecision(12)))} %`

function dateOf(value: number, from1904: boolean): Date | null {
  const start = from1904 ? start1904 : value < 60 ? start1900 + day : start1900
  return value >= 0 && value < lastDay ? new Date(start + Math.round(value * day)) : null
}

const two = (n: number) => String(n).padStart(2, '0')

function timeOf(value: number): string {
  const minutes = Math.round((value - Math.floor(value)) * 24 * 60) % (24 * 60)
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Fills the zeros of "0000 00" with the digits of a number from the right. */
function withZeros(value: number, digits: string): Cell {
  const places = digits.replace(/\D/g, '').length
  // Of a longer number Excel has lost digits; the rules that look for that want the number.
  if (!Number.isSafeInteger(value) || value < 0 || String(value).length > 15) return value
  const given = String(value).padStart(places, '0').split('')
  const rest = given.splice(0, given.length - places).join('')
  return rest + digits.replace(/0/g, () => given.shift() ?? '')
}

/** A number as its style shows it. @returns a day as Date at midnight UTC; "#####" where it is none, as Excel */
export function shownNumber(value: number, shown: Shown, from1904: boolean): Cell {
  if (shown === 'number') return value
  if (shown === 'percent') return percentage(value)
  if (shown === 'date') return dateOf(value, from1904) ?? '#####'
  if (shown === 'time') return timeOf(value)
  return withZeros(value, shown.digits)
}

/** A date that stands as text, "2015-08-01T00:00:00Z": the day that it names, wherever the PC is. */
export function isoDate(text: string): Cell {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(text.trim()) ?? []
  if (day === undefined) return text
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? '#####' : date
}

import { most } from '../../kernel/limits.ts'
import { changed } from '../../kernel/changed.ts'
import type { Iki } from './skp.ts'
import { parseNumber } from '../../kernel/numbers.ts'

/** What a program can know of a target; the text itself stays what the clerk wrote. */
export interface ParsedTarget {
  min: number | null
  max: number | null
  unit: string | null
}

const rupiah = String.raw`(?:rp\.?\s*)?`
const number = String.raw`[+-]?\d[\d.]*(?:,\d+)?`
// The unit may stand behind both numbers: "80% - 90%", "7 bulan s.d. 8 bulan".
const range = new RegExp(
  String.raw`^(?:target\s+)?(${rupiah})(${number})\s*([^\d\s][^\d]*?)??\s*(?:-|–|—|s\.?\s?d\b\.?|s\s?/\s?d\b\.?|sampai(?: dengan)?|hingga)\s*${rupiah}(${number})\s*(.*)$`,
  'i',
)
const single = new RegExp(
  String.raw`^(≥|>=|>|min(?:imal|imum|\.)?|paling sedikit|paling rendah|sekurang-kurangnya|lebih dari|tidak kurang dari|≤|<=|<|maks(?:imal|imum|\.)?|paling (?:lama|banyak|lambat|tinggi)|kurang dari|tidak lebih dari)?\s*(${rupiah})(${number})\s*(.*)$`,
  'i',
)
const month =
  'jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|agt|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?'
const day = new RegExp(
  String.raw`^(?:tanggal\s+)?\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d{2})|\s+(?:${month})\.?(?:\s+\d{4})?)$`,
  'i',
)
const from = /^(≥|>|min|paling (sedikit|rendah)|sekurang|lebih dari|tidak kurang)/

/** Whether a target is a day, "31 Desember 2027" or "31/12/2027": measurable, but no number of something. */
export const isDay = (text: string): boolean =>
  day.test(text.trim().replace(/^(?:sebelum|sampai(?: dengan)?|paling lambat|maks(?:imal|\.)?)\s+/i, ''))

/** "12 (dua belas) laporan" is counted in laporan. */
const unitOf = (money: string | undefined, text: string | undefined): string | null =>
  text?.replace(/^\([^)\d]*\)/, '').trim() || (money ? 'rupiah' : null)

/**
 * Reads numbers and unit out of a target such as "80-90 %", "12 dokumen", "1.250 orang", "≥ 95 %", "maks. 3 hari",
 * "Rp 12.500.000" (ranges are allowed: PermenPANRB 8/2021, lampiran, kept in practice under 6/2022).
 * @returns nulls where there is no number
 */
export function parseTarget(text: string): ParsedTarget {
  const trimmed = text.trim()
  if (isDay(trimmed)) return { min: null, max: null, unit: null }
  const between = range.exec(trimmed)
  if (between) {
    const [first, second] = [parseNumber(between[2] ?? ''), parseNumber(between[4] ?? '')]
    if (first !== null && second !== null)
      return {
        min: Math.min(first, second),
        max: Math.max(first, second),
        unit: unitOf(between[1], between[5] || between[3]),
      }
  }
  const one = single.exec(trimmed)
  const value = one && parseNumber(one[3] ?? '')
  if (!one || value === null) return { min: null, max: null, unit: null }
  const bound = (one[1] ?? '').toLowerCase()
  const unit = unitOf(one[2], one[4])
  if (bound === '') return { min: value, max: value, unit }
  return from.test(bound) ? { min: value, max: null, unit } : { min: null, max: value, unit }
}

/** An indicator with another target, and what a program can know of it. */
export function writeTarget(iki: Iki, text: string): Iki {
  const { min, max, unit } = parseTarget(text)
  const onlyMost = (from: number | null, to: number | null) => from === null && to !== null
  // "maks. 3 hari" says itself that less is better.
  const direction = onlyMost(min, max)
    ? 'down'
    : onlyMost(iki.targetMin, iki.targetMax)
      ? 'up'
      : iki.direction
  return changed(iki, {
    target: text,
    targetMin: min,
    targetMax: max,
    unit: unit?.slice(0, most.word) ?? null,
    direction,
  })
}

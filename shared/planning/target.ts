import { parseNumber } from '../format/numbers.ts'

/** What a program can know of a target; the text itself stays what the clerk wrote. */
export interface ParsedTarget {
  min: number | null
  max: number | null
  unit: string | null
}

const number = String.raw`[+-]?\d[\d.]*(?:,\d+)?`
const range = new RegExp(
  String.raw`^(?:target\s+)?(${number})\s*(?:-|–|—|s\.?\s?d\.?|sampai(?: dengan)?)\s*(${number})\s*(.*)$`,
  'i',
)
const single = new RegExp(
  String.raw`^(≥|>=|>|min(?:imal|\.)?|paling sedikit|sekurang-kurangnya|≤|<=|<|maks(?:imal|\.)?|paling (?:lama|banyak))?\s*(${number})\s*(.*)$`,
  'i',
)

const unitOf = (text: string): string | null => text.trim() || null

/**
 * Reads numbers and unit out of a target such as "80-90 %", "12 dokumen", "1.250 orang", "≥ 95 %", "maks. 3 hari"
 * (ranges are allowed: PermenPANRB 8/2021, lampiran, kept in practice under 6/2022).
 * @returns nulls where there is no number
 */
export function parseTarget(text: string): ParsedTarget {
  const trimmed = text.trim()
  const between = range.exec(trimmed)
  if (between) {
    const [from, to] = [parseNumber(between[1] ?? ''), parseNumber(between[2] ?? '')]
    if (from !== null && to !== null)
      return { min: Math.min(from, to), max: Math.max(from, to), unit: unitOf(between[3] ?? '') }
  }
  const one = single.exec(trimmed)
  const value = one && parseNumber(one[2] ?? '')
  if (!one || value === null) return { min: null, max: null, unit: null }
  const bound = (one[1] ?? '').toLowerCase()
  const unit = unitOf(one[3] ?? '')
  if (/^(≥|>|min|paling sedikit|sekurang)/.test(bound)) return { min: value, max: null, unit }
  if (/^(≤|<|maks|paling)/.test(bound)) return { min: null, max: value, unit }
  return { min: value, max: value, unit }
}

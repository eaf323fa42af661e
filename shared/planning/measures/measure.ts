import { formatNumber } from '../../kernel/numbers.ts'
import { maximumOf, type Satuan } from './satuan.ts'
import type { Accumulation, Approach, Iki, Measure, Measures } from '../skp/skp.ts'
import { parseTarget } from '../skp/target.ts'

/**
 * Whether an indicator lacks a text without which its SKP is not signed: its own, and in the quantitative approach the
 * target (PermenPANRB 6/2022, lampiran).
 */
export const lacks = (
  iki: Pick<Iki, 'indicator' | 'target'>,
  approach: Approach,
  what: 'indicator' | 'target',
): boolean => (what === 'indicator' || approach === 'kuantitatif') && iki[what].trim() === ''

/** Words that tell what an indicator measures; the first that fits counts. */
const telling: ReadonlyArray<[Measures, RegExp]> = [
  // How long something takes is time, also where it is a complaint that is answered.
  ['waktu', /^(rata-rata )?(waktu|lama|ketepatan waktu|kecepatan)\b/i],
  ['kepuasan', /\b(kepuasan|ikm|skm|keluhan|pengaduan)\b/i],
  ['biaya', /\b(biaya|anggaran|serapan|rupiah|hemat)\b/i],
  ['efisiensi', /\b(efisiensi|efisien|rasio|per pegawai|per hari)\b/i],
  ['waktu', /\b(waktu|tanggal|jadwal|lama|cepat|hari|jam|menit|terlambat|keterlambatan)\b/i],
  [
    'kualitas',
    /\b(kualitas|mutu|kesalahan|tanpa catatan|akurat|akurasi|lengkap|kelengkapan|sesuai standar)\b/i,
  ],
  ['efektivitas', /\b(persentase|persen|capaian|tingkat|nilai|indeks|cakupan)\b/i],
]

/** What an indicator probably measures, by its words; only proposed, the clerk decides. */
export const proposedMeasures = ({ indicator, aspect }: Pick<Iki, 'indicator' | 'aspect'>): Measures | null =>
  telling.find(([, words]) => words.test(indicator))?.[0] ??
  (aspect === 'waktu' || aspect === 'biaya' || aspect === 'kualitas' ? aspect : null)

/** Less is better of these. */
const lessIsBetter =
  /^(?:jumlah|persentase|banyaknya|rata-rata|angka|tingkat|lama|waktu)?\s*(?:waktu|lama|keluhan|pengaduan|kesalahan|keterlambatan|temuan|pelanggaran|kehilangan|kematian|kerusakan|ketidakhadiran|angka kematian|antrean)\b/i

/** Whether an indicator counts what there should be little of, though it says that more is better. */
export const seemsReversed = ({ indicator, direction }: Pick<Iki, 'indicator' | 'direction'>): boolean =>
  direction === 'up' &&
  lessIsBetter.test(indicator.trim()) &&
  !/\b(selesai|diselesaikan|ditindaklanjuti|ditangani|ditanggapi|dijawab|dipenuhi)\b/i.test(indicator)

/** What is said of an indicator of which nothing is said yet. */
export const emptyMeasure: Measure = {
  measures: null,
  formula: '',
  source: '',
  accumulation: null,
  quarters: [null, null, null, null],
}

const isEmpty = ({ measures, formula, source, accumulation, quarters }: Measure) =>
  measures === null && !formula && !source && accumulation === null && quarters.every((one) => one === null)

/** An indicator with other details; where nothing is left to say, none are kept. */
export function withMeasure(iki: Iki, change: Partial<Measure>): Iki {
  const { measure, ...rest } = iki
  const next = { ...(measure ?? emptyMeasure), ...change }
  return isEmpty(next) ? rest : { ...rest, measure: next }
}

// A third of a percent must not fail for its rounding.
const rounded = (value: number) => Math.round(value * 100) / 100

/**
 * What the quarters come to in a year: their sum, the average of those that have a target, or the last of them.
 * @returns null when no quarter has a target
 */
export function yearlyOf(quarters: Measure['quarters'], accumulation: Accumulation): number | null {
  const given = quarters.filter((quarter) => quarter !== null)
  const last = given.at(-1)
  if (last === undefined) return null
  if (accumulation === 'last') return last
  const sum = given.reduce((total, quarter) => total + quarter, 0)
  return rounded(accumulation === 'sum' ? sum : sum / given.length)
}

/**
 * What an indicator should have come to in one quarter alone, with the unit of its target: "3 laporan".
 * @param quarter from 1 to 4
 * @returns null where the SKP says nothing of it
 */
export function targetOfQuarter(
  { target, measure }: Pick<Iki, 'target' | 'measure'>,
  quarter: number,
): string | null {
  const value = measure?.quarters[quarter - 1] ?? null
  return value === null ? null : `${formatNumber(value)} ${parseTarget(target).unit}`.trim()
}

const says: Readonly<Record<Accumulation, string>> = {
  sum: 'berjumlah',
  average: 'rata-ratanya',
  last: 'berakhir pada',
}

/** Whether the quarters lead to the target of the year. @returns what is wrong, or null */
export function quarterTrouble({ target, measure }: Pick<Iki, 'target' | 'measure'>): string | null {
  if (!measure || measure.quarters.every((quarter) => quarter === null)) return null
  if (measure.accumulation === null)
    return 'Target triwulan diisi, tetapi belum dipilih bagaimana target itu menjadi target setahun.'
  const { min, max } = parseTarget(target)
  if (min === null && max === null) return 'Target triwulan diisi, tetapi target setahun belum berupa angka.'
  const yearly = yearlyOf(measure.quarters, measure.accumulation)
  if (yearly === null) return null
  const shown = rounded(yearly)
  const reached = (min === null || shown >= rounded(min)) && (max === null || shown <= rounded(max))
  return reached
    ? null
    : `Target triwulan ${says[measure.accumulation]} ${formatNumber(yearly)}, sedangkan target setahun ${target.trim()}.`
}

/** Whether a target passes what its unit allows, "150 %" of a whole. @returns what is wrong, or null */
export function satuanTrouble(
  { indicator, target }: Pick<Iki, 'indicator' | 'target'>,
  satuan: readonly Satuan[],
): string | null {
  const { min, max, unit } = parseTarget(target)
  const highest = Math.max(min ?? Number.NEGATIVE_INFINITY, max ?? Number.NEGATIVE_INFINITY)
  const limit = maximumOf(indicator, unit, satuan)
  return limit !== null && highest > limit
    ? `Target "${target.trim()}" melebihi ${formatNumber(limit)}, batas satuan ${unit ?? ''}.`
    : null
}

/** A target with another unit behind its numbers. @returns the text as it was when it has no number */
export function targetInSatuan(target: string, unit: string): string {
  const { min, max, unit: old } = parseTarget(target)
  if (min === null && max === null) return target
  if (old === null) return `${target.trim()} ${unit}`
  const bare = target.trim().replace(/\brp\.?\s*/gi, '')
  const numbers = bare.endsWith(old) ? bare.slice(0, -old.length).trim() : bare
  // "80% - 90%" has its unit behind both.
  const first = numbers.indexOf(old)
  return /\d\s*$/.test(numbers.slice(0, Math.max(first, 0)))
    ? `${numbers.slice(0, first).trim()} ${numbers.slice(first + old.length).trim()} ${unit}`
    : `${numbers} ${unit}`
}

/**
 * What a target that is being typed may become: its numbers with each unit that begins as typed.
 * @returns none before the first digit
 */
export function targetChoices(text: string, satuan: readonly Satuan[]): string[] {
  const [, numbers = '', begun = ''] = /^(.*\d)\s+(\D*)$|^(.*\d)$/.exec(text.trimStart()) ?? []
  if (!numbers) return []
  const wanted = begun.trim().toLowerCase()
  return satuan
    .filter(({ name }) => name.toLowerCase().startsWith(wanted) && name.toLowerCase() !== wanted)
    .slice(0, 8)
    .map(({ name }) => `${numbers} ${name}`)
}

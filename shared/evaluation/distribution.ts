import { inForce } from '../regulations/dated.ts'
import { appraisalWords, distributionPatterns } from '../regulations/predikat.ts'
import type { Achievement, Predikat } from './evaluation.ts'

export type PredikatCounts = Readonly<Record<Predikat, number>>

export interface Departure {
  /** `info` in units of fewer than five people, where percentages say little. */
  severity: 'info' | 'warning'
  message: string
}

/** Whether one of these is more than a note: among fewer than five people none is. */
export const isAlarm = (departures: readonly Departure[]): boolean =>
  departures.some(({ severity }) => severity === 'warning')

const percent = (count: number, n: number) => `${Math.round((count * 1000) / n) / 10}`.replace('.', ',')

/** Which regulation gives the pattern of a day. @param day the last day of the period that is appraised */
export const patternSource = (day: string): string => inForce(distributionPatterns, day).source

/** How many people a limit allows or asks for, in whole people. */
export const atMostOf = (share: number, n: number): number => Math.floor((share * n) / 100)
export const atLeastOf = (share: number, n: number): number => Math.ceil((share * n) / 100)

/**
 * Compares the counts of a unit with the pattern for its achievement.
 * @param day the last day of the period that is appraised
 * @returns what departs from it, in Indonesian; empty when it fits or nobody is appraised yet
 */
export function checkDistribution(
  achievement: Achievement,
  counts: PredikatCounts,
  day: string,
): Departure[] {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (n === 0) return []
  const severity = n < 5 ? 'info' : 'warning'
  const { largest, limits } = inForce(distributionPatterns, day).value[achievement]
  const words = appraisalWords(Number(day.slice(0, 4)))
  const departures: Departure[] = []
  const add = (message: string, level: Departure['severity'] = severity) =>
    departures.push({ severity: level, message })
  const when = `bila capaian organisasi ${words.achievements[achievement]}`

  for (const limit of limits) {
    const count = limit.of.reduce((sum, predikat) => sum + counts[predikat], 0)
    const names = limit.of.map((predikat) => words.predikats[predikat]).join(' dan/atau ')
    if (limit.some && count === 0) add(`Harus ada pegawai berpredikat ${names} ${when}.`)
    if (limit.atMost !== undefined && count * 100 > limit.atMost * n)
      add(
        `${names} ${count} dari ${n} pegawai (${percent(count, n)} %), paling banyak ${limit.atMost} % (${atMostOf(limit.atMost, n)} pegawai) ${when}.`,
      )
    if (limit.atLeast !== undefined && count * 100 < limit.atLeast * n)
      add(
        `${names} ${count} dari ${n} pegawai (${percent(count, n)} %), paling sedikit ${limit.atLeast} % (${atLeastOf(limit.atLeast, n)} pegawai) ${when}.`,
      )
  }
  if (largest && Object.values(counts).some((count) => count > counts[largest]))
    add(`${words.predikats[largest]} seharusnya menjadi kelompok terbanyak ${when}.`, 'info')
  return departures
}

import { inForce } from '../regulations/dated.ts'
import { appraisalWords, distributionPatterns } from '../regulations/predikat.ts'
import type { Achievement, Predikat } from './evaluation.ts'

export type PredikatCounts = Readonly<Record<Predikat, number>>

/** How many people have each predikat; who has none yet is not counted. */
export function countPredikats(rows: ReadonlyArray<{ predikat: Predikat | null }>): Record<Predikat, number> {
  const counts = { 'sangat-baik': 0, baik: 0, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 }
  for (const { predikat } of rows) if (predikat) counts[predikat] += 1
  return counts
}

/** A line of a person: an SKP of the year, from its first day on. */
interface LineOfPerson {
  employeeId: number
  periodStart: string
}

/**
 * One line for each person: of several SKP that touch a period the last one, whose appraiser judges the whole (mutasi
 * within the year, practice of BKN). Nobody is counted twice.
 */
export function lastOfEach<T extends LineOfPerson>(rows: readonly T[]): T[] {
  const last = new Map<number, T>()
  for (const row of rows) {
    const known = last.get(row.employeeId)
    if (!known || row.periodStart > known.periodStart) last.set(row.employeeId, row)
  }
  return rows.filter((row) => last.get(row.employeeId) === row)
}

/** How many people are counted. */
export const sumOf = (counts: PredikatCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

export interface Departure {
  /** `info` in units of fewer than five people, where percentages say little. */
  severity: 'info' | 'warning'
  message: string
}

/** Whether a distribution that is settled all the same needs a reason; not in a unit of few people. */
export const mustBeExplained = (departures: readonly Departure[]): boolean =>
  departures.some(({ severity }) => severity === 'warning')

/** What departs in few words: by how many people, which is how each message begins. */
export const inShort = ({ message }: Departure): string => message.slice(0, message.indexOf('.'))

/** In a unit of fewer people percentages say little (SE MenPANRB 3/2023 speaks of units, not of how large they are). */
export const fewPeople = 5

/** "37,5": a share in per cent with one decimal at most. @param n above zero */
export const percent = (count: number, n: number): string =>
  `${Math.round((count * 1000) / n) / 10}`.replace('.', ',')

/** Which regulation gives the pattern of a day. @param day the last day of the period that is appraised */
export const patternSource = (day: string): string => inForce(distributionPatterns, day).source

/** How many people a limit allows or asks for, in whole people. */
export const atMostOf = (share: number, n: number): number => Math.floor((share * n) / 100)
export const atLeastOf = (share: number, n: number): number => Math.ceil((share * n) / 100)

/**
 * Compares the counts of a unit with the pattern for its achievement. All is reckoned in whole people: too many is the
 * smallest number of them that would have to have another predikat while the unit stays as large as it is.
 * @param day the last day of the period that is appraised
 * @returns what departs from it, in Indonesian; empty when it fits or nobody is appraised yet
 */
export function checkDistribution(
  achievement: Achievement,
  counts: PredikatCounts,
  day: string,
): Departure[] {
  const n = sumOf(counts)
  if (n === 0) return []
  const severity = n < fewPeople ? 'info' : 'warning'
  const { largest, limits } = inForce(distributionPatterns, day).value[achievement]
  const words = appraisalWords(Number(day.slice(0, 4)))
  const departures: Departure[] = []
  const add = (message: string, level: Departure['severity'] = severity) =>
    departures.push({ severity: level, message })
  const when = `bila capaian organisasi ${words.achievements[achievement]}`

  for (const limit of limits) {
    const count = limit.of.reduce((sum, predikat) => sum + counts[predikat], 0)
    const names = limit.of.map((predikat) => words.predikats[predikat]).join(' dan/atau ')
    if (limit.some && count === 0)
      add(`Perlu 1 orang lagi berpredikat ${names}. Harus ada pegawai berpredikat ${names} ${when}.`)
    if (limit.atMost !== undefined && count * 100 > limit.atMost * n)
      add(
        `${count - atMostOf(limit.atMost, n)} orang ${names} terlalu banyak. ${names} ${count} dari ${n} pegawai (${percent(count, n)} %), paling banyak ${limit.atMost} % (${atMostOf(limit.atMost, n)} pegawai) ${when}.`,
      )
    if (limit.atLeast !== undefined && count * 100 < limit.atLeast * n)
      add(
        `Perlu ${atLeastOf(limit.atLeast, n) - count} orang lagi berpredikat ${names}. ${names} ${count} dari ${n} pegawai (${percent(count, n)} %), paling sedikit ${limit.atLeast} % (${atLeastOf(limit.atLeast, n)} pegawai) ${when}.`,
      )
  }
  if (largest && Object.values(counts).some((count) => count > counts[largest]))
    add(`${words.predikats[largest]} seharusnya menjadi kelompok terbanyak ${when}.`, 'info')
  return departures
}

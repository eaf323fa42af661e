import type { Achievement, Predikat } from './evaluation.ts'
import { achievementLabels, predikatLabels } from './predikat.ts'

export type PredikatCounts = Readonly<Record<Predikat, number>>

interface Limit {
  /** The predikat that are counted together. */
  of: readonly Predikat[]
  atLeast?: number
  atMost?: number
  /** At least one person, whatever the percentage. */
  some?: true
}

/**
 * Patterns of distribution by achievement of the organisation, in per cent (SE MenPANRB 3/2023, 31 January 2023).
 * A guide: what departs from it is a warning that may be overridden with a reason.
 */
const distributionLimits: Readonly<Record<Achievement, { largest?: Predikat; limits: readonly Limit[] }>> = {
  istimewa: { largest: 'sangat-baik', limits: [{ of: ['sangat-baik'], atMost: 70 }] },
  baik: {
    largest: 'baik',
    limits: [
      { of: ['baik'], atMost: 70 },
      { of: ['butuh-perbaikan', 'kurang'], some: true },
    ],
  },
  'butuh-perbaikan': {
    limits: [
      { of: ['butuh-perbaikan'], atLeast: 60 },
      { of: ['sangat-baik'], atMost: 10 },
    ],
  },
  kurang: {
    limits: [
      { of: ['kurang'], atLeast: 60 },
      { of: ['butuh-perbaikan'], atLeast: 10 },
      { of: ['sangat-baik'], atMost: 10 },
    ],
  },
  'sangat-kurang': {
    limits: [
      { of: ['sangat-kurang'], atLeast: 60 },
      { of: ['kurang', 'butuh-perbaikan'], atLeast: 10 },
      { of: ['sangat-baik'], atMost: 0 },
    ],
  },
}

export interface Departure {
  /** `info` in units of fewer than five people, where percentages say little. */
  severity: 'info' | 'warning'
  message: string
}

const percent = (count: number, n: number) => `${Math.round((count * 1000) / n) / 10}`.replace('.', ',')

/** How many people a limit allows or asks for, in whole people. */
export const atMostOf = (share: number, n: number): number => Math.floor((share * n) / 100)
export const atLeastOf = (share: number, n: number): number => Math.ceil((share * n) / 100)

/**
 * Compares the counts of a unit with the pattern for its achievement.
 * @returns what departs from it, in Indonesian; empty when it fits or nobody is appraised yet
 */
export function checkDistribution(achievement: Achievement, counts: PredikatCounts): Departure[] {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (n === 0) return []
  const severity = n < 5 ? 'info' : 'warning'
  const { largest, limits } = distributionLimits[achievement]
  const departures: Departure[] = []
  const add = (message: string, level: Departure['severity'] = severity) =>
    departures.push({ severity: level, message })
  const when = `bila capaian organisasi ${achievementLabels[achievement]}`

  for (const limit of limits) {
    const count = limit.of.reduce((sum, predikat) => sum + counts[predikat], 0)
    const names = limit.of.map((predikat) => predikatLabels[predikat]).join(' dan/atau ')
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
    add(`${predikatLabels[largest]} seharusnya menjadi kelompok terbanyak ${when}.`, 'info')
  return departures
}

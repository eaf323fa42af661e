import { formatNumber } from '../kernel/numbers.ts'
import { type Period, periodicOf, periodLabel, quarterOfPeriod } from '../office/period.ts'
import { parseTarget } from '../planning/skp/target.ts'
import type { Iki } from '../planning/skp/skp.ts'

/**
 * How far a realisation went towards its target. A help for the appraiser and no score: PermenPANRB 6/2022 appraises
 * in words. The arithmetic is that of PermenPANRB 8/2021 (lampiran): realisation by target; where less is better
 * 1 + (1 - realisation by target); a realisation outside of a range is held against the nearer limit. An official example
 * prints 113 % for 92 of 90; the arithmetic gives 102.2 %.
 */
export interface Capaian {
  /** In percent, half up to two decimals; null where the target is 0 and there is nothing to divide by. */
  percent: number | null
  /** `running`: the target of the year is not reached yet, and the year is not over. */
  standing: 'below' | 'running' | 'reached' | 'above'
  /** What it is held against: "Triwulan I" or "setahun". */
  against: string
}

export interface TargetNumbers {
  min: number | null
  max: number | null
}

/** Digits behind the comma that are reckoned with: far more than anybody writes. */
const digits = 8

/** A number as so many hundred-millionths, exactly as it is written. */
function exactly(value: number): bigint {
  const [whole = '0', fraction = ''] = value.toFixed(digits).split('.')
  return BigInt(whole + fraction)
}

/** `above` by `below` in percent with two decimals, half up. @param below not 0 */
function percentOf(above: bigint, below: bigint): number {
  const [a, b] = below < 0n ? [-above, -below] : [above, below]
  const doubled = a * 20_000n + b
  const floor = doubled / (2n * b)
  // Division of negative numbers goes towards nothing, not down.
  const hundredths = doubled < 0n && doubled % (2n * b) !== 0n ? floor - 1n : floor
  return Number(hundredths) / 100
}

/**
 * The achievement of a realisation against a target.
 * @param target its limits: the same for a single one, one of them null for "at least" or "at most"
 * @returns null where the target has no number
 */
export function achieved(
  value: number,
  { min, max }: TargetNumbers,
  direction: Iki['direction'],
): { percent: Capaian['percent']; standing: Exclude<Capaian['standing'], 'running'> } | null {
  const [low, high] = [min ?? max, max ?? min]
  if (low === null || high === null) return null
  const isRange = min !== null && max !== null && min !== max
  if (isRange && value >= low && value <= high) return { percent: 100, standing: 'reached' }
  const limit = value > high ? high : low
  const [had, wanted] = [exactly(value), exactly(limit)]
  const better = direction === 'up' ? had - wanted : wanted - had
  const standing = better < 0n ? 'below' : better === 0n ? 'reached' : 'above'
  if (wanted === 0n) return { percent: null, standing }
  const reached = direction === 'up' ? had : 2n * wanted - had
  // Twice as much as the least that was wanted is nothing achieved, not less than nothing.
  return { percent: Math.max(0, percentOf(reached, wanted)), standing }
}

/**
 * The achievement of an indicator in a period: against the target of the quarter in which it lies where the SKP has one,
 * else against that of the year.
 * @param value null or undefined where no number was written
 * @returns null where there is nothing to be held against each other
 */
export function capaianOf(
  {
    target,
    targetMin,
    targetMax,
    direction,
    measure,
  }: Pick<Iki, 'target' | 'targetMin' | 'targetMax' | 'direction' | 'measure'>,
  period: Period,
  value: number | null | undefined,
): Capaian | null {
  if (value === null || value === undefined) return null
  const quarter = quarterOfPeriod(period)
  const named = quarter === null ? undefined : periodicOf('quarterly')[quarter - 1]
  const ofQuarter = quarter === null ? null : (measure?.quarters[quarter - 1] ?? null)
  if (ofQuarter !== null && named !== undefined) {
    const found = achieved(value, { min: ofQuarter, max: ofQuarter }, direction)
    return found && { ...found, against: periodLabel(named) }
  }
  // What was agreed before targets were read has their text alone.
  const numbers =
    targetMin === null && targetMax === null ? parseTarget(target) : { min: targetMin, max: targetMax }
  const found = achieved(value, numbers, direction)
  if (!found) return null
  // More can still come; where less is better, what is too much stays too much.
  const running = quarter !== null && found.standing === 'below' && direction === 'up'
  return { ...found, standing: running ? 'running' : found.standing, against: 'setahun' }
}

const standings: Readonly<Record<Capaian['standing'], string>> = {
  below: 'belum tercapai',
  running: 'tahun masih berjalan',
  reached: 'tercapai',
  above: 'terlampaui',
}

/** "102,2 % dari target setahun, terlampaui". */
export function sayCapaian({ percent, standing, against }: Capaian): string {
  const which = `target ${against}`
  return percent === null
    ? `${which} ${standings[standing]}`
    : `${formatNumber(percent, 1)} % dari ${which}, ${standings[standing]}`
}

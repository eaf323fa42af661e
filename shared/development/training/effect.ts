import { formatNumber } from '../../kernel/numbers.ts'
import { fewestForClaim } from '../../regulations/development.ts'

/** What a training changed, as far as numbers of before and after tell: never that it was the training that did it. */

/** How people moved between two measures. */
export interface Effect {
  /** People of whom both are known. */
  n: number
  better: number
  same: number
  worse: number
  /** Mean of the differences, in the unit of the measure; null of nobody. */
  mean: number | null
}

/** Compares pairs of before and after; a higher number is better. Who lacks one of them is not counted. */
export function effectOf(pairs: ReadonlyArray<{ before: number | null; after: number | null }>): Effect {
  const moves = pairs.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [after - before],
  )
  return {
    n: moves.length,
    better: moves.filter((move) => move > 0).length,
    same: moves.filter((move) => move === 0).length,
    worse: moves.filter((move) => move < 0).length,
    mean: moves.length === 0 ? null : moves.reduce((sum, move) => sum + move, 0) / moves.length,
  }
}

/** Whether there are enough people for a sentence about the training. */
const isClaim = ({ n }: Effect): boolean => n >= fewestForClaim

/**
 * What is said of an effect, with its n; of too few people only that they are too few.
 * @param measure "Nilai tes", "Predikat"
 */
export function effectText(measure: string, effect: Effect): string {
  const { n, better, same, worse, mean } = effect
  if (n === 0) return `${measure}: belum ada peserta yang nilainya sebelum dan sesudah diketahui.`
  if (!isClaim(effect))
    return `${measure}: baru ${n} peserta yang nilainya sebelum dan sesudah diketahui; kurang dari ${fewestForClaim}, jadi belum dapat disimpulkan apa-apa.`
  const sign = mean !== null && mean > 0 ? '+' : ''
  return `${measure}: dari ${n} peserta ${better} naik, ${same} tetap, ${worse} turun; rata-rata ${sign}${formatNumber(mean ?? 0, 1)}. Perubahan ini belum tentu karena pelatihannya.`
}

import { inForce } from '../../regulations/dated.ts'
import { type MutuLimit, satisfactionRules } from '../../regulations/satisfaction.ts'
import { type Fraction, fraction, rounded, sumOf, times } from './fraction.ts'
import type { Pooling, WeightMode } from './period.ts'

/** Answers to one question: how many there are and the sum of their scores. */
export interface Tally {
  count: number
  sum: number
}

/** One unsur as it is printed. */
export interface UnsurResult {
  code: string
  name: string
  count: number
  sum: number
  /** Nilai rata-rata, three decimals; null where nobody answered. */
  nrr: number | null
  weighted: number | null
  /** The average upon 100, two decimals, by which its mutu is told. */
  index: number | null
  mutu: MutuLimit['mutu'] | null
}

/** An index with all that stands around it. */
export interface IndexResult {
  unsur: UnsurResult[]
  /** Sum of the weighted averages, three decimals. */
  weighted: number | null
  /** 25,00 to 100,00; null where a question has no answer at all. */
  index: number | null
  mutu: MutuLimit['mutu'] | null
  kinerja: string | null
}

/**
 * Mutu pelayanan of an index (PermenPANRB 14/2017, lampiran).
 * @param index rounded to two decimals, which closes the gaps of the table
 * @param day of the survey
 */
export function mutuOf(index: number, day: string): MutuLimit {
  const { mutu } = inForce(satisfactionRules, day).value
  const found = mutu.find(({ from }) => index >= from) ?? mutu.at(-1)
  if (!found) throw new RangeError('no mutu in the table')
  return found
}

/** The weight of one unsur: exactly one of so many, or shortened as tables of former years have it. */
function weightOf(mode: WeightMode, questions: number): Fraction {
  if (mode === '0,11') return fraction(11, 100)
  if (mode === '0,111') return fraction(111, 1000)
  return fraction(1, questions)
}

interface Asked {
  questions: ReadonlyArray<{ code: string; name: string; answers: readonly string[] }>
  weight: WeightMode
  day: string
}

const averageOf = ({ count, sum }: Tally): Fraction | null => (count === 0 ? null : fraction(sum, count))

function exactIndex(tallies: readonly Tally[], { questions, weight }: Asked): Fraction | null {
  const share = weightOf(weight, questions.length)
  const averages = tallies.map(averageOf)
  const known = averages.filter((average) => average !== null)
  if (known.length < questions.length || known.length === 0) return null
  return sumOf(known.map((average) => times(average, share)))
}

/** Of an average score to 100: by 25 where there are four answers. */
const upTo100 = (scale: number): Fraction => fraction(100, scale)

function resultOf(tallies: readonly Tally[], asked: Asked, exact: Fraction | null): IndexResult {
  const { questions, weight, day } = asked
  const scale = upTo100(questions[0]?.answers.length ?? 4)
  const share = weightOf(weight, questions.length)
  const unsur = questions.map(({ code, name }, at): UnsurResult => {
    const tally = tallies[at] ?? { count: 0, sum: 0 }
    const average = averageOf(tally)
    const index = average && rounded(times(average, scale), 2)
    return {
      code,
      name,
      ...tally,
      nrr: average && rounded(average, 3),
      weighted: average && rounded(times(average, share), 3),
      index,
      mutu: index === null ? null : mutuOf(index, day).mutu,
    }
  })
  const index = exact && rounded(times(exact, scale), 2)
  const limit = index === null ? null : mutuOf(index, day)
  return {
    unsur,
    weighted: exact && rounded(exact, 3),
    index,
    mutu: limit?.mutu ?? null,
    kinerja: limit?.kinerja ?? null,
  }
}

/** The index of some answers: exact until it is rounded once. @param tallies in the order of the questions */
export const indexOf = (tallies: readonly Tally[], asked: Asked): IndexResult =>
  resultOf(tallies, asked, exactIndex(tallies, asked))

/** All answers together. */
const pooled = (all: ReadonlyArray<readonly Tally[]>, questions: number): Tally[] =>
  Array.from({ length: questions }, (_, at) => ({
    count: all.reduce((sum, tallies) => sum + (tallies[at]?.count ?? 0), 0),
    sum: all.reduce((sum, tallies) => sum + (tallies[at]?.sum ?? 0), 0),
  }))

/**
 * The index of a unit with several services: of all respondents together, or the mean of its services' indices. The
 * averages of the unsur are those of all respondents either way.
 */
export function indexOfUnit(
  services: ReadonlyArray<readonly Tally[]>,
  pooling: Pooling,
  asked: Asked,
): IndexResult {
  const all = pooled(services, asked.questions.length)
  if (pooling === 'gabungan') return indexOf(all, asked)
  const each = services.map((tallies) => exactIndex(tallies, asked)).filter((one) => one !== null)
  const mean = each.length === 0 ? null : times(sumOf(each), fraction(1, each.length))
  return resultOf(all, asked, mean)
}

/** So many unsur are named as those to be improved first. */
const prioritised = 3

/** The weakest unsur, the weakest first; of two that are alike the one that is asked first. */
export const weakestOf = ({ unsur }: IndexResult): UnsurResult[] =>
  unsur
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.sum * b.count - b.sum * a.count)
    .slice(0, prioritised)

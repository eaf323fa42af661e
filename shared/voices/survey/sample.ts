import type { Dated } from '../../regulations/dated.ts'
import { inForce } from '../../regulations/dated.ts'
import { satisfactionRules } from '../../regulations/satisfaction.ts'

type Rule = (typeof satisfactionRules)[number] extends Dated<infer R> ? R : never

/** Whole numbers in place of fractions of a thousandth: nothing is lost by binary fractions. */
const fine = 1_000_000

/**
 * How many respondents a population needs (Krejcie and Morgan as in PermenPANRB 14/2017), rounded half-up as their
 * table is.
 * @param population users of the service in the period, a whole number from 1 on
 */
export function neededSample(population: number, rule: Rule): number {
  const { chi2, share, error } = rule.sample
  const spread = Math.round(chi2 * share * (1 - share) * fine)
  const top = spread * population
  const bottom = Math.round(error * error * fine) * (population - 1) + spread
  return Math.floor((2 * top + bottom) / (2 * bottom))
}

/** What a period needs: of its population, or the target that was typed where nobody knows it; null without both. */
export function neededFor({
  population,
  target,
  startsOn,
}: {
  population: number | null
  target: number | null
  startsOn: string
}): number | null {
  if (population === null) return target
  return neededSample(population, inForce(satisfactionRules, startsOn).value)
}

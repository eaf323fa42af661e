/** How many people of a group have each of up to three grades. */
export type Grades = readonly [number, number, number]

/** Sums of logarithms: `logFactorials[n]` is ln n!, reckoned once as far as it is needed. */
const logFactorials: number[] = [0]

function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next))
  return logFactorials[n] ?? 0
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

export const sizeOf = ([a, b, c]: Grades): number => a + b + c

/** Tables that are as likely but for rounding are taken for as likely, as R's fisher.test does. */
const rounding = 1 + 1e-7

/**
 * Exact test of Fisher, Freeman and Halton: how likely two groups differ at least as much by chance alone, two-sided,
 * given how many people have each grade. With an empty third grade it is Fisher's own test. (No package of the registry
 * that is still kept does it for three grades, and it is short.)
 * @returns from 0 to 1; 1 where one of the groups is empty
 */
export function chanceOf(first: Grades, second: Grades): number {
  const [all0, all1, all2] = [first[0] + second[0], first[1] + second[1], first[2] + second[2]]
  const n = sizeOf(first)
  const whole = logChoose(all0 + all1 + all2, n)
  const likely = (a: number, b: number, c: number): number =>
    Math.exp(logChoose(all0, a) + logChoose(all1, b) + logChoose(all2, c) - whole)
  const limit = likely(...first) * rounding
  let sum = 0
  for (let a = Math.max(0, n - all1 - all2); a <= Math.min(all0, n); a += 1)
    for (let b = Math.max(0, n - a - all2); b <= Math.min(all1, n - a); b += 1) {
      const one = likely(a, b, n - a - b)
      if (one <= limit) sum += one
    }
  return Math.min(1, sum)
}

/**
 * The same chances when several comparisons are made at once (Holm 1979): of many, one looks striking by chance alone.
 * @returns in the order of what is given; never smaller than it
 */
export function holm(chances: readonly number[]): number[] {
  const order = chances.map((_, index) => index).toSorted((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0))
  const adjusted = [...chances]
  let least = 0
  for (const [rank, index] of order.entries()) {
    least = Math.max(least, Math.min(1, (chances.length - rank) * (chances[index] ?? 0)))
    adjusted[index] = least
  }
  return adjusted
}

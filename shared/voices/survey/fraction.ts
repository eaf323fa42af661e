/** A number kept exactly, so that it is rounded once and at the end. */
export interface Fraction {
  top: bigint
  bottom: bigint
}

export const fraction = (top: number | bigint, bottom: number | bigint = 1): Fraction => ({
  top: BigInt(top),
  bottom: BigInt(bottom),
})

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

function simple({ top, bottom }: Fraction): Fraction {
  const by = gcd(top, bottom) || 1n
  return { top: top / by, bottom: bottom / by }
}

const plus = (a: Fraction, b: Fraction): Fraction =>
  simple({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom })

export const times = (a: Fraction, b: Fraction): Fraction =>
  simple({ top: a.top * b.top, bottom: a.bottom * b.bottom })

export const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, fraction(0))

/** Half-up, of what is not negative. @returns the nearest number with so many decimals */
export function rounded({ top, bottom }: Fraction, decimals: number): number {
  const scaled = top * 10n ** BigInt(decimals)
  return Number((2n * scaled + bottom) / (2n * bottom)) / 10 ** decimals
}

const ones = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const

const scales = [
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
  [1e3, 'ribu'],
] as const

/**
 * A whole number in Indonesian words: 2026 is "dua ribu dua puluh enam".
 * @param n 0 to 999 trillion
 * @throws RangeError outside that
 */
export function terbilang(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= 1e15) throw new RangeError(`terbilang(${n})`)
  for (const [scale, name] of scales) {
    if (n < scale) continue
    const count = Math.floor(n / scale)
    const head = scale === 1e3 && count === 1 ? 'seribu' : `${terbilang(count)} ${name}`
    return n % scale === 0 ? head : `${head} ${terbilang(n % scale)}`
  }
  if (n >= 100) {
    const head = n < 200 ? 'seratus' : `${ones[Math.floor(n / 100)]} ratus`
    return n % 100 === 0 ? head : `${head} ${terbilang(n % 100)}`
  }
  if (n >= 20) {
    const head = `${ones[Math.floor(n / 10)]} puluh`
    return n % 10 === 0 ? head : `${head} ${ones[n % 10]}`
  }
  if (n >= 12) return `${ones[n - 10]} belas`
  if (n === 11) return 'sebelas'
  if (n === 10) return 'sepuluh'
  return ones[n] ?? ''
}

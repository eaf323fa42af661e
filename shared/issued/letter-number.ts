import { romanMonth } from '../kernel/dates.ts'

/**
 * Numbers of letters by a pattern, as offices write them: "800.1.4.4/012/Kec.Skm/VII/2026". Naskah dinas carry a number
 * of kode klasifikasi, urut, pencipta, bulan and tahun (Peraturan ANRI 5/2021; Permendagri 1/2023); the order and what
 * stands between them is each office's own.
 */

/** What a pattern can say, and what it means. */
export const letterTokens = [
  { token: '{klas}', means: 'kode klasifikasi arsip' },
  { token: '{urut}', means: 'nomor urut; {urut:3} ditulis 001' },
  { token: '{unit}', means: 'kode unit atau kantor' },
  { token: '{bulan}', means: 'bulan naskah dengan angka, 07' },
  { token: '{bulan_romawi}', means: 'bulan naskah dengan angka Romawi, VII' },
  { token: '{tahun}', means: 'tahun naskah' },
] as const

/** How the numbers of a kind of letter look. */
export interface LetterPattern {
  pattern: string
  klas: string
  /** '' where the office writes none. */
  unit: string
}

export const usualPattern = '{klas}/{urut:3}/{unit}/{bulan_romawi}/{tahun}'

const tokenPattern = /\{([^{}]*)\}/g
const known = /^(klas|unit|bulan|bulan_romawi|tahun|urut(:[1-6])?)$/

/** Why a pattern can't be used, as a sentence; null where it can. */
export function complaintOfPattern({ pattern, klas }: LetterPattern): string | null {
  const tokens = [...pattern.matchAll(tokenPattern)].map(([, name = '']) => name)
  const unknown = tokens.find((name) => !known.test(name))
  if (unknown !== undefined)
    return `{${unknown}} tidak dikenal; pakai ${letterTokens.map(({ token }) => token).join(', ')}.`
  if (/[{}]/.test(pattern.replaceAll(tokenPattern, ''))) return 'Ada kurung kurawal yang tidak berpasangan.'
  if (tokens.filter((name) => name.startsWith('urut')).length !== 1)
    return 'Pola harus memuat {urut} tepat sekali.'
  if (!tokens.includes('tahun'))
    return 'Pola harus memuat {tahun}, karena nomor urut mulai lagi dari 1 setiap tahun.'
  if (tokens.includes('klas') && klas.trim() === '')
    return 'Pola memuat {klas}, tetapi kode klasifikasinya kosong.'
  return null
}

/** Without what an empty token leaves: no two slashes beside each other, none at an end. */
const tidy = (text: string): string => text.replace(/\/{2,}/g, '/').replace(/^\/|\/$/g, '')

const filled = (pattern: string, value: (name: string) => string | null): string =>
  tidy(pattern.replaceAll(tokenPattern, (whole, name: string) => value(name) ?? whole))

/**
 * Within what a number is counted: letters of all kinds whose numbers differ in nothing but urut, month and year count
 * together, so that no two of them are the same.
 */
export const seriesOf = ({ pattern, klas, unit }: LetterPattern): string =>
  filled(pattern, (name) =>
    name === 'klas' ? klas : name === 'unit' ? unit : name.startsWith('urut') ? '{urut}' : null,
  )

/**
 * A number in full.
 * @param day of the letter, ISO: it gives month and year
 * @param sequence from 1
 */
export function letterNumber({ pattern, klas, unit }: LetterPattern, day: string, sequence: number): string {
  const month = Number(day.slice(5, 7))
  const values: Readonly<Record<string, string>> = {
    klas,
    unit,
    bulan: String(month).padStart(2, '0'),
    bulan_romawi: romanMonth(month),
    tahun: day.slice(0, 4),
  }
  return filled(pattern, (name) => {
    const [token = '', width = '1'] = name.split(':')
    return token === 'urut' ? String(sequence).padStart(Number(width), '0') : (values[token] ?? null)
  })
}

import { type EmployeeStatus, isPppk } from './employee-status.ts'

/** Pangkat of PNS by golongan ruang, lowest first (PP 99/2000, lampiran). */
export const pangkatOfGolongan = {
  'I/a': 'Juru Muda',
  'I/b': 'Juru Muda Tingkat I',
  'I/c': 'Juru',
  'I/d': 'Juru Tingkat I',
  'II/a': 'Pengatur Muda',
  'II/b': 'Pengatur Muda Tingkat I',
  'II/c': 'Pengatur',
  'II/d': 'Pengatur Tingkat I',
  'III/a': 'Penata Muda',
  'III/b': 'Penata Muda Tingkat I',
  'III/c': 'Penata',
  'III/d': 'Penata Tingkat I',
  'IV/a': 'Pembina',
  'IV/b': 'Pembina Tingkat I',
  'IV/c': 'Pembina Utama Muda',
  'IV/d': 'Pembina Utama Madya',
  'IV/e': 'Pembina Utama',
} as const satisfies Record<string, string>

export type GolonganPns = keyof typeof pangkatOfGolongan
export const golonganPns = Object.keys(pangkatOfGolongan) as GolonganPns[]

/** Golongan of PPPK, lowest first; they have no name of pangkat (Perpres 98/2020). */
export const golonganPppk = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
] as const
type GolonganPppk = (typeof golonganPppk)[number]
export type Golongan = GolonganPns | GolonganPppk

export const isGolonganPns = (text: string): text is GolonganPns => Object.hasOwn(pangkatOfGolongan, text)
const isGolonganPppk = (text: string): text is GolonganPppk =>
  (golonganPppk as readonly string[]).includes(text)

/** As the forms print it: "Penata Muda Tingkat I, III/b", "IX" for a PPPK, "-" for none. */
export function pangkatText(golongan: string | null): string {
  if (!golongan) return '-'
  return isGolonganPns(golongan) ? `${pangkatOfGolongan[golongan]}, ${golongan}` : golongan
}

/** For sorting: a PNS above every PPPK, higher golongan first in a descending sort. */
export function golonganOrder(golongan: string | null): number {
  if (!golongan) return -1
  if (isGolonganPns(golongan)) return 100 + golonganPns.indexOf(golongan)
  return isGolonganPppk(golongan) ? golonganPppk.indexOf(golongan) : -1
}

const squash = (text: string) =>
  text
    .toLowerCase()
    .replace(/\btk\.?\s*(1|i)\b/g, 'tingkat i')
    .replace(/tingkat 1\b/g, 'tingkat i')
    .replace(/[^a-z]/g, '')

const byPangkat = new Map(golonganPns.map((golongan) => [squash(pangkatOfGolongan[golongan]), golongan]))

/**
 * Finds the golongan in what people write: "Penata Tk. I / III/d", "(III/d)", "III.d", "3d", "Penata Tingkat I",
 * and for PPPK "IX" or "Gol. IX".
 * @returns null when none is recognised
 */
export function parseGolongan(text: string, status: EmployeeStatus | null = null): Golongan | null {
  const typed = text.trim()
  const pns = /(?:^|[^A-Za-z])(IV|III|II|I|[1-4])\s*[/.\-\s]?\s*([a-e])(?![A-Za-z])/i.exec(typed)
  if (pns && !(status && isPppk(status))) {
    const roman = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }[pns[1] ?? ''] ?? pns[1]?.toUpperCase()
    const golongan = `${roman}/${pns[2]?.toLowerCase()}`
    if (isGolonganPns(golongan)) return golongan
  }
  const name = byPangkat.get(squash(typed))
  if (name) return name
  // Not after a slash: "V/x" is a PNS golongan gone wrong, not a PPPK's X.
  const pppk = /(?:^|[^A-Za-z/])(X?(?:IX|IV|V?I{1,3}|V|X)|XVI{0,2}|XI{0,3}|XIV|XV)$/i.exec(
    typed.replace(/[()\s]+$/, ''),
  )
  const roman = pppk?.[1]?.toUpperCase()
  return roman && isGolonganPppk(roman) ? roman : null
}

import { isoDateOf } from '../kernel/dates.ts'
import { type Dated, inForce } from './dated.ts'

/** Kinds of jabatan, as the record of an employee has them. */
type Kind = 'jpt' | 'administrator' | 'pengawas' | 'jf-keahlian' | 'jf-keterampilan' | 'pelaksana'

/**
 * The age at which nobody of a kind of jabatan is in service any more. Of functional posts it is the highest of them
 * (professors and researchers of the highest level): most retire earlier.
 */
const highestRetirementAges: readonly Dated<Readonly<Record<Kind, number>>>[] = [
  {
    source: 'UU 20/2023 Pasal 55; PP 11/2017 Pasal 239; UU 14/2005 Pasal 67',
    validFrom: '2005-12-30',
    validTo: null,
    value: {
      jpt: 60,
      administrator: 58,
      pengawas: 58,
      'jf-keahlian': 70,
      'jf-keterampilan': 60,
      pelaksana: 58,
    },
  },
]

/** The highest age of retirement of a kind of jabatan, in years. @param day ISO, on which it is asked */
export const highestRetirementAge = (kind: Kind, day: string): number =>
  inForce(highestRetirementAges, day).value[kind]

/** What of a jabatan decides the age of retirement. */
export interface Post {
  jabatan: string
  /** Its kind, as the record of an employee has it. */
  jenis: string
  /** Of a functional post; null where none is recorded. */
  jenjang: string | null
}

interface Ages {
  byKind: Readonly<Record<Kind, number>>
  byJenjang: Readonly<Record<string, number>>
  /** Posts with ages of their own, the first that fits. */
  own: ReadonlyArray<{
    jabatan: RegExp
    byJenjang: Readonly<Record<string, number>>
    others: number
    /** What the office should ask, in Indonesian; null where the rule is plain. */
    doubt: string | null
  }>
}

/** Batas usia pensiun. */
const retirementAges: readonly Dated<Ages>[] = [
  {
    source:
      'UU 20/2023 Pasal 55; PP 11/2017 Pasal 239; UU 14/2005 Pasal 30 dan 67; PP 21/2014 (penilik, pengawas sekolah)',
    validFrom: '2005-12-30',
    validTo: null,
    value: {
      byKind: {
        jpt: 60,
        administrator: 58,
        pengawas: 58,
        'jf-keahlian': 58,
        'jf-keterampilan': 58,
        pelaksana: 58,
      },
      byJenjang: { 'ahli madya': 60, 'ahli utama': 65 },
      own: [
        { jabatan: /\b(guru besar|profesor)\b/i, byJenjang: {}, others: 70, doubt: null },
        { jabatan: /\bdosen\b/i, byJenjang: {}, others: 65, doubt: null },
        {
          jabatan: /\b(penilik|pengawas sekolah)\b/i,
          byJenjang: { 'ahli utama': 65 },
          others: 60,
          doubt: null,
        },
        { jabatan: /\bguru\b/i, byJenjang: {}, others: 60, doubt: null },
        {
          jabatan: /\b(peneliti|perekayasa)\b/i,
          byJenjang: { 'ahli madya': 65, 'ahli utama': 70 },
          others: 58,
          doubt: null,
        },
        {
          jabatan: /\bdokter\b/i,
          byJenjang: { 'ahli madya': 60, 'ahli utama': 65 },
          others: 58,
          doubt:
            'Dokter Ahli Pertama dan Ahli Muda yang diangkat dengan aturan lama dapat pensiun pada usia 60; tanyakan kepada BKD.',
        },
      ],
    },
  },
]

const isKind = (kind: string, ages: Ages): kind is Kind => Object.hasOwn(ages.byKind, kind)

/**
 * Batas usia pensiun of a post, in years.
 * @param day ISO, on which it is asked
 * @returns with what should be asked about it; null of a post whose kind is not known
 */
export function retirementAgeOf(post: Post, day: string): { age: number; doubt: string | null } | null {
  const ages = inForce(retirementAges, day).value
  if (!isKind(post.jenis, ages)) return null
  const isFunctional = post.jenis === 'jf-keahlian' || post.jenis === 'jf-keterampilan'
  if (!isFunctional) return { age: ages.byKind[post.jenis], doubt: null }
  const jenjang = post.jenjang?.toLowerCase() ?? ''
  const own = ages.own.find(({ jabatan }) => jabatan.test(post.jabatan))
  if (own) {
    const age = own.byJenjang[jenjang]
    return age === undefined ? { age: own.others, doubt: own.doubt } : { age, doubt: null }
  }
  return {
    age: ages.byJenjang[jenjang] ?? ages.byKind[post.jenis],
    doubt: jenjang === '' ? 'Jenjangnya belum diisi: BUP Ahli Madya 60 dan Ahli Utama 65 tahun.' : null,
  }
}

/**
 * TMT pensiun: the first day of the month after that in which the age is reached, also for who is born on the first.
 * @param birthDate ISO
 * @param age in years
 */
export function retiresOn(birthDate: string, age: number): string {
  const [year = 0, month = 0] = birthDate.split('-').map(Number)
  return (month === 12 ? isoDateOf(year + age + 1, 1, 1) : isoDateOf(year + age, month + 1, 1)) ?? ''
}

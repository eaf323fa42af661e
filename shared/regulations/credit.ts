import { type Dated, inForce } from './dated.ts'
import type { predikats } from './predikat.ts'

/** Thousandths of one angka kredit: numbers are kept and reckoned as whole thousandths, so that nothing is lost. */
export const thousandths = 1000
const ak = (points: number): number => Math.round(points * thousandths)

/** What holds in a jenjang of a jabatan fungsional; angka kredit are in thousandths. */
export interface JenjangRule {
  jenjang: string
  kind: 'jf-keahlian' | 'jf-keterampilan'
  /** Golongan of the jenjang, lowest first. */
  golongan: readonly string[]
  /** Angka kredit of twelve months with predikat Baik. */
  coefficient: number
  /** What each kenaikan pangkat within the jenjang takes. */
  rankStep: number
  /** What the next jenjang takes; null where there is none. */
  jenjangStep: number | null
}

/** How predikat become angka kredit, and what they are needed for. */
export interface CreditRule {
  /** In the order of each kind, lowest first. */
  jenjang: readonly JenjangRule[]
  /** Per cent of the coefficient. */
  percent: Readonly<Record<(typeof predikats)[number], number>>
  /** Per cent of the rank step, once, for a higher diploma. */
  educationPercent: number
  /** Digits after the comma to which each row is rounded, half up. */
  decimals: 2 | 3
  /** Years in the pangkat before the next one. */
  rankYears: number
  /** Years before it with at least predikat Baik. */
  goodYears: number
}

/**
 * That each pangkat of a jenjang needs its step times its place, the step of Pemula, the part for a diploma and the AK
 * dasar (steps above the lowest golongan) are practice and could not be read in the regulation itself: an office may
 * set others. Papers of BKN round to two digits, some offices to three.
 */
const creditTable: readonly Dated<CreditRule>[] = [
  {
    source: 'PermenPANRB 1/2023; Peraturan BKN 3/2023',
    validFrom: '2023-01-01',
    validTo: null,
    value: {
      jenjang: [
        {
          jenjang: 'Pemula',
          kind: 'jf-keterampilan',
          golongan: ['II/a'],
          coefficient: ak(3.75),
          rankStep: ak(15),
          jenjangStep: ak(15),
        },
        {
          jenjang: 'Terampil',
          kind: 'jf-keterampilan',
          golongan: ['II/b', 'II/c', 'II/d'],
          coefficient: ak(5),
          rankStep: ak(20),
          jenjangStep: ak(60),
        },
        {
          jenjang: 'Mahir',
          kind: 'jf-keterampilan',
          golongan: ['III/a', 'III/b'],
          coefficient: ak(12.5),
          rankStep: ak(50),
          jenjangStep: ak(100),
        },
        {
          jenjang: 'Penyelia',
          kind: 'jf-keterampilan',
          golongan: ['III/c', 'III/d'],
          coefficient: ak(25),
          rankStep: ak(100),
          jenjangStep: null,
        },
        {
          jenjang: 'Ahli Pertama',
          kind: 'jf-keahlian',
          golongan: ['III/a', 'III/b'],
          coefficient: ak(12.5),
          rankStep: ak(50),
          jenjangStep: ak(100),
        },
        {
          jenjang: 'Ahli Muda',
          kind: 'jf-keahlian',
          golongan: ['III/c', 'III/d'],
          coefficient: ak(25),
          rankStep: ak(100),
          jenjangStep: ak(200),
        },
        {
          jenjang: 'Ahli Madya',
          kind: 'jf-keahlian',
          golongan: ['IV/a', 'IV/b', 'IV/c'],
          coefficient: ak(37.5),
          rankStep: ak(150),
          jenjangStep: ak(450),
        },
        {
          jenjang: 'Ahli Utama',
          kind: 'jf-keahlian',
          golongan: ['IV/d', 'IV/e'],
          coefficient: ak(50),
          rankStep: ak(200),
          jenjangStep: null,
        },
      ],
      percent: { 'sangat-baik': 150, baik: 100, 'butuh-perbaikan': 75, kurang: 50, 'sangat-kurang': 25 },
      educationPercent: 25,
      decimals: 2,
      rankYears: 2,
      goodYears: 2,
    },
  },
]

/** The first day whose performance becomes angka kredit by conversion. */
export const creditSince = creditTable[0]?.validFrom ?? '2023-01-01'

/** The rule of the regulation on a day. @throws RangeError before there was one */
export const creditRule = (day: string): Dated<CreditRule> => inForce(creditTable, day)

import { type Dated, inForceIn } from './dated.ts'

/** Rating of hasil kerja and of perilaku kerja, lowest first. */
export const ratings = ['di-bawah', 'sesuai', 'di-atas'] as const
type Rating = (typeof ratings)[number]

/** Predikat kinerja pegawai (PermenPANRB 6/2022), best first. */
export const predikats = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const
type Predikat = (typeof predikats)[number]

/** Capaian kinerja organisasi (PermenPANRB 6/2022), best first. */
export const achievements = ['istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const
type Achievement = (typeof achievements)[number]

/** How a regulation calls what is appraised; the page says it so, the forms print it in capitals. */
export interface AppraisalWords {
  ratings: Readonly<Record<Rating, string>>
  predikats: Readonly<Record<Predikat, string>>
  achievements: Readonly<Record<Achievement, string>>
}

export const appraisalWordTable: readonly Dated<AppraisalWords>[] = [
  {
    source: 'PermenPANRB 6/2022, lampiran',
    validFrom: '2022-01-01',
    validTo: null,
    value: {
      ratings: {
        'di-atas': 'Di atas ekspektasi',
        sesuai: 'Sesuai ekspektasi',
        'di-bawah': 'Di bawah ekspektasi',
      },
      predikats: {
        'sangat-baik': 'Sangat Baik',
        baik: 'Baik',
        'butuh-perbaikan': 'Butuh Perbaikan',
        kurang: 'Kurang',
        'sangat-kurang': 'Sangat Kurang',
      },
      achievements: {
        istimewa: 'Istimewa',
        baik: 'Baik',
        'butuh-perbaikan': 'Butuh Perbaikan',
        kurang: 'Kurang',
        'sangat-kurang': 'Sangat Kurang',
      },
    },
  },
]

/** The words for the appraisals of a year, on the page and on paper. */
export const appraisalWords = (year: number): AppraisalWords => inForceIn(appraisalWordTable, year).value

/** Predikat by rating of hasil kerja (row) and of perilaku kerja (column). */
export type PredikatMatrix = Readonly<Record<Rating, Readonly<Record<Rating, Predikat>>>>

/** The day on which PermenPANRB 6/2022 began could not be confirmed; the whole year 2022 is appraised by it. */
export const predikatMatrices: readonly Dated<PredikatMatrix>[] = [
  {
    source: 'PermenPANRB 6/2022, kuadran kinerja pegawai',
    validFrom: '2022-01-01',
    validTo: null,
    value: {
      'di-atas': { 'di-bawah': 'kurang', sesuai: 'baik', 'di-atas': 'sangat-baik' },
      sesuai: { 'di-bawah': 'kurang', sesuai: 'baik', 'di-atas': 'baik' },
      'di-bawah': {
        'di-bawah': 'sangat-kurang',
        sesuai: 'butuh-perbaikan',
        'di-atas': 'butuh-perbaikan',
      },
    },
  },
]

/** The rating of hasil kerja of who leads a unit, by the unit's achievement. */
export const ratingsOfHead: readonly Dated<Readonly<Record<Achievement, Rating>>>[] = [
  {
    source:
      'SE MenPANRB 3/2023: capaian unit menjadi rating pimpinannya; padanannya praktik, tidak dalam teks',
    validFrom: '2022-01-01',
    validTo: null,
    value: {
      istimewa: 'di-atas',
      baik: 'sesuai',
      'butuh-perbaikan': 'di-bawah',
      kurang: 'di-bawah',
      'sangat-kurang': 'di-bawah',
    },
  },
]

interface Limit {
  /** The predikat that are counted together. */
  of: readonly Predikat[]
  /** Per cent of the people. */
  atLeast?: number
  atMost?: number
  /** At least one person, whatever the percentage. */
  some?: true
}

/** How predikat are distributed by the achievement of the organisation. */
export type DistributionPattern = Readonly<
  Record<Achievement, { largest?: Predikat; limits: readonly Limit[] }>
>

/** A guide: what departs from it is a warning that may be overridden with a reason. */
export const distributionPatterns: readonly Dated<DistributionPattern>[] = [
  {
    // Its curves are drawings without numbers; what they say is which group is the largest.
    source: 'PermenPANRB 6/2022, lampiran (kurva tanpa angka)',
    validFrom: '2022-01-01',
    validTo: '2023-01-30',
    value: {
      istimewa: { largest: 'sangat-baik', limits: [] },
      baik: { largest: 'baik', limits: [] },
      'butuh-perbaikan': { largest: 'butuh-perbaikan', limits: [] },
      kurang: { largest: 'kurang', limits: [] },
      'sangat-kurang': { largest: 'sangat-kurang', limits: [] },
    },
  },
  {
    source: 'SE MenPANRB 3/2023, 31 Januari 2023',
    validFrom: '2023-01-31',
    validTo: null,
    value: {
      istimewa: { largest: 'sangat-baik', limits: [{ of: ['sangat-baik'], atMost: 70 }] },
      baik: {
        largest: 'baik',
        limits: [
          { of: ['baik'], atMost: 70 },
          { of: ['butuh-perbaikan', 'kurang'], some: true },
        ],
      },
      'butuh-perbaikan': {
        limits: [
          { of: ['butuh-perbaikan'], atLeast: 60 },
          { of: ['sangat-baik'], atMost: 10 },
        ],
      },
      kurang: {
        limits: [
          { of: ['kurang'], atLeast: 60 },
          { of: ['butuh-perbaikan'], atLeast: 10 },
          { of: ['sangat-baik'], atMost: 10 },
        ],
      },
      'sangat-kurang': {
        limits: [
          { of: ['sangat-kurang'], atLeast: 60 },
          { of: ['kurang', 'butuh-perbaikan'], atLeast: 10 },
          { of: ['sangat-baik'], atMost: 0 },
        ],
      },
    },
  },
]

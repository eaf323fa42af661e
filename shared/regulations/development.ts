import { type Dated, inForceIn } from './dated.ts'

/** Pengembangan kompetensi in a class, or at the work itself. */
export const developmentForms = ['klasikal', 'nonklasikal'] as const
export type DevelopmentForm = (typeof developmentForms)[number]

export const developmentFormLabels: Readonly<Record<DevelopmentForm, string>> = {
  klasikal: 'Klasikal',
  nonklasikal: 'Nonklasikal',
}

/** The columns in which JP are summed: IP ASN asks for them so (Peraturan BKN 8/2019). */
export const hourColumns = ['kepemimpinan', 'fungsional', 'teknis', 'seminar'] as const
export type HourColumn = (typeof hourColumns)[number]

/** A jalur of pengembangan kompetensi. */
export interface DevelopmentWay {
  form: DevelopmentForm
  label: string
  /** JP that are proposed for one activity; null where the certificate says them. */
  hours: number | null
  /** In which column its JP are summed, unless somebody says otherwise. */
  column: HourColumn
}

const klasikal = (label: string, column: HourColumn = 'teknis'): DevelopmentWay => ({
  form: 'klasikal',
  label,
  hours: null,
  column,
})
const nonklasikal = (label: string, hours: number | null): DevelopmentWay => ({
  form: 'nonklasikal',
  label,
  hours,
  column: 'teknis',
})

/**
 * Bentuk and jalur as Peraturan LAN 10/2018 (PNS) and 15/2020 (PPPK) name them. Their table that converts nonklasikal
 * activities into JP could not be confirmed: the hours here are proposals that a clerk changes, and a certificate always
 * says its own.
 */
export const developmentWays = {
  'pelatihan-kepemimpinan': klasikal('Pelatihan struktural kepemimpinan', 'kepemimpinan'),
  'pelatihan-manajerial': klasikal('Pelatihan manajerial', 'kepemimpinan'),
  'pelatihan-teknis': klasikal('Pelatihan teknis'),
  'pelatihan-fungsional': klasikal('Pelatihan fungsional', 'fungsional'),
  'pelatihan-sosial-kultural': klasikal('Pelatihan sosial kultural'),
  seminar: klasikal('Seminar, konferensi, sarasehan', 'seminar'),
  lokakarya: klasikal('Lokakarya (workshop)', 'seminar'),
  kursus: klasikal('Kursus'),
  'bimbingan-teknis': klasikal('Bimbingan teknis'),
  sosialisasi: klasikal('Sosialisasi', 'seminar'),
  penataran: klasikal('Penataran'),
  coaching: nonklasikal('Coaching', 2),
  mentoring: nonklasikal('Mentoring', 2),
  'e-learning': nonklasikal('E-learning', null),
  'jarak-jauh': nonklasikal('Pelatihan jarak jauh', null),
  detasering: nonklasikal('Detasering (secondment)', 20),
  magang: nonklasikal('Magang, praktik kerja', 20),
  benchmarking: nonklasikal('Benchmarking', 10),
  pertukaran: nonklasikal('Pertukaran dengan swasta atau BUMN', 20),
  'belajar-mandiri': nonklasikal('Belajar mandiri', 2),
  'komunitas-belajar': nonklasikal('Komunitas belajar', 2),
  'job-shadowing': nonklasikal('Job shadowing', 2),
  outbound: nonklasikal('Outbound', null),
  'kantor-sendiri': nonklasikal('Pelatihan di kantor sendiri', null),
} as const satisfies Readonly<Record<string, DevelopmentWay>>

export type DevelopmentWayId = keyof typeof developmentWays
export const developmentWayIds = Object.keys(developmentWays) as [DevelopmentWayId, ...DevelopmentWayId[]]

/** "Klasikal, Bimbingan teknis". */
export const wayLabel = (id: DevelopmentWayId): string =>
  `${developmentFormLabels[developmentWays[id].form]}, ${developmentWays[id].label}`

export const hourColumnLabels: Readonly<Record<HourColumn, string>> = {
  kepemimpinan: 'Kepemimpinan',
  fungsional: 'Fungsional',
  teknis: 'Teknis',
  seminar: 'Seminar dan lain-lain',
}

/** JP of a year. One JP has 45 minutes. */
export interface HoursRule {
  /** The least that a PNS (and CPNS) is to have. */
  pns: number
  /** The most that a PPPK may have. */
  pppk: number
  minutes: number
}

const hoursRules: readonly Dated<HoursRule>[] = [
  {
    source: 'PP 11/2017 Pasal 203 ayat (4) (PNS paling sedikit 20 JP); PP 49/2018 (PPPK paling banyak 24 JP)',
    validFrom: '2017-04-07',
    validTo: null,
    value: { pns: 20, pppk: 24, minutes: 45 },
  },
]

/** The rule for JP of a year. */
export const hoursRule = (year: number): Dated<HoursRule> => inForceIn(hoursRules, Math.max(year, 2018))

/** Fewer people than this say nothing about a training: what is told of them is no claim. */
export const fewestForClaim = 5

import { behaviours2017, type FiveLevels } from './competence-behaviour.ts'
import { type Dated, inForce } from './dated.ts'

/** Kinds of competences of the standard; soft skills are an office's own. */
export const competenceGroups = ['manajerial', 'sosial-kultural', 'teknis', 'soft-skill'] as const
export type CompetenceGroup = (typeof competenceGroups)[number]

/** A competence of the regulation. */
interface RegulatedCompetence {
  /** Our own short name for it; the regulation gives none. */
  code: string
  name: string
  /** For the narrow head of a column. */
  short: string
  group: CompetenceGroup
  behaviour: FiveLevels
}

/** Classes of jabatan for which the standard begins with one level for every competence. */
export const standardClasses = [
  'JPT Utama',
  'JPT Madya',
  'JPT Pratama',
  'Administrator',
  'Pengawas',
  'Pelaksana',
  'Ahli Utama',
  'Ahli Madya',
  'Ahli Muda',
  'Ahli Pertama',
  'Penyelia',
  'Mahir',
  'Terampil',
  'Pemula',
] as const
export type StandardClass = (typeof standardClasses)[number]

interface CompetenceRule {
  /** Names of the levels 1 to 5. */
  levels: readonly [string, string, string, string, string]
  competences: readonly RegulatedCompetence[]
  /** The level with which the standard of a class of jabatan begins; the SK of the jabatan wins. */
  defaultLevels: Readonly<Record<StandardClass, number>>
}

const of = (code: string, name: string, group: CompetenceGroup, short = name): RegulatedCompetence => ({
  code,
  name,
  short,
  group,
  behaviour: behaviours2017[code] as FiveLevels,
})

/**
 * The nine competences of every ASN. Levels of JPT Madya, JPT Utama, Penyelia, Mahir and Terampil could not be confirmed
 * and are practice, as is that one level holds for all nine: an office writes what its own SK says.
 */
const competenceTable: readonly Dated<CompetenceRule>[] = [
  {
    source: 'PermenPANRB 38/2017, lampiran; level menurut kelas jabatan: praktik',
    validFrom: '2017-12-01',
    validTo: null,
    value: {
      levels: ['Paham/Dalam Pengembangan', 'Dasar', 'Menengah', 'Mumpuni', 'Ahli'],
      competences: [
        of('INT', 'Integritas', 'manajerial'),
        of('KS', 'Kerja Sama', 'manajerial'),
        of('KOM', 'Komunikasi', 'manajerial'),
        of('OPH', 'Orientasi pada Hasil', 'manajerial', 'Orientasi Hasil'),
        of('PP', 'Pelayanan Publik', 'manajerial'),
        of('PDOL', 'Pengembangan Diri dan Orang Lain', 'manajerial', 'Diri dan Orang Lain'),
        of('MP', 'Mengelola Perubahan', 'manajerial', 'Kelola Perubahan'),
        of('PK', 'Pengambilan Keputusan', 'manajerial', 'Keputusan'),
        of('PB', 'Perekat Bangsa', 'sosial-kultural'),
      ],
      defaultLevels: {
        'JPT Utama': 5,
        'JPT Madya': 5,
        'JPT Pratama': 4,
        Administrator: 3,
        Pengawas: 2,
        Pelaksana: 1,
        'Ahli Utama': 5,
        'Ahli Madya': 4,
        'Ahli Muda': 3,
        'Ahli Pertama': 2,
        Penyelia: 2,
        Mahir: 2,
        Terampil: 1,
        Pemula: 1,
      },
    },
  },
]

/** The competences, levels and starting standards that hold on a day. @param day ISO */
export const competenceRule = (day: string): Dated<CompetenceRule> => inForce(competenceTable, day)

/** A purpose of an assessment, which decides by which limits the JPM is read. */
export type JpmPurpose = 'seleksi' | 'pemetaan'

interface JpmLimit {
  /** JPM in hundredths from which it holds. */
  from: number
  code: string
  name: string
}

/** Categories of the JPM (job person match), the best first; both sets are practice of assessment centres. */
const jpmTable: readonly Dated<Readonly<Record<JpmPurpose, readonly JpmLimit[]>>>[] = [
  {
    source: 'Praktik penilaian kompetensi ASN; tidak dalam teks PermenPANRB 38/2017',
    validFrom: '2017-12-01',
    validTo: null,
    value: {
      seleksi: [
        { from: 80_00, code: 'MS', name: 'Memenuhi Syarat' },
        { from: 68_00, code: 'MMS', name: 'Masih Memenuhi Syarat' },
        { from: 0, code: 'KMS', name: 'Kurang Memenuhi Syarat' },
      ],
      pemetaan: [
        { from: 90_00, code: 'O', name: 'Optimal' },
        { from: 78_00, code: 'CO', name: 'Cukup Optimal' },
        { from: 0, code: 'KO', name: 'Kurang Optimal' },
      ],
    },
  },
]

/** The limits of the JPM that hold on a day. @param day ISO */
export const jpmLimits = (purpose: JpmPurpose, day: string): readonly JpmLimit[] =>
  inForce(jpmTable, day).value[purpose]

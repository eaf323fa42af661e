import type { Dated } from './dated.ts'

/** One thing that is asked about a service, with the answers from the lowest score to the highest. */
interface AskedUnsur {
  /** By which answers are kept: the order in which unsur are printed differs from office to office. */
  code: string
  name: string
  question: string
  answers: readonly string[]
}

/** The limits of one mutu pelayanan, upon the index from 0 to 100. */
export interface MutuLimit {
  mutu: 'A' | 'B' | 'C' | 'D'
  kinerja: string
  /** The lowest index of it, rounded to two decimals. */
  from: number
  to: number
}

interface SatisfactionRule {
  unsur: readonly AskedUnsur[]
  /** From the highest to the lowest. */
  mutu: readonly MutuLimit[]
  /** Krejcie and Morgan: chi square for one degree of freedom, share of the population, error. */
  sample: { chi2: number; share: number; error: number }
  /** Where the limits stand in the table of the regulation: "nilai interval". */
  intervals: Readonly<Record<MutuLimit['mutu'], string>>
}

const agreement = (verb: string) => [`Tidak ${verb}`, `Kurang ${verb}`, verb, `Sangat ${verb}`]
const spoken = (verb: string) =>
  agreement(verb).map((answer) => answer.charAt(0).toUpperCase() + answer.slice(1))

/**
 * The nine unsur in the order of the official questionnaire, which has Sarana before Pengaduan; the list in the
 * regulation has them the other way round.
 */
export const satisfactionRules: readonly Dated<SatisfactionRule>[] = [
  {
    source: 'PermenPANRB 14/2017, lampiran',
    validFrom: '2017-05-09',
    validTo: null,
    value: {
      unsur: [
        {
          code: 'SYARAT',
          name: 'Persyaratan',
          question:
            'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
          answers: spoken('sesuai'),
        },
        {
          code: 'PROSEDUR',
          name: 'Sistem, Mekanisme, dan Prosedur',
          question: 'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
          answers: spoken('mudah'),
        },
        {
          code: 'WAKTU',
          name: 'Waktu Penyelesaian',
          question: 'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
          answers: spoken('cepat'),
        },
        {
          code: 'BIAYA',
          name: 'Biaya/Tarif',
          question: 'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
          answers: ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'],
        },
        {
          code: 'PRODUK',
          name: 'Produk Spesifikasi Jenis Pelayanan',
          question:
            'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
          answers: spoken('sesuai'),
        },
        {
          code: 'KOMPETENSI',
          name: 'Kompetensi Pelaksana',
          question: 'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
          answers: spoken('kompeten'),
        },
        {
          code: 'PERILAKU',
          name: 'Perilaku Pelaksana',
          question:
            'Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
          answers: spoken('sopan dan ramah'),
        },
        {
          code: 'SARANA',
          name: 'Sarana dan Prasarana',
          question: 'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?',
          answers: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'],
        },
        {
          code: 'PENGADUAN',
          name: 'Penanganan Pengaduan, Saran, dan Masukan',
          question: 'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
          answers: [
            'Tidak ada',
            'Ada tetapi tidak berfungsi',
            'Berfungsi kurang maksimal',
            'Dikelola dengan baik',
          ],
        },
      ],
      mutu: [
        { mutu: 'A', kinerja: 'Sangat baik', from: 88.31, to: 100 },
        { mutu: 'B', kinerja: 'Baik', from: 76.61, to: 88.3 },
        { mutu: 'C', kinerja: 'Kurang baik', from: 65, to: 76.6 },
        { mutu: 'D', kinerja: 'Tidak baik', from: 25, to: 64.99 },
      ],
      sample: { chi2: 3.841, share: 0.5, error: 0.05 },
      intervals: {
        A: '3,5324 - 4,00',
        B: '3,0644 - 3,532',
        C: '2,60 - 3,064',
        D: '1,00 - 2,5996',
      },
    },
  },
]

const agreeing = [
  'Sangat tidak sesuai',
  'Tidak sesuai',
  'Kurang sesuai',
  'Cukup sesuai',
  'Sesuai',
  'Sangat sesuai',
]
const statement = (code: string, name: string, question: string): AskedUnsur => ({
  code,
  name,
  question,
  answers: agreeing,
})

/** What zona integritas asks besides: SPKP of the quality of a service, SPAK of corruption; a scale of six. */
export const integrityRules: readonly Dated<{ spkp: readonly AskedUnsur[]; spak: readonly AskedUnsur[] }>[] =
  [
    {
      // Only the themes are of the regulation; the sentences are ours.
      source: 'PermenPANRB 90/2021 (zona integritas)',
      validFrom: '2021-01-01',
      validTo: null,
      value: {
        spkp: [
          statement('INFORMASI', 'Informasi pelayanan', 'Informasi pelayanan mudah diperoleh dan jelas.'),
          statement('SYARAT', 'Persyaratan', 'Persyaratan pelayanan sesuai dengan yang diinformasikan.'),
          statement('PROSEDUR', 'Prosedur/alur', 'Prosedur atau alur pelayanan mudah diikuti.'),
          statement('WAKTU', 'Jangka waktu', 'Waktu penyelesaian sesuai dengan yang dijanjikan.'),
          statement('BIAYA', 'Tarif/biaya', 'Tarif atau biaya sesuai dengan ketentuan.'),
          statement(
            'SARANA',
            'Sarana prasarana',
            'Sarana dan prasarana pelayanan nyaman dan mudah digunakan.',
          ),
          statement(
            'PERILAKU',
            'Kecepatan respons petugas',
            'Petugas menanggapi keperluan dengan cepat dan ramah.',
          ),
          statement(
            'PENGADUAN',
            'Konsultasi dan pengaduan',
            'Konsultasi dan pengaduan mudah disampaikan dan ditanggapi.',
          ),
        ],
        spak: [
          statement('DISKRIMINASI', 'Diskriminasi', 'Petugas melayani tanpa membeda-bedakan.'),
          statement(
            'KECURANGAN',
            'Kecurangan prosedur',
            'Petugas melayani sesuai prosedur, tanpa kecurangan.',
          ),
          statement('IMBALAN', 'Imbalan/gratifikasi', 'Petugas tidak meminta dan tidak menerima imbalan.'),
          statement('PUNGLI', 'Pungutan liar', 'Tidak ada pungutan di luar tarif resmi.'),
          statement('CALO', 'Percaloan', 'Tidak ada calo atau perantara yang tidak resmi.'),
        ],
      },
    },
  ]

/** The sentence below the published index. */
export const thanks =
  'Terima kasih atas penilaian yang telah Anda berikan. Masukan Anda sangat bermanfaat untuk kemajuan unit kami agar terus memperbaiki dan meningkatkan kualitas pelayanan bagi masyarakat.'

import { type Dated, inForceIn } from './dated.ts'

/** One of the seven core values with its fixed guidance. */
export interface CoreValue {
  name: string
  guidance: readonly [string, string, string]
}

/** A value with its guidance as one text, a line each. */
export const valueText = ({ name, guidance }: CoreValue): string => [name, ...guidance].join('\n')

/** How many values there are: an SKP holds what is expected of each, an evaluation what is said of each. */
export const coreValueCount = 7

/** BerAKHLAK, the core values of ASN, in the order and words of the form. */
export const coreValueTable: readonly Dated<readonly CoreValue[]>[] = [
  {
    source: 'PermenPANRB 6/2022, lampiran; ketujuh nilai juga dalam UU 20/2023 Pasal 4',
    validFrom: '2022-01-01',
    validTo: null,
    value: [
      {
        name: 'Berorientasi Pelayanan',
        guidance: [
          'Memahami dan memenuhi kebutuhan masyarakat',
          'Ramah, cekatan, solutif, dan dapat diandalkan',
          'Melakukan perbaikan tiada henti',
        ],
      },
      {
        name: 'Akuntabel',
        guidance: [
          'Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi',
          'Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
          'Tidak menyalahgunakan kewenangan jabatan',
        ],
      },
      {
        name: 'Kompeten',
        guidance: [
          'Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
          'Membantu orang lain belajar',
          'Melaksanakan tugas dengan kualitas terbaik',
        ],
      },
      {
        name: 'Harmonis',
        guidance: [
          'Menghargai setiap orang apa pun latar belakangnya',
          'Suka menolong orang lain',
          'Membangun lingkungan kerja yang kondusif',
        ],
      },
      {
        name: 'Loyal',
        guidance: [
          'Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah',
          'Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara',
          'Menjaga rahasia jabatan dan negara',
        ],
      },
      {
        name: 'Adaptif',
        guidance: [
          'Cepat menyesuaikan diri menghadapi perubahan',
          'Terus berinovasi dan mengembangkan kreativitas',
          'Bertindak proaktif',
        ],
      },
      {
        name: 'Kolaboratif',
        guidance: [
          'Memberi kesempatan kepada berbagai pihak untuk berkontribusi',
          'Terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
          'Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama',
        ],
      },
    ],
  },
]

/** The values on the papers of a year. */
export const coreValuesOf = (year: number): readonly CoreValue[] => inForceIn(coreValueTable, year).value

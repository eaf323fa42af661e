import type { Dated } from './dated.ts'

/** What becomes of an archive after its time. */
export const fates = ['musnah', 'dinilai-kembali', 'permanen'] as const
export type Fate = (typeof fates)[number]

/** The archives that this application keeps. */
export const archiveSeries = ['kinerja', 'perseorangan', 'pengaduan', 'forum'] as const
export type ArchiveSeries = (typeof archiveSeries)[number]

/** How long an archive is kept: aktif and inaktif years, counted from the end of its year. */
export interface RetentionRule {
  /** Kode klasifikasi, Permendagri 83/2022. */
  code: string
  name: string
  /** What of the office it is. */
  covers: string
  activeYears: number
  inactiveYears: number
  fate: Fate
  /** Below so many years together the office gives a reason. */
  proposedYears: number
  /** Fewer years are not taken at all. */
  leastYears: number
  source: string
}

/**
 * The national guide names no years, and every agency has a JRA of its own: these are those of one kabupaten, to be
 * replaced by the office's. It keeps SKP for two years; talent mapping and kenaikan pangkat look back further, so the
 * application proposes five. The first day on which it held could not be
 * confirmed; it is taken for all years of this application.
 */
export const retentionTable: readonly Dated<Readonly<Record<ArchiveSeries, RetentionRule>>>[] = [
  {
    source: 'Peraturan ANRI 22/2017 (pedoman); JRA satu kabupaten; kode menurut Permendagri 83/2022',
    validFrom: '2022-01-01',
    validTo: null,
    value: {
      kinerja: {
        code: '800.1.4.4',
        name: 'SKP dan penilaian kinerja',
        covers:
          'SKP dengan semua versi dan naskahnya, lampiran, rencana aksi, dialog kinerja, progres harian dengan formulir dan jawaban ponselnya, catatan bimbingan dan konseling, rencana perbaikan kinerja, penilaian semua periode, bukti dukungnya, dan isi catatan perubahannya',
        activeYears: 1,
        inactiveYears: 4,
        fate: 'musnah',
        proposedYears: 5,
        leastYears: 2,
        source:
          'JRA satu kabupaten: 1 tahun aktif dan 1 tahun inaktif; aplikasi mengusulkan 5 tahun, karena predikat beberapa tahun terakhir masih diperlukan untuk kenaikan pangkat dan promosi',
      },
      perseorangan: {
        code: '800.1.13.1',
        name: 'Berkas perseorangan pegawai yang sudah tidak bekerja',
        covers:
          'identitas dan riwayat pegawai yang pindah, pensiun atau berhenti, ketidakhadiran dan tugas Plt/Plh, piagam dan sertifikat, saldo dan penetapan angka kredit, dan isi catatan perubahannya',
        activeYears: 3,
        inactiveYears: 7,
        fate: 'musnah',
        proposedYears: 10,
        leastYears: 5,
        source: 'JRA satu kabupaten: 3 tahun aktif dan 7 tahun inaktif',
      },
      // Neither stands in the JRA at hand: the years are a proposal, and the code is the office's to fill in.
      pengaduan: {
        code: '-',
        name: 'Pengaduan, aspirasi dan pujian masyarakat',
        covers:
          'uraian, identitas pelapor yang disimpan terpisah, langkah, jawaban, kepuasan, kaitan dengan pegawai, dan isi catatan perubahannya; umpan balik yang sudah diteruskan tetap pada arsip kinerja pegawainya',
        activeYears: 2,
        inactiveYears: 3,
        fate: 'musnah',
        proposedYears: 5,
        leastYears: 2,
        source: 'usulan aplikasi; isi kode klasifikasi dan tahun menurut JRA kantor',
      },
      forum: {
        code: '-',
        name: 'Forum konsultasi publik',
        covers: 'undangan, daftar hadir, pembahasan, berita acara dan janji, dan isi catatan perubahannya',
        activeYears: 2,
        inactiveYears: 3,
        fate: 'musnah',
        proposedYears: 5,
        leastYears: 2,
        source: 'usulan aplikasi; isi kode klasifikasi dan tahun menurut JRA kantor',
      },
    },
  },
]

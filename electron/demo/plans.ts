import type { Aspect, Perspective } from '../../shared/planning/skp/skp.ts'

/** One indicator of the demonstration: aspect, indicator, target, realisation of a whole year. */
type PlanIndicator = readonly [aspect: Aspect, indicator: string, target: string, realisation: string]

/** One RHK of the demonstration. `serves` is the number of the superior's RHK (1 = the first), 0 for none. */
export interface PlanRow {
  rhk: string
  serves: number
  indicators: readonly PlanIndicator[]
  /** Of the head of the office, whose form has perspectives. */
  perspective?: Perspective
  /** Present in a "tambahan": who assigned it. */
  assignedBy?: string
}

/** What the people of a role do in the fictional Kecamatan Sukamaju. */
export const plans = {
  camat: [
    {
      rhk: 'Meningkatnya kepuasan masyarakat atas pelayanan kecamatan',
      perspective: 'penerima-layanan',
      serves: 0,
      indicators: [
        ['kualitas', 'Nilai indeks kepuasan masyarakat (IKM) kecamatan', '88,5 nilai', '89,1 nilai'],
        ['waktu', 'Persentase layanan yang selesai sesuai standar waktu', '95 %', '96 %'],
      ],
    },
    {
      rhk: 'Terlaksananya pembangunan kelurahan sesuai hasil musyawarah warga',
      perspective: 'proses-bisnis',
      serves: 0,
      indicators: [
        ['kuantitas', 'Persentase usulan prioritas musrenbang yang terakomodasi', '70-80 %', '76 %'],
        ['biaya', 'Persentase serapan anggaran kegiatan kelurahan', '95 %', '95,4 %'],
      ],
    },
    {
      rhk: 'Terjaganya ketenteraman dan ketertiban umum di wilayah kecamatan',
      perspective: 'proses-bisnis',
      serves: 0,
      indicators: [
        ['kuantitas', 'Persentase pengaduan gangguan ketertiban yang diselesaikan', '90 %', '92 %'],
        ['waktu', 'Waktu rata-rata tanggapan pertama atas pengaduan', '1-2 hari', '1,5 hari'],
      ],
    },
    {
      rhk: 'Meningkatnya akuntabilitas kinerja dan keuangan kecamatan',
      perspective: 'penguatan-internal',
      serves: 0,
      indicators: [['kualitas', 'Nilai evaluasi SAKIP kecamatan', '75 nilai', '76,2 nilai']],
    },
  ],
  sekretaris: [
    {
      rhk: 'Tersusunnya dokumen perencanaan dan pelaporan kecamatan yang selaras dengan Renstra',
      serves: 4,
      indicators: [
        ['kuantitas', 'Jumlah dokumen perencanaan dan pelaporan yang ditetapkan', '8 dokumen', '8 dokumen'],
        ['kualitas', 'Persentase dokumen tanpa catatan perbaikan dari inspektorat', '90 %', '92 %'],
        ['waktu', 'Ketepatan waktu penyampaian dokumen', '100 %', '100 %'],
      ],
    },
    {
      rhk: 'Terkelolanya kepegawaian dan keuangan kecamatan secara tertib',
      serves: 4,
      indicators: [
        ['kualitas', 'Persentase temuan pemeriksaan yang ditindaklanjuti', '100 %', '100 %'],
        ['waktu', 'Laporan keuangan bulanan disampaikan', '12 laporan', '12 laporan'],
      ],
    },
    {
      rhk: 'Terkoordinasikannya survei kepuasan masyarakat setiap semester',
      serves: 1,
      indicators: [['kuantitas', 'Jumlah survei kepuasan yang dilaksanakan', '2 survei', '2 survei']],
    },
  ],
  kasubbag: [
    {
      rhk: 'Tersedianya data dan administrasi pegawai yang lengkap dan mutakhir',
      serves: 2,
      indicators: [
        ['kuantitas', 'Persentase berkas pegawai yang lengkap', '100 %', '98 %'],
        ['waktu', 'Usul kenaikan pangkat dan gaji berkala diajukan sebelum jatuh tempo', '100 %', '100 %'],
      ],
    },
    {
      rhk: 'Tersusunnya laporan pertanggungjawaban kegiatan yang dapat dipertanggungjawabkan',
      serves: 1,
      indicators: [
        ['kuantitas', 'Jumlah laporan pertanggungjawaban', '12 laporan', '12 laporan'],
        ['kualitas', 'Persentase laporan tanpa koreksi', '95 %', '96 %'],
      ],
    },
    {
      rhk: 'Terpenuhinya sarana kerja dan pemeliharaan barang milik daerah',
      serves: 2,
      indicators: [['kuantitas', 'Persentase barang milik daerah dalam keadaan baik', '90 %', '91 %']],
    },
  ],
  kasi: [
    {
      rhk: 'Terselenggaranya pelayanan seksi sesuai standar pelayanan',
      serves: 1,
      indicators: [
        ['kuantitas', 'Jumlah layanan yang diselesaikan', '1.200 layanan', '1.264 layanan'],
        ['kualitas', 'Nilai kepuasan pengguna layanan seksi', '88 nilai', '88,7 nilai'],
        ['waktu', 'Persentase layanan selesai paling lama 2 hari kerja', '95 %', '96 %'],
      ],
    },
    {
      rhk: 'Terlaksananya pembinaan dan pendampingan kelurahan',
      serves: 2,
      indicators: [
        ['kuantitas', 'Jumlah kelurahan yang didampingi setiap triwulan', '3 kelurahan', '3 kelurahan'],
        ['kualitas', 'Persentase rekomendasi pendampingan yang dijalankan kelurahan', '80-90 %', '85 %'],
      ],
    },
    {
      rhk: 'Tersampaikannya laporan seksi yang akurat dan tepat waktu',
      serves: 4,
      indicators: [
        ['waktu', 'Laporan disampaikan sebelum tanggal 5 bulan berikutnya', '12 laporan', '12 laporan'],
      ],
    },
  ],
  lurah: [
    {
      rhk: 'Meningkatnya mutu pelayanan administrasi di kelurahan',
      serves: 1,
      indicators: [
        ['kualitas', 'Nilai indeks kepuasan masyarakat kelurahan', '87 nilai', '87,6 nilai'],
        ['waktu', 'Persentase surat pengantar selesai pada hari yang sama', '95 %', '97 %'],
      ],
    },
    {
      rhk: 'Terlaksananya musyawarah pembangunan kelurahan yang melibatkan warga',
      serves: 2,
      indicators: [
        ['kuantitas', 'Jumlah warga yang hadir dalam musyawarah', '120 orang', '134 orang'],
        ['kualitas', 'Persentase keterwakilan perempuan', '30 %', '34 %'],
      ],
    },
    {
      rhk: 'Terjaganya ketertiban lingkungan melalui peran serta warga',
      serves: 3,
      indicators: [['kuantitas', 'Jumlah pos keamanan lingkungan yang aktif', '14 pos', '15 pos']],
    },
  ],
  sekretarisLurah: [
    {
      rhk: 'Tertibnya administrasi dan keuangan kelurahan',
      serves: 1,
      indicators: [
        ['kuantitas', 'Jumlah laporan keuangan kelurahan', '12 laporan', '12 laporan'],
        ['kualitas', 'Persentase bukti transaksi yang lengkap', '100 %', '100 %'],
      ],
    },
    {
      rhk: 'Tersedianya data kependudukan kelurahan yang mutakhir',
      serves: 1,
      indicators: [['waktu', 'Data diperbarui setiap bulan', '12 kali', '12 kali']],
    },
  ],
  analisSdm: [
    {
      rhk: 'Tersedianya analisis kebutuhan dan pengembangan kompetensi pegawai',
      serves: 1,
      indicators: [
        ['kuantitas', 'Jumlah dokumen analisis', '3 dokumen', '3 dokumen'],
        ['kualitas', 'Persentase rekomendasi yang dipakai pimpinan', '80 %', '83 %'],
        ['waktu', 'Analisis selesai sesuai jadwal', '7-8 bulan', '7 bulan'],
      ],
    },
    {
      rhk: 'Terlaksananya pengelolaan kinerja pegawai yang tertib dan tepat waktu',
      serves: 1,
      indicators: [
        ['kuantitas', 'Persentase pegawai dengan SKP yang disepakati sampai 31 Januari', '100 %', '97 %'],
        ['waktu', 'Rekapitulasi predikat disampaikan setiap triwulan', '4 laporan', '4 laporan'],
      ],
    },
  ],
  perencana: [
    {
      rhk: 'Tersusunnya rencana kerja dan anggaran kecamatan yang berbasis data',
      serves: 1,
      indicators: [
        ['kuantitas', 'Jumlah dokumen rencana kerja', '2 dokumen', '2 dokumen'],
        ['kualitas', 'Persentase indikator yang terukur', '95 %', '96 %'],
        ['waktu', 'Dokumen selesai sesuai jadwal penyusunan', '100 %', '100 %'],
      ],
    },
    {
      rhk: 'Tersedianya laporan pemantauan capaian program setiap triwulan',
      serves: 1,
      indicators: [['kuantitas', 'Jumlah laporan pemantauan', '4 laporan', '4 laporan']],
    },
  ],
  terampil: [
    {
      rhk: 'Tersedianya data dan dokumen kerja yang rapi, aman dan mudah ditemukan',
      serves: 1,
      indicators: [
        ['kuantitas', 'Jumlah berkas yang ditata dan didigitalkan', '1.500 berkas', '1.620 berkas'],
        ['kualitas', 'Persentase berkas yang ditemukan dalam 5 menit', '95 %', '97 %'],
      ],
    },
    {
      rhk: 'Berfungsinya perangkat dan aplikasi kerja tanpa gangguan berarti',
      serves: 2,
      indicators: [['waktu', 'Gangguan diselesaikan paling lama', '1-2 hari', '1 hari']],
    },
  ],
  pelaksana: [
    {
      rhk: 'Terlayaninya pemohon administrasi dengan ramah dan tepat waktu',
      serves: 1,
      indicators: [
        ['kuantitas', 'Jumlah permohonan yang diproses', '600 berkas', '618 berkas'],
        ['kualitas', 'Persentase berkas tanpa kesalahan', '97 %', '97,5 %'],
        ['waktu', 'Persentase berkas selesai pada hari yang sama', '90 %', '93 %'],
      ],
    },
    {
      rhk: 'Tersusunnya laporan dan arsip harian secara tertib',
      serves: 2,
      indicators: [['kuantitas', 'Jumlah laporan bulanan', '12 laporan', '12 laporan']],
    },
  ],
  lapangan: [
    {
      rhk: 'Terjaganya ketertiban dan kebersihan lingkungan kerja',
      serves: 1,
      indicators: [
        ['kuantitas', 'Jumlah kegiatan patroli atau pemeliharaan', '240 kegiatan', '246 kegiatan'],
        ['waktu', 'Laporan kejadian disampaikan pada hari yang sama', '100 %', '100 %'],
      ],
    },
  ],
} as const satisfies Record<string, readonly PlanRow[]>

export type Role = keyof typeof plans

/** Additional work that some of the people were asked to do. */
export const additional: readonly PlanRow[] = [
  {
    rhk: 'Terselenggaranya peringatan hari jadi kota di tingkat kecamatan',
    serves: 0,
    assignedBy: 'Camat Sukamaju',
    indicators: [['kuantitas', 'Jumlah kegiatan yang terlaksana', '3 kegiatan', '3 kegiatan']],
  },
  {
    rhk: 'Tersedianya data penerima bantuan sosial yang mutakhir',
    serves: 0,
    assignedBy: 'Camat Sukamaju',
    indicators: [['kualitas', 'Persentase data yang terverifikasi di lapangan', '95 %', '96 %']],
  },
]

export const expectations: readonly string[] = [
  'Melayani setiap warga dengan ramah dan menyelesaikan keluhan sampai tuntas.',
  'Melaporkan penggunaan anggaran dan barang milik daerah secara terbuka.',
  'Mengikuti sedikitnya satu pelatihan dan membagikan hasilnya kepada rekan kerja.',
  'Menjaga suasana kerja yang saling menghargai.',
  'Menjaga kerahasiaan data kependudukan.',
  'Memberi usul perbaikan cara kerja sedikitnya satu kali setiap semester.',
  'Bekerja sama dengan kelurahan dan unsur masyarakat.',
]

export const feedback: Record<'di-atas' | 'sesuai' | 'di-bawah', readonly string[]> = {
  'di-atas': [
    'Pimpinan: Hasil melampaui target dan menjadi contoh bagi unit lain. Pertahankan.',
    'Pimpinan: Sangat baik, cara kerjanya dapat dibagikan kepada rekan yang lain.',
  ],
  sesuai: [
    'Pimpinan: Target tercapai. Perhatikan kelengkapan bukti dukung.',
    'Pimpinan: Sudah sesuai harapan, tingkatkan kecepatan pada triwulan berikutnya.',
  ],
  'di-bawah': [
    'Pimpinan: Target belum tercapai. Susun rencana perbaikan dan laporkan setiap bulan.',
    'Pimpinan: Perlu pendampingan, terutama pada ketepatan waktu.',
  ],
}

export const behaviourFeedback: Record<'di-atas' | 'sesuai' | 'di-bawah', string> = {
  'di-atas': 'Pimpinan: Menjadi teladan bagi rekan kerja.',
  sesuai: 'Pimpinan: Sudah baik, pertahankan.',
  'di-bawah': 'Pimpinan: Perlu diperbaiki dan akan dibahas dalam bimbingan kinerja.',
}

export const notes: Record<'di-atas' | 'sesuai' | 'di-bawah', string> = {
  'di-atas':
    'Diusulkan memperoleh penghargaan pegawai berkinerja sangat baik dan prioritas pengembangan kompetensi.',
  sesuai: 'Mempertahankan kinerja dan melengkapi bukti dukung tepat waktu.',
  'di-bawah': 'Diberikan bimbingan kinerja dan rencana perbaikan selama enam bulan.',
}

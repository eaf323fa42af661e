import type { SeedOfJabatan } from './seed.ts'

/** What people of a school usually answer for. */
export const sekolah: readonly SeedOfJabatan[] = [
  {
    jabatan: ['Kepala Sekolah'],
    rhk: [
      {
        text: 'Meningkatnya mutu pembelajaran sekolah',
        indicators: [
          ['kualitas', 'Nilai rapor pendidikan literasi', '75 nilai'],
          ['kualitas', 'Nilai rapor pendidikan numerasi', '70 nilai'],
          ['waktu', 'Persentase supervisi guru yang selesai sesuai jadwal', '100 %'],
        ],
      },
      {
        text: 'Terkelolanya anggaran sekolah secara akuntabel',
        indicators: [
          ['kuantitas', 'Jumlah laporan penggunaan dana sekolah', '4 laporan'],
          ['biaya', 'Persentase serapan anggaran sekolah', '95 %'],
        ],
      },
      {
        text: 'Terwujudnya lingkungan belajar yang aman dan nyaman',
        indicators: [
          ['kualitas', 'Nilai iklim keamanan sekolah', '80 nilai'],
          ['kuantitas', 'Persentase keluhan warga sekolah yang diselesaikan', '100 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Guru Kelas', 'Guru Ahli Pertama', 'Guru Ahli Muda', 'Guru Ahli Madya'],
    rhk: [
      {
        text: 'Meningkatnya hasil belajar peserta didik',
        indicators: [
          ['kuantitas', 'Persentase peserta didik yang mencapai tujuan pembelajaran', '85 %'],
          ['kualitas', 'Nilai rata-rata kelas', '78 nilai'],
        ],
      },
      {
        text: 'Terwujudnya pembelajaran yang berpusat pada peserta didik',
        indicators: [
          ['kuantitas', 'Jumlah perangkat ajar yang disusun dan dipakai', '24 dokumen'],
          ['kualitas', 'Nilai observasi kelas', '85 nilai'],
          ['waktu', 'Persentase perangkat ajar yang siap sebelum semester', '100 %'],
        ],
      },
      {
        text: 'Meningkatnya kompetensi sebagai guru',
        indicators: [
          ['kuantitas', 'Jumlah jam pengembangan diri', '32 jam'],
          ['kualitas', 'Jumlah praktik baik yang dibagikan', '2 kegiatan'],
        ],
      },
    ],
  },
  {
    jabatan: ['Guru Mata Pelajaran'],
    rhk: [
      {
        text: 'Meningkatnya penguasaan mata pelajaran oleh peserta didik',
        indicators: [
          ['kuantitas', 'Persentase peserta didik yang mencapai tujuan pembelajaran', '85 %'],
          ['kualitas', 'Nilai rata-rata mata pelajaran', '78 nilai'],
        ],
      },
      {
        text: 'Tersusunnya penilaian yang sahih dan tepat waktu',
        indicators: [
          ['kuantitas', 'Jumlah perangkat penilaian', '8 dokumen'],
          ['waktu', 'Persentase nilai yang diserahkan sebelum tenggat', '100 %'],
        ],
      },
      {
        text: 'Meningkatnya kompetensi sebagai guru',
        indicators: [
          ['kuantitas', 'Jumlah jam pengembangan diri', '32 jam'],
          ['kualitas', 'Nilai observasi kelas', '85 nilai'],
        ],
      },
    ],
  },
  {
    jabatan: ['Guru Bimbingan dan Konseling'],
    rhk: [
      {
        text: 'Terlayaninya kebutuhan bimbingan peserta didik',
        indicators: [
          ['kuantitas', 'Jumlah peserta didik yang mendapat layanan', '150 siswa'],
          ['kualitas', 'Persentase masalah yang terselesaikan', '85 %'],
          ['waktu', 'Persentase layanan yang sesuai program semester', '95 %'],
        ],
      },
      {
        text: 'Terpetakannya minat dan bakat peserta didik',
        indicators: [
          ['kuantitas', 'Persentase peserta didik yang terpetakan', '100 %'],
          ['waktu', 'Persentase laporan yang selesai sebelum akhir semester', '100 %'],
        ],
      },
      {
        text: 'Terjalinnya kerja sama dengan orang tua',
        indicators: [
          ['kuantitas', 'Jumlah kunjungan rumah', '24 kunjungan'],
          ['kualitas', 'Persentase orang tua yang menindaklanjuti', '80 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Guru Pendidikan Jasmani, Olahraga, dan Kesehatan'],
    rhk: [
      {
        text: 'Meningkatnya kebugaran jasmani peserta didik',
        indicators: [
          ['kuantitas', 'Persentase peserta didik dengan kebugaran berkategori baik', '80 %'],
          ['waktu', 'Persentase tes kebugaran yang sesuai jadwal', '100 %'],
        ],
      },
      {
        text: 'Terbinanya prestasi olahraga sekolah',
        indicators: [
          ['kuantitas', 'Jumlah cabang olahraga yang dibina', '4 kegiatan'],
          ['kualitas', 'Jumlah prestasi tingkat kecamatan', '2 sertifikat'],
        ],
      },
      {
        text: 'Meningkatnya kompetensi sebagai guru',
        indicators: [
          ['kuantitas', 'Jumlah jam pengembangan diri', '32 jam'],
          ['kualitas', 'Nilai observasi kelas', '85 nilai'],
        ],
      },
    ],
  },
  {
    jabatan: ['Guru Pendidikan Agama Islam'],
    rhk: [
      {
        text: 'Meningkatnya pemahaman dan pengamalan agama peserta didik',
        indicators: [
          ['kuantitas', 'Persentase peserta didik yang mencapai tujuan pembelajaran', '85 %'],
          ['kualitas', 'Persentase peserta didik yang lancar membaca Al-Qur’an', '80 %'],
        ],
      },
      {
        text: 'Terselenggaranya pembiasaan keagamaan di sekolah',
        indicators: [
          ['kuantitas', 'Jumlah kegiatan keagamaan', '24 kegiatan'],
          ['waktu', 'Persentase kegiatan yang sesuai jadwal', '95 %'],
        ],
      },
      {
        text: 'Meningkatnya kompetensi sebagai guru',
        indicators: [
          ['kuantitas', 'Jumlah jam pengembangan diri', '32 jam'],
          ['kualitas', 'Nilai observasi kelas', '85 nilai'],
        ],
      },
    ],
  },
  {
    jabatan: ['Pengadministrasi Sekolah', 'Kepala Tata Usaha Sekolah'],
    rhk: [
      {
        text: 'Terkelolanya data sekolah yang mutakhir',
        indicators: [
          ['kuantitas', 'Persentase data peserta didik dan guru yang mutakhir', '100 %'],
          ['waktu', 'Persentase pemutakhiran yang selesai sebelum batas sinkronisasi', '100 %'],
        ],
      },
      {
        text: 'Tertatanya administrasi sekolah',
        indicators: [
          ['kuantitas', 'Jumlah surat dan berkas yang tertata', '600 berkas'],
          ['kualitas', 'Persentase berkas yang ditemukan kembali dalam 5 menit', '95 %'],
        ],
      },
      {
        text: 'Terlayaninya keperluan administrasi warga sekolah',
        indicators: [
          ['kuantitas', 'Jumlah layanan administrasi', '480 layanan'],
          ['waktu', 'Persentase layanan yang selesai pada hari yang sama', '95 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Pustakawan Terampil', 'Pengelola Perpustakaan'],
    rhk: [
      {
        text: 'Meningkatnya minat baca warga sekolah',
        indicators: [
          ['kuantitas', 'Jumlah peminjaman buku', '2.400 kali'],
          ['kualitas', 'Persentase peserta didik yang meminjam setiap bulan', '60 %'],
        ],
      },
      {
        text: 'Tertatanya koleksi perpustakaan',
        indicators: [
          ['kuantitas', 'Jumlah buku yang dikatalogkan', '500 unit'],
          ['waktu', 'Persentase buku baru yang dikatalogkan dalam 14 hari', '95 %'],
        ],
      },
      {
        text: 'Terlayaninya pengunjung perpustakaan',
        indicators: [
          ['kuantitas', 'Jumlah kunjungan', '4.800 kunjungan'],
          ['kualitas', 'Nilai kepuasan pengunjung', '85 nilai'],
        ],
      },
    ],
  },
  {
    jabatan: ['Penjaga Sekolah', 'Operator Layanan Operasional Sekolah'],
    rhk: [
      {
        text: 'Terjaganya keamanan dan kebersihan sekolah',
        indicators: [
          ['kuantitas', 'Jumlah pemeriksaan keamanan', '240 kali'],
          ['kualitas', 'Persentase ruang yang dinilai bersih', '95 %'],
          ['waktu', 'Persentase ruang yang siap sebelum pukul 07.00', '98 %'],
        ],
      },
      {
        text: 'Terpeliharanya sarana sekolah',
        indicators: [
          ['kuantitas', 'Jumlah perbaikan ringan', '24 kali'],
          ['kualitas', 'Persentase sarana yang siap dipakai', '95 %'],
        ],
      },
      {
        text: 'Tercatatnya keadaan lingkungan sekolah',
        indicators: [
          ['kuantitas', 'Jumlah laporan keadaan', '12 laporan'],
          ['waktu', 'Persentase laporan yang disampaikan sebelum tanggal 5', '100 %'],
        ],
      },
    ],
  },
]

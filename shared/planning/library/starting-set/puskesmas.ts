import type { SeedOfJabatan } from './seed.ts'

/** What people of a puskesmas usually answer for. */
export const puskesmas: readonly SeedOfJabatan[] = [
  {
    jabatan: ['Kepala Puskesmas', 'Kepala UPTD Puskesmas'],
    rhk: [
      {
        text: 'Meningkatnya derajat kesehatan masyarakat wilayah kerja',
        indicators: [
          ['kuantitas', 'Persentase indikator standar pelayanan minimal yang tercapai', '100 %'],
          ['kualitas', 'Nilai indeks keluarga sehat', '75 nilai'],
        ],
      },
      {
        text: 'Meningkatnya mutu layanan puskesmas',
        indicators: [
          ['kualitas', 'Nilai indeks kepuasan masyarakat', '85 nilai'],
          ['waktu', 'Persentase pasien yang terlayani dalam 60 menit', '90 %'],
        ],
      },
      {
        text: 'Terkelolanya puskesmas secara akuntabel',
        indicators: [
          ['kuantitas', 'Jumlah laporan kinerja puskesmas', '12 laporan'],
          ['biaya', 'Persentase serapan anggaran', '95 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Kepala Sub Bagian Tata Usaha Puskesmas', 'Kepala Sub Bagian Tata Usaha'],
    rhk: [
      {
        text: 'Terkelolanya administrasi puskesmas secara tertib',
        indicators: [
          ['kuantitas', 'Jumlah laporan bulanan puskesmas', '12 laporan'],
          ['waktu', 'Persentase laporan yang disampaikan sebelum tanggal 5', '100 %'],
        ],
      },
      {
        text: 'Terpeliharanya sarana dan alat kesehatan',
        indicators: [
          ['kuantitas', 'Persentase alat yang terkalibrasi', '95 %'],
          ['kualitas', 'Persentase alat dalam keadaan baik', '95 %'],
        ],
      },
      {
        text: 'Terkelolanya kepegawaian dan keuangan puskesmas',
        indicators: [
          ['kuantitas', 'Persentase data pegawai yang mutakhir', '100 %'],
          ['biaya', 'Persentase serapan anggaran puskesmas', '95 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Dokter Ahli Pertama', 'Dokter Ahli Muda'],
    rhk: [
      {
        text: 'Terlayaninya pasien sesuai standar profesi',
        indicators: [
          ['kuantitas', 'Jumlah pasien yang diperiksa', '6.000 pasien'],
          ['kualitas', 'Persentase kelengkapan rekam medis dalam 24 jam', '100 %'],
          ['waktu', 'Waktu tunggu pasien rawat jalan', 'maks. 60 menit'],
        ],
      },
      {
        text: 'Terkendalinya penyakit tidak menular peserta terdaftar',
        indicators: [
          ['kuantitas', 'Persentase penderita hipertensi yang terkontrol', '60-70 %'],
          ['kualitas', 'Persentase penderita diabetes yang terkontrol', '60 %'],
        ],
      },
      {
        text: 'Terbinanya mutu layanan klinis puskesmas',
        indicators: [
          ['kuantitas', 'Jumlah audit klinis', '4 kegiatan'],
          ['kualitas', 'Persentase rekomendasi yang ditindaklanjuti', '90 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Dokter Gigi Ahli Pertama', 'Dokter Gigi Ahli Muda'],
    rhk: [
      {
        text: 'Terlayaninya pasien gigi dan mulut sesuai standar',
        indicators: [
          ['kuantitas', 'Jumlah pasien gigi yang dilayani', '1.800 pasien'],
          ['waktu', 'Waktu tunggu pasien gigi', 'maks. 60 menit'],
        ],
      },
      {
        text: 'Meningkatnya kesehatan gigi anak sekolah',
        indicators: [
          ['kuantitas', 'Jumlah sekolah yang diperiksa', '20 sekolah'],
          ['kualitas', 'Persentase murid yang mendapat perawatan lanjutan', '80 %'],
        ],
      },
      {
        text: 'Terkelolanya poli gigi sesuai standar',
        indicators: [
          ['kuantitas', 'Jumlah laporan poli gigi', '12 laporan'],
          ['kualitas', 'Persentase alat yang disterilkan sesuai prosedur', '100 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Perawat Terampil', 'Perawat Mahir', 'Perawat Penyelia', 'Perawat Ahli Pertama'],
    rhk: [
      {
        text: 'Terlaksananya asuhan keperawatan sesuai standar',
        indicators: [
          ['kuantitas', 'Jumlah pasien yang mendapat asuhan keperawatan', '3.600 pasien'],
          ['kualitas', 'Persentase dokumentasi asuhan yang lengkap', '98 %'],
          ['waktu', 'Waktu tanggap pasien gawat darurat', 'maks. 5 menit'],
        ],
      },
      {
        text: 'Terkunjunginya keluarga berisiko',
        indicators: [
          ['kuantitas', 'Jumlah kunjungan rumah', '240 kunjungan'],
          ['kualitas', 'Persentase keluarga yang ditindaklanjuti', '90 %'],
        ],
      },
      {
        text: 'Terkendalinya infeksi di ruang perawatan',
        indicators: [
          ['kualitas', 'Persentase kepatuhan cuci tangan', '95 %'],
          ['kuantitas', 'Jumlah laporan pengendalian infeksi', '12 laporan'],
        ],
      },
    ],
  },
  {
    jabatan: ['Bidan Terampil', 'Bidan Mahir', 'Bidan Penyelia', 'Bidan Ahli Pertama'],
    rhk: [
      {
        text: 'Terlayaninya ibu hamil dan bersalin sesuai standar',
        indicators: [
          ['kuantitas', 'Persentase ibu hamil dengan enam kali pemeriksaan', '95 %'],
          ['kualitas', 'Persentase persalinan di fasilitas kesehatan', '100 %'],
          ['waktu', 'Persentase pencatatan yang selesai pada hari yang sama', '98 %'],
        ],
      },
      {
        text: 'Meningkatnya kesehatan bayi dan balita',
        indicators: [
          ['kuantitas', 'Persentase bayi dengan imunisasi dasar lengkap', '95 %'],
          ['kuantitas', 'Persentase balita yang ditimbang setiap bulan', '90 %'],
        ],
      },
      {
        text: 'Meningkatnya cakupan keluarga berencana',
        indicators: [
          ['kuantitas', 'Persentase pasangan usia subur yang menjadi peserta', '75 %'],
          ['kualitas', 'Persentase peserta yang mendapat konseling lengkap', '95 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Apoteker Ahli Pertama', 'Asisten Apoteker Terampil'],
    rhk: [
      {
        text: 'Tersedianya obat sesuai kebutuhan',
        indicators: [
          ['kuantitas', 'Persentase ketersediaan obat esensial', '95 %'],
          ['kualitas', 'Persentase obat yang tidak kedaluwarsa', '99 %'],
        ],
      },
      {
        text: 'Terlayaninya resep secara tepat',
        indicators: [
          ['kuantitas', 'Jumlah resep yang dilayani', '9.000 dokumen'],
          ['waktu', 'Waktu pelayanan resep', 'maks. 30 menit'],
        ],
      },
      {
        text: 'Meningkatnya pengetahuan pasien tentang obat',
        indicators: [
          ['kuantitas', 'Jumlah pasien yang mendapat konseling obat', '600 pasien'],
          ['kualitas', 'Persentase pasien yang memahami aturan pakai', '90 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Tenaga Sanitasi Lingkungan Terampil', 'Tenaga Sanitasi Lingkungan Ahli Pertama'],
    rhk: [
      {
        text: 'Meningkatnya kesehatan lingkungan permukiman',
        indicators: [
          ['kuantitas', 'Jumlah rumah yang diperiksa', '600 unit'],
          ['kualitas', 'Persentase rumah sehat', '85 %'],
        ],
      },
      {
        text: 'Terawasinya tempat pengelolaan pangan',
        indicators: [
          ['kuantitas', 'Jumlah tempat yang diperiksa', '60 lokasi'],
          ['waktu', 'Persentase pemeriksaan yang sesuai jadwal', '95 %'],
        ],
      },
      {
        text: 'Terkelolanya limbah puskesmas sesuai ketentuan',
        indicators: [
          ['kuantitas', 'Jumlah laporan pengelolaan limbah', '12 laporan'],
          ['kualitas', 'Persentase limbah medis yang dikelola sesuai prosedur', '100 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Nutrisionis Terampil', 'Nutrisionis Ahli Pertama'],
    rhk: [
      {
        text: 'Menurunnya masalah gizi balita',
        indicators: [
          ['kuantitas', 'Persentase balita gizi kurang yang tertangani', '100 %'],
          ['waktu', 'Persentase laporan gizi yang disampaikan sebelum tanggal 5', '100 %'],
        ],
      },
      {
        text: 'Meningkatnya pengetahuan gizi masyarakat',
        indicators: [
          ['kuantitas', 'Jumlah penyuluhan gizi', '24 kali'],
          ['kualitas', 'Nilai rata-rata pengetahuan peserta', '80 nilai'],
        ],
      },
      {
        text: 'Terlayaninya konseling gizi pasien',
        indicators: [
          ['kuantitas', 'Jumlah pasien yang mendapat konseling gizi', '360 pasien'],
          ['kualitas', 'Persentase pasien yang mengikuti anjuran', '70 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Pranata Laboratorium Kesehatan Terampil'],
    rhk: [
      {
        text: 'Terlayaninya pemeriksaan laboratorium secara tepat',
        indicators: [
          ['kuantitas', 'Jumlah pemeriksaan', '4.800 layanan'],
          ['kualitas', 'Persentase hasil pemantapan mutu yang baik', '95 %'],
          ['waktu', 'Waktu penyerahan hasil', 'maks. 120 menit'],
        ],
      },
      {
        text: 'Terpeliharanya alat laboratorium',
        indicators: [
          ['kuantitas', 'Jumlah pemeliharaan alat', '12 kali'],
          ['kualitas', 'Persentase alat yang terkalibrasi', '100 %'],
        ],
      },
      {
        text: 'Tersedianya bahan pemeriksaan',
        indicators: [
          ['kuantitas', 'Persentase ketersediaan reagen', '95 %'],
          ['kualitas', 'Persentase reagen yang tidak kedaluwarsa', '99 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Perekam Medis Terampil'],
    rhk: [
      {
        text: 'Terkelolanya rekam medis yang lengkap',
        indicators: [
          ['kuantitas', 'Jumlah berkas rekam medis yang dikelola', '12.000 berkas'],
          ['kualitas', 'Persentase rekam medis yang lengkap', '98 %'],
          ['waktu', 'Waktu penyediaan rekam medis', 'maks. 10 menit'],
        ],
      },
      {
        text: 'Tersajinya laporan pelayanan puskesmas',
        indicators: [
          ['kuantitas', 'Jumlah laporan pelayanan', '12 laporan'],
          ['waktu', 'Persentase laporan yang disampaikan sebelum tanggal 5', '100 %'],
        ],
      },
      {
        text: 'Terjaganya kerahasiaan rekam medis',
        indicators: [
          ['kualitas', 'Persentase peminjaman yang tercatat', '100 %'],
          ['kuantitas', 'Jumlah pemeriksaan ruang penyimpanan', '12 kali'],
        ],
      },
    ],
  },
  {
    jabatan: ['Tenaga Promosi Kesehatan dan Ilmu Perilaku Ahli Pertama'],
    rhk: [
      {
        text: 'Meningkatnya perilaku hidup bersih dan sehat',
        indicators: [
          ['kuantitas', 'Jumlah kegiatan promosi kesehatan', '48 kegiatan'],
          ['kualitas', 'Persentase rumah tangga yang berperilaku sehat', '75 %'],
          ['waktu', 'Persentase kegiatan yang sesuai jadwal', '95 %'],
        ],
      },
      {
        text: 'Terbinanya kader kesehatan',
        indicators: [
          ['kuantitas', 'Jumlah kader yang dibina', '100 orang'],
          ['kualitas', 'Persentase kader yang aktif', '85 %'],
        ],
      },
      {
        text: 'Tersedianya media promosi kesehatan',
        indicators: [
          ['kuantitas', 'Jumlah media yang dibuat', '12 dokumen'],
          ['kualitas', 'Persentase sasaran yang memahami pesan', '80 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Epidemiolog Kesehatan Ahli Pertama'],
    rhk: [
      {
        text: 'Terkendalinya penyakit menular di wilayah kerja',
        indicators: [
          ['kuantitas', 'Persentase kasus yang diselidiki', '100 %'],
          ['waktu', 'Waktu penyelidikan sesudah laporan', 'maks. 1 hari'],
          ['kualitas', 'Persentase laporan mingguan yang lengkap', '95 %'],
        ],
      },
      {
        text: 'Tersedianya data surveilans yang mutakhir',
        indicators: [
          ['kuantitas', 'Jumlah laporan surveilans mingguan', '52 laporan'],
          ['waktu', 'Persentase laporan yang dikirim tepat waktu', '95 %'],
        ],
      },
      {
        text: 'Meningkatnya kewaspadaan dini masyarakat',
        indicators: [
          ['kuantitas', 'Jumlah pertemuan kewaspadaan dini', '12 kali'],
          ['kualitas', 'Persentase sinyal yang ditanggapi dalam 24 jam', '100 %'],
        ],
      },
    ],
  },
]

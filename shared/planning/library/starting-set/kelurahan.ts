import type { SeedOfJabatan } from './seed.ts'

/** What people of a kelurahan usually answer for. */
export const kelurahan: readonly SeedOfJabatan[] = [
  {
    jabatan: ['Lurah'],
    rhk: [
      {
        text: 'Meningkatnya kepuasan masyarakat atas pelayanan kelurahan',
        perspective: 'penerima-layanan',
        indicators: [
          ['kualitas', 'Nilai indeks kepuasan masyarakat', '85 nilai'],
          ['waktu', 'Persentase layanan yang selesai sesuai standar waktu', '95 %'],
        ],
      },
      {
        text: 'Terwujudnya pembangunan kelurahan yang partisipatif',
        perspective: 'proses-bisnis',
        indicators: [
          ['kuantitas', 'Persentase RW yang mengikuti musyawarah kelurahan', '100 %'],
          ['biaya', 'Persentase serapan anggaran kelurahan', '95 %'],
        ],
      },
      {
        text: 'Terjaganya ketertiban dan kebersihan lingkungan',
        perspective: 'proses-bisnis',
        indicators: [
          ['kuantitas', 'Jumlah kegiatan gotong royong', '24 kegiatan'],
          ['kualitas', 'Persentase RW yang berkategori bersih', '80 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Sekretaris Lurah', 'Sekretaris Kelurahan'],
    rhk: [
      {
        text: 'Terkelolanya administrasi kelurahan secara tertib',
        indicators: [
          ['kuantitas', 'Jumlah laporan administrasi', '12 laporan'],
          ['waktu', 'Persentase laporan yang disampaikan sebelum tanggal 5', '100 %'],
        ],
      },
      {
        text: 'Tertatanya arsip dan barang kelurahan',
        indicators: [
          ['kuantitas', 'Persentase barang yang tercatat dan berlabel', '100 %'],
          ['kualitas', 'Nilai pengawasan kearsipan', '80 nilai'],
        ],
      },
      {
        text: 'Tersusunnya rencana dan laporan kelurahan',
        indicators: [
          ['kuantitas', 'Jumlah dokumen rencana dan laporan', '6 dokumen'],
          ['waktu', 'Persentase dokumen yang selesai sebelum tenggat', '100 %'],
        ],
      },
    ],
  },
  {
    jabatan: [
      'Kepala Seksi Pemerintahan Kelurahan',
      'Kepala Seksi Pemerintahan, Ketenteraman dan Ketertiban',
    ],
    rhk: [
      {
        text: 'Terkelolanya data penduduk kelurahan yang mutakhir',
        indicators: [
          ['kuantitas', 'Jumlah laporan kependudukan', '12 laporan'],
          ['kualitas', 'Persentase data tanpa kesalahan', '98 %'],
          ['waktu', 'Persentase laporan yang disampaikan sebelum tanggal 5', '100 %'],
        ],
      },
      {
        text: 'Terbinanya RT dan RW',
        indicators: [
          ['kuantitas', 'Jumlah pertemuan pembinaan', '12 kali'],
          ['kualitas', 'Persentase RT yang administrasinya tertib', '85 %'],
        ],
      },
      {
        text: 'Terjaganya ketertiban lingkungan',
        indicators: [
          ['kuantitas', 'Persentase laporan gangguan yang tertangani', '95 %'],
          ['waktu', 'Waktu tanggapan pertama atas laporan', 'maks. 1 hari'],
        ],
      },
    ],
  },
  {
    jabatan: ['Kepala Seksi Pelayanan Umum Kelurahan'],
    rhk: [
      {
        text: 'Terlayaninya permohonan surat keterangan',
        indicators: [
          ['kuantitas', 'Jumlah surat keterangan yang diterbitkan', '1.500 surat'],
          ['waktu', 'Persentase surat yang selesai pada hari yang sama', '95 %'],
          ['kualitas', 'Nilai kepuasan pemohon', '85 nilai'],
        ],
      },
      {
        text: 'Tertanganinya pengaduan warga',
        indicators: [
          ['kuantitas', 'Persentase pengaduan yang diselesaikan', '100 %'],
          ['waktu', 'Waktu tanggapan pertama atas pengaduan', 'maks. 2 hari'],
        ],
      },
      {
        text: 'Tersedianya informasi layanan bagi warga',
        indicators: [
          ['kuantitas', 'Jumlah informasi layanan yang diperbarui', '12 dokumen'],
          ['kualitas', 'Persentase warga yang menilai informasinya jelas', '85 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Kepala Seksi Pemberdayaan Masyarakat Kelurahan', 'Kepala Seksi Ekonomi dan Pembangunan'],
    rhk: [
      {
        text: 'Meningkatnya keberdayaan masyarakat kelurahan',
        indicators: [
          ['kuantitas', 'Jumlah kelompok masyarakat yang didampingi', '10 kelompok'],
          ['kualitas', 'Persentase kelompok yang berkategori aktif', '80 %'],
        ],
      },
      {
        text: 'Terlaksananya pembangunan sarana kelurahan sesuai rencana',
        indicators: [
          ['kuantitas', 'Jumlah paket pekerjaan yang selesai', '6 paket'],
          ['waktu', 'Persentase pekerjaan yang selesai sesuai jadwal', '95 %'],
        ],
      },
      {
        text: 'Tersusunnya usulan pembangunan kelurahan',
        indicators: [
          ['kuantitas', 'Jumlah dokumen usulan musyawarah kelurahan', '1 dokumen'],
          ['waktu', 'Persentase usulan yang disampaikan sebelum tenggat', '100 %'],
        ],
      },
    ],
  },
]

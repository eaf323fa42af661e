import type { SeedOfJabatan } from './seed.ts'

/** What people of a kecamatan usually answer for. */
export const kecamatan: readonly SeedOfJabatan[] = [
  {
    jabatan: ['Camat'],
    rhk: [
      {
        text: 'Meningkatnya kepuasan masyarakat atas pelayanan kecamatan',
        perspective: 'penerima-layanan',
        indicators: [
          ['kualitas', 'Nilai indeks kepuasan masyarakat', '85-88 nilai'],
          ['waktu', 'Persentase layanan yang selesai sesuai standar waktu', '95 %'],
        ],
      },
      {
        text: 'Meningkatnya akuntabilitas kinerja kecamatan',
        perspective: 'penguatan-internal',
        indicators: [
          ['kualitas', 'Nilai evaluasi akuntabilitas kinerja (SAKIP)', '75 nilai'],
          ['waktu', 'Persentase laporan kinerja yang disampaikan tepat waktu', '100 %'],
        ],
      },
      {
        text: 'Terjaganya ketenteraman dan ketertiban wilayah',
        perspective: 'proses-bisnis',
        indicators: [
          ['kuantitas', 'Persentase gangguan ketertiban yang tertangani', '95 %'],
          ['waktu', 'Waktu tanggapan pertama atas laporan gangguan', 'maks. 1 hari'],
        ],
      },
      {
        text: 'Terwujudnya pembangunan wilayah yang sesuai dengan usulan masyarakat',
        perspective: 'proses-bisnis',
        indicators: [
          ['kuantitas', 'Persentase usulan prioritas musrenbang yang diterima', '70-80 %'],
          ['biaya', 'Persentase serapan anggaran kecamatan', '95 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Sekretaris Kecamatan', 'Sekretaris Camat'],
    rhk: [
      {
        text: 'Tersusunnya dokumen perencanaan dan pelaporan kecamatan yang selaras',
        indicators: [
          ['kuantitas', 'Jumlah dokumen perencanaan dan pelaporan', '8 dokumen'],
          ['waktu', 'Persentase dokumen yang disampaikan sebelum tenggat', '100 %'],
        ],
      },
      {
        text: 'Terkelolanya kepegawaian dan keuangan secara tertib',
        indicators: [
          ['kualitas', 'Persentase temuan pemeriksaan yang ditindaklanjuti', '100 %'],
          ['waktu', 'Persentase laporan keuangan bulanan yang selesai sebelum tanggal 10', '100 %'],
        ],
      },
      {
        text: 'Meningkatnya kinerja pegawai kecamatan',
        indicators: [
          ['kuantitas', 'Persentase pegawai yang SKP-nya ditetapkan sebelum akhir Januari', '100 %'],
          ['kualitas', 'Persentase pegawai dengan predikat sedikitnya Baik', '90 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Kepala Seksi Pemerintahan'],
    rhk: [
      {
        text: 'Terbinanya administrasi pemerintahan kelurahan dan desa',
        indicators: [
          ['kuantitas', 'Jumlah kelurahan dan desa yang dibina', '10 kelurahan'],
          ['kualitas', 'Persentase administrasi yang dinilai tertib', '90 %'],
          ['waktu', 'Persentase laporan pembinaan yang disampaikan tepat waktu', '100 %'],
        ],
      },
      {
        text: 'Terkelolanya data kependudukan dan wilayah yang mutakhir',
        indicators: [
          ['kuantitas', 'Jumlah laporan data kependudukan', '12 laporan'],
          ['waktu', 'Waktu penyampaian laporan sesudah akhir bulan', 'maks. 5 hari'],
        ],
      },
      {
        text: 'Terselesaikannya sengketa dan permohonan administrasi pertanahan',
        indicators: [
          ['kuantitas', 'Persentase permohonan yang diselesaikan', '95 %'],
          ['waktu', 'Waktu rata-rata penyelesaian permohonan', 'maks. 7 hari'],
        ],
      },
    ],
  },
  {
    jabatan: ['Kepala Seksi Ketenteraman dan Ketertiban Umum', 'Kepala Seksi Ketenteraman dan Ketertiban'],
    rhk: [
      {
        text: 'Terjaganya ketenteraman dan ketertiban umum',
        indicators: [
          ['kuantitas', 'Persentase gangguan ketertiban yang tertangani', '95 %'],
          ['waktu', 'Waktu tanggapan pertama atas laporan', 'maks. 1 hari'],
        ],
      },
      {
        text: 'Meningkatnya kesiapsiagaan masyarakat menghadapi bencana',
        indicators: [
          ['kuantitas', 'Jumlah kelurahan dengan tim siaga bencana', '10 kelurahan'],
          ['kualitas', 'Persentase anggota tim siaga yang terlatih', '80 %'],
        ],
      },
      {
        text: 'Meningkatnya kepatuhan terhadap peraturan daerah',
        indicators: [
          ['kuantitas', 'Jumlah kegiatan pembinaan kepatuhan', '24 kegiatan'],
          ['kualitas', 'Persentase pelanggaran yang ditindaklanjuti', '90 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Kepala Seksi Pemberdayaan Masyarakat dan Desa', 'Kepala Seksi Pemberdayaan Masyarakat'],
    rhk: [
      {
        text: 'Terwujudnya musyawarah perencanaan pembangunan yang partisipatif',
        indicators: [
          ['kuantitas', 'Persentase kelurahan yang menyelenggarakan musrenbang', '100 %'],
          ['waktu', 'Persentase berita acara yang selesai sebelum tenggat', '100 %'],
        ],
      },
      {
        text: 'Meningkatnya keberdayaan lembaga kemasyarakatan',
        indicators: [
          ['kuantitas', 'Jumlah lembaga yang dibina', '20 lembaga'],
          ['kualitas', 'Persentase lembaga yang berkategori aktif', '80 %'],
        ],
      },
      {
        text: 'Berkembangnya usaha ekonomi masyarakat',
        indicators: [
          ['kuantitas', 'Jumlah kelompok usaha yang didampingi', '12 kelompok'],
          ['kualitas', 'Persentase kelompok yang naik omzetnya', '60 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Kepala Seksi Pelayanan Umum'],
    rhk: [
      {
        text: 'Terlayaninya pemohon sesuai standar pelayanan',
        indicators: [
          ['kuantitas', 'Jumlah layanan administrasi yang diselesaikan', '1.200 layanan'],
          ['waktu', 'Persentase layanan yang selesai sesuai standar waktu', '95 %'],
          ['kualitas', 'Nilai kepuasan pemohon', '85 nilai'],
        ],
      },
      {
        text: 'Tersusunnya standar pelayanan yang mutakhir',
        indicators: [
          ['kuantitas', 'Jumlah standar pelayanan yang ditinjau', '12 dokumen'],
          ['waktu', 'Persentase standar yang ditetapkan sebelum akhir Maret', '100 %'],
        ],
      },
      {
        text: 'Tertanganinya pengaduan masyarakat',
        indicators: [
          ['kuantitas', 'Persentase pengaduan yang diselesaikan', '100 %'],
          ['waktu', 'Waktu tanggapan pertama atas pengaduan', 'maks. 2 hari'],
        ],
      },
    ],
  },
  {
    jabatan: ['Kepala Seksi Kesejahteraan Sosial'],
    rhk: [
      {
        text: 'Tersalurkannya bantuan sosial secara tepat sasaran',
        indicators: [
          ['kuantitas', 'Persentase penerima yang datanya terverifikasi', '100 %'],
          ['waktu', 'Persentase verifikasi yang selesai sesuai jadwal', '95 %'],
        ],
      },
      {
        text: 'Meningkatnya kerukunan dan kegiatan sosial masyarakat',
        indicators: [
          ['kuantitas', 'Jumlah kegiatan sosial yang terfasilitasi', '24 kegiatan'],
          ['kualitas', 'Persentase kegiatan yang dinilai bermanfaat oleh peserta', '85 %'],
        ],
      },
      {
        text: 'Terdatanya warga yang memerlukan layanan kesejahteraan sosial',
        indicators: [
          ['kuantitas', 'Jumlah laporan pemutakhiran data', '4 laporan'],
          ['kualitas', 'Persentase data yang sesuai hasil verifikasi lapangan', '95 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Kepala Sub Bagian Umum dan Kepegawaian', 'Kepala Subbagian Umum dan Kepegawaian'],
    rhk: [
      {
        text: 'Terkelolanya administrasi kepegawaian yang lengkap dan mutakhir',
        indicators: [
          ['kuantitas', 'Persentase data pegawai yang mutakhir', '100 %'],
          ['waktu', 'Persentase usul kepegawaian yang disampaikan sebelum tenggat', '100 %'],
        ],
      },
      {
        text: 'Tertatanya surat dan arsip kantor',
        indicators: [
          ['kuantitas', 'Persentase surat masuk yang tercatat pada hari yang sama', '98 %'],
          ['kualitas', 'Nilai pengawasan kearsipan internal', '80 nilai'],
        ],
      },
      {
        text: 'Terpeliharanya barang milik daerah',
        indicators: [
          ['kuantitas', 'Persentase barang yang tercatat dan berlabel', '100 %'],
          ['kualitas', 'Persentase barang dalam keadaan baik', '90 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Kepala Sub Bagian Perencanaan dan Keuangan', 'Kepala Subbagian Perencanaan dan Keuangan'],
    rhk: [
      {
        text: 'Tersusunnya rencana kerja dan anggaran',
        indicators: [
          ['kuantitas', 'Jumlah dokumen rencana dan anggaran', '4 dokumen'],
          ['waktu', 'Persentase dokumen yang disampaikan sebelum tenggat', '100 %'],
        ],
      },
      {
        text: 'Terlaksananya penatausahaan keuangan yang tertib',
        indicators: [
          ['kuantitas', 'Jumlah laporan keuangan', '12 laporan'],
          ['kualitas', 'Persentase pertanggungjawaban tanpa catatan perbaikan', '95 %'],
          ['waktu', 'Waktu penyelesaian laporan sesudah akhir bulan', 'maks. 10 hari'],
        ],
      },
      {
        text: 'Tercapainya serapan anggaran sesuai rencana',
        indicators: [
          ['biaya', 'Persentase serapan anggaran terhadap rencana kas', '95 %'],
          ['waktu', 'Persentase evaluasi triwulan yang selesai tepat waktu', '100 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Pengadministrasi Perkantoran', 'Pengadministrasi Umum'],
    rhk: [
      {
        text: 'Terkelolanya surat masuk dan surat keluar',
        indicators: [
          ['kuantitas', 'Jumlah surat yang tercatat', '1.200 surat'],
          ['waktu', 'Persentase surat yang diteruskan pada hari yang sama', '95 %'],
        ],
      },
      {
        text: 'Tertatanya arsip aktif',
        indicators: [
          ['kuantitas', 'Jumlah berkas yang tertata', '480 berkas'],
          ['kualitas', 'Persentase berkas yang ditemukan kembali dalam 5 menit', '95 %'],
        ],
      },
      {
        text: 'Tersedianya kebutuhan administrasi perkantoran',
        indicators: [
          ['kuantitas', 'Persentase permintaan yang terpenuhi', '95 %'],
          ['waktu', 'Waktu pemenuhan permintaan', 'maks. 2 hari'],
        ],
      },
    ],
  },
  {
    jabatan: ['Penelaah Teknis Kebijakan'],
    rhk: [
      {
        text: 'Tersusunnya telaahan sebagai bahan kebijakan pimpinan',
        indicators: [
          ['kuantitas', 'Jumlah telaahan', '12 dokumen'],
          ['kualitas', 'Persentase telaahan yang dipakai pimpinan', '80 %'],
          ['waktu', 'Persentase telaahan yang selesai sesuai jadwal', '95 %'],
        ],
      },
      {
        text: 'Terkelolanya data pendukung kebijakan',
        indicators: [
          ['kuantitas', 'Jumlah laporan data', '12 laporan'],
          ['kualitas', 'Persentase data tanpa kesalahan', '98 %'],
        ],
      },
      {
        text: 'Terlaporkannya pelaksanaan kebijakan secara berkala',
        indicators: [
          ['kuantitas', 'Jumlah laporan evaluasi', '4 laporan'],
          ['waktu', 'Persentase laporan yang selesai sebelum tenggat', '100 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Pengolah Data dan Informasi'],
    rhk: [
      {
        text: 'Terolahnya data yang mutakhir dan dapat dipakai',
        indicators: [
          ['kuantitas', 'Jumlah laporan hasil olahan data', '12 laporan'],
          ['kualitas', 'Persentase data tanpa kesalahan', '98 %'],
          ['waktu', 'Persentase laporan yang disampaikan sebelum tanggal 5', '100 %'],
        ],
      },
      {
        text: 'Tersajinya informasi kantor kepada masyarakat',
        indicators: [
          ['kuantitas', 'Jumlah informasi yang diterbitkan', '48 dokumen'],
          ['waktu', 'Persentase permintaan informasi yang dijawab dalam 10 hari', '100 %'],
        ],
      },
      {
        text: 'Terjaganya keamanan dan cadangan data kantor',
        indicators: [
          ['kuantitas', 'Jumlah pencadangan data', '52 kali'],
          ['kualitas', 'Persentase cadangan yang berhasil diuji', '100 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Bendahara', 'Bendahara Pengeluaran', 'Pengelola Keuangan'],
    rhk: [
      {
        text: 'Terlaksananya pembayaran yang tertib dan tepat waktu',
        indicators: [
          ['kuantitas', 'Jumlah dokumen pembayaran yang diselesaikan', '240 dokumen'],
          ['waktu', 'Waktu penyelesaian dokumen sesudah berkas lengkap', 'maks. 3 hari'],
        ],
      },
      {
        text: 'Tersusunnya laporan pertanggungjawaban keuangan',
        indicators: [
          ['kuantitas', 'Jumlah laporan pertanggungjawaban', '12 laporan'],
          ['kualitas', 'Persentase laporan tanpa catatan perbaikan', '95 %'],
          ['waktu', 'Persentase laporan yang disampaikan sebelum tanggal 10', '100 %'],
        ],
      },
      {
        text: 'Terpenuhinya kewajiban perpajakan',
        indicators: [
          ['kuantitas', 'Persentase pajak yang disetor', '100 %'],
          ['waktu', 'Persentase penyetoran sebelum tenggat', '100 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Arsiparis Terampil', 'Arsiparis Mahir'],
    rhk: [
      {
        text: 'Terkelolanya arsip dinamis sesuai kaidah',
        indicators: [
          ['kuantitas', 'Jumlah berkas yang diolah', '1.000 berkas'],
          ['kualitas', 'Persentase berkas yang sesuai klasifikasi', '98 %'],
          ['waktu', 'Persentase pengolahan yang selesai sesuai jadwal', '95 %'],
        ],
      },
      {
        text: 'Terlayaninya peminjaman arsip',
        indicators: [
          ['kuantitas', 'Persentase permintaan yang terlayani', '100 %'],
          ['waktu', 'Waktu penemuan kembali arsip', 'maks. 10 menit'],
        ],
      },
      {
        text: 'Tersusutnya arsip yang habis masa simpannya',
        indicators: [
          ['kuantitas', 'Jumlah daftar arsip usul musnah', '2 dokumen'],
          ['waktu', 'Persentase penyusutan yang sesuai jadwal', '100 %'],
        ],
      },
    ],
  },
  {
    jabatan: ['Operator Layanan Operasional'],
    rhk: [
      {
        text: 'Terlayaninya kebutuhan operasional kantor',
        indicators: [
          ['kuantitas', 'Persentase permintaan layanan yang terpenuhi', '95 %'],
          ['waktu', 'Waktu tanggapan atas permintaan', 'maks. 1 hari'],
        ],
      },
      {
        text: 'Terpeliharanya sarana kantor',
        indicators: [
          ['kuantitas', 'Jumlah pemeriksaan sarana', '12 kali'],
          ['kualitas', 'Persentase sarana yang siap dipakai', '95 %'],
        ],
      },
      {
        text: 'Tercatatnya penggunaan sarana kantor',
        indicators: [
          ['kuantitas', 'Jumlah laporan penggunaan sarana', '12 laporan'],
          ['kualitas', 'Persentase catatan yang lengkap', '98 %'],
        ],
      },
    ],
  },
]

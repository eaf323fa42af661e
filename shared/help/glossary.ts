/** A word of the regulations or of this application, in plain words. */
export interface GlossaryEntry {
  /** As help texts link to it: `[[rhk]]`, `[[RHK pimpinan|rhk]]`. */
  id: string
  word: string
  meaning: string
  /** The regulation that uses it; empty for a word of everyday office life. */
  source?: string
}

const permen = 'PermenPANRB 6/2022'
const edaran = 'SE MenPANRB 3/2023'

/** Daftar istilah, by the alphabet of its words. */
export const glossary: readonly GlossaryEntry[] = [
  {
    id: 'addendum',
    word: 'Addendum',
    meaning:
      'SKP yang dibuka kembali setelah ditandatangani karena isinya perlu diubah, lalu ditandatangani lagi. Versi yang lama tetap tersimpan.',
  },
  {
    id: 'angka-kredit',
    word: 'Angka kredit',
    meaning:
      'Angka yang dikumpulkan PNS dalam jabatan fungsional dari predikat kinerjanya, untuk naik pangkat dan jenjang.',
    source: 'PermenPANRB 1/2023; Peraturan BKN 3/2023',
  },
  {
    id: 'asn',
    word: 'ASN',
    meaning:
      'Aparatur sipil negara: pegawai negeri sipil (PNS) dan pegawai pemerintah dengan perjanjian kerja (PPPK).',
    source: 'UU 20/2023',
  },
  {
    id: 'aspek',
    word: 'Aspek',
    meaning: 'Segi hasil yang diukur sebuah indikator: kuantitas, kualitas, waktu, atau biaya.',
    source: permen,
  },
  {
    id: 'atasan-penilai',
    word: 'Atasan pejabat penilai',
    meaning: 'Pejabat di atas pejabat penilai. Kepadanya keberatan disampaikan, dan keputusannya terakhir.',
    source: 'PP 30/2019 Pasal 59',
  },
  {
    id: 'berakhlak',
    word: 'BerAKHLAK',
    meaning:
      'Tujuh nilai dasar ASN: Berorientasi Pelayanan, Akuntabel, Kompeten, Harmonis, Loyal, Adaptif, Kolaboratif. Perilaku kerja dinilai dengan ketujuhnya.',
    source: 'UU 20/2023 Pasal 4',
  },
  {
    id: 'bukti-dukung',
    word: 'Bukti dukung',
    meaning: 'Catatan, dokumen, atau data yang menunjukkan bahwa sebuah hasil memang tercapai.',
    source: permen,
  },
  {
    id: 'capaian',
    word: 'Capaian kinerja organisasi',
    meaning:
      'Hasil unit kerja pada suatu periode: Istimewa, Baik, Butuh Perbaikan, Kurang, atau Sangat Kurang. Ditetapkan lebih dahulu, sebelum pegawainya dinilai.',
    source: edaran,
  },
  {
    id: 'cltn',
    word: 'CLTN',
    meaning:
      'Cuti di luar tanggungan negara: pegawai tidak bekerja dan tidak digaji untuk sementara, jadi masa itu tidak dinilai.',
    source: 'PP 11/2017',
  },
  {
    id: 'dialog',
    word: 'Dialog kinerja',
    meaning:
      'Pembicaraan antara pegawai dan pejabat penilai untuk menyepakati dan memperjelas harapan. Dapat dicatat dan dicetak sebagai berita acara.',
    source: `${permen} Pasal 5`,
  },
  {
    id: 'dokumen-evaluasi',
    word: 'Dokumen evaluasi kinerja',
    meaning:
      'Satu halaman hasil penilaian: siapa yang dinilai, siapa yang menilai, capaian organisasi, predikat, dan catatan.',
    source: `${permen}, lampiran`,
  },
  {
    id: 'ekspektasi',
    word: 'Ekspektasi',
    meaning:
      'Harapan pimpinan yang disepakati di awal: hasil apa dan perilaku seperti apa. Rating membandingkan kenyataan dengan harapan ini.',
    source: permen,
  },
  {
    id: 'indikator',
    word: 'Indikator kinerja individu (IKI)',
    meaning: 'Ukuran keberhasilan sebuah rencana hasil kerja. Ditulis bersama targetnya.',
    source: permen,
  },
  {
    id: 'ja-jf',
    word: 'JA/JF',
    meaning:
      'Jabatan administrasi (administrator, pengawas, pelaksana) dan jabatan fungsional. SKP-nya memakai formulir tanpa perspektif.',
    source: permen,
  },
  {
    id: 'jra',
    word: 'Jadwal retensi arsip (JRA)',
    meaning:
      'Daftar kantor yang menetapkan berapa lama setiap jenis arsip disimpan, dan apakah sesudahnya dimusnahkan atau diserahkan.',
    source: 'UU 43/2009',
  },
  {
    id: 'jpt',
    word: 'JPT',
    meaning:
      'Jabatan pimpinan tinggi, misalnya sekretaris daerah atau kepala dinas. SKP-nya memakai formulir dengan perspektif.',
    source: 'UU 20/2023',
  },
  {
    id: 'kaskade',
    word: 'Kaskade',
    meaning:
      'Penurunan sasaran kantor kepada pimpinan, lalu kepada setiap orang, sampai tidak ada sasaran tanpa pemikul.',
  },
  {
    id: 'keberatan',
    word: 'Keberatan',
    meaning:
      'Hak pegawai untuk tidak setuju dengan hasil penilaian, disampaikan tertulis dengan alasan kepada atasan pejabat penilai.',
    source: 'PP 30/2019 Pasal 59',
  },
  {
    id: 'koefisien',
    word: 'Koefisien',
    meaning:
      'Angka kredit setahun dengan predikat Baik pada sebuah jenjang, misalnya 12,5 untuk Ahli Pertama.',
    source: 'PermenPANRB 1/2023',
  },
  {
    id: 'kurva',
    word: 'Kurva',
    meaning:
      'Gambar pola distribusi: garis menunjukkan bentuk yang sesuai dengan capaian organisasi, batang menunjukkan jumlah pegawai yang sebenarnya.',
    source: edaran,
  },
  {
    id: 'lampiran-skp',
    word: 'Lampiran SKP',
    meaning: 'Lembar yang mencatat dukungan sumber daya, skema pertanggungjawaban, dan konsekuensi.',
    source: `${permen}, lampiran`,
  },
  {
    id: 'matriks-peran',
    word: 'Matriks peran hasil',
    meaning:
      'Tabel pembagian peran: hasil pimpinan di atas, orang-orangnya di kiri, dan di pertemuannya peran masing-masing.',
    source: permen,
  },
  {
    id: 'mutasi',
    word: 'Mutasi',
    meaning:
      'Pindah jabatan atau unit. SKP yang lama ditutup pada hari sebelumnya, dan SKP yang baru dibuka.',
  },
  {
    id: 'naskah',
    word: 'Naskah',
    meaning:
      'Isi SKP atau penilaian persis seperti saat diajukan atau ditandatangani. Perubahan data pegawai atau pengaturan sesudahnya tidak mengubahnya.',
  },
  {
    id: 'pak',
    word: 'PAK',
    meaning:
      'Penetapan angka kredit: surat yang menyebut jumlah angka kredit seorang pejabat fungsional, dan pangkat atau jenjang apa yang dapat dipertimbangkan.',
    source: 'Peraturan BKN 3/2023',
  },
  {
    id: 'pejabat-penilai',
    word: 'Pejabat penilai kinerja',
    meaning:
      'Atasan langsung, yang menyepakati SKP, memberi umpan balik, memberi rating, dan menandatangani penilaian.',
    source: permen,
  },
  {
    id: 'pengelola',
    word: 'Pengelola kepegawaian',
    meaning:
      'Petugas yang mengurus data seluruh kantor dalam aplikasi ini. Mengurus data tidak sama dengan menilai.',
  },
  {
    id: 'perilaku',
    word: 'Perilaku kerja',
    meaning: 'Cara seseorang bekerja, dilihat dari tujuh nilai BerAKHLAK.',
    source: permen,
  },
  {
    id: 'perjanjian-kinerja',
    word: 'Perjanjian kinerja',
    meaning:
      'Janji kinerja pimpinan unit untuk setahun: sasaran, indikator, dan target. Dari sinilah SKP diturunkan.',
    source: 'PermenPANRB 53/2014',
  },
  {
    id: 'perspektif',
    word: 'Perspektif',
    meaning:
      'Sudut pandang hasil pimpinan tinggi dan pimpinan unit kerja mandiri: penerima layanan, proses bisnis, penguatan internal, anggaran.',
    source: permen,
  },
  {
    id: 'plt-plh',
    word: 'Plt dan Plh',
    meaning: 'Pelaksana tugas dan pelaksana harian: mengisi jabatan pejabat lain untuk sementara.',
  },
  {
    id: 'pola-distribusi',
    word: 'Pola distribusi',
    meaning:
      'Gambaran sebaran predikat pegawai yang sesuai dengan capaian organisasinya. Pedoman bagi pimpinan, bukan larangan.',
    source: edaran,
  },
  {
    id: 'predikat',
    word: 'Predikat kinerja',
    meaning:
      'Kesimpulan penilaian: Sangat Baik, Baik, Butuh Perbaikan, Kurang, atau Sangat Kurang. Lahir dari dua rating.',
    source: permen,
  },
  {
    id: 'progres-harian',
    word: 'Progres harian',
    meaning:
      'Catatan apa yang dikerjakan setiap hari kerja, untuk RHK yang mana, dan apa keluarannya. Diajukan, lalu disetujui pejabat penilai.',
    source: 'diminta e-Kinerja sejak 2026',
  },
  {
    id: 'rantai',
    word: 'Rantai catatan',
    meaning:
      'Setiap catatan perubahan memuat sidik catatan sebelumnya. Satu catatan yang diubah atau dihapus di luar aplikasi memutus rantai itu, dan pemeriksaan menemukannya.',
  },
  {
    id: 'rating',
    word: 'Rating',
    meaning:
      'Pendapat pejabat penilai atas hasil kerja dan atas perilaku kerja: di bawah, sesuai, atau di atas ekspektasi.',
    source: permen,
  },
  {
    id: 'realisasi',
    word: 'Realisasi',
    meaning: 'Apa yang benar-benar tercapai pada sebuah indikator, menurut bukti dukung.',
    source: permen,
  },
  {
    id: 'rencana-aksi',
    word: 'Rencana aksi',
    meaning: 'Langkah-langkah dalam setahun untuk mencapai sebuah rencana hasil kerja.',
    source: `${permen} Pasal 5`,
  },
  {
    id: 'rhk',
    word: 'Rencana hasil kerja (RHK)',
    meaning:
      'Hasil yang akan dicapai seseorang dalam setahun. Yang ditulis adalah hasilnya, bukan kegiatannya.',
    source: permen,
  },
  {
    id: 'rhk-intervensi',
    word: 'RHK pimpinan yang diintervensi',
    meaning:
      'Hasil pimpinan yang didukung oleh hasil Anda. Ini tali antara pekerjaan Anda dan sasaran kantor.',
    source: permen,
  },
  {
    id: 'skp',
    word: 'Sasaran kinerja pegawai (SKP)',
    meaning:
      'Kesepakatan setahun antara pegawai dan pejabat penilai: hasil kerja dengan indikator dan targetnya, dan perilaku kerja yang diharapkan.',
    source: permen,
  },
  {
    id: 'segel',
    word: 'Segel',
    meaning:
      'Tanda pada berkas kantor yang hanya dapat dibuat komputer ini. Bila berkas diubah di luar aplikasi, segelnya tidak cocok lagi.',
  },
  {
    id: 'sidik',
    word: 'Sidik',
    meaning:
      'Deret huruf dan angka yang dihitung dari seluruh isi sebuah dokumen. Satu huruf saja berubah, sidiknya lain.',
  },
  {
    id: 'tambahan',
    word: 'Tambahan (RHK)',
    meaning: 'Hasil di luar tugas pokok jabatan, karena penugasan. Yang menugaskan ikut ditulis.',
    source: permen,
  },
  {
    id: 'tim-kerja',
    word: 'Tim kerja',
    meaning: 'Orang-orang, juga dari unit lain, yang mengerjakan satu hasil bersama di bawah seorang ketua.',
    source: permen,
  },
  {
    id: 'tmt',
    word: 'TMT',
    meaning: 'Terhitung mulai tanggal: hari sejak sebuah pangkat, jabatan, atau unit berlaku.',
  },
  {
    id: 'triwulan',
    word: 'Triwulan',
    meaning:
      'Tiga bulan. Penilaian berkala dilakukan setiap triwulan atau, bila kantor memilihnya, setiap bulan, dan sekali lagi untuk setahun penuh.',
  },
  {
    id: 'umpan-balik',
    word: 'Umpan balik berkelanjutan',
    meaning:
      'Tanggapan sepanjang tahun atas hasil dan perilaku, dengan contoh nyata. Tidak mempunyai bobot angka.',
    source: permen,
  },
  {
    id: 'unit-mandiri',
    word: 'Unit kerja mandiri',
    meaning:
      'Unit yang mengelola sendiri tugas dan sumber dayanya. SKP pimpinannya memakai formulir dengan perspektif.',
    source: permen,
  },
]

/** The entry of a link. */
export const glossaryEntry = (id: string): GlossaryEntry | undefined =>
  glossary.find((entry) => entry.id === id)

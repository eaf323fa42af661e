import type { Dated } from './dated.ts'

/** One activity in which personal data is processed. */
export interface ProcessingActivity {
  name: string
  purpose: string
  basis: string
  /** Kinds of data; the restricted fields of an employee are added from their table. */
  data: string
  /** Whether restricted data of employees is among it. */
  restricted: boolean
  /** Of whom. */
  subjects: string
  /** From whom it comes, and to whom it goes. */
  from: string
  to: string
  /** The procedure by whose roles it is told who sees it. */
  seenBy: string
  /** The archive by whose time it is kept; null for what lasts as long as the office's file. */
  series: 'kinerja' | 'perseorangan' | null
}

const duty = 'UU 27/2022 Pasal 20 ayat (2): kewajiban hukum dan pelaksanaan kewenangan pengendali data'

/** What this application does with personal data, as UU 27/2022 Pasal 31 has it recorded. */
export const processingTable: readonly Dated<readonly ProcessingActivity[]>[] = [
  {
    source: 'UU 27/2022 Pasal 31 (perekaman kegiatan pemrosesan); isi daftarnya disusun menurut aplikasi ini',
    validFrom: '2022-10-17',
    validTo: null,
    value: [
      {
        name: 'Data pegawai',
        purpose: 'Mengenali pegawai, pangkat, jabatan dan unitnya untuk SKP, penilaian dan cetakan',
        basis: `${duty}; UU 20/2023; PP 11/2017 dan PP 49/2018`,
        data: 'NIP, nama, gelar, tempat dan tanggal lahir, jenis kelamin, agama, status perkawinan, pendidikan, pangkat, jabatan, unit',
        restricted: true,
        subjects: 'Pegawai ASN kantor ini',
        from: 'Ekspor SIASN atau daftar pegawai kantor; diketik pengelola',
        to: 'Tidak dikirim ke mana pun; ekspor dibuat atas permintaan pengelola',
        seenBy: 'employees.get',
        series: 'perseorangan',
      },
      {
        name: 'Perencanaan kinerja',
        purpose: 'Menyusun, menyepakati dan menetapkan SKP',
        basis: `${duty}; PP 30/2019; PermenPANRB 6/2022`,
        data: 'RHK, indikator, target, dukungan, ekspektasi perilaku, catatan dialog kinerja',
        restricted: false,
        subjects: 'Pegawai dan pejabat penilainya',
        from: 'Pegawai, pejabat penilai, pengelola',
        to: 'e-Kinerja, lewat berkas Excel yang diunggah sendiri; cetakan yang ditandatangani',
        seenBy: 'planning.skp.get',
        series: 'kinerja',
      },
      {
        name: 'Piagam dan sertifikat',
        purpose: 'Memberi piagam penghargaan dan sertifikat pelatihan',
        basis: `${duty}; PP 30/2019 Pasal 53 sampai 55; UU 20/2023`,
        data: 'nama, NIP, pangkat, jabatan dan unit penerima, prestasi atau pelatihannya, nomor',
        restricted: false,
        subjects: 'Pegawai, dan tamu yang diberi piagam',
        from: 'Pengelola, pimpinan',
        to: 'Cetakan yang diberikan kepada penerima',
        seenBy: 'recognition.certificates.get',
        series: 'perseorangan',
      },
      {
        name: 'Umpan balik berkelanjutan',
        purpose:
          'Memberi tahu pegawai apa yang baik dan apa yang perlu diperbaiki, dari semua yang bekerja dengannya',
        basis: `${duty}; PP 30/2019; PermenPANRB 6/2022`,
        data: 'Umpan balik tentang RHK atau nilai, nada, tanggapan pegawai; pemberinya, yang untuk rekan dan bawahan tidak ditunjukkan kepada siapa pun',
        restricted: false,
        subjects: 'Pegawai dan pemberi umpan balik',
        from: 'Pimpinan, ketua tim, rekan, bawahan, pengguna layanan; diketik pengelola dari kertas',
        to: 'Pegawai, pejabat penilai; cetakan',
        seenBy: 'monitoring.feedback.get',
        series: 'kinerja',
      },
      {
        name: 'Penilaian kinerja',
        purpose: 'Menilai hasil kerja dan perilaku, menetapkan predikat',
        basis: `${duty}; PP 30/2019; PermenPANRB 6/2022`,
        data: 'Realisasi dan bukti dukungnya (berkas, tautan, catatan), umpan balik, rating, predikat, catatan penilai (informasi yang dikecualikan, UU 14/2008 Pasal 17 huruf h)',
        restricted: false,
        subjects: 'Pegawai dan pejabat penilainya',
        from: 'Pegawai, rekan kerja lewat pejabat penilai, pejabat penilai',
        to: 'Cetakan yang ditandatangani; atasan pejabat penilai',
        seenBy: 'evaluation.get',
        series: 'kinerja',
      },
      {
        name: 'Bimbingan, konseling dan rencana perbaikan',
        purpose: 'Membina kinerja pegawai dan memberi kesempatan memperbaikinya',
        basis: `${duty}; PP 30/2019; PermenPANRB 6/2022`,
        data: 'Masalah yang dibicarakan, arahan, tindak lanjut, tanggapan, langkah dan tinjauan rencana perbaikan; konseling dapat memuat keadaan pribadi dan hanya dibaca kedua orang yang berbicara dan pengelola yang ditunjuk',
        restricted: false,
        subjects: 'Pegawai dan yang membinanya',
        from: 'Pegawai, pejabat penilai, pengelola',
        to: 'Cetakan yang ditandatangani',
        seenBy: 'monitoring.coaching.person',
        series: 'kinerja',
      },
      {
        name: 'Laporan dari ponsel',
        purpose: 'Menerima progres harian pegawai yang tidak memakai PC kantor',
        basis: `${duty}; PermenPANRB 6/2022`,
        data: 'Nama, RHK sebulan, kegiatan, keluaran dan jam; siapa memegang formulir dan kapan menjawab',
        restricted: false,
        subjects: 'Pegawai yang mendapat formulir',
        from: 'Pegawai, dengan berkas jawaban dari ponselnya',
        to: 'Ponsel pegawai: formulir berisi namanya dan RHK-nya, dikirim lewat saluran yang dipilih kantor',
        seenBy: 'phone.list',
        series: 'kinerja',
      },
      {
        name: 'Buku register naskah terbit',
        purpose: 'Memberi nomor naskah dan membuktikan bahwa cetakan diterbitkan kantor ini',
        basis: `${duty}; UU 43/2009 tentang Kearsipan`,
        data: 'Nama pemilik naskah, jenis, nomor dan tanggalnya, sidik isinya, kapan dicetak, pembatalan dan alasannya; kode pada cetakan memuat nama, nomor dan tanggal',
        restricted: false,
        subjects: 'Pegawai yang naskahnya diterbitkan',
        from: 'Aplikasi sendiri, saat naskah diterbitkan',
        to: 'Siapa pun yang memegang cetakannya dan memindai kodenya',
        seenBy: 'issued.list',
        series: 'kinerja',
      },
      {
        name: 'Keberatan atas penilaian',
        purpose: 'Menerima, menanggapi dan memutus keberatan pegawai atas hasil evaluasinya',
        basis: `${duty}; PP 30/2019 Pasal 59`,
        data: 'Tanggal penyerahan dan penerimaan dokumen, alasan keberatan, penjelasan penilai, putusan atasan dan alasannya',
        restricted: false,
        subjects: 'Pegawai, pejabat penilainya dan atasan pejabat penilai',
        from: 'Pegawai, pejabat penilai, atasan pejabat penilai; dari kertas lewat pengelola',
        to: 'Cetakan yang ditandatangani; ketiga pihak',
        seenBy: 'evaluation.objection.get',
        series: 'kinerja',
      },
      {
        name: 'Pengembangan kompetensi',
        purpose: 'Merencanakan dan mencatat pengembangan kompetensi, dan menghitung JP setahun',
        basis: `${duty}; UU 20/2023 Pasal 49; PP 11/2017 Pasal 203; PP 49/2018; Peraturan LAN 10/2018 dan 15/2020`,
        data: 'Kebutuhan dengan sumbernya, rencana dan biayanya, pelatihan, daftar hadir, nilai tes, sertifikat dengan nomor dan JP',
        restricted: false,
        subjects: 'Pegawai',
        from: 'Pegawai, atasan, umpan balik, rencana perbaikan; pengelola dari sertifikat',
        to: 'Cetakan rencana, daftar hadir dan rekap JP; badan kepegawaian dalam IP ASN',
        seenBy: 'development.training.hoursOf',
        series: 'perseorangan',
      },
      {
        name: 'Angka kredit',
        purpose:
          'Menghitung dan menetapkan angka kredit PNS dalam jabatan fungsional untuk pangkat dan jenjang',
        basis: `${duty}; PermenPANRB 1/2023; Peraturan BKN 3/2023`,
        data: 'Saldo awal dengan nomor dan tanggal dokumennya, konversi predikat, penetapan; nomor seri Karpeg, tempat dan tanggal lahir pada cetakannya',
        restricted: false,
        subjects: 'PNS dalam jabatan fungsional',
        from: 'Pengelola, dari PAK dan dokumen pegawai; penilaian yang ditandatangani',
        to: 'Cetakan yang ditandatangani: pegawai, BKN, badan kepegawaian',
        seenBy: 'career.credit.get',
        series: 'perseorangan',
      },
      {
        name: 'Kompetensi dan mentor',
        purpose: 'Membandingkan kemampuan pegawai dengan standar jabatannya dan merencanakan pengembangannya',
        basis: `${duty}; PermenPANRB 38/2017; Peraturan LAN 10/2018`,
        data: 'Level setiap kompetensi menurut pegawai dan atasannya, bukti atau alasannya, mentor dan pertemuannya; terbaca sebagai RAHASIA pada cetakan dan ekspor',
        restricted: false,
        subjects: 'Pegawai dan mentornya',
        from: 'Pegawai, pejabat penilai, pengelola',
        to: 'Peta kesenjangan yang dicetak atau diekspor, untuk pimpinan',
        seenBy: 'development.competence.person',
        series: 'perseorangan',
      },
      {
        name: 'Operator dan catatan perubahan',
        purpose: 'Menjaga siapa boleh apa, dan membuktikan siapa mengubah atau melihat apa',
        basis: 'UU 27/2022 Pasal 35 sampai 39 (pengamanan dan kerahasiaan); PP 71/2019',
        data: 'Nama dan jabatan operator, kata sandi yang diacak, waktu dan isi setiap perubahan',
        restricted: false,
        subjects: 'Operator aplikasi',
        from: 'Aplikasi sendiri',
        to: 'Pemeriksa, atas permintaan',
        seenBy: 'trust.audit',
        series: null,
      },
    ],
  },
]

/** How personal data is kept safe in every office. */
export const protectionMeasures: readonly string[] = [
  'Satu berkas di satu komputer, tanpa jaringan. Berkasnya tidak disandikan: siapa yang dapat masuk ke akun komputer itu atau memegang salinannya dapat membacanya, kecuali salinan yang dibuat dengan kata sandi',
  'Setiap operator mempunyai peran; yang dilihatnya mengikuti susunan unit dan siapa yang dinilainya',
  'Data terbatas memerlukan hak tersendiri; siapa yang melihat atau mengekspornya tercatat',
  'Catatan perubahan berantai dan tidak dapat dihapus; berkas disegel dan diperiksa baris demi baris',
  'Yang dihapus ditimpa pada disk; pemusnahan hanya dengan berita acara',
]

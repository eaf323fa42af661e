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
        data: 'Realisasi, umpan balik, rating, predikat, catatan penilai (informasi yang dikecualikan, UU 14/2008 Pasal 17 huruf h)',
        restricted: false,
        subjects: 'Pegawai dan pejabat penilainya',
        from: 'Pegawai, rekan kerja lewat pejabat penilai, pejabat penilai',
        to: 'Cetakan yang ditandatangani; atasan pejabat penilai',
        seenBy: 'evaluation.get',
        series: 'kinerja',
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

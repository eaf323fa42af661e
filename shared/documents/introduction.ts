/**
 * What the office's own introduction meeting shows and hands out. Written to be read aloud. `{name}` stands for a fact
 * (`regulationFacts`); what is drawn from a table is named by `shows`.
 */

/** A table of the application that is drawn among the words. */
export type Shown = 'matrix' | 'deadlines' | 'values' | 'roles'

export interface Slide {
  title: string
  points: readonly string[]
  shows?: Shown
  /** What whoever presents reads out. */
  aloud: string
}

export const slides: readonly Slide[] = [
  {
    title: 'Kinerja disepakati, bukan ditebak',
    points: ['Apa yang berubah bagi kita', 'Apa yang tetap', 'Apa yang tidak perlu ditakuti'],
    aloud:
      'Hari ini kita melihat bagaimana kinerja kita direncanakan dan dinilai, dan alat kecil yang membantu kita mencatatnya. Silakan bertanya kapan saja.',
  },
  {
    title: 'Mengapa kita melakukannya',
    points: [
      'Setiap orang berhak tahu apa yang diharapkan darinya.',
      'Setiap orang berhak mendengar pendapat atasannya sebelum akhir tahun.',
      'Pekerjaan kita masing-masing terhubung dengan sasaran kantor.',
      'Ini kewajiban setiap ASN: PP 30/2019 dan PermenPANRB 6/2022.',
    ],
    aloud:
      'Penilaian yang baik tidak mengejutkan siapa pun. Harapan dikatakan di awal, pendapat diberikan sepanjang tahun, dan alasannya ditulis.',
  },
  {
    title: 'Satu tahun, empat tahap',
    points: [
      'Perencanaan: kita berdialog dan menyepakati SKP.',
      'Pelaksanaan: kita bekerja, mencatat, dan saling memberi umpan balik.',
      'Penilaian: pejabat penilai menilai setiap triwulan dan setahun penuh.',
      'Tindak lanjut: penghargaan, pembinaan, pengembangan.',
    ],
    aloud:
      'Empat tahap ini berulang setiap tahun. Yang terpenting bukan tahap penilaian, melainkan dua tahap sebelumnya.',
  },
  {
    title: 'Tanggal-tanggal tahun {tahun}',
    points: [],
    shows: 'deadlines',
    aloud:
      'Inilah tanggal yang berlaku di kantor kita. Tidak perlu dihafal: aplikasi mengingatkan di halaman pertama.',
  },
  {
    title: 'SKP: janji yang kita tulis bersama',
    points: [
      'Rencana hasil kerja: hasil apa, bukan kegiatan apa.',
      'Indikator dan target: bagaimana kita tahu hasilnya tercapai.',
      'Hasil pimpinan yang didukung: untuk apa pekerjaan saya.',
      'Disepakati dalam dialog, lalu ditandatangani keduanya.',
    ],
    aloud:
      'SKP bukan formulir yang diisi sendirian. SKP adalah hasil pembicaraan Anda dengan pejabat penilai. Yang tidak jelas, tanyakan sebelum tanda tangan.',
  },
  {
    title: 'Perilaku kerja: {jumlah-nilai} nilai BerAKHLAK',
    points: [],
    shows: 'values',
    aloud:
      'Selain hasil, cara kita bekerja juga dilihat. Ketujuh nilai ini sama untuk setiap ASN. Pimpinan boleh menambahkan harapan khusus, dan menuliskannya di SKP.',
  },
  {
    title: 'Umpan balik sepanjang tahun',
    points: [
      'Umpan balik menyebut contoh nyata: apa, kapan, apa akibatnya.',
      'Pegawai boleh memintanya, tidak perlu menunggu.',
      'Umpan balik tidak mempunyai bobot angka.',
      'Yang baik juga dikatakan.',
    ],
    aloud: 'Umpan balik adalah bantuan, bukan hukuman. Satu kalimat dengan satu contoh sudah cukup.',
  },
  {
    title: 'Menilai: tiga langkah berurutan',
    points: [
      'Satu: capaian kinerja organisasi ditetapkan lebih dahulu.',
      'Dua: pola distribusi dibaca sebagai pedoman.',
      'Tiga: predikat setiap pegawai, dari dua rating.',
    ],
    aloud:
      'Urutan ini dari peraturan. Capaian unit dilihat dahulu, supaya penilaian orang sejalan dengan hasil bersama.',
  },
  {
    title: 'Dari dua rating menjadi satu predikat',
    points: [],
    shows: 'matrix',
    aloud:
      'Pejabat penilai memilih rating hasil kerja dan rating perilaku. Predikatnya dibaca dari tabel ini. Tabelnya sama untuk semua orang. Baik berarti janji ditepati.',
  },
  {
    title: 'Siapa melihat apa',
    points: [],
    shows: 'roles',
    aloud:
      'Data kita ada dalam satu berkas di komputer kantor. Tidak ada yang dikirim ke internet. Yang terlihat mengikuti peran, dan setiap perubahan tercatat.',
  },
  {
    title: 'Yang tidak pernah dihitung',
    points: [
      'Rating tidak dihitung dari persentase: orang yang memilih, dan menjelaskannya.',
      'Tidak ada nilai angka, tidak ada peringkat antarpegawai.',
      'Predikat tahunan bukan rata-rata triwulan.',
      'Tidak ada tunjangan, absensi, atau pelacakan di dalamnya.',
    ],
    aloud:
      'Aplikasi ini mencatat dan mencetak. Yang menilai tetap manusia, dan manusia yang menjelaskan alasannya.',
  },
  {
    title: 'Bila saya tidak setuju',
    points: [
      'Bicara dahulu dengan pejabat penilai; bawa SKP dan bukti.',
      'Keberatan tertulis dengan alasan kepada {pemutus-keberatan}.',
      'Paling lama {hari-keberatan} hari sejak dokumen diterima.',
      'Keputusan atasan dapat mengubah hasil, dan bersifat akhir.',
    ],
    aloud:
      'Keberatan adalah hak, bukan pembangkangan. Dasarnya {sumber-keberatan}. Catat tanggal Anda menerima dokumen.',
  },
  {
    title: 'Mulai minggu ini',
    points: [
      'Pegawai: baca lembar pegawai, siapkan tiga hasil terpenting.',
      'Pejabat penilai: baca lembar penilai, coba Latihan menilai.',
      'Bersama: tentukan tanggal dialog kinerja pertama.',
      'Bertanya: kepada pengelola kepegawaian, kapan saja.',
    ],
    aloud:
      'Terima kasih. Lembar untuk pegawai dan untuk pejabat penilai sudah dibagikan. Apa pertanyaan pertama?',
  },
]

/** A page to be handed out. */
export interface Sheet {
  title: string
  lead: string
  parts: ReadonlyArray<{ heading: string; points: readonly string[]; shows?: Shown }>
}

export const employeeSheet: Sheet = {
  title: 'Lembar untuk pegawai',
  lead: 'Simpan lembar ini. Isinya yang perlu Anda ketahui tentang kinerja Anda sendiri.',
  parts: [
    {
      heading: 'Di awal tahun',
      points: [
        'Siapkan hasil yang akan Anda capai: hasilnya, bukan kegiatannya, dengan ukuran dan target.',
        'Minta dialog dengan pejabat penilai. Tanyakan apa yang diharapkan, juga tentang perilaku.',
        'Baca SKP sampai habis sebelum menandatangani. Tenggat tahun {tahun}: {tenggat-skp}.',
      ],
    },
    {
      heading: 'Sepanjang tahun',
      points: [
        'Catat hasil dan simpan buktinya saat itu juga.',
        'Minta umpan balik; jangan menunggu akhir triwulan.',
        'Bila tugas berubah banyak, bicarakan perubahan SKP.',
      ],
    },
    {
      heading: 'Saat dinilai',
      points: [
        'Dua hal dinilai: hasil kerja dan perilaku kerja. Masing-masing di bawah, sesuai, atau di atas ekspektasi.',
        'Predikat dibaca dari tabel ini, sama untuk semua orang:',
      ],
      shows: 'matrix',
    },
    {
      heading: 'Yang sebaiknya ditanyakan',
      points: [
        'Hasil mana yang belum sesuai, dan apa contohnya?',
        'Bukti apa yang belum terlihat?',
        'Apa yang harus saya capai agar periode depan berbeda, dan bantuan apa yang tersedia?',
      ],
    },
    {
      heading: 'Bila tidak setuju',
      points: [
        'Keberatan tertulis dengan alasan kepada {pemutus-keberatan}, paling lama {hari-keberatan} hari sejak dokumen diterima ({sumber-keberatan}).',
        'Tanggal dokumen saya terima: ................................',
      ],
    },
    {
      heading: 'Yang boleh Anda pegang',
      points: [
        'Penilaian yang ditandatangani terkunci; membukanya memerlukan alasan yang tercatat.',
        'Tidak ada nilai angka, tidak ada peringkat, tidak ada pelacakan, tidak ada yang dikirim ke internet.',
      ],
    },
  ],
}

export const appraiserSheet: Sheet = {
  title: 'Lembar untuk pejabat penilai',
  lead: 'Satu halaman untuk di meja: apa yang dilakukan kapan, dan bagaimana mengatakannya.',
  parts: [
    {
      heading: 'Menyepakati',
      points: [
        'Mulai dari perjanjian kinerja unit: siapa mendukung apa?',
        'Dialog dengan setiap orang; minta ia mengulang dengan kata-katanya sendiri apa yang diharapkan.',
        'Tandatangani SKP paling lambat {tenggat-skp}.',
      ],
    },
    {
      heading: 'Memberi umpan balik',
      points: [
        'Apa yang saya lihat, kapan, apa akibatnya, apa yang saya harapkan.',
        'Segera, pribadi, tentang perbuatan dan bukan tentang orangnya. Yang baik juga dikatakan.',
      ],
    },
    {
      heading: 'Menilai, berurutan',
      points: [
        'Capaian organisasi ditetapkan lebih dahulu oleh pimpinan di atasnya.',
        'Baca realisasi dan buktinya; bandingkan dengan yang disepakati, bukan dengan orang lain.',
        'Pilih rating hasil kerja, lalu rating perilaku kerja. Predikatnya dari tabel:',
      ],
      shows: 'matrix',
    },
    {
      heading: 'Menyampaikan',
      points: [
        'Bicara dahulu, tanda tangan kemudian. Mulai dari yang tercapai.',
        'Jelaskan predikat dengan contoh, dan akhiri dengan satu kesepakatan.',
        'Sebutkan hak mengajukan keberatan: {hari-keberatan} hari sejak dokumen diterima.',
        'Penilaian tahunan selesai paling lambat {tenggat-tahunan}.',
      ],
    },
    {
      heading: 'Yang perlu dihindari',
      points: [
        'Menyamaratakan semua orang supaya aman, atau menilai dari kejadian terakhir saja.',
        'Menghitung predikat tahunan dari rata-rata triwulan: yang dinilai seluruh tahun.',
        'Mencocokkan orang dengan pola distribusi: pola itu pedoman, alasannya tetap kinerja.',
      ],
    },
    {
      heading: 'Berlatih',
      points: ['Di kantor contoh pilih Latihan menilai: satu penilaian utuh, kira-kira sepuluh menit.'],
    },
  ],
}

/** What can be the matter with an office file, and the way on, for the page and the command line. */
export interface TroubleSentences {
  /** Heading of the page. */
  title: string
  what: string
  next: string
  /** Renaming the file makes sense: it is there, and of no use as it is. */
  aside: boolean
}

const kept = 'Berkas tidak diubah.'

/** Everything that can go wrong when an office file is opened or made. */
export const troubles = {
  'not-found': {
    title: 'Berkas kantor tidak ditemukan',
    what: 'Berkas kantor tidak ditemukan.',
    next: 'Periksa apakah berkas dipindahkan atau diganti namanya, lalu pilih berkas itu di tempatnya yang baru.',
    aside: false,
  },
  foreign: {
    title: 'Berkas ini bukan berkas kantor',
    what: 'Berkas ini bukan berkas Kinerja Kantor.',
    next: 'Pilih berkas lain yang berakhiran .kinerja.',
    aside: true,
  },
  empty: {
    title: 'Berkas kantor kosong',
    what: 'Berkas ini kosong: tidak ada satu pun data di dalamnya. Biasanya penyalinan terputus di tengah jalan.',
    next: `Salin berkas itu sekali lagi dari tempat asalnya, atau buka cadangan terakhir. ${kept}`,
    aside: true,
  },
  incomplete: {
    title: 'Berkas kantor belum lengkap',
    what: 'Berkas ini tidak berisi kantor yang lengkap: pembuatannya terputus, atau isinya dihapus program lain.',
    next: `Buka cadangan terakhir, atau buat kantor baru. ${kept}`,
    aside: true,
  },
  altered: {
    title: 'Susunan berkas kantor diubah',
    what: 'Susunan berkas kantor diubah oleh program lain, sehingga isinya tidak dapat dipercaya.',
    next: `Buka cadangan terakhir. ${kept}`,
    aside: true,
  },
  newer: {
    title: 'Berkas ini dibuat oleh versi yang lebih baru',
    what: 'Berkas ini dibuat oleh Kinerja Kantor versi yang lebih baru.',
    next: `Pasang versi terbaru Kinerja Kantor, lalu buka lagi. ${kept}`,
    aside: false,
  },
  corrupt: {
    title: 'Berkas kantor rusak',
    what: 'Berkas kantor rusak dan tidak dapat dibaca dengan aman.',
    next: `Buka cadangan terakhir. Bila tidak ada, sisihkan berkas ini (namanya diganti, isinya tetap ada). ${kept}`,
    aside: true,
  },
  drive: {
    title: 'Tempat penyimpanan tidak menjawab',
    what: 'Disk, flashdisk atau folder bersama tempat berkas ini disimpan tidak menjawab.',
    next: 'Pasang kembali flashdisk atau sambungannya, tunggu sampai foldernya dapat dibuka, lalu coba lagi. Berkas tidak diubah.',
    aside: false,
  },
  moved: {
    title: 'Berkas kantor dipindahkan',
    what: 'Berkas kantor dipindahkan, dihapus, diganti namanya, atau diganti berkas lain selagi terbuka. Perubahan terakhir belum tersimpan.',
    next: 'Kembalikan berkas ke tempat dan nama semula, lalu ulangi. Bila tidak bisa, tutup kantor ini dan buka berkasnya di tempat yang baru.',
    aside: false,
  },
  locked: {
    title: 'Berkas kantor sedang dipakai',
    what: 'Berkas kantor sedang dibuka oleh Kinerja Kantor yang lain, atau dipakai program lain.',
    next: 'Tutup jendela, program atau komputer lain yang memakainya, lalu coba lagi.',
    aside: false,
  },
  'read-only': {
    title: 'Berkas kantor hanya dapat dibaca',
    what: 'Berkas kantor hanya dapat dibaca, tidak dapat ditulis.',
    next: 'Hapus tanda "Read-only" pada berkas dan foldernya, atau salin berkas ke folder Dokumen, lalu coba lagi.',
    aside: false,
  },
  'unusable-name': {
    title: 'Nama berkas tidak dapat dipakai',
    what: 'Windows tidak menerima nama berkas ini.',
    next: 'Pilih nama lain: tanpa < > : " / \\ | ? *, tidak berakhir dengan titik atau spasi, dan bukan nama perangkat seperti CON, NUL, AUX, COM1 atau LPT1.',
    aside: false,
  },
  'name-too-long': {
    title: 'Nama berkas terlalu panjang',
    what: 'Nama berkas bersama nama foldernya terlalu panjang.',
    next: 'Pendekkan nama berkas, atau pindahkan ke folder yang lebih dekat, misalnya Dokumen.',
    aside: false,
  },
  exists: {
    title: 'Nama berkas sudah dipakai',
    what: 'Sudah ada berkas dengan nama ini, dan berkas itu tidak ditimpa.',
    next: 'Pilih nama lain, atau pindahkan berkas yang sudah ada.',
    aside: false,
  },
  'no-permission': {
    title: 'Berkas kantor tidak boleh dibuka',
    what: 'Windows tidak mengizinkan berkas kantor dibuka.',
    next: 'Minta izin atas folder itu, atau salin berkas ke folder Dokumen, lalu coba lagi.',
    aside: false,
  },
  'disk-full': {
    title: 'Disk penuh',
    what: 'Disk penuh, berkas kantor tidak dapat dibuka.',
    next: 'Kosongkan sedikitnya 200 MB pada disk itu, lalu coba lagi. Tidak ada data yang hilang.',
    aside: false,
  },
  'migration-failed': {
    title: 'Berkas kantor gagal diperbarui',
    what: 'Ada isi berkas kantor yang tidak dapat diperbarui ke versi ini, jadi pembaruan dibatalkan seluruhnya.',
    next: 'Berkas tetap seperti semula. Coba lagi; bila tetap gagal, pasang kembali versi sebelumnya: berkas ini tetap dapat dibuka dan dipakai di sana.',
    aside: false,
  },
} as const satisfies Readonly<Record<string, TroubleSentences>>

export type TroubleKind = keyof typeof troubles

/** All kinds, for the contract. */
export const troubleKinds = Object.keys(troubles) as [TroubleKind, ...TroubleKind[]]

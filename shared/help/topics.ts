/** The texts of the help, in the order in which they are listed; each is `resources/help/<id>.md` and has its title there. */
export const helpGroups = [
  {
    title: 'Mengenal',
    topics: ['mulai', 'kekhawatiran', 'mengapa-dinilai', 'latihan', 'pengenalan'],
  },
  {
    title: 'Halaman demi halaman',
    topics: [
      'beranda',
      'pegawai',
      'impor',
      'perencanaan',
      'skp',
      'kaskade',
      'tim',
      'pustaka',
      'skp-excel',
      'progres-harian',
      'pembinaan',
      'umpan-balik',
      'laporan-ponsel',
      'bukti-dukung',
      'penilaian',
      'menilai',
      'keberatan',
      'kewajaran',
      'rekap',
      'kompetensi',
      'penghargaan',
      'angka-kredit',
      'pensiun',
      'cetak',
      'buku-register',
      'pengaturan',
    ],
  },
  { title: 'Menjaga data', topics: ['cadangan', 'berkas', 'data-pribadi', 'memperbarui'] },
  { title: 'Daftar', topics: ['istilah', 'papan-ketik', 'yang-baru'] },
] as const satisfies readonly { title: string; topics: readonly string[] }[]

export type HelpTopic = (typeof helpGroups)[number]['topics'][number]

export const helpTopics: readonly HelpTopic[] = helpGroups.flatMap(({ topics }) => topics)

/** The topic of a name in an address or a link; null for a name that is none. */
export const helpTopicOf = (name: string | undefined): HelpTopic | null =>
  helpTopics.find((topic) => topic === name) ?? null

import { quartersWithin } from '../../shared/planning/annex/annex.ts'
import { type Annex, type Rhk, type SkpContent } from '../../shared/planning/skp/skp.ts'
import type { TalkRecord } from '../../shared/planning/talks/contract.ts'
import type { Role } from './plans.ts'

/** Lampiran, rencana aksi and planning talks of the fictional Kecamatan Sukamaju. */

const leaders: ReadonlySet<Role> = new Set(['camat', 'sekretaris', 'kasubbag', 'kasi', 'lurah'])

const support: Readonly<Record<Role, readonly string[]>> = {
  camat: [
    'Anggaran kecamatan sesuai dokumen pelaksanaan anggaran',
    'Dukungan data dari perangkat daerah pengampu urusan',
  ],
  sekretaris: [
    'Dua pegawai pengelola keuangan dan satu arsiparis',
    'Aplikasi keuangan daerah dan jaringan internet',
  ],
  kasubbag: [
    'Dua komputer dan satu pemindai dokumen',
    'Berkas pegawai dan data keuangan yang lengkap dari setiap unit',
  ],
  kasi: [
    'Dua pegawai pelaksana dan satu kendaraan dinas roda dua',
    'Data kelurahan yang diperbarui setiap bulan',
  ],
  lurah: ['Anggaran kegiatan kelurahan', 'Bantuan ketua RW dan kader masyarakat dalam pendataan'],
  sekretarisLurah: ['Anggaran administrasi kelurahan', 'Satu komputer dan lemari arsip'],
  analisSdm: [
    'Aplikasi kepegawaian dan data pegawai yang lengkap',
    'Pelatihan pengelolaan kinerja selama tiga hari',
  ],
  perencana: [
    'Aplikasi perencanaan pembangunan daerah',
    'Pelatihan penyusunan indikator kinerja selama tiga hari',
  ],
  terampil: ['Satu komputer dengan aplikasi pengolah data', 'Bimbingan teknis dari pejabat fungsional ahli'],
  pelaksana: [
    'Satu komputer dan pencetak di loket pelayanan',
    'Standar operasional prosedur pelayanan yang berlaku',
  ],
  lapangan: ['Perlengkapan kerja lapangan dan seragam', 'Alat komunikasi antarpetugas'],
}

const accountability = (role: Role): string[] =>
  leaders.has(role)
    ? [
        'Laporan bulanan kepada pejabat penilai kinerja',
        'Rapat evaluasi bersama seluruh bawahan setiap triwulan',
      ]
    : ['Laporan hasil kerja setiap bulan kepada atasan langsung']

const consequences = (role: Role): string[] => [
  'Hasil kerja di atas ekspektasi diusulkan memperoleh penghargaan dan pengembangan kompetensi',
  leaders.has(role)
    ? 'Hasil kerja di bawah ekspektasi dibahas dalam bimbingan kinerja dan menjadi dasar penataan tugas unit'
    : 'Hasil kerja di bawah ekspektasi dibahas dalam bimbingan kinerja',
]

/** Three steps towards an RHK: prepared at the beginning, carried out all along, reported at the end. */
function stepsOf(rhk: Rhk, quarters: number, uuid: () => string): Annex['actions'] {
  const bits = [1, 2, 4, 8].filter((bit) => (quarters & bit) !== 0)
  const [first = 0, last = 0] = [bits[0], bits.at(-1)]
  const target = rhk.indicators[0]
  const row = (action: string, output: string, within: number, evidence: string) => ({
    id: uuid(),
    rhkId: rhk.id,
    action,
    output,
    quarters: within,
    evidence,
  })
  return [
    row('Menyusun rencana dan pembagian tugas', '1 rencana kerja', first, 'Rencana kerja dan notula rapat'),
    row(
      'Melaksanakan kegiatan sesuai rencana kerja',
      target ? `${target.indicator}: ${target.target}` : 'Sesuai target',
      quarters,
      'Laporan kegiatan',
    ),
    row('Mengevaluasi dan melaporkan hasilnya', '1 laporan', last, 'Laporan akhir'),
  ]
}

export const annexFor = (
  role: Role,
  content: SkpContent,
  period: { start: string; end: string },
  uuid: () => string,
): Annex => ({
  attachments: {
    dukungan: [...support[role]],
    pertanggungjawaban: accountability(role),
    konsekuensi: consequences(role),
  },
  actions: content.rhk.flatMap((rhk) => stepsOf(rhk, quartersWithin(period.start, period.end), uuid)),
})

/** The talk in which an SKP was prepared. @param at tells people apart */
export const firstTalk = (role: Role, content: SkpContent, heldOn: string, at: number): TalkRecord => ({
  heldOn,
  place: leaders.has(role) ? 'Ruang kerja pejabat penilai' : 'Ruang rapat Kecamatan Sukamaju',
  number: leaders.has(role) ? `800.1.3/${String(at + 1).padStart(3, '0')}/KEC/I/${heldOn.slice(0, 4)}` : '',
  present: leaders.has(role) ? 'Kepala Sub Bagian Umum dan Kepegawaian' : '',
  clarified: [
    'Sasaran kecamatan yang didukung dan bagian yang menjadi tanggung jawab pegawai',
    'Cara menghitung indikator dan sumber datanya',
  ].join('\n'),
  agreed: content.rhk
    .map((rhk) => `${rhk.text}${rhk.indicators[0] ? `, target ${rhk.indicators[0].target}` : ''}`)
    .join('\n'),
  requested: at % 3 === 0 ? '' : (support[role][1] ?? ''),
})

/** A talk in the middle of the year, when the SKP is signed. */
export const midYearTalk = (heldOn: string): TalkRecord => ({
  heldOn,
  place: 'Ruang rapat Kecamatan Sukamaju',
  number: '',
  present: '',
  clarified: 'Kemajuan semester pertama terhadap target',
  agreed: 'Target tidak berubah\nBukti dukung dilengkapi sebelum triwulan III berakhir',
  requested: 'Tambahan waktu untuk mengikuti pelatihan',
})

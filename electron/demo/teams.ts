import type { TeamKind } from '../../shared/planning/teams/contract.ts'
import type { PlanRow } from './plans.ts'

/** A team of the fictional kecamatan: people by name, results as rows of their SKP. */
export interface DemoTeam {
  kind: TeamKind
  name: string
  unit: string
  /** Month and day of the first and last day, `mm-dd`. */
  from: string
  to: string
  decree: string
  leader: string
  /** What the leader answers for, and what its members' results serve; `serves` is its number at the leader's superior. */
  result: PlanRow
  /** Without a result: an example of what is still to be written. */
  members: ReadonlyArray<{ name: string; role: string; result?: PlanRow }>
}

/** Teams that cross seksi and kelurahan, the same in both years of the story. */
export const teams: readonly DemoTeam[] = [
  {
    kind: 'tim',
    name: 'Tim Layanan Keliling',
    unit: 'YAN',
    from: '01-01',
    to: '12-31',
    decree: 'Keputusan Camat Sukamaju tentang Tim Layanan Keliling (rekaan)',
    leader: 'Yusuf Ramadhan',
    result: {
      rhk: 'Terselenggaranya layanan keliling di tiga kelurahan',
      serves: 1,
      indicators: [['kuantitas', 'Jumlah kunjungan layanan keliling', '36 kunjungan', '37 kunjungan']],
    },
    members: [
      {
        name: 'Arif Budiman',
        role: 'Penelaah persyaratan',
        result: {
          rhk: 'Tertelaahnya persyaratan permohonan pada layanan keliling',
          serves: 1,
          indicators: [['waktu', 'Persentase berkas yang ditelaah pada hari yang sama', '95 %', '97 %']],
        },
      },
      {
        name: 'Sekar Ayuningtyas',
        role: 'Pengolah data',
        result: {
          rhk: 'Tersedianya data pemohon layanan keliling setiap bulan',
          serves: 1,
          indicators: [['kuantitas', 'Jumlah rekapitulasi data pemohon', '12 laporan', '12 laporan']],
        },
      },
      {
        name: 'Gilang Ramadhani',
        role: 'Penghubung Kelurahan Cempaka',
        result: {
          rhk: 'Tersampaikannya jadwal layanan keliling kepada warga Kelurahan Cempaka',
          serves: 1,
          indicators: [['kuantitas', 'Jumlah pengumuman jadwal', '12 pengumuman', '12 pengumuman']],
        },
      },
      { name: 'Nani Suryani', role: 'Penghubung Kelurahan Melati' },
    ],
  },
  {
    kind: 'proyek',
    name: 'Proyek Penataan Arsip Kepegawaian',
    unit: 'UMPEG',
    from: '03-01',
    to: '09-30',
    decree: 'Surat Tugas Camat Sukamaju tentang penataan arsip kepegawaian (rekaan)',
    leader: 'Rina Apriliani',
    result: {
      rhk: 'Tertatanya arsip kepegawaian lima tahun terakhir',
      serves: 1,
      indicators: [['kuantitas', 'Jumlah berkas pegawai yang tertata', '45 berkas', '45 berkas']],
    },
    members: [
      {
        name: 'Slamet Riyadi',
        role: 'Pemilah arsip',
        result: {
          rhk: 'Terpilahnya arsip kepegawaian menurut jenis dan tahun',
          serves: 1,
          indicators: [['kuantitas', 'Jumlah berkas yang terpilah', '45 berkas', '45 berkas']],
        },
      },
      {
        name: 'Kartika Sari',
        role: 'Pemeriksa arsip gaji',
        result: {
          rhk: 'Terperiksanya kelengkapan arsip gaji pegawai',
          serves: 1,
          indicators: [['kualitas', 'Persentase arsip gaji yang lengkap', '100 %', '100 %']],
        },
      },
    ],
  },
]

/** Every result of a team, to find what was realised. */
export const teamResults: readonly PlanRow[] = teams.flatMap(({ result, members }) => [
  result,
  ...members.flatMap((member) => member.result ?? []),
])

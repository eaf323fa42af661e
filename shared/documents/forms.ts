import { z } from 'zod'
import type { PaperContent } from '../regulations/security-class.ts'
import { type FormNeeds, needs } from './needs.ts'
import type { ScopeKind } from './scope.ts'

interface FormEntry {
  id: string
  name: string
  needs: FormNeeds
  /** What it says, by which it is told how openly it may be read. */
  says: PaperContent
  /** The regulation that asks for it. */
  source: string
  /** Whether what was achieved can be printed in it. */
  realises?: boolean
  /** Whether it is printed of former versions of an SKP too. */
  ofVersions?: boolean
  /** Whether it is printed of evaluations as they were before a decision on an objection too. */
  ofEarlier?: boolean
  /** Why there is nothing to print, where not everybody has such a form. */
  nothing?: string
}

/**
 * The register of forms, in the order of the year. Each has a folder of its name below electron/documents/forms: who
 * and what is printed stands in `load`, how it looks in `draw`.
 */
const register = [
  {
    id: 'perjanjian-kinerja',
    name: 'Perjanjian Kinerja',
    needs: 'skp',
    says: 'planning',
    source: 'PermenPANRB 53/2014, lampiran I',
    nothing:
      'Perjanjian kinerja hanya untuk pimpinan unit yang sasarannya sudah ditulis di Kaskade; pada pilihan itu tidak ada.',
  },
  {
    id: 'skp',
    name: 'SKP',
    needs: 'skp',
    says: 'planning',
    source: 'PermenPANRB 6/2022, lampiran',
    ofVersions: true,
  },
  {
    id: 'lampiran-skp',
    name: 'Lampiran SKP',
    needs: 'skp',
    says: 'planning',
    source: 'PermenPANRB 6/2022, lampiran',
    ofVersions: true,
  },
  // The regulation asks for it without laying it out.
  {
    id: 'rencana-aksi',
    name: 'Rencana Aksi',
    needs: 'skp',
    says: 'planning',
    source: 'PermenPANRB 6/2022, Pasal 5',
    ofVersions: true,
    realises: true,
  },
  {
    id: 'berita-acara-dialog',
    name: 'Berita Acara Dialog Kinerja',
    needs: 'talk',
    says: 'planning',
    source: 'PermenPANRB 6/2022, Pasal 5; tata letak Permendagri 1/2023',
  },
  {
    id: 'matriks-peran-hasil',
    name: 'Matriks Peran Hasil',
    needs: 'skp',
    says: 'planning',
    source: 'PermenPANRB 6/2022, lampiran',
    nothing: 'Matriks hanya untuk pimpinan yang menilai pegawai lain; pada pilihan itu tidak ada.',
  },
  {
    id: 'daftar-belum-skp',
    name: 'Daftar Belum Menyelesaikan SKP',
    needs: 'unit',
    says: 'list',
    source: 'PP 30/2019: SKP ditetapkan setiap Januari; bentuk daftar bebas',
  },
  // The regulation asks for the documentation of performance without laying it out.
  {
    id: 'laporan-harian',
    name: 'Laporan Harian',
    needs: 'diary',
    says: 'planning',
    source: 'PermenPANRB 6/2022, Pasal 5 (pendokumentasian kinerja); bentuk bebas',
  },
  {
    id: 'laporan-bulanan',
    name: 'Laporan Bulanan',
    needs: 'diary',
    says: 'planning',
    source: 'PermenPANRB 6/2022, Pasal 5 (pendokumentasian kinerja); bentuk bebas',
  },
  {
    id: 'berita-acara-bimbingan',
    name: 'Berita Acara Bimbingan Kinerja',
    needs: 'coaching',
    says: 'person',
    source: 'PermenPANRB 6/2022 (pembinaan kinerja); tata letak Permendagri 1/2023',
  },
  {
    id: 'rencana-perbaikan-kinerja',
    name: 'Rencana Perbaikan Kinerja',
    needs: 'plan',
    says: 'person',
    source: 'PP 30/2019 Pasal 56 sampai 58; bentuk bebas',
  },
  {
    id: 'umpan-balik',
    name: 'Umpan Balik Berkelanjutan',
    needs: 'feedback',
    says: 'evaluation',
    source: 'PermenPANRB 6/2022, lampiran (tabel evaluasi tanpa rating)',
  },
  {
    id: 'evaluasi',
    name: 'Evaluasi Kinerja Pegawai',
    needs: 'evaluation',
    says: 'evaluation',
    ofEarlier: true,
    source: 'PermenPANRB 6/2022, lampiran',
  },
  {
    id: 'dokumen-evaluasi',
    name: 'Dokumen Evaluasi Kinerja Pegawai',
    needs: 'evaluation',
    says: 'evaluation',
    ofEarlier: true,
    source: 'PermenPANRB 6/2022, lampiran',
  },
  // The regulation asks for it in writing without laying it out.
  {
    id: 'keberatan',
    name: 'Keberatan',
    needs: 'evaluation',
    says: 'evaluation',
    source: 'PP 30/2019 Pasal 59; bentuk bebas',
    nothing:
      'Belum ada keberatan pada pilihan dan periode itu. Formulir kosong dicetak dari halaman penilaian yang sudah ditandatangani.',
  },
  {
    id: 'rekap-predikat',
    name: 'Rekapitulasi Predikat',
    needs: 'recap',
    says: 'person',
    source: 'PermenPANRB 6/2022; bentuk daftar bebas',
    nothing: 'Belum ada pegawai pada pilihan itu.',
  },
  {
    id: 'penetapan-predikat',
    name: 'Penetapan Predikat',
    needs: 'recap',
    says: 'person',
    source: 'SE MenPANRB 3/2023 (format penetapan predikat kinerja); tata letak bebas',
    nothing: 'Belum ada predikat yang ditandatangani untuk pilihan dan periode itu.',
  },
  {
    id: 'daftar-belum',
    name: 'Daftar Belum Selesai Dinilai',
    needs: 'recap',
    says: 'list',
    source: 'PP 30/2019 dan PermenPANRB 6/2022; bentuk daftar bebas',
    nothing: 'Semua penilaian pada pilihan dan periode itu sudah selesai; tidak ada yang perlu didaftar.',
  },
  {
    id: 'rekap-periodik',
    name: 'Rekapitulasi Predikat Setahun',
    needs: 'unit',
    says: 'person',
    source: 'PermenPANRB 6/2022 (evaluasi periodik dan tahunan); bentuk daftar bebas',
    nothing: 'Belum ada pegawai pada pilihan itu.',
  },
  // Stands before the documents with which it is printed, and lists them.
  {
    id: 'sampul-berkas',
    name: 'Sampul dan Daftar Isi',
    needs: 'person',
    says: 'planning',
    source: 'Berkas kinerja pegawai; bentuk bebas',
  },
  {
    id: 'standar-kompetensi',
    name: 'Standar Kompetensi Jabatan',
    needs: 'jabatan',
    says: 'planning',
    source: 'PermenPANRB 38/2017; tata letak bebas',
  },
  {
    id: 'peta-kesenjangan',
    name: 'Peta Kesenjangan Kompetensi',
    needs: 'unit',
    says: 'assessment',
    source: 'PermenPANRB 38/2017; Peraturan LAN 10/2018 (analisis kesenjangan); bentuk bebas',
    nothing:
      'Belum ada penilaian kompetensi yang final pada pilihan itu. Penilaian diisi di Pengembangan, Kompetensi.',
  },
  {
    id: 'piagam',
    name: 'Piagam Penghargaan',
    needs: 'certificate',
    says: 'list',
    source: 'Peraturan ANRI 5/2021 dan Permendagri 1/2023 (piagam); rupa menurut kantor',
    nothing: 'Belum ada piagam pada pilihan itu. Piagam dibuat di Penghargaan.',
  },
  {
    id: 'sertifikat',
    name: 'Sertifikat Pelatihan',
    needs: 'certificate',
    says: 'list',
    source: 'Peraturan ANRI 5/2021 dan Permendagri 1/2023 (sertifikat); rupa menurut kantor',
    nothing: 'Belum ada sertifikat pada pilihan itu. Sertifikat dibuat di Penghargaan.',
  },
  {
    id: 'rencana-pengembangan',
    name: 'Rencana Pengembangan Kompetensi',
    needs: 'unit',
    says: 'person',
    source: 'Peraturan LAN 10/2018 (PNS) dan 15/2020 (PPPK)',
    nothing: 'Belum ada rencana pengembangan untuk pilihan dan tahun itu. Rencana ditulis di Pengembangan.',
  },
  {
    id: 'daftar-hadir',
    name: 'Daftar Hadir Pelatihan',
    needs: 'session',
    says: 'list',
    source: 'Peraturan LAN 10/2018; tata letak bebas',
  },
  {
    id: 'rekap-jp',
    name: 'Rekapitulasi JP',
    needs: 'unit',
    says: 'person',
    source: 'PP 11/2017 Pasal 203; PP 49/2018; bentuk daftar bebas',
    nothing: 'Belum ada pegawai pada pilihan itu.',
  },
  {
    id: 'register-pengaduan',
    name: 'Register Pengaduan',
    needs: 'complaint',
    says: 'person',
    source: 'UU 25/2009 dan Perpres 76/2013; bentuk daftar bebas',
  },
  {
    id: 'undangan-forum',
    name: 'Undangan Forum Konsultasi Publik',
    needs: 'forum',
    says: 'list',
    source: 'PermenPANRB 16/2017; tata letak Permendagri 1/2023 (surat undangan)',
  },
  {
    id: 'berita-acara-forum',
    name: 'Berita Acara Forum Konsultasi Publik',
    needs: 'forum',
    says: 'list',
    source: 'PermenPANRB 16/2017; tata letak Permendagri 1/2023',
  },
  {
    id: 'berita-acara',
    name: 'Berita Acara',
    needs: 'letter',
    says: 'person',
    source: 'Peraturan ANRI 5/2021 dan Permendagri 1/2023 (berita acara)',
    nothing: 'Belum ada berita acara pada pilihan itu. Berita acara ditulis di Cetak, Surat.',
  },
  {
    id: 'surat-keterangan',
    name: 'Surat Keterangan',
    needs: 'letter',
    says: 'person',
    source: 'Peraturan ANRI 5/2021 dan Permendagri 1/2023 (surat keterangan)',
    nothing: 'Belum ada surat keterangan pada pilihan itu. Surat keterangan ditulis di Cetak, Surat.',
  },
  {
    id: 'konversi-angka-kredit',
    name: 'Konversi Predikat ke Angka Kredit',
    needs: 'credit',
    says: 'evaluation',
    source: 'PermenPANRB 1/2023; Peraturan BKN 3/2023, lampiran',
  },
  {
    id: 'akumulasi-angka-kredit',
    name: 'Akumulasi Angka Kredit',
    needs: 'credit',
    says: 'evaluation',
    source: 'PermenPANRB 1/2023; Peraturan BKN 3/2023, lampiran',
  },
  {
    id: 'penetapan-angka-kredit',
    name: 'Penetapan Angka Kredit',
    needs: 'credit',
    says: 'evaluation',
    source: 'PermenPANRB 1/2023; Peraturan BKN 3/2023, lampiran',
  },
  {
    id: 'rekap-angka-kredit',
    name: 'Rekapitulasi Angka Kredit',
    needs: 'unit',
    says: 'person',
    source: 'PermenPANRB 1/2023; bentuk daftar bebas',
    nothing: 'Pada pilihan itu tidak ada PNS dalam jabatan fungsional.',
  },
  {
    id: 'daftar-pensiun',
    name: 'Daftar Pegawai Mencapai Batas Usia Pensiun',
    needs: 'unit',
    says: 'person',
    source: 'UU 20/2023 Pasal 55; PP 11/2017 Pasal 239; bentuk daftar bebas',
    nothing: 'Pada pilihan itu tidak ada pegawai yang pensiun dalam lima tahun.',
  },
  {
    id: 'register-surat',
    name: 'Buku Register Naskah',
    needs: 'register',
    says: 'person',
    source: 'Permendagri 1/2023 dan Peraturan ANRI 5/2021 (register naskah); bentuk bebas',
  },
  {
    id: 'skm-kuesioner',
    name: 'Kuesioner Survei',
    needs: 'survey',
    says: 'list',
    source: 'PermenPANRB 14/2017, lampiran (kuesioner)',
  },
  {
    id: 'skm-laporan',
    name: 'Laporan Survei Kepuasan Masyarakat',
    needs: 'survey',
    says: 'list',
    source: 'PermenPANRB 14/2017; susunan BAB I sampai VI menurut templat KemenPANRB',
  },
  {
    id: 'skm-publikasi',
    name: 'Publikasi IKM',
    needs: 'survey',
    says: 'list',
    source: 'PermenPANRB 14/2017 (hasil diumumkan); bentuk bebas',
  },
  {
    id: 'berita-acara-pemusnahan',
    name: 'Berita Acara Pemusnahan Arsip',
    needs: 'destruction',
    says: 'list',
    source: 'UU 43/2009 Pasal 51; PP 28/2012; tata letak Peraturan ANRI 37/2016',
  },
  {
    id: 'halaman-uji',
    name: 'Halaman Uji Printer',
    needs: 'office',
    says: 'introduction',
    source: 'bentuk bebas; penggaris milimeter pada keempat sisi',
  },
  {
    id: 'slide-pengenalan',
    name: 'Slide Pengenalan',
    needs: 'office',
    says: 'introduction',
    source: 'PP 30/2019, PermenPANRB 6/2022 dan SE MenPANRB 3/2023; bentuk bebas',
  },
  {
    id: 'lembar-pegawai',
    name: 'Lembar untuk Pegawai',
    needs: 'office',
    says: 'introduction',
    source: 'PP 30/2019 dan PermenPANRB 6/2022; bentuk bebas',
  },
  {
    id: 'lembar-penilai',
    name: 'Lembar untuk Pejabat Penilai',
    needs: 'office',
    says: 'introduction',
    source: 'PP 30/2019, PermenPANRB 6/2022 dan SE MenPANRB 3/2023; bentuk bebas',
  },
] as const satisfies readonly FormEntry[]

/** The official forms that can be printed. */
export const FormId = z.enum(register.map(({ id }) => id))
export type FormId = z.infer<typeof FormId>

export interface Form extends FormEntry {
  id: FormId
}

export const forms: readonly Form[] = register

const byId = new Map(forms.map((form) => [form.id, form]))

export function formOf(id: FormId): Form {
  const form = byId.get(id)
  if (!form) throw new Error(`${id} is not in the register of forms`)
  return form
}

/** Whether a form can be printed from what was chosen. */
export const isPrintedFrom = (form: Form, kind: ScopeKind): boolean =>
  kind === 'versions'
    ? form.ofVersions === true
    : kind === 'earlier'
      ? form.ofEarlier === true
      : needs[form.needs].scopes.includes(kind)

/** Why there is nothing to print. */
export const nothingToPrint = (form: Form, year: number): string =>
  form.nothing ?? needs[form.needs].nothing(year)

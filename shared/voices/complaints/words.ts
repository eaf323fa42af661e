import { z } from 'zod'
import type { LimitStep } from '../../regulations/complaint-limits.ts'

/** What somebody brings forward (UU 25/2009; Perpres 76/2013), and thanks, which offices keep in the same register. */
export const ComplaintKind = z.enum(['informasi', 'aspirasi', 'pengaduan', 'pujian'])
export type ComplaintKind = z.infer<typeof ComplaintKind>

export const kindNames: Readonly<Record<ComplaintKind, string>> = {
  informasi: 'Permintaan informasi',
  aspirasi: 'Aspirasi atau saran',
  pengaduan: 'Pengaduan',
  pujian: 'Pujian',
}

/** By which way it came. */
export const Channel = z.enum([
  'langsung',
  'kotak',
  'telepon',
  'surat',
  'email',
  'whatsapp',
  'lapor',
  'kunjungan',
])
export type Channel = z.infer<typeof Channel>

export const channelNames: Readonly<Record<Channel, string>> = {
  langsung: 'Datang langsung',
  kotak: 'Kotak saran',
  telepon: 'Telepon',
  surat: 'Surat',
  email: 'Surel',
  whatsapp: 'WhatsApp atau SMS',
  lapor: 'SP4N-LAPOR!',
  kunjungan: 'Kunjungan lapangan',
}

/** Of what it is: the nine unsur of a service (PermenPANRB 14/2017), so that it can be laid beside the survey. */
export const Category = z.enum([
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'produk',
  'kompetensi',
  'perilaku',
  'sarana',
  'pengaduan',
  'lainnya',
])
export type Category = z.infer<typeof Category>

export const categoryNames: Readonly<Record<Category, string>> = {
  persyaratan: 'Persyaratan',
  prosedur: 'Prosedur',
  waktu: 'Waktu penyelesaian',
  biaya: 'Biaya atau tarif',
  produk: 'Produk layanan',
  kompetensi: 'Kompetensi pelaksana',
  perilaku: 'Perilaku pelaksana',
  sarana: 'Sarana dan prasarana',
  pengaduan: 'Penanganan pengaduan',
  lainnya: 'Lainnya',
}

/** What was done with it; penerimaan is the day on which it was received, penyelesaian its answer. */
export const StepKind = z.enum(['pemilahan', 'penyaluran', 'tindak-lanjut'])
export type StepKind = z.infer<typeof StepKind>

export const stepNames: Readonly<Record<StepKind, string>> = {
  pemilahan: 'Pemilahan',
  penyaluran: 'Penyaluran',
  'tindak-lanjut': 'Tindak lanjut',
}

export const Satisfaction = z.enum(['puas', 'kurang-puas', 'tidak-puas'])
export type Satisfaction = z.infer<typeof Satisfaction>

export const satisfactionNames: Readonly<Record<Satisfaction, string>> = {
  puas: 'Puas',
  'kurang-puas': 'Kurang puas',
  'tidak-puas': 'Tidak puas',
}

/** How it ended; all but the first are archived without an answer to what was asked. */
export const ComplaintOutcome = z.enum(['selesai', 'bukan-kewenangan', 'tidak-lengkap', 'dicabut'])
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>

export const complaintOutcomes: Readonly<Record<ComplaintOutcome, string>> = {
  selesai: 'Selesai',
  'bukan-kewenangan': 'Bukan kewenangan kantor',
  'tidak-lengkap': 'Tidak dilengkapi pelapor',
  dicabut: 'Dicabut pelapor',
}

/** Where it stands; told by what was done, never set by itself. */
export const ComplaintState = z.enum([
  'diterima',
  'dipilah',
  'disalurkan',
  'diproses',
  'dijawab',
  'selesai',
  'diarsipkan',
])
export type ComplaintState = z.infer<typeof ComplaintState>

export const complaintStates: Readonly<Record<ComplaintState, string>> = {
  diterima: 'Diterima',
  dipilah: 'Dipilah',
  disalurkan: 'Disalurkan',
  diproses: 'Diproses',
  dijawab: 'Dijawab',
  selesai: 'Selesai',
  diarsipkan: 'Diarsipkan',
}

/** What has a limit of its own. */
export const limitNames: Readonly<Record<LimitStep, string>> = {
  'tanggapan-awal': 'Tanggapan pertama',
  informasi: 'Jawaban permintaan informasi',
  aspirasi: 'Jawaban aspirasi, saran dan pujian',
  pengaduan: 'Jawaban pengaduan',
  pengawasan: 'Jawaban pengaduan berkadar pengawasan',
}

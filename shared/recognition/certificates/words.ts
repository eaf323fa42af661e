import { filledWith, unknownIn as unknownNames } from '../../kernel/wording.ts'

/** What stands for something in the wording of a certificate, what it means, and an example for the designer. */
export const placeholders = {
  nama: { says: 'Nama lengkap dengan gelar', sample: 'Contoh Nama Lengkap, S.E., M.Si.' },
  nip: { says: 'NIP atau NI PPPK', sample: '198001012005011001' },
  pangkat: { says: 'Pangkat dan golongan ruang', sample: 'Penata Tk. I, III/d' },
  jabatan: { says: 'Jabatan', sample: 'Analis Kebijakan Ahli Muda' },
  unit: { says: 'Unit kerja', sample: 'Seksi Pelayanan Umum' },
  instansi: { says: 'Nama instansi', sample: 'Pemerintah Kabupaten Contoh' },
  kantor: { says: 'Nama kantor', sample: 'Kecamatan Contoh' },
  prestasi: { says: 'Prestasi, atau alasan pemberian', sample: 'pegawai dengan kinerja terbaik' },
  judul: { says: 'Judul pemberian', sample: 'Pegawai Terbaik Triwulan I' },
  nomor: { says: 'Nomor', sample: '800.1.11/001/KEC/I/2026' },
  tempat: { says: 'Tempat ditandatangani', sample: 'Contoh' },
  tanggal: { says: 'Tanggal ditandatangani', sample: '31 Januari 2026' },
  tahun: { says: 'Tahun ditandatangani', sample: '2026' },
  pelatihan: { says: 'Nama pelatihan', sample: 'Pelatihan Pelayanan Publik' },
  penyelenggara: { says: 'Penyelenggara pelatihan', sample: 'Kecamatan Contoh' },
  waktu: { says: 'Waktu pelatihan', sample: '12 Januari 2026 sampai dengan 14 Januari 2026' },
  lokasi: { says: 'Tempat pelatihan', sample: 'Aula Kecamatan Contoh' },
  jp: { says: 'Banyaknya jam pelajaran', sample: '24' },
} as const satisfies Readonly<Record<string, { says: string; sample: string }>>

export type Placeholder = keyof typeof placeholders
export type Words = Readonly<Record<Placeholder, string>>

/** Those that only the certificate of a training fills. */
export const ofTraining: readonly Placeholder[] = ['pelatihan', 'penyelenggara', 'waktu', 'lokasi', 'jp']

const names = Object.keys(placeholders) as Placeholder[]
/** An example of everything. */
export const sampleWords: Words = Object.fromEntries(
  names.map((name) => [name, placeholders[name].sample]),
) as Record<Placeholder, string>

/** Names in braces that mean nothing, each once, as they are written. */
export const unknownIn = (text: string): string[] => unknownNames(text, placeholders)

/** A wording with what its placeholders stand for; a line that says nothing but what is not known is left out. */
export const filled = (text: string, words: Words): string => filledWith(text, words)
